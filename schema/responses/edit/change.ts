import { Prisma } from '../../../prisma/generated/client/client.ts';
import { logChanges } from '../../changes/log.ts';
import { followResponses } from '../../invitations/answered.ts';
import { isSame } from '../../kernel/canonical.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { aggregated, changeOf } from '../../scores/rollups/contributions.ts';
import type { HiddenValues } from '../../surveys/logic/answers.ts';
import { capKey } from '../../surveys/quotas/counters.ts';
import { quotasMet } from '../../surveys/quotas/quotas.ts';
import { type DecodedAnswer, valuesOf } from '../answerRow.ts';
import { linkTasks } from '../customers/linkTasks.ts';
import { enqueueRollups } from '../enqueueRollups.ts';
import { judgedAt, responseTimesOf } from '../moments.ts';
import {
  hiddenValuesOf,
  type ResponseColumns,
  type StoredResponse,
  storedVariablesOf,
} from '../storedResponse.ts';
import { type Assessed, reachedIn } from '../submit/assess.ts';
import type { Ended } from '../submit/ended.ts';
import { insertAnswers } from '../submit/insert.ts';
import { contributions, movedBetween } from './contributions.ts';

/** Answers, and the end and the times that follow from them. */
export interface Course {
  readonly assessed: Assessed;
  readonly ended: Ended;
  readonly timings: Readonly<Record<string, number>>;
}

/** New values of a response; a field that is left out does not change. */
export interface ResponseChange {
  readonly course?: Course;
  /** Set if this change finishes the response. */
  readonly completedAt?: Date;
  readonly hiddenFields?: HiddenValues;
  readonly tags?: readonly string[];
  readonly touchpointId?: string | null;
}

/** A locked response, and its new values. */
export interface Changed {
  readonly stored: StoredResponse;
  readonly change: ResponseChange;
}

/** Changes one locked response: see `changeResponses`. */
export async function changeResponse(
  db: WorkspaceDb,
  now: Date,
  stored: StoredResponse,
  change: ResponseChange,
): Promise<void> {
  await changeResponses(db, now, [{ stored, change }]);
}

/**
 * Changes locked responses of one survey, and enqueues the difference for the rollups. The number of
 * statements does not grow with the responses. An answer that does not change keeps its row, and with
 * it the text analysis; a response that does not change is not written.
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
  const deltas = rewritten.flatMap(({ stored, change, after }) =>
    movedBetween(stored, { ...stored, row: after, answers: answersAfter(stored, change) }),
  );
  await followResponses(
    db,
    now,
    rewritten.flatMap(({ after: { invitationId, status }, ...each }) =>
      invitationId === null
        ? []
        : [
            {
              invitation: invitationId,
              status,
              isAnswered: answersAfter(each.stored, each.change).size > 0,
            },
          ],
    ),
  );
  await logChanged(db, now, rewritten);
  await enqueueRollups(db, now, survey, real.length === 1 ? deltas : aggregated(deltas));
  await enqueue(db, now, linkTasks(survey, rewritten.map(keyValues)));
}

/** Logs what became of responses, but of those to an anonymous survey: see `insertResponses`. */
async function logChanged(
  db: WorkspaceDb,
  now: Date,
  changes: readonly (Changed & { readonly after: RowAfter })[],
): Promise<void> {
  const complete = changes.filter(
    ({ stored: { survey }, after }) => !survey.anonymous && after.status === 'COMPLETED',
  );
  await logChanges(
    db,
    now,
    complete.map(({ stored: { row }, after: { id: subjectId } }) => ({
      type: row.status === 'COMPLETED' ? 'response.updated' : 'response.completed',
      subjectId,
    })),
  );
}

/** What can name the customer of a response, after and before a change. */
function keyValues({ stored, change, after }: Changed & { readonly after: RowAfter }) {
  const answers = answersAfter(stored, change);
  const valuesIn = (row: ResponseColumns, within: StoredResponse['answers']) => ({
    hiddenFields: hiddenValuesOf(row.hiddenFields),
    answerTo: (question: string) => within.get(question)?.value,
  });
  return {
    id: after.id,
    ...valuesIn(after, answers),
    before: valuesIn(stored.row, stored.answers),
  };
}

function answersAfter({ answers }: StoredResponse, { course }: ResponseChange) {
  return course?.assessed.answers ?? answers;
}

