import { randomBytes } from 'node:crypto';
import { isSame } from '../kernel/canonical.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import {
  type InputPath,
  invalid,
  notFound,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../kernel/userError.ts';
import { replaceExternalIds } from '../toolkit/write/externalId.ts';
import type { Usage } from '../toolkit/write/lifecycle.ts';
import { lockRows, revise } from '../toolkit/write/revision.ts';
import { restrictedUsers, usageBy } from '../toolkit/write/usage.ts';
import type { SurveyDefinition } from './definition/definition.ts';
import { emptyDefinition, readDefinition } from './definition/definitionInput.ts';
import { definitionErrors } from './definition/definitionRules.ts';
import { asJson, definitionIn, publishedQuestionsIn } from './definition/stored.ts';
import { inLocaleOrder } from './definition/surveyTexts.ts';
import { beginCap } from './quotas/counters.ts';
import type { SurveyCreate, SurveySettings, SurveyUpdate } from './survey.input.ts';

/** Makes a survey, a draft, and answers with its key. */
export async function createSurvey(ctx: Context, input: SurveyCreate): Promise<string> {
  const path = ['input'];
  const { definition, errors } = readDefinition(input, emptyDefinition, path);
  return insertSurvey(ctx, { name: input.name, settings: input, definition, errors, path });
}

/** A survey to be made, and where it stands in the input. */
export interface NewSurvey {
  readonly name: string;
  readonly settings: SurveySettings;
  readonly definition: SurveyDefinition;
  /** What was wrong with it when it was read. */
  readonly errors?: readonly UserErrorShape[];
  /** `['input']`: the definition's mistakes are told as `['input', 'pages', '0', …]`. */
  readonly path: InputPath;
}

/**
 * Stores a survey whose definition is in its stored form already.
 *
 * @throws Refused for what `definitionErrors` finds, for a language the workspace lacks, and for
 *   an external id that is taken
 */
export async function insertSurvey(ctx: Context, survey: NewSurvey): Promise<string> {
  const { settings, path } = survey;
  const locales = await localesOf(ctx, settings.locales, path);
  const anonymous = settings.anonymous ?? false;
  const frame = { locales, anonymous, published: {} };
  throwUserErrors(definitionErrors(survey.definition, frame, path, survey.errors));
  const key = newId();
  await ctx.db.survey.createMany({
    data: {
      ...settingColumns(settings),
      id: key,
      name: survey.name,
      locales,
      defaultLocale: locales[0] ?? '',
      definition: asJson(inLocaleOrder(survey.definition, locales)),
      secret: newSecret(),
    },
  });
  await replaceExternalIds(ctx.db, 'Survey', [
    { key, externalIds: settings.externalIds ?? [], path: [...path, 'externalIds'] },
  ]);
  return key;
}

/**
 * Changes what is given of a survey. The parts of its definition are replaced as wholes, and only
 * in the draft; settings hold at once.
 */
export async function updateSurvey(ctx: Context, input: SurveyUpdate): Promise<string> {
  const { id: key, externalIds } = input;
  const path = ['input'];
  await lockRows(ctx.db, 'Survey', [key]);
  const survey = await ctx.db.survey.findFirst({ where: { id: key } });
  if (!survey) throw new UserErrorsThrown(notFound(['input', 'id'], 'survey'));
  const anonymous = input.anonymous ?? survey.anonymous;
  throwUserErrors(anonymityErrors(survey, anonymous));
  const locales = input.locales ? await localesOf(ctx, input.locales, path) : survey.locales;

  const read = readDefinition(input, definitionIn(survey.definition), path);
  const published = publishedQuestionsIn(survey.publishedQuestions);
  throwUserErrors(
    definitionErrors(read.definition, { locales, anonymous, published }, path, read.errors),
  );
  const definition = inLocaleOrder(read.definition, locales);
  const newest = await newestDefinition(ctx, key, survey.version);
  if (input.maxResponses != null && survey.maxResponses === null) await beginCap(ctx.db, key);

  await revise(ctx.db, 'Survey', key, input.revision, {
    ...settingColumns(input),
    name: input.name ?? undefined,
    locales,
    defaultLocale: locales[0],
    definition: asJson(definition),
    changed: newest === null || !isSame(newest, definition),
  });
  if (externalIds) {
    await replaceExternalIds(ctx.db, 'Survey', [
      { key, externalIds, path: ['input', 'externalIds'] },
    ]);
  }
  return key;
}

/** A secret of a survey's own, for resume tokens and submission keys. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

const usersOfSurvey = restrictedUsers('Survey');

/** The responses of a survey: while it has any, it stays. */
export function surveyUsage(ctx: Context, key: string): Promise<Usage> {
  return usageBy(ctx, usersOfSurvey(key));
}

/** The languages a survey is to have: the given ones, or all of the workspace's, its default first. */
async function localesOf(
  ctx: Context,
  given: readonly string[] | null | undefined,
  path: InputPath,
): Promise<string[]> {
  const workspace = await ctx.db.workspace.findFirst({
    select: { locales: true, defaultLocale: true },
  });
  const { locales: known = [], defaultLocale = '' } = workspace ?? {};
  if (!given) return [...new Set([defaultLocale, ...known])];
  const at = [...path, 'locales'];
  if (given.length === 0)
    throwUserErrors([invalid('REQUIRED', at, 'A survey speaks one language at least.')]);
  throwUserErrors(
    given.flatMap((locale, index): UserErrorShape[] => {
      const place = [...at, String(index)];
      if (!known.includes(locale)) {
        return [
          invalid('UNKNOWN_LOCALE', place, `The workspace speaks ${known.join(', ')}, not this.`),
        ];
      }
      return given.indexOf(locale) < index
        ? [invalid('DUPLICATE', place, 'This language stands here twice.')]
        : [];
    }),
  );
  return [...given];
}

function anonymityErrors(
  survey: { version: number; anonymous: boolean },
  anonymous: boolean,
): UserErrorShape[] {
  return survey.version > 0 && survey.anonymous !== anonymous
    ? [
        invalid(
          'FIXED',
          ['input', 'anonymous'],
          'Whether a survey is anonymous stays as it was first published. Duplicate it instead.',
        ),
      ]
    : [];
}

async function newestDefinition(
  ctx: Context,
  surveyId: string,
  version: number,
): Promise<SurveyDefinition | null> {
  if (version === 0) return null;
  const found = await ctx.db.surveyVersion.findFirst({
    where: { surveyId, version },
    select: { definition: true },
  });
  return found && definitionIn(found.definition);
}

/** The columns that an input gives a survey, beside its name, languages and definition. */
function settingColumns(input: SurveySettings) {
  return {
    description: input.description,
    kind: input.kind ?? undefined,
    anonymous: input.anonymous ?? undefined,
    closesAt: input.closesAt,
    maxResponses: input.maxResponses,
    samplingPct: input.samplingPct ?? undefined,
    recontactDays: input.recontactDays,
    resumeDays: input.resumeDays ?? undefined,
    url: input.url,
    ownerId: input.owner,
    ...targetColumns(input.target),
  };
}

function targetColumns(target: SurveySettings['target']) {
  if (target === undefined) return {};
  return {
    journeyId: target?.journey ?? null,
    stepId: target?.step ?? null,
    touchpointId: target?.touchpoint ?? null,
  };
}
