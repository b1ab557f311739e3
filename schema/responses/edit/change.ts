import { Prisma } from '../../../prisma/generated/client/client.ts';
import { isSame } from '../../kernel/canonical.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { aggregated, changeOf, contributionsOf } from '../../scores/rollups/contributions.ts';
import type { HiddenValues } from '../../surveys/logic/answers.ts';
import { capKey } from '../../surveys/quotas/counters.ts';
import { quotasMet } from '../../surveys/quotas/quotas.ts';
import { type DecodedAnswer, valuesOf } from '../answerRow.ts';
import { enqueueRollups } from '../enqueueRollups.ts';
import { judgedAt, responseTimesOf } from '../moments.ts';
import {
  countedResponse,
  hiddenValuesOf,
  type ResponseColumns,
  type StoredResponse,
  storedVariablesOf,
} from '../storedResponse.ts';
import { type Assessed, reachedIn } from '../submit/assess.ts';
import type { Ended } from '../submit/ended.ts';
import { insertAnswers } from '../submit/insert.ts';

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

/** A response that is held, and what it is to be. */
export interface Changed {
  readonly stored: StoredResponse;
  readonly change: ResponseChange;
}

/** Writes another state over a response that is held: see `changeResponses`. */
export async function changeResponse(
  db: WorkspaceDb,
  now: Date,
  stored: StoredResponse,
  change: ResponseChange,
): Promise<void> {
  await changeResponses(db, now, [{ stored, change }]);
}

/**
 * Writes other states over responses of one survey that are held, and tells the rollups the
 * difference; in as many statements for many as for one. Answers that stay as they were keep their
 * rows, and what was found in them; where nothing is other than it was, nothing is written.
 */
export async function changeResponses(
  db: WorkspaceDb,
  now: Date,
  changes: readonly Changed[],
): Promise<void> {
  const real = changes.filter(({ stored, change }) => !isUnchanged(stored, change));
  const survey = real[0]?.stored.survey;
  if (!survey) return;
  const rewritten = real.map(({ stored, change }) => ({
    stored,
    change,
    after: rowAfter(stored, change, now),
  }));
  await replaceAnswers(db, survey.id, real);
  await writeRows(db, rewritten);
  const deltas = rewritten.flatMap(({ stored, change, after }) => {
    const questionOf = (key: string) => stored.survey.atVersion.questions.get(key);
    return changeOf(
      contributionsOf(countedResponse(stored.row, stored.held), questionOf),
      contributionsOf(countedResponse(after, answersAfter(stored, change)), questionOf),
    );
  });
  await enqueueRollups(db, now, survey, real.length === 1 ? deltas : aggregated(deltas));
}

function answersAfter({ held }: StoredResponse, { course }: ResponseChange) {
  return course?.assessed.answers ?? held;
}

/** A response as it is once it is changed, but for its answers' rows. */
export function changed(stored: StoredResponse, change: ResponseChange, now: Date): StoredResponse {
  return { ...stored, row: rowAfter(stored, change, now), held: answersAfter(stored, change) };
}

type RowAfter = ResponseColumns & { readonly updatedAt: Date };

function rowAfter({ row, survey }: StoredResponse, change: ResponseChange, now: Date): RowAfter {
  const { course, completedAt, hiddenFields, tags, touchpointId } = change;
  const moments = responseTimesOf(survey);
  return {
    ...row,
    ...(course && {
      ...course.ended,
      reached: reachedIn(survey.atVersion, course.assessed, course.ended.status !== 'PARTIAL'),
      variables: course.assessed.flow.variables,
      timings: course.timings,
    }),
    ...(completedAt && {
      day: new Date(`${moments.day(completedAt)}T00:00:00Z`),
      completedAt: moments.kept(completedAt),
    }),
    ...(touchpointId !== undefined && { touchpointId }),
    ...(hiddenFields && { hiddenFields }),
    ...(tags && { tags: [...tags] }),
    updatedAt: moments.kept(now),
  };
}

