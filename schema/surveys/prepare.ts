import { randomBytes } from 'node:crypto';
import type { InputShapeFromFields } from '@pothos/core';
import { builder } from '../builder.ts';
import { isSame } from '../kernel/canonical.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { Row } from '../toolkit/primitive/checkedFields.ts';
import type { Columns } from '../toolkit/primitive/declaration.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { definitionInputs } from './definition/definition.input.ts';
import type { SurveyDefinition } from './definition/definition.ts';
import { emptyDefinition, readDefinition } from './definition/definitionInput.ts';
import { definitionErrors } from './definition/definitionRules.ts';
import { asJson, definitionIn, publishedQuestionsIn } from './definition/stored.ts';
import { inLocaleOrder } from './definition/surveyTexts.ts';
import { versionOf } from './published.ts';
import { beginCap } from './quotas/counters.ts';

const SurveyTargetInput = builder.inputType('SurveyTargetInput', {
  description: 'What a survey asks about.',
  isOneOf: true,
  fields: (t) => ({
    journey: t.id(bounded({ reference: 'Journey' }, { description: 'A whole journey.' })),
    step: t.id(bounded({ reference: 'Step' }, { description: 'One step of a journey.' })),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        { description: 'A touchpoint; responses count for it unless they name another.' },
      ),
    ),
  }),
});

/** What creating and changing say of a survey beside its columns. */
export function surveyInputs(t: InputFields) {
  return {
    target: t.field({
      type: SurveyTargetInput,
      description: 'What it asks about; null for the relationship as a whole.',
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
  /** Of an imported document: its definition, in the stored form. */
  past?: Columns<'Survey'>;
}

/**
 * What surveys store for their inputs. The parts of a definition are replaced as wholes, and only in
 * the draft; settings hold at once.
 */
export async function prepareSurveys(ctx: Context, surveys: readonly SurveyToStore[]) {
  const asksForLocales = surveys.some(({ stored, input }) => !stored || input.locales);
  const workspace = asksForLocales
    ? await ctx.db.workspace.findFirst({ select: { locales: true, defaultLocale: true } })
    : null;
  const spoken = [...new Set([workspace?.defaultLocale ?? '', ...(workspace?.locales ?? [])])];
  const prepared = [];
  for (const survey of surveys) prepared.push(await prepareSurvey(ctx, survey, spoken));
  return prepared;
}

/** @param spoken the languages of the workspace, its default first */
async function prepareSurvey(
  ctx: Context,
  { input, stored, past }: SurveyToStore,
  spoken: readonly string[],
) {
  const locales = [...(input.locales ?? stored?.locales ?? spoken)];
  const anonymous = input.anonymous ?? stored?.anonymous ?? false;
  const published = publishedQuestionsIn(stored?.publishedQuestions ?? {});
  const earlier = stored?.definition ?? past?.definition ?? emptyDefinition;
  const read = readDefinition(input, definitionIn(earlier), []);
  const unspoken = localeErrors(input.locales, spoken);
  const errors =
    unspoken.length > 0
      ? unspoken
      : definitionErrors(read.definition, { locales, anonymous, published }, [], read.errors);
  const definition = inLocaleOrder(read.definition, locales);
  const columns = {
    ...targetColumns(input.target),
    secret: stored ? undefined : newSecret(),
    changed: stored === null || (await isChanged(ctx, stored, definition)),
    locales,
    defaultLocale: locales[0] ?? '',
    definition: asJson(definition),
  };
  if (errors.length === 0 && stored?.maxResponses === null && input.maxResponses != null) {
    // What the toolkit locks a row for lets responses refer to it, and they would not be counted.
    await lockRows(ctx.db, 'Survey', [stored.id]);
    await beginCap(ctx.db, stored.id);
  }
  return { columns, errors };
}

/** Whether the draft differs from what takes the answers. */
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
  spoken: readonly string[],
): UserErrorShape[] {
  if (locales?.length === 0) {
    return [invalid('REQUIRED', ['locales'], 'A survey speaks one language at least.')];
  }
  return (locales ?? []).flatMap((locale, index) => {
    const path = ['locales', String(index)];
    if (!spoken.includes(locale)) {
      const message = `The workspace speaks ${spoken.join(', ')}, not this.`;
      return [invalid('UNKNOWN_LOCALE', path, message)];
    }
    return (locales ?? []).indexOf(locale) < index
      ? [invalid('DUPLICATE', path, 'This language stands here twice.')]
      : [];
  });
}
