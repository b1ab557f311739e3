import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KillableServer, killableServer } from '../support/killableServer.ts';
import { type MailServer, startMailServer } from '../support/mailServer.ts';

let mail: MailServer;
let server: KillableServer;

beforeAll(async () => {
  mail = await startMailServer();
  server = await killableServer({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MESSAGE_FROM: 'Acme <care@acme.example>',
    PUBLIC_URL: 'https://cx.acme.example',
  });
  await server.start();
}, 120_000);
afterAll(async () => {
  await server.close();
  await mail.close();
});

test('a server mails what messageSend says, takes the answer, and shows both on the timeline', async () => {
  const purpose = await server.create('purpose', {
    ...{ key: 'care', name: 'Care', legalBasis: 'LEGITIMATE_INTEREST' },
  });
  const template = await server.create('messageTemplate', {
    ...{ name: 'Follow-up', channel: 'EMAIL', kind: 'FOLLOW_UP', purpose },
    contents: [
      {
        locale: 'en',
        subject: 'About {{ data.order }}',
        text: 'Hello {{ customer.name }}, all well?',
      },
    ],
  });
  const customer = await server.create('customer', {
    ...{ name: 'Jana', email: 'jana@example.com' },
  });
  await server.change(
    'messageSend',
    { template, customer: { id: customer }, data: { order: 'A-1' } },
    'message { id }',
  );
  await expect.poll(() => mail.mails.length, { timeout: 30_000 }).toBe(1);
  const [letter] = mail.mails;
  expect(letter?.envelope.to).toEqual(['jana@example.com']);
  expect([letter?.headers('subject'), letter?.text?.trim()]).toEqual([
    ['About A-1'],
    'Hello Jana, all well?',
  ]);
  expect(letter?.headers('list-unsubscribe')[0]).toContain('https://cx.acme.example/preferences/');
  // What a mail program sends an answer with.
  const answer = {
    ...{ channel: 'EMAIL', from: 'Jana <jana@example.com>', to: letter?.headers('reply-to') },
    ...{ subject: 'Re: About A-1', text: 'All well, thank you!', externalId: '<1@example.com>' },
  };
  await server.change('messageReceive', answer, 'message { id }');
  await server.change('messageReceive', answer, 'message { id }');
  const { customer: shown } = await server.ask<{
    customer: { timeline: { nodes: { message: { direction: string } }[] } };
  }>(
    `query ($id: ID!) { customer(id: $id) { timeline(first: 10) { nodes {
      ... on TimelineMessage { message { direction state text } } } } } }`,
    { id: customer },
  );
  expect(shown.timeline.nodes).toEqual([
    { message: { direction: 'INBOUND', state: 'RECEIVED', text: 'All well, thank you!' } },
    { message: { direction: 'OUTBOUND', state: 'SENT', text: 'Hello Jana, all well?' } },
  ]);
}, 90_000);
