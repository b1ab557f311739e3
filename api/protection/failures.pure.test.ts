import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { describeFailure, failureOf } from './failures.ts';

const known = (code: string, message = 'x') =>
  new Prisma.PrismaClientKnownRequestError(message, { code, clientVersion: '7' });
const coded = (code: string) => Object.assign(new Error('x'), { code });

/** An error of PostgreSQL as Prisma wraps it: in its adapter's error, in one of its own. */
const ofStatement = (sqlState: string, code: 'P2010' | 'P2039', message = 'x') => {
  const cause = { kind: 'postgres', originalCode: sqlState, code: sqlState, message };
  const driverAdapterError = Object.assign(new Error(message), {
    name: 'DriverAdapterError',
    cause,
  });
  return Object.assign(known(code, `Database error. Message: \`${message}\``), {
    meta: { driverAdapterError },
  });
};

describe('a failure', () => {
  test.each([
    ['of a pool without a free connection', new Error('timeout exceeded when trying to connect')],
    ['of a connection that broke', new Error('Connection terminated unexpectedly')],
    ['of a refused connection', coded('ECONNREFUSED')],
    ['of several refused connections', new AggregateError([coded('ECONNREFUSED')])],
    ['of a database that shuts down', coded('57P01')],
    ['of PostgreSQL’s class for connections', coded('08006')],
    ['of a transaction that could not begin', known('P2028')],
    ['of the pool, in Prisma’s words', known('P2024')],
    [
      'of a driver, wrapped by Prisma',
      Object.assign(known('P2010'), {
        meta: { driverAdapterError: { cause: { kind: 'ConnectionClosed' } } },
      }),
    ],
    ['wrapped by GraphQL', new GraphQLError('x', { originalError: coded('ECONNRESET') })],
    ['wrapped by a cause', new Error('x', { cause: coded('EPIPE') })],
  ])('%s is UNAVAILABLE', (_what, error) => {
    expect(failureOf(error)).toBe('UNAVAILABLE');
  });

  test.each([
    ['a connection that was lost', '08006'],
    ['only reads being allowed', '25006'],
    ['a transaction that was left idle', '25P03'],
    ['a password that was changed', '28P01'],
    ['a database that was dropped', '3D000'],
    ['a full disk', '53100'],
    ['memory that ran out', '53200'],
    ['too many connections', '53300'],
    ['a lock that another session has', '55P03'],
    ['an operator who shuts it down', '57P01'],
    ['a crash', '57P02'],
    ['a database that is starting', '57P03'],
  ])('of %s (%s) is UNAVAILABLE, however it is wrapped', (_what, sqlState) => {
    for (const error of [
      coded(sqlState),
      ofStatement(sqlState, 'P2010'),
      new GraphQLError('x', { originalError: ofStatement(sqlState, 'P2039') }),
    ]) {
      expect([failureOf(error), describeFailure(error).sqlState]).toEqual([
        'UNAVAILABLE',
        sqlState,
      ]);
    }
  });

  test.each([['57014'], ['25P04'], ['53400']])(
    'of a statement that was stopped for its own time or size (%s) is COST_EXCEEDED',
    (sqlState) => {
      expect(failureOf(ofStatement(sqlState, 'P2010'))).toBe('COST_EXCEEDED');
    },
  );

  test.each([['58030'], ['XX001'], ['42501'], ['22P02']])(
    'of any other kind that the database names (%s) is INTERNAL',
    (sqlState) => {
      const error = ofStatement(sqlState, 'P2039');
      expect([failureOf(error), describeFailure(error).sqlState]).toEqual(['INTERNAL', sqlState]);
    },
  );

  test.each([['P2002'], ['P2003'], ['P2034']])(
    'of two writers at once (%s) is CONFLICT',
    (code) => {
      expect(failureOf(new GraphQLError('x', { originalError: known(code) }))).toBe('CONFLICT');
    },
  );

  test.each([[new TypeError('x')], [known('P2025')], ['text'], [null], [undefined]])(
    'of any other kind (%s) is INTERNAL',
    (error) => {
      expect(failureOf(error)).toBe('INTERNAL');
    },
  );

  test('that causes itself is read once', () => {
    const error = new Error('x');
    error.cause = error;
    expect(failureOf(error)).toBe('INTERNAL');
  });
});

describe('the log of a failure', () => {
  const secret = 'hunter2';

  test.each([
    [
      'the database',
      Object.assign(new Error(`invalid input syntax for type uuid: "${secret}"`), {
        code: '22P02',
      }),
    ],
    [
      'Prisma',
      new Prisma.PrismaClientValidationError(
        `Invalid call:\n{ name: "${secret}" }\n\nArgument name is missing.`,
        { clientVersion: '7' },
      ),
    ],
    ['Prisma’s raw queries', known('P2010', `Raw query failed. Message: "${secret}"`)],
    ['Prisma’s other queries', ofStatement('23514', 'P2039', `Key (name)=(${secret})`)],
    ['Prisma’s inputs', known('P2007', `Invalid input value: "${secret}"`)],
    ['GraphQL', new GraphQLError(secret, { originalError: coded('23514') })],
  ])('has no values from messages of %s', (_whose, error) => {
    expect(JSON.stringify(describeFailure(error))).not.toContain(secret);
  });

  test('says what happened, and where', () => {
    const error = new GraphQLError('x', { originalError: new TypeError('a is not a function') });
    expect(describeFailure(error)).toEqual({
      causes: [{ type: 'GraphQLError' }, { type: 'TypeError', message: 'a is not a function' }],
      stack: expect.arrayContaining([expect.stringContaining('failures.pure.test.ts')]),
    });
  });

  test('has no SQLSTATE where the code is not one', () => {
    for (const error of [known('P2025'), coded('EPIPE'), coded('EBUSY')]) {
      expect(describeFailure(error)).not.toHaveProperty('sqlState');
    }
  });

  test('has Prisma’s reason', () => {
    const error = new Prisma.PrismaClientValidationError(
      'Invalid call:\n{}\n\nArgument name is missing.',
      { clientVersion: '7' },
    );
    expect(describeFailure(error)).toMatchObject({
      causes: [{ type: 'PrismaClientValidationError', message: 'Argument name is missing.' }],
    });
  });
});
