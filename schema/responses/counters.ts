import { Prisma } from '../../prisma/generated/client/client.ts';
import { quotasMet } from '../surveys/logic.ts';
import { type SurveyAtVersion, versionOf } from '../surveys/published.ts';
import type { WorkspaceDb } from '../toolkit/workspaceDb.ts';
import type { AnsweredSurvey } from './answeredSurvey.ts';
import { completedResponses } from './completedResponses.ts';

/** The counter of the survey's own cap, `maxResponses`. */
export const capKey = '';

/** The counters that a completed response of this version counts in. */
export function countersOf(survey: AnsweredSurvey): string[] {
  const kept = survey.counters.some(({ key }) => key === capKey);
  return [
    ...(survey.maxResponses !== null || kept ? [capKey] : []),
    ...survey.atVersion.definition.quotas.map(({ key }) => key),
  ];
}

/**
 * Reads counters and holds them until the transaction ends, so that of several responses that
 * want the last place one gets it. Surveys without quotas and cap have none, and nobody waits. A
 * counter is made when it is first needed, from a count of what is there.
 */
export async function heldCounters(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  keys: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const held = await lockedCounters(db, survey.id, keys);
  const lacking = keys.filter((key) => !held.has(key));
  if (lacking.length === 0) return held;
  // Whoever comes second waits here until the first one's count is committed.
  const made = await db.surveyCounter.createManyAndReturn({
    data: lacking.map((key) => ({ surveyId: survey.id, key, count: 0 })).sort(byKey),
    skipDuplicates: true,
  });
  await writeCounters(
    db,
    survey.id,
    await counted(
      db,
      survey,
      made.map(({ key }) => key),
    ),
  );
  return lockedCounters(db, survey.id, keys);
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

/** How many completed responses count in each of these, each by the version that it answered. */
async function counted(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map(keys.map((key) => [key, 0]));
  if (counts.has(capKey)) {
    const where = { surveyId: survey.id, status: 'COMPLETED' as const };
    counts.set(capKey, await db.surveyResponse.count({ where }));
  }
  if (keys.every((key) => key === capKey)) return counts;
  const versions = await versionsWith(db, survey.id, counts);
  for await (const response of completedResponses(db, survey.id, versions)) {
    for (const key of quotasOf(response)) {
      const count = counts.get(key);
      if (count !== undefined && key !== capKey) counts.set(key, count + 1);
    }
  }
  return counts;
}

/** The versions that have one of these quotas: no response to another counts in it. */
async function versionsWith(
  db: WorkspaceDb,
  surveyId: string,
  quotas: ReadonlyMap<string, number>,
): Promise<number[]> {
  const published = await db.surveyVersion.findMany({
    where: { surveyId },
    select: { version: true },
  });
  const versions: number[] = [];
  for (const { version } of published) {
    const found = await versionOf(db, surveyId, version);
    if (found?.definition.quotas.some(({ key }) => quotas.has(key))) versions.push(version);
  }
  return versions;
}

/** A completed response as its quotas see it. */
export interface QuotaCounted {
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
