import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Roles, readRoles } from '../../prisma/migrate/catalogue.ts';
import { connect, run } from '../../test/support/connection.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { currentSession, doorSession } from './doorSession.ts';
import { SessionPool } from './sessionPool.ts';

let database: TestDatabase;
let roles: Roles;
const pools: SessionPool[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const { sql, close } = await connect(database.url);
  roles = await readRoles(sql);
  await close();
});
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
});
afterAll(() => database.drop());

function openPool(max: number): SessionPool {
  const pool = new SessionPool(roles, { connectionString: database.url, max });
  pools.push(pool);
  return pool;
}

const inWorkspace = <T>(workspace: string, work: () => T) =>
  currentSession.run(doorSession(workspace, null), work);
const [mine, theirs] = [randomUUID(), randomUUID()];
const setting = "SELECT current_setting('cxgraph.workspace', true) AS workspace";
const boundTo = async (pool: SessionPool) =>
  (await pool.query<{ workspace: string | null }>(setting)).rows[0]?.workspace;

describe('a connection of the pool', () => {
  test('is bound to the current workspace, also when another used it before', async () => {
    const pool = openPool(1);
    for (const workspace of [mine, theirs, mine, mine]) {
      expect(await inWorkspace(workspace, () => boundTo(pool))).toBe(workspace);
    }
  });

  test('outside any workspace is bound to none', async () => {
    const pool = openPool(1);
    expect(await boundTo(pool)).toBe('');
    await inWorkspace(mine, () => boundTo(pool));
    expect(await boundTo(pool)).toBe('');
  });

  test('is bound through promises and callbacks alike', async () => {
    const pool = openPool(1);
    const client = await inWorkspace(mine, () => pool.connect());
    expect((await client.query(setting)).rows).toEqual([{ workspace: mine }]);
    client.release();
    const handed = await new Promise((resolve, reject) => {
      inWorkspace(theirs, () => {
        pool.connect((error, connected, done) => {
          if (error || !connected) return reject(error);
          connected.query(setting).then(({ rows }) => {
            done();
            resolve(rows);
          }, reject);
        });
      });
    });
    expect(handed).toEqual([{ workspace: theirs }]);
  });

  test('keeps its workspace while others wait for it', async () => {
    const pool = openPool(2);
    const workspaces = Array.from({ length: 40 }, (_, index) => (index % 2 ? mine : theirs));
    const seen = await Promise.all(
      workspaces.map((workspace) =>
        inWorkspace(workspace, async () => {
          const client = await pool.connect();
          const first = await client.query(setting);
          await client.query('SELECT pg_sleep(0.001)');
          const last = await client.query(setting);
          client.release();
          return [first.rows[0].workspace, last.rows[0].workspace];
        }),
      ),
    );
    expect(seen).toEqual(workspaces.map((workspace) => [workspace, workspace]));
  });

  test('takes on the role for bound keys with what a key is bound to, and loses both', async () => {
    const pool = openPool(1);
    const both = `SELECT current_user AS role, current_setting('cxgraph.segments') AS segments,
      current_setting('cxgraph.touchpoints') AS touchpoints`;
    const [one, other] = [randomUUID(), randomUUID()];
    const bindings = [
      { segments: [one, other], touchpoints: null },
      null,
      { segments: null, touchpoints: [one] },
      { segments: null, touchpoints: [other] },
      null,
    ];
    const seen = [];
    for (const binding of bindings) {
      const { rows } = await currentSession.run(doorSession(mine, binding), () => pool.query(both));
      seen.push(rows[0]);
    }
    const whole = { role: roles.application, segments: '', touchpoints: '' };
    expect(seen).toEqual([
      { role: roles.bound, segments: `${one},${other}`, touchpoints: 'any' },
      whole,
      { role: roles.bound, segments: 'any', touchpoints: one },
      { role: roles.bound, segments: 'any', touchpoints: other },
      whole,
    ]);
  });

  test('that cannot be bound is dropped, and the next is a new one', async () => {
    const pool = openPool(1);
    const client = await inWorkspace(mine, () => pool.connect());
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    client.release();
    // The server ends the session, which the pool does not notice.
    pool.on('error', () => {});
    await run(database.url, `SELECT pg_terminate_backend(${rows[0].pid})`);
    await inWorkspace(theirs, () => boundTo(pool)).catch(() => undefined);
    expect(await inWorkspace(theirs, () => boundTo(pool))).toBe(theirs);
  });
});

test('the binding costs one statement a change of workspace, none where it is the same', async () => {
  const pool = openPool(1);
  const texts: string[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    Object.assign(client, {
      query: (...args: Parameters<typeof query>) => {
        texts.push(String(args[0]));
        return query(...args);
      },
    });
  });
  for (const workspace of [mine, mine, mine, theirs, theirs, mine]) {
    await inWorkspace(workspace, () => boundTo(pool));
  }
  expect(texts.filter((text) => text.includes('set_config'))).toHaveLength(3);
  expect(texts.filter((text) => text === setting)).toHaveLength(6);
});
