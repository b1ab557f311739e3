import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKey } from '../../schema/actors/key.ts';
import { newId } from '../../schema/kernel/id.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { createAuthenticator } from './authenticate.ts';
import { keyFreshness } from './keyMemory.ts';

/** Milliseconds since the epoch, and of the clock that never goes back; the tests set both. */
let wallClock = Date.parse('2030-01-01T12:00:00Z');
let elapsed = 0;
const statements: string[] = [];

let testDatabase: TestDatabase;
let database: Database;
let workspaceId: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase({ ...testDatabase, onStatement: (sql) => statements.push(sql) });
  ({ workspaceId } = await database.platform.createWorkspace('First'));
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

/** Two servers on one database: what is changed through its doors, `other` does not hear of. */
function servers() {
  const clocks = { adminKey: null, now: () => new Date(wallClock), elapsed: () => elapsed };
  const deaf = { ...database, onKeyChange: () => () => {} };
  return {
    own: createAuthenticator(database, clocks),
    other: createAuthenticator(deaf, clocks),
  };
}

const asks = (server: ReturnType<typeof servers>['own'], text: string, origin?: string) =>
  server
    .authenticate({ authorization: `Bearer ${text}`, origin: origin ?? null })
    .then((authentication) => [...(authentication?.viewer.scopes ?? [])].join(' '))
    .catch((error: Error) => error.message);

async function addKey(kind: 'SECRET' | 'PUBLISHABLE', columns: object = {}) {
  const db = database.workspace(workspaceId);
  const { id, text, secretHash } = makeKey(kind, workspaceId);
  const actorId = newId();
  await db.actor.createMany({ data: { id: actorId, kind: 'KEY', name: 'Key' } });
  const scopes = kind === 'SECRET' ? ['personas:read'] : [];
  const data = { id, actorId, kind, name: 'Key', secretHash, scopes, ...columns };
  await db.apiKey.createMany({ data });
  const row = () => db.apiKey.findFirst({ where: { id } });
  const change = (data: object) => db.apiKey.updateMany({ where: { id }, data });
  return { id, text, row, change };
}

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const before = statements.length;
  await work();
  return statements.length - before;
}

test('a key is looked up once a second', async () => {
  const { own } = servers();
  const { text } = await addKey('SECRET', { lastUsedAt: new Date(wallClock) });
  expect(await statementsOf(() => asks(own, text))).toBe(1);
  elapsed += keyFreshness - 1;
  expect(await statementsOf(() => asks(own, text))).toBe(0);
  elapsed += 1;
  expect(await statementsOf(() => asks(own, text))).toBe(1);
});

test('requests that come while their key is looked up again share the look-up', async () => {
  const { own } = servers();
  const { text, change } = await addKey('SECRET', { lastUsedAt: new Date(wallClock) });
  const many = () => Promise.all([1, 2, 3].map(() => asks(own, text)));
  await asks(own, text);
  elapsed += keyFreshness;
  expect(await statementsOf(many)).toBe(1);
  // One that began before a change of keys is shared by none that came after it.
  elapsed += keyFreshness;
  const before = asks(own, text);
  const revoked = change({ revokedAt: new Date(wallClock) });
  await revoked;
  expect(await asks(own, text)).toContain('was revoked');
  expect(await before).toMatch(/^personas:read$|was revoked/);
});

test('a look-up that failed is made again by the next request', async () => {
  const { text } = await addKey('SECRET', { lastUsedAt: new Date(wallClock) });
  const db = database.workspace(workspaceId);
  let isAway = false;
  const table = {
    findFirst: (args: object) =>
      isAway ? Promise.reject(new Error('away')) : db.apiKey.findFirst(args),
  };
  const door = new Proxy(db, {
    get: (target, name) => (name === 'apiKey' ? table : Reflect.get(target, name)),
  });
  const own = createAuthenticator(
    { ...database, workspace: () => door },
    { adminKey: null, elapsed: () => elapsed },
  );
  expect(await asks(own, text)).toBe('personas:read');
  elapsed += keyFreshness;
  isAway = true;
  expect(await Promise.all([asks(own, text), asks(own, text)])).toEqual(['away', 'away']);
  isAway = false;
  expect(await asks(own, text)).toBe('personas:read');
});

test('a key that does not work is looked up each time, and never known', async () => {
  const { own } = servers();
  const { text } = makeKey('SECRET', workspaceId);
  for (let time = 0; time < 2; time++) {
    expect(await statementsOf(() => asks(own, text))).toBe(1);
  }
  expect(own.known(`Bearer ${text}`)).toBeNull();
});

test('a key is refused at once on the server that revokes it, and within a second on others', async () => {
  const { own, other } = servers();
  const { text, change } = await addKey('SECRET');
  expect([await asks(own, text), await asks(other, text)]).toEqual([
    'personas:read',
    'personas:read',
  ]);
  await change({ revokedAt: new Date(wallClock) });
  expect(await asks(own, text)).toContain('was revoked');
  elapsed += keyFreshness - 1;
  expect(await asks(other, text)).toBe('personas:read');
  elapsed += 1;
  expect(await asks(other, text)).toContain('was revoked');
});

