import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linkTokenOf } from '../../schema/consents/links/linkToken.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { workspaceSecret } from '../../schema/kernel/workspaceSecret.ts';
import { heardLog } from '../support/log.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const log = heardLog();
let statements: string[] = [];
let server: TestServer;
let db: WorkspaceDb;
beforeAll(async () => {
  server = await startTestServer({
    log: log.logger,
    config: { rateLimitAddress: 0 },
    onStatement: (sql) => statements.push(sql),
  });
  db = server.database.workspace(server.workspaceId);
  await send('purposeCreate', { key: 'newsletter', name: 'Newsletter <b>' });
  await send('purposeCreate', { key: 'surveys', name: 'Surveys' });
});
afterAll(() => server.stop());

let customer: string;
let people = 0;
beforeEach(async () => {
  const made = await send(
    'customerCreate',
    { email: `p${++people}@example.com` },
    'customer { id }',
  );
  customer = made.customer.id;
});

async function send(mutation: string, input: object, selection = '') {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { body } = await server.request(
    `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${selection} errors { code path } } }`,
    { input },
  );
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data.payload;
}

const record = (input: object) =>
  send('consentRecord', { customer: { id: customer }, purpose: 'newsletter', ...input });

async function linkOf(args = ''): Promise<{ path: string; token: string }> {
  const { body } = await server.request(
    `query ($id: ID!) { customer(id: $id) { preferencesLink(days: 730 ${args}) { path token } } }`,
    { id: customer },
  );
  return body.data.customer.preferencesLink;
}

async function confirmationLink(): Promise<{ path: string; token: string }> {
  const input = { customer: { id: customer }, purpose: 'newsletter', channel: 'EMAIL' };
  return (await send('consentRequest', input, 'link { path token }')).link;
}

async function standing(channel = 'EMAIL', purpose = 'newsletter', id = customer) {
  const { body } = await server.request(
    `query ($id: ID!, $purpose: String!, $channel: Channel) {
      customer(id: $id) { consent(purpose: $purpose, channel: $channel) { status } } }`,
    { id, purpose, channel },
  );
  return body.data.customer.consent.status;
}

async function go(path: string, method = 'GET', options: RequestInit = {}) {
  const response = await fetch(`${server.url}${path}`, { method, redirect: 'manual', ...options });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const stored = async () =>
  JSON.stringify([await db.consent.findMany({}), await db.suppressedAddress.findMany({})]);

describe('opening a link', () => {
  test.each(['GET', 'HEAD'])(
    'by %s changes nothing, ten times, whatever it is for',
    async (method) => {
      await record({ status: 'GRANTED' });
      const links = [await linkOf(), await linkOf('channel: EMAIL'), await confirmationLink()];
      const before = await stored();
      statements = [];
      for (const { path } of links) {
        for (let times = 0; times < 10; times++) {
          const { status, headers, text } = await go(path, method);
          expect([status, headers.get('location')]).toEqual([200, null]);
          expect(text === '').toBe(method === 'HEAD');
        }
      }
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.filter((sql) => /INSERT|UPDATE|DELETE/i.test(sql))).toEqual([]);
      expect(await stored()).toBe(before);
    },
  );

  test('shows a page with one button that loads nothing, is not stored and sends no referrer', async () => {
    const { headers, text } = await go((await linkOf('purpose: "newsletter"')).path);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).toContain('First: Newsletter &lt;b&gt;?');
    expect(text.match(/<button/g)).toHaveLength(1);
    expect(text).not.toMatch(/<script|src=|href=|<b>|example\.com/);
  });

  test('leads to the page that the workspace has set, and a POST still answers itself', async () => {
    const preferencesUrl = 'https://www.example.com/preferences?t={token}';
    const { workspace, errors } = await send(
      'workspaceUpdate',
      { preferencesUrl },
      'workspace { preferencesUrl }',
    );
    expect([workspace, errors]).toEqual([{ preferencesUrl }, []]);
    const { path, token } = await linkOf();
    const opened = await go(path);
    expect([opened.status, opened.headers.get('location')]).toEqual([
      302,
      `https://www.example.com/preferences?t=${token}`,
    ]);
    const posted = await go(path, 'POST');
    expect([posted.status, posted.headers.get('location')]).toEqual([200, null]);
    await send('workspaceUpdate', { preferencesUrl: null });
  });

  test('leads to an own page whose address has letters beyond ASCII', async () => {
    await send('workspaceUpdate', { preferencesUrl: 'https://例え.jp/設定?t={token}' });
    const { path, token } = await linkOf();
    const { status, headers } = await go(path);
    expect([status, headers.get('location')]).toEqual([
      302,
      `https://xn--r8jz45g.jp/%E8%A8%AD%E5%AE%9A?t=${token}`,
    ]);
    await send('workspaceUpdate', { preferencesUrl: null });
  });

  test.each([
    'http://www.example.com/{token}',
    'https://www.example.com/',
    'https://{token}.example.com/',
    'https://www.example.com/{token}/{token}',
    'https://{token}@www.example.com/{token}',
    'javascript:alert("{token}")',
  ])('cannot lead to %s', async (preferencesUrl) => {
    const { errors } = await send('workspaceUpdate', { preferencesUrl });
    expect(errors).toEqual([{ code: 'INVALID_VALUE', path: ['input', 'preferencesUrl'] }]);
  });
});

