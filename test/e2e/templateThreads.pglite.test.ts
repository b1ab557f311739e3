import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cxgraph, type Running } from '../support/command.ts';
import { createTestDatabase } from '../support/database.ts';

const adminKey = 'a-key-of-the-administrator-with-48-characters-x';
let root: string;
let server: Running;
let url: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cxgraph-templates-'));
  await createTestDatabase(join(root, 'made'));
  server = cxgraph(['start'], {
    ...{ DATABASE_URL: `pglite://${join(root, 'made')}`, CXGRAPH_SEED: 'none', PORT: '0' },
    CXGRAPH_ADMIN_KEY: adminKey,
  });
  const [, endpoint = ''] = await server.said(/GraphQL endpoint {2}(\S+)/);
  url = endpoint;
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await rm(root, { recursive: true });
});

async function ask<T>(query: string, variables?: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

test('a bundled server renders templates in its threads, goes on while they are stuck, and stops', async () => {
  const { created } = await ask<{ created: { customer: { id: string } } }>(
    'mutation { created: customerCreate(input: { name: "Ada" }) { customer { id } } }',
  );
  const preview = (text: string) =>
    ask<{ preview: { text: string | null; errors: { code: string }[] } }>(
      `query($input: MessageTemplatePreviewInput!) {
        preview: messageTemplatePreview(input: $input) { text errors { code } }
      }`,
      {
        input: {
          ...{ customer: { id: created.customer.id }, channel: 'SMS' },
          contents: [{ locale: 'en', text }],
        },
      },
    );
  expect(await preview('Hi {{ customer.name }}')).toEqual({
    preview: { text: 'Hi Ada', errors: [] },
  });
  const long = '{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}';
  const stuck = Array.from({ length: 4 }, () => preview(long));
  expect(await ask('{ workspace { defaultLocale } }')).toEqual({
    workspace: { defaultLocale: 'en' },
  });
  expect(await Promise.all(stuck)).toEqual(
    stuck.map(() => ({ preview: { text: null, errors: [{ code: 'TEMPLATE_LIMIT' }] } })),
  );
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
});
