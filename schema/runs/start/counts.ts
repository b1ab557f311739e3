import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { RuleSkipReason } from '../../../prisma/generated/client/enums.ts';
import { dayOf, startOfDay } from '../../kernel/localTime.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { lockUnmerged } from '../../toolkit/write/merged.ts';
import type { Entrant } from './candidate.ts';
import { limitReason } from './reasons.ts';

const dayMs = 86_400_000;

/** A customer’s row of `RuleEnrolment` in a rule. */
export interface Visits {
  readonly ruleId: string;
  readonly customerId: string;
  readonly visits: number;
  readonly open: number;
}

/** What limits compare, of the customers and rules of entrants; `add` goes on with a run that begins. */
export interface Counts {
  /** The key of the run that its trigger has begun already; null for none. */
  runOf(entrant: Entrant): string | null;
  /** Why no run of it may begin; null if one may. */
  reasonOf(entrant: Entrant): RuleSkipReason | null;
  /** Counts a run that begins; returns the number of its visit. */
  add(entrant: Entrant, run: string): number;
  /** The enrolments of which runs began. */
  changed(): readonly Visits[];
}

const pairOf = ({ rule, customerId }: Pick<Entrant, 'rule' | 'customerId'>) =>
  `${rule.id} ${customerId}`;
const keyOf = (entrant: Entrant) => `${pairOf(entrant)} ${entrant.triggerKey}`;

/**
 * Locks the enrolments of entrants, so that of two transactions one sees the runs of the other, and reads
 * what limits compare; five statements at most.
 *
 * @param day what `lockForDay` returned for their customers
 */
export async function lockedCounts(
  db: WorkspaceDb,
  now: Date,
  { timeZone, maxRunsPerDay }: DayLimit,
  entrants: readonly Entrant[],
): Promise<Counts> {
  const customers = [...new Set(entrants.map(({ customerId }) => customerId))];
  await lockUnmerged(db, 'Customer', customers);
  const enrolments = await lockEnrolments(db, now, entrants);
  const begun = await begunBefore(db, entrants);
  const lately = await countLately(db, now, entrants);
  const today =
    maxRunsPerDay === null
      ? new Map<string, number>()
      : await countSince(db, customers, startOfDay(dayOf(now, timeZone), timeZone));
  const changed = new Map<string, Visits>();
  return {
    runOf: (entrant) => begun.get(keyOf(entrant)) ?? null,
    reasonOf: (entrant) => {
      const { rule, customerId } = entrant;
      const { visits = 0, open = 0, isArchived = false } = enrolments.get(pairOf(entrant)) ?? {};
      return limitReason(rule, maxRunsPerDay, {
        ...{ isArchived, visits, open },
        lately: lately.get(pairOf(entrant)) ?? 0,
        today: today.get(customerId) ?? 0,
      });
    },
    add: (entrant, run) => {
      const { rule, customerId } = entrant;
      const pair = pairOf(entrant);
      const { visits = 0, open = 0, isArchived = false } = enrolments.get(pair) ?? {};
      const after = { ruleId: rule.id, customerId, visits: visits + 1, open: open + 1 };
      enrolments.set(pair, { ...after, isArchived });
      changed.set(pair, after);
      begun.set(keyOf(entrant), run);
      lately.set(pair, (lately.get(pair) ?? 0) + 1);
      today.set(customerId, (today.get(customerId) ?? 0) + 1);
      return after.visits;
    },
    changed: () => [...changed.values()],
  };
}

/** The limit of a day, which all rules have together, and the zone of its days. */
export interface DayLimit {
  readonly timeZone: string;
  readonly maxRunsPerDay: number | null;
}

/**
 * Reads the limit of a day. Where there is one, it locks customers: what two transactions begin of one of
 * them waits for each other.
 */
export async function lockForDay(db: WorkspaceDb, customers: readonly string[]): Promise<DayLimit> {
  const workspace = await db.workspace.findFirst({
    select: { timeZone: true, maxRunsPerDay: true },
  });
  if (workspace && workspace.maxRunsPerDay !== null) {
    await db.$queryRaw(Prisma.sql`
      SELECT id FROM "Customer"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...customers]}::uuid[])
      ORDER BY id FOR NO KEY UPDATE`);
  }
  return workspace ?? { timeZone: 'UTC', maxRunsPerDay: null };
}

