import { pino } from 'pino';
import { openDatabase } from '../../api/database/open.ts';
import { startWorker } from '../../api/worker/worker.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';

/**
 * A worker of imports as a program of its own, for `killedImport.test.ts`: its arguments are the
 * database's URL and part of a statement. It dies when it has sent such a statement twice.
 */
const [url, fatal = ''] = process.argv.slice(2);

let sent = 0;
const database = await openDatabase({
  url,
  onStatement: (sql) => {
    if (!sql.includes(fatal)) return;
    sent += 1;
    if (sent === 2) process.kill(process.pid, 'SIGKILL');
  },
});
startWorker({
  ...{ database, handlers: [importHandler], log: pino({ level: 'silent' }) },
  ...{ pollMs: 20, leaseMs: 500 },
});
