import type { ContactKind } from '../../prisma/generated/client/enums.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';
import { TryAgain } from '../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { readLocked } from '../toolkit/write/revision.ts';
import { type ContactsToDecide, type DecidedContact, decideContacts } from './decide.ts';

/**
 * Decides again, directly before customers are contacted, and stores a contact for each who may be. They
 * are locked until the transaction ends, so that two calls at once do not both take the last contact of a
 * cap, and a consent that is withdrawn meanwhile counts. Reminders store no contact. Call it in a
 * transaction.
 *
 * @throws TryAgain if a customer is merged or erased meanwhile
 */
export async function reserveContacts(
  db: WorkspaceDb,
  question: ContactsToDecide & { readonly kind: ContactKind },
): Promise<ReadonlyMap<string, DecidedContact>> {
  const before = await decideContacts(db, question);
  const promising = [...before.values()].flatMap(({ allowed, customer }) =>
    allowed === 'YES' && customer !== null ? [customer] : [],
  );
  if (promising.length === 0) return before;
  await readLocked(db, 'Customer', [...new Set(promising)], 'NO KEY UPDATE');
  const decided = await decideContacts(db, question);
  const reserved = [...decided].flatMap(([asked, { allowed, customer }]) =>
    allowed === 'YES' && customer !== null ? [{ asked, customer }] : [],
  );
  const locked = new Set(promising);
  if (reserved.some(({ customer }) => !locked.has(customer))) throw new TryAgain();
  if (question.follows !== true) await store(db, question, reserved);
  return decided;
}

async function store(
  db: WorkspaceDb,
  { survey, channel, kind, now }: ContactsToDecide & { readonly kind: ContactKind },
  reserved: readonly { readonly customer: string }[],
): Promise<void> {
  const customers = [...new Set(reserved.map(({ customer }) => customer))];
  await insertRows(
    db,
    'SurveyContact',
    customers.map((customerId) => ({
      ...{ id: newId(), customerId, surveyId: survey },
      ...{ channel, kind, at: now },
    })),
  );
}
