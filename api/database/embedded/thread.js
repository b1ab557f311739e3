// @ts-check
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/*
 * The program of PGlite's thread. It is plain JavaScript, because it runs unchanged from source,
 * under vitest and beside the bundle, none of which compile it.
 *
 * It receives messages of PostgreSQL's wire protocol, one `Uint8Array` a statement, or `'close'`.
 * It sends `'open'` once, then the answer to each statement, as one `Uint8Array`. Both arrays are
 * moved, not copied. The next statement is sent only after the last answer (`engine.ts`).
 */

if (!parentPort)
  throw new Error('This is the program of a thread; api/database/embedded.ts starts it.');
const port = parentPort;

/** @type {{ dataDir?: string, loadDataDir?: Blob, isNew: boolean }} */
const { dataDir, loadDataDir, isNew } = workerData;
// Migrations and the first requests run most of PostgreSQL a few times: V8, which optimizes a function
// after 2 MB of its code were run (13 with Node 24), would spend more on that than it saves. After 50 MB,
// what fills the demo is optimized; after 200 MB it is not, and the demo takes a tenth longer.
setFlagsFromString('--wasm-tiering-budget=50000000');
if (dataDir && isNew && !loadDataDir) {
  const { unpackTemplate } = await import('./template.js');
  await unpackTemplate(dataDir);
}
const database = await PGlite.create({
  ...{ dataDir, loadDataDir },
  // PGlite writes zeros over all of its buffers when it opens: the 128 MB of PostgreSQL's default take a
  // third of that time. What is not in them is in the cache of the operating system. It would also write
  // 16 MB of zeros before each 16 MB of its log.
  startParams: [
    ...PGlite.defaultStartParams,
    ...['-c', 'shared_buffers=32MB', '-c', 'plan_cache_mode=force_generic_plan'],
    ...['-c', 'wal_init_zero=off'],
  ],
});

port.on('message', async (/** @type {Uint8Array | 'close'} */ message) => {
  if (message === 'close') {
    await database.close();
    process.exit();
  }
  const answer = await answerTo(message);
  port.postMessage(answer, [answer.buffer]);
});
port.postMessage('open');

/**
 * The answer to a statement, an error of the database included.
 *
 * @param {Uint8Array} statement
 */
async function answerTo(statement) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  await database.execProtocolRawStream(statement, {
    onRawData: (chunk) => {
      // A view of PGlite's memory, which the next chunk overwrites.
      chunks.push(chunk.slice());
      length += chunk.length;
    },
  });
  const answer = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    answer.set(chunk, offset);
    offset += chunk.length;
  }
  return answer;
}
