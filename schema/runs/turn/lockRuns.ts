import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { definitionsOf } from '../definitions.ts';
import type { EarlierStep, LockedRun } from './progress.ts';

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
  /** Whether it is due since it began: at its first step, it has come to none before. */
  readonly isNew: boolean;
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
  // OFFSET has each row looked up by its key: without statistics the planner would read all of the workspace.
  const named = Prisma.sql`unnest(${[...ids].sort()}::uuid[]) AS named (id)`;
  await db.$queryRaw(Prisma.sql`
    SELECT true AS locked FROM (
      SELECT DISTINCT "customerId" AS id FROM ${named} CROSS JOIN LATERAL (
        SELECT "customerId" FROM "Run" WHERE "workspaceId" = ${workspace} AND id = named.id OFFSET 0
      ) run ORDER BY "customerId"
    ) AS named CROSS JOIN LATERAL (
      SELECT FROM "Customer" WHERE "workspaceId" = ${workspace} AND id = named.id
      OFFSET 0 FOR NO KEY UPDATE
    ) customer`);
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT run.*,
      (SELECT rule."archivedAt" IS NOT NULL FROM "Rule" rule
       WHERE rule."workspaceId" = ${workspace} AND rule.id = run."ruleId") AS "isRuleArchived",
      coalesce(
        (SELECT customer."timeZone" FROM "Customer" customer
         WHERE customer."workspaceId" = ${workspace} AND customer.id = run."customerId"),
        (SELECT workspace."timeZone" FROM "Workspace" workspace WHERE workspace.id = ${workspace})
      ) AS "timeZone"
    FROM ${named} CROSS JOIN LATERAL (
      SELECT id, "ruleId", version, "customerId", visit, trigger, "triggerId", "triggeredAt", data, step,
        "dueAt", depth, causes::text[] AS causes, attempts,
        status = 'QUEUED' AND "dueAt" = "startedAt" AS "isNew"
      FROM "Run" WHERE "workspaceId" = ${workspace} AND id = named.id AND "endedAt" IS NULL
      OFFSET 0 FOR NO KEY UPDATE
    ) run`);
  if (rows.length === 0) return [];
  const definitionOf = await definitionsOf(db, rows);
  const defined = rows.map((row) => {
    const definition = definitionOf(row);
    if (!definition) throw new Error(`Rule ${row.ruleId} has no version ${row.version}`);
    return { ...row, definition };
  });
  const earlier = await stepsOf(
    db,
    defined.flatMap(({ id, isNew, step, definition }) => {
      const isFirst = step === definition.steps[0]?.key;
      return isNew && isFirst ? [] : [id];
    }),
  );
  return defined.map(({ isNew: _, ...run }) => ({ ...run, earlier: earlier.get(run.id) ?? [] }));
}

/** The steps that runs came to before, in their order. */
async function stepsOf(
  db: WorkspaceDb,
  runs: readonly string[],
): Promise<ReadonlyMap<string, readonly EarlierStep[]>> {
  if (runs.length === 0) return new Map();
  const steps = await db.$queryRaw<(EarlierStep & { readonly runId: string })[]>(Prisma.sql`
    SELECT step.* FROM unnest(${[...runs]}::uuid[]) AS named (id) CROSS JOIN LATERAL (
      SELECT id, "runId", number, key, status, attempts, log, "startedAt", "dueAt", "invitationId", "caseId"
      FROM "RunStep" WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "runId" = named.id
      ORDER BY number OFFSET 0
    ) step`);
  return grouped(steps, ({ runId }) => runId);
}
