import { Prisma } from '../../../prisma/generated/client/client.ts';
import { together } from '../../kernel/together.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { type Inserted, insertResponses, type NewResponse } from './insert.ts';
import { tasksOf } from './store.ts';

/** A whole response to be stored, and the survey as it was remembered. */
export interface Arrival {
  readonly db: WorkspaceDb;
  readonly now: Date;
  readonly survey: AnsweredSurvey;
  readonly made: NewResponse;
}

/**
 * Stores a response of one survey, with others that come at the same time.
 *
 * @throws if the database refused the statement, for whichever of its responses
 */
export type StoreTogether = (arrival: Arrival) => Promise<Inserted>;

/** Batches of a survey that are stored at once, and responses of a batch. */
const limits = { atOnce: 2, most: 200 };

/** Makes it for one survey of one database: its responses share a statement, a commit and a task. */
export function storingTogether(): StoreTogether {
  return together(storeBatch, limits);
}

async function storeBatch(arrivals: readonly Arrival[]): Promise<Inserted[]> {
  const [first] = arrivals;
  if (!first) return [];
  const { db, survey } = first;
  // Two calls with one key at the same moment: the second finds the response of the first.
  const byKey = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    if (!byKey.has(arrival.made.keyHash)) byKey.set(arrival.made.keyHash, arrival);
  }
  const now = new Date(Math.max(...arrivals.map((arrival) => arrival.now.getTime())));
  const made = [...byKey.values()].map((arrival) => arrival.made);
  const inserted = await insertResponses(db, now, {
    survey,
    made,
    asRead: asRemembered(db, now, survey),
    tasks: tasksOf(survey, made),
  });
  return arrivals.map((arrival) =>
    byKey.get(arrival.made.keyHash) === arrival ? inserted : 'KEY_USED',
  );
}

/** Locks the survey's row if it is open, and all that its responses depend on is as remembered. */
function asRemembered(db: WorkspaceDb, now: Date, survey: AnsweredSurvey): Prisma.Sql {
  return Prisma.sql`
    SELECT 1 AS known FROM "Survey" AS survey
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${survey.id}::uuid
      AND revision = ${survey.revision}::int AND version = ${survey.version}::int
      AND status = 'LIVE' AND "archivedAt" IS NULL AND "maxResponses" IS NULL
      AND ("closesAt" IS NULL OR "closesAt" > ${now.toISOString()}::timestamptz)
      AND ${survey.touchpoint?.channel ?? null}::"Channel" IS NOT DISTINCT FROM (
        SELECT channel FROM "Touchpoint" AS touchpoint
        WHERE touchpoint."workspaceId" = survey."workspaceId"
          AND touchpoint.id = survey."touchpointId")
      AND ${survey.workspace.timeZone} = (
        SELECT "timeZone" FROM "Workspace" AS workspace WHERE workspace.id = survey."workspaceId")
    FOR KEY SHARE OF survey`;
}
