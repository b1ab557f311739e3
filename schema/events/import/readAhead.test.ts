import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { rowJob, uploadRowFile } from '../../../test/support/rowFiles.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { schema } from '../../index.ts';
import { importHandlerOf } from '../../jobs/importHandler.ts';
import type { ImportKind, ReadChunk } from '../../jobs/importKind.ts';
import type { EffectHandler } from '../../outbox/handler.ts';
import { eventChunkRows, eventImportsOf } from './eventImports.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const rows = 2 * eventChunkRows + 100;

/** The first lines of the chunks after the first: that of the header comes before all. */
const [second, third] = [eventChunkRows + 2, 2 * eventChunkRows + 2];

/** Starts an import of so many events that it has three chunks. */
async function started(source: string): Promise<{ id: string; key: string }> {
  const input = { defaults: { source, type: 'VISIT' } };
  const job = await rowJob(workspace, 'eventImport', input);
  const lines = Array.from({ length: rows }, (_, row) => `v-${row},2026-01-01T10:00:00Z`);
  await uploadRowFile(workspace, job.key, ['id,occurredAt', ...lines].join('\n'));
  return job;
}

const imports = eventImportsOf(schema);

/**
 * Imports of events that note the first line of each chunk that is read in its turn, and ahead.
 *
 * @param store stands for the storing of each chunk
 */
function noting(store: (chunk: ReadChunk) => ReadChunk['store'] = ({ store }) => store) {
  const lines = { inTurn: [] as number[], ahead: [] as number[] };
  const kind: ImportKind = {
    ...imports,
    read: async (db, chunk) => {
      lines.inTurn.push(chunk.firstLine);
      const read = await imports.read(db, chunk);
      return read && { ...read, store: store(read) };
    },
    readAhead: (chunk) => {
      const read = imports.readAhead?.(chunk);
      if (!read) throw new Error('Events are read ahead');
      lines.ahead.push(chunk.firstLine);
      return { ...read, store: store(read) };
    },
  };
  return { lines, handler: importHandlerOf(kind) };
}

const jobOf = (id: string) => workspace.db.job.findFirst({ where: { id } });
const storedOf = (source: string) => workspace.db.customerEvent.count({ where: { source } });

describe('the next chunk of an import of events', () => {
  test('is read while the one before is stored, each once, also where two imports take turns', async () => {
    const jobs = [await started('one'), await started('other')];
    const { lines, handler } = noting();
    await drainTasks(workspace.db, [handler]);
    expect(lines.inTurn).toEqual([2, 2]);
    expect(lines.ahead.sort()).toEqual([second, second, third, third]);
    for (const { key } of jobs) {
      expect(await jobOf(key)).toMatchObject({ status: 'SUCCEEDED', rowsDone: rows, rowsKnown: 0 });
    }
    expect(await Promise.all(['one', 'other'].map(storedOf))).toEqual([rows, rows]);
  });

  test('is not stored once the job is canceled', async () => {
    const { id, key } = await started('canceled');
    const { lines, handler } = noting();
    let turns = 0;
    const canceling: EffectHandler = {
      ...handler,
      perform: async (leased) => {
        turns += 1;
        if (turns === 2) await workspace.change('jobCancel', { id });
        return handler.perform(leased);
      },
    };
    await drainTasks(workspace.db, [canceling]);
    expect(lines.ahead).toEqual([second]);
    expect(await jobOf(key)).toMatchObject({ status: 'CANCELED', rowsDone: eventChunkRows });
    expect(await storedOf('canceled')).toBe(eventChunkRows);
  });

  test('is stored once, where the transaction of each chunk fails first', async () => {
    const { key } = await started('falling');
    let tries = 0;
    const { handler } = noting(({ store }) => async (tx, now, job) => {
      const stored = await store(tx, now, job);
      tries += 1;
      if (tries % 2 === 1) throw new Error('The worker fell');
      return stored;
    });
    for (let done = 1; done > 0; ) {
      done = await drainTasks(workspace.db, [handler]).catch(() => 1);
      await workspace.db.outbox.updateMany({ data: { state: 'READY', nextAt: new Date(0) } });
    }
    expect(tries).toBe(6);
    expect(await jobOf(key)).toMatchObject({ status: 'SUCCEEDED', rowsDone: rows, rowsKnown: 0 });
    expect(await storedOf('falling')).toBe(rows);
  });
});
