import { Prisma } from '../../../prisma/generated/client/client.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../answeredSurvey.ts';

/** The counter of the survey's own cap, `maxResponses`. */
export const capKey = '';

/** What of a survey its counters depend on. */
export type CountedSurvey = Pick<
  AnsweredSurvey,
  'id' | 'version' | 'anonymous' | 'maxResponses' | 'counters' | 'newest' | 'workspace'
>;

/** A row of SurveyCounter. */
export interface Counter {
  readonly key: string;
  readonly count: number;
  /** `conditionHash` of what is counted; null for the cap. */
  readonly condition: string | null;
  /** Responses up to this place, in the order of `startedAt` and id, are counted; null: all are. */
  readonly countedToAt: Date | null;
  readonly countedToId: string | null;
}

/** Whether the survey's cap is counted: from when it was first set. */
export function isCapped({ maxResponses, counters }: CountedSurvey): boolean {
  return maxResponses !== null || counters.some(({ key }) => key === capKey);
}

/** The counters that completed responses of a survey count in, whichever version they answered. */
export function countersOf(survey: CountedSurvey): string[] {
  return [
    ...(isCapped(survey) ? [capKey] : []),
    ...survey.newest.definition.quotas.map(({ key }) => key),
  ];
}

/**
 * Locks counters of a survey until the transaction ends, in one order, so that of several responses
 * that want the last place one gets it. They are locked before the survey's row: whoever publishes
 * queues with those that submit, and does not wait for all that come.
 *
 * @param keys all counters by default
 */
export async function lockedCounters(
  db: WorkspaceDb,
  surveyId: string,
  keys?: readonly string[],
): Promise<Map<string, Counter>> {
  const named = keys ? Prisma.sql`AND key = ANY(${[...keys]}::text[])` : Prisma.empty;
  const rows = await db.$queryRaw<Counter[]>(Prisma.sql`
    SELECT key, count, condition, "countedToAt", "countedToId" FROM "SurveyCounter"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid ${named}
    ORDER BY key FOR UPDATE`);
  return new Map(rows.map((row) => [row.key, row]));
}

/**
 * Locks the survey's row if it has the newest version, and the cap or none, that it was read with.
 * Whoever publishes it or gives it its first cap waits, and counts what was stored till then.
 */
export function asKnown(db: WorkspaceDb, survey: CountedSurvey): Prisma.Sql {
  return Prisma.sql`
    SELECT 1 AS known FROM "Survey"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${survey.id}::uuid
      AND version = ${survey.version}::int AND (${isCapped(survey)} OR "maxResponses" IS NULL)
    FOR KEY SHARE`;
}

/**
 * Keeps a survey from being published or given its first cap until the transaction ends: what this
 * transaction changes is counted by what it knows.
 *
 * @throws TryAgain if that happened since it was read
 */
export async function lockAsKnown(db: WorkspaceDb, survey: CountedSurvey): Promise<void> {
  const known = await db.$queryRaw<object[]>(asKnown(db, survey));
  if (known.length === 0) throw new TryAgain();
}

/** Makes those that are not there; whoever comes second waits until the first one has committed. */
export async function makeCounters(
  db: WorkspaceDb,
  surveyId: string,
  keys: readonly string[],
): Promise<void> {
  const made = await db.surveyCounter.createManyAndReturn({
    data: [...keys].sort().map((key) => ({ surveyId, key, count: 0 })),
    skipDuplicates: true,
  });
  if (!made.some(({ key }) => key === capKey)) return;
  const count = await db.surveyResponse.count({ where: { surveyId, status: 'COMPLETED' } });
  await db.surveyCounter.updateMany({ where: { surveyId, key: capKey }, data: { count } });
}

/**
 * Counts what a survey has when it gets its first cap; call it while the survey's row is locked for
 * update. Responses that do not count themselves, as they know of no cap, are here already or try
 * again: see `lockAsKnown` and `insertResponses`.
 */
export async function beginCap(db: WorkspaceDb, surveyId: string): Promise<void> {
  await makeCounters(db, surveyId, [capKey]);
}

/** Stores counters that are locked. */
export async function writeCounters(
  db: WorkspaceDb,
  surveyId: string,
  counters: readonly Counter[],
): Promise<void> {
  if (counters.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "SurveyCounter" AS stored SET count = given.count, condition = given.condition,
      "countedToAt" = given."countedToAt", "countedToId" = given."countedToId"
    FROM jsonb_to_recordset(${JSON.stringify(counters)}::jsonb) AS given (
      key text, count int, condition text, "countedToAt" timestamptz, "countedToId" uuid)
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored."surveyId" = ${surveyId}::uuid
      AND stored.key = given.key
    RETURNING stored.key`);
}
