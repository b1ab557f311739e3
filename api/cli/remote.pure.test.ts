import { expect, test } from 'vitest';
import { remote } from './remote.ts';

const key = 'cxg_sk_1';
const baseOf = (url: string) => remote({ key }, { CXGRAPH_URL: url }).base;

test.each([
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
  ['http://127.0.0.1:4000/graphql', 'http://127.0.0.1:4000'],
  ['http://127.0.0.1:4000/graphql/', 'http://127.0.0.1:4000'],
  ['https://cx.example/teams/graphql', 'https://cx.example/teams'],
])('CXGRAPH_URL is the server’s address or its endpoint: %s', (url, base) => {
  expect(baseOf(url)).toBe(base);
});

test.each([
  'localhost:4000',
  'ftp://localhost',
  '/graphql',
  // An endpoint to the client, and none that has the routes of files beside it.
  'https://cx.example/teams',
])('what is no address is refused with what to give: %s', (url) => {
  expect(() => baseOf(url)).toThrow(/^--url, or CXGRAPH_URL, must be the address of a server/);
});

test('--url goes before CXGRAPH_URL, and a server of this machine is what is left', () => {
  const url = 'https://cx.example';
  expect(remote({ key, url }, { CXGRAPH_URL: 'https://other.example' }).base).toBe(url);
  expect(remote({ key }, {}).base).toBe('http://127.0.0.1:4000');
});