test('a change in a transaction counts from its commit, and not if it is rolled back', async () => {
  const { own } = servers();
  const { id, text } = await addKey('SECRET', { lastUsedAt: new Date(wallClock) });
  const revoking = (then: () => void) =>
    database.workspace(workspaceId).$transaction(async (db) => {
      await db.apiKey.updateMany({ where: { id }, data: { revokedAt: new Date(wallClock) } });
      then();
    });
  await asks(own, text);
  const rolledBack = revoking(() => {
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  expect(await statementsOf(() => asks(own, text))).toBe(0);
  await revoking(() => {});
  expect(await asks(own, text)).toContain('was revoked');
});

test('scopes, origins and a deleted key count within a second', async () => {
  const { other } = servers();
  const { id, text, change } = await addKey('SECRET');
  const page = await addKey('PUBLISHABLE', { allowedOrigins: ['https://a.example'] });
  await asks(other, text);
  await asks(other, page.text, 'https://a.example');
  await change({ scopes: ['personas:write'] });
  await page.change({ allowedOrigins: ['https://b.example'] });
  elapsed += keyFreshness;
  expect(await asks(other, text)).toBe('personas:write');
  expect(await asks(other, page.text, 'https://a.example')).toContain('not for pages');
  expect(await asks(other, page.text, 'https://b.example')).toBe('');
  await database.workspace(workspaceId).apiKey.deleteMany({ where: { id } });
  elapsed += keyFreshness;
  expect(await asks(other, text)).toContain('No such key');
});

test('that respondents’ own words are personal counts at once on the server that sets it, and within a second on others', async () => {
  const { own, other } = servers();
  const { text } = await addKey('SECRET', { lastUsedAt: new Date(wallClock) });
  const isPersonal = async (server: typeof own) => {
    const credentials = { authorization: `Bearer ${text}`, origin: null };
    return (await server.authenticate(credentials))?.viewer.verbatimsPersonal;
  };
  const set = (data: object) => database.workspace(workspaceId).workspace.updateMany({ data });
  expect([await isPersonal(own), await isPersonal(other)]).toEqual([false, false]);
  await set({ verbatimsPersonal: true });
  expect([await isPersonal(own), await isPersonal(other)]).toEqual([true, false]);
  elapsed += keyFreshness;
  expect(await isPersonal(other)).toBe(true);
  await isPersonal(own);
  // Another setting says nothing of keys.
  await set({ minimumN: 6 });
  expect(await statementsOf(() => isPersonal(own))).toBe(0);
  await set({ verbatimsPersonal: false });
  expect(await statementsOf(() => isPersonal(own))).toBe(1);
  expect(await isPersonal(own)).toBe(false);
});

test('a remembered publishable key is refused from pages of other origins', async () => {
  const { own } = servers();
  const { text } = await addKey('PUBLISHABLE', { allowedOrigins: ['https://a.example'] });
  expect(await asks(own, text, 'https://a.example')).toBe('');
  expect(await asks(own, text, 'https://b.example')).toContain('not for pages');
});

test('a remembered key expires at its moment', async () => {
  const { own } = servers();
  const { text } = await addKey('SECRET', { expiresAt: new Date(wallClock + 5) });
  wallClock += 4;
  expect(await asks(own, text)).toBe('personas:read');
  wallClock += 1;
  expect(await asks(own, text)).toContain('has expired');
});

test('a look-up that was under way while a key was revoked is not remembered', async () => {
  const { id, text } = await addKey('SECRET');
  const db = database.workspace(workspaceId);
  let revoke = async () => {};
  // Its row arrives after the change was committed, as it was before.
  const slowTable = {
    ...{ updateMany: db.apiKey.updateMany },
    findFirst: async (args: object) => {
      const row = await db.apiKey.findFirst(args);
      await revoke();
      return row;
    },
  };
  const slow = {
    ...database,
    workspace: () =>
      new Proxy(db, {
        get: (door, name) => (name === 'apiKey' ? slowTable : Reflect.get(door, name)),
      }),
  };
  const own = createAuthenticator(slow, { adminKey: null, elapsed: () => elapsed });
  revoke = async () => {
    revoke = async () => {};
    await db.apiKey.updateMany({ where: { id }, data: { revokedAt: new Date() } });
  };
  expect(await asks(own, text)).toBe('personas:read');
  expect(await asks(own, text)).toContain('was revoked');
  await own.settle();
});

test('uses of a remembered key are noted: a secret key’s minute, a publishable key’s day', async () => {
  const { own } = servers();
  wallClock = Date.parse('2030-01-01T23:59:59.900Z');
  const secret = await addKey('SECRET');
  const page = await addKey('PUBLISHABLE', { allowedOrigins: ['https://a.example'] });
  const use = async () => {
    await asks(own, secret.text);
    await asks(own, page.text);
    await own.settle();
    const [one, two] = [await secret.row(), await page.row()];
    return [one?.lastUsedAt?.toISOString(), two?.lastUsedAt?.toISOString()];
  };
  const first = ['2030-01-01T23:59:59.900Z', '2030-01-01T00:00:00.000Z'];
  expect(await use()).toEqual(first);
  wallClock += 200;
  expect(await use()).toEqual([first[0], '2030-01-02T00:00:00.000Z']);
  wallClock += 60_000;
  const last = ['2030-01-02T00:01:00.100Z', '2030-01-02T00:00:00.000Z'];
  expect(await use()).toEqual(last);
  // Not noted again, although the remembered row still has the first use.
  expect(await statementsOf(() => Promise.all([asks(own, secret.text), own.settle()]))).toBe(0);
});
