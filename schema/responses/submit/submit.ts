import { namedCustomerErrors } from '../../customers/match/links.ts';
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
import { findInvited, type WithToken } from './invited.ts';
import { failed, type StoredOutcome } from './outcome.ts';
import { rememberOpen } from './rememberedSurveys.ts';
import { storeResponses } from './store.ts';
import { type StoredAtOnce, storeAtOnce } from './storeAtOnce.ts';
import type { ResponseBulkRow, ResponseStart, ResponseSubmit } from './submission.input.ts';
import type { SubmittedResponse } from './submitted.ts';
import type { Verb } from './token.ts';

const inputPath = ['input'];

/** The result of a call with one response; a retry returns it again. */
export interface Submission extends Record<string, unknown> {
  /** The response's key; null if none was stored, or if it was deleted since. */
  readonly response: string | null;
  readonly replayed: boolean;
  readonly errors: readonly UserErrorShape[];
  /** Columns of the response, if it was stored just now. */
  readonly stored?: StoredAtOnce['columns'];
}

/** Starts a response. */
export async function startResponse(ctx: Context, input: ResponseStart): Promise<Submission> {
  return submitted(await storeOne(ctx, input.survey, { ...input, completedAt: null }, 'START'));
}

/**
 * Stores a whole response in one statement, if its survey counts responses against no limit and the
 * input has no error. Otherwise null: `submitResponse` does it, finds that of an earlier call, or says
 * what is wrong.
 */
export async function submitInOneStatement(
  ctx: Context,
  input: ResponseSubmit,
): Promise<Submission | null> {
  if (input.survey == null || input.resumeToken != null) return null;
  if (input.customer || input.invitation != null) return null;
  if (secretErrors(ctx, input, inputPath).length > 0) return null;
  const response = submittedResponse(input, inputPath);
  const stored = await storeAtOnce(ctx.db, ctx.now, input.survey, response);
  if (!stored) return null;
  const { columns, errors } = stored;
  return { response: columns.id, replayed: false, errors, stored: columns };
}

/** Stores a whole response, or finishes one that was started. */
export async function submitResponse(ctx: Context, input: ResponseSubmit): Promise<Submission> {
  const { survey, resumeToken, submissionKey } = input;
  if ((survey == null) === (resumeToken == null)) {
    const message = 'Name the `survey`, or the `resumeToken` of a response that was started.';
    throw new UserErrorsThrown(invalid('REQUIRED', [...inputPath, 'survey'], message));
  }
  if (survey != null) return submitted(await storeOne(ctx, survey, input, 'SUBMIT'));
  throwUserErrors(fixedErrors(input));
  const continuation = {
    resumeToken: resumeToken ?? '',
    submissionKey,
    answers: input.answers?.map(answerFromInput),
    timings: input.timings,
  };
  return submitted(await finishResponse(ctx, continuation));
}

function submitted({ outcome, responseId, errors }: StoredOutcome): Submission {
  return { response: responseId, replayed: outcome === 'UNCHANGED', errors };
}

async function storeOne(
  ctx: Context,
  surveyKey: string,
  input: ResponseBulkRow,
  verb: Verb,
): Promise<StoredOutcome> {
  throwUserErrors(secretErrors(ctx, input, inputPath));
  const response = submittedResponse(input, inputPath);
  const sent = [{ response, token: input.invitation }];
  const [outcome] = await store(ctx, surveyKey, sent, verb);
  if (!outcome) throw new Error('A submitted response has no outcome');
  return outcome;
}

/** The outcome of one row of a bulk call. */
export interface BulkOutcome extends StoredOutcome {
  /** The position of the row in the input, from 0. */
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
  const located = rows.map((row, index) => ({
    row,
    index,
    path: [...inputPath, 'responses', String(index)],
  }));
  for (const { row, index, path } of located) {
    const errors = [...(failed.get(index) ?? []), ...secretErrors(ctx, row, path)];
    if (errors.length > 0) failed.set(index, errors);
  }
  const valid = located.filter(({ index }) => !failed.has(index));
  const responses = valid.map(({ row, path }) => ({
    response: submittedResponse(row, path),
    token: row.invitation,
  }));
  const outcomes = await store(ctx, surveyKey, responses, 'SUBMIT');
  const byIndex = new Map(valid.map(({ index }, position) => [index, outcomes[position]]));
  const results = located.map(({ index }): BulkOutcome => {
    const stored = byIndex.get(index);
    if (!stored) {
      return { index, outcome: 'FAILED', responseId: null, errors: failed.get(index) ?? [] };
    }
    const { outcome, responseId, errors } = stored;
    return { index, outcome, responseId, errors };
  });
  const refused = results.filter(({ outcome }) => outcome === 'FAILED');
  if (policy === 'REJECT_ALL' && refused.length > 0) {
    // The rows of a closed survey share one error: it is returned once, not once a row.
    throw new UserErrorsThrown(...new Set(refused.flatMap(({ errors }) => errors)));
  }
  return results;
}

