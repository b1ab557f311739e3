import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { aggregated } from '../../scores/rollups/contributions.ts';
import { type AnsweredSurvey, answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { zoneTopic } from '../../workspaces/zone.ts';
import { enqueueRollups } from '../enqueueRollups.ts';
import { type ResponseTimes, responseTimesOf } from '../moments.ts';
import { quotaTask } from '../quotas/quotaCounts.ts';
import { lockedResponses, type ResponseColumns } from '../storedResponse.ts';
import { movedBetween } from './contributions.ts';

/** Responses that one transaction reads. */
const batch = 2_000;

/** A position among the responses of a survey, in the order of `startedAt` and id. */
interface Position {
  readonly startedAt: string;
  readonly id: string;
}

const beginning: Position = {
  startedAt: '0001-01-01T00:00:00Z',
  id: '00000000-0000-0000-0000-000000000000',
};

/**
 * Moves responses to the days that they have in the workspace's new time zone, one batch of a survey
 * in each transaction, and enqueues a recount of quotas whose conditions name days. A response of an
 * anonymous survey keeps its day: the moment is not stored.
 */
export const followZone: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: zoneTopic,
  batch: 1,
  handle: async (db, tasks, now) => {
    for (const { subjectId, payload } of tasks) {
      if (subjectId === null) await enqueueSurveys(db, now);
      else await followIn(db, now, subjectId, positionIn(payload));
    }
  },
};

async function enqueueSurveys(db: WorkspaceDb, now: Date): Promise<void> {
  const surveys = await db.survey.findMany({
    where: { version: { gt: 0 } },
    select: { id: true, anonymous: true },
  });
  const tasks = surveys.flatMap(({ id, anonymous }): Task[] => [
    quotaTask({ id, anonymous }),
    ...(anonymous ? [] : [taskFor(id, beginning)]),
  ]);
  await enqueue(db, now, tasks);
}

async function followIn(
  db: WorkspaceDb,
  now: Date,
  surveyId: string,
  position: Position,
): Promise<void> {
  const survey = await answeredSurvey(db, surveyId);
  if (!survey || survey.anonymous) return;
  const rows = await rowsAfter(db, surveyId, position);
  const moments = responseTimesOf(survey);
  const onOtherDay = rows
    .filter((row) => dayIn(moments, row) !== storedDay(row))
    .map(({ id }) => id);
  await moveDays(db, now, survey, onOtherDay);
  const last = rows.at(-1);
  if (!last || rows.length < batch) return;
  const next = { startedAt: last.startedAt.toISOString(), id: last.id };
  await enqueue(db, now, [taskFor(surveyId, next)]);
}

async function moveDays(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  ids: readonly string[],
): Promise<void> {
  const moments = responseTimesOf(survey);
  // Reads them again under the lock: one may have been completed or deleted meanwhile.
  const moved = [...(await lockedResponses(db, survey, ids)).values()].map((stored) => {
    const day = dayIn(moments, stored.row);
    const row = { ...stored.row, day: new Date(`${day}T00:00:00Z`) };
    return { stored, after: { ...stored, row } };
  });
  if (moved.length === 0) return;
  const days = moved.map(({ after: { row } }) => ({ id: row.id, day: storedDay(row) }));
  await db.$queryRaw(Prisma.sql`
    UPDATE "SurveyResponse" AS stored SET day = moved.day
    FROM jsonb_to_recordset(${JSON.stringify(days)}::jsonb) AS moved (id uuid, day date)
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = moved.id
    RETURNING stored.id`);
  const deltas = moved.flatMap(({ stored, after }) => movedBetween(stored, after));
  await enqueueRollups(db, now, survey, aggregated(deltas));
}

type Dated = Pick<ResponseColumns, 'id' | 'status' | 'day' | 'startedAt' | 'completedAt'>;

/** The day that a response counts for: the day it was completed, or started if it is not complete. */
function dayIn(moments: ResponseTimes, { status, startedAt, completedAt }: Dated): string {
  return moments.day(status === 'PARTIAL' ? startedAt : (completedAt ?? startedAt));
}

function storedDay({ day }: Pick<Dated, 'day'>): string {
  return day.toISOString().slice(0, 10);
}

function rowsAfter(
  db: WorkspaceDb,
  surveyId: string,
  { startedAt, id }: Position,
): Promise<Dated[]> {
  return db.$queryRaw<Dated[]>(Prisma.sql`
    SELECT id, status::text AS status, day, "startedAt", "completedAt" FROM "SurveyResponse"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid
      AND ("startedAt", id) > (${startedAt}::timestamptz, ${id}::uuid)
    ORDER BY "startedAt", id LIMIT ${batch}`);
}

function taskFor(subjectId: string, after: Position): Task {
  const dedupeKey = `${zoneTopic}:${subjectId}:${after.id}`;
  return { topic: zoneTopic, subjectId, payload: after, dedupeKey };
}

/** Written by `taskFor`. */
function positionIn(payload: unknown): Position {
  return payload as Position;
}
