import { Prisma } from '../../prisma/generated/client/client.ts';
import { logFollowedTypes, onLoggedTypes } from '../changes/follow.ts';
import { isChangeType } from '../changes/types.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { ruleDefinitionIn } from './definition.ts';
import { watchKeysOf } from './watches.ts';

/**
 * Has rules found by what they wait for now, as long as they are enabled, and what they wait for logged. The
 * rows of the rules are locked.
 */
export async function watchRules(db: WorkspaceDb, rules: readonly string[]): Promise<void> {
  const keys = [...rules];
  await db.ruleWatch.deleteMany({ where: { ruleId: { in: keys } } });
  const enabled = await db.rule.findMany({
    where: { id: { in: keys }, status: 'ENABLED', archivedAt: null },
    select: { id: true, definition: true },
  });
  const watches = enabled.flatMap(({ id: ruleId, definition }) =>
    watchKeysOf(ruleDefinitionIn(definition).trigger).map((key) => ({ key, ruleId })),
  );
  await insertRows(db, 'RuleWatch', watches);
  await logFollowedTypes(db);
}

/** Has a rule that is not enabled any more found by nothing. */
export async function stopWatching(db: WorkspaceDb, rule: string): Promise<void> {
  await db.ruleWatch.deleteMany({ where: { ruleId: rule } });
  await logFollowedTypes(db);
}

/** The types that rules need logged: what triggers enabled ones, and what runs of any can wait for. */
onLoggedTypes(async (db, leaving) => {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const [found] = await db.$queryRaw<{ types: string[]; event: boolean; response: boolean }[]>(
    Prisma.sql`
      SELECT ARRAY(SELECT DISTINCT split_part(key, ':', 1) FROM "RuleWatch"
          WHERE "workspaceId" = ${workspace}
            AND "ruleId" IS DISTINCT FROM ${leaving ?? null}::uuid) AS types,
        ${waitedFor(workspace, 'event', leaving)} AS event,
        ${waitedFor(workspace, 'response', leaving)} AS response`,
  );
  if (!found) return [];
  const waited = [
    ...(found.event ? (['event.recorded'] as const) : []),
    ...(found.response ? (['response.completed'] as const) : []),
  ];
  return [...found.types.filter(isChangeType), ...waited];
});

/** Whether a version that runs can go through has a step that waits for this. */
function waitedFor(
  workspace: Prisma.Sql,
  field: 'event' | 'response',
  leaving?: string,
): Prisma.Sql {
  const steps = Prisma.raw(`'$.steps[*] ? (@.kind == "WAIT" && @.${field} != null)'`);
  return Prisma.sql`EXISTS (SELECT FROM "RuleVersion" version
    WHERE version."workspaceId" = ${workspace}
      AND version."ruleId" IS DISTINCT FROM ${leaving ?? null}::uuid
      AND jsonb_path_exists(version.definition, ${steps})
      AND EXISTS (SELECT FROM "Rule" WHERE "Rule"."workspaceId" = ${workspace}
        AND "Rule".id = version."ruleId" AND "Rule"."enabledAt" IS NOT NULL))`;
}
