import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../test/support/connection.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { expectNothingUncaught } from '../../test/support/uncaught.ts';
import { DatabaseClient, DatabasePool } from './databasePool.ts';
import { clientConnection } from './session.ts';

expectNothingUncaught();

let database: TestDatabase;
let pool: DatabasePool;
let failures: string[];
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(() => {
  failures = [];
  pool = new DatabasePool({ connectionString: database.url, max: 1 }, (state) =>
    failures.push(state),
  );
});
afterEach(() => pool.end());
afterAll(() => database.drop());

const session = async () => (await pool.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;

describe('a connection that is released', () => {
  test('is used again', async () => {
    expect(await session()).toBe(await session());
  });

  test('in the middle of a transaction is closed, and its transaction with it', async () => {
    const before = await session();
    const client = await pool.connect();
    await client.query('BEGIN');
    client.release();
    expect(await session()).not.toBe(before);
  });

  test('after it refused a write as read-only is closed', async () => {
    const before = await session();
    const client = await pool.connect();
    await client.query('SET default_transaction_read_only = on');
    await expect(client.query('CREATE TABLE refused ()')).rejects.toThrow('read-only');
    client.release();
    expect(await session()).not.toBe(before);
    expect(failures).toEqual(['25006']);
  });

  test('reports the SQLSTATEs of all errors on it, also of those that its user caught', async () => {
    const client = await pool.connect();
    await client.query('SELECT 1 / 0').catch(() => {});
    await client.query('SELECT FROM nowhere').catch(() => {});
    expect(failures).toEqual([]);
    client.release();
    expect(failures).toEqual(['22012', '42P01']);
    await session();
    expect(failures).toEqual(['22012', '42P01']);
  });
});

test('a connection that is lost in use fails its next query, and the pool goes on', async () => {
  const client = await pool.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const other = new DatabasePool({ connectionString: database.url, max: 1 });
  const lost = new Promise((resolve) => client.once('end', () => resolve(undefined)));
  await other.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
  await other.end();
  await lost;
  await expect(client.query('SELECT 1')).rejects.toThrow('connection error');
  client.release();
  expect(failures).toEqual(['57P01']);
  expect(await session()).not.toBe(rows[0].pid);
});

test('a statement on a connection that was lost before fails with why it was lost', async () => {
  const client = new DatabaseClient({ connectionString: database.url });
  await client.connect();
  const sql = clientConnection(client);
  const [{ pid } = { pid: 0 }] = await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const lost = new Promise((resolve) => client.once('end', resolve));
  await run(database.url, `SELECT pg_terminate_backend(${pid})`);
  await lost;
  await expect(sql.query('SELECT 1')).rejects.toThrow(
    /^terminating connection due to administrator command$/,
  );
  await client.end();
});
