import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Outbound } from '../../schema/kernel/outbound.ts';
import { type Gateway, startGateway } from '../../test/support/gateway.ts';
import { noAbort, sampleMail } from '../../test/support/sampleMail.ts';
import { guardedPost } from './guardedPost.ts';
import { webhookChannel } from './webhookChannel.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway({
    TAKE: { status: 200, body: {} },
    REFUSE: { status: 410, body: {} },
    BUSY: { status: 503, headers: { 'retry-after': '120' }, body: {} },
  });
});

afterAll(() => gateway.close());

function channelOf(allowed: string) {
  return webhookChannel(
    { url: gateway.url, secret },
    guardedPost(() => new Outbound(allowed)),
  );
}

test('a message is posted as JSON, with its id, and signed by Standard Webhooks', async () => {
  const channel = channelOf('127.0.0.1:*');
  expect(await channel.send(sampleMail, noAbort)).toEqual({ outcome: 'SENT', providerId: null });
  const [request] = gateway.requests;
  const headers = Object.fromEntries(
    Object.entries(request?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  expect(headers['webhook-id']).toBe(sampleMail.id);
  expect(new Webhook(secret).verify(request?.raw ?? '', headers)).toEqual(sampleMail);
});

test('an address that is gone is hard, and a receiver that is busy says until when', async () => {
  const channel = channelOf('127.0.0.1:*');
  gateway.behave('REFUSE');
  expect(await channel.send(sampleMail, noAbort)).toEqual({
    outcome: 'REFUSED',
    refusal: { kind: 'HARD', code: '410' },
  });
  gateway.behave('BUSY');
  expect(await channel.send(sampleMail, noAbort)).toEqual({
    outcome: 'LATER',
    refusal: { kind: 'UNREACHABLE', code: '503' },
    retryAfter: 120,
  });
});

test('a private address gets nothing', async () => {
  const before = gateway.requests.length;
  expect(await channelOf('').send(sampleMail, noAbort)).toMatchObject({ outcome: 'LATER' });
  expect(gateway.requests).toHaveLength(before);
});
