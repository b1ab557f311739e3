import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyText } from '../../schema/customers/customerKey.ts';
import { erasedKeys } from '../../schema/customers/erased.ts';
import { newId } from '../../schema/kernel/id.ts';
import { workspaceSecret } from '../../schema/kernel/workspaceSecret.ts';
import { eraseNow } from '../../schema/privacy/erasure.ts';
import { createTestDatabase } from '../../test/support/database.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { ownerContext } from '../ownerContext.ts';
import { readLines, reapplyLines, sayErasures } from './privacy.ts';

let root: string;
let workspaceId: string;
const inRoot = (name: string) => join(root, name);
const [jana, lea, bo] = [newId(), newId(), newId()];

async function inDirectory<Result>(
  name: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ url: `pglite://${inRoot(name)}` });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cxgraph-privacy-'));
  await createTestDatabase(inRoot('live'));
  await inDirectory('live', async (database) => {
    ({ workspaceId } = await database.platform.createWorkspace('Acme'));
    const db = database.workspace(workspaceId);
    await workspaceSecret(db);
    await db.customer.createMany({
      data: [
        { id: jana, name: 'Jana', email: 'jana@example.org' },
        { id: bo, name: 'Bo', email: 'bo@example.org' },
      ],
    });
    const identifierId = newId();
    await db.customerIdentifier.createMany({
      data: { id: identifierId, kind: 'EMAIL', system: '', value: 'lea@example.org' },
    });
    await db.customerEvent.createMany({
      data: {
        ...{ id: newId(), source: 'shop', sourceId: '1', type: 'VISIT', occurredAt: new Date(0) },
        ...{ match: 'WAITING', identifierId, contentHash: '' },
      },
    });
  });
  cpSync(inRoot('live'), inRoot('backup'), { recursive: true });
  await inDirectory('live', async (database) => {
    const db = database.workspace(workspaceId);
    // She became a customer after the backup, which has her event alone.
    await db.customer.createMany({ data: { id: lea, name: 'Lea', email: 'lea@example.org' } });
    const ctx = await ownerContext(db, pino({ level: 'silent' }));
    if (!ctx) throw new Error('The workspace has no owner');
    for (const customer of [jana, lea]) {
      await eraseNow(ctx, { customers: [customer], anonymises: false, identifiers: [] });
    }
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    await sayErasures(database, { say, complain: say });
    writeFileSync(inRoot('erased'), `${lines.join('\n')}\n`);
  });
});
afterAll(() => rmSync(root, { recursive: true }));

/** Applies a list in a copy of the backup, and shows what is in it then. */
async function reapplied(list: string, copy: string) {
  cpSync(inRoot('backup'), inRoot(copy), { recursive: true });
  return inDirectory(copy, async (database) => {
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const erasures = await readLines(list);
    const isWhole = await reapplyLines(database, erasures, { say, complain: say });
    await reapplyLines(database, erasures, { say, complain: say });
    const db = database.workspace(workspaceId);
    const emails = ['jana@example.org', 'lea@example.org', 'bo@example.org'];
    const refused = await erasedKeys(
      db,
      emails.map((email) => keyText({ email })),
    );
    const customers = await db.customer.findMany({ select: { id: true } });
    const [events, identifiers] = [
      await db.customerEvent.count(),
      await db.customerIdentifier.count(),
    ];
    return { lines, isWhole, refused, customers, events, identifiers };
  });
}

test('the list has ids and hashes, and nothing about a person', () => {
  const text = readFileSync(inRoot('erased'), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(2);
  expect(text).not.toMatch(/jana|lea|example/i);
});

test('a restored backup has the erased customers again, and loses them by the list', async () => {
  const { lines, isWhole, refused, ...left } = await reapplied(inRoot('erased'), 'restored');
  expect(isWhole).toBe(true);
  expect(lines).toEqual([
    expect.stringMatching(/^workspace_\w+ {2}2 erasures in the list; 2 customers erased again\.$/),
    expect.stringMatching(/^workspace_\w+ {2}2 erasures in the list; 0 customers erased again\.$/),
  ]);
  expect(left).toEqual({ customers: [{ id: bo }], events: 0, identifiers: 0 });
  expect(refused.toSorted()).toEqual(['email jana@example.org', 'email lea@example.org']);
});

test('a backup from before the secret loses the customers, and the command says what is open', async () => {
  const text = readFileSync(inRoot('erased'), 'utf8');
  writeFileSync(inRoot('foreign'), text.replaceAll(/"secretId":"[^"]+"/g, '"secretId":"other"'));
  const { lines, isWhole, refused, customers } = await reapplied(inRoot('foreign'), 'older');
  expect(isWhole).toBe(false);
  expect(lines[1]).toMatch(/The hashes of 2 erasures were made with a secret that this backup/);
  expect(customers).toEqual([{ id: bo }]);
  // Those of the customer that was there are made anew.
  expect(refused).toEqual(['email jana@example.org']);
});

test('a file that is no list is refused before anything is changed', async () => {
  writeFileSync(inRoot('wrong'), `${readFileSync(inRoot('erased'), 'utf8')}{"customer":1}\n`);
  await expect(readLines(inRoot('wrong'))).rejects.toThrow(/^Line 3 of .* is none of/);
});
