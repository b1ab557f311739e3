import type { RuleStepKind, RuleTriggerKind } from '../../prisma/generated/client/enums.ts';
import { decodeId, newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import type { RuleDefinition } from '../../schema/rules/definition.ts';
import type { StepOutcome } from '../../schema/runs/stepAction.ts';
import { runTask } from '../../schema/runs/task.ts';
import { carryOnIn, carryOnRuns } from '../../schema/runs/turn/carryOn.ts';
import { storedWorld, type World } from '../../schema/runs/turn/world.ts';
import type { TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

/** Stores customers, and returns their keys. */
export async function storeCustomers(
  db: WorkspaceDb,
  count: number,
  timeZone: string | null = null,
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ id: newId(), name: `Customer ${index}`, timeZone, updatedAt: new Date() },
  }));
  for (let from = 0; from < count; from += 1_000) {
    await db.customer.createMany({ data: rows.slice(from, from + 1_000) });
  }
  return rows.map(({ id }) => id);
}

interface Begun {
  readonly rule: string;
  readonly customers: readonly string[];
  readonly at: Date;
  readonly trigger?: RuleTriggerKind;
  readonly triggerId?: string;
  readonly step?: string;
}

/** Begins a run of a rule for each customer, as what triggers it does; returns their keys. */
export async function beginRuns(
  db: WorkspaceDb,
  { rule, customers, at, trigger = 'CALL', triggerId, step }: Begun,
): Promise<string[]> {
  const version = await db.ruleVersion.findFirst({ where: { ruleId: rule } });
  const first = step ?? firstStep(version?.definition);
  const runs = customers.map((customerId) => ({
    ...{ id: newId(), ruleId: rule, version: 1, customerId, visit: 1, status: 'QUEUED' as const },
    ...{ trigger, triggerId, triggerKey: newId(), triggeredAt: at, step: first, dueAt: at },
    startedAt: at,
  }));
  for (let from = 0; from < runs.length; from += 1_000) {
    const some = runs.slice(from, from + 1_000);
    await db.$transaction(async (tx) => {
      await tx.run.createMany({ data: some });
      const counted = { ruleId: rule, visits: 1, open: 1, lastAt: at };
      await tx.ruleEnrolment.createMany({
        data: some.map(({ customerId }) => ({ ...counted, customerId })),
        skipDuplicates: true,
      });
      await enqueue(
        tx,
        at,
        some.map(({ id }) => runTask(id, at)),
      );
    });
  }
  return runs.map(({ id }) => id);
}

function firstStep(definition: unknown): string {
  const { steps } = definition as RuleDefinition;
  return steps[0]?.key ?? '';
}

/** Carries on what is due of a workspace at a moment. */
export function doRuns(
  { db }: Pick<TestWorkspace, 'db'>,
  now: Date,
  handler = carryOnRuns,
): Promise<number> {
  return drainTasks(db, [handler], now);
}

type Act = World['act'] extends (kind: RuleStepKind, ...args: infer Args) => unknown
  ? (db: WorkspaceDb, ...args: Args) => Promise<readonly StepOutcome[]>
  : never;

/** Carries runs on as a worker does, but for their NOTIFY steps, which the test does. */
export function carryOnNotifying(notify: Act): typeof carryOnRuns {
  return carryOnIn((db) => {
    const world = storedWorld(db);
    return {
      ...world,
      act: (kind, ...args) => (kind === 'NOTIFY' ? notify(db, ...args) : world.act(kind, ...args)),
    };
  });
}

/** What became of a run: its state, and its steps in their order. */
export async function runOf(db: WorkspaceDb, id: string) {
  const run = await db.run.findFirst({ where: { id } });
  if (!run) throw new Error(`There is no run ${id}`);
  const steps = await db.runStep.findMany({ where: { runId: id }, orderBy: { number: 'asc' } });
  return { ...run, steps };
}

/** The stored key of an id. */
export function keyOf(model: Parameters<typeof decodeId>[0], id: string): string {
  return decodeId(model, id) ?? '';
}
