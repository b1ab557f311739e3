import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type OpenConnection } from '../support/connection.ts';
import { heardLog } from '../support/log.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { statementProxy } from '../support/statementProxy.ts';

/** Milliseconds. */
const readTimeout = 500;
const statementTimeout = 2_500;

const log = heardLog();
const proxy = statementProxy();
let server: TestServer;
let administrator: OpenConnection;
beforeAll(async () => {
  let url = '';
  server = await startTestServer({
    log: log.logger,
    // Its keys are looked up once.
    elapsed: () => 0,
    config: { readTimeout, statementTimeout },
    via: (direct) => {
      url = direct;
      return proxy.via(direct);
    },
  });
  administrator = await connect(url);
  const lastUsedAt = new Date(Date.now() + 3_600_000);
  await server.database.workspace(server.workspaceId).apiKey.updateMany({ data: { lastUsedAt } });
});
afterAll(async () => {
  await administrator.close();
  await server.stop();
  proxy.close();
});

const read = () => server.request('{ personas { nodes { id } } }');
const write = () =>
  server.request(
    'mutation ($input: PersonaCreateInput!) { personaCreate(input: $input) { persona { id } errors { message } } }',
    { input: { name: 'Anna' } },
  );

/** Locks the personas until the work is done. */
async function whilePersonasAreLocked<Result>(work: () => Promise<Result>): Promise<Result> {
  await administrator.sql.script('BEGIN; LOCK TABLE "Persona" IN ACCESS EXCLUSIVE MODE;');
  try {
    return await work();
  } finally {
    await administrator.sql.script('COMMIT');
  }
}

const stopped = {
  message: expect.stringMatching(/longer than a statement may.*ask for less/),
  extensions: { code: 'COST_EXCEEDED', requestId: expect.any(String) },
};

test('a query past the limit of reads is stopped, its error says to ask for less, and the next one is answered', async () => {
  const answer = await whilePersonasAreLocked(read);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([400, null]);
  expect(answer.body.errors).toMatchObject([stopped]);
  const states = log.lines().map((line) => JSON.parse(line).failure?.sqlState);
  expect(states.filter(Boolean)).toEqual(['57014']);
  expect((await read()).status).toBe(200);
});

test('a mutation may take longer than a query may', async () => {
  const writing = await whilePersonasAreLocked(async () => {
    const begun = write();
    await sleep(2 * readTimeout);
    return { begun };
  });
  const { status, body } = await writing.begun;
  expect([status, body.errors]).toEqual([200, undefined]);
});

test('a mutation past the limit of statements is stopped, and nothing is changed', async () => {
  const count = async () => (await read()).body.data.personas.nodes.length;
  const before = await count();
  expect((await whilePersonasAreLocked(write)).body.errors).toMatchObject([stopped]);
  expect(await count()).toBe(before);
  expect((await write()).status).toBe(200);
  expect(await count()).toBe(before + 1);
});

test('the limit of reads costs no statement, also between mutations', async () => {
  const statementsOf = async (request: () => Promise<unknown>) => {
    const { statements } = proxy.watch();
    await request();
    return statements.map((text) => text.split(' ')[0]?.toUpperCase());
  };
  await Promise.all([read(), write()]);
  const reading = await statementsOf(read);
  expect(reading).toEqual(['SELECT']);
  await write();
  expect(await statementsOf(read)).toEqual(reading);
  expect((await statementsOf(write))[0]).toBe('BEGIN');
});
