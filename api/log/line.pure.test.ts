import { describe, expect, test } from 'vitest';
import { lineOf } from './line.ts';

const time = new Date(2026, 0, 31, 9, 41, 7).getTime();
const line = (entry: object, coloured = false) =>
  lineOf(JSON.stringify({ level: 30, time, ...entry }), coloured);
const request = {
  msg: 'request',
  requestId: '6f1c-9a',
  method: 'POST',
  path: '/graphql',
  status: 200,
  ms: 12.3,
};

describe('a log entry in a terminal', () => {
  test('shows a request in one short line', () => {
    const known = { keyId: 'key', workspaceId: 'workspace', cost: 120 };
    expect(line({ ...request, operationName: 'Overdue', ...known })).toBe(
      '09:41:07 200 POST /graphql 12.3 ms Overdue',
    );
  });

  test('shows why a request was refused, and its id', () => {
    expect(line({ ...request, status: 400, codes: ['BAD_USER_INPUT'], aborted: true })).toBe(
      '09:41:07 400 POST /graphql 12.3 ms BAD_USER_INPUT (the client went away) requestId=6f1c-9a',
    );
  });

  test('shows any other entry with its level and its fields', () => {
    expect(line({ msg: 'stopping', signal: 'SIGINT' })).toBe(
      '09:41:07 info stopping signal=SIGINT',
    );
    expect(line({ level: 40, msg: 'Tasks failed', requestId: 'r', tasks: 3 })).toBe(
      '09:41:07 warn Tasks failed requestId=r tasks=3',
    );
  });

  test('shows a statement in one line, with its time and rows', () => {
    const statement = { level: 10, msg: 'statement', ms: 1.42, rows: 25 };
    expect(line({ ...statement, sql: 'SELECT 1\n  FROM "Step"' })).toBe(
      '09:41:07 trace 1.42 ms, rows: 25, SELECT 1 FROM "Step"',
    );
    expect(line({ ...statement, rows: null, sql: 'BEGIN' })).toBe('09:41:07 trace 1.42 ms, BEGIN');
  });

  test('shows objects and lists on lines of their own', () => {
    const failure = {
      causes: [{ type: 'Error', message: 'gone' }],
      stack: ['at here', 'at there'],
    };
    expect(line({ level: 50, msg: 'A request failed', failure }).split('\n')).toEqual([
      '09:41:07 error A request failed ',
      "    failure: { causes: [ { type: 'Error', message: 'gone' } ], stack: [ 'at here', 'at there' ] }",
    ]);
  });

  test('lets no text of a request move the cursor or begin a line', () => {
    const operationName = 'a\u001b[2J\nb\u009bc\u2028';
    expect(line({ ...request, operationName })).toBe(
      '09:41:07 200 POST /graphql 12.3 ms a\\u001b[2J\\u000ab\\u009bc\\u2028',
    );
    expect(line({ msg: 'x', failure: { name: '\u001b[2J' } })).not.toContain('\u001b');
  });

  test('is coloured where it needs attention, if the terminal has colours', () => {
    expect(line({ ...request, status: 500 }, true)).toContain('\u001b[31m500 POST');
    expect(line(request, true)).toContain('\u001b[2m09:41:07\u001b[22m 200 POST');
  });
});