/** The response as it will be after the change, except for the rows of its answers. */
export function changed(stored: StoredResponse, change: ResponseChange, now: Date): StoredResponse {
  return { ...stored, row: rowAfter(stored, change, now), answers: answersAfter(stored, change) };
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
      completedAt: moments.storable(completedAt),
    }),
    ...(touchpointId !== undefined && { touchpointId }),
    ...(hiddenFields && { hiddenFields }),
    ...(tags && { tags: [...tags] }),
    updatedAt: moments.storable(now),
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
    UPDATE "SurveyResponse" AS stored
    SET status = changed.status, ending = changed.ending, "screenedBy" = changed."screenedBy",
      reached = changed.reached, day = changed.day, "touchpointId" = changed."touchpointId",
      variables = changed.variables, timings = changed.timings,
      "hiddenFields" = changed."hiddenFields", tags = changed.tags,
      "completedAt" = changed."completedAt", "updatedAt" = changed."updatedAt",
      revision = stored.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS changed (
      id uuid, status "ResponseStatus", ending text, "screenedBy" text, reached text[], day date,
      "touchpointId" uuid, variables jsonb, timings jsonb, "hiddenFields" jsonb, tags text[],
      "completedAt" timestamptz, "updatedAt" timestamptz)
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = changed.id
    RETURNING stored.id`);
}

/** Whether the change would leave the response as it is. */
export function isUnchanged({ row, answers }: StoredResponse, change: ResponseChange): boolean {
  const { course, hiddenFields, tags, touchpointId } = change;
  return (
    (course === undefined || isSameCourse(row, answers, course)) &&
    (hiddenFields === undefined || isSame(row.hiddenFields, hiddenFields)) &&
    (tags === undefined || isSame(row.tags, tags)) &&
    (touchpointId === undefined || row.touchpointId === touchpointId)
  );
}

function isSameCourse(
  row: ResponseColumns,
  answers: ReadonlyMap<string, DecodedAnswer>,
  { assessed, ended, timings }: Course,
): boolean {
  return (
    row.status === ended.status &&
    isSame(Object.fromEntries(answers), Object.fromEntries(assessed.answers)) &&
    isSame(row.variables, assessed.flow.variables) &&
    isSame(row.timings, timings)
  );
}

/** Replaces the rows of answers with another value; of other answers only `hiddenByLogic` may change. */
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
      [...answers].filter(([question, answer]) => !saysSame(answer, stored.answers.get(question))),
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

/** Deletes a locked response, and subtracts it from the rollups. Its submission keys stay used: a retry does not store it again. */
export async function removeResponse(
  db: WorkspaceDb,
  now: Date,
  stored: StoredResponse,
): Promise<void> {
  const { row } = stored;
  await db.responseSubmission.updateMany({
    where: { responseId: row.id },
    data: { responseId: null, argumentsHash: null },
  });
  // A message that it was submitted by stays without it, and so do cases.
  await db.message.updateMany({ where: { responseId: row.id }, data: { responseId: null } });
  await db.case.updateMany({ where: { responseId: row.id }, data: { responseId: null } });
  await db.case.updateMany({
    where: { followUpResponseId: row.id },
    data: { followUpResponseId: null },
  });
  await db.surveyResponse.deleteMany({ where: { id: row.id } });
  await enqueueRollups(db, now, stored.survey, changeOf(contributions(stored), []));
}

/** Keys of the counters that count a stored response. */
export function countersWith({ row, survey, answers }: StoredResponse): string[] {
  if (row.status !== 'COMPLETED') return [];
  const met = quotasMet(survey.newest.compiled, {
    answers: valuesOf(answers),
    variables: storedVariablesOf(row.variables),
    hiddenFields: hiddenValuesOf(row.hiddenFields),
    judgedAt: judgedAt(survey, row),
  });
  return [capKey, ...met];
}

/** Keys of the counters that would count the response if it were completed with these answers. */
export function countersFor(
  { row, survey }: StoredResponse,
  { values: answers, flow: { variables } }: Assessed,
  hiddenFields: HiddenValues,
): string[] {
  const response = { answers, variables, hiddenFields, judgedAt: judgedAt(survey, row) };
  return [capKey, ...quotasMet(survey.newest.compiled, response)];
}
