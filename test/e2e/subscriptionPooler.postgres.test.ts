import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../api/config.ts';
import { type Database, openDatabase } from '../../api/database/open.ts';
import { type RunningServer, startServer } from '../../api/server.ts';
import { schema } from '../../schema/index.ts';
import type { EventStream } from '../support/eventStream.ts';
import { follow, newSurvey, nextOf, nextSubmitted, submitTo } from '../support/liveResponses.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { statementProxy } from '../support/statementProxy.ts';

const log = pino({ level: 'silent' });
const config = { heartbeat: 300 };
const pooler = statementProxy({ notifies: false });

/** A server with the worker, and another one that no notification reaches. */
let hearing: TestServer;
let database: Database;
let deaf: RunningServer;
let survey = '';
beforeAll(async () => {
  hearing = await startTestServer({ config, worker: {} });
  database = await openDatabase({ url: await pooler.via(hearing.databaseUrl) });
  deaf = await startServer({
    config: { ...readConfig({ PORT: '0', WORKER_POLL_MS: '100' }), ...config },
    ...{ schema, database, log, explorer: null },
  });
  survey = await newSurvey(hearing);
});
afterAll(async () => {
  await deaf.stop();
  await database.close();
  pooler.close();
  await hearing.stop();
});

const followDeaf = (variables: object = {}) =>
  follow({ url: deaf.url, ownerKey: hearing.ownerKey }, variables);

/** Submits responses at once, and answers with their ids. */
const submitMany = (count: number) =>
  Promise.all(Array.from({ length: count }, () => submitTo(hearing, survey)));

/** So many events of a stream, each as its number and response. */
async function taken(stream: EventStream, count: number): Promise<string[]> {
  const events: string[] = [];
  while (events.length < count) {
    const { seq, response } = await nextSubmitted(stream);
    events.push(`${seq} ${response?.id}`);
  }
  return events;
}

const seqOf = (event: string | undefined) => event?.split(' ')[0];
const idsOf = (events: readonly string[]) => events.map((event) => event.split(' ')[1]);

/** What is numbered after a number. */
async function loggedAfter(seq: string): Promise<string[]> {
  const rows = await hearing.database.workspace(hearing.workspaceId).change.findMany({
    where: { type: 'response.completed', seq: { gt: BigInt(seq) } },
    orderBy: { seq: 'asc' },
  });
  return rows.map((row) => String(row.seq));
}

/** Waits for a heartbeat that says that a stream has come so far. */
async function reached(stream: EventStream, seq: string): Promise<void> {
  for (;;) {
    const event = await nextOf(stream);
    if (event.kind === 'EVENT') throw new Error(`${event.seq} came once more`);
    if (BigInt(event.seq) >= BigInt(seq)) return;
  }
}

test('a server that no notification reaches sends each event once, in the order of one that they reach', {
  timeout: 120_000,
}, async () => {
  const [quick, slow] = [await follow(hearing), await followDeaf()];
  await Promise.all([nextOf(quick), nextOf(slow)]);
  const ids = [...(await submitMany(8)), ...(await submitMany(1)), ...(await submitMany(8))];
  const [ofQuick, ofSlow] = await Promise.all([taken(quick, 17), taken(slow, 17)]);
  expect(ofSlow).toEqual(ofQuick);
  expect(idsOf(ofSlow).sort()).toEqual(ids.sort());
  await reached(slow, seqOf(ofSlow.at(-1)) ?? '');
  expect(pooler.unheard).toBeGreaterThan(0);
  for (const stream of [quick, slow]) stream.close();
});

test('a subscription goes on by such a server after a number that another one sent, and the other way', {
  timeout: 120_000,
}, async () => {
  const first = await follow(hearing);
  let { seq } = await nextOf(first);
  first.close();
  const [seen, ids]: [string[], string[]] = [[], []];
  for (const open of [followDeaf, (from: object) => follow(hearing, from), followDeaf]) {
    // Some were numbered before it comes again, others come while it is open.
    ids.push(...(await submitMany(3)));
    const stream = await open({ after: seq, opening: false });
    ids.push(...(await submitMany(3)));
    seen.push(...(await taken(stream, 6)));
    seq = seqOf(seen.at(-1)) ?? '';
    await reached(stream, seq);
    stream.close();
  }
  expect(idsOf(seen).sort()).toEqual(ids.sort());
  expect(seen.map(seqOf)).toEqual(await loggedAfter(String(BigInt(seqOf(seen[0]) ?? '') - 1n)));
});

test('subscriptions that begin by such a server while events come miss none after their beginning', {
  timeout: 120_000,
}, async () => {
  let isOver = false;
  const submitting = (async () => {
    while (!isOver) await submitMany(2);
  })();
  const streams: { readonly stream: EventStream; readonly begin: string }[] = [];
  for (let each = 0; each < 8; each++) {
    const stream = await followDeaf();
    streams.push({ stream, begin: (await nextOf(stream)).seq });
  }
  isOver = true;
  await submitting;
  // All are numbered before this one.
  const last = await submitTo(hearing, survey);
  for (const { stream, begin } of streams) {
    const seqs: string[] = [];
    for (let id: string | undefined; id !== last; ) {
      const event = await nextSubmitted(stream);
      seqs.push(event.seq);
      id = event.response?.id;
    }
    expect(seqs).toEqual(await loggedAfter(begin));
    stream.close();
  }
});
