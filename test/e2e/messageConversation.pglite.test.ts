import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cxgraph, type Running } from '../support/command.ts';
import { createTestDatabase } from '../support/database.ts';
import { type MailServer, startMailServer } from '../support/mailServer.ts';

const adminKey = 'a-key-of-the-administrator-with-48-characters-x';
let root: string;
let mail: MailServer;
let server: Running;
let url: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cxgraph-conversation-'));
  await createTestDatabase(join(root, 'made'));
  mail = await startMailServer();
  server = cxgraph(['start'], {
    ...{ DATABASE_URL: `pglite://${join(root, 'made')}`, CXGRAPH_SEED: 'none', PORT: '0' },
    CXGRAPH_ADMIN_KEY: adminKey,
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MESSAGE_FROM: 'Acme <care@acme.example>',
    PUBLIC_URL: 'https://cx.acme.example',
  });
  const [, endpoint = ''] = await server.said(/GraphQL endpoint {2}(\S+)/);
  url = endpoint;
}, 120_000);
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await mail.close();
  await rm(root, { recursive: true });
});

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Calls a mutation, which must have no user errors; the payload. */
async function change<T>(mutation: string, input: object, selection: string): Promise<T> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { payload } = await ask<{ payload: T & { errors: object[] } }>(
    `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${selection} errors { code message path } } }`,
    { input },
  );
  expect(payload.errors).toEqual([]);
  return payload;
}

interface Made {
  readonly made: { readonly id: string };
}

const made = async (mutation: string, row: string, input: object) =>
  (await change<Made>(mutation, input, `made: ${row} { id }`)).made.id;

test('a server mails what messageSend says, takes the answer, and shows both on the timeline', async () => {
  const purpose = await made('purposeCreate', 'purpose', {
    ...{ key: 'care', name: 'Care', legalBasis: 'LEGITIMATE_INTEREST' },
  });
  const template = await made('messageTemplateCreate', 'messageTemplate', {
    ...{ name: 'Follow-up', channel: 'EMAIL', kind: 'FOLLOW_UP', purpose },
    contents: [
      {
        locale: 'en',
        subject: 'About {{ data.order }}',
        text: 'Hello {{ customer.name }}, all well?',
      },
    ],
  });
  const customer = await made('customerCreate', 'customer', {
    ...{ name: 'Jana', email: 'jana@example.com' },
  });
  await change(
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
  await change('messageReceive', answer, 'message { id }');
  await change('messageReceive', answer, 'message { id }');
  const { customer: shown } = await ask<{
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
