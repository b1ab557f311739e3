import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import { type EventStream, openStream } from '../support/eventStream.ts';
import {
  follow,
  newKey,
  newSurvey,
  nextOf,
  nextSubmitted,
  submitTo,
} from '../support/liveResponses.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let survey = '';
beforeAll(async () => {
  server = await startTestServer({ config: { heartbeat: 60_000 }, worker: {} });
  survey = await newSurvey(server);
});
afterAll(() => server.stop());

const opened: EventStream[] = [];
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});

async function followed(key: string, at = server): Promise<EventStream> {
  const stream = await follow(at, {}, key);
  opened.push(stream);
  return stream;
}

const reader = 'scopes: ["responses:read"]';
const change = async (mutation: string) => {
  const { body } = await server.request(`mutation { ${mutation} { errors { message } } }`);
  expect(body).toMatchObject({ data: { [mutation.split('(')[0] ?? '']: { errors: [] } } });
};

/** The answer of a subscription that did not begin. */
async function refused({ response, refusal }: EventStream) {
  const { errors } = await refusal;
  const type = response.headers.get('content-type');
  const { code, scope } = errors?.[0]?.extensions ?? {};
  return { status: response.status, type, code, scope };
}

describe('a key', () => {
  test('that is revoked ends its streams with an error, for good, and those of others go on', async () => {
    const [mine, theirs] = [await newKey(server, reader), await newKey(server, reader)];
    const [stream, other] = [await followed(mine.secret), await followed(theirs.secret)];
    await Promise.all([nextOf(stream), nextOf(other)]);
    await change(`apiKeyRevoke(input: { id: "${mine.id}" })`);
    const { errors } = await stream.next();
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await stream.ended).toBe('COMPLETE');
    const id = await submitTo(server, survey);
    expect((await nextSubmitted(other)).response?.id).toBe(id);
  });

  test('that another process revokes ends them within seconds', async () => {
    const { id, secret } = await newKey(server, reader);
    const stream = await followed(secret);
    await nextOf(stream);
    const db = server.database.workspace(server.workspaceId);
    // By a statement of which this process learns nothing.
    await db.$queryRaw(Prisma.sql`
      UPDATE "ApiKey" SET "revokedAt" = now() WHERE id = ${decodeId('ApiKey', id)}::uuid RETURNING 1`);
    expect((await stream.next()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('whose scopes change has its streams cut, and is judged anew', async () => {
    const { id, secret } = await newKey(server, 'scopes: ["responses:read", "feedback:read"]');
    const stream = await followed(secret);
    await nextOf(stream);
    const db = server.database.workspace(server.workspaceId);
    const where = { id: decodeId('ApiKey', id) ?? '' };
    await db.apiKey.updateMany({ where, data: { scopes: ['feedback:read'] } });
    expect(await stream.ended).toBe('LOST');
    expect(await refused(await followed(secret))).toMatchObject({
      ...{ status: 403, code: 'FORBIDDEN', scope: 'responses:read' },
    });
  });

  test('has its streams cut when respondents’ own words become personal, and sees none of them then', async () => {
    const { secret } = await newKey(server, 'scopes: ["feedback:read"]');
    const document = 'subscription { feedbackRecorded { feedback { text } } }';
    const open = async () => {
      const stream = await openStream(server.url, secret, document);
      opened.push(stream);
      return stream;
    };
    const set = (isPersonal: boolean) =>
      change(`workspaceUpdate(input: { verbatimsPersonal: ${isPersonal} })`);
    const textOf = async (stream: EventStream) => {
      await change('feedbackRecord(input: { source: CALL, channel: PHONE, text: "Rude" })');
      return (await stream.next()).data;
    };
    const before = await open();
    expect(await textOf(before)).toEqual({ feedbackRecorded: { feedback: { text: 'Rude' } } });
    await set(true);
    expect(await before.ended).toBe('LOST');
    const after = await open();
    expect(await textOf(after)).toEqual({ feedbackRecorded: { feedback: { text: null } } });
    await set(false);
    expect(await after.ended).toBe('LOST');
  });

  test('without the scope is refused', async () => {
    const { secret } = await newKey(server, 'scopes: ["feedback:read"]');
    expect(await refused(await followed(secret))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  test('that is publishable, wrong, or none, is refused with the status of other operations', async () => {
    const { secret } = await newKey(
      server,
      'kind: PUBLISHABLE, allowedOrigins: ["https://shop.example"]',
    );
    const forbidden = { status: 403, type: 'application/json; charset=utf-8', code: 'FORBIDDEN' };
    expect(await refused(await followed(secret))).toMatchObject(forbidden);
    for (const authorization of [`Bearer ${secret.slice(0, -1)}x`, '']) {
      const stream = await openStream(
        server.url,
        '',
        'subscription { responseSubmitted { seq } }',
        {
          headers: { authorization },
        },
      );
      const unknown = { ...forbidden, status: 401, code: 'UNAUTHENTICATED' };
      expect(await refused(stream)).toMatchObject(unknown);
    }
  });

  test('that is bound is sent events of the rows that it sees, and no others', async () => {
    const touchpoint = await made(
      'touchpointCreate(input: { name: "Shop", channel: IN_STORE })',
      'touchpoint',
    );
    const { secret } = await newKey(server, `${reader}, touchpoints: ["${touchpoint}"]`);
    const stream = await followed(secret);
    await nextOf(stream);
    await submitTo(server, survey);
    const id = await submitTo(server, survey, { touchpoint });
    expect((await nextSubmitted(stream)).response?.id).toBe(id);
    const scores = await openStream(server.url, secret, 'subscription { scoreChanged { seq } }');
    opened.push(scores);
    expect(await refused(scores)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });
});

async function made(mutation: string, row: string): Promise<string> {
  const { body } = await server.request(
    `mutation { made: ${mutation} { ${row} { id } errors { message } } }`,
  );
  return body.data.made[row].id;
}

describe('streams', () => {
  test('beyond those of a key, or of the server, are refused', async () => {
    const small = await startTestServer({
      beside: server,
      config: { maxSubscriptions: 3, maxSubscriptionsOfKey: 2 },
    });
    const [one, two] = [await newKey(server, reader), await newKey(server, reader)];
    const refusedWith = async (key: string) => {
      const { status, code } = await refused(await followed(key, small));
      return [status, code];
    };
    const first = await followed(one.secret, small);
    await nextOf(first);
    await nextOf(await followed(one.secret, small));
    expect(await refusedWith(one.secret)).toEqual([429, 'RATE_LIMITED']);
    await nextOf(await followed(two.secret, small));
    expect(await refusedWith(two.secret)).toEqual([503, 'UNAVAILABLE']);
    first.close();
    await expect
      .poll(async () =>
        (await small.server.metrics.text()).includes('cxgraph_subscriptions_open 2'),
      )
      .toBe(true);
    expect(await nextOf(await followed(two.secret, small))).toMatchObject({ kind: 'HEARTBEAT' });
    await small.stop();
  });

  test('are cut without `complete` when the server stops, at once', async () => {
    const stopping = await startTestServer({ beside: server });
    const streams = [
      await followed(server.ownerKey, stopping),
      await followed(server.ownerKey, stopping),
    ];
    for (const stream of streams) await nextOf(stream);
    await stopping.stop();
    expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual(['LOST', 'LOST']);
  });
});