async function writeRows(
  db: WorkspaceDb,
  rewritten: readonly { readonly after: RowAfter }[],
): Promise<void> {
  const rows = rewritten.map(
    ({ after: { answers: _answers, revision: _revision, ...row } }) => row,
  );
  await db.$queryRaw(Prisma.sql`
    UPDATE "SurveyResponse" AS kept
    SET status = given.status, ending = given.ending, "screenedBy" = given."screenedBy",
      reached = given.reached, day = given.day, "touchpointId" = given."touchpointId",
      variables = given.variables, timings = given.timings,
      "hiddenFields" = given."hiddenFields", tags = given.tags,
      "completedAt" = given."completedAt", "updatedAt" = given."updatedAt",
      revision = kept.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (
      id uuid, status "ResponseStatus", ending text, "screenedBy" text, reached text[], day date,
      "touchpointId" uuid, variables jsonb, timings jsonb, "hiddenFields" jsonb, tags text[],
      "completedAt" timestamptz, "updatedAt" timestamptz)
    WHERE kept."workspaceId" = ${db.$workspaceId}::uuid AND kept.id = given.id
    RETURNING kept.id`);
}

/** Whether a response says already what it is to be. */
export function isUnchanged({ row, held }: StoredResponse, change: ResponseChange): boolean {
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
  held: ReadonlyMap<string, DecodedAnswer>,
  { assessed, ended, timings }: Course,
): boolean {
  return (
    row.status === ended.status &&
    isSame(Object.fromEntries(held), Object.fromEntries(assessed.answers)) &&
    isSame(row.variables, assessed.flow.variables) &&
    isSame(row.timings, timings)
  );
}

/** Answers that say something else are written anew; of others, the mark alone may change. */
async function replaceAnswers(
  db: WorkspaceDb,
  surveyId: string,
  changes: readonly Changed[],
): Promise<void> {
  const stale: string[] = [];
  const marked: { readonly id: string; readonly hiddenByLogic: boolean }[] = [];
  const made = changes.map(({ stored, change }) => {
    const answers = answersAfter(stored, change);
    const fresh = new Map(
      [...answers].filter(([question, answer]) => !saysSame(answer, stored.held.get(question))),
    );
    for (const { id, question, hiddenByLogic: before } of stored.row.answers) {
      const hiddenByLogic = answers.get(question)?.hiddenByLogic;
      if (fresh.has(question) || hiddenByLogic === undefined) stale.push(id);
      else if (hiddenByLogic !== before) marked.push({ id, hiddenByLogic });
    }
    return { survey: stored.survey, response: stored.row, answers: fresh };
  });
  if (stale.length > 0) await db.answer.deleteMany({ where: { id: { in: stale } } });
  for (const hiddenByLogic of [true, false]) {
    const ids = marked.filter((each) => each.hiddenByLogic === hiddenByLogic).map(({ id }) => id);
    if (ids.length > 0) {
      await db.answer.updateMany({ where: { id: { in: ids } }, data: { hiddenByLogic } });
    }
  }
  await insertAnswers(db, surveyId, made);
}

function saysSame(answer: DecodedAnswer, before: DecodedAnswer | undefined): boolean {
  return (
    before !== undefined && answer.other === before.other && isSame(answer.value, before.value)
  );
}

/** Deletes a response that is held, and takes it off the rollups. Its keys stay used: a retry finds nothing. */
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
  await enqueueRollups(db, now, survey, changeOf(counted, []));
}

/** The counters that a stored response counts in. */
export function countersWith({ row, survey, held }: StoredResponse): string[] {
  if (row.status !== 'COMPLETED') return [];
  const met = quotasMet(survey.newest.compiled, {
    answers: valuesOf(held),
    variables: storedVariablesOf(row.variables),
    hiddenFields: hiddenValuesOf(row.hiddenFields),
    judgedAt: judgedAt(survey, row),
  });
  return [capKey, ...met];
}

/** The counters that a completed response would count in with these answers. */
export function countersFor(
  { row, survey }: StoredResponse,
  { values: answers, flow: { variables } }: Assessed,
  hiddenFields: HiddenValues,
): string[] {
  const response = { answers, variables, hiddenFields, judgedAt: judgedAt(survey, row) };
  return [capKey, ...quotasMet(survey.newest.compiled, response)];
}
