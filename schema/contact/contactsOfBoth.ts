import { broughtSince } from '../customers/merge/broughtSince.ts';
import type { UndoneMerge } from '../customers/ofCustomer.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Contacts that count for both, at most: the latest. No pause or cap needs more. */
const maxContacts = 1_000;

/**
 * Has the contacts since a merge count for both customers when it is undone: which of the two was reached
 * is not known, and neither is to be asked too often.
 */
export async function contactsOfBoth(db: WorkspaceDb, merge: UndoneMerge): Promise<void> {
  const { survivor, merged, mergedAt } = merge;
  const contacts = await db.surveyContact.findMany({
    where: { customerId: survivor, at: { gte: mergedAt } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: maxContacts,
  });
  const ids = contacts.map(({ id }) => id);
  const brought = await broughtSince(db, merge, 'SurveyContact.customer', ids);
  await insertRows(
    db,
    'SurveyContact',
    contacts
      .filter(({ id }) => !brought.has(id))
      .map(({ surveyId, channel, kind, at }) => ({
        ...{ id: newId(), customerId: merged },
        ...{ surveyId, channel, kind, at },
      })),
  );
}
