import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connect, type OpenConnection } from '../support/connection.ts';
import { heardLog } from '../support/log.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { statementProxy } from '../support/statementProxy.ts';
import { expectNothingUncaught } from '../support/uncaught.ts';

expectNothingUncaught();

const log = heardLog();
const proxy = statementProxy();
let server: TestServer;
let owner: OpenConnection;
beforeAll(async () => {
  let url = '';
  server = await startTestServer({
    log: log.logger,
    // Its keys are looked up once.
    elapsed: () => 0,
    config: { readTimeout: 500 },
    refusalMemory: 2_000,
    via: (direct) => {
      url = direct;
      return proxy.via(direct);
    },
  });
  owner = await connect(url);
});
afterEach(async () => {
  await expect.poll(async () => (await readyz()).status, { timeout: 20_000 }).toBe(200);
  expect((await read()).status).toBe(200);
  expect((await write()).status).toBe(200);
  log.forget();
});
afterAll(async () => {
  await owner.close();
  await server.stop();
  proxy.close();
});

const secret = 'hunter2';
const read = () => server.request('{ personas { nodes { id } } }');
const write = () =>
  server.request(
    'mutation ($input: PersonaCreateInput!) { personaCreate(input: $input) { errors { message } } }',
    { input: { name: secret } },
  );

async function readyz() {
  const response = await fetch(`${server.url}/readyz`);
  const text = await response.text();
  const message: unknown = response.ok ? text : JSON.parse(text).errors[0].message;
  return { status: response.status, retryAfter: response.headers.get('retry-after'), message };
}

const takesNoChanges = {
  status: 503,
  retryAfter: '1',
  message: 'The database takes no changes: it is read-only (a standby?), or its disk is full.',
};

/** The SQLSTATEs in the log since it was cleared; asserts that nothing personal is in it. */
function loggedStates(): unknown[] {
  expect(log.lines().join('')).not.toContain(secret);
  return [...new Set(log.lines().flatMap((line) => JSON.parse(line).failure?.sqlState ?? []))];
}

async function expectUnavailable(answer: ReturnType<typeof read>): Promise<void> {
  const { status, headers, body } = await answer;
  expect([status, headers.get('retry-after'), body.errors?.[0]?.extensions.code]).toEqual([
    503,
    '1',
    'UNAVAILABLE',
  ]);
}

test('a read-only database answers reads; changes are to be sent again, and the server is not ready', async () => {
  const [{ name } = { name: '' }] = await owner.sql.query<{ name: string }>(
    'SELECT current_database() AS name',
  );
  await owner.sql.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
  // Open sessions may still write. The database is read-only for later ones.
  proxy.become('open');
  expect(await readyz()).toEqual(takesNoChanges);
  await expectUnavailable(write());
  expect(loggedStates()).toEqual(['25006']);
  expect((await read()).status).toBe(200);
  await owner.sql.query(`ALTER DATABASE "${name}" RESET default_transaction_read_only`);
  // No session that may only read is used again.
  expect((await write()).status).toBe(200);
});

test('a full disk refuses changes, which are to be sent again, and for a while the server is not ready', async () => {
  await owner.sql.script(`
    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'could not extend file for (%)', new.name USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT ON "Persona" FOR EACH ROW EXECUTE FUNCTION full_disk();`);
  expect((await readyz()).status).toBe(200);
  await expectUnavailable(write());
  expect(loggedStates()).toEqual(['53100']);
  expect(await readyz()).toEqual(takesNoChanges);
  expect((await read()).status).toBe(200);
  await owner.sql.script('DROP FUNCTION full_disk CASCADE');
  await sleep(1_000);
  // No probe writes: the last refusal counts for a while.
  expect(await readyz()).toEqual(takesNoChanges);
});

test('while a database is starting, everything is to be sent again, and its SQLSTATE is in the log', async () => {
  proxy.become('starting');
  expect(await readyz()).toMatchObject({ status: 503, message: 'The database does not answer.' });
  await expectUnavailable(read());
  await expectUnavailable(write());
  expect(loggedStates()).toEqual(['57P03']);
  proxy.become('open');
});

test('a database that falls silent in a statement is waited for no longer than the limit', async () => {
  expect((await read()).status).toBe(200);
  const watched = proxy.watch({ at: 1, side: 'silence' });
  await expectUnavailable(read());
  expect(watched.cut).toContain('"Persona"');
  proxy.watch();
});
