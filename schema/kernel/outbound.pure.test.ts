import { describe, expect, test } from 'vitest';
import { privateForms } from '../../test/support/privateForms.ts';
import { Outbound } from './outbound.ts';

describe('without OUTBOUND_ALLOW', () => {
  const rules = new Outbound();

  test.each(privateForms)('%s is not open', (url) => {
    expect(rules.urlError(url)).toContain('not on the public Internet');
  });

  test.each([
    ['http://example.com/', 'https://'],
    ['ftp://example.com/', 'absolute https'],
    ['//example.com/', 'absolute https'],
    ['https://user:secret@example.com/', 'user name or password'],
  ])('%s is refused: %s', (url, why) => {
    expect(rules.urlError(url)).toContain(why);
  });

  test.each([
    ...['https://example.com/hooks', 'https://example.com:8443/', 'https://8.8.8.8/'],
    ...['https://[2606:4700::1]/', 'https://[::ffff:8.8.8.8]/', 'https://[64:ff9b::808:808]/'],
  ])('%s is open', (url) => {
    expect(rules.urlError(url)).toBeNull();
  });
});

describe('OUTBOUND_ALLOW', () => {
  const rules = new Outbound('127.0.0.1:9000, 10.1.0.0/16:*, [fd00::/8]:443');

  test('opens its ranges at its ports, also by plain HTTP, and nothing else', () => {
    const open = [
      'http://127.0.0.1:9000/',
      'https://2130706433:9000/',
      'http://[::ffff:127.0.0.1]:9000/',
      'http://10.1.255.1/',
      'https://[fd12::1]/',
    ];
    for (const url of open) expect(rules.urlError(url), url).toBeNull();
    const closed = ['http://127.0.0.1:9001/', 'http://127.0.0.2:9000/', 'http://10.2.0.1/'];
    for (const url of closed) expect(rules.urlError(url), url).not.toBeNull();
    expect(rules.isOpen('fd12::1', 443)).toBe(true);
    expect(rules.isOpen('fd12::1', 80)).toBe(false);
  });

  test('leaves a name to the moment of sending, where its address is known', () => {
    expect(rules.urlError('http://receiver:9000/')).toBeNull();
    expect(new Outbound('127.0.0.1:9000').urlError('http://receiver:9001/')).not.toBeNull();
  });

  test.each([
    ...['localhost:80', '127.0.0.1', '127.0.0.1/33:80', '[::1/129]:80', '::1:80', '127.0.0.1:0'],
    ...['127.0.0.1:65536', '256.0.0.1:80', 'https://127.0.0.1:80'],
  ])('refuses %s in a sentence that repeats it', (text) => {
    expect(() => new Outbound(text)).toThrow(`"${text}" is no range with a port`);
  });
});
