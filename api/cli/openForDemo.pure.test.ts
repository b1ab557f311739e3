import { afterEach, expect, test } from 'vitest';
import { allowOutbound, Outbound, outbound } from '../../schema/kernel/outbound.ts';
import { openForDemo } from './openForDemo.ts';

afterEach(() => allowOutbound(new Outbound()));

const isOpen = (url: string) => outbound().urlError(url) === null;

test('the demo on this machine may send to the receiver of the examples alone, and says so', () => {
  expect(openForDemo({ host: '127.0.0.1', outbound: new Outbound() })).toContain(
    'may go to http://127.0.0.1:4100, and to no other private address',
  );
  expect(isOpen('http://127.0.0.1:4100/hooks')).toBe(true);
  for (const url of [
    'http://127.0.0.1:4000/',
    'http://127.0.0.2:4100/',
    'https://10.0.0.1:4100/',
  ]) {
    expect(isOpen(url), url).toBe(false);
  }
});

test.each([
  ['that other machines reach', '0.0.0.0', ''],
  ['that other machines reach by IPv6', '::', ''],
  ['with a name', 'cxgraph.example.com', ''],
  ['whose operator opens others', '127.0.0.1', '10.0.0.0/8:443'],
])('a server %s opens nothing by itself', (_, host, allowed) => {
  expect(openForDemo({ host, outbound: new Outbound(allowed) })).toBeNull();
  expect(isOpen('http://127.0.0.1:4100/hooks')).toBe(false);
});

test.each(['localhost', '::1', '127.0.0.2'])('%s is this machine', (host) => {
  expect(openForDemo({ host, outbound: new Outbound() })).not.toBeNull();
});
