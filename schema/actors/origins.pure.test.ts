import { expect, test } from 'vitest';
import { namesOrigin, originOf } from './origins.ts';

test.each([
  ['https://shop.example', ['https://shop.example'], true],
  ['https://shop.example:8443', ['https://shop.example'], false],
  ['http://shop.example', ['https://shop.example'], false],
  ['https://evil.example', ['https://shop.example'], false],
  ['null', ['https://shop.example'], false],
  ['http://localhost:5173', ['http://localhost:*'], true],
  ['http://localhost', ['http://localhost:*'], true],
  ['http://[::1]:3000', ['http://[::1]:*'], true],
  ['https://localhost:5173', ['http://localhost:*'], false],
  ['http://localhost.evil.example:80', ['http://localhost:*'], false],
  ['http://evil.example', [], false],
])('a page of %s may use a key for the origins %j: %s', (origin, allowed, named) => {
  expect(namesOrigin(allowed, origin)).toBe(named);
});

test.each([
  ['https://Shop.example/', 'https://shop.example'],
  ['https://shop.example:443', 'https://shop.example'],
  ['http://localhost:*', 'http://localhost:*'],
  ['http://[::1]:*', 'http://[::1]:*'],
  ['https://shop.example:*', null],
  ['https://*.shop.example', null],
  ['https://shop.example/path', null],
  ['file:///', null],
  ['app:/', null],
  ['shop.example', null],
  ['shop', null],
])('the origin in the text %s is %s', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});
