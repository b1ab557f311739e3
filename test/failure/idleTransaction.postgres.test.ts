import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../api/database/open.ts';
import { failureOf } from '../../api/protection/failures.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { expectNothingUncaught } from '../support/uncaught.ts';

expectNothingUncaught();

let testDatabase: TestDatabase;
let database: Database;
let db: WorkspaceDb;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase({ url: testDatabase.url, poolSize: 1 });
  const { workspaceId } = await database.platform.createWorkspace('Idle');
  db = database.workspace(workspaceId);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const setting = Prisma.sql`SELECT current_setting('idle_in_transaction_session_timeout') AS limit`;

test('every connection has a limit for transactions that are left idle', async () => {
  expect(await db.$queryRaw(setting)).toEqual([{ limit: '1min' }]);
  expect(await db.$transaction((tx) => tx.$queryRaw(setting))).toEqual([{ limit: '1min' }]);
});

test('a transaction that the database ended for idling fails as UNAVAILABLE, changes nothing, and blocks none', async () => {
  const name = `Idle ${newId()}`;
  const idle = db.$transaction(async (tx) => {
    await tx.persona.createMany({ data: { id: newId(), name } });
    await tx.$queryRaw(
      Prisma.sql`SELECT set_config('idle_in_transaction_session_timeout', '100ms', true)`,
    );
    await sleep(500);
    await tx.persona.count();
  });
  await expect(idle.catch(failureOf)).resolves.toBe('UNAVAILABLE');
  // The pool had one connection, which was lost.
  expect(await db.persona.count({ where: { name } })).toBe(0);
  await db.$transaction((tx) => tx.persona.createMany({ data: { id: newId(), name } }));
  expect(await db.persona.count({ where: { name } })).toBe(1);
});
