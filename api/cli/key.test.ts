import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId, newId } from '../../schema/kernel/id.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { readConfig } from '../config.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { listKeys } from './key.ts';
import type { Shell } from './shell.ts';

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase(testDatabase);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

/** The lines that a command prints. */
async function lines(command: (shell: Shell) => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const config = readConfig({});
  await command({
    terminal: { say: (text) => said.push(text), complain: (text) => said.push(text) },
    perform: (work) => work(),
    withDatabase: (work) => work(database, config),
    withExistingDatabase: (work) => work(database, config),
    fail: () => {},
  });
  return said;
}

test('all keys are listed, however many, each once and the newest first', async () => {
  const { workspaceId, actorId } = await database.platform.createWorkspace('Many keys');
  const other = await database.platform.createWorkspace('Others');
  const db = database.workspace(workspaceId);
  // Ten have the same time each, also where a page ends.
  const made = Array.from({ length: 203 }, (_, index) => ({
    ...{ id: newId(), actorId, name: `Key ${index}`, kind: 'SECRET' as const, secretHash: 'x' },
    createdAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 10) * 1_000),
  }));
  await db.apiKey.createMany({ data: made });
  const stored = await db.apiKey.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  const found = await lines((shell) => listKeys(encodeId('Workspace', workspaceId), shell));
  expect(found.map((line) => line.split('  ')[0])).toEqual(
    stored.map(({ id }) => encodeId('ApiKey', id)),
  );
  expect(found.length).toBe(204);
  const own = await lines((shell) => listKeys(encodeId('Workspace', other.workspaceId), shell));
  expect(own).toEqual([expect.stringMatching(/^apikey_\w+ {2}secret {2}Owner {2}owner$/)]);
});
