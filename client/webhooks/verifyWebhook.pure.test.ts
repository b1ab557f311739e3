import { describe, expect, test } from 'vitest';
import { verifyWebhook, WebhookVerificationError } from './verifyWebhook.ts';

/** The vector of the specification. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const { secret, id, timestamp, body, signature } = vector;
const now = () => timestamp * 1_000;

const headersWith = (more: object = {}): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signature,
  ...more,
});
const verified = (headers: Record<string, string>, options: object = { now }) =>
  verifyWebhook({ headers, body }, secret, options);
const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const event = { test: 2_432_232_314 };

describe('verifyWebhook', () => {
  test('takes a Request, or headers with a body as text or as bytes', async () => {
    const request = new Request('https://a.example', {
      ...{ method: 'POST', headers: headersWith(), body },
    });
    const bytes = new TextEncoder().encode(body);
    expect(await verifyWebhook(request, secret, { now })).toEqual(event);
    expect(await verified(headersWith())).toEqual(event);
    expect(
      await verifyWebhook({ headers: headersWith(), body: bytes }, [other, secret], { now }),
    ).toEqual(event);
  });

  test('takes any signature of version 1 among several, and skips others', async () => {
    const list = `v1a,${signature.slice(3)} v1,AAAA v1,%% ${signature} v2,x`;
    expect(await verified(headersWith({ 'webhook-signature': list }))).toEqual(event);
  });

  test.each([
    ['another body', {}, `${body} `, secret, 'No signature'],
    ['another id', { 'webhook-id': 'msg_other' }, body, secret, 'No signature'],
    ['another secret', {}, body, other, 'No signature'],
    [
      'only an unknown version',
      { 'webhook-signature': `v1a${signature.slice(2)}` },
      body,
      secret,
      'No signature',
    ],
    ['no id', { 'webhook-id': '' }, body, secret, 'webhook-id is missing'],
    ['a timestamp of no number', { 'webhook-timestamp': 'now' }, body, secret, 'timestamp differs'],
  ])('refuses %s', async (_, headers, sent, by, message) => {
    const refused = verifyWebhook({ headers: headersWith(headers), body: sent }, by, { now });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow(WebhookVerificationError);
  });

  test('refuses what is signed longer ago or later than 300 seconds', async () => {
    const at = (seconds: number) => ({ now: () => now() + seconds * 1_000 });
    for (const seconds of [300, -300]) {
      expect(await verified(headersWith(), at(seconds))).toEqual(event);
    }
    for (const seconds of [301, -301]) {
      await expect(verified(headersWith(), at(seconds))).rejects.toThrow('300 seconds');
    }
  });
});