describe('one click', () => {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  const bodies: [string, RequestInit][] = [
    ['no body', {}],
    ['an urlencoded body', { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }],
    ['a multipart body', { body: form }],
    ['a body of no sense', { body: '{"', headers: { 'content-type': 'application/json' } }],
    [
      'another Origin and a wrong key',
      { headers: { origin: 'https://mail.example', authorization: 'Bearer x' } },
    ],
  ];

  test.each(bodies)(
    'with %s opts out, and is stored once if it comes twice',
    async (_body, options) => {
      await record({ status: 'GRANTED' });
      const { path } = await linkOf('purpose: "newsletter", channel: EMAIL');
      const before = await db.consent.count();
      for (let times = 0; times < 2; times++) {
        const { status, headers } = await go(path, 'POST', options);
        expect([status, headers.get('location')]).toEqual([200, null]);
      }
      expect(await db.consent.count()).toBe(before + 1);
      expect([await standing('EMAIL'), await standing('SMS')]).toEqual(['REVOKED', 'GRANTED']);
    },
  );

  test('twice at once is stored once, and counts for every purpose if the link is about all', async () => {
    const { path } = await linkOf();
    const before = await db.consent.count();
    await Promise.all([1, 2, 3].map(() => go(path, 'POST')));
    expect(await db.consent.count()).toBe(before + 2);
    expect([await standing('SMS'), await standing('EMAIL', 'surveys')]).toEqual([
      'REVOKED',
      'REVOKED',
    ]);
  });

  test('opts out again after the customer agreed again', async () => {
    const { path } = await linkOf('purpose: "newsletter"');
    await go(path, 'POST');
    await record({ status: 'GRANTED', channel: 'EMAIL', evidence: 'form 1' });
    expect(await standing('EMAIL')).toBe('GRANTED');
    await go(path, 'POST');
    expect(await standing('EMAIL')).toBe('REVOKED');
  });

  test('is of the survivor once the customer was merged', async () => {
    const { path } = await linkOf('purpose: "newsletter"');
    const survivor = (await send('customerCreate', {}, 'customer { id }')).customer.id;
    await send('customerMerge', { customer: { id: customer }, into: { id: survivor } });
    await go(path, 'POST');
    expect(await standing('EMAIL', 'newsletter', survivor)).toBe('REVOKED');
  });

  test('of a customer who is gone is answered as any other, and stores nothing', async () => {
    const links = [await linkOf('purpose: "newsletter"'), await confirmationLink()];
    const [there] = [await go(links[0]?.path ?? '', 'GET')];
    await send('customerDelete', { id: customer });
    const before = await stored();
    for (const { path } of links) expect((await go(path, 'POST')).status).toBe(200);
    expect((await go(links[0]?.path ?? '')).text).toContain(there?.text.slice(0, 200));
    expect(await stored()).toBe(before);
  });
});

