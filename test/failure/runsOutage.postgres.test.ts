import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cxgraph, type Running } from '../support/command.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { statementProxy } from '../support/statementProxy.ts';
import { beginWalks, endedRuns, expectWalkedOnce } from '../support/walkedRuns.ts';

const { runs, away } = sized({
  suite: { runs: 400, away: 1_000 },
  soak: { runs: 10_000, away: 60_000 },
});

const way = statementProxy();
let graph: TestGraph;
let workspace: TestWorkspace;
let server: Running;
let base = '';
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  server = cxgraph(['start'], {
    DATABASE_URL: await way.via(graph.url),
    PORT: '0',
    WORKER_POLL_MS: '50',
    // What was under way when the database went is done again when its lease is over.
    WORKER_LEASE_MS: '1000',
  });
  const [, address = ''] = await server.said(/GraphQL endpoint {2}(\S+)\/graphql/);
  base = address;
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  way.close();
  await graph.close();
});

const status = async (path: string) => (await fetch(`${base}${path}`)).status;
const ended = () => endedRuns(workspace.db);

test(`runs go on after the database was away for ${away / 1_000} s, each step and its effect once`, async () => {
  await beginWalks(workspace.db, runs);
  while ((await ended()) === 0) await sleep(5);
  way.become('cut');
  const before = await ended();
  expect(await status('/readyz')).toBe(503);
  await sleep(away);
  expect(await status('/livez')).toBe(200);
  expect(await status('/readyz')).toBe(503);
  expect(before).toBeLessThan(runs);
  // What was committed at that moment can be seen after it.
  expect(await ended()).toBeLessThan(runs);

  way.become('open');
  await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
  await expect.poll(ended, { timeout: 600_000, interval: 200 }).toBe(runs);
  expect(server.child.exitCode).toBeNull();
  await expectWalkedOnce(workspace.db, runs);
}, 900_000);
