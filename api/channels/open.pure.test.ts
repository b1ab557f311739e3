import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleMail, smtpSettingsOf } from '../../test/support/sampleMail.ts';
import { ConfigError } from '../configValues.ts';
import { openChannels } from './open.ts';
import type { ChannelSettings } from './settings.ts';

const none: ChannelSettings = { senders: {}, smtp: null, webhook: null };
const smtp = smtpSettingsOf(587);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cxgraph-channels-'));
});

afterAll(() => rm(folder, { recursive: true }));

function open(settings: Partial<ChannelSettings>, embedded = true, print = (_: string) => {}) {
  const post = () => Promise.reject(new Error('Nothing is posted here.'));
  return openChannels(
    { ...none, ...settings },
    { embedded, post, print, environment: { SMS_KEY: 'from the environment' } },
  );
}

async function module(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('without settings', () => {
  test('mail is printed on the embedded database, and not sent on PostgreSQL', async () => {
    expect((await open({})).of('EMAIL')?.name).toBe('console');
    expect((await open({}, false)).of('EMAIL')).toBeNull();
  });

  test('mail goes out by a mail server, if there is one', async () => {
    for (const embedded of [true, false]) {
      const channels = await open({ smtp }, embedded);
      expect(channels.of('EMAIL')?.name).toBe('smtp');
      await channels.close();
    }
  });

  test('apps read their messages from the graph, and nothing else is sent', async () => {
    const channels = await open({}, false);
    for (const channel of ['WEB', 'MOBILE_APP', 'CHAT', 'CHATBOT'] as const) {
      expect(channels.of(channel)?.name).toBe('inbox');
    }
    for (const channel of ['SMS', 'MESSENGER', 'PHONE', 'OTHER'] as const) {
      expect(channels.of(channel)).toBeNull();
    }
  });
});

describe('a channel', () => {
  test('can be switched off, or have another sender', async () => {
    const channels = await open({ senders: { WEB: 'none', SMS: 'console' }, smtp: null });
    expect(channels.of('WEB')).toBeNull();
    expect(channels.of('SMS')?.name).toBe('console');
    expect(channels.of('EMAIL')?.name).toBe('console');
  });

  test('of a module is made once, with the environment, and closed', async () => {
    const path = await module(
      'sms.mjs',
      `globalThis.made = [];
       export default async (environment) => {
         globalThis.made.push(environment.SMS_KEY);
         return {
           name: 'sms', channels: ['SMS', 'MESSENGER'], send: async () => {},
           close: async () => { globalThis.made.push('closed'); },
         };
       };`,
    );
    const channels = await open({ senders: { SMS: path, MESSENGER: path } });
    expect(channels.of('SMS')).toBe(channels.of('MESSENGER'));
    await channels.close();
    expect(Reflect.get(globalThis, 'made')).toEqual(['from the environment', 'closed']);
  });

  test('of a module in TypeScript is one', async () => {
    const path = await module(
      'typed.ts',
      `enum Way { Sms = 'SMS' }
       export default (): object => ({ name: 'typed', channels: [Way.Sms], send: async () => {} });`,
    );
    expect((await open({ senders: { SMS: path } })).of('SMS')?.name).toBe('typed');
  });
});

describe('the start is refused', () => {
  test.each([
    [{ FAX: 'console' }, 'names the channel FAX, which there is not. The channels are WEB,'],
    [{ toString: 'console' }, 'names the channel toString'],
    [{ SMS: 'twilio' }, 'names "twilio", which is none of smtp, webhook, inbox, console and none'],
    [{ SMS: './missing.js' }, 'names ./missing.js, which cannot be loaded: Cannot find module'],
    [{ EMAIL: 'smtp' }, 'The channel smtp needs SMTP_URL.'],
    [{ EMAIL: 'webhook' }, 'The channel webhook needs MESSAGE_WEBHOOK_URL.'],
  ])('for %j', async (senders, message) => {
    const refused = open({ senders });
    await expect(refused).rejects.toThrow(ConfigError);
    await expect(refused).rejects.toThrow(message);
  });

  test('for mail by a channel that sends none', async () => {
    await expect(open({ senders: { SMS: 'smtp' }, smtp })).rejects.toThrow(
      'CXGRAPH_CHANNELS says SMS=smtp, which serves EMAIL only.',
    );
  });

  test('for a webhook at a private address', async () => {
    const webhook = { url: 'https://10.0.0.1/messages', secret: 'whsec_x' };
    await expect(open({ senders: { SMS: 'webhook' }, webhook })).rejects.toThrow(
      'MESSAGE_WEBHOOK_URL: This host is not on the public Internet.',
    );
  });

  test.each([
    ['empty.mjs', '', 'whose default export is no function'],
    ['object.mjs', 'export default {}', 'whose default export is no function'],
    ['null.mjs', 'export default () => null', 'which makes no channel'],
    [
      'unsent.mjs',
      'export default () => ({ name: "x", channels: ["SMS"] })',
      'which makes no channel',
    ],
    [
      'fax.mjs',
      'export default () => ({ name: "x", channels: ["FAX"], send() {} })',
      'which makes no channel',
    ],
    ['broken.mjs', 'export default (', 'which cannot be loaded'],
    ['other.mjs', 'export default () => { throw new Error("Set SMS_KEY.") }', 'Set SMS_KEY.'],
  ])('for the module %s', async (name, text, message) => {
    const path = await module(name, text);
    await expect(open({ senders: { SMS: path } })).rejects.toThrow(message);
  });

  test('with what was open before closed', async () => {
    const path = await module(
      'closing.mjs',
      `export default () => ({ name: 'x', channels: ['SMS'], send() {},
         close: async () => { globalThis.wasClosed = true; } });`,
    );
    await expect(open({ senders: { SMS: path, MESSENGER: 'twilio' } })).rejects.toThrow('twilio');
    expect(Reflect.get(globalThis, 'wasClosed')).toBe(true);
  });
});

describe('the console', () => {
  test('prints a message for people, without what a terminal would obey', async () => {
    const printed: string[] = [];
    const channels = await open({}, true, (text) => printed.push(text));
    const message = { ...sampleMail, text: 'Hola:\n\u001b[2Jhttps://acme.example/s?a==?b\r\nFin' };
    const signal = new AbortController().signal;
    expect(await channels.of('EMAIL')?.send(message, signal)).toEqual({
      outcome: 'SENT',
      providerId: null,
    });
    expect(printed.join('\n').split('\n')).toEqual([
      '  │ EMAIL to Rosa Díaz <rosa@example.com>, also as HTML',
      '  │ ¿Cómo fue su visita?',
      '  │ Hola:',
      '  │  [2Jhttps://acme.example/s?a==?b',
      '  │ Fin',
      '  │ Unsubscribe: https://acme.example/preferences/abc',
    ]);
  });
});

describe('the inbox', () => {
  test('has a message delivered once it is stored', async () => {
    const inbox = (await open({})).of('WEB');
    expect(await inbox?.send(sampleMail, new AbortController().signal)).toEqual({
      outcome: 'DELIVERED',
      providerId: null,
    });
  });
});