describe('a link that confirms', () => {
  test('grants once, with the link as evidence, however often it is pressed', async () => {
    const { path } = await confirmationLink();
    expect(await standing()).toBe('PENDING');
    for (let times = 0; times < 2; times++) {
      expect((await go(path, 'POST')).text).toContain('Thank you');
    }
    expect(await standing()).toBe('GRANTED');
    const granted = await db.consent.findMany({
      where: { status: 'GRANTED' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(granted[0]).toMatchObject({ source: 'double opt-in', actorId: null, channel: 'EMAIL' });
    expect(granted[0]?.evidence).toMatch(/^consent_\w+ confirmed by link [\w-]{16}$/);
  });

  test('pressed twice at once grants once', async () => {
    const { path } = await confirmationLink();
    const before = await db.consent.count();
    await Promise.all([go(path, 'POST'), go(path, 'POST')]);
    expect(await db.consent.count()).toBe(before + 1);
  });

  test('grants nothing that was refused after it was asked for, before or after it was pressed', async () => {
    const asked = await confirmationLink();
    await record({ status: 'REVOKED' });
    expect((await go(asked.path, 'POST')).text).toContain('Nothing was changed');
    expect(await standing()).toBe('REVOKED');
    const again = await confirmationLink();
    await go(again.path, 'POST');
    expect(await standing()).toBe('GRANTED');
    await record({ status: 'REVOKED' });
    await go(again.path, 'POST');
    expect(await standing()).toBe('REVOKED');
  });
});

describe('a token', () => {
  test('that is not whole, or was changed anywhere, opens nothing and changes nothing', async () => {
    const { token } = await linkOf('purpose: "newsletter"');
    const before = await stored();
    const flipped = Array.from({ length: token.length - 1 }, (_, index) => {
      const other = token[index] === 'A' ? 'B' : 'A';
      return `${token.slice(0, index)}${other}${token.slice(index + 1)}`;
    });
    const hostile = [
      ...flipped.filter((_, index) => index % 9 === 0),
      ...['', token.slice(0, -1), token.slice(0, 40), `${token}A`, `${token}/`, `${token}==`],
      ...['%00', '..%2f..%2f', 'x'.repeat(5_000), token.toLowerCase()],
    ];
    for (const text of hostile) {
      for (const method of ['GET', 'POST']) {
        const { status, text: page } = await go(`/preferences/${text}`, method);
        expect([text, status]).toEqual([text, 404]);
        expect(page).toContain('This link does not work');
      }
    }
    expect(await stored()).toBe(before);
  });

  test('that has expired says so, and changes nothing', async () => {
    const token = linkTokenOf(await workspaceSecret(db), {
      ...{ kind: 'PREFERENCES', workspace: server.workspaceId, purpose: null, channel: null },
      subject: decodeId('Customer', customer) ?? '',
      expiresAt: new Date(Date.now() - 1_000),
    });
    const before = await stored();
    for (const method of ['GET', 'POST']) {
      const { status, text } = await go(`/preferences/${token}`, method);
      expect([status, text]).toEqual([410, expect.stringContaining('This link has expired')]);
    }
    expect(await stored()).toBe(before);
  });

  test('of another workspace counts in that one alone', async () => {
    const other = await server.otherWorkspace();
    const { token } = await linkOf();
    const { body } = await server.request(
      'query ($token: String!) { preferences(token: $token) { kind } }',
      { token },
      { key: other.ownerKey },
    );
    expect(body).toMatchObject({ data: { preferences: null } });
  });

  test('is in no line of the log, and other methods are refused', async () => {
    const { path, token } = await linkOf();
    log.forget();
    await go(path);
    await go(path, 'POST');
    const refused = await go(path, 'DELETE');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(log.lines().join('')).toContain('/preferences/:token');
    expect(log.lines().join('')).not.toContain(token.slice(0, 40));
  });
});
