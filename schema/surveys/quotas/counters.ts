import { Prisma } from '../../../prisma/generated/client/client.ts';
import { noPersonalData } from '../../kernel/personalData.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../answeredSurvey.ts';

/** The counter of the survey's own cap, `maxResponses`. */
export const capKey = '';

/** The part of a survey that its counters depend on. */
export type CountedSurvey = Pick<
  AnsweredSurvey,
  | 'id'
  | 'version'
  | 'breakdownVersion'
  | 'anonymous'
  | 'customerKey'
  | 'maxResponses'
  | 'counters'
  | 'newest'
  | 'workspace'
>;

/** A row of SurveyCounter. */
export interface Counter {
  readonly key: string;
  readonly count: number;
  /** `conditionHash` of what is counted; null for the cap. */
  readonly condition: string | null;
  /** Responses up to this `startedAt` and id, in that order, are counted; null: all are. */
  readonly countedToAt: Date | null;
  readonly countedToId: string | null;
}

/** Whether the survey's cap is counted. Counting begins when it is first set, and does not end. */
export function isCapped({ maxResponses, counters }: CountedSurvey): boolean {
  return maxResponses !== null || counters.some(({ key }) => key === capKey);
}

/** The keys of the counters for a survey's completed responses, whichever version they answered. */
export function countersOf(survey: CountedSurvey): string[] {
  return [
    ...(isCapped(survey) ? [capKey] : []),
    ...survey.newest.definition.quotas.map(({ key }) => key),
  ];
}

/**
 * Locks counters of a survey until the transaction ends, so that the last capacity goes to one of
 * several responses. Every transaction locks them in the same order, which prevents deadlocks, and
 * before the survey's row: a publication queues among the submits instead of waiting for all of them.
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
 * Locks the survey's row if its version, whether it has a cap, its breakdowns and its customer key are
 * still as they were read. A transaction that publishes it, or sets its first cap, a breakdown or another
 * key, then waits, and counts or links what is stored by then.
 */
export function asKnown(db: WorkspaceDb, survey: CountedSurvey): Prisma.Sql {
  return Prisma.sql`
    SELECT 1 AS known FROM "Survey"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${survey.id}::uuid
      AND version = ${survey.version}::int
      AND "breakdownVersion" = ${survey.breakdownVersion}::int AND (${isCapped(survey)} OR "maxResponses" IS NULL)
      AND "customerKey" IS NOT DISTINCT FROM ${jsonText(survey.customerKey)}::jsonb
    FOR KEY SHARE`;
}

function jsonText(json: unknown): string | null {
  return json === null ? null : JSON.stringify(json);
}

/**
 * Prevents that a survey is published, or gets its first cap or a breakdown, until the transaction ends,
 * so that this transaction counts by the version, the cap and the breakdowns that it has read.
 *
 * @throws TryAgain if either happened since the survey was read
 */
export async function lockAsKnown(db: WorkspaceDb, survey: CountedSurvey): Promise<void> {
  const known = await db.$queryRaw<object[]>(asKnown(db, survey));
  if (known.length === 0) throw new TryAgain();
}

/** Makes the missing counters. If two transactions do so, the second waits until the first commits. */
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
 * Counts the completed responses of a survey that gets its first cap. Call it while the survey's row
 * is locked for update. A transaction that read the survey without a cap does not count its
 * responses: it has committed before, or throws TryAgain (`lockAsKnown`, `insertResponses`).
 */
export async function beginCap(db: WorkspaceDb, surveyId: string): Promise<void> {
  await makeCounters(db, surveyId, [capKey]);
}

/** Stores counters. They must be locked. */
export async function writeCounters(
  db: WorkspaceDb,
  surveyId: string,
  counters: readonly Counter[],
): Promise<void> {
  if (counters.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "SurveyCounter" AS stored SET count = input.count, condition = input.condition,
      "countedToAt" = input."countedToAt", "countedToId" = input."countedToId"
    FROM jsonb_to_recordset(${JSON.stringify(counters)}::jsonb) AS input (
      key text, count int, condition text, "countedToAt" timestamptz, "countedToId" uuid)
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored."surveyId" = ${surveyId}::uuid
      AND stored.key = input.key
    RETURNING stored.key`);
}

noPersonalData('SurveyCounter', 'The team names the quotas.');
