import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../embedded.ts';
import type { EmbeddedDatabase } from './embeddedDatabase.ts';

let embedded: EmbeddedDatabase;
beforeAll(async () => {
  embedded = await openEmbedded('memory');
});
afterAll(() => embedded.close());

/** The index by which a row is found with a plan that is made once for all keys, as those of foreign keys are. */
async function indexOf(): Promise<string | undefined> {
  const key = '00000000-0000-0000-0000-000000000000';
  const { rows } = await embedded.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN EXECUTE by_key ('${key}', '${key}')`,
  );
  return rows.map((row) => /using "?(\w+)/.exec(row['QUERY PLAN'])?.[1]).find(Boolean);
}

test('the embedded database analyses a table that grows, and plans again what it had planned', async () => {
  await embedded.exec(`
    CREATE TABLE fact (workspace uuid, id uuid, kind text, note varchar(1000),
      PRIMARY KEY (workspace, id));
    CREATE INDEX by_kind ON fact (workspace, kind, id);
    SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off;
    PREPARE by_key (uuid, uuid) AS SELECT kind FROM fact WHERE workspace = $1 AND id = $2`);
  // Without rows all indexes look alike, and the newest is taken: it is read from end to end.
  expect(await indexOf()).toBe('by_kind');
  await embedded.exec(`
    INSERT INTO fact (workspace, id, kind)
    SELECT '00000000-0000-0000-0000-000000000000', gen_random_uuid(), 'a'
    FROM generate_series(1, 20000)`);
  const analysed = () =>
    embedded.query<{ rows: number }>(
      `SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'fact'`,
    );
  while ((await analysed()).rows[0]?.rows !== 20_000) await sleep(20);
  expect(await indexOf()).toBe('fact_pkey');
});
