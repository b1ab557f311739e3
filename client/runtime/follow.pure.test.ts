import { afterEach, describe, expect, test, vi } from 'vitest';
import * as responses from '../generated/responses.ts';
import { createClient, type Fetch } from './client.ts';

const url = 'https://cx.example/graphql';
afterEach(() => vi.useRealTimers());

interface Sent {
  readonly after: string | null;
  readonly signal: AbortSignal | null | undefined;
}

const event = (seq: number, kind = 'EVENT') =>
  `event: next\ndata: ${JSON.stringify({ data: { responseSubmitted: { kind, seq: String(seq), at: '2026-11-29T10:00:00.000Z', response: null } } })}\n\n`;

/** Answers connections one after the other: by these parts of a stream, which is then cut, or stays open. */
function serving(
  connections: readonly { parts: readonly string[]; open?: boolean; init?: ResponseInit }[],
) {
  const sent: Sent[] = [];
  const fetch: Fetch = async (_url, { body, signal }) => {
    const connection = connections[sent.length];
    const { after = null } = JSON.parse(String(body)).variables;
    sent.push({ after, signal });
    if (!connection) throw new TypeError('fetch failed');
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const part of connection.parts) controller.enqueue(new TextEncoder().encode(part));
        if (!connection.open) controller.close();
        signal?.addEventListener('abort', () => {
          if (connection.open) controller.error(signal.reason);
        });
      },
    });
    const headers = { 'content-type': 'text/event-stream', ...connection.init?.headers };
    return new Response(stream, { ...connection.init, headers });
  };
  return { client: createClient({ url, fetch }), sent };
}

async function taken(
  events: AsyncGenerator<responses.ResponsesSubmittedResult>,
  count: number,
): Promise<string[]> {
  const seen: string[] = [];
  for await (const { seq } of events) {
    seen.push(seq);
    if (seen.length === count) break;
  }
  return seen;
}

