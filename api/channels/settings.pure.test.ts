import { describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';

const read = (environment: Record<string, string>) => readConfig(environment).channels;
const from = { MESSAGE_FROM: 'Acme <care@acme.example>' };
const mail = { SMTP_URL: 'smtps://mail.acme.example', ...from };

describe('the settings of mail', () => {
  test('are those of an address of a server', () => {
    expect(
      read({
        ...from,
        SMTP_URL: 'smtp://care%40acme.example:p%40ss%2Fword@mail.acme.example',
        MESSAGE_REPLY_TO: 'replies+{token}@acme.example',
        DKIM_DOMAIN: 'acme.example',
        DKIM_SELECTOR: 'cx2026',
        DKIM_KEY: 'dkim.pem',
      }).smtp,
    ).toEqual({
      server: {
        host: 'mail.acme.example',
        port: 587,
        secure: false,
        login: { user: 'care@acme.example', pass: 'p@ss/word' },
        tls: 'required',
      },
      from: { name: 'Acme', address: 'care@acme.example' },
      replyTo: 'replies+{token}@acme.example',
      dkim: { domain: 'acme.example', selector: 'cx2026', key: 'dkim.pem' },
      connections: 5,
    });
  });

  test.each([
    ['smtps://mail.acme.example', { port: 465, secure: true, tls: 'required', login: null }],
    ['smtps://mail.acme.example:2465/', { port: 2465, secure: true }],
    ['smtp://localhost:1025', { host: 'localhost', port: 1025, secure: false, tls: 'optional' }],
    ['smtp://127.0.0.1', { port: 587, tls: 'optional' }],
    ['smtp://[::1]:1025', { host: '::1', tls: 'optional' }],
    ['smtp://localhost.acme.example', { tls: 'required' }],
  ])('of %s have their defaults', (url, expected) => {
    expect(read({ ...from, SMTP_URL: url }).smtp?.server).toMatchObject(expected);
  });

  test('can say that a connection is encrypted, or need not be', () => {
    expect(read({ ...mail, SMTP_TLS: 'optional' }).smtp?.server.tls).toBe('optional');
    const here = { ...from, SMTP_URL: 'smtp://localhost', SMTP_TLS: 'required' };
    expect(read(here).smtp?.server.tls).toBe('required');
  });

  test.each([
    'mail.acme.example',
    'https://mail.acme.example',
    'smtp://',
    'smtp://secret@mail.acme.example',
    'smtp://user:secret@mail.acme.example/path',
    'smtp://user:secret@mail.acme.example?disableFileAccess=false',
    'smtp://user:secret%zz@mail.acme.example',
    'smtp://user:secret@mail.acme.example:99999',
  ])('do not repeat an address that is refused: %s', (url) => {
    expect(() => read({ ...from, SMTP_URL: url })).toThrow(/^SMTP_URL (must|has)(?!.*secret)/);
  });

  test.each([
    'care',
    'care@acme.example, other@acme.example',
    'Acme <care@acme.example>, <other@acme.example>',
    'Acme: care@acme.example;',
    'Acme <care@acme.example\r\nBcc: x>',
  ])('have one sender: %j', (sender) => {
    expect(() => read({ ...mail, MESSAGE_FROM: sender })).toThrow(
      `MESSAGE_FROM must be one address, such as Acme <care@acme.example>, not "${sender}".`,
    );
  });

  test('need a sender', () => {
    expect(() => read({ SMTP_URL: 'smtp://localhost' })).toThrow('SMTP_URL needs MESSAGE_FROM');
  });

  test.each([
    'care@acme.example',
    'Acme <r+{token}@acme.example>',
    'r{token}@acme.example',
    'r+{token}s@acme.example',
    '{token}+{token}@acme.example',
    'r+{token}',
  ])('have a token that is found in an answer: %s', (replyTo) => {
    expect(() => read({ ...mail, MESSAGE_REPLY_TO: replyTo })).toThrow(
      /^MESSAGE_REPLY_TO must be an address with \{token\} before its @/,
    );
  });

  test('have space for a token before the @', () => {
    const sender = 'customer-feedback-team@acme.example';
    expect(() => read({ ...mail, MESSAGE_FROM: sender })).toThrow(
      'MESSAGE_FROM has too long a name before its @: with the token of 42 characters there would be ' +
        'more than 64. Set MESSAGE_REPLY_TO to a shorter one, such as re+{token}@acme.example.',
    );
    const replyTo = 're+{token}@acme.example';
    expect(read({ ...mail, MESSAGE_FROM: sender, MESSAGE_REPLY_TO: replyTo }).smtp).toMatchObject({
      replyTo,
    });
    expect(() =>
      read({ ...mail, MESSAGE_REPLY_TO: `customer-feedback-team+{token}@acme.example` }),
    ).toThrow('MESSAGE_REPLY_TO has too long a name before its @');
  });

  test('have all of DKIM or nothing', () => {
    expect(() => read({ ...mail, DKIM_DOMAIN: 'acme.example' })).toThrow('have to be set together');
    const all = { DKIM_DOMAIN: 'acme.example; x=1', DKIM_SELECTOR: 's', DKIM_KEY: 'k' };
    expect(() => read({ ...mail, ...all })).toThrow('DKIM_DOMAIN must be a name of DNS');
  });
});

describe('the settings of channels', () => {
  test('name what sends each', () => {
    expect(read({ CXGRAPH_CHANNELS: 'EMAIL=smtp, SMS = ./sms.js ,WEB=none,' }).senders).toEqual({
      EMAIL: 'smtp',
      SMS: './sms.js',
      WEB: 'none',
    });
  });

  test.each([
    ['EMAIL', 'CXGRAPH_CHANNELS has "EMAIL"'],
    ['EMAIL=', 'CXGRAPH_CHANNELS has "EMAIL="'],
    ['EMAIL:smtp', 'CXGRAPH_CHANNELS has "EMAIL:smtp"'],
    ['EMAIL=smtp,EMAIL=console', 'CXGRAPH_CHANNELS names EMAIL twice.'],
  ])('refuse %s', (text, message) => {
    expect(() => read({ CXGRAPH_CHANNELS: text })).toThrow(message);
  });

  test('have a secret for the webhook, which errors do not repeat', () => {
    const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    const url = 'https://acme.example/messages';
    const both = { MESSAGE_WEBHOOK_URL: url, MESSAGE_WEBHOOK_SECRET: secret };
    expect(read(both).webhook).toEqual({ url, secret });
    expect(() => read({ MESSAGE_WEBHOOK_URL: url })).toThrow('have to be set together');
    for (const wrong of [
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
      'whsec_AQEB',
      'whsec_ *',
    ]) {
      const refused = () => read({ ...both, MESSAGE_WEBHOOK_SECRET: wrong });
      expect(refused).toThrow('MESSAGE_WEBHOOK_SECRET must be whsec_ with 24 to 64 bytes');
      expect(refused).not.toThrow(wrong);
    }
  });
});