/** Stores responses if their survey takes any; if it does not, only retries find their responses. */
async function store(
  { db, now }: Context,
  surveyKey: string,
  sent: readonly WithToken[],
  verb: Verb,
): Promise<StoredOutcome[]> {
  const newest = await answeredSurvey(db, surveyKey);
  const closed = closedError(newest, now, [...inputPath, 'survey']);
  if (!newest) throw new UserErrorsThrown(...(closed ? [closed] : []));
  rememberOpen(db, newest, now);
  const outcomes: StoredOutcome[] = [];
  const { responses, errors: ofInvitations } = await findInvited(db, newest, sent);
  const wrong = new Map([...(await customerErrors(db, newest, responses)), ...ofInvitations]);
  for (const [index, errors] of wrong) outcomes[index] = failed(errors);
  const indexed = responses
    .map((response, index) => ({ response, index }))
    .filter(({ index }) => !wrong.has(index));
  for (const [version, group] of grouped(indexed, ({ response }) => versionIn(response, newest))) {
    const survey = version > newest.version ? null : await atVersion(db, newest, version);
    const ofVersion = group.map(({ response }) => response);
    const stored = survey
      ? await storeResponses(db, now, survey, ofVersion, { verb, closed })
      : ofVersion.map(({ path }) => unknownVersion(newest, path));
    group.forEach(({ index: position, response }, index) => {
      const outcome = stored[index];
      if (outcome) outcomes[position] = withVersionCure(outcome, response, newest);
    });
  }
  return outcomes;
}

/** The user errors of the customers that responses name, by the index of the response. */
async function customerErrors(
  db: Context['db'],
  { anonymous }: Pick<AnsweredSurvey, 'anonymous'>,
  responses: readonly SubmittedResponse[],
): Promise<ReadonlyMap<number, UserErrorShape[]>> {
  const named = responses.flatMap(({ customer, invited, path }, index) =>
    customer && !invited ? [{ index, customer, path: [...path, 'customer'] }] : [],
  );
  const message = 'An anonymous survey does not know its customers. Leave this out.';
  const errors = anonymous
    ? named.map(({ path }) => invalid('INVALID_VALUE', path, message))
    : await namedCustomerErrors({ db }, named);
  const depth = named[0]?.path.length;
  const byPath = grouped(errors, ({ path }) => path.slice(0, depth).join(' '));
  return new Map(
    named.flatMap(({ index, path }) => {
      const own = byPath.get(path.join(' '));
      return own ? [[index, own] as const] : [];
    }),
  );
}

function versionIn({ version }: SubmittedResponse, newest: AnsweredSurvey): number {
  return version ?? newest.version;
}

/** Problems of answers from a page that still shows an older version. */
const ofOtherVersion: ReadonlySet<string> = new Set(['UNKNOWN_QUESTION', 'MISSING', 'HIDDEN']);

/** If the survey has several versions and the input names none, these errors say how to name one. */
function withVersionCure(
  outcome: StoredOutcome,
  { version }: SubmittedResponse,
  newest: AnsweredSurvey,
): StoredOutcome {
  if (version != null || newest.version === 1 || outcome.errors.length === 0) return outcome;
  const cure = `Without \`version\`, answers are checked against the newest, ${newest.version}: set the version that the page showed.`;
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

/** User errors of fields that only secret keys can set. */
function secretErrors(ctx: Context, input: ResponseBulkRow, path: InputPath): UserErrorShape[] {
  if (ctx.viewer?.keyKind !== 'PUBLISHABLE') return [];
  return (['customer', 'tags', 'startedAt', 'completedAt'] as const).flatMap((field) =>
    input[field] == null
      ? []
      : [
          invalid(
            'INVALID_VALUE',
            [...path, field],
            'Only secret keys can set this field. Leave it out.',
          ),
        ],
  );
}

/** User errors of fields that cannot change after a response was started. */
function fixedErrors(input: ResponseSubmit): UserErrorShape[] {
  const fixed = [
    'version',
    'locale',
    'channel',
    'touchpoint',
    'hiddenFields',
    'customer',
    'invitation',
    'source',
    'tags',
    'startedAt',
    'completedAt',
  ] as const;
  return fixed.flatMap((field) =>
    input[field] == null
      ? []
      : [
          invalid(
            'FIXED',
            [...inputPath, field],
            'This field was set when the response was started. Leave it out.',
          ),
        ],
  );
}

/** Written out, because object spread takes longer than all else here. */
function submittedResponse(input: ResponseBulkRow, path: InputPath): SubmittedResponse {
  return {
    submissionKey: input.submissionKey,
    version: input.version,
    locale: input.locale,
    channel: input.channel,
    touchpointId: input.touchpoint,
    hiddenFields: input.hiddenFields,
    customer: input.customer,
    tags: input.tags,
    source: input.source,
    startedAt: input.startedAt,
    completedAt: input.completedAt,
    answers: input.answers?.map(answerFromInput),
    timings: input.timings,
    path,
  };
}
