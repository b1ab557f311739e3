import { randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../api/database/open.ts';
import '../../schema/index.ts';
import { grouped } from '../../schema/kernel/group.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { verifyStoredRollups } from '../../schema/scores/rollups/verify.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { sized } from '../support/size.ts';
import { publishLoadedSurvey } from './loadedSurvey.ts';
import { answersOf, type Load, submitLoad } from './submitLoad.ts';

const adminKey = 'a-key-of-the-administrator-with-48-characters-x';
const rounds = sized({ suite: 1, soak: 10 });
const submitters = 8;

let directory: string;
let testDatabase: TestDatabase;
let url: string;
let running: Running | undefined;
let endpoint = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-kill-'));
  testDatabase = await createTestDatabase(join(directory, 'pglite'));
  url = testDatabase.url;
});
afterAll(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  await testDatabase.drop();
  await rm(directory, { recursive: true });
});

async function start(): Promise<Running> {
  running = cxgraph(['start'], {
    DATABASE_URL: url,
    CXGRAPH_SEED: 'none',
    CXGRAPH_ADMIN_KEY: adminKey,
    PORT: '0',
    // Tasks that a killed worker had claimed are due again when its lease is over.
    WORKER_LEASE_MS: '2000',
  });
  const [, address = ''] = await running.said(/GraphQL endpoint {2}(\S+)/);
  endpoint = address;
  return running;
}

async function stop(): Promise<void> {
  running?.child.kill('SIGTERM');
  expect((await running?.ended)?.code).toBe(0);
}

/** Kills a server in the middle of the load; returns whether a submission was in flight. */
async function killedRound(server: Running, load: Load): Promise<boolean> {
  const before = load.acknowledged().size;
  const { stop: enough, ended } = load.run(submitters);
  // Not at once: a server that has acknowledged nothing has nothing to lose.
  while (load.acknowledged().size <= before + submitters) await sleep(20);
  await sleep(randomInt(0, 500));
  const hit = load.inFlight() > 0;
  server.child.kill('SIGKILL');
  enough();
  await ended;
  await server.ended;
  return hit;
}

/** Reads the store without a server, after the last one has ended. */
async function inStore<Result>(read: (db: WorkspaceDb) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ url });
  try {
    return await read(database.workspace((await database.platform.firstWorkspaceId()) ?? ''));
  } finally {
    await database.close();
  }
}

async function everyAcknowledgedOnce(db: WorkspaceDb, load: Load): Promise<void> {
  const answers = await db.answer.findMany({ orderBy: { question: 'asc' } });
  const byResponse = grouped(answers, ({ responseId }) => responseId);
  const keys = [...load.acknowledged()];
  expect(new Set(keys.map(([, id]) => id)).size).toBe(keys.length);
  const stored = keys.map(([, id]) =>
    (byResponse.get(decodeId('SurveyResponse', id) ?? '') ?? []).map(
      ({ question, number, choices, text }) => [question, number ?? choices[0] ?? text],
    ),
  );
  expect(stored).toEqual(
    keys.map(([key]) => {
      const { nps, why, comment } = answersOf(key);
      return [
        ['comment', comment],
        ['nps', nps],
        ['why', why],
      ];
    }),
  );
}

/** Waits until all is folded; tasks that a killed worker had claimed are due when its lease is over. */
async function folded(load: Load, survey: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const response = await fetch(endpoint, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
          body: JSON.stringify({
            query: 'query ($input: ScoreInput!) { score(input: $input) { n } }',
            variables: { input: { survey, question: 'nps', metric: 'NPS' } },
          }),
        });
        const body = (await response.json()) as { data?: { score: { n: number } } };
        return body.data?.score.n;
      },
      { timeout: 120_000, interval: 200 },
    )
    .toBe(load.sent().length);
}

describe('a server that is killed in the middle of submissions', { timeout: 600_000 }, () => {
  test(`keeps what it acknowledged, and a retry stores nothing twice; kills: ${rounds}`, async () => {
    const file = join(directory, 'acknowledged');
    await writeFile(file, '');
    let server = await start();
    const survey = await publishLoadedSurvey(endpoint, adminKey);
    const load = submitLoad({ endpoint: () => endpoint, key: adminKey, survey, file });

    let counted = 0;
    for (let round = 0; counted < rounds && round < rounds * 3; round++) {
      if (round > 0) server = await start();
      if (await killedRound(server, load)) counted += 1;
    }
    expect(counted).toBe(rounds);
    const acknowledged = load.acknowledged();
    expect(acknowledged.size).toBeGreaterThan(rounds * submitters);

    await inStore(async (db) => {
      await everyAcknowledgedOnce(db, load);
      expect(await verifyStoredRollups(db)).toEqual([]);
      // A submission that was in flight is stored as a whole or not at all.
      const responses = await db.surveyResponse.count();
      expect(responses).toBeGreaterThanOrEqual(acknowledged.size);
      expect(responses).toBeLessThanOrEqual(load.sent().length);
      expect(await db.answer.count()).toBe(responses * 3);
    });

    // All of it again, under the same keys; then once more, when nothing is new.
    await start();
    for (const key of load.sent()) {
      const { id, replayed } = await load.submit(key);
      const first = acknowledged.get(key);
      if (first !== undefined) expect([id, replayed]).toEqual([first, true]);
    }
    await folded(load, survey);
    for (const key of load.sent()) expect((await load.submit(key)).replayed).toBe(true);
    await stop();
    await inStore(async (db) => {
      const { length } = load.sent();
      expect(await db.surveyResponse.count()).toBe(length);
      expect(await db.answer.count()).toBe(length * 3);
      await everyAcknowledgedOnce(db, load);
      expect(await verifyStoredRollups(db)).toEqual([]);
    });
  });
});
