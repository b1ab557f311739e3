import { randomBytes } from 'node:crypto';
import type { InputShapeFromFields } from '@pothos/core';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { isSame } from '../kernel/canonical.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { Row } from '../toolkit/primitive/checkedFields.ts';
import type { Columns } from '../toolkit/primitive/declaration.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { breakdownLimits } from './breakdowns/breakdown.ts';
import { markedErrors } from './breakdowns/markedErrors.ts';
import { lockBreakdowns, storeBreakdowns } from './breakdowns/storeBreakdowns.ts';
import { SurveyCustomerKeyInput, sourceOf } from './customerKey/customerKey.graph.ts';
import {
  type CustomerKeySource,
  customerKeyIn,
  keySourceErrors,
} from './customerKey/customerKeySource.ts';
import { isKeyChanged, linkStored } from './customerKey/linkTask.ts';
import { definitionInputs } from './definition/definition.input.ts';
import type { SurveyDefinition } from './definition/definition.ts';
import { emptyDefinition, readDefinition } from './definition/definitionInput.ts';
import { definitionErrors } from './definition/definitionRules.ts';
import { asJson, definitionIn, publishedQuestionsIn } from './definition/stored.ts';
import { inLocaleOrder } from './definition/surveyTexts.ts';
import { versionOf } from './published.ts';
import { beginCap } from './quotas/counters.ts';
import { wordedQuotaErrors } from './quotas/wordedQuotas.ts';
import { showWhenColumn } from './showWhen.ts';

const SurveyTargetInput = builder.inputType('SurveyTargetInput', {
  description: 'What a survey asks about.',
  isOneOf: true,
  fields: (t) => ({
    journey: t.id(bounded({ reference: 'Journey' }, { description: 'A whole journey.' })),
    step: t.id(bounded({ reference: 'Step' }, { description: 'One step of a journey.' })),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        { description: 'A touchpoint. Responses count for it unless they name another.' },
      ),
    ),
  }),
});

/** The input fields of creating and updating that are not columns of a survey. */
export function surveyInputs(t: InputFields) {
  return {
    target: t.field({
      type: SurveyTargetInput,
      description: 'What it asks about; null for the relationship as a whole.',
    }),
    customerKey: t.field({
      type: SurveyCustomerKeyInput,
      description:
        'What names the customer in its responses; null if nothing does. It takes effect at once, without publishing. The customers of stored responses are found anew, by a job of kind RESPONSE_LINK. Refused for an anonymous survey.',
    }),
    breakdowns: t.stringList(
      bounded(
        {
          maxItems: breakdownLimits.ofSurvey,
          maxLength: breakdownLimits.keyLength,
          unique: true,
          notNull: true,
        },
        {
          description: `By what its counts are stored apart, so that scores by it are fast however many answers there are: keys of hidden fields and of SINGLE_CHOICE questions of role PROFILE, of the draft or any published version; \`tags\`; \`segments\`; \`attributes.plan\` for an attribute of customers, of type CHOICE or BOOLEAN and not personal, of which each response has the value that its customer had when the customer was found. Any two of the first ${breakdownLimits.paired} are counted together, too. Of each, the first ${breakdownLimits.values} values are counted apart and further ones together, so choose fields with few values; who may read scores sees those values, and with the scope \`customers:read\` those of customers, too. All are replaced. It takes effect at once, without publishing; responses that are there already are counted by a worker, and \`Survey.breakdowns\` says how far it is; so is one that moves into the first ${breakdownLimits.paired} or out of them. Responses that are there already have the value of an attribute that their customer has when they are counted. At most ${breakdownLimits.ofWorkspace} in a workspace.`,
        },
      ),
    ),
    showWhen: t.field({
      type: 'Condition',
      description:
        'When an app may show it: a condition on hidden fields of the survey, whose values `nextSurvey` and `canContact` get as `context`. On channels by which it is sent to an address, it does not matter. It takes effect at once, without publishing; null for always.',
    }),
    ...definitionInputs(t),
  };
}

interface SurveyToStore {
  input: InputShapeFromFields<ReturnType<typeof surveyInputs>> & {
    locales?: readonly string[] | null;
    anonymous?: boolean | null;
    maxResponses?: number | null;
  };
  stored: Row<'Survey'> | null;
  /** For an imported document: its definition, in the stored form. */
  past?: Columns<'Survey'>;
}

/**
 * The columns and errors of surveys' inputs. Each part of a definition is replaced as a whole, and
 * only in the draft; settings take effect at once.
 */
export async function prepareSurveys(ctx: Context, surveys: readonly SurveyToStore[]) {
  const asksForLocales = surveys.some(({ stored, input }) => !stored || input.locales);
  const workspace = asksForLocales
    ? await ctx.db.workspace.findFirst({ select: { locales: true, defaultLocale: true } })
    : null;
  const languages = [...new Set([workspace?.defaultLocale ?? '', ...(workspace?.locales ?? [])])];
  const prepared = [];
  for (const survey of surveys) prepared.push(await prepareSurvey(ctx, survey, languages));
  return prepared;
}

