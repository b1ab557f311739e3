import { expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import '../../index.ts';
import { companionOf, storedField } from '../../kernel/datamodel.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { type Listing, listingOf } from './listing.ts';

/** Keys, locales, codes and scopes: the server accepts only ASCII for them. */
const ascii = [
  'Answer.choices',
  'Answer.locale',
  'Answer.question',
  'ApiKey.scopes',
  'AttributeDefinition.key',
  'CaseCategory.key',
  'Customer.locale',
  'Customer.phone',
  'Feedback.locale',
  'Invitation.locale',
  'JobError.code',
  'LifecycleStage.key',
  'Metric.key',
  'Purpose.key',
  'RootCause.key',
  'Survey.locales',
  'SurveyResponse.ending',
  'SurveyResponse.locale',
  'SurveyResponse.screenedBy',
  'TrackingStudy.locale',
  'WeightScheme.key',
];

function listed(model: ModelName): Listing | null {
  try {
    return listingOf(model);
  } catch {
    return null;
  }
}

/** What is composed before it is stored: such a text needs only the column without case. */
const composed = ['CustomerEvent.source', 'CustomerEvent.type', 'CustomerIdentifier.value'];

test('every text that lists can be filtered by has the columns that compare letters of every script', () => {
  const texts = Object.values(Prisma.ModelName).flatMap((model) =>
    (listed(model)?.filter ?? [])
      .filter((column) => column !== 'id' && storedField(model, [column]).type === 'String')
      .map((column) => ({
        name: `${model}.${column}`,
        isFolded:
          storedField(model, [column]).isList || companionOf(model, column, 'folded') !== undefined,
        isComposed: companionOf(model, column, 'composed') !== undefined,
      })),
  );
  const without = texts.filter(({ isFolded, isComposed }) => !isFolded || !isComposed);
  const isCase = ({ name, isFolded }: (typeof texts)[number]) =>
    isFolded && composed.includes(name);
  expect(
    without
      .filter(isCase)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(composed);
  expect(
    without
      .filter((text) => !isCase(text))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(ascii);
});
