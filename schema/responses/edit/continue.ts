import { randomBytes } from 'node:crypto';
import type { Context } from '../../kernel/context.ts';
import { claimedKey, isSigned } from '../../kernel/rowToken.ts';
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
import { argumentsHashOf, keyHashOf } from '../submit/token.ts';
import { changeResponse } from './change.ts';

const inputPath = ['input'];
const tokenPath = ['input', 'resumeToken'];

/** Answers for a response that was started. */
export interface Continuation extends SubmittedAnswers {
  readonly resumeToken: string;
}

/** Saves answers of a response, and returns its key; repeating it changes nothing. */
export async function saveResponse({ db, now }: Context, input: Continuation): Promise<string> {
  const stored = await byToken(db, input.resumeToken, lockedResponse);
  if (!stored) throw new UserErrorsThrown(unknownToken());
  throwUserErrors(continuationErrors(stored, now, tokenPath));
  const assessed = assessedWith(stored, input, false, now);
  const timings = mergedTimings(stored, input);
  await changeResponse(db, now, stored, { course: { assessed, ended: unended, timings } });
  return stored.row.id;
}

/**
 * Finishes a response that was started. A retry finds it again by the submission key.
 *
 * @throws UserErrorsThrown if it cannot be finished; nothing is changed then
 */
export async function finishResponse(
  { db, now }: Context,
  input: Continuation & { readonly submissionKey: string },
): Promise<StoredOutcome> {
  const stored = await byToken(db, input.resumeToken, lockedResponse);
  if (!stored) throw new UserErrorsThrown(unknownToken());
  const { row, survey } = stored;
  const keyHash = keyHashOf(survey.secret, 'SUBMIT', input.submissionKey);
  const call = [input.resumeToken, ...answerArguments(input)];
  const argumentsHash = argumentsHashOf(survey.secret, call);
  const earlier = await db.responseSubmission.findFirst({
    where: { surveyId: survey.id, keyHash },
    select: { argumentsHash: true },
  });
  if (earlier?.argumentsHash === argumentsHash) {
    return { outcome: 'UNCHANGED', responseId: row.id, errors: endErrors(survey, row, inputPath) };
  }
  if (earlier) throw new UserErrorsThrown(keyReused(['input', 'submissionKey']));
  throwUserErrors(continuationErrors(stored, now, tokenPath));
  const assessed = assessedWith(stored, input, true, now);
  const ended = await endWithin(db, stored, assessed, now);
  if (ended === capKey) {
    return { outcome: 'FAILED', responseId: null, errors: [capError(inputPath)] };
  }
  const timings = mergedTimings(stored, input);
  await changeResponse(db, now, stored, {
    course: { assessed, ended, timings },
    completedAt: now,
  });
  await db.responseSubmission.createMany({
    data: { surveyId: survey.id, keyHash, argumentsHash, responseId: row.id },
  });
  return { outcome: 'CREATED', responseId: row.id, errors: endErrors(survey, ended, inputPath) };
}

/** Reserves capacity for finished answers and returns how they end; `capKey` if the survey is full. */
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

/** The secret that a token is compared with where its response does not exist. */
const noSecret = randomBytes(32).toString('base64url');

/**
 * The response that a token belongs to; null if it belongs to none. The response is read and locked
 * only after the signature is verified. An id that does not exist takes the same statement and the
 * same work as a wrong signature, so that response times do not reveal which ids exist.
 */
export async function byToken(
  db: WorkspaceDb,
  token: string,
  read: typeof readResponse,
): Promise<StoredResponse | null> {
  const key = claimedKey(token);
  if (key === null) return null;
  const claimed = await db.surveyResponse.findFirst({
    where: { id: key },
    select: { survey: { select: { secret: true } } },
  });
  return isSigned(claimed?.survey.secret ?? noSecret, 'resume', token, key) ? read(db, key) : null;
}

function unknownToken(): UserErrorShape {
  return notFound(tokenPath, 'response');
}

const day = 24 * 60 * 60 * 1000;

/** The user errors of a response that cannot be continued; empty if it can. */
export function continuationErrors(
  { row, survey }: StoredResponse,
  now: Date,
  path: InputPath,
): UserErrorShape[] {
  if (row.status !== 'PARTIAL') {
    return [
      invalid(
        'WRONG_STATE',
        path,
        'The response is finished and takes no more answers. Start another.',
      ),
    ];
  }
  const closed = closedError(survey, now, path);
  if (closed) return [closed];
  // Of an anonymous survey only the day is stored: that day does not count towards `resumeDays`.
  const days = survey.resumeDays + (survey.anonymous ? 1 : 0);
  const expiredAt = new Date(row.startedAt.getTime() + days * day);
  if (expiredAt > now) return [];
  return [
    {
      type: 'ResponseExpiredError',
      code: 'RESPONSE_EXPIRED',
      path,
      message: `A response can be continued for ${survey.resumeDays} days. Start another.`,
      expiredAt,
    },
  ];
}

function assessedWith(
  { row, survey, answers: stored }: StoredResponse,
  { answers, timings }: SubmittedAnswers,
  finished: boolean,
  now: Date,
): Assessed {
  const assessed = assess({
    survey: survey.atVersion,
    stored,
    input: answers ?? [],
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
