import { changeOf, contributionsOf } from '../scores/contributions.ts';
import type { HiddenValues } from '../surveys/answers.ts';
import { flowOf, reachedOf } from '../surveys/logic.ts';
import { asJson } from '../surveys/stored.ts';
import { isSame } from '../toolkit/canonical.ts';
import type { WorkspaceDb } from '../toolkit/workspaceDb.ts';
import { type HeldAnswer, valuesOf } from './answerRow.ts';
import type { Assessed } from './assess.ts';
import { capKey, quotasOf } from './counters.ts';
import { insertAnswers } from './insert.ts';
import { judgedAt, momentsOf } from './moments.ts';
import type { Ended } from './prepare.ts';
import { enqueueTallies } from './store.ts';
import {
  countedResponse,
  hiddenValuesOf,
  type ResponseColumns,
  type StoredResponse,
} from './storedResponse.ts';

/** Answers, with what follows from them. */
export interface Course {
  readonly assessed: Assessed;
  readonly ended: Ended;
  readonly timings: Readonly<Record<string, number>>;
}

/** What a response is to be from now on; what is left out stays. */
export interface ResponseChange {
  readonly course?: Course;
  /** Given when it is finished by this change. */
  readonly completedAt?: Date;
  readonly hiddenFields?: HiddenValues;
  readonly tags?: readonly string[];
  readonly touchpointId?: string | null;
}

/**
 * Writes another state over a response that is held, and tells the tallies the difference. Answers
 * that stay as they were keep their rows, and what was found in them; where nothing is other than it
 * was, nothing is written.
 */
export async function changeResponse(
  db: WorkspaceDb,
  now: Date,
  { row, survey, held }: StoredResponse,
  change: ResponseChange,
): Promise<void> {
  const { course, completedAt, hiddenFields, tags, touchpointId } = change;
  const moments = momentsOf(survey);
  const answers = course?.assessed.answers ?? held;
  const after = {
    ...(course && { ...course.ended, reached: reachedIn(survey, course) }),
    ...(completedAt && { day: new Date(`${moments.day(completedAt)}T00:00:00Z`) }),
    ...(touchpointId !== undefined && { touchpointId }),
  };
  const stored = { row, survey, held };
  if (isUnchanged(stored, change)) return;
  if (course) await replaceAnswers(db, stored, answers);
  await db.surveyResponse.updateMany({
    where: { id: row.id },
    data: {
      ...after,
      ...(course && {
        variables: asJson(course.assessed.flow.variables),
        timings: asJson(course.timings),
      }),
      ...(hiddenFields && { hiddenFields: asJson(hiddenFields) }),
      ...(tags && { tags: [...tags] }),
      ...(completedAt && { completedAt: moments.kept(completedAt) }),
      updatedAt: moments.kept(now),
      revision: { increment: 1 },
    },
  });
  const questionOf = (key: string) => survey.atVersion.questions.get(key);
  const deltas = changeOf(
    contributionsOf(countedResponse(row, held), questionOf),
    contributionsOf(countedResponse({ ...row, ...after }, answers), questionOf),
  );
  await enqueueTallies(db, now, survey, deltas);
}

function reachedIn({ atVersion }: StoredResponse['survey'], { assessed, ended }: Course): string[] {
  const { flow, values } = assessed;
  return reachedOf(atVersion.compiled, flow, values, ended.status !== 'PARTIAL');
}

function isUnchanged({ row, held }: StoredResponse, change: ResponseChange): boolean {
  const { course, hiddenFields, tags, touchpointId } = change;
  return (
    (course === undefined || isSameCourse(row, held, course)) &&
    (hiddenFields === undefined || isSame(row.hiddenFields, hiddenFields)) &&
    (tags === undefined || isSame(row.tags, tags)) &&
    (touchpointId === undefined || row.touchpointId === touchpointId)
  );
}

function isSameCourse(
  row: ResponseColumns,
  held: ReadonlyMap<string, HeldAnswer>,
  { assessed, ended, timings }: Course,
): boolean {
  return (
    row.status === ended.status &&
    isSame(Object.fromEntries(held), Object.fromEntries(assessed.answers)) &&
    isSame(row.timings, timings)
  );
}

async function replaceAnswers(
  db: WorkspaceDb,
  { row, survey, held }: StoredResponse,
  answers: ReadonlyMap<string, HeldAnswer>,
): Promise<void> {
  const changed = new Map(
    [...answers].filter(([question, answer]) => !isSame(answer, held.get(question))),
  );
  const stale = row.answers.filter(
    ({ question }) => changed.has(question) || !answers.has(question),
  );
  if (stale.length > 0) {
    await db.answer.deleteMany({ where: { id: { in: stale.map(({ id }) => id) } } });
  }
  await insertAnswers(db, survey, row, changed);
}

/** Deletes a response that is held, and takes it off the tallies. Its keys stay used: a retry finds nothing. */
export async function removeResponse(
  db: WorkspaceDb,
  now: Date,
  { row, survey, held }: StoredResponse,
): Promise<void> {
  await db.responseSubmission.updateMany({
    where: { responseId: row.id },
    data: { responseId: null, argumentsHash: null },
  });
  await db.surveyResponse.deleteMany({ where: { id: row.id } });
  const counted = contributionsOf(countedResponse(row, held), (key) =>
    survey.atVersion.questions.get(key),
  );
  await enqueueTallies(db, now, survey, changeOf(counted, []));
}

/** The counters that a stored response counts in. */
export function countersWith({ row, survey, held }: StoredResponse): string[] {
  if (row.status !== 'COMPLETED') return [];
  return countersFor(survey, row, held, hiddenValuesOf(row.hiddenFields));
}

/** The counters that a completed response with these answers counts in. */
export function countersFor(
  survey: StoredResponse['survey'],
  row: ResponseColumns,
  answers: ReadonlyMap<string, HeldAnswer>,
  hiddenFields: HiddenValues,
): string[] {
  const { atVersion } = survey;
  const now = judgedAt(survey, row);
  const values = valuesOf(answers);
  const flow = flowOf(atVersion.compiled, values, hiddenFields, now);
  return [capKey, ...quotasOf({ atVersion, flow, values, hiddenFields, now })];
}
