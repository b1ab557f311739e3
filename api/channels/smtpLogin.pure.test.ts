import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../../test/support/mailServer.ts';
import { noAbort, sampleMail, smtpSettingsOf } from '../../test/support/sampleMail.ts';
import { openSmtp } from './smtp.ts';
import type { SmtpServer } from './smtpServer.ts';

let server: MailServer;

beforeAll(async () => {
  server = await startMailServer({
    authOptional: false,
    disabledCommands: [],
    onAuth: ({ username, password }, session, done) => {
      if (!session.secure) return done(new Error('The connection is not encrypted.'));
      if (username === 'acme' && password === 'p@ss/word') return done(null, { user: 'acme' });
      done(Object.assign(new Error('5.7.8 Wrong password'), { responseCode: 535 }));
    },
  });
});

afterAll(() => server.close());

async function sent(change: Partial<SmtpServer>) {
  const settings = smtpSettingsOf(server.port);
  const channel = await openSmtp({ ...settings, server: { ...settings.server, ...change } });
  try {
    return await channel.send(sampleMail, noAbort);
  } finally {
    await channel.close?.();
  }
}

const login = { user: 'acme', pass: 'p@ss/word' };

test('a login is sent over an encrypted connection', async () => {
  expect(await sent({ login })).toMatchObject({ outcome: 'SENT' });
});

test('a server whose certificate is not certain gets neither login nor mail where that is required', async () => {
  server.mails.length = 0;
  expect(await sent({ login, tls: 'required' })).toMatchObject({
    outcome: 'LATER',
    refusal: { kind: 'UNREACHABLE' },
  });
  expect(server.mails).toEqual([]);
});

test('a wrong password leaves mail for later, since the operator can mend it', async () => {
  expect(await sent({ login: { user: 'acme', pass: 'wrong' } })).toEqual({
    outcome: 'LATER',
    refusal: { kind: 'OTHER', code: '535' },
    retryAfter: null,
  });
});

test('a login that misses leaves mail for later', async () => {
  expect(await sent({ login: null })).toMatchObject({
    outcome: 'LATER',
    refusal: { kind: 'OTHER', code: '530' },
  });
});
