import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migratedDump } from '../../../test/support/database.ts';
import { failureOf } from '../../protection/failures.ts';
import { openEmbedded } from '../embedded.ts';
import type { EmbeddedDatabase } from './embeddedDatabase.ts';

/** Ends no sooner than `endless`, and leaves the processor to others. */
const sleeping = 'SELECT pg_sleep(600)::text';

/** Computes without end and needs no memory. */
const endless =
  'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n FROM t) SELECT count(*) FROM t';

/** Waits for rows that do not come: PostgreSQL ends its session then, and PGlite with it. */
const crash = 'COPY written FROM STDIN';

/** Milliseconds. A busy machine needs that much for the statements that do end. */
const limit = 1_000;

let root: string;
let directory: string;
let database: EmbeddedDatabase;
let interruptions: unknown[];

const open = () =>
  openEmbedded(directory, {
    statement: limit,
    onInterruption: (failure) => interruptions.push(Object(failure).code),
  });

// One database for all tests: it has to survive what happens in each.
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cxgraph-interruption-'));
  directory = join(root, 'pglite');
  const loadDataDir = await migratedDump();
  const made = await openEmbedded(directory, { loadDataDir });
  await made.exec('CREATE TABLE written (number int)');
  await made.close();
  database = await open();
});
beforeEach(async () => {
  await database.query('DELETE FROM written');
  interruptions = [];
});
afterAll(async () => {
  await database.close();
  rmSync(root, { recursive: true });
});

async function written(): Promise<number[]> {
  const { rows } = await database.query<{ number: number }>(
    'SELECT number FROM written ORDER BY 1',
  );
  return rows.map(({ number }) => number);
}

const write = (number: number) => database.query('INSERT INTO written VALUES ($1)', [number]);

const rejection = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );

describe('a statement past its limit', () => {
  test('fails for its own cost, and the statements behind it in the queue are done', async () => {
    const late = rejection(database.query(endless));
    const behind = [write(1), write(2)];
    const transaction = database.transaction(async (tx) => {
      await tx.query('INSERT INTO written VALUES (3)');
      return 'done';
    });
    const failure = await late;
    expect(failureOf(failure)).toBe('COST_EXCEEDED');
    expect(Object(failure).message).toBe(
      'A statement took longer than STATEMENT_TIMEOUT_MS allows. Ask for less at once, or raise it.',
    );
    await Promise.all(behind);
    expect(await transaction).toBe('done');
    expect(await written()).toEqual([1, 2, 3]);
    expect(interruptions).toEqual(['57014']);
  });

  test('loses nothing that was acknowledged', async () => {
    const acknowledged: number[] = [];
    let next = 0;
    let going = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (going) {
        const number = next++;
        await write(number).then(
          () => acknowledged.push(number),
          () => {},
        );
      }
    });
    for (let strike = 1; strike <= 2; strike++) {
      await sleep(200);
      expect(failureOf(await rejection(database.query(sleeping)))).toBe('COST_EXCEEDED');
    }
    going = false;
    await Promise.all(writers);
    expect(acknowledged.length).toBeGreaterThan(4);
    const stored = await written();
    expect(stored).toEqual([...new Set(stored)]);
    expect(acknowledged.filter((number) => !stored.includes(number))).toEqual([]);
  });

  test('undoes its whole transaction', async () => {
    const failures: string[] = [];
    const lost = rejection(
      database.transaction(async (tx) => {
        await tx.query('INSERT INTO written VALUES (1)');
        for (const sql of [sleeping, 'INSERT INTO written VALUES (2)', 'SELECT 1']) {
          failures.push(failureOf(await rejection(tx.query(sql))));
        }
      }),
    );
    expect(failureOf(await lost)).toBe('COST_EXCEEDED');
    expect(failures).toEqual(['COST_EXCEEDED', 'COST_EXCEEDED', 'COST_EXCEEDED']);
    expect(await written()).toEqual([]);
  });

  test('is not stopped in a migration', async () => {
    const long = `SELECT pg_sleep(${(limit / 1_000) * 1.5})::text AS slept`;
    await database.session((session) => session.exec(long));
    expect(interruptions).toEqual([]);
  });
});

