import type { Channel, ContactKind } from '../../prisma/generated/client/enums.ts';
import { newId } from '../kernel/id.ts';
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

/** Stores that a survey reached a visitor, unless the same of the same moment is stored; deletes what has expired. */
export async function storeVisitorContact(
  db: WorkspaceDb,
  { visitor: id, survey: surveyId, ...contact }: VisitorContacted,
  now: Date,
): Promise<void> {
  const visitor = keyedHash(await workspaceSecret(db), purpose, id);
  const said = { visitor, surveyId, ...contact };
  if ((await db.visitorContact.count({ where: said })) === 0) {
    await db.visitorContact.createMany({ data: { id: newId(), ...said } });
  }
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
