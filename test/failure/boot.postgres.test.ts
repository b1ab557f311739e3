import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../api/database/open.ts';
import { databaseStatus } from '../../api/database/status.ts';
import { run } from '../support/connection.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { sized } from '../support/size.ts';
import { type Cut, statementProxy } from '../support/statementProxy.ts';
import { expectNothingUncaught } from '../support/uncaught.ts';

expectNothingUncaught();

const proxy = statementProxy();
let testDatabase: TestDatabase;
let through: string;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  through = await proxy.via(testDatabase.url);
});
afterAll(async () => {
  proxy.close();
  await testDatabase.drop();
});

/** Opens the database and cuts the connection at one statement; the error, or null. */
async function opened(cut: Cut): Promise<string | null> {
  proxy.watch(cut);
  try {
    const database = await openDatabase({ url: through });
    await database.close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const loss = 'Connection terminated unexpectedly|read ECONNRESET|write ECONNRESET|write EPIPE';
const expected = new RegExp(
  `^(${loss})$|^The connection was lost in migration \\w+: (${loss})\\. `,
);

describe.each(['statement', 'answer'] as const)('a connection that is lost with a %s', (side) => {
  test('while the database is opened is the error, and opening it again goes on from there', async () => {
    await run(testDatabase.url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
    const reasons: string[] = [];
    // The suite cuts every other statement on one side, and the others on the other.
    const every = sized({ suite: 2, soak: 1 });
    for (let at = side === 'statement' ? 1 : every; ; at += every) {
      const reason = await opened({ at, side });
      if (reason === null) break;
      reasons.push(reason);
    }
    expect(reasons.filter((reason) => !expected.test(reason))).toEqual([]);
    expect(reasons.some((reason) => reason.includes('in migration'))).toBe(true);
    const states = (await databaseStatus({ url: testDatabase.url })).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['applied']));
  });
});
