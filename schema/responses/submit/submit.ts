import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../../kernel/userError.ts';
import {
  type AnsweredSurvey,
  answeredSurvey,
  atVersion,
  closedError,
} from '../../surveys/answeredSurvey.ts';
import type { FailedRows } from '../../toolkit/write/mutation.ts';
import { finishResponse } from '../edit/continue.ts';
import { answerFromInput } from './answerFromInput.ts';
import { failed, type StoredOutcome } from './outcome.ts';
import { storeResponses } from './store.ts';
import type { ResponseBulkRow, ResponseStart, ResponseSubmit } from './submission.input.ts';
import type { SubmittedResponse } from './submitted.ts';
import type { Verb } from './token.ts';

const input = ['input'];

/** What a call did to one response, as a retry has to find it again. */
export interface Submission extends Record<string, unknown> {
  /** The response's key; null if there is none. */
  readonly response: string | null;
  readonly replayed: boolean;
  readonly errors: readonly UserErrorShape[];
}

/** Begins a response. */
export async function startResponse(ctx: Context, given: ResponseStart): Promise<Submission> {
  return submitted(await storeOne(ctx, given.survey, { ...given, completedAt: null }, 'START'));
}

/** Stores a whole response, or finishes one that was begun. */
export async function submitResponse(ctx: Context, given: ResponseSubmit): Promise<Submission> {
  const { survey, resumeToken, submissionKey } = given;
  if ((survey == null) === (resumeToken == null)) {
    const message = 'Name the `survey`, or the `resumeToken` of a response that was begun.';
    throw new UserErrorsThrown(invalid('REQUIRED', [...input, 'survey'], message));
  }
  if (survey != null) return submitted(await storeOne(ctx, survey, given, 'SUBMIT'));
  throwUserErrors(fixedErrors(given));
  const continuation = {
    resumeToken: resumeToken ?? '',
    submissionKey,
    answers: given.answers?.map(answerFromInput),
    timings: given.timings,
  };
  return submitted(await finishResponse(ctx, continuation));
}

function submitted({ outcome, responseId, errors }: StoredOutcome): Submission {
  return { response: responseId, replayed: outcome === 'UNCHANGED', errors };
}

async function storeOne(
  ctx: Context,
  surveyKey: string,
  given: ResponseBulkRow,
  verb: Verb,
): Promise<StoredOutcome> {
  throwUserErrors(secretErrors(ctx, given, input));
  const [outcome] = await store(ctx, surveyKey, [givenResponse(given, input)], verb);
  if (!outcome) throw new Error('A response was handed in and nothing became of it');
  return outcome;
}

/** What one row of a bulk call became. */
export interface BulkOutcome extends StoredOutcome {
  readonly index: number;
}

/** Stores many whole responses of one survey. */
export async function submitResponses(
  ctx: Context,
  surveyKey: string,
  rows: readonly ResponseBulkRow[],
  policy: 'REJECT_ALL' | 'REJECT_FAILED',
  failed: FailedRows,
): Promise<BulkOutcome[]> {
  const placed = rows.map((row, index) => ({
    row,
    index,
    path: [...input, 'responses', String(index)],
  }));
  for (const { row, index, path } of placed) {
    const errors = [...(failed.get(index) ?? []), ...secretErrors(ctx, row, path)];
    if (errors.length > 0) failed.set(index, errors);
  }
  const sound = placed.filter(({ index }) => !failed.has(index));
  const responses = sound.map(({ row, path }) => givenResponse(row, path));
  const outcomes = await store(ctx, surveyKey, responses, 'SUBMIT');
  const byIndex = new Map(sound.map(({ index }, position) => [index, outcomes[position]]));
  const results = placed.map(({ index }): BulkOutcome => {
    const errors = failed.get(index) ?? [];
    return { index, ...(byIndex.get(index) ?? { outcome: 'FAILED', responseId: null, errors }) };
  });
  const refused = results.filter(({ outcome }) => outcome === 'FAILED');
  if (policy === 'REJECT_ALL' && refused.length > 0) {
    // That the survey is closed is told once, not once a row.
    throw new UserErrorsThrown(...new Set(refused.flatMap(({ errors }) => errors)));
  }
  return results;
}

