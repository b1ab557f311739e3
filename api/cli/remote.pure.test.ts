import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../client/index.ts';
import { refusalOf, remote } from './remote.ts';

afterEach(() => vi.unstubAllGlobals());

const key = 'cxg_sk_1';
const terminal = { complain: vi.fn() };
const remoteAt = (url: string) => remote({ key }, { CXGRAPH_URL: url }, terminal);

test.each([
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
  ['http://127.0.0.1:4000/graphql', 'http://127.0.0.1:4000'],
  ['http://127.0.0.1:4000/graphql/', 'http://127.0.0.1:4000'],
  ['https://cx.example/teams/graphql', 'https://cx.example/teams'],
  ['https://cx.example/api/cxgraph', 'https://cx.example/api'],
  ['https://cx.example/teams', 'https://cx.example'],
  ['https://cx.example/teams/graphql?tenant=1', 'https://cx.example/teams'],
])('CXGRAPH_URL is read as the client reads its url, and files are beside it: %s', (url, base) => {
  expect(remoteAt(url)).toMatchObject({ endpoint: createClient({ url }).url, base });
});

test('an endpoint behind a proxy is called with its whole address', async () => {
  const fetch = vi.fn(async () => Response.json({ data: { ok: true } }));
  vi.stubGlobal('fetch', fetch);
  const url = 'https://cx.example/api/cxgraph?tenant=1';
  expect(await remoteAt(url).ask('Ask', 'query Ask { ok }', {})).toEqual({ ok: true });
  expect(fetch).toHaveBeenCalledWith(url, expect.anything());
});

test('a server that does not answer is reported once, and the query is sent again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const answers = vi.fn(async () => Response.json({ data: { ok: true } }));
  answers.mockRejectedValueOnce(new TypeError('fetch failed'));
  answers.mockRejectedValueOnce(new TypeError('fetch failed'));
  vi.stubGlobal('fetch', answers);
  const before = vi.fn();
  const answer = remoteAt('http://127.0.0.1:9').ask('Ask', 'query Ask { ok }', {}, before);
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ ok: true });
  expect(terminal.complain.mock.calls).toEqual([
    ['http://127.0.0.1:9/graphql does not answer; retrying for a minute.'],
  ]);
  expect(before).toHaveBeenCalledOnce();
});

test('the error about an answer that is not the server’s names the address', async () => {
  const answer = new Response('<!doctype html>', { status: 404 });
  Object.defineProperty(answer, 'url', { value: 'https://cx.example/api/imports/job_1' });
  expect(await refusalOf(answer)).toBe(
    'https://cx.example/api/imports/job_1 answered 404. Files go there, beside GraphQL: a proxy has to pass that on to the server.',
  );
});

test.each(['localhost:4000', 'ftp://localhost', '/graphql', ''])(
  'what is no address is refused with an example of one: %j',
  (url) => {
    expect(() => remoteAt(url)).toThrow(/^--url, or CXGRAPH_URL, must be the address of a server/);
  },
);

test('--url overrides CXGRAPH_URL, and the default is a server of this machine', () => {
  const url = 'https://cx.example';
  expect(remote({ key, url }, { CXGRAPH_URL: 'https://other.example' }, terminal).base).toBe(url);
  expect(remote({ key }, {}, terminal).base).toBe('http://127.0.0.1:4000');
});
