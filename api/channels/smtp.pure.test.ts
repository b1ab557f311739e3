import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MessageChannel } from '../../schema/messages/channel.ts';
import { type MailServer, startMailServer } from '../../test/support/mailServer.ts';
import { noAbort, sampleMail, smtpSettingsOf } from '../../test/support/sampleMail.ts';
import { openSmtp } from './smtp.ts';

let server: MailServer;
let channel: MessageChannel;

beforeAll(async () => {
  server = await startMailServer();
  channel = await openSmtp(smtpSettingsOf(server.port));
});

beforeEach(() => {
  server.behave('TAKE');
  server.mails.length = 0;
});

afterAll(async () => {
  await channel.close?.();
  await server.close();
});

const unreachable = {
  outcome: 'LATER',
  refusal: { kind: 'UNREACHABLE', code: null },
  retryAfter: null,
};

describe('a mail by SMTP', () => {
  test('goes out as text and HTML, in its own envelope', async () => {
    expect(await channel.send(sampleMail, noAbort)).toEqual({
      outcome: 'SENT',
      providerId: '4bX7z1',
    });
    const [mail] = server.mails;
    expect(mail?.envelope).toEqual({ from: 'care@acme.example', to: ['rosa@example.com'] });
    expect(mail?.headers('from')).toEqual(['Acme <care@acme.example>']);
    expect(mail?.headers('to')).toEqual(['Rosa Díaz <rosa@example.com>']);
    expect(mail?.headers('subject')).toEqual([sampleMail.subject]);
    expect(mail?.headers('content-language')).toEqual(['es']);
    expect(mail?.text?.trimEnd()).toBe(sampleMail.text.trimEnd());
    expect(mail?.html).toBe(sampleMail.html);
  });

  test('says that a program sent it, where answers go, and how to end such mail', async () => {
    await channel.send({ ...sampleMail, fromName: 'Acme Madrid' }, noAbort);
    const [mail] = server.mails;
    expect(mail?.headers('auto-submitted')).toEqual(['auto-generated']);
    expect(mail?.headers('from')).toEqual(['Acme Madrid <care@acme.example>']);
    expect(mail?.headers('reply-to')).toEqual(['care+sample-token-of-a-thread@acme.example']);
    expect(mail?.headers('list-unsubscribe')).toEqual([`<${sampleMail.unsubscribeUrl}>`]);
    expect(mail?.headers('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
  });

  test('has no headers for what it has not', async () => {
    await channel.send(
      { ...sampleMail, html: null, subject: null, replyToken: null, unsubscribeUrl: null },
      noAbort,
    );
    const [mail] = server.mails;
    for (const name of ['reply-to', 'list-unsubscribe', 'list-unsubscribe-post', 'in-reply-to']) {
      expect(mail?.headers(name)).toEqual([]);
    }
    expect(mail?.html).toBeNull();
  });

  test('offers one click at an https address alone', async () => {
    await channel.send({ ...sampleMail, unsubscribeUrl: 'http://acme.example/u' }, noAbort);
    expect(server.mails[0]?.headers('list-unsubscribe')).toEqual([]);
    expect(server.mails[0]?.headers('list-unsubscribe-post')).toEqual([]);
  });

  test('names the mails of its thread, the first and the last ones', async () => {
    const references = [
      '<from-rosa@mail.example.com>',
      ...Array.from({ length: 40 }, (_, n) => `m_${n}`),
    ];
    await channel.send({ ...sampleMail, references }, noAbort);
    const named = server.mails[0]?.headers('references').join().split(' ');
    expect(named).toHaveLength(20);
    expect(named?.at(0)).toBe('<from-rosa@mail.example.com>');
    expect(named?.at(1)).toBe('<m_21@acme.example>');
    expect(named?.at(-1)).toBe('<m_39@acme.example>');
    expect(server.mails[0]?.headers('in-reply-to')).toEqual(['<m_39@acme.example>']);
  });

  test('has answers where the operator wants them', async () => {
    const replyTo = '{token}@replies.acme.example';
    const other = await openSmtp(smtpSettingsOf(server.port, { replyTo }));
    await other.send(sampleMail, noAbort);
    await other.close?.();
    expect(server.mails[0]?.headers('reply-to')).toEqual([
      'sample-token-of-a-thread@replies.acme.example',
    ]);
  });

  test('has the same Message-ID at every attempt, also where the answer was lost', async () => {
    server.behave('CUT');
    expect(await channel.send(sampleMail, noAbort)).toEqual(unreachable);
    server.behave('TAKE');
    expect(await channel.send(sampleMail, noAbort)).toMatchObject({ outcome: 'SENT' });
    const ids = server.mails.flatMap((mail) => mail.headers('message-id'));
    expect(ids).toEqual(Array(2).fill(`<${sampleMail.id}@acme.example>`));
  });

  test('whose connection was cut is not sent again by the pool', async () => {
    server.behave('CUT');
    expect(await channel.send(sampleMail, noAbort)).toEqual(unreachable);
    server.behave('TAKE');
    await channel.send({ ...sampleMail, id: 'message_other' }, noAbort);
    expect(server.mails.flatMap((mail) => mail.headers('message-id'))).toEqual([
      `<${sampleMail.id}@acme.example>`,
      '<message_other@acme.example>',
    ]);
  });

  test('takes the connection of the mail before', async () => {
    await channel.send(sampleMail, noAbort);
    const before = server.connections;
    await channel.send(sampleMail, noAbort);
    await channel.send(sampleMail, noAbort);
    expect(server.connections).toBe(before);
  });

  test('is not harmed by a server that ended idle connections', async () => {
    await channel.send(sampleMail, noAbort);
    server.cut();
    const outcomes = [
      await channel.send(sampleMail, noAbort),
      await channel.send(sampleMail, noAbort),
    ];
    expect(outcomes.at(-1)).toMatchObject({ outcome: 'SENT' });
  });
});

describe('a refusal', () => {
  test.each([
    ['MAIL', '553 5.1.8 Bad sender', 'REFUSED', 'POLICY', '553 5.1.8'],
    ['RCPT', '550 5.1.1 No such user', 'REFUSED', 'HARD', '550 5.1.1'],
    ['RCPT', '550 No such user', 'REFUSED', 'HARD', '550'],
    ['RCPT', '450 4.7.1 Greylisted', 'LATER', 'POLICY', '450 4.7.1'],
    ['RCPT', '550 5.2.1 Disabled', 'REFUSED', 'MAILBOX', '550 5.2.1'],
    ['DATA', '552 5.2.2 Over quota', 'LATER', 'MAILBOX', '552 5.2.2'],
    ['DATA', '554 5.7.1 Spam', 'REFUSED', 'POLICY', '554 5.7.1'],
    ['DATA', '552 5.3.4 Too large', 'REFUSED', 'SIZE', '552 5.3.4'],
  ] as const)('of %s with %s is %s, %s', async (at, reply, outcome, kind, code) => {
    server.behave({ at, reply: `${reply} <rosa@example.com>` });
    const sent = await channel.send(sampleMail, noAbort);
    expect(sent).toMatchObject({ outcome, refusal: { kind, code } });
    server.behave('TAKE');
    expect(await channel.send(sampleMail, noAbort)).toMatchObject({ outcome: 'SENT' });
  });
});

describe('a server that is no help', () => {
  test('is left after the limit when it hangs or drips', async () => {
    const hasty = await openSmtp(smtpSettingsOf(server.port), { patienceMs: 1_000 });
    for (const manner of ['HANG', 'DRIP'] as const) {
      server.behave(manner);
      expect(await hasty.send(sampleMail, noAbort)).toEqual(unreachable);
    }
    await hasty.close?.();
  });

  test('that is not there leaves the mail for later', async () => {
    const gone = await startMailServer();
    await gone.close();
    const other = await openSmtp(smtpSettingsOf(gone.port));
    expect(await other.send(sampleMail, noAbort)).toEqual(unreachable);
    await other.close?.();
  });

  test('without encryption gets no mail where it is required', async () => {
    const settings = smtpSettingsOf(server.port);
    const other = await openSmtp({ ...settings, server: { ...settings.server, tls: 'required' } });
    expect(await other.send(sampleMail, noAbort)).toMatchObject({
      outcome: 'LATER',
      refusal: { kind: 'UNREACHABLE' },
    });
    expect(server.mails).toEqual([]);
    await other.close?.();
  });
});
