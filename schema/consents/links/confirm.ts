import type { Consent } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { encodeId } from '../../kernel/id.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import type { ConsentInput } from '../consent.input.ts';
import { type ConsentStatement, isRefusal } from '../inForce.ts';
import { recordConsents } from '../recordConsents.ts';
import { aboutKey, statementsAbout } from '../statements.ts';
import type { OpenedLink } from './openLink.ts';

/**
 * What a confirmation came to. `REFUSED`: the customer said no after the question. `GONE`: there is no
 * such question any more.
 */
export type Confirmation = 'CONFIRMED' | 'REFUSED' | 'GONE';

/**
 * Confirms the consent that a link is about, once: sent again, it changes nothing, whatever was said
 * since. Call it in a transaction, with a link that has not expired.
 */
export async function confirmConsent(ctx: Context, link: OpenedLink): Promise<Confirmation> {
  const { db } = ctx;
  const asked = await db.consent.findFirst({ where: { id: link.subject, status: 'PENDING' } });
  if (!asked) return 'GONE';
  const { customerId: customer, purposeId, channel } = asked;
  const locked = await readLocked(db, 'Customer', [customer], 'NO KEY UPDATE');
  // It was erased, or merged with its consents, since they were read.
  if (!locked.has(customer) || locked.get(customer)?.mergedIntoId) throw new TryAgain();
  const about = { customer, purpose: purposeId };
  const statements = (await statementsAbout(db, [about])).get(aboutKey(about)) ?? [];
  if (statements.some((statement) => refusesSince(statement, asked))) return 'REFUSED';
  const evidence = `${encodeId('Consent', asked.id)} confirmed by link ${link.name}`;
  const earlier = await db.consent.findFirst({
    where: { customerId: customer, purposeId, status: 'GRANTED', evidence },
  });
  if (earlier) return 'CONFIRMED';
  const purpose = await db.purpose.findFirst({
    where: { id: purposeId },
    select: { key: true },
  });
  if (!purpose) return 'GONE';
  const input: ConsentInput = {
    ...{ customer: { id: customer }, purpose: purpose.key, channel, evidence },
    status: 'GRANTED',
    source: 'double opt-in',
  };
  await recordConsents(ctx, [{ input, path: ['input', 'token'] }], new Map(), { rejectsAll: true });
  return 'CONFIRMED';
}

function refusesSince(
  statement: ConsentStatement,
  { channel, statusAt }: Pick<Consent, 'channel' | 'statusAt'>,
): boolean {
  const overlaps = statement.channel === null || channel === null || statement.channel === channel;
  return isRefusal(statement) && overlaps && statement.statusAt >= statusAt;
}
