import { type ContactPolicy, decideMessage } from '../../contact/decision.ts';
import type { Template } from '../actions/sendMessage.ts';
import { statementsAt, suppressionAt } from './past.ts';
import type { PastPerson } from './person.ts';

const hourMs = 3_600_000;

/** A message that a step would have made. */
interface PastMessage {
  /** Its template, and the key of that. */
  readonly template: Template;
  readonly of: string;
  /** Hours after which it is no longer sent. */
  readonly hours: number;
}

/**
 * Why a message to a customer would not have been sent: the reason of the contact decision, EXPIRED where it
 * might only have been sent too late, UNKNOWN where what decides is not stored; null for one that would.
 */
export function unsentReason(
  person: PastPerson,
  { template: { channel, purpose }, of, hours }: PastMessage,
  { policy, now }: { readonly policy: ContactPolicy; readonly now: Date },
): string | null {
  if (!purpose) return 'NO_CONSENT';
  const notAfter = new Date(now.getTime() + hours * hourMs);
  for (let at = now; at < notAfter; ) {
    // What its address was before its last change is not stored.
    if (person.updatedAt > at) return 'UNKNOWN';
    const { email, phone, timeZone, archivedAt } = person;
    const decision = decideMessage(
      {
        ...{ email, phone, timeZone },
        archivedAt: archivedAt && archivedAt <= at ? archivedAt : null,
        statements: statementsAt(person, purpose.id, at),
        suppression: suppressionAt(person, { of, channel }, at),
      },
      { channel, purpose, policy, now: at },
    );
    if (decision.allowed === 'YES') return null;
    if (decision.allowed === 'NO' || !decision.until) return decision.reason;
    at = decision.until;
  }
  return 'EXPIRED';
}
