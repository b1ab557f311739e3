import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announcedJobs, begin } from '../../test/support/announcedJobs.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import type { WaitingRow } from '../files/waitingRow.ts';
import { importHandler } from '../responses/interchange/importHandler.ts';
import { addChunk, finishUpload } from './upload.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de'] });
});
afterAll(() => graph.close());

const { published, newJob, now } = announcedJobs(() => workspace);

describe('an upload', () => {
  const chunkOf = (position: number, rows: readonly WaitingRow[]) => {
    return { position, rows, text: JSON.stringify(rows) };
  };

  test('that another one replaced writes no more', async () => {
    const { key } = await newJob(await published());
    const first = await begin(workspace.db, key, new Date());
    await addChunk(workspace.db, first, chunkOf(0, [[2, ['9']]]));
    const second = await begin(workspace.db, key, new Date());
    expect(await workspace.db.jobChunk.count({ where: { jobId: key } })).toBe(0);
    const chunk = chunkOf(0, [[2, ['8']]]);
    await expect(addChunk(workspace.db, first, chunk)).rejects.toThrow('REPLACED');
    await addChunk(workspace.db, second, chunk);
    const file = { rows: 1, chunks: 1, columns: [] };
    await expect(finishUpload(workspace.db, first, file, new Date())).rejects.toThrow('REPLACED');
  });

  test('that its server left in the middle leaves no answers stored, a day later', async () => {
    const { id, key } = await newJob(await published());
    const at = new Date('2030-01-01T00:00:00Z');
    const upload = await begin(workspace.db, key, at);
    await addChunk(workspace.db, upload, chunkOf(0, [[2, ['9']]]));
    const chunks = () => workspace.db.jobChunk.count({ where: { jobId: key } });
    await drainTasks(workspace.db, [importHandler], new Date('2030-01-01T23:00:00Z'));
    expect(await chunks()).toBe(1);
    const dayLater = new Date('2030-01-02T00:00:00Z');
    await drainTasks(workspace.db, [importHandler], dayLater);
    expect(await chunks()).toBe(0);
    expect((await now(id)).status).toBe('WAITING');
    const rest = chunkOf(1, [[3, ['8']]]);
    await expect(addChunk(workspace.db, upload, rest)).rejects.toThrow('REPLACED');
  });

  test('that another one followed is not taken for the one that was left', async () => {
    const { key } = await newJob(await published());
    await begin(workspace.db, key, new Date('2030-01-01T00:00:00Z'));
    const second = await begin(workspace.db, key, new Date('2030-01-01T20:00:00Z'));
    await addChunk(workspace.db, second, chunkOf(0, [[2, ['9']]]));
    await drainTasks(workspace.db, [importHandler], new Date('2030-01-02T00:00:00Z'));
    expect(await workspace.db.jobChunk.count({ where: { jobId: key } })).toBe(1);
  });
});
