import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../api/database/open.ts';
import { handlers } from '../../api/worker/handlers.ts';
import { encodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { retryRule } from '../../schema/outbox/retryRule.ts';
import { rollupTopic } from '../../schema/scores/rollups/rollup.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { createTestDatabase, engine, type TestDatabase } from '../support/database.ts';
import { runCommandHere } from '../support/ownCommand.ts';
import { startTestServer } from '../support/server.ts';

const epoch = new Date(0);

/** Polls, because another process does the work. */
async function until(met: () => Promise<boolean>): Promise<void> {
  while (!(await met())) await sleep(20);
}

describe('a server with a worker', () => {
  const greet: TaskHandler = {
    kind: 'TRANSACTIONAL',
    topic: 'greet',
    batch: 10,
    retry: { ...retryRule, maxAttempts: 1 },
    handle: async (_, tasks) => {
      if (tasks.some(({ payload }) => payload === 'bad')) throw new Error('No');
    },
  };

  test('does tasks, and its metrics count what it did and what is left', async () => {
    const server = await startTestServer({ worker: { handlers: [greet] } });
    const db = server.database.workspace(server.workspaceId);
    const task = { topic: 'greet', subjectId: null };
    await enqueue(db, epoch, [
      { ...task, payload: 'good' },
      { ...task, payload: 'bad' },
    ]);
    await enqueue(db, epoch, [{ ...task, topic: 'other', payload: 1, timeless: true }]);
    // What is left is counted every five seconds at most, so it is not asked for before.
    const state = { not: 'DEAD' } as const;
    await until(async () => (await db.outbox.count({ where: { topic: 'greet', state } })) === 0);
    let metrics = '';
    await until(async () => {
      metrics = await (await fetch(`${server.url}/metrics`)).text();
      return /outcome="done"/.test(metrics) && /tasks_dead\{topic="greet"\} 1/.test(metrics);
    });
    const lines = metrics.split('\n').filter((line) => line.startsWith('cxgraph_tasks'));
    expect(lines.filter((line) => /topic="(greet|other)"/.test(line))).toEqual([
      'cxgraph_tasks_total{topic="greet",outcome="done"} 1',
      'cxgraph_tasks_total{topic="greet",outcome="failed"} 1',
      'cxgraph_tasks_total{topic="greet",outcome="dead"} 1',
      'cxgraph_tasks_waiting{topic="greet"} 0',
      'cxgraph_tasks_waiting{topic="other"} 1',
      'cxgraph_tasks_dead{topic="greet"} 1',
      'cxgraph_tasks_dead{topic="other"} 0',
      'cxgraph_tasks_oldest_age_seconds{topic="greet"} 0',
      'cxgraph_tasks_oldest_age_seconds{topic="other"} 0',
    ]);
    // Topics without any task are there, with 0.
    for (const { topic } of handlers) {
      expect(lines).toContain(`cxgraph_tasks_dead{topic="${topic}"} 0`);
    }
    await server.stop();
  });
});

describe('the command line', { timeout: 120_000 }, () => {
  let directory: string;
  let testDatabase: TestDatabase;
  let url: string;
  let workspaceId: string;
  const running: Running[] = [];

  async function withWorkspace<T>(work: (db: WorkspaceDb) => Promise<T>): Promise<T> {
    const database = await openDatabase({ url });
    return work(database.workspace(workspaceId)).finally(() => database.close());
  }

  const work = (): Running => {
    const started = cxgraph(['worker'], { DATABASE_URL: url }, directory);
    running.push(started);
    return started;
  };

  afterEach(() => vi.unstubAllEnvs());
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cxgraph-tasks-'));
    testDatabase = await createTestDatabase(join(directory, 'pglite'));
    url = testDatabase.url;
    const database = await openDatabase({ url });
    ({ workspaceId } = await database.platform.createWorkspace('Acme'));
    const db = database.workspace(workspaceId);
    await enqueue(db, epoch, [{ topic: rollupTopic, subjectId: null, payload: [] }]);
    await db.outbox.updateMany({ data: { state: 'DEAD', attempts: 10, lastError: 'Lost' } });
    await database.close();
  });
  afterAll(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    await testDatabase.drop();
    await rm(directory, { recursive: true });
  });

  test('lists dead tasks, and has them tried again', async () => {
    vi.stubEnv('DATABASE_URL', url);
    const run = (...args: string[]) => runCommandHere(['tasks', ...args]);
    const workspace = ['--workspace', encodeId('Workspace', workspaceId)];
    const list = await run('list', ...workspace);
    expect(list.stdout).toMatch(/^[0-9a-f-]{36} {2}rollups {2}10 tries {2}Lost\n$/);
    const other = await run('retry', ...workspace, '--topic', 'none');
    expect(other.stdout).toBe('0 tasks will be tried again.\n');
    const retry = await run('retry', ...workspace);
    expect(retry.stdout).toBe('1 task will be tried again.\n');
    const after = await run('list', ...workspace);
    expect([after.code, after.stdout]).toEqual([0, '']);
    const refused = await run('list', '--workspace', 'x');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      '--workspace must be an id such as workspace_01h…; `cxgraph workspace list` prints them.\n',
    ]);
  });

  test('works until it receives a signal to stop', async () => {
    const worker = work();
    await worker.said(/^Working\./m);
    if (engine === 'postgres') {
      // Only there can this process open the database beside the worker.
      await withWorkspace((db) => until(async () => (await db.outbox.count()) === 0));
    } else {
      const second = await work().ended;
      expect(second.code).toBe(1);
      expect(second.stderr).toContain(`is in use by process ${worker.child.pid}`);
      expect(second.stderr).toContain('or use PostgreSQL (DATABASE_URL=postgres://…)');
      expect(second.stderr).toContain('A server on the embedded database does this work itself');
    }
    worker.child.kill('SIGTERM');
    expect((await worker.ended).code).toBe(0);
  });
});
