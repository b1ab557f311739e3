import { pino } from 'pino';
import { openDatabase } from '../../api/database/open.ts';
import { startWorker } from '../../api/worker/worker.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import { retryRule } from '../../schema/outbox/retryRule.ts';
import { carryOnNotifying } from '../support/runs.ts';

/**
 * A worker as a program of its own, for `poison.test.ts`: its arguments are the database's URL and
 * how often a task is tried. It makes a persona for each task, and for each step that notifies, but dies
 * at once of one that says `poison`. It ends by itself when no task is left to try.
 */
const [url, tries] = process.argv.slice(2);
const retry = { ...retryRule, maxAttempts: Number(tries) };

function dieOf(text: string): void {
  if (text === 'poison') process.kill(process.pid, 'SIGKILL');
}

const handler: TaskHandler = {
  kind: 'TRANSACTIONAL',
  topic: 'poison',
  batch: 10,
  retry,
  handle: async (db, tasks) => {
    for (const { payload } of tasks) {
      await db.persona.createMany({ data: { id: newId(), name: String(payload) } });
      dieOf(String(payload));
    }
  },
};

const runs = carryOnNotifying(async (db, _now, reached) => {
  for (const { id, run, step } of reached) {
    await db.persona.createMany({ data: { id, name: `${step.key} ${run.id}` } });
    dieOf(step.key);
  }
  return reached.map(() => ({ status: 'SUCCEEDED' }));
});

const database = await openDatabase({ url });
const worker = startWorker({
  ...{ database, handlers: [handler, { ...runs, retry }], log: pino({ level: 'silent' }) },
  ...{ pollMs: 20, leaseMs: 300 },
});
const db = database.workspace((await database.platform.firstWorkspaceId()) ?? '');
while ((await db.outbox.count({ where: { state: { not: 'DEAD' } } })) > 0) {
  await new Promise((resolve) => setTimeout(resolve, 50));
}
await worker.stop();
await database.close();
