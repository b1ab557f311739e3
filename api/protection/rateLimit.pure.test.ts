import { describe, expect, test } from 'vitest';
import type { RefusalText } from '../../schema/kernel/errors.ts';
import { clientAddressOf, networkOf, rateLimit } from './rateLimit.ts';

/** How many of some requests are let in, and the error of the first that is refused. */
async function admitted(
  requests: readonly (readonly [key: string, address: string])[],
  limits = {},
) {
  const limit = rateLimit({ perKey: 5, perAddress: 3, ...limits });
  let count = 0;
  const refused: RefusalText[] = [];
  for (const [keyId, address] of requests) {
    const exceeded = await limit.count({ keyId, address });
    if (exceeded) refused.push(exceeded);
    else count += 1;
  }
  return { count, refused };
}

const times = (count: number, key: string, address: string) =>
  Array.from({ length: count }, () => [key, address] as const);

describe('a minute of requests with a publishable key', () => {
  test('has as many from one address as are allowed, whatever keys it uses', async () => {
    const requests = [...times(2, 'a', '192.0.2.1'), ...times(2, 'b', '192.0.2.1')];
    expect((await admitted(requests)).count).toBe(3);
  });

  test('has as many of one key as are allowed, wherever they come from', async () => {
    const requests = [1, 2, 3].flatMap((host) => times(3, 'a', `192.0.2.${host}`));
    expect((await admitted(requests)).count).toBe(5);
  });

  test('is not used up for others by an address that sends too many', async () => {
    const requests = [...times(50, 'a', '192.0.2.1'), ...times(2, 'a', '192.0.2.2')];
    expect((await admitted(requests)).count).toBe(5);
  });

  test('is not limited where the limit is 0', async () => {
    const limits = { perKey: 0, perAddress: 0 };
    expect((await admitted(times(50, 'a', '192.0.2.1'), limits)).count).toBe(50);
  });

  test('says when it is over', async () => {
    const { refused } = await admitted(times(4, 'a', '192.0.2.1'));
    expect(refused.map(({ extensions }) => extensions)).toEqual([
      {
        code: 'RATE_LIMITED',
        retryAfter: 60,
        http: { status: 429, headers: { 'retry-after': '60' } },
      },
    ]);
    expect(refused[0]?.message).not.toContain('192.0.2.1');
  });
});

describe('a minute of requests without a key', () => {
  const address = '192.0.2.1';

  test('has as many from one address as are allowed, those with publishable keys included', async () => {
    const limit = rateLimit({ perKey: 5, perAddress: 3 });
    expect(await limit.count({ keyId: 'a', address }, 2)).toBeNull();
    expect(await limit.count({ address })).toBeNull();
    expect((await limit.count({ address }))?.message).toBe(
      'This address sends too many requests. Try again in 60 s.',
    );
    expect(await limit.count({ address: '192.0.2.2' })).toBeNull();
  });

  test('refuses no request of the address with a key that looks secret, and counts those apart', async () => {
    const limit = rateLimit({ perKey: 5, perAddress: 2 });
    const secret = { address, claimsSecret: true };
    await limit.count({ address }, 50);
    expect(await limit.count(secret, 2)).toBeNull();
    expect((await limit.count(secret))?.message).toContain('This address');
  });

  test('does not count an address where only the key is passed', async () => {
    const limit = rateLimit({ perKey: 1, perAddress: 1 });
    expect(await limit.count({ keyId: 'a' })).toBeNull();
    expect((await limit.count({ keyId: 'a' }))?.message).toContain('use this key');
    expect(await limit.count({ address })).toBeNull();
  });
});

describe('the address of a request', () => {
  test.each([
    ['is the socket’s, whatever the header says', '1.1.1.1', 0, '9.9.9.9'],
    ['is what one trusted proxy saw', '1.1.1.1, 2.2.2.2', 1, '2.2.2.2'],
    ['is what the outer of two trusted proxies saw', '1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
    ['is the first one where there are too few', '2.2.2.2', 5, '2.2.2.2'],
    ['is the socket’s where a proxy says nothing', ' , ', 1, '9.9.9.9'],
  ])('%s', (_what, header, proxies, expected) => {
    expect(clientAddressOf('9.9.9.9', header, proxies)).toBe(expected);
    expect(clientAddressOf('9.9.9.9', header.split(','), proxies)).toBe(expected);
  });

  test.each([
    ['192.0.2.1:4711', '192.0.2.1'],
    ['"192.0.2.1"', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['[2001:db8::1]:4711', '2001:db8:0:0'],
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:DB8:0:0:1::', '2001:db8:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::', '0:0:0:0'],
    ['no address', 'no address'],
    ['', ''],
  ])('%s is of the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
