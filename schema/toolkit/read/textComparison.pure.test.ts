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
  'Customer.locale',
  'Customer.phone',
  'Feedback.locale',
  'JobError.code',
  'Survey.locales',
  'SurveyResponse.ending',
  'SurveyResponse.locale',
  'SurveyResponse.screenedBy',
];

function listed(model: ModelName): Listing | null {
  try {
    return listingOf(model);
  } catch {
    return null;
  }
}

test('every text that lists can be filtered by has the columns that compare letters of every script', () => {
  const without = Object.values(Prisma.ModelName).flatMap((model) =>
    (listed(model)?.filter ?? [])
      .filter((column) => column !== 'id' && storedField(model, [column]).type === 'String')
      .filter((column) => {
        const isList = storedField(model, [column]).isList;
        const folded = isList || companionOf(model, column, 'folded') !== undefined;
        return !folded || companionOf(model, column, 'composed') === undefined;
      })
      .map((column) => `${model}.${column}`),
  );
  expect(without.sort()).toEqual(ascii);
});
