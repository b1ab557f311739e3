import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeKey } from '../../schema/actors/key.ts';
import { newId } from '../../schema/kernel/id.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { type Database, openDatabase } from '../database/open.ts';
import type { NewWorkspace } from '../database/platformDoor.ts';
import { type Authenticator, createAuthenticator } from './authenticate.ts';

const adminText = 'a-key-of-the-administrator-with-48-characters-x';
const now = new Date('2030-01-01T12:00:00Z');
const statements: string[] = [];

let testDatabase: TestDatabase;
let database: Database;
let first: NewWorkspace;
let second: NewWorkspace;
let authenticator: Authenticator;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase({ ...testDatabase, onStatement: (sql) => statements.push(sql) });
  authenticator = createAuthenticator(database, {
    adminKey: adminText,
    now: () => now,
  });
});
afterAll(async () => {
  await authenticator.settle();
  await database.close();
  await testDatabase.drop();
});

const asks = (key: string, origin: string | null = null) =>
  authenticator.authenticate({ authorization: `Bearer ${key}`, origin });

async function addKey(
  kind: 'SECRET' | 'PUBLISHABLE',
  columns: { revokedAt?: Date; expiresAt?: Date; allowedOrigins?: string[]; scopes?: string[] },
): Promise<string> {
  const db = database.workspace(first.workspaceId);
  const { id, text, secretHash } = makeKey(kind, first.workspaceId);
  const actorId = newId();
  await db.actor.createMany({ data: { id: actorId, kind: 'KEY', name: 'Key' } });
  await db.apiKey.createMany({ data: { id, actorId, kind, name: 'Key', secretHash, ...columns } });
  return text;
}

describe('without a workspace', () => {
  test('the administrator’s key is refused with how to make one', async () => {
    await expect(asks(adminText)).rejects.toMatchObject({
      message: expect.stringContaining('npx cxgraph workspace create'),
      extensions: { code: 'FORBIDDEN' },
    });
  });
});

describe('a request', () => {
  beforeAll(async () => {
    first = await database.platform.createWorkspace('First');
    second = await database.platform.createWorkspace('Second');
  });

  test('without a key has no viewer, and takes no statement', async () => {
    statements.length = 0;
    expect(await authenticator.authenticate({ authorization: null, origin: null })).toBeNull();
    expect(statements).toEqual([]);
  });

  test('with a key has the key’s actor and workspace, by one statement', async () => {
    statements.length = 0;
    const authentication = await asks(first.ownerKey);
    expect(statements).toHaveLength(1);
    expect(authentication?.workspaceId).toBe(first.workspaceId);
    expect(authentication?.db.$workspaceId).toBe(first.workspaceId);
    expect(authentication?.viewer).toMatchObject({
      actorId: first.actorId,
      keyKind: 'SECRET',
      scopes: new Set(['owner']),
    });
  });

  test('with a key has its own workspace, beside one of another workspace in the same tick', async () => {
    const authentications = await Promise.all([asks(first.ownerKey), asks(second.ownerKey)]);
    expect(authentications.map((authentication) => authentication?.workspaceId)).toEqual([
      first.workspaceId,
      second.workspaceId,
    ]);
    expect(authentications.map((authentication) => authentication?.viewer.actorId)).toEqual([
      first.actorId,
      second.actorId,
    ]);
  });

  test('with the administrator’s key is the first workspace’s owner’s, who is looked up once', async () => {
    const authentication = await asks(adminText);
    expect(authentication).toMatchObject({
      workspaceId: first.workspaceId,
      viewer: { actorId: first.actorId, keyId: null, scopes: new Set(['owner']) },
    });
    statements.length = 0;
    expect(await asks(adminText)).toBe(authentication);
    expect(statements).toEqual([]);
  });

  test('is noted on its key, to the minute', async () => {
    const key = await addKey('SECRET', { scopes: ['personas:read'] });
    const authentication = await asks(key);
    await authenticator.settle();
    const where = { id: authentication?.viewer.keyId ?? '' };
    const stored = await database.workspace(first.workspaceId).apiKey.findFirst({ where });
    expect(stored?.lastUsedAt).toEqual(now);
  });
});

describe('a key is refused as UNAUTHENTICATED, with 401 and without being repeated,', () => {
  const cases: [string, () => string | Promise<string>, RegExp][] = [
    ['if it has another form', () => 'hunter2', /not a whole cxgraph key/],
    ['if a letter is wrong', () => `${first.ownerKey.slice(0, -1)}!`, /not a whole cxgraph key/],
    ['if it is cut off', () => first.ownerKey.slice(0, -4), /not a whole cxgraph key/],
    ['if it is not stored', () => makeKey('SECRET', first.workspaceId).text, /No such key/],
    ['if its workspace is unknown', () => makeKey('SECRET', newId()).text, /No such key/],
    ['if it was revoked', () => addKey('SECRET', { revokedAt: now }), /was revoked/],
    ['if it has expired', () => addKey('SECRET', { expiresAt: now }), /has expired/],
  ];
  test.each(cases)('%s', async (_what, make, message) => {
    const key = await make();
    const refused = await asks(key).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
    expect(JSON.stringify(refused)).not.toContain(key);
  });

  test.each(['hunter2', 'Basic aHVudGVyMg==', 'Bearer', 'Bearer a b'])(
    'if the header is %j',
    async (authorization) => {
      await expect(
        authenticator.authenticate({ authorization, origin: null }),
      ).rejects.toMatchObject({
        message: expect.stringContaining('"Bearer cxg_sk_…"'),
        extensions: { code: 'UNAUTHENTICATED' },
      });
    },
  );

  test('if its secret is wrong', async () => {
    const db = database.workspace(first.workspaceId);
    const { id, text } = makeKey('SECRET', first.workspaceId);
    const secretHash = randomBytes(32).toString('base64url');
    await db.apiKey.createMany({
      data: { id, actorId: first.actorId, kind: 'SECRET', name: 'Key', secretHash },
    });
    await expect(asks(text)).rejects.toThrow('No such key');
  });
});

