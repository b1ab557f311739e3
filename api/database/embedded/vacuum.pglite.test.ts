import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../embedded.ts';
import type { EmbeddedDatabase } from './embeddedDatabase.ts';

let embedded: EmbeddedDatabase;
beforeAll(async () => {
  embedded = await openEmbedded('memory', { vacuumEvery: 50 });
});
beforeEach(async () => {
  await embedded.exec(`
    DROP TABLE IF EXISTS task;
    CREATE TABLE task (id int PRIMARY KEY, payload varchar(1000));
    CREATE INDEX by_payload ON task (payload, id)`);
});
afterAll(() => embedded.close());

async function numberFrom(sql: string): Promise<number> {
  const { rows } = await embedded.query<{ number: number }>(`SELECT (${sql})::int AS number`);
  return rows[0]?.number ?? Number.NaN;
}

const bytes = () => numberFrom(`pg_relation_size('task')`);
const dead = () => numberFrom(`SELECT n_dead_tup FROM pg_stat_user_tables WHERE relname = 'task'`);

/** A thousand tasks are stored, claimed and done. */
async function work(round: number): Promise<void> {
  await embedded.exec(`
    INSERT INTO task SELECT ${round} * 1000 + i, repeat('x', 200) || i FROM generate_series(1, 1000) i`);
  await embedded.exec(`UPDATE task SET payload = payload || 'y'`);
  await embedded.exec('DELETE FROM task');
}

test('the embedded database uses the space of deleted rows again', async () => {
  const sizes: number[] = [];
  for (let round = 0; round < 5; round++) {
    await work(round);
    // Each statement lets it look; what it does comes before the next one that waits.
    while ((await dead()) > 0 || (await bytes()) > 0) await sleep(5);
    sizes.push(await bytes());
  }
  expect(sizes).toEqual([0, 0, 0, 0, 0]);
});

test('a table with few dead rows is left alone', async () => {
  await embedded.exec(`INSERT INTO task SELECT i, 'x' FROM generate_series(1, 1000) i`);
  await embedded.exec('DELETE FROM task WHERE id <= 200');
  for (let look = 0; look < 5; look++) {
    await sleep(60);
    await numberFrom('1');
  }
  expect(
    await numberFrom(`SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'task'`),
  ).toBe(0);
  expect(await dead()).toBe(200);
});