describe('a transaction that does nothing', () => {
  test('is rolled back after the limit, so that the others do not wait for ever', async () => {
    let end = () => {};
    let failure: unknown;
    const idle = database.transaction(async (tx) => {
      await tx.query('INSERT INTO written VALUES (1)');
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      failure = await rejection(tx.query('INSERT INTO written VALUES (2)'));
    });
    const [lost] = await Promise.all([rejection(idle), write(3)]);
    expect(failureOf(lost)).toBe('UNAVAILABLE');
    end();
    await sleep(0);
    expect(failureOf(failure)).toBe('UNAVAILABLE');
    expect(await written()).toEqual([3]);
    expect(interruptions).toEqual([]);
  });

  test('may take longer than the limit as long as it does something', async () => {
    await database.transaction(async (tx) => {
      for (let part = 1; part <= 4; part++) {
        await sleep(limit * 0.4);
        await tx.query('INSERT INTO written VALUES ($1)', [part]);
      }
    });
    expect(await written()).toEqual([1, 2, 3, 4]);
  });
});

describe('a thread that ends by itself', () => {
  test('fails its statement as unavailable; the directory is opened again', async () => {
    await write(1);
    const [failure] = await Promise.all([rejection(database.exec(crash)), write(2)]);
    expect(failureOf(failure)).toBe('UNAVAILABLE');
    expect(await written()).toEqual([1, 2]);
    expect(interruptions).toEqual(['57P02']);
  });

  test('is tried again at the next statement where its directory could not be opened', async () => {
    await write(1);
    const failing = rejection(database.exec(crash));
    renameSync(join(directory, 'PG_VERSION'), join(root, 'PG_VERSION'));
    expect(failureOf(await failing)).toBe('UNAVAILABLE');
    for (let tries = 1; tries <= 2; tries++) {
      const closed = await rejection(write(2));
      expect(failureOf(closed)).toBe('UNAVAILABLE');
      expect(Object(closed).message).toBe(
        `The embedded database in ${directory} could not be opened again: its directory is gone ` +
          'or empty. The next statement tries again; if it goes on, restart the process.',
      );
    }
    renameSync(join(root, 'PG_VERSION'), join(directory, 'PG_VERSION'));
    await write(3);
    expect(await written()).toEqual([1, 3]);
    expect(new Set(interruptions)).toEqual(new Set(['57P02', '57P03']));
  });

  test('loses the rows in memory, and says so to every statement', async () => {
    const memory = await openEmbedded('memory', {
      loadDataDir: await migratedDump(),
      onInterruption: (failure) => interruptions.push(failure),
    });
    await memory.exec('CREATE TABLE written (number int)');
    const failures = [
      await rejection(memory.exec(crash)),
      await rejection(memory.query('SELECT 1')),
    ];
    for (const failure of failures) {
      expect(failureOf(failure)).toBe('UNAVAILABLE');
      expect(Object(failure).message).toContain(
        'What was in memory is lost: start the process again.',
      );
    }
    expect(interruptions).toEqual([failures[0]]);
    await memory.close();
  });
});

describe('a transaction', () => {
  test('is rolled back when its work throws, and the error is thrown', async () => {
    const error = new Error('the work’s own');
    const work = database.transaction(async (tx) => {
      await tx.query('INSERT INTO written VALUES (1)');
      throw error;
    });
    expect(await rejection(work)).toBe(error);
    expect(await written()).toEqual([]);
  });

  test('is an error when a statement failed in it, even if its work resolves', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query('INSERT INTO written VALUES (1)');
      await rejection(tx.query('SELECT 1/0'));
    });
    expect(await rejection(work)).toMatchObject({ code: '25P02' });
    expect(await written()).toEqual([]);
  });

  test('takes no statement after its end', async () => {
    const tx = await database.transaction(async (open) => open);
    expect(Object(await rejection(tx.query('SELECT 1'))).message).toBe(
      'The transaction is over; use the database, or begin another.',
    );
    const undone = await database.transaction(async (open) => {
      await open.query('INSERT INTO written VALUES (1)');
      await open.rollback();
      return rejection(open.query('SELECT 1'));
    });
    expect(Object(undone).message).toContain('The transaction is over');
    expect(await written()).toEqual([]);
  });
});

describe('closing', () => {
  test('waits for statements under way and in the queue, and refuses later ones', async () => {
    const slow = database.query('SELECT pg_sleep(0.1)::text');
    const behind = write(1);
    const closed = database.close();
    const late = rejection(write(2));
    await Promise.all([slow, behind, closed]);
    expect(failureOf(await late)).toBe('UNAVAILABLE');
    expect(interruptions).toEqual([]);
    database = await open();
    expect(await written()).toEqual([1]);
  });

  test('works where the thread had ended', async () => {
    await rejection(database.exec(crash));
    await database.close();
    database = await open();
    expect(await written()).toEqual([]);
  });
});
