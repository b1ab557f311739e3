import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { encodeId, newId } from '../../schema/kernel/id.ts';
import { type EventStream, openStream } from '../support/eventStream.ts';
import {
  follow as begin,
  newSurvey,
  nextOf,
  nextSubmitted,
  submitTo,
  submitted,
} from '../support/liveResponses.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let survey = '';
beforeAll(async () => {
  server = await startTestServer({ config: { heartbeat: 400 }, worker: {} });
  survey = await newSurvey(server);
});
afterAll(() => server.stop());

const opened: EventStream[] = [];
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});

const follow: typeof begin = async (...args) => {
  const stream = await begin(...args);
  opened.push(stream);
  return stream;
};

/** How many the server counts. */
async function openNow(): Promise<number> {
  const text = await server.server.metrics.text();
  return Number(/^cxgraph_subscriptions_open (\d+)$/m.exec(text)?.[1]);
}

describe('a subscription', () => {
  test('begins with where it is, and sends what happens', async () => {
    const stream = await follow(server);
    const beginning = await nextOf(stream);
    expect(beginning).toMatchObject({ kind: 'HEARTBEAT', response: null });
    const id = await submitTo(server, survey);
    const event = await nextSubmitted(stream);
    expect(event.response).toEqual({ id, tags: [] });
    expect(BigInt(event.seq)).toBeGreaterThan(BigInt(beginning.seq));
    stream.close();
  });

  test('is sent as it comes by every proxy, and says how often it sends a heartbeat', async () => {
    const stream = await follow(server);
    expect(Object.fromEntries(stream.response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-cxgraph-heartbeat': '400',
    });
    expect(stream.response.headers.has('content-encoding')).toBe(false);
    stream.close();
  });

  test('sends a heartbeat where nothing happens, without being asked for one', async () => {
    const stream = await follow(server, { opening: false });
    expect(await nextOf(stream)).toMatchObject({ kind: 'HEARTBEAT', response: null });
    stream.close();
  });

  test('goes on after a number, with all that happened meanwhile', async () => {
    const stream = await follow(server);
    const { seq } = await nextOf(stream);
    stream.close();
    const ids = [
      await submitTo(server, survey),
      await submitTo(server, survey),
      await submitTo(server, survey),
    ];
    const again = await follow(server, { after: seq, opening: false });
    const first = await nextSubmitted(again);
    const others = [await nextSubmitted(again), await nextSubmitted(again)];
    expect([first, ...others].map(({ response }) => response?.id)).toEqual(ids);
    again.close();
    const last = await follow(server, { after: others[0]?.seq });
    expect((await nextSubmitted(last)).response?.id).toBe(ids[2]);
    last.close();
  });

  test('of a survey sends its events alone, and heartbeats between those of others', async () => {
    const other = await newSurvey(server);
    const stream = await follow(server, { survey: other });
    const { seq } = await nextOf(stream);
    const beatAfter = async () => {
      for (;;) {
        const event = await nextOf(stream);
        if (event.kind === 'HEARTBEAT' && BigInt(event.seq) > BigInt(seq)) return event;
      }
    };
    const beat = beatAfter();
    for (let time = 0; time < 4; time++) {
      await submitTo(server, survey);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(await beat).toMatchObject({ response: null });
    const id = await submitTo(server, other);
    expect((await nextSubmitted(stream)).response?.id).toBe(id);
    stream.close();
  });

  test('sends nothing of another workspace', async () => {
    const other = await server.otherWorkspace();
    const stream = await follow(server, {}, other.ownerKey);
    await nextOf(stream);
    await submitTo(server, survey);
    for (let beats = 0; beats < 2; beats++) {
      expect(await nextOf(stream)).toMatchObject({ kind: 'HEARTBEAT', seq: '0' });
    }
    stream.close();
  });

  test('sends nothing of an anonymous survey, neither a response nor a changed score', async () => {
    const anonymous = await newSurvey(server, { anonymous: true });
    const stream = await follow(server, { survey: anonymous });
    const scores = await openStream(
      server.url,
      server.ownerKey,
      'subscription { responseSubmitted: scoreChanged { kind seq } }',
    );
    await nextOf(stream);
    await submitTo(server, anonymous);
    await expect
      .poll(() =>
        server.database.workspace(server.workspaceId).outbox.count({ where: { topic: 'rollups' } }),
      )
      .toBe(0);
    expect(await nextOf(stream)).toMatchObject({ kind: 'HEARTBEAT' });
    expect(await nextOf(scores)).toMatchObject({ kind: 'HEARTBEAT' });
    stream.close();
    scores.close();
  });

  test('shows the row as it is when the event is sent', async () => {
    const stream = await follow(server);
    const { seq } = await nextOf(stream);
    stream.close();
    const id = await submitTo(server, survey);
    const { body } = await server.request(
      'mutation ($id: ID!) { responseTag(input: { ids: [$id], add: ["late"] }) { errors { message } } }',
      { id },
    );
    expect(body.errors).toBeUndefined();
    const again = await follow(server, { after: seq });
    expect((await nextSubmitted(again)).response).toEqual({ id, tags: ['late'] });
    again.close();
  });
});

describe('what cannot begin', () => {
  /** The error: in a stream for a client that takes nothing else, and as it is for one that takes JSON. */
  const refusedWith = async (variables: object, key = server.ownerKey) => {
    const options = { variables: { opening: true, ...variables } };
    const headers = { accept: 'text/event-stream' };
    const stream = await openStream(server.url, key, submitted, { ...options, headers });
    const { errors: [error] = [] } = await stream.next();
    expect(await stream.ended).toBe('COMPLETE');
    const answer = await openStream(server.url, key, submitted, options);
    expect((await answer.refusal).errors).toEqual([
      { ...error, extensions: { ...error?.extensions, requestId: expect.any(String) } },
    ]);
    return { statuses: [stream, answer].map(({ response }) => response.status), ...error };
  };

  test('a number that is too old is refused with the oldest there is', async () => {
    const other = await server.otherWorkspace();
    const begun = await follow(server, {}, other.ownerKey);
    await nextOf(begun);
    begun.close();
    const db = server.database.workspace(other.workspaceId);
    await db.changeLog.updateMany({ data: { lastSeq: 20, expiredSeq: 7 } });
    expect(await refusedWith({ after: '6' }, other.ownerKey)).toMatchObject({
      statuses: [200, 200],
      extensions: { code: 'EVENTS_EXPIRED', inputPath: 'after', oldestSeq: '7' },
    });
    const oldest = await follow(server, { after: '7' }, other.ownerKey);
    expect(await nextOf(oldest)).toMatchObject({ kind: 'HEARTBEAT', seq: '7' });
    oldest.close();
  });

  test('a number from before its type was logged is refused: it might have missed something', async () => {
    const other = await server.otherWorkspace();
    const db = server.database.workspace(other.workspaceId);
    await db.changeLog.createMany({ data: { lastSeq: 5 } });
    expect(await refusedWith({ after: '4' }, other.ownerKey)).toMatchObject({
      extensions: { code: 'EVENTS_EXPIRED', oldestSeq: '5' },
    });
  });

  test('a number that no event has yet is refused', async () => {
    expect(await refusedWith({ after: '999999' })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', inputPath: 'after' },
    });
  });

  test.each(['-1', '1.5', 'abc', '', '9'.repeat(19)])('%j is no number', async (after) => {
    expect(await refusedWith({ after })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', inputPath: 'after' },
    });
  });

  test('a survey of another workspace is refused like one that never was, and what is no survey', async () => {
    const other = await server.otherWorkspace();
    const foreign = await newSurvey({
      ...server,
      request: (query, variables) => server.request(query, variables, { key: other.ownerKey }),
    });
    const unknown = encodeId('Survey', newId());
    const [theirs, none, wrong] = [
      await refusedWith({ survey: foreign }),
      await refusedWith({ survey: unknown }),
      await refusedWith({ survey: encodeId('Journey', newId()) }),
    ];
    expect(theirs.message).toBe('survey: this workspace has no such survey.');
    expect(none.message).toBe(theirs.message);
    expect(wrong.message).toBe('survey: this is not the id of a survey.');
  });

  test('a client that takes no stream is refused as one', async () => {
    const { status, body } = await server.request('subscription { responseSubmitted { seq } }');
    expect(status).toBe(406);
    expect(body.errors?.[0]?.message).toContain('text/event-stream');
    await expect.poll(openNow).toBe(0);
  });
});

test('GraphiQL subscribes by GET, with its header and the key', async () => {
  const query = 'subscription { responseSubmitted(opening: true) { kind seq } }';
  const abort = new AbortController();
  const { status, headers, body } = await fetch(
    `${server.url}/graphql?${new URLSearchParams({ query })}`,
    {
      headers: {
        accept: 'text/event-stream',
        authorization: `Bearer ${server.ownerKey}`,
        'x-cxgraph-client': 'graphiql',
      },
      signal: abort.signal,
    },
  );
  expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('HEARTBEAT')) text += (await reader?.read())?.value ?? '';
  expect(text).toContain('event: next\ndata: {"data":{"responseSubmitted":{"kind":"HEARTBEAT"');
  abort.abort();
});
