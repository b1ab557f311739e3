import type { Channel, SuppressionReason } from '../../prisma/generated/client/enums.ts';
import { aboutKey, statementsAbout } from '../consents/statements.ts';
import { addressFor } from '../consents/suppressions/addresses.ts';
import { suppressedAddresses } from '../consents/suppressions/suppressed.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import {
  type ContactDecision,
  type ContactPurpose,
  decideMessage,
  erasedDecision,
} from './decision.ts';
import type { QuietHours } from './quietHours.ts';
import type { Suppression } from './suppressed.ts';

/** Messages that ask nothing, of one purpose and channel; customers by their keys. */
export interface MessagesToDecide {
  /** Null for a message that continues what the customer began. */
  readonly purpose: ContactPurpose | null;
  readonly channel: Channel;
  readonly customers: readonly string[];
  readonly now: Date;
}

/**
 * Whether customers may be sent a message that asks nothing, by their keys. It reads and stores nothing:
 * such messages count for no cap. Four statements at most, however many customers there are.
 */
export async function decideMessages(
  db: WorkspaceDb,
  { purpose, channel, customers: keys, now }: MessagesToDecide,
): Promise<ReadonlyMap<string, ContactDecision>> {
  const customers = await db.customer.findMany({
    where: { id: { in: [...keys] }, mergedIntoId: null },
    select: { id: true, archivedAt: true, email: true, phone: true, timeZone: true },
  });
  const workspace = await db.workspace.findFirst({
    select: { timeZone: true, quietHours: true },
  });
  const policy = {
    timeZone: workspace?.timeZone ?? 'UTC',
    quietHours: hoursIn(workspace?.quietHours ?? null),
    ...{ pauseDays: null, caps: [] },
  };
  const statements = purpose
    ? await statementsAbout(
        db,
        customers.map(({ id }) => ({ customer: id, purpose: purpose.id })),
      )
    : new Map<string, never>();
  const kind = addressFor(channel);
  const addresses = customers.flatMap((customer) => (kind && customer[kind]) ?? []);
  const asked = { channel, purpose: purpose?.id ?? null };
  const reasons = await suppressedAddresses(db, asked, addresses);
  const decisions = new Map(
    customers.map((customer) => {
      const suppression = suppressionOf(reasons.get((kind && customer[kind]) ?? ''));
      const said = purpose
        ? statements.get(aboutKey({ customer: customer.id, purpose: purpose.id }))
        : undefined;
      const facts = { ...customer, statements: said ?? [], suppression };
      return [customer.id, decideMessage(facts, { purpose, channel, policy, now })] as const;
    }),
  );
  return new Map(keys.map((key) => [key, decisions.get(key) ?? erasedDecision]));
}

/** A report as spam is an opt-out. */
function suppressionOf(reason: SuppressionReason | undefined): Suppression | null {
  if (reason === undefined) return null;
  return reason === 'BOUNCED' ? 'BOUNCED' : 'OPTED_OUT';
}

/** Stored by `workspaceUpdate` alone. */
function hoursIn(stored: unknown): QuietHours | null {
  return stored as QuietHours | null;
}
