import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Channel } from '../../prisma/generated/client/enums.ts';
import { addressFor } from '../consents/suppressions/addresses.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import {
  type ContactDecision,
  type ContactSurvey,
  decideCustomer,
  erasedDecision,
} from './decision.ts';
import { customerFacts } from './facts.ts';
import type { SurveyContext } from './occasion.ts';
import type { FoundCustomer } from './readFacts.ts';
import { type Suppression, suppressed } from './suppressed.ts';

/** What customers are to be contacted with; all by their keys. */
export interface ContactsToDecide {
  readonly survey: string;
  readonly channel: Channel;
  readonly customers: readonly string[];
  /** Whether it belongs to a contact that was allowed, as a reminder does: then no pause, cap or draw counts. */
  readonly follows?: boolean;
  /** Values of hidden fields that are known. */
  readonly context?: SurveyContext;
  readonly now: Date;
}

/** A decision, and the customer that it is about. */
export interface DecidedContact extends ContactDecision {
  /** The survivor of a customer that was merged; null for one that is not known here. */
  readonly customer: string | null;
}

const nothing: SurveyContext = new Map();

/**
 * Whether customers may be contacted with a survey by a channel, by the keys that were asked for. It reads
 * and does not reserve: ask `reserveContacts` directly before the effect. Two statements at most, however
 * many customers there are.
 *
 * @example
 * ```ts
 * import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
 *
 * async function mayAsk(db: WorkspaceDb, survey: string, customer: string, now: Date) {
 *   const decided = await decideContacts(db, { survey, channel: 'EMAIL', customers: [customer], now });
 *   return decided.get(customer)?.allowed === 'YES';
 * }
 * ```
 */
export async function decideContacts(
  db: WorkspaceDb,
  { survey: key, channel, customers, follows = false, context = nothing, now }: ContactsToDecide,
): Promise<ReadonlyMap<string, DecidedContact>> {
  if (customers.length === 0) return new Map();
  const named = Prisma.sql`SELECT ${key}::uuid AS id, 1 AS position`;
  const facts = await customerFacts(db, named, customers, now);
  const survey = facts.surveys[0] ?? null;
  const suppressions = await suppressionsOf(db, { survey, channel }, facts.customers);
  const contacting = { survey, channel, policy: facts.policy, follows, context, now };
  return new Map(
    customers.map((asked): [string, DecidedContact] => {
      const found = facts.customers.get(asked);
      if (!found) return [asked, { ...erasedDecision, customer: null }];
      const statements = found.statements.get(survey?.purpose?.id ?? '') ?? [];
      const suppression = suppressions.get(found.subject) ?? null;
      const decision = decideCustomer({ ...found, statements, suppression }, contacting);
      return [asked, { ...decision, customer: found.subject }];
    }),
  );
}

async function suppressionsOf(
  db: WorkspaceDb,
  { survey, channel }: { readonly survey: ContactSurvey | null; readonly channel: Channel },
  customers: ReadonlyMap<string, FoundCustomer>,
): Promise<ReadonlyMap<string, Suppression>> {
  const column = addressFor(channel);
  if (!column || !survey?.purpose) return new Map();
  const addressed = [...customers.values()].flatMap(({ subject, [column]: address }) =>
    address === null ? [] : [{ customer: subject, address }],
  );
  return suppressed(db, { channel, purpose: survey.purpose.id }, addressed);
}
