import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../api/database/open.ts';
import '../../schema/index.ts';
import { verifyStoredRollups } from '../../schema/scores/rollups/verify.ts';
import { type Cluster, startCluster } from '../support/cluster.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { sized } from '../support/size.ts';
import { publishLoadedSurvey } from './loadedSurvey.ts';
import { submitLoad } from './submitLoad.ts';

const adminKey = 'a-key-of-the-administrator-with-48-characters-x';
const rounds = sized({ suite: 2, soak: 5 });
const submitters = 4;

let directory: string;
let cluster: Cluster;
let server: Running;
let base = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-crash-'));
  cluster = await startCluster({ durable: true });
  server = cxgraph(['start'], {
    DATABASE_URL: cluster.url,
    CXGRAPH_ADMIN_KEY: adminKey,
    PORT: '0',
    WORKER_POLL_MS: '20',
    WORKER_LEASE_MS: '1000',
  });
  const [, address = ''] = await server.said(/GraphQL endpoint {2}(\S+)\/graphql/);
  base = address;
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  await cluster.stop();
  await rm(directory, { recursive: true });
});

const readyz = async () => (await fetch(`${base}/readyz`)).status;

test(`a server outlives a database that stops at once, ${rounds} times, and is ready again when it is back`, async () => {
  const file = join(directory, 'acknowledged');
  await writeFile(file, '');
  const endpoint = `${base}/graphql`;
  const survey = await publishLoadedSurvey(endpoint, adminKey);
  const load = submitLoad({ endpoint: () => endpoint, key: adminKey, survey, file });
  for (let round = 0; round < rounds; round++) {
    const before = load.acknowledged().size;
    const { stop, ended } = load.run(submitters);
    // A refusal ends the submitters. Each of them is answered, or the server would be gone.
    const over = ended.catch((error: unknown) => error);
    while (load.acknowledged().size < before + 5 * submitters) await sleep(20);
    await cluster.crash();
    stop();
    expect(String(await over)).toContain('UNAVAILABLE');
    expect((await fetch(`${base}/livez`)).status).toBe(200);
    expect(await readyz()).toBe(503);
    await cluster.restart();
    await expect.poll(readyz, { timeout: 30_000 }).toBe(200);
  }
  expect(server.child.exitCode).toBeNull();

  const acknowledged = load.acknowledged();
  for (const key of load.sent()) {
    const { id, replayed } = await load.submit(key);
    const first = acknowledged.get(key);
    if (first !== undefined) expect([id, replayed]).toEqual([first, true]);
  }
  const database: Database = await openDatabase({ url: cluster.url });
  const db = database.workspace((await database.platform.firstWorkspaceId()) ?? '');
  expect(await db.surveyResponse.count()).toBe(load.sent().length);
  await expect.poll(() => db.outbox.count(), { timeout: 60_000, interval: 200 }).toBe(0);
  expect(await verifyStoredRollups(db)).toEqual([]);
  await database.close();
}, 180_000);
