import type { ServerResponse } from 'node:http';
import {
  beginDownload,
  endDownload,
  type FileReader,
  NotOffered,
  noteDownload,
} from '../../schema/jobs/download.ts';
import { exportKinds } from '../jobKinds.ts';
import { RouteRefused } from './refused.ts';

/** Pages after which the job's progress is written. */
const pagesANote = 5;

/** Milliseconds without a byte taken after which the client is taken for gone. */
const idle = 60_000;

const types = {
  CSV: 'text/csv; charset=utf-8; header=present',
  NDJSON: 'application/x-ndjson; charset=utf-8',
} as const;

/**
 * Sends the rows of an export as they are read. The next page is read when the client took the last;
 * when the client closes the connection, reading ends.
 *
 * @param name of the file, without its ending
 * @throws RouteRefused before anything was sent
 */
export async function sendExport(
  response: ServerResponse,
  reader: FileReader,
  jobId: string,
  name: string,
): Promise<void> {
  const { db } = reader;
  const download = await beginDownload(reader, exportKinds, jobId, db.$now()).catch(asRefusal);
  let sent = 0;
  let whole = false;
  try {
    response.writeHead(200, {
      'content-type': types[download.format],
      'content-disposition': `attachment; filename="${name}.${download.format.toLowerCase()}"`,
      'cache-control': 'no-store',
    });
    let pages = 0;
    for await (const { text, rows } of download.pages) {
      if (!(await taken(response, text))) return;
      sent += rows;
      pages += 1;
      if (pages % pagesANote === 0 && !(await noteDownload(db, download, sent))) break;
    }
    whole = await noteDownload(db, download, sent);
  } finally {
    await endDownload(db, download, sent, whole, db.$now());
    // Without its last chunk, so that the client sees that the file is not whole.
    if (whole) response.end();
    else response.destroy();
  }
}

/** Writes, and waits until the client takes more; false when it takes no more. */
async function taken(response: ServerResponse, text: string): Promise<boolean> {
  if (response.destroyed) return false;
  if (text === '') return true;
  if (response.write(text)) return true;
  return new Promise((resolve) => {
    const settle = (more: boolean) => {
      clearTimeout(timer);
      response.off('drain', drained);
      response.off('close', closed);
      resolve(more);
    };
    const drained = () => settle(true);
    const closed = () => settle(false);
    const timer = setTimeout(closed, idle);
    response.once('drain', drained);
    response.once('close', closed);
  });
}

function asRefusal(error: unknown): never {
  if (!(error instanceof NotOffered)) throw error;
  throw error.reason === 'NO_SUCH_JOB'
    ? new RouteRefused(404, 'There is no such export in this workspace.')
    : new RouteRefused(409, `The export was canceled. Make another with ${error.mutation}.`);
}
