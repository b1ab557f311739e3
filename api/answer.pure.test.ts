import { GraphQLError } from 'graphql';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { replyOf } from './answer.ts';
import type { Exchange } from './exchange.ts';

const lines: string[] = [];
const exchange = (): Exchange => ({
  requestId: 'request-1',
  log: pino({}, { write: (line) => lines.push(line) }),
  address: '192.0.2.1',
  startedAt: 0,
  knownKey: null,
  authentication: null,
  operationName: null,
  codes: [],
  cost: { requested: 3, budget: 10 },
  turnedAway: false,
});
const failure = (message: string) =>
  new GraphQLError(message, { path: ['persona'], originalError: new TypeError(message) });

describe('an answer', () => {
  test('has its cost beside the extensions of the execution', () => {
    const answer = replyOf({ data: { a: 1 }, extensions: { tracing: true } }, exchange());
    expect(answer).toEqual({
      data: { a: 1 },
      extensions: { tracing: true, cost: { requested: 3, budget: 10 } },
    });
  });

  test('says nothing of a failure but how to find it; the log has the cause', () => {
    lines.length = 0;
    const request = exchange();
    const answer = replyOf({ data: null, errors: [failure('x is not a function')] }, request);
    expect(JSON.parse(JSON.stringify(answer.errors))).toEqual([
      {
        message: expect.stringContaining('Quote the request id'),
        path: ['persona'],
        extensions: { code: 'INTERNAL', requestId: 'request-1', http: { status: 500 } },
      },
    ]);
    expect(request.codes).toEqual(['INTERNAL']);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'A request failed',
      failure: { causes: [{ type: 'GraphQLError' }, { message: 'x is not a function' }] },
    });
  });

  test('with a value in any field has no status of its own', () => {
    const answer = replyOf({ data: { a: 1, persona: null }, errors: [failure('x')] }, exchange());
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: 'request-1' });
  });

  test('does not log user errors', () => {
    lines.length = 0;
    const wrong = new GraphQLError('first: no.', { extensions: { code: 'BAD_USER_INPUT' } });
    replyOf({ errors: [wrong] }, exchange());
    expect(lines).toEqual([]);
  });
});
