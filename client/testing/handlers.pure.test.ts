import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cxgraph } from '../cxgraph.ts';
import * as personas from '../generated/personas.ts';
import * as responses from '../generated/responses.ts';
import { createClient } from '../runtime/client.ts';
import * as mocked from './index.ts';
import { rosa } from './rosa.fixture.ts';

const url = 'https://cx.example/graphql';
const client = createClient({ url });
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('a handler', () => {
  test('answers its operation with a value, whose times arrive as Dates', async () => {
    server.use(mocked.personas.get(rosa));
    expect(await personas.get(client, rosa.id)).toEqual(rosa);
  });

  test('may make its answer from the variables', async () => {
    server.use(mocked.personas.get(({ id }) => (id === rosa.id ? rosa : null)));
    expect(await personas.get(client, rosa.id)).toEqual(rosa);
    expect(await personas.get(client, 'persona_none')).toBeNull();
  });

  test('may answer with a part of the result, whose times arrive as Dates as well', async () => {
    const { id, reviewDueAt } = rosa;
    server.use(mocked.personas.list({ nodes: [{ id, reviewDueAt }] }));
    expect(await personas.list(client)).toEqual({ nodes: [{ id, reviewDueAt }] });
  });

  test('gets times in the variables as ISO strings', async () => {
    server.use(
      mocked.personas.create(({ input }) => ({
        persona: { ...rosa, quote: input.reviewDueAt ?? null },
        errors: [],
      })),
    );
    const reviewDueAt = new Date('2027-01-02T03:04:05.000Z');
    const { persona } = await personas.create(client, { name: 'Rosa', reviewDueAt });
    expect(persona?.quote).toBe('2027-01-02T03:04:05.000Z');
  });

  test('may refuse the request as a server does', async () => {
    server.use(
      mocked.personas.get(mocked.refuse('UNAVAILABLE', { status: 503, retryAfterSeconds: 2 })),
    );
    await expect(personas.get(client, rosa.id)).rejects.toMatchObject({
      name: 'UnavailableError',
      status: 503,
      retryAfterMs: 2000,
    });
  });
});

describe('a mutation', () => {
  test('returns its payload with its errors', async () => {
    const errors: personas.PersonasUpdateResult['errors'] = [
      {
        __typename: 'StaleRevisionError',
        code: 'STALE_REVISION',
        message: 'This persona has changed.',
        path: ['input', 'revision'],
        current: 4,
      },
    ];
    server.use(mocked.personas.update({ persona: null, errors }));
    const input = { id: rosa.id, revision: 3, name: 'Rosa' };
    expect(await personas.update(client, input)).toEqual({ persona: null, errors });
  });
});

describe('a list', () => {
  const pages = [[rosa, { ...rosa, id: 'persona_2' }], [{ ...rosa, id: 'persona_3' }]];

  test('is iterated page by page', async () => {
    const requested: unknown[] = [];
    server.use(
      mocked.personas.list(({ first, after }) => {
        requested.push({ first, after });
        const index = Number(after ?? 0);
        const hasNextPage = index + 1 < pages.length;
        const endCursor = String(index + 1);
        return {
          nodes: pages[index] ?? [],
          pageInfo: { hasNextPage, hasPreviousPage: index > 0, startCursor: null, endCursor },
        };
      }),
    );
    const ids: string[] = [];
    for await (const { id } of personas.iterate(client, { first: 2 })) ids.push(id);
    expect(ids).toEqual([rosa.id, 'persona_2', 'persona_3']);
    expect(requested).toEqual([{ first: 2 }, { first: 2, after: '1' }]);
  });
});

test('the bound object has the same functions', async () => {
  server.use(mocked.personas.get(rosa));
  const cx = cxgraph({ url });
  expect(await cx.personas.get(rosa.id)).toEqual(rosa);
  expect(cx.client.url).toBe(url);
});

describe('the handler of a subscription', () => {
  test('sends its events at once, and leaves the stream open', async () => {
    const at = new Date('2027-01-02T03:04:05.000Z');
    server.use(
      mocked.responses.submitted(({ after }) => [
        { kind: 'EVENT', seq: `${after}1`, at, response: { id: 'surveyresponse_1' } },
        { kind: 'EVENT', seq: `${after}2`, at },
      ]),
    );
    const seen: unknown[] = [];
    for await (const event of responses.submitted(client, { after: '1' })) {
      seen.push(event);
      if (seen.length === 2) break;
    }
    expect(seen).toEqual([
      { kind: 'EVENT', seq: '11', at, response: { id: 'surveyresponse_1' } },
      { kind: 'EVENT', seq: '12', at },
    ]);
  });
});