/** @param languages the languages of the workspace, its default first */
async function prepareSurvey(
  ctx: Context,
  { input, stored, past }: SurveyToStore,
  languages: readonly string[],
) {
  const locales = [...(input.locales ?? stored?.locales ?? languages)];
  const anonymous = input.anonymous ?? stored?.anonymous ?? false;
  const published = publishedQuestionsIn(stored?.publishedQuestions ?? {});
  const earlier = stored?.definition ?? past?.definition ?? emptyDefinition;
  const read = readDefinition(input, definitionIn(earlier), []);
  const unknown = localeErrors(input.locales, languages);
  const errors =
    unknown.length > 0
      ? unknown
      : definitionErrors(read.definition, { locales, anonymous, published }, [], read.errors);
  const definition = inLocaleOrder(read.definition, locales);
  const source =
    input.customerKey === undefined
      ? customerKeyIn(stored?.customerKey ?? null)
      : input.customerKey && sourceOf(input.customerKey);
  const shown = showWhenColumn({ input, stored }, definition);
  errors.push(...shown.errors);
  errors.push(...wordedQuotaErrors(ctx, definition, definitionIn(earlier)));
  if (source) errors.push(...keySourceErrors(source, definition, anonymous));
  errors.push(
    ...(await markedErrors(ctx.db, { input, stored }, { definition, anonymous, source })),
  );
  const columns = {
    ...targetColumns(input.target),
    secret: stored ? undefined : newSecret(),
    changed: stored === null || (await isChanged(ctx, stored, definition)),
    ...(input.customerKey !== undefined && { customerKey: storedKey(source, stored !== null) }),
    ...(shown.column !== undefined && { showWhen: shown.column }),
    locales,
    defaultLocale: locales[0] ?? '',
    definition: asJson(definition),
  };
  if (errors.length === 0 && stored?.maxResponses === null && input.maxResponses != null) {
    // The toolkit's own lock is weaker: responses could still be inserted, and would not be counted.
    await lockRows(ctx.db, 'Survey', [stored.id]);
    await beginCap(ctx.db, stored.id);
  }
  if (errors.length === 0 && stored && isKeyChanged({ stored, source })) {
    // As above: a response that is inserted without the key would be overlooked.
    await lockRows(ctx.db, 'Survey', [stored.id]);
  }
  if (errors.length === 0 && stored && input.breakdowns) {
    // As above: a response that is inserted without knowing them would not be counted by them.
    await lockBreakdowns(ctx.db, stored.id);
    await lockRows(ctx.db, 'Survey', [stored.id]);
  }
  return { columns, errors };
}

/** Prisma distinguishes two nulls for JSON columns; new rows are not written by it. */
function storedKey(source: CustomerKeySource | null, isUpdate: boolean) {
  if (source) return asJson(source);
  return isUpdate ? Prisma.DbNull : null;
}

/** Stores what follows from inputs: breakdowns, and the customers that another key finds. */
export async function storeSurveyInputs(
  ctx: Context,
  rows: readonly (SurveyToStore & { readonly key: string })[],
): Promise<ReadonlySet<string>> {
  const changed = rows.flatMap(({ key, stored, input: { customerKey } }) =>
    customerKey === undefined
      ? []
      : [{ key, stored, source: customerKey && sourceOf(customerKey) }],
  );
  await linkStored(ctx, changed);
  const marked = rows.flatMap(({ key, input: { breakdowns } }) =>
    breakdowns ? [[key, breakdowns] as const] : [],
  );
  await storeBreakdowns(ctx, new Map(marked));
  return new Set();
}

/** Whether the draft differs from the newest published version. */
async function isChanged(ctx: Context, { id, version }: Row<'Survey'>, draft: SurveyDefinition) {
  const newest = await versionOf(ctx.db, id, version);
  return newest === null || !isSame(newest.definition, draft);
}

/** A secret of a survey's own, for resume tokens and submission keys. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function targetColumns(target: SurveyToStore['input']['target']) {
  if (target === undefined) return {};
  return {
    journeyId: target?.journey ?? null,
    stepId: target?.step ?? null,
    touchpointId: target?.touchpoint ?? null,
  };
}

function localeErrors(
  locales: readonly string[] | null | undefined,
  languages: readonly string[],
): UserErrorShape[] {
  if (locales?.length === 0) {
    return [invalid('REQUIRED', ['locales'], 'A survey has one language at least.')];
  }
  return (locales ?? []).flatMap((locale, index) => {
    const path = ['locales', String(index)];
    if (!languages.includes(locale)) {
      const message = `This is not a language of the workspace: ${languages.join(', ')}.`;
      return [invalid('UNKNOWN_LOCALE', path, message)];
    }
    return (locales ?? []).indexOf(locale) < index
      ? [invalid('DUPLICATE', path, 'This language is in the list twice.')]
      : [];
  });
}
