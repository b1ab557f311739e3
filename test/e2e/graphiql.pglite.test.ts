import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSignInLinks, linkLifetime, type SignInLinks } from '../../api/auth/signInLink.ts';
import { createExplorer, type Explorer } from '../../api/graphiql.ts';
import { heardLog } from '../support/log.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const key = 'cxg_sk_of-the-demo-workspace';

let clock: number;
let links: SignInLinks;
let explorer: Explorer;
/** Whose page the server has: rendering its nine megabytes once for each test would take seconds. */
let pages: Explorer;
const log = heardLog();
let server: TestServer;

beforeAll(async () => {
  pages = createExplorer({ links: createSignInLinks({ key }) });
  server = await startTestServer({
    log: log.logger,
    explorer: {
      wantedBy: (asked) => explorer.wantedBy(asked),
      answer: (asked, response) => pages.answer(asked, response),
      signIn: async (asked, response) => explorer.signIn?.(asked, response),
    },
  });
});
beforeEach(() => {
  clock = 0;
  links = createSignInLinks({ key, now: () => clock });
  explorer = createExplorer({ links });
  log.forget();
});
afterAll(() => server.stop());

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
}

/** Takes headers that `fetch` sets by itself, such as `Host`. */
function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

const json = { 'content-type': 'application/json' };
const exchange = (token: string, headers: Record<string, string> = {}) =>
  send('POST', '/graphiql/key', { ...json, ...headers }, JSON.stringify({ token }));

/** A refusal without what differs from request to request. */
function refusalOf({ status, headers, text }: Answer) {
  const [{ message, extensions }] = JSON.parse(text).errors;
  return { status, message, code: extensions.code, cache: headers['cache-control'] };
}

const used = {
  status: 403,
  message: 'The link was used before, is too old, or is not one of ours.',
  code: 'FORBIDDEN',
  cache: 'no-store',
};

describe("GraphiQL's sign-in link", () => {
  test('is exchanged for the key once, and nothing stores the answer', async () => {
    const token = links.issue();
    const first = await exchange(token);
    expect([first.status, JSON.parse(first.text)]).toEqual([200, { key }]);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['access-control-allow-origin']).toBeUndefined();
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(refusalOf(await exchange(token))).toEqual(used);
  });

  test('is refused alike whether it is wrong, ended by a fresh one, or older than 15 minutes', async () => {
    const ended = links.issue();
    const old = links.issue();
    expect(refusalOf(await exchange('wrong'))).toEqual(used);
    expect(refusalOf(await exchange(ended))).toEqual(used);
    clock += linkLifetime + 1;
    expect(refusalOf(await exchange(old))).toEqual(used);
  });

  test.each<Record<string, string>>([
    { host: 'localhost:4000' },
    { host: '127.0.0.1' },
    { host: '[::1]:4000' },
    { host: 'localhost', origin: 'http://localhost', referer: 'http://localhost/graphql' },
    { host: 'evil.example', origin: 'http://evil.example' },
    { host: '127.0.0.1', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost' },
    { host: '127.0.0.1', forwarded: 'for=127.0.0.1;host=localhost', 'x-real-ip': '127.0.0.1' },
  ])('is the only way to the key, whatever the headers: %j', async (headers) => {
    links.issue();
    const page = await send('GET', '/graphql', { ...headers, accept: 'text/html' });
    expect(page.status).toBe(200);
    // Not `toContain`: what does not match would be printed, and the page has nine megabytes.
    expect(page.text.includes(key)).toBe(false);
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
    for (const body of ['', '{}', '{"token":""}', '{"token":null}', '{"token":["x"]}', 'null']) {
      const { status, text } = await send('POST', '/graphiql/key', { ...json, ...headers }, body);
      expect([400, 403, 429]).toContain(status);
      expect(text).not.toContain(key);
    }
  });

  test('is what the page asks a newcomer to open', async () => {
    const { text } = await send('GET', '/graphql', { accept: 'text/html' });
    expect(text.includes('Open the link that <code>npm start</code> prints')).toBe(true);
    // A link works once; this is for the next visit.
    expect(text.includes('(type g and Enter there for a fresh one)')).toBe(true);
  });

  test('leaves neither its token nor the key in the log, or its token in an answer', async () => {
    const token = links.issue();
    // A page that is rendered after the token was made.
    pages = explorer;
    const answers = [
      await send('GET', '/graphql', { accept: 'text/html' }),
      await exchange(`${token}x`),
      await exchange(token),
      await exchange(token),
    ];
    for (const { text } of answers) expect(text.includes(token)).toBe(false);
    await expect
      .poll(() => log.lines().filter((line) => line.includes('/graphiql/key')).length)
      .toBe(3);
    expect(log.lines().join('')).not.toContain(token);
    expect(log.lines().join('')).not.toContain(key);
  });

  test('can be guessed at five times a second, and no more', async () => {
    const token = links.issue();
    const answers = await Promise.all(Array.from({ length: 30 }, () => exchange('wrong')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers['retry-after']).toBe('1');
    expect(JSON.parse(refused[0]?.text ?? '').errors[0].extensions.code).toBe('RATE_LIMITED');
    await expect.poll(async () => (await exchange(token)).status, { timeout: 10_000 }).toBe(200);
  });

  test('is exchanged by a JSON POST of moderate size only', async () => {
    const body = JSON.stringify({ token: links.issue() });
    expect((await send('GET', '/graphiql/key', {})).status).toBe(405);
    const form = { 'content-type': 'text/plain' };
    expect((await send('POST', '/graphiql/key', form, body)).status).toBe(415);
    expect((await send('POST', '/graphiql/key', json, `${body}${' '.repeat(1_000)}`)).status).toBe(
      413,
    );
    expect((await send('POST', '/graphiql/key', json, body)).status).toBe(200);
  });
});

test('a browser that opens the address of the server is redirected to the explorer, and a program is not', async () => {
  const browser = await send('GET', '/', { accept: 'text/html,*/*' });
  expect([browser.status, browser.headers.location]).toEqual([302, '/graphql']);
  expect((await send('GET', '/', { accept: 'application/json' })).status).toBe(404);
});

test('a server that may not hand out a key has no such path', async () => {
  const other = await startTestServer({
    beside: server,
    explorer: createExplorer({ links: null }),
  });
  const { status } = await fetch(`${other.url}/graphiql/key`, {
    method: 'POST',
    headers: json,
    body: '{"token":"x"}',
  });
  expect(status).toBe(404);
  await other.stop();
});
