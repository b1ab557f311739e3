import { fetchExchange, Client as Urql } from '@urql/core';
import { createClient as createSse } from 'graphql-sse';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../api/config.ts';
import { type Database, openDatabase } from '../../api/database/open.ts';
import { type RunningServer, startServer } from '../../api/server.ts';
import * as responses from '../../client/generated/responses.ts';
import { createClient } from '../../client/runtime/client.ts';
import { schema } from '../../schema/index.ts';
import {
  follow,
  newSurvey,
  nextOf,
  type SubmittedEvent,
  submitTo,
  submitted,
} from '../support/liveResponses.ts';
import { type RoundRobin, roundRobin } from '../support/roundRobin.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const log = pino({ level: 'silent' });
const config = { heartbeat: 300 };

/** A server with a worker, and another one as in another process: of the database they share the tables alone. */
let one: TestServer;
let database: Database;
let two: RunningServer;
let survey = '';
let proxy: RoundRobin;
beforeAll(async () => {
  one = await startTestServer({ config, worker: {} });
  database = await openDatabase({ url: one.databaseUrl });
  two = await startServer({
    config: { ...readConfig({ PORT: '0', WORKER_POLL_MS: '60000' }), ...config },
    ...{ schema, database, log, explorer: null },
  });
  survey = await newSurvey(one);
});
beforeEach(async () => {
  proxy = await roundRobin([one.url, two.url]);
});
afterEach(() => proxy.close());
afterAll(async () => {
  await two.stop();
  await database.close();
  await one.stop();
});

/** The number after which a subscription would begin now. */
async function now(): Promise<string> {
  const stream = await follow(one);
  const { seq } = await nextOf(stream);
  stream.close();
  return seq;
}

/** Submits responses, and cuts the connections after each of them. */
async function submitAndCut(times: number, reached: () => number): Promise<string[]> {
  const ids: string[] = [];
  for (let time = 0; time < times; time++) {
    ids.push(await submitTo(one, survey), await submitTo(one, survey));
    // Sometimes before the events have come, sometimes after.
    if (time % 2 === 0) await expect.poll(reached, { timeout: 10_000 }).toBe(ids.length);
    await expect.poll(() => proxy.open, { timeout: 10_000 }).toBe(1);
    proxy.cut();
    ids.push(await submitTo(one, survey));
  }
  return ids;
}

test('our client, cut ten times between two servers, sees every event once and in order', async () => {
  const client = createClient({ url: proxy.url, key: one.ownerKey });
  const end = new AbortController();
  const seen: responses.ResponsesSubmittedResult[] = [];
  const after = await now();
  const following = (async () => {
    for await (const event of responses.submitted(client, { after, signal: end.signal })) {
      seen.push(event);
    }
  })();
  const ids = await submitAndCut(10, () => seen.length);
  await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(ids.length);
  expect(seen.map(({ response }) => response?.id)).toEqual(ids);
  expect(seen.every(({ at, kind }) => at instanceof Date && kind === 'EVENT')).toBe(true);
  expect(proxy.taken).toBeGreaterThan(10);
  end.abort();
  await expect(following).rejects.toMatchObject({ name: 'AbortedError' });
}, 60_000);

test('our client misses nothing either where it begins with what comes', async () => {
  const client = createClient({ url: proxy.url, key: one.ownerKey });
  const events = responses.submitted(client, { survey });
  const first = events.next();
  await expect.poll(() => proxy.taken, { timeout: 5_000 }).toBeGreaterThan(0);
  // It has its first heartbeat by then, and no event.
  await new Promise((resolve) => setTimeout(resolve, 200));
  proxy.cut();
  const id = await submitTo(one, survey);
  expect((await first).value?.response?.id).toBe(id);
  await events.return();
}, 30_000);

test('graphql-sse as it is, cut ten times, misses nothing, and its repeats have the same numbers', async () => {
  const client = createSse({
    url: `${proxy.url}/graphql`,
    headers: { authorization: `Bearer ${one.ownerKey}` },
    // The default waits for seconds; all else is as it comes.
    retry: () => new Promise((resolve) => setTimeout(resolve, 50)),
  });
  const seen = new Map<string, string | undefined>();
  const after = await now();
  const over: unknown[] = [];
  const stop = client.subscribe<{ responseSubmitted: SubmittedEvent }>(
    { query: submitted, variables: { after } },
    {
      next: ({ data }) => {
        const event = data?.responseSubmitted;
        if (event?.kind === 'EVENT') seen.set(event.seq, event.response?.id);
      },
      error: (error) => over.push(error),
      complete: () => over.push('complete'),
    },
  );
  const ids = await submitAndCut(10, () => seen.size);
  await expect.poll(() => seen.size, { timeout: 20_000 }).toBe(ids.length);
  const ordered = [...seen].sort(([a], [b]) => Number(a) - Number(b));
  expect(ordered.map(([, id]) => id)).toEqual(ids);
  expect(over).toEqual([]);
  stop();
}, 60_000);

test('urql as it is follows a subscription by its fetch exchange', async () => {
  const urql = new Urql({
    url: `${proxy.url}/graphql`,
    exchanges: [fetchExchange],
    fetchSubscriptions: true,
    fetchOptions: { headers: { authorization: `Bearer ${one.ownerKey}` } },
  });
  const seen: SubmittedEvent[] = [];
  const { unsubscribe } = urql
    .subscription<{ responseSubmitted: SubmittedEvent }>(submitted, { opening: true })
    .subscribe(({ data, error }) => {
      if (error) throw error;
      if (data) seen.push(data.responseSubmitted);
    });
  await expect.poll(() => seen.length, { timeout: 5_000 }).toBeGreaterThan(0);
  const id = await submitTo(one, survey);
  await expect.poll(() => seen.at(-1)?.response?.id, { timeout: 5_000 }).toBe(id);
  unsubscribe();
}, 30_000);

test('an event that another process numbered arrives by a notification, long before the next look', async () => {
  const stream = await follow({ url: two.url, ownerKey: one.ownerKey });
  await nextOf(stream);
  const id = await submitTo(one, survey);
  for (;;) {
    const event = await nextOf(stream);
    if (event.kind === 'HEARTBEAT') continue;
    expect(event.response?.id).toBe(id);
    break;
  }
  stream.close();
}, 20_000);
