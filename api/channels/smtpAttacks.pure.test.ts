import { fc, test as property } from '@fast-check/vitest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MessageChannel, OutgoingMessage } from '../../schema/messages/channel.ts';
import { type MailServer, startMailServer } from '../../test/support/mailServer.ts';
import type { ReceivedMail } from '../../test/support/readMail.ts';
import { noAbort, sampleMail, smtpSettingsOf } from '../../test/support/sampleMail.ts';
import { openSmtp } from './smtp.ts';

let server: MailServer;
let channel: MessageChannel;

beforeAll(async () => {
  server = await startMailServer();
  channel = await openSmtp(smtpSettingsOf(server.port));
});

beforeEach(() => {
  server.mails.length = 0;
});

afterAll(async () => {
  await channel.close?.();
  await server.close();
});

/** The mail that comes of a message with some change. */
async function mailOf(change: Partial<OutgoingMessage>): Promise<ReceivedMail> {
  server.mails.length = 0;
  expect(await channel.send({ ...sampleMail, ...change }, noAbort)).toMatchObject({
    outcome: 'SENT',
  });
  const [mail, ...others] = server.mails;
  if (!mail || others.length > 0)
    throw new Error(`${server.mails.length} mails came instead of 1.`);
  return mail;
}

const ours = new Set([
  ...['Auto-Submitted', 'Content-Language', 'Content-Type', 'Content-Transfer-Encoding', 'Date'],
  ...['From', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'MIME-Version', 'Message-ID'],
  ...['Reply-To', 'Subject', 'To'],
]);

/** What every mail of ours has, whatever its texts: our headers, each once, and one recipient. */
function expectSound(mail: ReceivedMail): void {
  expect(mail.envelope).toEqual({ from: 'care@acme.example', to: ['rosa@example.com'] });
  const head = mail.raw.slice(0, mail.raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ');
  const names = head.split('\r\n').map((line) => line.slice(0, line.indexOf(':')));
  expect(names.filter((name) => !ours.has(name))).toEqual([]);
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  for (const line of mail.raw.split('\r\n')) {
    expect(line.length).toBeLessThanOrEqual(998);
    expect(line).not.toMatch(/[\r\n\0]/);
  }
  expect(mail.headers('to')[0]).toMatch(/<?rosa@example\.com>?$/);
  expect(mail.headers('to')[0]?.match(/@example\.com/g)).toHaveLength(1);
}

const tricks = [
  'Rosa\r\nBcc: victim@example.net',
  'Rosa\nX-Evil: 1\n\nBody',
  'Rosa\rSubject: other',
  'Rosa\0Hidden',
  'Rosa\u2028Bcc: victim@example.net',
  'Rosa\u2029X',
  'Rosa\u0085Bcc: victim@example.net',
  'Rosa\u202emoc.elpmaxe',
  'Rosa" <victim@example.net>, "x',
  'victim@example.net, other@example.org',
  'Group: victim@example.net;',
  '=?utf-8?q?=0d=0aBcc=3a_victim=40example.net?=',
  '=?utf-8?b?DQpCY2M6IHZpY3RpbUBleGFtcGxlLm5ldA==?=',
  '<script>alert(1)</script>',
  '\\',
  '"',
  '(comment',
  '.',
  ' ',
  '',
  'x'.repeat(5_000),
  'é'.repeat(5_000),
  '👩🏽‍🚀'.repeat(500),
  '\ud800 alone',
];

describe('a trick in a name or a subject', () => {
  test.each(tricks)('adds no header and no recipient: %j', async (trick) => {
    expectSound(await mailOf({ to: { address: 'rosa@example.com', name: trick } }));
    expectSound(await mailOf({ fromName: trick }));
    expectSound(await mailOf({ subject: trick }));
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })], {
    numRuns: 60,
  })('adds no header and no recipient, whatever it is', async (one, other) => {
    const to = { address: 'rosa@example.com', name: one };
    expectSound(await mailOf({ to, fromName: other, subject: one + other, text: one }));
  });

  test('is not decoded as an encoded word', async () => {
    const mail = await mailOf({ subject: '=?utf-8?q?Your_account_is_closed?=' });
    expect(mail.raw).not.toContain('=?utf-8?q?Your_account');
  });
});

