import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../api/database/open.ts';
import { eventImports } from '../../api/jobKinds.ts';
import { startWorker } from '../../api/worker/worker.ts';
import { countTypes } from '../../schema/events/countTypes.ts';
import type { EventImportSettings } from '../../schema/events/import/settings.ts';
import { importHandlerOf } from '../../schema/jobs/importHandler.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';
import { noneRemoved } from '../../schema/responses/interchange/removedAnswers.ts';
import type { ImportSettings } from '../../schema/responses/interchange/settings.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../schema/scores/rollups/verify.ts';
import { publishedSurvey } from '../support/countedResponses.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { upload } from '../support/importing.ts';
import { nodeArguments } from '../support/program.ts';
import { drainTasks } from '../support/tasks.ts';

/** Four chunks: three workers die, each in another one at least. */
const rows = 3_200;

let directory: string;
let testDatabase: TestDatabase;
let url: string;
let jobId: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-import-'));
  testDatabase = await createTestDatabase(join(directory, 'pglite'));
  url = testDatabase.url;
});
afterAll(async () => {
  await testDatabase.drop();
  await rm(directory, { recursive: true });
});

/** Opens the database for this work only: one process at a time can have the embedded one open. */
async function inStore<Result>(
  work: (db: WorkspaceDb, database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ url });
  try {
    const workspaceId =
      (await database.platform.firstWorkspaceId()) ??
      (await database.platform.createWorkspace('Killed')).workspaceId;
    return await work(database.workspace(workspaceId), database);
  } finally {
    await database.close();
  }
}

/** Uploads a file of all chunks. */
async function uploadFile(db: WorkspaceDb): Promise<void> {
  jobId = newId();
  const surveyId = await publishedSurvey(db);
  const settings: ImportSettings = {
    ...{ mapping: null, delimiter: null, skipRows: 0, logic: 'ENFORCE', onKnown: 'FAIL' },
    defaults: { locale: null, channel: 'OTHER', touchpointId: null, tags: [] },
    ...{ upload: null, columns: [], removed: noneRemoved },
  };
  const job = { id: jobId, surveyId, kind: 'RESPONSE_IMPORT', format: 'CSV', settings } as const;
  await db.job.createMany({ data: job });
  const cells = Array.from({ length: rows }, (_, index) => [String(index % 11)]);
  await upload({ db, viewer: null }, jobId, ['nps'], cells);
}

const progress = (db: WorkspaceDb) =>
  db.job.findFirst({
    where: { id: jobId },
    select: { status: true, rowsDone: true, rowsFailed: true, chunksDone: true },
  });

/** The signal that ended a worker, which dies at a statement, or after a read. */
function importerEnds(fatal: string, topic = 'imports'): Promise<NodeJS.Signals | null> {
  const worker = spawn(process.execPath, [...nodeArguments('killedImporter'), url, fatal, topic], {
    ...{ stdio: ['ignore', 'ignore', 'inherit'], timeout: 100_000 },
  });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (_code, signal) => resolve(signal));
  });
}

test('an import whose worker is killed again and again stores each row once', async () => {
  await inStore(uploadFile);
  // After a chunk's rows were inserted, after another chunk was read and nothing of it stored, and at
  // the commit of one more.
  for (const fatal of ['INSERT INTO "ResponseSubmission"', 'READ', 'COMMIT']) {
    expect(await importerEnds(fatal), fatal).toBe('SIGKILL');
  }
  await inStore(async (db, database) => {
    const before = await progress(db);
    expect(before).toMatchObject({ status: 'RUNNING', rowsFailed: 0 });
    expect(before?.rowsDone).toBe(1_000 * (before?.chunksDone ?? 0));
    expect(await db.surveyResponse.count()).toBe(before?.rowsDone);
    const log = pino({ level: 'silent' });
    const worker = startWorker({ database, handlers: [importHandler], log, pollMs: 20 });
    await expect
      .poll(() => progress(db), { timeout: 60_000 })
      .toEqual({ status: 'SUCCEEDED', rowsDone: rows, rowsFailed: 0, chunksDone: 4 });
    await worker.stop();
    expect([await db.surveyResponse.count(), await db.answer.count()]).toEqual([rows, rows]);
    expect(await db.jobChunk.count()).toBe(0);
    await drainTasks(db, [foldRollups]);
    expect(await verifyStoredRollups(db)).toEqual([]);
  });
}, 180_000);

test('so does an import of events, and each is counted once', async () => {
  await inStore(async (db) => {
    jobId = newId();
    const settings: EventImportSettings = {
      ...{ mapping: null, idColumns: [], delimiter: null, skipRows: 0, timeZone: null },
      defaults: { source: 'till', type: 'PURCHASE', currency: null, touchpoint: null },
      ...{ live: false, createCustomers: false, upload: null, columns: [] },
    };
    const job = { id: jobId, kind: 'EVENT_IMPORT', rowType: 'CustomerEvent' } as const;
    await db.job.createMany({ data: { ...job, format: 'CSV', settings } });
    const cells = Array.from({ length: rows }, (_, index) => [
      ...[String(index), '2026-01-01', `p${index % 500}@shop.example`],
    ]);
    await upload({ db, viewer: null }, jobId, ['id', 'occurredAt', 'customer.email'], cells);
  });
  for (const fatal of ['INSERT INTO "CustomerEvent"', 'READ', 'COMMIT']) {
    expect(await importerEnds(fatal, 'eventImports'), fatal).toBe('SIGKILL');
  }
  await inStore(async (db, database) => {
    const before = await progress(db);
    expect(before).toMatchObject({ status: 'RUNNING', rowsFailed: 0 });
    expect(await db.customerEvent.count()).toBe(before?.rowsDone);
    const log = pino({ level: 'silent' });
    const handlers = [importHandlerOf(eventImports)];
    const worker = startWorker({ database, handlers, log, pollMs: 20 });
    await expect
      .poll(() => progress(db), { timeout: 60_000 })
      .toEqual({ status: 'SUCCEEDED', rowsDone: rows, rowsFailed: 0, chunksDone: 4 });
    await worker.stop();
    expect([await db.customerEvent.count(), await db.customerIdentifier.count()]).toEqual([
      rows,
      500,
    ]);
    await drainTasks(db, [countTypes]);
    expect(await db.eventType.findMany({})).toMatchObject([{ key: 'PURCHASE', eventCount: rows }]);
  });
}, 360_000);
