import { PothosValidationError } from '@pothos/core';
import { GraphQLError, Source } from 'graphql';
import { describe, expect, test } from 'vitest';
import { refusal, unauthenticated } from '../../schema/kernel/errors.ts';
import { formatError, withHttp } from './errors.ts';

const shown = (error: unknown) => {
  const { message, extensions } = formatError(error);
  return { message, ...extensions };
};
const answered = (error: unknown, came = false) =>
  withHttp(formatError(error), 'request-1', came).extensions;
const inResolver = (originalError: Error) =>
  new GraphQLError(originalError.message, { path: ['persona'], originalError });

describe('an error', () => {
  test('of our own passes as it is', () => {
    expect(shown(refusal('FORBIDDEN', 'No.', { scope: 'a:read' }))).toEqual({
      message: 'No.',
      code: 'FORBIDDEN',
      scope: 'a:read',
    });
  });

  test('of our own keeps its code when a resolver threw it', () => {
    const thrown = refusal('BAD_USER_INPUT', 'first: too large.', { inputPath: 'first' });
    const located = new GraphQLError(thrown.message, { path: ['personas'], originalError: thrown });
    expect(formatError(located)).toMatchObject({
      path: ['personas'],
      extensions: { code: 'BAD_USER_INPUT', inputPath: 'first' },
    });
  });

  test.each([
    ['a plain error', new Error('/srv/app/secret.ts')],
    ['an error in a resolver', inResolver(new Error('SELECT 1'))],
    [
      'a GraphQLError without a code in a resolver',
      inResolver(new GraphQLError('Expected Iterable')),
    ],
    [
      'an error that Yoga wrapped',
      new GraphQLError('SELECT 1', { originalError: new Error('SELECT 1') }),
    ],
    [
      'an error with a library’s code',
      inResolver(new GraphQLError('x', { extensions: { code: 'WEIRD' } })),
    ],
    ['something that is not an error', 'SELECT 1'],
  ])('that is %s reveals nothing of itself', (_what, error) => {
    expect(shown(error)).toEqual({
      code: 'INTERNAL',
      message:
        'Something went wrong on our side. Quote the request id when you report it; it finds the cause in the log.',
    });
  });

  test('of Pothos about an argument names the field', () => {
    expect(shown(inResolver(new PothosValidationError('Invalid "hunter2"')))).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'persona: an argument has a value it cannot have.',
      inputPath: 'persona',
    });
  });

  test('of the syntax keeps its position', () => {
    const error = new GraphQLError('Syntax Error: Expected Name, found String "hunter2".', {
      source: new Source('{ "hunter2" }'),
      positions: [2],
    });
    expect(formatError(error).toJSON()).toEqual({
      message: 'Syntax Error: Expected Name, found String.',
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } },
    });
  });

  test('is a new one, since parse errors are shared', () => {
    const error = refusal('FORBIDDEN', 'No.');
    expect(formatError(error)).not.toBe(error);
    expect(error.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  test('of the CSRF plugin says what to send', () => {
    const error = new GraphQLError('Required CSRF header(s) not present', {
      extensions: { http: { status: 403 } },
    });
    expect(shown(error)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('x-cxgraph-client'),
    });
  });
});

describe('the status of an answer', () => {
  test.each([
    [
      'a database that is away',
      new Error('Connection terminated'),
      { status: 503, headers: { 'retry-after': '1' } },
    ],
    ['two writers at once', Object.assign(new Error('x'), { code: 'P2002' }), { status: 409 }],
    ['a failure of ours', new Error('x'), { status: 500 }],
    ['a key that does not work', unauthenticated('No.'), { status: 401 }],
    ['a missing scope', refusal('FORBIDDEN', 'No.'), { status: 403 }],
    ['a dear request', refusal('COST_EXCEEDED', 'No.'), { status: 400 }],
  ])('is that of %s when no field has a value', (_what, error, http) => {
    expect(answered(error)).toMatchObject({ requestId: 'request-1', http });
  });

  test('is not set when a field has a value', () => {
    expect(answered(new Error('Connection terminated'), true)).toEqual({
      code: 'UNAVAILABLE',
      requestId: 'request-1',
    });
  });

  test('is not set for an argument that a resolver refused', () => {
    const error = new GraphQLError('first: no.', {
      path: ['personas'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(answered(error)).toEqual({ code: 'BAD_USER_INPUT', requestId: 'request-1' });
  });
});
