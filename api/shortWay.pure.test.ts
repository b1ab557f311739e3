import { GraphQLError, parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { schema } from '../schema/index.ts';
import type { WorkspaceDb } from '../schema/kernel/workspaceDb.ts';
import { WrittenData } from './answer.ts';
import type { Authentication } from './auth/authenticate.ts';
import type { EndpointRequest } from './endpoint.ts';
import type { Exchange } from './exchange.ts';
import { operations, type RunOperation } from './operation.ts';
import { requestGates } from './protection/gates.ts';
import { rateLimit } from './protection/rateLimit.ts';
import { shortWay } from './shortWay.ts';

const query = '{ personas { nodes { name } } }';
const data = '{"personas":{"nodes":[]}}';
const { fetchAPI } = createYoga({ schema });
const scopes = new Set(['owner']);
const viewer = {
  ...({ actorId: '', keyId: null, keyKind: 'SECRET', scopes } as const),
  verbatimsPersonal: false,
};
/** Of a request that uses no database but its time. */
const db = { $now: () => new Date() } as WorkspaceDb;
const authentication: Authentication = {
  ...{ viewer, workspaceId: '', db, allowedOrigins: [] },
};

function way({
  text = query,
  isValid = true,
  run = async () => new WrittenData(data),
  authenticate = async () => authentication,
}: {
  text?: string;
  isValid?: boolean;
  run?: RunOperation;
  authenticate?: () => Promise<Authentication>;
} = {}) {
  const document = parse(text, { maxTokens: 10_000 });
  const documents = new Map([[text, document]]);
  return shortWay({
    documents: { get: (sent) => documents.get(sent), peek: (sent) => documents.get(sent) },
    valid: new WeakSet(isValid ? [document] : []),
    schema,
    run,
    authenticator: { authenticate },
    gates: requestGates(),
    fetchAPI,
  });
}

function exchangeWith(kind: 'SECRET' | 'PUBLISHABLE' | null): Exchange {
  return {
    requestId: 'test',
    log: pino({ level: 'silent' }),
    address: '',
    startedAt: 0,
    knownKey: kind && { id: null, kind, allowedOrigins: [] },
    authentication: null,
    operationName: null,
    codes: [],
    cost: null,
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

describe('a request whose document came before', () => {
  test('is answered in the type that it accepts, and with its cost', async () => {
    const exchange = exchangeWith('SECRET');
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    };
    const run: RunOperation = async (_operation, own) => {
      own.cost = { requested: 7, budget: 1_000 };
      return new WrittenData(data);
    };
    expect(await way({ run })(requestWith({ query }, { headers }), exchange)).toEqual({
      status: 200,
      headers: { 'content-type': 'application/graphql-response+json; charset=utf-8' },
      text: `{"data":${data},"extensions":{"cost":{"requested":7,"budget":1000}}}`,
    });
  });

  test('is run with its variables, its operation and its idempotency key', async () => {
    const seen: unknown[] = [];
    const run: RunOperation = async ({ document: _, ...operation }) => {
      seen.push(operation);
      return { data: {} };
    };
    const text = 'query A { jobs { totalCount } } query B { journeys { totalCount } }';
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' };
    const sent = { query: text, operationName: 'B', variables: { a: 1 } };
    await way({ text, run })(requestWith(sent, { headers }), exchangeWith('SECRET'));
    expect(seen).toEqual([{ operationName: 'B', variableValues: { a: 1 }, idempotencyKey: 'k' }]);
  });

  test.each<[string, EndpointRequest]>([
    ['another document', requestWith({ query: '{ jobs { totalCount } }' })],
    ['an operation that it does not have', requestWith({ query, operationName: 'Other' })],
    ['a GET', requestWith({ query }, { method: 'GET' })],
    ['a form', requestWith({ query }, { headers: { 'content-type': 'text/plain' } })],
    ['events', withAccept('text/event-stream')],
    ['an encoding', withAccept('application/json; charset=latin1')],
    ['a parameter in the URL', requestWith({ query }, { url: 'http://localhost/graphql?a=b' })],
    ['JSON that is none', requestWith('{')],
    ['a list', requestWith([{ query }])],
    ['an unknown parameter', requestWith({ query, extensions: {} })],
    ['variables that are no object', requestWith({ query, variables: 'x' })],
    ['variables that nest too deep', requestWith(`{"query":"${query}","variables":${deep(200)}}`)],
    ['no body', requestWith({ query }, { body: null })],
  ])('is left to the pipeline with %s', async (_what, request) => {
    const run = () => Promise.reject(new Error('It is run'));
    expect(await way({ run })(request, exchangeWith('SECRET'))).toBeNull();
  });

  test('is left to the pipeline without a known key, and before its document was valid', async () => {
    expect(await way()(requestWith({ query }), exchangeWith(null))).toBeNull();
    expect(
      await way({ isValid: false })(requestWith({ query }), exchangeWith('SECRET')),
    ).toBeNull();
  });

  test('is left to the pipeline if it is too large for a publishable key', async () => {
    const text = `{ ${Array.from({ length: 800 }, (_, index) => `a${index}: __typename`).join(' ')} }`;
    const large = requestWith({ query: text });
    expect(await way({ text })(large, exchangeWith('PUBLISHABLE'))).toBeNull();
    expect(await way({ text })(large, exchangeWith('SECRET'))).not.toBeNull();
    const variables = { list: Array.from({ length: 20_001 }, () => 0) };
    const full = requestWith({ query, variables });
    expect(await way()(full, exchangeWith('PUBLISHABLE'))).toBeNull();
    expect(await way()(full, exchangeWith('SECRET'))).not.toBeNull();
  });

  test('is answered with the error that refuses it, and its status', async () => {
    const exchange = exchangeWith('SECRET');
    const extensions = { code: 'UNAUTHENTICATED' };
    const authenticate = () => Promise.reject(new GraphQLError('No such key.', { extensions }));
    const refused = await way({ authenticate })(requestWith({ query }), exchange);
    expect(refused?.status).toBe(401);
    expect(JSON.parse(refused?.text ?? '')).toEqual({
      errors: [{ message: 'No such key.', extensions: { ...extensions, requestId: 'test' } }],
    });
    expect(exchange.codes).toEqual(['UNAUTHENTICATED']);
  });

  test('is answered with the time to wait where the database is away, and without its words', async () => {
    const away = Object.assign(new Error('connect 192.0.2.1'), { code: 'ECONNREFUSED' });
    const authenticate = () => Promise.reject(away);
    const answer = await way({ authenticate })(requestWith({ query }), exchangeWith('SECRET'));
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect(answer?.text).not.toContain('192.0.2.1');
  });

  test('costs no more than the budget', async () => {
    const run = operations({
      ...{ schema, costBudget: 1 },
      rateLimit: rateLimit({ perKey: 0, perAddress: 0 }),
    });
    const exchange = exchangeWith('SECRET');
    const answer = await way({ run })(requestWith({ query }), exchange);
    expect(answer?.status).toBe(400);
    expect(JSON.parse(answer?.text ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'COST_EXCEEDED' } }],
      extensions: { cost: { budget: 1 } },
    });
  });
});

function withAccept(accept: string): EndpointRequest {
  return requestWith({ query }, { headers: { 'content-type': 'application/json', accept } });
}

function deep(levels: number): string {
  return `${'{"a":'.repeat(levels)}0${'}'.repeat(levels)}`;
}
