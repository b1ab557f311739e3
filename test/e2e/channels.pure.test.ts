import { afterAll, describe, expect, test } from 'vitest';
import { guardedPost } from '../../api/channels/guardedPost.ts';
import { openSmtp } from '../../api/channels/smtp.ts';
import { webhookChannel } from '../../api/channels/webhookChannel.ts';
import { type ChannelBench, channelTests } from '../../client/channels/channelTests.ts';
import messenger from '../../examples/channels/messenger.ts';
import smsGateway from '../../examples/channels/smsGateway.ts';
import { Outbound } from '../../schema/kernel/outbound.ts';
import type { MessageChannel } from '../../schema/messages/channel.ts';
import { type GatewayRequest, startGateway } from '../support/gateway.ts';
import { type MailManner, startMailServer } from '../support/mailServer.ts';
import { smtpSettingsOf } from '../support/sampleMail.ts';

const closing: (() => Promise<void> | undefined)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

describe('mail by SMTP', () => {
  const manners = {
    TAKE: 'TAKE',
    REFUSE: { at: 'RCPT', reply: '550 5.1.1 No such user as <rosa@example.com>' },
    BUSY: { at: 'DATA', reply: '451 4.3.2 Try again' },
    SILENT: 'HANG',
    CUT: 'CUT',
  } as const satisfies Record<string, MailManner>;

  run(async () => {
    const server = await startMailServer();
    const channel = await openSmtp(smtpSettingsOf(server.port));
    const hasty = await openSmtp(smtpSettingsOf(server.port), { patienceMs: 1_000 });
    closing.push(
      async () => channel.close?.(),
      async () => hasty.close?.(),
      server.close,
    );
    return {
      ...{ channel, hasty },
      sendsBy: 'EMAIL',
      address: 'rosa@example.com',
      behave: (manner) => server.behave(manners[manner]),
      received: () =>
        server.mails.map((mail) => ({
          id: mail.headers('message-id').join(),
          to: mail.envelope.to.join(),
          text: mail.text ?? '',
        })),
    };
  });
});

describe('the webhook', () => {
  run(() =>
    httpBench({
      make: (url, patienceMs) =>
        webhookChannel(
          { url, secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}` },
          guardedPost(() => new Outbound('127.0.0.1:*'), { patienceMs }),
        ),
      sendsBy: 'SOCIAL',
      address: 'rosa-17',
      refusal: { status: 410, body: {} },
      read: ({ headers, body }) => ({
        id: headers['webhook-id'],
        to: at(body, 'to', 'address'),
        text: at(body, 'text'),
      }),
    }),
  );
});

describe('the sample of an SMS gateway', () => {
  run(() =>
    httpBench({
      make: (url, patienceMs) =>
        smsGateway({
          SMS_GATEWAY_URL: url,
          SMS_GATEWAY_KEY: 'key',
          SMS_FROM: 'Acme',
          SMS_GATEWAY_TIMEOUT_MS: String(patienceMs),
        }),
      sendsBy: 'SMS',
      address: '+436601234567',
      refusal: { status: 410, body: { error: 'No such number as +436601234567' } },
      read: ({ headers, body }) => ({
        id: headers['idempotency-key'],
        to: at(body, 'to'),
        text: at(body, 'text'),
      }),
    }),
  );
});

describe('the sample of a messenger', () => {
  run(() =>
    httpBench({
      make: (url, patienceMs) =>
        messenger({
          MESSENGER_URL: url,
          MESSENGER_TOKEN: 't',
          MESSENGER_TIMEOUT_MS: String(patienceMs),
        }),
      sendsBy: 'MESSENGER',
      address: 'rosa.17',
      refusal: { status: 400, body: { error: { code: 'unknown_recipient' } } },
      read: ({ body }) => ({
        id: at(body, 'client_id'),
        to: at(body, 'recipient', 'id'),
        text: at(body, 'message', 'text'),
      }),
    }),
  );
});

describe('the tests of channels', () => {
  test('find a channel that sends whatever it gets', async () => {
    const received: { id: string; to: string; text: string }[] = [];
    const channel: MessageChannel = {
      name: 'careless',
      channels: ['SMS'],
      send: async ({ to, text }) => {
        received.push({ id: String(received.length), to: to.address, text });
        return { outcome: 'SENT', providerId: null };
      },
    };
    const careless: ChannelBench = {
      ...{ channel, hasty: channel },
      sendsBy: 'SMS',
      address: '+436601234567',
      behave: () => {},
      received: () => received,
    };
    const failed: string[] = [];
    for (const { title, run } of channelTests(async () => careless)) {
      await run().catch(() => failed.push(title));
    }
    expect(failed).toEqual([
      'sends the same id again under the same id',
      'refuses what is not one address, and sends nothing',
      'says that an address does not exist',
      'says LATER where the other side is busy',
      'says LATER where the other side is silent',
      'says LATER where the connection is cut',
      'ends when it is aborted',
      'sends nothing once it was aborted',
    ]);
  });
});

function run(open: () => Promise<ChannelBench>): void {
  for (const { title, run } of channelTests(open)) test(title, run);
}

interface HttpBench {
  make(url: string, patienceMs: number): ChannelBench['channel'];
  readonly sendsBy: ChannelBench['sendsBy'];
  readonly address: string;
  readonly refusal: { readonly status: number; readonly body: unknown };
  read(request: GatewayRequest): { id: unknown; to: unknown; text: unknown };
}

async function httpBench({ make, refusal, read, sendsBy, address }: HttpBench) {
  const gateway = await startGateway({
    TAKE: { status: 202, body: { id: 'gateway-1', message_id: 'gateway-1' } },
    REFUSE: refusal,
    BUSY: { status: 429, headers: { 'retry-after': '30' }, body: { error: { retry_after: 30 } } },
  });
  closing.push(gateway.close);
  return {
    channel: make(gateway.url, 20_000),
    hasty: make(gateway.url, 1_000),
    sendsBy,
    address,
    behave: gateway.behave,
    received: () =>
      gateway.requests.map((request) => {
        const { id, to, text } = read(request);
        return { id: String(id), to: String(to), text: String(text) };
      }),
  };
}

/** The value under some names of a parsed JSON. */
function at(body: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
    body,
  );
}