describe('a trick in an address', () => {
  test.each([
    'rosa@example.com, victim@example.net',
    'rosa@example.com,victim@example.net',
    'rosa@example.com;victim@example.net',
    '<rosa@example.com>',
    'Rosa <rosa@example.com>',
    '"rosa@example.com, victim@example.net"@example.org',
    '"rosa"@example.com',
    '@example.net:rosa@example.com',
    'rosa@example.com@example.net',
    'rosa(comment)@example.com',
    'rosa@[127.0.0.1]',
    'rosa@example',
    'rosa@example.com\r\nRCPT TO:<victim@example.net>',
    'rosa@example.com\0',
    'ros\u200ba@example.com',
    'rosa@exam\u2028ple.com',
    'rosa@example.com/path',
    'rosa@example..com',
    '.rosa@example.com',
    'rosa.@example.com',
    'ro..sa@example.com',
    `${'r'.repeat(65)}@example.com`,
    `rosa@${'e'.repeat(64)}.example`,
    `rosa@${'example.'.repeat(40)}com`,
    '',
  ])('is refused before a connection: %j', async (address) => {
    const sent = await channel.send({ ...sampleMail, to: { address, name: null } }, noAbort);
    expect(sent).toEqual({ outcome: 'REFUSED', refusal: { kind: 'OTHER', code: null } });
    expect(server.mails).toEqual([]);
  });

  test.each([
    ["o'rosa+news=1@example.com", "o'rosa+news=1@example.com"],
    ['rosa@müller.example', 'rosa@xn--mller-kva.example'],
    ['rosa@XN--MLLER-KVA.example', 'rosa@xn--mller-kva.example'],
    ['dörte@müller.example', 'dörte@müller.example'],
  ])('is no letter of another language: %s', async (address, recipient) => {
    await channel.send({ ...sampleMail, to: { address, name: null } }, noAbort);
    expect(server.mails.map((mail) => mail.headers('to'))).toEqual([[recipient]]);
  });
});

describe('other tricks', () => {
  test('an id with a line feed is an error, which does not repeat it', async () => {
    for (const id of ['m\r\nBcc: victim@example.net', 'm>', 'm m', '', 'm'.repeat(201)]) {
      await expect(channel.send({ ...sampleMail, id }, noAbort)).rejects.toThrow(
        'This id cannot be a Message-ID.',
      );
    }
    expect(server.mails).toEqual([]);
  });

  test('a token that is none is an error', async () => {
    const replyToken = 'a@evil.example, b';
    await expect(channel.send({ ...sampleMail, replyToken }, noAbort)).rejects.toThrow(
      'This token cannot stand in an address.',
    );
  });

  test('references with tricks are left out', async () => {
    const references = [
      '<ok@mail.example>',
      'x\r\nBcc: v@example.net',
      '<a@b> <c@d>',
      'x'.repeat(900),
    ];
    const mail = await mailOf({ references });
    expect(mail.headers('references')).toEqual(['<ok@mail.example>']);
    expect(mail.headers('bcc')).toEqual([]);
  });

  test('an address for unsubscribing with tricks is left out', async () => {
    for (const unsubscribeUrl of [
      'https://a.example/\r\nBcc: x',
      'https://a.example/>,<https://b',
      '',
    ]) {
      expect((await mailOf({ unsubscribeUrl })).headers('list-unsubscribe')).toEqual([]);
    }
  });

  test('a body of 2 MB with lines of any length arrives whole, and ends where it ends', async () => {
    const text = `${'x'.repeat(1_000_000)}\n.\nQUIT\n${'Ünï '.repeat(250_000)}\n.\n.`;
    const mail = await mailOf({ text, html: null });
    expect(mail.text?.trimEnd()).toBe(text);
    expect(server.mails).toHaveLength(1);
  });

  test('a body names no file and no address to read from', async () => {
    const mail = await mailOf({
      text: 'file:///etc/passwd',
      html: '<img src="file:///etc/passwd">',
    });
    expect(mail.text?.trimEnd()).toBe('file:///etc/passwd');
    expect(mail.html).toBe('<img src="file:///etc/passwd">');
  });

  test('controls in a body are left out', async () => {
    const mail = await mailOf({ text: 'a\0b\x1b[2Jc\td', html: '<p>\0</p>' });
    expect(mail.text?.trimEnd()).toBe('ab[2Jc\td');
    expect(mail.html).toBe('<p></p>');
  });
});
