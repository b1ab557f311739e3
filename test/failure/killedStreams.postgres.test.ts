import { afterAll, beforeAll, expect, test } from 'vitest';
import * as responses from '../../client/generated/responses.ts';
import { createClient } from '../../client/runtime/client.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { follow, newSurvey, nextOf, submitTo } from '../support/liveResponses.ts';
import { type RoundRobin, roundRobin } from '../support/roundRobin.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sized } from '../support/size.ts';

const clients = sized({ suite: 10, soak: 200 });

/** A server of the tests that stays, and one in a process of its own that is killed. */
let stays: TestServer;
let killed: Running;
let proxy: RoundRobin;
let survey = '';
beforeAll(async () => {
  stays = await startTestServer({ config: { heartbeat: 500 }, worker: {} });
  survey = await newSurvey(stays);
  killed = cxgraph(['start'], {
    ...{ DATABASE_URL: stays.databaseUrl, CXGRAPH_WORKER: 'false', PORT: '0' },
    CXGRAPH_HEARTBEAT_MS: '1000',
  });
  const [, endpoint = ''] = await killed.said(/GraphQL endpoint {2}(\S+)/);
  proxy = await roundRobin([endpoint, stays.url]);
}, 120_000);
afterAll(async () => {
  killed.child.kill('SIGKILL');
  await killed.ended;
  proxy.close();
  await stays.stop();
});

test(`${clients} clients go on at another server when theirs is killed, and see every event once and in order`, async () => {
  const begun = await follow(stays);
  const { seq: after } = await nextOf(begun);
  begun.close();
  const client = createClient({ url: proxy.url, key: stays.ownerKey });
  const end = new AbortController();
  const seen = Array.from({ length: clients }, () => [] as string[]);
  const following = seen.map(async (ids) => {
    const events = responses.submitted(client, { after, signal: end.signal });
    for await (const { response } of events) ids.push(response?.id ?? '');
  });
  const submittedIds: string[] = [];
  const submit = async (times: number) => {
    for (let time = 0; time < times; time++) submittedIds.push(await submitTo(stays, survey));
  };
  const allSeen = () =>
    expect.poll(() => seen.filter((ids) => ids.length === submittedIds.length).length, {
      timeout: 60_000,
    });
  await submit(3);
  await allSeen().toBe(clients);
  expect(proxy.open).toBe(clients);
  const submitting = submit(6);
  killed.child.kill('SIGKILL');
  await killed.ended;
  await submitting;
  await allSeen().toBe(clients);
  expect(seen).toEqual(seen.map(() => submittedIds));
  end.abort();
  const ends = await Promise.allSettled(following);
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
}, 180_000);