test('a key is refused by the same statement whether its id exists or not', async () => {
  const { id, text } = makeKey('SECRET', first.workspaceId);
  const unknown = await refusalOf(text);
  const secretHash = randomBytes(32).toString('base64url');
  const columns = { id, actorId: first.actorId, name: 'Key', secretHash };
  const { apiKey } = database.workspace(first.workspaceId);
  await apiKey.createMany({ data: { ...columns, kind: 'SECRET' } });
  const wrongSecret = await refusalOf(text);
  expect(unknown.statements).toHaveLength(1);
  expect(wrongSecret).toEqual(unknown);
  await apiKey.updateMany({ where: { id }, data: { revokedAt: now } });
  expect(await refusalOf(text)).toEqual(unknown);
  expect(await refusalOf(makeKey('SECRET', newId()).text)).toEqual(unknown);
});

async function refusalOf(text: string) {
  statements.length = 0;
  const message = await asks(text).then(
    () => null,
    (error: Error) => error.message,
  );
  return { message, statements: [...statements] };
}

describe('a publishable key', () => {
  test('works for pages of its origins, and outside pages', async () => {
    const key = await addKey('PUBLISHABLE', { allowedOrigins: ['https://a.example'] });
    expect(await asks(key, 'https://a.example')).toMatchObject({
      viewer: { keyKind: 'PUBLISHABLE', scopes: new Set() },
      allowedOrigins: ['https://a.example'],
    });
    expect((await asks(key))?.viewer.keyKind).toBe('PUBLISHABLE');
  });

  test('is refused from pages of other origins', async () => {
    const key = await addKey('PUBLISHABLE', { allowedOrigins: ['https://a.example'] });
    await expect(asks(key, 'https://b.example')).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
      message: expect.stringContaining('Make one whose allowedOrigins name it.'),
    });
  });

  test('is refused from a page that was opened as a file, with what to do', async () => {
    const key = await addKey('PUBLISHABLE', { allowedOrigins: ['http://localhost:*'] });
    await expect(asks(key, 'null')).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
      message: expect.stringMatching(/opened as a file, .* Serve it over HTTP/),
    });
  });
});

describe('a key that has worked', () => {
  const header = (key: string) => `Bearer ${key}`;

  test('is known the next time; one that has not worked is unknown', async () => {
    const page = await addKey('PUBLISHABLE', { allowedOrigins: ['https://a.example'] });
    expect(authenticator.known(header(page))).toBeNull();
    const authentication = await asks(page);
    expect(authenticator.known(header(page))).toEqual({
      id: authentication?.viewer.keyId,
      kind: 'PUBLISHABLE',
      allowedOrigins: ['https://a.example'],
    });
    expect(authenticator.known(undefined)).toBeNull();
  });

  test('is known however its header is written, and from pages that it is not for', async () => {
    const page = await addKey('PUBLISHABLE', { allowedOrigins: ['https://a.example'] });
    await asks(page);
    await expect(asks(page, 'https://b.example')).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(authenticator.known(`bearer   ${page}`)?.kind).toBe('PUBLISHABLE');
  });

  test('is forgotten when it is refused', async () => {
    const key = await addKey('SECRET', { scopes: ['personas:read'] });
    const authentication = await asks(key);
    const where = { id: authentication?.viewer.keyId ?? '' };
    await database
      .workspace(first.workspaceId)
      .apiKey.updateMany({ where, data: { revokedAt: now } });
    expect(authenticator.known(header(key))?.kind).toBe('SECRET');
    await expect(asks(key)).rejects.toThrow('was revoked');
    expect(authenticator.known(header(key))).toBeNull();
  });
});

describe('a text that looks like a secret key', () => {
  test('is a whole key with its checksum, whether or not it is known', () => {
    const claims = (key: string) => authenticator.claimsSecret(`Bearer ${key}`);
    expect(claims(makeKey('SECRET', newId()).text)).toBe(true);
    expect(claims(makeKey('PUBLISHABLE', newId()).text)).toBe(false);
    expect(claims(`${first.ownerKey.slice(0, -1)}!`)).toBe(false);
    expect(claims('hunter2')).toBe(false);
    expect(authenticator.claimsSecret(undefined)).toBe(false);
  });
});
