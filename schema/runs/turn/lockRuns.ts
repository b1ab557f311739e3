import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { definitionsOf } from './definitions.ts';
import type { LockedRun } from './progress.ts';

interface Row {
  readonly id: string;
  readonly ruleId: string;
  readonly version: number;
  readonly customerId: string;
  readonly visit: number;
  readonly trigger: RuleTriggerKind;
  readonly triggerId: string | null;
  readonly triggeredAt: Date;
  readonly data: unknown;
  readonly step: string;
  readonly dueAt: Date;
  readonly depth: number;
  readonly causes: readonly string[];
  readonly attempts: number;
  readonly isRuleArchived: boolean;
  readonly timeZone: string;
}

/**
 * Locks runs that have not ended until the transaction ends, and reads them with their versions and the
 * steps that they came to before; in the order of their ids.
 *
 * Their customers are locked first, as a merge and an erasure lock them first. `wakeRuns` shares this lock:
 * an event is either seen by the run that comes to its wait, or finds the wait.
 */
export async function lockRuns(db: WorkspaceDb, ids: readonly string[]): Promise<LockedRun[]> {
  if (ids.length === 0) return [];
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const keys = Prisma.sql`${[...ids]}::uuid[]`;
  await db.$queryRaw(Prisma.sql`
    SELECT true AS locked FROM "Customer" WHERE "workspaceId" = ${workspace} AND id = ANY(ARRAY(
      SELECT "customerId" FROM "Run" WHERE "workspaceId" = ${workspace} AND id = ANY(${keys})))
    ORDER BY id FOR NO KEY UPDATE`);
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT id, "ruleId", version, "customerId", visit, trigger, "triggerId", "triggeredAt", data, step,
      "dueAt", depth, causes::text[] AS causes, attempts,
      (SELECT rule."archivedAt" IS NOT NULL FROM "Rule" rule
       WHERE rule."workspaceId" = ${workspace} AND rule.id = run."ruleId") AS "isRuleArchived",
      coalesce(
        (SELECT customer."timeZone" FROM "Customer" customer
         WHERE customer."workspaceId" = ${workspace} AND customer.id = run."customerId"),
        (SELECT workspace."timeZone" FROM "Workspace" workspace WHERE workspace.id = ${workspace})
      ) AS "timeZone"
    FROM "Run" run
    WHERE "workspaceId" = ${workspace} AND id = ANY(${keys}) AND "endedAt" IS NULL
    ORDER BY id FOR NO KEY UPDATE`);
  if (rows.length === 0) return [];
  const definitionOf = await definitionsOf(db, rows);
  const steps = await db.runStep.findMany({
    where: { runId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ runId: 'asc' }, { number: 'asc' }],
    select: {
      ...{ id: true, runId: true, number: true, key: true, status: true, attempts: true },
      ...{ log: true, startedAt: true, dueAt: true, invitationId: true },
    },
  });
  const stepsOf = grouped(steps, ({ runId }) => runId);
  return rows.map((row) => ({
    ...row,
    definition: definitionOf(row),
    earlier: stepsOf.get(row.id) ?? [],
  }));
}
