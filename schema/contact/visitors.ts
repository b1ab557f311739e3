import { createHash } from 'node:crypto';
import type { Channel, ContactKind } from '../../prisma/generated/client/enums.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { keyedHash, storedWorkspaceSecret, workspaceSecret } from '../kernel/workspaceSecret.ts';

/** Days for which contacts of visitors are stored; no pause or cap of a workspace is longer. */
export const visitorDays = 400;

/** Contacts of one visitor that are stored, at most: the latest. */
const maxContacts = 1_000;

/** Expired contacts that one call deletes, at most: more than it stores, so that they become fewer. */
const maxExpired = 100;

const purpose = 'visitor';

/** The hash of a visitor's id in the contacts that are stored; null where none can be. */
export async function storedVisitor(db: WorkspaceDb, id: string): Promise<string | null> {
  const secret = await storedWorkspaceSecret(db);
  return secret === null ? null : keyedHash(secret, purpose, id);
}

/** What reached a visitor. */
export interface VisitorContacted {
  readonly visitor: string;
  readonly survey: string;
  readonly channel: Channel;
  readonly kind: ContactKind;
  readonly at: Date;
}

/** The key of a contact, a uuid of version 8: the same one has the same key. */
function keyOf(said: readonly unknown[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(said)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Stores that a survey reached a visitor, unless the same of the same moment is stored; deletes what has expired. */
export async function storeVisitorContact(
  db: WorkspaceDb,
  { visitor: id, survey: surveyId, channel, kind, at }: VisitorContacted,
  now: Date,
): Promise<void> {
  const visitor = keyedHash(await workspaceSecret(db), purpose, id);
  const key = keyOf([visitor, surveyId, channel, kind, at]);
  // By its key, the same that two calls store at once is one.
  await insertRows(db, 'VisitorContact', [{ id: key, visitor, surveyId, channel, kind, at }]);
  const order = [{ at: 'desc' as const }, { id: 'desc' as const }];
  const select = { id: true };
  const surplus = await db.visitorContact.findMany({
    ...{ where: { visitor }, orderBy: order, skip: maxContacts, take: maxExpired, select },
  });
  const expired = await db.visitorContact.findMany({
    where: { at: { lt: new Date(now.getTime() - visitorDays * 24 * 60 * 60 * 1000) } },
    ...{ orderBy: { at: 'asc' }, take: maxExpired, select },
  });
  const gone = [...surplus, ...expired].map((row) => row.id);
  if (gone.length > 0) await db.visitorContact.deleteMany({ where: { id: { in: gone } } });
}
