import { pino } from 'pino';
import { openDatabase } from '../../api/database/open.ts';
import { startWorker } from '../../api/worker/worker.ts';
import type { EffectHandler } from '../../schema/outbox/handler.ts';
import { importHandler as importResponses } from '../../schema/responses/interchange/importHandler.ts';

/**
 * A worker of imports as a program of its own, for `killedImport.test.ts`: its arguments are the
 * database's URL, part of a statement, and the topic of its tasks. It dies when it has sent such a
 * statement twice; or, with `READ`, when it has read a second chunk and stored nothing of it.
 */
const [url, fatal = '', topic] = process.argv.slice(2);

let met = 0;
function dieTheSecondTime(): void {
  met += 1;
  if (met === 2) process.kill(process.pid, 'SIGKILL');
}

const database = await openDatabase({
  url,
  // With one connection, code that used it while a chunk is read would wait for itself.
  poolSize: 1,
  onStatement: (sql) => {
    if (sql.includes(fatal)) dieTheSecondTime();
  },
});
/** The whole graph takes seconds to load: only where it is needed. */
async function importEvents(): Promise<EffectHandler> {
  const { eventImports } = await import('../../api/jobKinds.ts');
  const { importHandlerOf } = await import('../../schema/jobs/importHandler.ts');
  return importHandlerOf(eventImports);
}
const importHandler = topic === importResponses.topic ? importResponses : await importEvents();
const dyingOnceRead: EffectHandler = {
  ...importHandler,
  perform: async (leased) => {
    const end = await importHandler.perform(leased);
    await leased.db.$transaction((db) => db.job.count());
    dieTheSecondTime();
    return end;
  },
};
startWorker({
  ...{ database, handlers: [fatal === 'READ' ? dyingOnceRead : importHandler] },
  ...{ log: pino({ level: 'silent' }), pollMs: 20, leaseMs: 500 },
});
