import { Prisma } from '../../../prisma/generated/client/client.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueueSql } from '../../outbox/outbox.ts';
import { runTask } from '../task.ts';
import type { Entrant } from './candidate.ts';
import type { Visits } from './counts.ts';

/** A run that begins. */
export interface NewRun {
  readonly entrant: Entrant;
  readonly id: string;
  readonly visit: number;
}

const runRows = recordset({
  id: 'uuid',
  ruleId: 'uuid',
  version: 'int',
  customerId: 'uuid',
  visit: 'int',
  trigger: '"RuleTriggerKind"',
  triggerId: 'uuid',
  triggerKey: 'text',
  triggeredAt: 'timestamptz',
  data: 'jsonb',
  step: 'text',
  depth: 'int',
  causes: 'uuid[]',
});

const visitRows = recordset({ ruleId: 'uuid', customerId: 'uuid', visits: 'int', open: 'int' });

/** Stores runs that begin with the tasks that carry them on, and their enrolments, which are locked; one statement. */
export async function storeBegun(
  db: WorkspaceDb,
  now: Date,
  runs: readonly NewRun[],
  enrolments: readonly Visits[],
): Promise<void> {
  if (runs.length === 0) return;
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const tasks = runs.map(({ id }) => runTask(id, now));
  const { insert, due } = enqueueSql(db, now, tasks);
  await db.$queryRaw(Prisma.sql`
    WITH begun AS (
      INSERT INTO "Run" ("workspaceId", id, "ruleId", version, "customerId", visit, trigger, "triggerId",
        "triggerKey", "triggeredAt", data, step, depth, causes, status, "dueAt", "startedAt")
      SELECT ${workspace}, input.*, 'QUEUED', ${at}, ${at} FROM (${runRows(runs.map(rowOf))}) AS input
    ), visited AS (
      UPDATE "RuleEnrolment" AS enrolment SET visits = input.visits, open = input.open, "lastAt" = ${at}
      FROM (${visitRows(enrolments)}) AS input
      WHERE enrolment."workspaceId" = ${workspace} AND enrolment."ruleId" = input."ruleId"
        AND enrolment."customerId" = input."customerId"
    )
    ${insert(Prisma.sql`true`)}`);
  db.$wake(due);
}

function rowOf({ entrant, id, visit }: NewRun) {
  const { rule, customerId, trigger, triggerId, triggerKey, triggeredAt, data, cause } = entrant;
  return {
    ...{ id, ruleId: rule.id, version: rule.version, customerId, visit },
    ...{ trigger, triggerId, triggerKey, triggeredAt, data },
    ...{ step: rule.definition.steps[0]?.key ?? null, depth: cause.depth, causes: cause.causes },
  };
}
