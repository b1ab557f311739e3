import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { openReceiver, type Received, type Receiver } from '../../test/support/receiver.ts';
import {
  newEndpoint,
  publicPost,
  sendDue,
  strandedDeliveries,
} from '../../test/support/webhooks.ts';
import { decodeId, newId } from '../kernel/id.ts';
import { allowOutbound, Outbound } from '../kernel/outbound.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let receiver: Receiver;
let endpoint: { id: string; secret: string };
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 2 });
  allowOutbound(new Outbound('127.0.0.1:*'));
});
beforeEach(async () => {
  workspace = await graph.workspace();
  receiver = await openReceiver();
  endpoint = await newEndpoint(workspace, { url: receiver.url, eventTypes: ['feedback.recorded'] });
});
afterEach(async () => {
  expect(await strandedDeliveries(workspace)).toEqual([]);
  await receiver.close();
});
afterAll(async () => {
  allowOutbound(new Outbound());
  await graph.close();
});

const seconds = 1_000;
const days = 86_400_000;
const later = (ms: number) => new Date(Date.now() + ms);
const record = async () => {
  const input = { source: 'CALL', channel: 'PHONE', text: 'The noise is back.' };
  const { feedback } = await workspace.change<{ feedback: { id: string } }>(
    'feedbackRecord',
    input,
    'feedback { id }',
  );
  return feedback.id;
};
const refuse = (status: number, headers = {}) =>
  receiver.answer((_, response) => response.writeHead(status, headers).end());
const accept = () => refuse(204);
const rows = () => workspace.db.webhookDelivery.findMany({ orderBy: { seq: 'asc' } });
const stored = async () =>
  workspace.db.webhookEndpoint.findFirst({
    where: { id: decodeId('WebhookEndpoint', endpoint.id) ?? '' },
  });
const never = (): never => {
  throw new Error('There is no delivery');
};
const bodyOf = ({ body }: Received) => JSON.parse(body);

/** Sends what is due at the moment of the next try, by the clock of the test. */
async function sendNext(): Promise<Date> {
  const due = (await rows()).flatMap(({ dueAt }) => dueAt?.getTime() ?? []);
  const now = new Date(Math.max(Date.now(), Math.min(...due)));
  await sendDue(workspace, now);
  return now;
}

describe('a delivery that is refused', () => {
  test('is the same at each try, but for the moment of the try and the values of the row', async () => {
    refuse(500);
    const id = await record();
    await sendDue(workspace);
    await workspace.change('feedbackUpdate', { id, rating: 1, ratingMax: 5 });
    await sendNext();
    accept();
    await sendNext();
    await sendDue(workspace, later(days));
    const bodies = receiver.received.map(bodyOf);
    expect(bodies).toHaveLength(3);
    const repeated = bodies.map(({ id, type, seq, timestamp }) => ({ id, type, seq, timestamp }));
    expect(new Set(repeated.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(bodies.map(({ data }) => [data.revision, data.rating])).toEqual([
      [1, null],
      [2, 1],
      [2, 1],
    ]);
    const headers = receiver.received.map(({ headers }) => headers);
    expect(new Set(headers.map((each) => each['webhook-id']))).toEqual(new Set([bodies[0].id]));
    expect(new Set(headers.map((each) => each['webhook-timestamp'])).size).toBeGreaterThan(1);
    expect(await rows()).toMatchObject([{ state: 'DELIVERED', attempts: 3, failure: null }]);
  });

  test('is tried ten times, up the ladder, and has failed then', async () => {
    refuse(500);
    await record();
    const waits: number[] = [];
    await sendDue(workspace);
    for (let [row] = await rows(); row?.dueAt; [row] = await rows()) {
      waits.push((row.dueAt.getTime() - (row.triedAt?.getTime() ?? 0)) / seconds);
      await sendNext();
    }
    const ladder = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
    expect(waits).toHaveLength(ladder.length);
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(ladder[index] ?? 0);
      expect(wait).toBeLessThanOrEqual((ladder[index] ?? 0) * 1.1 + 0.001);
    }
    expect(receiver.received).toHaveLength(10);
    expect(await rows()).toMatchObject([{ state: 'FAILED', attempts: 10, failure: 'STATUS' }]);
  });

  test('waits for as long as Retry-After says', async () => {
    refuse(429, { 'retry-after': '3600' });
    await record();
    await sendDue(workspace);
    const [row] = await rows();
    const wait = (row?.dueAt?.getTime() ?? 0) - (row?.triedAt?.getTime() ?? 0);
    expect(wait).toBe(3_600 * seconds);
  });

  test('is no success if it is a redirect, which is not followed', async () => {
    refuse(302, { location: `${receiver.url}/inside` });
    await record();
    await sendDue(workspace);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hooks']);
    expect(await rows()).toMatchObject([{ failure: 'REDIRECT', status: 302 }]);
  });

  test('is not sent where OUTBOUND_ALLOW no longer opens the host', async () => {
    await record();
    await sendDue(workspace, new Date(), publicPost);
    expect(receiver.received).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'WAITING', attempts: 1, failure: 'ADDRESS' }]);
  });
});

