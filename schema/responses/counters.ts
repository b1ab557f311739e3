import { Prisma } from '../../prisma/generated/client/client.ts';
import { quotasMet } from '../surveys/logic.ts';
import type { SurveyAtVersion } from '../surveys/published.ts';
import { TryAgain } from '../toolkit/tryAgain.ts';
import type { WorkspaceDb } from '../toolkit/workspaceDb.ts';
import type { AnsweredSurvey } from './answeredSurvey.ts';

/** The counter of the survey's own cap, `maxResponses`. */
export const capKey = '';

/** Whether the survey's cap is counted: from when it was first set. */
export function isCapped({ maxResponses, counters }: AnsweredSurvey): boolean {
  return maxResponses !== null || counters.some(({ key }) => key === capKey);
}

/** The counters that a completed response of this version counts in. */
export function countersOf(survey: AnsweredSurvey): string[] {
  return [
    ...(isCapped(survey) ? [capKey] : []),
    ...survey.atVersion.definition.quotas.map(({ key }) => key),
  ];
}

/**
 * Reads counters and holds them until the transaction ends, so that of several responses that
 * want the last place one gets it. Surveys without quotas and cap have none, and nobody waits. A
 * quota's counter is made with the first response that needs it.
 */
export async function heldCounters(
  db: WorkspaceDb,
  surveyId: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const held = await lockedCounters(db, surveyId, keys);
  const lacking = keys.filter((key) => !held.has(key));
  if (lacking.length === 0) return held;
  await makeCounters(db, surveyId, lacking);
  return lockedCounters(db, surveyId, keys);
}

/** Makes those that are not there; whoever comes second waits until the first one has committed. */
async function makeCounters(
  db: WorkspaceDb,
  surveyId: string,
  keys: readonly string[],
): Promise<void> {
  const made = await db.surveyCounter.createManyAndReturn({
    data: keys.map((key) => ({ surveyId, key, count: 0 })).sort(byKey),
    skipDuplicates: true,
  });
  if (!made.some(({ key }) => key === capKey)) return;
  const count = await db.surveyResponse.count({ where: { surveyId, status: 'COMPLETED' } });
  await writeCounters(db, surveyId, new Map([[capKey, count]]));
}

/**
 * Counts what a survey has when it gets its first cap; call it while the survey's row is held.
 * Responses that do not count themselves, as they know of no cap, are here already or try again:
 * see `holdUncapped` and `insertResponses`.
 */
export async function beginCap(db: WorkspaceDb, surveyId: string): Promise<void> {
  await makeCounters(db, surveyId, [capKey]);
}

/**
 * Keeps a survey from getting a cap until the transaction ends, if it has none: what this
 * transaction changes counts in no counter of it.
 *
 * @throws TryAgain if it was given one meanwhile
 */
export async function holdUncapped(db: WorkspaceDb, survey: AnsweredSurvey): Promise<void> {
  if (isCapped(survey)) return;
  const held = await db.$queryRaw<object[]>(Prisma.sql`
    SELECT 1 AS held FROM "Survey"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${survey.id}::uuid
      AND "maxResponses" IS NULL
    FOR KEY SHARE`);
  if (held.length === 0) throw new TryAgain();
}

/** Stores counts of counters that are held. */
export async function writeCounters(
  db: WorkspaceDb,
  surveyId: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  if (counts.size === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "SurveyCounter" AS kept SET count = given.count
    FROM unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::int[])
      AS given (key, count)
    WHERE kept."workspaceId" = ${db.$workspaceId}::uuid AND kept."surveyId" = ${surveyId}::uuid
      AND kept.key = given.key
    RETURNING kept.key`);
}

async function lockedCounters(
  db: WorkspaceDb,
  surveyId: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ key: string; count: number }[]>(Prisma.sql`
    SELECT key, count FROM "SurveyCounter"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid
      AND key = ANY(${[...keys]}::text[])
    ORDER BY key FOR UPDATE`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}

/** A completed response as its quotas see it. */
interface QuotaCounted {
  readonly atVersion: SurveyAtVersion;
  readonly flow: Parameters<typeof quotasMet>[1];
  readonly values: Parameters<typeof quotasMet>[2];
  readonly hiddenFields: Parameters<typeof quotasMet>[3];
  readonly now: Date;
}

/** Keys of the quotas that a completed response counts in. */
export function quotasOf(response: QuotaCounted): string[] {
  const { atVersion, flow, values, hiddenFields, now } = response;
  if (atVersion.definition.quotas.length === 0) return [];
  return quotasMet(atVersion.compiled, flow, values, hiddenFields, now);
}