/** Stores responses if their survey takes any; where it does not, retries alone are answered. */
async function store(
  { db, now }: Context,
  surveyKey: string,
  responses: readonly SubmittedResponse[],
  verb: Verb,
): Promise<StoredOutcome[]> {
  const newest = await answeredSurvey(db, surveyKey);
  const closed = closedError(newest, now, [...input, 'survey']);
  if (!newest) throw new UserErrorsThrown(...(closed ? [closed] : []));
  const outcomes: StoredOutcome[] = [];
  const placed = responses.map((response, index) => ({ response, index }));
  for (const [version, those] of grouped(placed, ({ response }) => versionIn(response, newest))) {
    const survey = version > newest.version ? null : await atVersion(db, newest, version);
    const given = those.map(({ response }) => response);
    const stored = survey
      ? await storeResponses(db, now, survey, given, { verb, closed })
      : given.map(({ path }) => unknownVersion(newest, path));
    those.forEach(({ index: position, response }, index) => {
      const outcome = stored[index];
      if (outcome) outcomes[position] = withVersionCure(outcome, response, newest);
    });
  }
  return outcomes;
}

function versionIn({ version }: SubmittedResponse, newest: AnsweredSurvey): number {
  return version ?? newest.version;
}

/** Answer errors that a page has which goes on showing a version that is not the newest any more. */
const ofOtherVersion: ReadonlySet<string> = new Set(['UNKNOWN_QUESTION', 'MISSING', 'HIDDEN']);

/** Where no version was sent and there are several, the errors above say how to send one. */
function withVersionCure(
  outcome: StoredOutcome,
  { version }: SubmittedResponse,
  newest: AnsweredSurvey,
): StoredOutcome {
  if (version != null || newest.version === 1 || outcome.errors.length === 0) return outcome;
  const cure = `Without \`version\`, the newest counts, which is ${newest.version}: send the version that the page showed.`;
  const errors = outcome.errors.map((error) =>
    error.type === 'AnswerError' && ofOtherVersion.has(error.problem)
      ? { ...error, message: `${error.message} ${cure}` }
      : error,
  );
  return { ...outcome, errors };
}

function unknownVersion({ version }: AnsweredSurvey, path: InputPath): StoredOutcome {
  const message = `The survey has versions 1 to ${version}.`;
  return failed([invalid('OUT_OF_RANGE', [...path, 'version'], message)]);
}

/** What only those may say whom the workspace trusts. */
function secretErrors(ctx: Context, given: ResponseBulkRow, path: InputPath): UserErrorShape[] {
  if (ctx.viewer?.keyKind !== 'PUBLISHABLE') return [];
  return (['tags', 'startedAt', 'completedAt'] as const).flatMap((field) =>
    given[field] == null
      ? []
      : [invalid('INVALID_VALUE', [...path, field], 'Only secret keys can say this.')],
  );
}

/** What a response was begun with stays. */
function fixedErrors(given: ResponseSubmit): UserErrorShape[] {
  const fixed = [
    'version',
    'locale',
    'channel',
    'touchpoint',
    'hiddenFields',
    'source',
    'tags',
    'startedAt',
    'completedAt',
  ] as const;
  return fixed.flatMap((field) =>
    given[field] == null
      ? []
      : [invalid('FIXED', [...input, field], 'This was said when the response was begun.')],
  );
}

function givenResponse(given: ResponseBulkRow, path: InputPath): SubmittedResponse {
  const { touchpoint, answers, ...rest } = given;
  return { ...rest, touchpointId: touchpoint, answers: answers?.map(answerFromInput), path };
}
