import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { RuleLimit } from '../../../prisma/generated/client/enums.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RuleDefinition } from '../../rules/definition.ts';
import { definitionsOf } from '../definitions.ts';

/** An enabled rule at its newest version, which new runs begin with. */
export interface ActiveRule extends RuleColumns {
  readonly definition: RuleDefinition;
}

interface RuleColumns {
  readonly id: string;
  readonly version: number;
  readonly limit: RuleLimit;
  readonly maxRuns: number | null;
  readonly maxRunsDays: number | null;
  readonly priority: number;
  readonly maxEventAgeHours: number;
  readonly maxLatenessMinutes: number;
  readonly enabledAt: Date | null;
  readonly nextAt: Date | null;
}

/** Rules with what they wait for: the key of `RuleWatch`. */
interface Watching extends RuleColumns {
  readonly key: string;
}

/** The enabled rules that wait for one of some keys, by the key; one statement, and one for what is not cached. */
export async function rulesWatching(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly ActiveRule[]>> {
  // OFFSET has each key looked up by its index, without statistics, too.
  const rows = await db.$queryRaw<Watching[]>(Prisma.sql`
    SELECT wanted.key, rule.* FROM unnest(${[...new Set(keys)]}::text[]) AS wanted (key)
    CROSS JOIN LATERAL (
      SELECT "ruleId" FROM "RuleWatch"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND key = wanted.key OFFSET 0
    ) watch CROSS JOIN LATERAL (
      SELECT id, version, "limit", "maxRuns", "maxRunsDays", priority, "maxEventAgeHours",
        "maxLatenessMinutes", "enabledAt", "nextAt"
      FROM "Rule" WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = watch."ruleId"
        AND status = 'ENABLED' AND "archivedAt" IS NULL OFFSET 0
    ) rule ORDER BY rule.id`);
  const rules = new Map<string, ActiveRule>();
  for (const rule of await withDefinitions(db, rows)) rules.set(rule.id, rule);
  const watching = new Map<string, ActiveRule[]>();
  for (const { key, id } of rows) {
    const rule = rules.get(id);
    if (!rule) continue;
    const others = watching.get(key);
    if (others) others.push(rule);
    else watching.set(key, [rule]);
  }
  return watching;
}

/** Enabled rules by their keys. */
export async function activeRules(
  db: WorkspaceDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActiveRule>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rule.findMany({
    where: { id: { in: [...new Set(ids)] }, status: 'ENABLED', archivedAt: null },
    select: {
      ...{ id: true, version: true, limit: true, maxRuns: true, maxRunsDays: true },
      ...{
        priority: true,
        maxEventAgeHours: true,
        maxLatenessMinutes: true,
        enabledAt: true,
        nextAt: true,
      },
    },
  });
  return new Map((await withDefinitions(db, rows)).map((rule) => [rule.id, rule]));
}

async function withDefinitions(
  db: WorkspaceDb,
  rules: readonly RuleColumns[],
): Promise<ActiveRule[]> {
  const versions = rules.map(({ id, version }) => ({ ruleId: id, version }));
  const definitionOf = await definitionsOf(db, versions);
  return rules.flatMap((rule) => {
    const definition = definitionOf({ ruleId: rule.id, version: rule.version });
    return definition ? [{ ...rule, definition }] : [];
  });
}

/**
 * Locks rules until the transaction ends, so that none is disabled or changed while runs of it begin.
 *
 * @returns the keys of those that are still enabled
 * @throws TryAgain if one has another version than it was read with
 */
export async function lockActive(
  db: WorkspaceDb,
  rules: Iterable<Pick<ActiveRule, 'id' | 'version'>>,
): Promise<ReadonlySet<string>> {
  const versions = new Map<string, number>();
  for (const { id, version } of rules) versions.set(id, version);
  const rows = await db.$queryRaw<{ id: string; version: number }[]>(Prisma.sql`
    SELECT id, version FROM "Rule"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...versions.keys()]}::uuid[])
      AND status = 'ENABLED' AND "archivedAt" IS NULL
    ORDER BY id FOR SHARE`);
  if (rows.some(({ id, version }) => versions.get(id) !== version)) throw new TryAgain();
  return new Set(rows.map(({ id }) => id));
}
