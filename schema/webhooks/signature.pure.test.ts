import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { newWebhookSecret, signatureOf } from './signature.ts';

test('what is signed is the vector of Standard Webhooks', () => {
  const signed = {
    ...{ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330 },
    body: '{"test": 2432232314}',
  };
  expect(signatureOf(signed, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

test('its package accepts a signature by either of two secrets', () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  const timestamp = Math.floor(Date.now() / 1_000);
  const signed = { id: 'webhookdelivery_1', timestamp, body: '{"a":"é"}' };
  const headers = {
    'webhook-id': signed.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(signed, secrets),
  };
  for (const secret of secrets) {
    expect(new Webhook(secret).verify(signed.body, headers)).toEqual({ a: 'é' });
  }
  expect(() => new Webhook(newWebhookSecret()).verify(signed.body, headers)).toThrow();
});