/** An enrolment that is locked, and whether its customer is archived. */
interface Enrolment extends Visits {
  readonly isArchived: boolean;
}

const pairRows = recordset({ ruleId: 'uuid', customerId: 'uuid' });

/** Makes the enrolments that are missing, and locks all of them in one order. */
async function lockEnrolments(
  db: WorkspaceDb,
  now: Date,
  entrants: readonly Entrant[],
): Promise<Map<string, Enrolment>> {
  const pairs = new Map(
    entrants.map(
      (entrant) =>
        [pairOf(entrant), { ruleId: entrant.rule.id, customerId: entrant.customerId }] as const,
    ),
  );
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<Enrolment[]>(Prisma.sql`
    INSERT INTO "RuleEnrolment" AS stored ("workspaceId", "ruleId", "customerId", "lastAt")
    SELECT ${workspace}, "ruleId", "customerId", ${now.toISOString()}::timestamptz
    FROM (${pairRows([...pairs.values()])}) AS wanted ORDER BY "ruleId", "customerId"
    ON CONFLICT ("workspaceId", "ruleId", "customerId") DO UPDATE SET "lastAt" = stored."lastAt"
    RETURNING "ruleId", "customerId", visits, open, (
      SELECT "archivedAt" IS NOT NULL FROM "Customer"
      WHERE "workspaceId" = ${workspace} AND id = stored."customerId") AS "isArchived"`);
  return new Map(rows.map((row) => [`${row.ruleId} ${row.customerId}`, row]));
}

const keyRows = recordset({ ruleId: 'uuid', customerId: 'uuid', triggerKey: 'text' });

/** The runs that triggers have begun already. */
async function begunBefore(
  db: WorkspaceDb,
  entrants: readonly Entrant[],
): Promise<Map<string, string>> {
  const asked = entrants.map(({ rule, customerId, triggerKey }) => {
    return { ruleId: rule.id, customerId, triggerKey };
  });
  const rows = await db.$queryRaw<{ key: string; id: string }[]>(Prisma.sql`
    SELECT asked."ruleId" || ' ' || asked."customerId" || ' ' || asked."triggerKey" AS key, run.id
    FROM (${keyRows(asked)}) AS asked CROSS JOIN LATERAL (
      SELECT id FROM "Run"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "ruleId" = asked."ruleId"
        AND "customerId" = asked."customerId" AND "triggerKey" = asked."triggerKey" OFFSET 0
    ) run`);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

const sinceRows = recordset({ ruleId: 'uuid', customerId: 'uuid', since: 'timestamptz' });

/** How many runs customers have begun in the days of their rules’ `maxRuns`, by rule and customer. */
async function countLately(
  db: WorkspaceDb,
  now: Date,
  entrants: readonly Entrant[],
): Promise<Map<string, number>> {
  const limited = new Map(
    entrants.flatMap((entrant) => {
      const { rule, customerId } = entrant;
      if (rule.maxRuns === null) return [];
      const since = rule.maxRunsDays === null ? 0 : now.getTime() - rule.maxRunsDays * dayMs;
      return [[pairOf(entrant), { ruleId: rule.id, customerId, since: new Date(since) }] as const];
    }),
  );
  if (limited.size === 0) return new Map();
  const rows = await db.$queryRaw<{ key: string; count: number }[]>(Prisma.sql`
    SELECT asked."ruleId" || ' ' || asked."customerId" AS key, run.count
    FROM (${sinceRows([...limited.values()])}) AS asked CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM "Run"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "ruleId" = asked."ruleId"
        AND "customerId" = asked."customerId" AND "startedAt" > asked.since OFFSET 0
    ) run`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** How many runs customers have begun since a moment, whichever the rule. */
async function countSince(
  db: WorkspaceDb,
  customers: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>(Prisma.sql`
    SELECT asked.id, run.count FROM unnest(${[...customers]}::uuid[]) AS asked (id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM "Run"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "customerId" = asked.id
        AND "startedAt" >= ${since.toISOString()}::timestamptz OFFSET 0
    ) run`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
