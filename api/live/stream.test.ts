import { setImmediate as nextTurn } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/support/server.ts';
import { Feeds } from './feeds.ts';
import { SharedAnswers } from './sharedAnswers.ts';
import { LiveStream, streamedAnswers } from './stream.ts';
import { Tail } from './tails.ts';

const log = pino({ level: 'silent' });
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('a stream that begins after a number that its server has not read yet is sent nothing up to that', async () => {
  const db = server.database.workspace(server.workspaceId);
  await db.changeLog.createMany({ data: { lastSeq: 4 } });
  await db.change.createMany({
    data: [3, 4].map((seq) => ({
      ...{ id: crypto.randomUUID(), type: 'response.completed', subjectId: crypto.randomUUID() },
      ...{ at: new Date(), written: BigInt(seq), seq },
    })),
  });
  const tail = new Tail(db, 2n, () => {});
  const stream = new LiveStream(100);
  tail.onAdvance(stream.ring);
  const answers = new SharedAnswers(async ({ kind, seq }) => `${kind} ${seq}`, null);
  const types = new Set(['response.completed']);
  const sent = streamedAnswers({ stream, tail, answers, types, from: 4n, opening: true });
  const next = async () => (await sent.next()).value?.stringify();
  expect(await next()).toBe('HEARTBEAT 4');
  const second = next();
  tail.refresh();
  expect([await second, await next()]).toEqual(['HEARTBEAT 4', 'HEARTBEAT 4']);
  stream.close();
});

test('a stream that was cut while it began leaves nothing behind that listens', async () => {
  let listening = 0;
  const onChanges = () => {
    listening += 1;
    return () => {
      listening -= 1;
    };
  };
  const database = { ...server.database, onChanges };
  const feeds = new Feeds({ database, log, pollMs: 60_000, stored: 86_400_000 });
  const stream = new LiveStream(1_000);
  feeds.stop();
  stream.cut();
  feeds.join(server.workspaceId, stream, { latest: 0n, types: ['job.finished'] });
  expect(listening).toBe(0);
});

test('a tail that is woken at any moment of a read reads once more, however close that is to its end', async () => {
  const db = server.database.workspace(server.workspaceId);
  for (let steps = 0; steps < 20; steps++) {
    let reads = 0;
    const readNothing = async () => {
      reads += 1;
      return [];
    };
    const counted = new Proxy(db, {
      get: (target, name) => (name === '$queryRaw' ? readNothing : Reflect.get(target, name)),
    });
    const tail = new Tail(counted, 0n, () => {});
    tail.refresh();
    for (let step = 0; step < steps; step++) await null;
    const before = reads;
    tail.refresh();
    await nextTurn();
    expect(reads).toBeGreaterThan(before);
  }
});
