import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linkTokenOf } from '../../schema/consents/links/linkToken.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { workspaceSecret } from '../../schema/kernel/workspaceSecret.ts';
import { LinkServer } from '../support/linkServer.ts';
import { heardLog } from '../support/log.ts';
import type { TestServer } from '../support/server.ts';

const log = heardLog();
let statements: string[] = [];
let links: LinkServer;
let server: TestServer;
let db: WorkspaceDb;
beforeAll(async () => {
  links = await LinkServer.start({
    log: log.logger,
    onStatement: (sql) => statements.push(sql),
  });
  ({ server, db } = links);
});
afterAll(() => server.stop());

let customer: string;
beforeEach(async () => {
  await links.newCustomer();
  ({ customer } = links);
});

describe('opening a link', () => {
  test.each(['GET', 'HEAD'])(
    'by %s changes nothing, ten times, whatever it is for',
    async (method) => {
      await links.record({ status: 'GRANTED' });
      const opened = [
        await links.linkOf(),
        await links.linkOf('channel: EMAIL'),
        await links.confirmationLink(),
      ];
      const before = await links.stored();
      statements = [];
      for (const { path } of opened) {
        for (let times = 0; times < 10; times++) {
          const { status, headers, text } = await links.go(path, method);
          expect([status, headers.get('location')]).toEqual([200, null]);
          expect(text === '').toBe(method === 'HEAD');
        }
      }
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.filter((sql) => /INSERT|UPDATE|DELETE/i.test(sql))).toEqual([]);
      expect(await links.stored()).toBe(before);
    },
  );

  test('shows a page with one button that loads nothing, is not stored and sends no referrer', async () => {
    const { headers, text } = await links.go((await links.linkOf('purpose: "newsletter"')).path);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).toContain('<bdi>First</bdi>: <bdi>Newsletter &lt;b&gt;</bdi>?');
    expect(text.match(/<button/g)).toHaveLength(1);
    expect(text).not.toMatch(/<script|src=|href=|<b>|example\.com/);
  });

  test('leads to the page that the workspace has set, and a POST still answers itself', async () => {
    const preferencesUrl = 'https://www.example.com/preferences?t={token}';
    const { workspace, errors } = await links.send(
      'workspaceUpdate',
      { preferencesUrl },
      'workspace { preferencesUrl }',
    );
    expect([workspace, errors]).toEqual([{ preferencesUrl }, []]);
    const { path, token } = await links.linkOf();
    const opened = await links.go(path);
    expect([opened.status, opened.headers.get('location')]).toEqual([
      302,
      `https://www.example.com/preferences?t=${token}`,
    ]);
    const posted = await links.go(path, 'POST');
    expect([posted.status, posted.headers.get('location')]).toEqual([200, null]);
    await links.send('workspaceUpdate', { preferencesUrl: null });
  });

  test('leads to an own page whose address has letters beyond ASCII', async () => {
    await links.send('workspaceUpdate', { preferencesUrl: 'https://例え.jp/設定?t={token}' });
    const { path, token } = await links.linkOf();
    const { status, headers } = await links.go(path);
    expect([status, headers.get('location')]).toEqual([
      302,
      `https://xn--r8jz45g.jp/%E8%A8%AD%E5%AE%9A?t=${token}`,
    ]);
    await links.send('workspaceUpdate', { preferencesUrl: null });
  });

  test.each([
    'http://www.example.com/{token}',
    'https://www.example.com/',
    'https://{token}.example.com/',
    'https://www.example.com/{token}/{token}',
    'https://{token}@www.example.com/{token}',
    'javascript:alert("{token}")',
  ])('cannot lead to %s', async (preferencesUrl) => {
    const { errors } = await links.send('workspaceUpdate', { preferencesUrl });
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
      await links.record({ status: 'GRANTED' });
      const { path } = await links.linkOf('purpose: "newsletter", channel: EMAIL');
      const before = await db.consent.count();
      for (let times = 0; times < 2; times++) {
        const { status, headers } = await links.go(path, 'POST', options);
        expect([status, headers.get('location')]).toEqual([200, null]);
      }
      expect(await db.consent.count()).toBe(before + 1);
      expect([await links.standing('EMAIL'), await links.standing('SMS')]).toEqual([
        'REVOKED',
        'GRANTED',
      ]);
    },
  );

  test('twice at once is stored once, and counts for every purpose if the link is about all', async () => {
    const { path } = await links.linkOf();
    const before = await db.consent.count();
    await Promise.all([1, 2, 3].map(() => links.go(path, 'POST')));
    expect(await db.consent.count()).toBe(before + 2);
    expect([await links.standing('SMS'), await links.standing('EMAIL', 'surveys')]).toEqual([
      'REVOKED',
      'REVOKED',
    ]);
  });

  test('opts out again after the customer agreed again', async () => {
    const { path } = await links.linkOf('purpose: "newsletter"');
    await links.go(path, 'POST');
    await links.record({ status: 'GRANTED', channel: 'EMAIL', evidence: 'form 1' });
    expect(await links.standing('EMAIL')).toBe('GRANTED');
    await links.go(path, 'POST');
    expect(await links.standing('EMAIL')).toBe('REVOKED');
  });

  test('is of the survivor once the customer was merged', async () => {
    const { path } = await links.linkOf('purpose: "newsletter"');
    const survivor = (await links.send('customerCreate', {}, 'customer { id }')).customer.id;
    await links.send('customerMerge', { customer: { id: customer }, into: { id: survivor } });
    await links.go(path, 'POST');
    expect(await links.standing('EMAIL', 'newsletter', survivor)).toBe('REVOKED');
  });

  test('of a customer who is gone is answered as any other, and stores nothing', async () => {
    const opened = [await links.linkOf('purpose: "newsletter"'), await links.confirmationLink()];
    const pages = () => Promise.all(opened.map(async ({ path }) => (await links.go(path)).text));
    const there = await pages();
    await links.send('customerDelete', { id: customer });
    const before = await links.stored();
    for (const { path } of opened) expect((await links.go(path, 'POST')).status).toBe(200);
    expect(await pages()).toEqual(there);
    expect(await links.stored()).toBe(before);
  });
});

