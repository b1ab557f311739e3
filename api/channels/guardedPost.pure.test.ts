import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Outbound } from '../../schema/kernel/outbound.ts';
import { privateForms } from '../../test/support/privateForms.ts';
import { openReceiver, type Receiver } from '../../test/support/receiver.ts';
import { guardedPost, type Lookup } from './guardedPost.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

const letter = { headers: { 'content-type': 'text/plain' }, body: 'é' };
const { signal } = new AbortController();
const local = () => new Outbound('127.0.0.1:*');
const post = guardedPost(local);
const hasty = guardedPost(local, { patienceMs: 300 });
const send = (by = post) => by(receiver.url, { ...letter, signal });

/** A resolver that answers with these addresses, one list a question. */
function resolver(...answers: string[][]): Lookup {
  return (_name, _options, callback) => {
    const addresses = answers.shift() ?? [];
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

test('what is sent arrives, and the status and size of the answer are returned', async () => {
  receiver.answer((_, response) => response.writeHead(201).end('thanks'));
  expect(await send()).toEqual({ failure: null, status: 201, bytes: 6, retryAfter: null });
  const [request] = receiver.received;
  expect([request?.body, request?.headers['content-type']]).toEqual(['é', 'text/plain']);
});

test('a status that is no success is a failure, with Retry-After', async () => {
  receiver.answer((_, response) => response.writeHead(429, { 'retry-after': '7' }).end());
  expect(await send()).toMatchObject({ failure: 'STATUS', status: 429, retryAfter: '7' });
});

test('a redirect is not followed', async () => {
  const location = `${receiver.url}/elsewhere`;
  receiver.answer((_, response) => response.writeHead(307, { location }).end());
  expect(await send()).toMatchObject({ failure: 'REDIRECT', status: 307 });
  expect(receiver.received).toHaveLength(1);
});

describe('an answer that does not end in time is a failure', () => {
  test('if nothing of it comes', async () => {
    receiver.answer(() => {});
    expect(await send(hasty)).toMatchObject({ failure: 'TIMEOUT' });
  });

  test('if it comes byte by byte', async () => {
    receiver.answer((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await send(hasty)).toMatchObject({ failure: 'TIMEOUT' });
  });
});

test('of a long answer only the beginning is read', async () => {
  receiver.answer((_, response) => response.writeHead(200).end('x'.repeat(5_000_000)));
  const { failure, bytes } = await send();
  expect(failure).toBeNull();
  expect(bytes).toBeLessThan(500_000);
});

test('no connection is a failure', async () => {
  await receiver.close();
  expect(await send()).toMatchObject({ failure: 'CONNECTION', status: null });
  receiver = await openReceiver();
});

test.each(privateForms)('%s is not sent to', async (url) => {
  const closed = guardedPost(() => new Outbound(), {
    // A name of a private network has an address of it.
    lookup: resolver(['127.0.0.1']),
  });
  expect(await closed(url, { ...letter, signal })).toMatchObject({
    ...{ failure: 'ADDRESS', status: null },
  });
});

describe('the address of a name', () => {
  const byName = (lookup: Lookup, rules = local) =>
    guardedPost(rules, { lookup })(`http://hooks.example:${receiver.port}/`, {
      ...letter,
      signal,
    });

  test('is looked at when it is connected to', async () => {
    const closed = { failure: 'ADDRESS', status: null };
    for (const address of ['10.0.0.1', '::1', '169.254.169.254']) {
      expect(await byName(resolver([address]))).toMatchObject(closed);
    }
    expect(receiver.received).toEqual([]);
    // One of several is open: the others are not tried.
    expect(await byName(resolver(['10.0.0.1', '127.0.0.1']))).toMatchObject({ failure: null });
  });

  test('is the one that is connected to, whatever the name has the next time', async () => {
    const rebinding = resolver(['127.0.0.1'], ['10.0.0.1']);
    expect(await byName(rebinding)).toMatchObject({ failure: null });
    expect(await byName(rebinding)).toMatchObject({ failure: 'ADDRESS' });
    expect(receiver.received).toHaveLength(1);
  });

  test('that is public is not sent to by plain HTTP', async () => {
    expect(await byName(resolver(['8.8.8.8']))).toMatchObject({ failure: 'ADDRESS' });
  });
});

test('a lost lease ends the request with an error, not with an outcome', async () => {
  const lease = new AbortController();
  receiver.answer(() => lease.abort(new Error('lost')));
  await expect(post(receiver.url, { ...letter, signal: lease.signal })).rejects.toThrow();
});

test('an answer that changes to another protocol is a failure', async () => {
  receiver.answer((_, response) => {
    response.writeHead(101, { connection: 'upgrade', upgrade: 'other' }).end();
  });
  expect(await send(hasty)).toMatchObject({ failure: 'CONNECTION' });
});
