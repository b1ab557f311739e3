import { describe, expect, test } from 'vitest';
import { type ClientOptions, createClient, type Fetch, type MutationOptions } from './client.ts';
import { VERSION } from './version.ts';

const url = 'https://cx.example/graphql';
const operation = { name: 'Ask', text: 'query Ask{ok}' };

interface Sent {
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

/** A server that answers `{ ok: true }` and records the requests. */
function recording(): { fetch: Fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch: Fetch = async (to, init) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    sent.push({ url: to, headers, body: JSON.parse(String(init.body)) });
    return Response.json({ data: { ok: true } });
  };
  return { fetch, sent };
}

async function sendOnce(options: Partial<ClientOptions>, call?: MutationOptions): Promise<Sent> {
  const { fetch, sent } = recording();
  await createClient({ url, fetch, ...options }).send(operation, {}, call);
  const [first] = sent;
  if (!first) throw new Error('Nothing was sent.');
  return first;
}

/** A server that never answers and ignores the signal. */
const silent: Fetch = () => new Promise(() => undefined);

describe('a request has', () => {
  test('the document, its name and its variables', async () => {
    const { fetch, sent } = recording();
    const variables = {
      at: new Date('2026-01-02T03:04:05.678Z'),
      cleared: null,
      absent: undefined,
    };
    await createClient({ url, fetch }).send(operation, variables);
    expect(sent.map(({ url, body }) => ({ url, body }))).toEqual([
      {
        url,
        body: {
          query: 'query Ask{ok}',
          operationName: 'Ask',
          variables: { at: '2026-01-02T03:04:05.678Z', cleared: null },
        },
      },
    ]);
  });

  test('headers that accept GraphQL first, name the client and have the key', async () => {
    const { headers } = await sendOnce({ key: 'cxg_sk_1' });
    expect(headers).toEqual({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: 'Bearer cxg_sk_1',
      'content-type': 'application/json',
      'x-cxgraph-client': `@cxgraph/client/${VERSION}`,
    });
  });

  test('the key that the function returns for each call', async () => {
    const { fetch, sent } = recording();
    let turn = 0;
    const client = createClient({ url, fetch, key: async () => `key_${++turn}` });
    await client.send(operation, {});
    await client.send(operation, {});
    expect(sent.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer key_1',
      'Bearer key_2',
    ]);
  });

  test('headers from the options, which cannot replace the client’s', async () => {
    const { headers } = await sendOnce({ headers: { 'X-Team': 'cx', Accept: 'text/html' } });
    expect([headers['x-team'], headers.accept]).toEqual([
      'cx',
      'application/graphql-response+json, application/json;q=0.9',
    ]);
  });

  test('an idempotency key if the call has one', async () => {
    const withKey = await sendOnce({}, { idempotencyKey: 'order-7' });
    const without = await sendOnce({});
    expect([withKey.headers['idempotency-key'], without.headers['idempotency-key']]).toEqual([
      'order-7',
      undefined,
    ]);
  });
});

describe('options that cannot be used are refused before anything is sent', () => {
  test.each([
    ['a negative timeout', { timeoutMs: -1 }, 'timeoutMs'],
    ['a timeout that is no number', { timeoutMs: Number.NaN }, 'timeoutMs'],
    ['a timeout that is too long for timers', { timeoutMs: Number.POSITIVE_INFINITY }, 'timeoutMs'],
  ])('%s', (_, options, option) => {
    expect(() => createClient({ url, ...options })).toThrow(
      expect.objectContaining({ name: 'OptionError', option }),
    );
  });

  test('a key with a line break, without repeating it', async () => {
    const { fetch, sent } = recording();
    const client = createClient({ url, fetch, key: 'cxg_sk_secret\n' });
    const error = await client.send(operation, {}).catch((each) => each);
    expect([error.name, error.option, sent.length]).toEqual(['OptionError', 'key', 0]);
    expect(error.message).not.toContain('cxg_sk_secret');
  });

  test.each([
    ['', 'it is empty: is its variable set?'],
    ['Bearer cxg_sk_secret', 'leave out "Bearer".'],
    ['cxg_sk_…', 'use visible ASCII characters only: no line break, no "…".'],
  ])('a key %j, with its cure', async (key, cure) => {
    const { fetch, sent } = recording();
    await expect(createClient({ url, fetch, key }).send(operation, {})).rejects.toThrow(
      `Option "key": ${cure}`,
    );
    expect(sent).toEqual([]);
  });

  test('an invalid date among the variables, which JSON would turn into null', async () => {
    const { fetch, sent } = recording();
    const variables = { input: { rows: [{ at: new Date() }, { at: new Date('soon') }] } };
    await expect(createClient({ url, fetch }).send(operation, variables)).rejects.toMatchObject({
      name: 'ScalarParseError',
      path: ['variables', 'input', 'rows', 1, 'at'],
    });
    expect(sent).toEqual([]);
  });
});