describe('a link that confirms', () => {
  test('grants once, with the link as evidence, however often it is pressed', async () => {
    const { path } = await links.confirmationLink();
    expect(await links.standing()).toBe('PENDING');
    for (let times = 0; times < 2; times++) {
      expect((await links.go(path, 'POST')).text).toContain('Thank you');
    }
    expect(await links.standing()).toBe('GRANTED');
    const granted = await db.consent.findMany({
      where: { status: 'GRANTED' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(granted[0]).toMatchObject({ source: 'double opt-in', actorId: null, channel: 'EMAIL' });
    expect(granted[0]?.evidence).toMatch(/^consent_\w+ confirmed by link [\w-]{16}$/);
  });

  test('pressed twice at once grants once', async () => {
    const { path } = await links.confirmationLink();
    const before = await db.consent.count();
    await Promise.all([links.go(path, 'POST'), links.go(path, 'POST')]);
    expect(await db.consent.count()).toBe(before + 1);
  });

  test('grants nothing that was refused after it was asked for, before or after it was pressed', async () => {
    const asked = await links.confirmationLink();
    await links.record({ status: 'REVOKED' });
    expect((await links.go(asked.path, 'POST')).text).toContain('Nothing was changed');
    expect(await links.standing()).toBe('REVOKED');
    const again = await links.confirmationLink();
    await links.go(again.path, 'POST');
    expect(await links.standing()).toBe('GRANTED');
    await links.record({ status: 'REVOKED' });
    await links.go(again.path, 'POST');
    expect(await links.standing()).toBe('REVOKED');
  });
});

describe('a token', () => {
  test('that is not whole, or was changed anywhere, opens nothing and changes nothing', async () => {
    const { token } = await links.linkOf('purpose: "newsletter"');
    const before = await links.stored();
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
        const { status, text: page } = await links.go(`/preferences/${text}`, method);
        expect([text, status]).toEqual([text, 404]);
        expect(page).toContain('This link does not work');
      }
    }
    expect(await links.stored()).toBe(before);
  });

  test('that has expired says so, and changes nothing', async () => {
    const token = linkTokenOf(await workspaceSecret(db), {
      ...{ kind: 'PREFERENCES', workspace: server.workspaceId, purpose: null, channel: null },
      subject: decodeId('Customer', customer) ?? '',
      expiresAt: new Date(Date.now() - 1_000),
    });
    const before = await links.stored();
    for (const method of ['GET', 'POST']) {
      const { status, text } = await links.go(`/preferences/${token}`, method);
      expect([status, text]).toEqual([410, expect.stringContaining('This link has expired')]);
    }
    expect(await links.stored()).toBe(before);
  });

  test('of another workspace counts in that one alone', async () => {
    const other = await server.otherWorkspace();
    const { token } = await links.linkOf();
    const { body } = await server.request(
      'query ($token: String!) { preferences(token: $token) { kind } }',
      { token },
      { key: other.ownerKey },
    );
    expect(body).toMatchObject({ data: { preferences: null } });
  });

  test('is in no line of the log, and other methods are refused', async () => {
    const { path, token } = await links.linkOf();
    log.forget();
    await links.go(path);
    await links.go(path, 'POST');
    const refused = await links.go(path, 'DELETE');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(log.lines().join('')).toContain('/preferences/:token');
    expect(log.lines().join('')).not.toContain(token.slice(0, 40));
  });
});
