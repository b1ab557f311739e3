// @ts-check
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/*
 * The program of the thread that PGlite lives in. It is plain JavaScript, because it runs the same
 * from source, under vitest and beside the bundle, none of which compile it.
 *
 * To it: messages of PostgreSQL's wire protocol, as one `Uint8Array` a statement; or `'close'`.
 * From it: `'open'` once; then the answer to each, as one `Uint8Array`. Both arrays are moved, not
 * copied. It is sent the next statement only when it has answered the last (`engine.ts`).
 */

if (!parentPort)
  throw new Error('This is the program of a thread; api/database/embedded.ts starts it.');
const port = parentPort;

/** @type {{ dataDir?: string, loadDataDir?: Blob }} */
const options = workerData;
const database = await PGlite.create(options);

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
 * What the statement is answered with, an error of the database included.
 *
 * @param {Uint8Array} statement
 */
async function answerTo(statement) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  await database.execProtocolRawStream(statement, {
    onRawData: (chunk) => {
      // It is a view of PGlite's memory, which is written over at once.
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
