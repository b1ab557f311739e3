import { describe, expect, test } from 'vitest';
import { dataOf } from './answer.ts';
import { isCxgraphError } from './errors.ts';

interface TestAnswer {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
  /** What the client sent; unknown if left out. */
  sent?: object;
}

const url = 'https://cx.example/api?token=hunter2';

function read({ status = 200, headers = {}, body, sent }: TestAnswer): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = { url, status, headers: new Headers(headers), body: text };
  return dataOf('Ask', answer, JSON.stringify(sent));
}

function failure(answer: TestAnswer): Record<string, unknown> {
  try {
    read(answer);
  } catch (error) {
    if (isCxgraphError(error)) return { ...error, name: error.name, message: error.message };
  }
  throw new Error('This answer was not refused.');
}

const coded = (code: string, more: object = {}) => ({
  errors: [{ message: 'Said of "Rosa"', path: ['persona', 0], extensions: { code, ...more } }],
});

describe('an answer', () => {
  test('returns its data', () => {
    expect(read({ body: { data: { ok: true } } })).toEqual({ ok: true });
  });

  test('with an empty list of errors returns its data', () => {
    expect(read({ body: { data: { ok: true }, errors: [] } })).toEqual({ ok: true });
  });

  test('with errors beside data is an error: part of a result does not have its type', () => {
    const body = { data: { ok: null }, ...coded('INTERNAL') };
    expect(failure({ body })).toMatchObject({ name: 'RequestError', codes: ['INTERNAL'] });
  });
});

describe('a refusal', () => {
  test('has its codes, its errors and the request’s id', () => {
    const body = coded('BAD_USER_INPUT', { requestId: 'req-1', inputPath: 'first' });
    expect(failure({ status: 400, body })).toMatchObject({
      name: 'RequestError',
      message: 'Ask: refused with BAD_USER_INPUT (request req-1). See "errors".',
      codes: ['BAD_USER_INPUT'],
      requestId: 'req-1',
      errors: [
        {
          message: 'Said of "Rosa"',
          code: 'BAD_USER_INPUT',
          path: ['persona', 0],
          extensions: { code: 'BAD_USER_INPUT', requestId: 'req-1', inputPath: 'first' },
        },
      ],
    });
  });

  test.each(['UNAUTHENTICATED', 'FORBIDDEN'])('with %s is an AuthError', (code) => {
    expect(failure({ body: coded(code) })).toMatchObject({ name: 'AuthError', codes: [code] });
  });

  test('with FORBIDDEN names the missing scope', () => {
    expect(failure({ body: coded('FORBIDDEN', { scope: 'personas:write' }) })).toMatchObject({
      scope: 'personas:write',
      message: 'Ask: refused with FORBIDDEN. It needs the scope "personas:write".',
    });
  });

  test.each([
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
  ])('with the status %i and no body is an AuthError', (status, code) => {
    expect(failure({ status, body: '' })).toMatchObject({ name: 'AuthError', codes: [code] });
  });

  test('without a code, or with a malformed one, has the code UNKNOWN', () => {
    const errors = [{ message: 'a' }, { message: 'b', extensions: { code: 'odd <b>' } }];
    expect(failure({ body: { errors } })).toMatchObject({ codes: ['UNKNOWN'] });
  });
});

describe('sentences of the server', () => {
  const saying = (...messages: string[]) => ({
    errors: messages.map((message) => ({ message, extensions: { code: 'BAD_USER_INPUT' } })),
  });
  const sent = [{ name: 'Rosa' }];
  const messageOf = (...messages: string[]) => failure({ body: saying(...messages), sent }).message;

  test('are in the message', () => {
    expect(messageOf('first: from 0 to 100 rows a page.')).toBe(
      'Ask: refused with BAD_USER_INPUT. first: from 0 to 100 rows a page.',
    );
    expect(messageOf('One.', 'Two.')).toBe('Ask: refused with BAD_USER_INPUT. One. Two.');
  });

  test('are at most three, each once; "errors" has all', () => {
    expect(messageOf('One.', 'One.', 'Two.', 'Three.', 'Four.')).toBe(
      'Ask: refused with BAD_USER_INPUT. One. Two. Three. See "errors".',
    );
  });

  test('are left out where they repeat what the client sent, or where that is not known', () => {
    expect(messageOf('Said of "Rosa".', 'Two.')).toBe(
      'Ask: refused with BAD_USER_INPUT. Two. See "errors".',
    );
    expect(failure({ body: saying('One.') }).message).toBe(
      'Ask: refused with BAD_USER_INPUT. See "errors".',
    );
  });

  test.each([
    ['FORBIDDEN', 200, 'Ask: refused with FORBIDDEN. As it is.'],
    ['RATE_LIMITED', 429, 'Ask: HTTP 429, too many requests. As it is.'],
    ['UNAVAILABLE', 503, 'Ask: HTTP 503, the server is unavailable. As it is.'],
  ])('are in the message of %s, too', (code, status, message) => {
    const body = { errors: [{ message: 'As it is.', extensions: { code } }] };
    expect(failure({ status, body, sent })).toMatchObject({ message });
  });
});

