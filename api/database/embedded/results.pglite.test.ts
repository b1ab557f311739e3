import { messages, PGlite, type QueryOptions } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migratedDump } from '../../../test/support/database.ts';
import { openEmbedded } from '../embedded.ts';
import type { EmbeddedDatabase } from './embeddedDatabase.ts';

let embedded: EmbeddedDatabase;
let inThread: PGlite;

beforeAll(async () => {
  const loadDataDir = await migratedDump();
  inThread = await PGlite.create({ loadDataDir });
  embedded = await openEmbedded('memory', { loadDataDir });
  for (const database of [inThread, embedded]) {
    await database.exec(`
      CREATE TYPE mood AS ENUM ('glad', 'sad, or "blue"');
      CREATE TABLE made (number int NOT NULL UNIQUE);
      INSERT INTO made SELECT generate_series(1, 3);`);
    await database.refreshArrayTypes();
  }
});
afterAll(async () => {
  await embedded.close();
  await inThread.close();
});

const statements: readonly (readonly [string, unknown[]])[] = [
  ['SELECT NULL AS none, NULL::int[] AS nones, ARRAY[NULL, 1] AS one', []],
  ['SELECT true AS yes, 7::int2 AS small, 8 AS middle, 9::int8 AS big, 2::int8^62 AS bigger', []],
  ['SELECT 9007199254740993::int8 AS unsafe, 1.50::numeric AS decimal, 0.1::float8 AS float', []],
  [`SELECT '2026-01-02'::date AS day, '2026-01-02 03:04:05.678+00'::timestamptz AS moment`, []],
  [`SELECT 'infinity'::timestamptz AS never, '03:04'::time AS time, '1 day'::interval AS span`, []],
  [`SELECT '{"a":[1,null]}'::jsonb AS object, '[]'::json AS list, 'null'::jsonb AS nothing`, []],
  [`SELECT '\\x00ff10'::bytea AS bytes, ARRAY['\\x00ff'::bytea] AS several`, []],
  [`SELECT ARRAY['a,b', 'c"d', '', 'NULL', 'e\\f'] AS texts, ARRAY[[1, 2], [3, 4]] AS square`, []],
  [`SELECT 'glad'::mood AS mood, ARRAY['glad', 'sad, or "blue"']::mood[] AS moods`, []],
  [`SELECT ARRAY['{"a":1}'::jsonb] AS objects, ARRAY['2026-01-02'::date] AS days`, []],
  [
    `SELECT gen_random_uuid() = gen_random_uuid() AS same, 'x'::char AS letter, 'n'::name AS name`,
    [],
  ],
  ['SELECT', []],
  ['SELECT 1 WHERE false', []],
  ['SELECT $1::text AS text, $2::int AS number, $3::bool AS flag', ['ä€😀\n', -5, false]],
  ['SELECT $1::text AS none, $2::float8 AS float, $3::int8 AS big', [null, 1.5e300, 12n ** 12n]],
  ['SELECT $1::timestamptz AS moment, $2::date AS day', [new Date(0), new Date(86_400_000)]],
  ['SELECT $1::jsonb AS object, $2::json AS text', [{ a: [1, 'b', null] }, '"c"']],
  [
    'SELECT $1::bytea AS bytes, length($2::bytea) AS size',
    [new Uint8Array([0, 255]), Buffer.alloc(9)],
  ],
  [
    'SELECT $1::text[] AS texts, $2::int[] AS numbers',
    [
      ['a,b', 'c"d', '', 'NULL', null, '\\'],
      [1, 2],
    ],
  ],
  ['SELECT $1::mood[] AS moods, $2::text[] AS none', [['glad', 'sad, or "blue"'], []]],
  ['SELECT $1::timestamptz[] AS moments, $2::int[][] AS square', [[new Date(5)], [[1], [2]]]],
  ['SELECT $1::bytea[] AS several, $2::bool[] AS flags', [[new Uint8Array([1])], [true, false]]],
  ['CREATE TABLE IF NOT EXISTS made (number int)', []],
  ['UPDATE made SET number = number + 10 WHERE number > $1', [1]],
  ['DELETE FROM made RETURNING number', []],
];

const shout = { 25: (text: string) => `${text}!`, 3802: (text: string) => text };
const ways: Record<string, QueryOptions> = {
  objects: {},
  arrays: { rowMode: 'array' },
  'arrays with parsers of their own': { rowMode: 'array', parsers: shout },
};

describe('a statement in the thread', () => {
  test.each(statements)('is answered as one outside it: %s', async (sql, parameters) => {
    for (const options of Object.values(ways)) {
      const expected = await inThread.query(sql, parameters, options);
      expect(await embedded.query(sql, parameters, options)).toEqual(expected);
    }
  });

  test.each([
    ['SELECT nothing', []],
    ['SELECT $1::int', ['five']],
    ['SELECT 1 / $1::int', [0]],
    ['INSERT INTO made VALUES (NULL)', []],
    ['INSERT INTO made VALUES ($1), ($1)', [70]],
    ['SELEKT', []],
    ['SELECT $1::int', []],
  ])('fails as one outside it: %s', async (sql, parameters) => {
    const [theirs, ours] = await Promise.all(
      [inThread, embedded].map((database) =>
        database.query(sql, parameters).catch((e: unknown) => e),
      ),
    );
    const { query, params, queryOptions, ...expected } = Object(theirs);
    expect(ours).toBeInstanceOf(messages.DatabaseError);
    expect({ ...Object(ours) }).toEqual(expected);
    expect(Object(ours).message).toBe(Object(theirs).message);
    expect((await embedded.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('a script has a result for each of its statements, and none past one that fails', async () => {
    const script =
      'SELECT 1 AS one; CREATE TEMPORARY TABLE t (a int); INSERT INTO t VALUES (1), (2)';
    expect(await embedded.exec(script)).toEqual(await inThread.exec(script));
    await expect(embedded.exec('INSERT INTO t VALUES (3); SELECT 1/0')).rejects.toMatchObject({
      code: '22012',
    });
    expect((await embedded.query('SELECT count(*)::int AS n FROM t')).rows).toEqual([{ n: 2 }]);
  });

  test('can be larger than any buffer, and so can its answer', async () => {
    const text = 'ä'.repeat(3_000_000);
    const sql = `SELECT $1 AS text, repeat('x', 5000000) AS more FROM generate_series(1, 3)`;
    const { rows } = await embedded.query<{ text: string; more: string }>(sql, [text]);
    expect(rows.map(({ text: back, more }) => [back === text, more.length])).toEqual([
      [true, 5_000_000],
      [true, 5_000_000],
      [true, 5_000_000],
    ]);
  });
});