describe('an endpoint that is gone or fails', () => {
  test('is disabled by 410; what is due stays, and is sent with its id when it is enabled', async () => {
    refuse(410);
    await record();
    await sendDue(workspace);
    expect(await stored()).toMatchObject({ stopped: 'GONE' });
    accept();
    await sendDue(workspace, later(10 * days));
    expect(receiver.received).toHaveLength(1);
    await workspace.change('webhookEndpointEnable', { id: endpoint.id });
    await sendDue(workspace, later(0));
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(await rows()).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]);
    expect(await stored()).toMatchObject({ stopped: null, failingSince: null });
  });

  test('is disabled after five days without a success, and other endpoints are sent that', async () => {
    const other = await openReceiver();
    await newEndpoint(workspace, { url: other.url, eventTypes: ['webhook.stopped'] });
    refuse(500);
    await record();
    await sendDue(workspace);
    await record();
    await sendDue(workspace, later(5 * days - 60 * seconds));
    expect(await stored()).toMatchObject({ stopped: null });
    await record();
    await sendDue(workspace, later(5 * days + 60 * seconds));
    expect(await stored()).toMatchObject({ stopped: 'FAILING' });
    await sendDue(workspace, later(5 * days + 60 * seconds));
    expect(other.received.map(bodyOf)).toMatchObject([
      { type: 'webhook.stopped', data: { id: endpoint.id, stopped: 'FAILING' } },
    ]);
    await other.close();
  });

  test('is not disabled for a failure long after a success', async () => {
    await record();
    await sendDue(workspace);
    refuse(500);
    await record();
    await sendDue(workspace, later(30 * days));
    expect(await stored()).toMatchObject({ stopped: null });
    accept();
    await sendDue(workspace, later(31 * days));
    expect(await stored()).toMatchObject({ stopped: null, failingSince: null });
  });
});

test('what was due to an archived endpoint is sent when it is restored, with its id', async () => {
  refuse(500);
  await record();
  await sendDue(workspace);
  await workspace.change('webhookEndpointArchive', { id: endpoint.id });
  accept();
  await sendDue(workspace, later(3_600 * seconds));
  expect(receiver.received).toHaveLength(1);
  await workspace.change('webhookEndpointRestore', { id: endpoint.id });
  await sendDue(workspace, later(3_600 * seconds));
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toEqual([ids[0], ids[0]]);
});

test('deliveries of types that only a newer server knows delay no others', async () => {
  await record();
  await sendDue(workspace);
  const [{ id: _, ...row } = never()] = await rows();
  await workspace.db.webhookDelivery.createMany({
    data: Array.from({ length: 20 }, () => ({
      ...{ ...row, id: newId(), changeId: newId(), type: 'moon.rose' },
      ...{ state: 'WAITING' as const, dueAt: new Date(0) },
    })),
  });
  await record();
  await sendDue(workspace);
  expect(receiver.received).toHaveLength(2);
  await workspace.db.webhookDelivery.deleteMany({ where: { type: 'moon.rose' } });
});

test('an outcome counts once, also if another worker has tried meanwhile', async () => {
  await record();
  receiver.answer((_, response) => {
    // Another worker took over, and its try has ended.
    const ended = workspace.db.webhookDelivery.updateMany({
      data: { attempts: 1, state: 'DELIVERED', status: 202, dueAt: null },
    });
    void ended.then(() => response.writeHead(500).end());
  });
  await sendDue(workspace);
  expect(await rows()).toMatchObject([{ attempts: 1, state: 'DELIVERED', status: 202 }]);
});

test('after a rotation both secrets sign for a day, then the new one alone', async () => {
  const { secret } = await workspace.change<{ secret: string }>(
    'webhookEndpointRotate',
    { id: endpoint.id },
    'secret',
  );
  expect(secret).not.toBe(endpoint.secret);
  await record();
  await sendDue(workspace);
  await record();
  await sendDue(workspace, later(days + 60 * seconds));
  const [both, one] = receiver.received.map(({ headers }) => headers['webhook-signature'] ?? '');
  const [first] = receiver.received;
  if (!first) throw new Error('Nothing was sent');
  for (const each of [secret, endpoint.secret]) {
    expect(new Webhook(each).verify(first.body, first.headers)).toMatchObject({ seq: '1' });
  }
  expect([both?.split(' ').length, one?.split(' ').length]).toEqual([2, 1]);
});
