import { BoundedCache } from '../kernel/boundedCache.ts';
import { grouped } from '../kernel/group.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type RuleDefinition, ruleDefinitionIn } from '../rules/definition.ts';

/** A version of a rule. */
interface Version {
  readonly ruleId: string;
  readonly version: number;
}

/** Characters of definitions, as JSON, in memory at most. */
const capacity = 10_000_000;

/** One for each database: a restored copy has the same ids. */
const caches = new WeakMap<object, BoundedCache<RuleDefinition>>();

/** Reads the definitions of versions, which never change; one statement for those that are not in memory. */
export async function definitionsOf(
  db: WorkspaceDb,
  versions: readonly Version[],
): Promise<(version: Version) => RuleDefinition | undefined> {
  const cache = caches.get(db.$database) ?? new BoundedCache<RuleDefinition>(capacity);
  caches.set(db.$database, cache);
  const known = new Map<string, RuleDefinition>();
  const missing = new Map<string, Version>();
  for (const version of versions) {
    const key = keyOf(db, version);
    const definition = cache.get(key);
    if (definition) known.set(key, definition);
    else missing.set(key, version);
  }
  if (missing.size > 0) {
    // By number: a condition for each of a thousand versions takes Prisma 100 times as long.
    const sameNumber = grouped([...missing.values()], ({ version }) => version);
    const rows = await db.ruleVersion.findMany({
      where: {
        OR: [...sameNumber].map(([number, same]) => ({
          ...{ number, ruleId: { in: same.map(({ ruleId }) => ruleId) } },
        })),
      },
      select: { ruleId: true, number: true, definition: true },
    });
    for (const row of rows) {
      const key = keyOf(db, { ruleId: row.ruleId, version: row.number });
      const definition = ruleDefinitionIn(row.definition);
      known.set(key, definition);
      cache.set(key, definition, JSON.stringify(definition).length);
    }
  }
  return (version) => known.get(keyOf(db, version));
}

function keyOf({ $workspaceId }: WorkspaceDb, { ruleId, version }: Version): string {
  return `${$workspaceId} ${ruleId} ${version}`;
}
