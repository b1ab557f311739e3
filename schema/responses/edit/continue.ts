import { randomBytes } from 'node:crypto';
import type { Context } from '../../kernel/context.ts';
import {
  type InputPath,
  invalid,
  notFound,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { closedError } from '../../surveys/answeredSurvey.ts';
import { capKey, lockAsKnown } from '../../surveys/quotas/counters.ts';
import { quotasMet } from '../../surveys/quotas/quotas.ts';
import { judgedAt, responseTimesOf } from '../moments.ts';
import { capError, lockedCapacity } from '../quotas/capacity.ts';
import {
  hiddenValuesOf,
  lockedResponse,
  type readResponse,
  type StoredResponse,
  storedTimingsOf,
} from '../storedResponse.ts';
import { type Assessed, assess, timingErrors, timingsOf } from '../submit/assess.ts';
import { type Ended, endErrors, endOf, shutOut, unended } from '../submit/ended.ts';
import { keyReused, type StoredOutcome } from '../submit/outcome.ts';
import { answerArguments, type SubmittedAnswers } from '../submit/submitted.ts';
import { argumentsHashOf, claimedResponse, keyHashOf, signedBy } from '../submit/token.ts';
import { changeResponse } from './change.ts';

const input = ['input'];
const tokenPath = ['input', 'resumeToken'];

/** A call that goes on with a response that was begun. */
export interface Continuation extends SubmittedAnswers {
  readonly resumeToken: string;
}

/** Adds answers to a response, and answers with its key; repeating it changes nothing. */
export async function saveResponse({ db, now }: Context, given: Continuation): Promise<string> {
  const stored = await byToken(db, given.resumeToken, lockedResponse);
  if (!stored) throw new UserErrorsThrown(unknownToken());
  throwUserErrors(continuationErrors(stored, now, tokenPath));
  const assessed = assessedWith(stored, given, false, now);
  const timings = mergedTimings(stored, given);
  await changeResponse(db, now, stored, { course: { assessed, ended: unended, timings } });
  return stored.row.id;
}

/**
 * Finishes a response that was begun. The submission key is what makes a retry find it again.
 *
 * @throws Refused for what keeps it from being finished; nothing is changed then
 */
export async function finishResponse(
  { db, now }: Context,
  given: Continuation & { readonly submissionKey: string },
): Promise<StoredOutcome> {
  const stored = await byToken(db, given.resumeToken, lockedResponse);
  if (!stored) throw new UserErrorsThrown(unknownToken());
  const { row, survey } = stored;
  const keyHash = keyHashOf(survey.secret, 'SUBMIT', given.submissionKey);
  const call = [given.resumeToken, ...answerArguments(given)];
  const argumentsHash = argumentsHashOf(survey.secret, call);
  const earlier = await db.responseSubmission.findFirst({
    where: { surveyId: survey.id, keyHash },
    select: { argumentsHash: true },
  });
  if (earlier?.argumentsHash === argumentsHash) {
    return { outcome: 'UNCHANGED', responseId: row.id, errors: endErrors(survey, row, input) };
  }
  if (earlier) throw new UserErrorsThrown(keyReused(['input', 'submissionKey']));
  throwUserErrors(continuationErrors(stored, now, tokenPath));
  const assessed = assessedWith(stored, given, true, now);
  const ended = await endWithin(db, stored, assessed, now);
  if (ended === capKey) {
    return { outcome: 'FAILED', responseId: null, errors: [capError(input)] };
  }
  const timings = mergedTimings(stored, given);
  await changeResponse(db, now, stored, {
    course: { assessed, ended, timings },
    completedAt: now,
  });
  await db.responseSubmission.createMany({
    data: { surveyId: survey.id, keyHash, argumentsHash, responseId: row.id },
  });
  return { outcome: 'CREATED', responseId: row.id, errors: endErrors(survey, ended, input) };
}

/** How finished answers end, once they have taken their places; `capKey` if the survey is full. */
async function endWithin(
  db: WorkspaceDb,
  { row, survey }: StoredResponse,
  assessed: Assessed,
  now: Date,
): Promise<Ended | typeof capKey> {
  const ended = endOf(assessed);
  if (ended.status !== 'COMPLETED') return ended;
  const capacity = await lockedCapacity(db, now, survey);
  await lockAsKnown(db, survey);
  const moments = responseTimesOf(survey);
  const day = new Date(`${moments.day(now)}T00:00:00Z`);
  const met = quotasMet(survey.newest.compiled, {
    answers: assessed.values,
    variables: assessed.flow.variables,
    hiddenFields: hiddenValuesOf(row.hiddenFields),
    judgedAt: judgedAt(survey, { day, startedAt: row.startedAt, completedAt: now }),
  });
  const full = capacity.take(met, row);
  if (full === capKey) return capKey;
  await capacity.write();
  return full === null ? ended : shutOut(survey, full);
}

/** A response that is not there is looked for as if it had this secret. */
const noSecret = randomBytes(32).toString('base64url');

/**
 * The response that a token is of; null if it is of none. Nothing of a response is read or locked
 * before its token is proved: one that is not there takes the same statement and the same work as a
 * wrong signature, so that how long the answer takes does not tell which ids exist.
 */
export async function byToken(
  db: WorkspaceDb,
  token: string,
  read: typeof readResponse,
): Promise<StoredResponse | null> {
  const key = claimedResponse(token);
  if (key === null) return null;
  const claimed = await db.surveyResponse.findFirst({
    where: { id: key },
    select: { survey: { select: { secret: true } } },
  });
  return signedBy(claimed?.survey.secret ?? noSecret, token, key) ? read(db, key) : null;
}

function unknownToken(): UserErrorShape {
  return notFound(tokenPath, 'response');
}

const day = 24 * 60 * 60 * 1000;

/** What keeps a response from being continued. */
export function continuationErrors(
  { row, survey }: StoredResponse,
  now: Date,
  path: InputPath,
): UserErrorShape[] {
  if (row.status !== 'PARTIAL') {
    return [invalid('WRONG_STATE', path, 'The response is finished, and takes no more answers.')];
  }
  const closed = closedError(survey, now, path);
  if (closed) return [closed];
  // Of an anonymous survey only the day is known: it is given whole.
  const days = survey.resumeDays + (survey.anonymous ? 1 : 0);
  const expiredAt = new Date(row.startedAt.getTime() + days * day);
  if (expiredAt > now) return [];
  return [
    {
      type: 'ResponseExpiredError',
      code: 'RESPONSE_EXPIRED',
      path,
      message: `A response can be continued for ${survey.resumeDays} days. Begin another.`,
      expiredAt,
    },
  ];
}

function assessedWith(
  { row, survey, held }: StoredResponse,
  { answers, timings }: SubmittedAnswers,
  finished: boolean,
  now: Date,
): Assessed {
  const assessed = assess({
    survey: survey.atVersion,
    held,
    given: answers ?? [],
    hiddenFields: hiddenValuesOf(row.hiddenFields),
    finished,
    path: ['input', 'answers'],
    now,
  });
  throwUserErrors([
    ...assessed.errors,
    ...timingErrors(survey.atVersion, timings ?? [], ['input', 'timings']),
  ]);
  return assessed;
}

function mergedTimings({ row }: StoredResponse, { answers, timings }: SubmittedAnswers) {
  return timingsOf(storedTimingsOf(row.timings), answers ?? [], timings ?? []);
}
