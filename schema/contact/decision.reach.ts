import { consentAllows, consentInForce } from '../consents/inForce.ts';
import { addressFor } from '../consents/suppressions/addresses.ts';
import { isLoud } from './channels.ts';
import type {
  ContactCustomer,
  ContactDecision,
  Contacting,
  ContactPurpose,
  ContactReason,
} from './decision.ts';
import { quietUntil } from './quietHours.ts';

export const allowed: ContactDecision = {
  allowed: 'YES',
  reason: 'ALLOWED',
  rule: 'Nothing forbids it.',
  until: null,
};

export const no = (reason: ContactReason, rule: string): ContactDecision => ({
  allowed: 'NO',
  reason,
  rule,
  until: null,
});

export const later = (reason: ContactReason, rule: string, until: Date): ContactDecision => ({
  allowed: 'LATER',
  reason,
  rule,
  until,
});

export function reachable(
  customer: Pick<ContactCustomer, 'archivedAt' | 'email' | 'phone'>,
  { channel }: Pick<Contacting, 'channel'>,
): ContactDecision | null {
  if (customer.archivedAt) return no('ARCHIVED', 'The customer is archived.');
  const address = addressFor(channel);
  if (!address || customer[address] !== null) return null;
  const needed = address === 'email' ? 'an email address' : 'a telephone number';
  return no('NO_ADDRESS', `${channel} needs ${needed}, and the customer has none.`);
}

export function agreed(
  customer: Pick<ContactCustomer, 'statements' | 'suppression'>,
  contacting: Pick<Contacting, 'survey' | 'channel' | 'now'>,
): ContactDecision | null {
  const { survey } = contacting;
  if (survey && !survey.purpose) {
    const rule = 'The survey has no purpose that consent could be for. Set its `purpose`.';
    return no('NO_CONSENT', rule);
  }
  const purpose = survey?.purpose ?? null;
  return (purpose && agreedTo(purpose, 'survey', customer, contacting)) ?? unsuppressed(customer);
}

export function agreedTo(
  { legalBasis }: ContactPurpose,
  what: 'survey' | 'message',
  { statements }: Pick<ContactCustomer, 'statements'>,
  { channel, now }: Pick<Contacting, 'channel' | 'now'>,
): ContactDecision | null {
  const inForce = consentInForce(statements, channel, now);
  if (inForce?.status === 'DENIED' || inForce?.status === 'REVOKED') {
    const rule = `The customer refused the purpose of the ${what}: ${inForce.status}.`;
    return no('OPTED_OUT', rule);
  }
  if (consentAllows(inForce, legalBasis)) return null;
  const status = inForce?.status ?? 'UNKNOWN';
  return no('NO_CONSENT', `The purpose of the ${what} needs a consent, and it is ${status}.`);
}

export function unsuppressed({
  suppression,
}: Pick<ContactCustomer, 'suppression'>): ContactDecision | null {
  if (suppression === 'OPTED_OUT') return no('OPTED_OUT', 'The address was opted out.');
  if (suppression === 'BOUNCED') return no('BOUNCED', 'Messages to the address came back.');
  return null;
}

export function awake(
  { timeZone }: Pick<ContactCustomer, 'timeZone'>,
  { channel, policy, now }: Pick<Contacting, 'channel' | 'policy' | 'now'>,
): ContactDecision | null {
  if (!policy.quietHours || !isLoud(channel)) return null;
  const until = quietUntil(now, policy.quietHours, timeZone ?? policy.timeZone);
  return until && later('QUIET_HOURS', 'It is in the quiet hours of the customer.', until);
}