describe('a subscription', () => {
  test('goes on after the last event, at the second cut as at the first, and leaves out repeats', async () => {
    const { client, sent } = serving([
      { parts: [event(8, 'HEARTBEAT'), event(9)] },
      { parts: [event(9), event(10)] },
      { parts: [event(11)] },
    ]);
    expect(await taken(responses.submitted(client), 3)).toEqual(['9', '10', '11']);
    expect(sent.map(({ after }) => after)).toEqual([null, '9', '10']);
  });

  test('compares numbers as such: zeros before one that was stored hide no event', async () => {
    const { client } = serving([{ parts: [event(7), event(8), event(9), event(10)] }]);
    expect(await taken(responses.submitted(client, { after: '0008' }), 2)).toEqual(['9', '10']);
  });

  test('goes on after a heartbeat, too, if no event came before', async () => {
    const { client, sent } = serving([{ parts: [event(8, 'HEARTBEAT')] }, { parts: [event(9)] }]);
    expect(await taken(responses.submitted(client), 1)).toEqual(['9']);
    expect(sent.map(({ after }) => after)).toEqual([null, '8']);
  });

  test('reads an event that comes in pieces, with any line ends, and takes no comment for one', async () => {
    const text = `:\r\n\r\n${event(1)}`.replaceAll(/\r?\n/g, '\r\n');
    const { client } = serving([{ parts: [...text], open: true }]);
    const { value } = await responses.submitted(client).next();
    expect(value).toEqual({
      ...{ kind: 'EVENT', seq: '1', response: null },
      at: new Date('2026-11-29T10:00:00.000Z'),
    });
  });

  test('notices silence after three heartbeats, though comments come', async () => {
    const { client, sent } = serving([
      {
        parts: [event(1), ':\n\n'],
        open: true,
        init: { headers: { 'x-cxgraph-heartbeat': '20' } },
      },
      { parts: [event(2)] },
    ]);
    const start = performance.now();
    expect(await taken(responses.submitted(client, { after: '0' }), 2)).toEqual(['1', '2']);
    expect(performance.now() - start).toBeGreaterThan(55);
    expect(sent[0]?.signal?.aborted).toBe(true);
  });

  test('does not take the time for silence that the loop takes itself', async () => {
    const { client, sent } = serving([{ parts: [event(1), event(2)], open: true }]);
    for await (const { seq } of responses.submitted(client, { silenceMs: 30 })) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      if (seq === '2') break;
    }
    expect(sent).toHaveLength(1);
  });

  test('comes again after a refusal that passes, and not after others', async () => {
    const refusal = (code: string, extensions = {}) =>
      `event: next\ndata: ${JSON.stringify({ errors: [{ message: 'No.', extensions: { code, ...extensions } }] })}\n\nevent: complete\ndata:\n\n`;
    const { client } = serving([
      { parts: [refusal('UNAVAILABLE')], init: { status: 503 } },
      { parts: ['<html>'], init: { status: 502, headers: { 'content-type': 'text/html' } } },
      { parts: [event(1)] },
      { parts: [refusal('EVENTS_EXPIRED', { oldestSeq: '7' })] },
    ]);
    const events = responses.submitted(client);
    expect((await events.next()).value?.seq).toBe('1');
    await expect(events.next()).rejects.toMatchObject({
      name: 'RequestError',
      codes: ['EVENTS_EXPIRED'],
      errors: [{ extensions: { oldestSeq: '7' } }],
    });
  });

  const failing = (code: string) => {
    const refused = JSON.stringify({
      data: null,
      errors: [{ message: 'No.', extensions: { code } }],
    });
    return `event: next\ndata: ${refused}\n\n`;
  };

  test('comes again for an event at which the server failed, and fails if it always does', async () => {
    vi.useFakeTimers();
    const { client, sent } = serving([
      { parts: [event(1), failing('INTERNAL')], open: true },
      { parts: [event(2)] },
      ...Array.from({ length: 9 }, () => ({ parts: [event(2, 'HEARTBEAT'), failing('INTERNAL')] })),
    ]);
    const events = responses.submitted(client);
    expect((await events.next()).value?.seq).toBe('1');
    const second = events.next();
    await vi.advanceTimersByTimeAsync(500);
    expect((await second).value?.seq).toBe('2');
    const failed = expect(events.next()).rejects.toMatchObject({
      ...{ name: 'RequestError', codes: ['INTERNAL'] },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await failed;
    // The connection that was cut after event 2 counts as the first of six.
    expect(sent.map(({ after }) => after)).toEqual([null, '1', ...Array(5).fill('2')]);
  });

  test('fails at an event that takes the server too long: a second try would, too', async () => {
    const { client, sent } = serving([{ parts: [event(1), failing('COST_EXCEEDED')], open: true }]);
    const events = responses.submitted(client);
    await events.next();
    await expect(events.next()).rejects.toMatchObject({ codes: ['COST_EXCEEDED'] });
    expect(sent).toHaveLength(1);
  });

  test('waits longer each time for a server that cuts every stream after its first heartbeat', async () => {
    vi.useFakeTimers();
    const { client, sent } = serving(
      Array.from({ length: 100 }, () => ({ parts: [event(7, 'HEARTBEAT')] })),
    );
    const end = new AbortController();
    const next = expect(
      responses.submitted(client, { signal: end.signal }).next(),
    ).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(60_000);
    // With a pause of at most half a second, at least 120.
    expect(sent.length).toBeLessThan(15);
    end.abort();
    await next;
  });

  test('reads a refusal that is no stream', async () => {
    const body = JSON.stringify({
      errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    const headers = { 'content-type': 'application/json' };
    const { client } = serving([{ parts: [body], init: { status: 401, headers } }]);
    await expect(responses.submitted(client).next()).rejects.toMatchObject({ name: 'AuthError' });
  });

  test.each(['UNAUTHENTICATED', 'FORBIDDEN'])('ends with an AuthError at %s', async (code) => {
    const refused = JSON.stringify({ errors: [{ message: 'No.', extensions: { code } }] });
    const { client } = serving([
      { parts: [event(1), `event: next\ndata: ${refused}\n\nevent: complete\ndata:\n\n`] },
    ]);
    const events = responses.submitted(client);
    await events.next();
    await expect(events.next()).rejects.toMatchObject({ name: 'AuthError', codes: [code] });
  });

  test('ends at `complete`', async () => {
    const { client } = serving([{ parts: [event(1), 'event: complete\ndata:\n\n'] }]);
    expect(await taken(responses.submitted(client), 9)).toEqual(['1']);
  });

  test('fails with AbortedError when its signal is aborted, while it waits and while it is open', async () => {
    const end = new AbortController();
    const { client, sent } = serving([{ parts: [event(1)], open: true }]);
    const events = responses.submitted(client, { signal: end.signal });
    await events.next();
    const next = events.next();
    end.abort();
    await expect(next).rejects.toMatchObject({ name: 'AbortedError' });
    expect(sent[0]?.signal?.aborted).toBe(true);
    const away = serving([]);
    const late = new AbortController();
    const waiting = responses.submitted(away.client, { signal: late.signal }).next();
    setTimeout(() => late.abort(), 30);
    await expect(waiting).rejects.toMatchObject({ name: 'AbortedError' });
  });

  test('closes its connection when the loop is left', async () => {
    const { client, sent } = serving([{ parts: [event(1)], open: true }]);
    await taken(responses.submitted(client), 1);
    expect(sent[0]?.signal?.aborted).toBe(true);
  });
});
