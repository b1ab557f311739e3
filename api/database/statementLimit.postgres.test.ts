import { expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { createTestDatabase } from '../../test/support/database.ts';
import { failureOf } from '../protection/failures.ts';
import { openDatabase } from './open.ts';

test('a statement past its limit is ended by PostgreSQL and fails for its own cost', async () => {
  const testDatabase = await createTestDatabase();
  const database = await openDatabase({ url: testDatabase.url, statementTimeout: 1_000 });
  const { workspaceId } = await database.platform.createWorkspace('Any');
  const db = database.workspace(workspaceId);
  const failure = await db.$queryRaw(Prisma.sql`SELECT pg_sleep(600)::text`).then(
    () => 'none',
    (error: unknown) => failureOf(error),
  );
  expect(failure).toBe('COST_EXCEEDED');
  expect(await db.persona.count()).toBe(0);
  await database.close();
  await testDatabase.drop();
});