describe('a server that asks to wait', () => {
  test('with 503 is an UnavailableError with Retry-After in milliseconds', () => {
    const headers = { 'retry-after': '2' };
    expect(failure({ status: 503, headers, body: '<html>busy</html>' })).toMatchObject({
      name: 'UnavailableError',
      status: 503,
      retryAfterMs: 2000,
    });
  });

  test('with 503 but no Retry-After names no time to wait', () => {
    expect(failure({ status: 503, body: '' })).toMatchObject({ retryAfterMs: null });
  });

  test('with 429 is a RateLimitError', () => {
    const headers = { 'retry-after': '30' };
    expect(failure({ status: 429, headers, body: coded('RATE_LIMITED') })).toMatchObject({
      name: 'RateLimitError',
      status: 429,
      retryAfterMs: 30_000,
    });
  });

  test('may do so by the code alone', () => {
    expect(failure({ body: coded('UNAVAILABLE') })).toMatchObject({ name: 'UnavailableError' });
    expect(failure({ body: coded('RATE_LIMITED') })).toMatchObject({ name: 'RateLimitError' });
  });
});

describe('an answer that is no GraphQL result', () => {
  const cure = 'Is GraphQL at https://cx.example/api? A cxgraph server has it at /graphql.';

  test.each([
    ['a page', 200, '<!doctype html>'],
    ['broken JSON', 200, '{"data":{"ok":tr'],
    ['an empty body', 200, ''],
    ['JSON of another kind', 200, '[1]'],
    ['null data', 200, '{"data":null}'],
    ['errors that are no list', 200, '{"errors":"no"}'],
    ['an unknown path', 404, 'Cannot POST /api'],
    ['a path that takes no POST', 405, ''],
  ])('with %s is an HttpError whose message questions the address', (_, status, body) => {
    const message = `Ask: HTTP ${status}, without a GraphQL result. ${cure}`;
    expect(failure({ status, body })).toMatchObject({ name: 'HttpError', status, message });
  });

  test.each([
    ['a gateway’s failure', 502, 'Bad Gateway'],
    ['data with a failing status', 500, '{"data":{}}'],
  ])(
    'with %s is an HttpError whose message questions the server behind the address',
    (_, status, body) => {
      const behind =
        'Is a server running behind https://cx.example/api? A cxgraph server has it at /graphql.';
      const message = `Ask: HTTP ${status}, without a GraphQL result. ${behind}`;
      expect(failure({ status, body })).toMatchObject({ name: 'HttpError', status, message });
    },
  );

  test('names the request, if the server names it', () => {
    const headers = { 'x-request-id': 'req-9' };
    expect(failure({ status: 404, headers, body: 'none' })).toMatchObject({
      requestId: 'req-9',
      message: `Ask: HTTP 404, without a GraphQL result (request req-9). ${cure}`,
    });
  });
});

test('no message repeats what the client sent, not even from the fields of codes and ids', () => {
  const secret = 'rosa@example.org';
  const sent = { email: secret };
  const body = { errors: [{ message: secret, extensions: { code: secret, requestId: secret } }] };
  const headers = { 'x-request-id': secret, 'retry-after': secret };
  for (const status of [200, 400, 401, 429, 500, 503]) {
    expect(failure({ status, headers, body, sent }).message).not.toContain(secret);
    const forbidden = coded('FORBIDDEN', { scope: secret });
    expect(failure({ status, body: forbidden, sent }).message).not.toContain(secret);
    expect(failure({ status, headers, body: secret, sent }).message).not.toContain(secret);
  }
});
