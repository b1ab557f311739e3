import { expect, test } from 'vitest';
import type { MessageChannel, OutgoingMessage, Sent } from '../../schema/messages/channel.ts';
import { mailAlert } from './mailAlert.ts';

const alert = {
  ...{ id: 'a', workspace: 'w', email: 'ops@example.com' },
  ...{ subject: 'Webhooks to x are disabled', text: 'It answered 410.' },
};
const { signal } = new AbortController();

/** Sends an alert by a channel that takes it so. */
async function sentBy(outcome: Sent | null, email: string | null = alert.email) {
  const mails: OutgoingMessage[] = [];
  const logged: object[] = [];
  const channel: MessageChannel = {
    ...{ name: 'test', channels: ['EMAIL'] },
    send: async (mail) => {
      mails.push(mail);
      if (outcome === null) throw new Error('There is no channel');
      return outcome;
    },
  };
  const send = mailAlert({
    log: { warn: (values: object) => logged.push(values) },
    channels: (name) => (name === 'EMAIL' && outcome ? channel : null),
  });
  await send({ ...alert, email }, signal);
  return { mails, logged };
}

test('an alert is a mail to the address of the workspace, with one id, and a line in the log', async () => {
  const { mails, logged } = await sentBy({ outcome: 'SENT', providerId: null });
  expect(mails).toMatchObject([
    { id: 'a', to: { address: alert.email }, subject: alert.subject, text: alert.text },
  ]);
  expect(logged).toEqual([{ workspace: 'w', alert: 'a', mailed: true }]);
});

test('without an address or a channel for mail, an alert is a line in the log', async () => {
  const line = [{ workspace: 'w', alert: 'a', mailed: false }];
  expect(await sentBy(null)).toEqual({ mails: [], logged: line });
  expect(await sentBy({ outcome: 'SENT', providerId: null }, null)).toEqual({
    ...{ mails: [], logged: line },
  });
});

test('an alert that is taken later is tried again, one that is refused is not', async () => {
  const refusal = { kind: 'OTHER', code: null } as const;
  await expect(sentBy({ outcome: 'LATER', refusal, retryAfter: null })).rejects.toThrow('later');
  const { logged } = await sentBy({ outcome: 'REFUSED', refusal });
  expect(logged).toMatchObject([{ mailed: false }]);
});
