import { parse } from 'graphql';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { schema } from '../schema/index.ts';
import { ReadFailure } from '../schema/kernel/readFailure.ts';
import type { Exchange } from './exchange.ts';
import { type EndpointRequest, HotReads } from './hotReads.ts';
import { requestGates } from './protection/gates.ts';

const query = '{ personas { nodes { name } } }';
const data = '{"personas":{"nodes":[]}}';

function hotReads(
  read: () => Promise<string | null> = async () => data,
  costBudget = 1_000,
  authenticate: () => Promise<null> = async () => null,
) {
  const document = parse(query);
  const hot = new HotReads({
    documents: new Map([[query, document]]),
    schema,
    reads: { read },
    authenticator: { authenticate },
    gates: requestGates(),
    costBudget,
  });
  hot.remember(document);
  return hot;
}

function exchangeWith(kind: 'SECRET' | 'PUBLISHABLE'): Exchange {
  return {
    requestId: 'test',
    log: pino({ level: 'silent' }),
    address: '',
    startedAt: 0,
    knownKey: { id: null, kind, allowedOrigins: [] },
    authentication: null,
    operationName: null,
    codes: [],
    cost: null,
    ended: null,
    turnedAway: false,
  };
}

function requestWith(sent: unknown, other: Partial<EndpointRequest> = {}): EndpointRequest {
  return {
    url: 'http://localhost/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
    body: new TextEncoder().encode(typeof sent === 'string' ? sent : JSON.stringify(sent)),
    ...other,
  };
}

describe('a read that came before', () => {
  test('is answered, with its cost, in the type that the request accepts', async () => {
    const exchange = exchangeWith('SECRET');
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    };
    const answer = await hotReads().answer(requestWith({ query }, { headers }), exchange);
    expect(answer).toEqual({
      status: 200,
      headers: { 'content-type': 'application/graphql-response+json; charset=utf-8' },
      text: `{"data":${data},"extensions":{"cost":${JSON.stringify(exchange.cost)}}}`,
    });
    expect(exchange.cost?.budget).toBe(1_000);
  });

  test.each<[string, EndpointRequest]>([
    ['another document', requestWith({ query: '{ jobs { totalCount } }' })],
    ['a GET', requestWith({ query }, { method: 'GET' })],
    ['a form', requestWith({ query }, { headers: { 'content-type': 'text/plain' } })],
    ['events', requestWith({ query }, { headers: { accept: 'text/event-stream' } })],
    ['a parameter in the URL', requestWith({ query }, { url: 'http://localhost/graphql?a=b' })],
    ['JSON that is none', requestWith('{')],
    ['a list', requestWith([{ query }])],
    ['an unknown parameter', requestWith({ query, extensions: {} })],
    ['variables that are no object', requestWith({ query, variables: 'x' })],
    ['no body', requestWith({ query }, { body: null })],
  ])('is left to the pipeline with %s', async (_what, request) => {
    expect(await hotReads().answer(request, exchangeWith('SECRET'))).toBeNull();
  });

  test('is left to the pipeline without a secret key, beyond the budget, and with an error', async () => {
    const request = requestWith({ query });
    expect(await hotReads().answer(request, exchangeWith('PUBLISHABLE'))).toBeNull();
    expect(await hotReads(undefined, 1).answer(request, exchangeWith('SECRET'))).toBeNull();
    const failing = hotReads(() => Promise.reject(new Error('away')));
    expect(await failing.answer(request, exchangeWith('SECRET'))).toBeNull();
    const ended = exchangeWith('SECRET');
    const failure = new ReadFailure(new Error('the time is over'));
    const late = hotReads(() => Promise.reject(failure));
    expect(await late.answer(request, ended)).toBeNull();
    expect(ended).toMatchObject({ ended: { read: failure }, cost: null, operationName: null });
    const refused = exchangeWith('SECRET');
    const away = new Error('the key was not found in time');
    const keyless = hotReads(undefined, 1_000, () => Promise.reject(away));
    expect(await keyless.answer(request, refused)).toBeNull();
    expect(refused.ended).toEqual({ admission: away });
    const uncompiled = hotReads(async () => null);
    expect(await uncompiled.answer(request, exchangeWith('SECRET'))).toBeNull();
  });
});