describe('a call that gets no answer', () => {
  test('fails with TimeoutError after the client’s timeoutMs', async () => {
    const client = createClient({ url, fetch: silent, timeoutMs: 15 });
    await expect(client.send(operation, {})).rejects.toMatchObject({
      name: 'TimeoutError',
      timeoutMs: 15,
      message: 'Ask: no complete answer within 15 ms.',
    });
  });

  test('fails after its own timeoutMs, when it has one', async () => {
    const client = createClient({ url, fetch: silent });
    await expect(client.send(operation, {}, { timeoutMs: 10 })).rejects.toMatchObject({
      name: 'TimeoutError',
      timeoutMs: 10,
    });
  });

  test('fails, too, when the body or the key does not come', async () => {
    const halting: Fetch = async () => new Response(new ReadableStream());
    const key = () => new Promise<string>(() => undefined);
    const calls = [
      createClient({ url, fetch: halting, timeoutMs: 10 }).send(operation, {}),
      createClient({ url, fetch: recording().fetch, key, timeoutMs: 10 }).send(operation, {}),
    ];
    const names = await Promise.all(calls.map((call) => call.catch((error) => error.name)));
    expect(names).toEqual(['TimeoutError', 'TimeoutError']);
  });

  test('has no limit with timeoutMs 0', async () => {
    const slow: Fetch = async () => {
      await new Promise((done) => setTimeout(done, 30));
      return Response.json({ data: { ok: true } });
    };
    const client = createClient({ url, fetch: slow, timeoutMs: 0 });
    await expect(client.send(operation, {})).resolves.toEqual({ ok: true });
  });

  test('aborts the signal of fetch', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const fetch: Fetch = (_, init) => {
      signals.push(init.signal);
      return new Promise(() => undefined);
    };
    await createClient({ url, fetch, timeoutMs: 5 })
      .send(operation, {})
      .catch(() => undefined);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  test('fails with NetworkError when fetch fails, whose error is its cause', async () => {
    const cause = new TypeError('fetch failed');
    const client = createClient({ url, fetch: () => Promise.reject(cause) });
    await expect(client.send(operation, {})).rejects.toMatchObject({
      name: 'NetworkError',
      message: 'Ask: https://cx.example/graphql could not be reached or its answer broke off.',
      cause,
    });
  });

  test('names the address without its query, and the system’s code', async () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const cause = new TypeError('fetch failed', { cause: refused });
    const fetch = () => Promise.reject(cause);
    const client = createClient({ url: 'http://127.0.0.1:4001/graphql?tag=hunter2', fetch });
    await expect(client.send(operation, {})).rejects.toThrow(
      'Ask: http://127.0.0.1:4001/graphql could not be reached or its answer broke off (ECONNREFUSED).',
    );
  });
});

describe('an aborted call', () => {
  test('is not sent when the signal is aborted already', async () => {
    const { fetch, sent } = recording();
    const signal = AbortSignal.abort('left the page');
    await expect(
      createClient({ url, fetch }).send(operation, {}, { signal }),
    ).rejects.toMatchObject({ name: 'AbortedError', cause: 'left the page' });
    expect(sent).toEqual([]);
  });

  test('ends when the signal is aborted during it, though fetch ignores the signal', async () => {
    const controller = new AbortController();
    const call = createClient({ url, fetch: silent }).send(
      operation,
      {},
      { signal: controller.signal },
    );
    controller.abort('changed my mind');
    await expect(call).rejects.toMatchObject({ name: 'AbortedError', cause: 'changed my mind' });
  });

  test('is an AbortedError also when fetch throws an error of its own', async () => {
    const controller = new AbortController();
    const heeding: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    const call = createClient({ url, fetch: heeding }).send(
      operation,
      {},
      { signal: controller.signal },
    );
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortedError' });
  });
});
