import pino from 'pino';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { claimAndDo } from '../../api/worker/claimAndDo.ts';
import type { Lane, TaskOutcome } from '../../api/worker/lane.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { TaskHandler, TransactionalHandler } from '../../schema/outbox/handler.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { retryRule } from '../../schema/outbox/retryRule.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from './graph.ts';

export const silent = pino({ level: 'silent' });
export const epoch = new Date(0);

/** What `withTwoWorkspaces` opened for the file of tests that runs. */
export let graph: TestGraph;
/** Made anew for each test. */
export let mine: TestWorkspace;
/** Another one, for each test. */
export let theirs: TestWorkspace;

/** Two workspaces with an empty outbox for each test of the file that calls it. */
export function withTwoWorkspaces(): void {
  const made: TestWorkspace[] = [];
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  beforeEach(async () => {
    for (const workspace of made.splice(0)) await workspace.db.outbox.deleteMany({});
    mine = await graph.workspace('Mine');
    theirs = await graph.workspace('Theirs');
    made.push(mine, theirs);
  });
  afterAll(() => graph.close());
}

/** Its effect is a persona for each task, named by the payload. */
export const christen: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: 'christen',
  batch: 100,
  handle: async (db, tasks) => {
    await db.persona.createMany({
      data: tasks.map(({ payload }) => ({ id: newId(), name: String(payload) })),
    });
  },
};

/** The same, but tasks of these names fail after their effect. */
export const failingFor = (...names: string[]): TransactionalHandler => ({
  ...christen,
  handle: async (db, tasks, now) => {
    await christen.handle(db, tasks, now);
    const bad = tasks.find(({ payload }) => names.includes(String(payload)));
    if (bad) throw new Error('The font is dry.');
  },
});

/** The same, but tried so often at most. */
export const triedAtMost = <Handler extends TaskHandler>(
  maxAttempts: number,
  handler: Handler,
): Handler => ({ ...handler, retry: { ...retryRule, maxAttempts } });

export const enqueueNames = (db: WorkspaceDb, names: readonly string[], now = epoch) =>
  enqueue(
    db,
    now,
    names.map((payload) => ({ topic: 'christen', subjectId: null, payload })),
  );

export const christened = async ({ db }: { db: WorkspaceDb }) =>
  (await db.persona.findMany({ select: { name: true } })).map(({ name }) => name).sort();

export const left = ({ db }: { db: WorkspaceDb }) =>
  db.outbox.findMany({
    orderBy: { id: 'asc' },
    select: { payload: true, state: true, attempts: true, lastError: true, leaseBy: true },
  });

interface Counted {
  outcome: TaskOutcome;
  tasks: number;
}

/** Runs one turn of a worker of this graph. */
export async function turnOf(
  { database }: Pick<TestGraph, 'database'>,
  handler: TaskHandler,
  options: Partial<Lane> = {},
) {
  const counted: Counted[] = [];
  const lane: Lane = {
    database,
    handler,
    log: silent,
    leaseMs: 60_000,
    count: (_, outcome, tasks) => {
      if (tasks > 0) counted.push({ outcome, tasks });
    },
    stopping: () => false,
    ...options,
  };
  return { more: await claimAndDo(lane), counted };
}

/** The same of the graph of `withTwoWorkspaces`. */
export const turn = (handler: TaskHandler, options: Partial<Lane> = {}) =>
  turnOf(graph, handler, options);

/** A promise, and the function that resolves it. */
export function signal(): { readonly sent: Promise<void>; readonly send: () => void } {
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  return { sent, send };
}
