import type { Channel, ContactKind } from '../../prisma/generated/client/enums.ts';
import {
  type CustomerKeyShape,
  customerKeyErrors,
  findCustomers,
} from '../customers/customerKey.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { TryAgain } from '../kernel/tryAgain.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../kernel/userError.ts';
import { readLocked } from '../toolkit/write/revision.ts';
import { storeVisitorContact, visitorDays } from './visitors.ts';

/** That a survey reached a customer or a visitor, as a call records it. */
export interface ContactInput {
  readonly customer?: CustomerKeyShape | null;
  readonly visitor?: string | null;
  readonly survey: string;
  readonly channel: Channel;
  readonly kind: ContactKind;
  readonly at?: Date | null;
}

/** How far a clock may be ahead, in milliseconds. */
const clockMs = 60_000;

/**
 * Stores a contact; the same of the same moment once.
 *
 * @returns the key of a customer's; null for that of a visitor, which has no row in the graph
 */
export async function recordContact(ctx: Context, input: ContactInput): Promise<string | null> {
  throwUserErrors([...timeErrors(input, ctx.now), ...(await anonymityErrors(ctx, input))]);
  const { customer, visitor, survey, channel, kind } = input;
  const at = input.at && input.at < ctx.now ? input.at : ctx.now;
  if (customer && visitor == null)
    return storeContact(ctx, { customer, survey, channel, kind, at });
  if (visitor == null || customer) {
    const message = 'Name a customer or a visitor, and not both.';
    throwUserErrors([invalid('INVALID_VALUE', ['input', 'visitor'], message)]);
    return null;
  }
  await storeVisitorContact(ctx.db, { visitor, survey, channel, kind, at }, ctx.now);
  return null;
}

async function storeContact(
  ctx: Context,
  {
    customer: key,
    survey: surveyId,
    ...contact
  }: {
    readonly customer: CustomerKeyShape;
    readonly survey: string;
    readonly channel: Channel;
    readonly kind: ContactKind;
    readonly at: Date;
  },
): Promise<string> {
  const found = (await findCustomers(ctx.db, [key]))(key);
  throwUserErrors(customerKeyErrors(ctx, key, found, ['input', 'customer']));
  const [customerId = ''] = found.customers;
  // One that is merged or erased meanwhile has the call begin anew.
  const locked = await readLocked(ctx.db, 'Customer', [customerId], 'NO KEY UPDATE');
  if (locked.get(customerId)?.mergedIntoId !== null) throw new TryAgain();
  const said = { customerId, surveyId, ...contact };
  const stored = await ctx.db.surveyContact.findFirst({ where: said, select: { id: true } });
  if (stored) return stored.id;
  const id = newId();
  await ctx.db.surveyContact.createMany({ data: { id, ...said } });
  return id;
}

function timeErrors({ at }: ContactInput, now: Date): UserErrorShape[] {
  if (!at) return [];
  const ago = now.getTime() - at.getTime();
  if (ago >= -clockMs && ago <= visitorDays * 24 * 60 * 60 * 1000) return [];
  const message =
    ago < 0
      ? 'This is in the future. Record a contact once it happened.'
      : `This is more than ${visitorDays} days ago, and no rule counts it any more.`;
  return [invalid('OUT_OF_RANGE', ['input', 'at'], message)];
}

/** In an anonymous survey nothing says who answered it. */
async function anonymityErrors(
  { db }: Context,
  { survey, kind }: ContactInput,
): Promise<UserErrorShape[]> {
  if (kind !== 'STARTED') return [];
  const stored = await db.survey.findFirst({ where: { id: survey }, select: { anonymous: true } });
  if (!stored?.anonymous) return [];
  const message =
    'The survey is anonymous: that it was answered is stored of no one. Record SHOWN.';
  return [invalid('INVALID_VALUE', ['input', 'kind'], message)];
}
