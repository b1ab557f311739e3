import type { Channel, LegalBasis } from '../../../prisma/generated/client/enums.ts';
import type { Context } from '../../kernel/context.ts';
import { consentInForce, type InForce } from '../inForce.ts';
import { aboutKey, statementsAbout } from '../statements.ts';
import { customerOfLink } from './changePreferences.ts';
import type { ConsentLink } from './linkToken.ts';

/** A purpose that the holder of a link can allow or refuse, and what is in force. */
export interface OfferedPreference {
  readonly purpose: OfferedPurpose;
  readonly channel: Channel | null;
  readonly inForce: InForce | null;
}

/** What the holder of a link sees of a purpose. */
interface OfferedPurpose {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly publicName: unknown;
  readonly description: string | null;
  readonly legalBasis: LegalBasis;
}

/** What a link is about, by key; null if its customer, or what it asks to confirm, is gone. */
export async function readPreferences(
  ctx: Context,
  link: ConsentLink,
): Promise<OfferedPreference[] | null> {
  const about = await subjectOf(ctx, link);
  if (!about) return null;
  const { customer, purpose, channel } = about;
  const purposes = await ctx.db.purpose.findMany({
    where: purpose === null ? { archivedAt: null } : { id: purpose },
    orderBy: { key: 'asc' },
    select: {
      ...{ id: true, key: true, name: true, publicName: true, description: true },
      legalBasis: true,
    },
  });
  const statements = await statementsAbout(
    ctx.db,
    purposes.map(({ id }) => ({ customer, purpose: id })),
  );
  return purposes.map((each) => {
    const said = statements.get(aboutKey({ customer, purpose: each.id })) ?? [];
    return { purpose: each, channel, inForce: consentInForce(said, channel, ctx.now) };
  });
}

/** The locale of the customer that a link is of; null if it is not known, or the customer is gone. */
export async function localeOfLink(ctx: Context, link: ConsentLink): Promise<string | null> {
  const about = await subjectOf(ctx, link);
  const customer =
    about &&
    (await ctx.db.customer.findFirst({ where: { id: about.customer }, select: { locale: true } }));
  return customer?.locale ?? null;
}

async function subjectOf(ctx: Context, link: ConsentLink) {
  if (link.kind === 'CONFIRMATION') {
    const asked = await ctx.db.consent.findFirst({
      where: { id: link.subject, status: 'PENDING' },
    });
    if (!asked) return null;
    const { customerId: customer, purposeId: purpose, channel } = asked;
    return { customer, purpose, channel };
  }
  const customer = await customerOfLink(ctx, link);
  return customer === null ? null : { customer, purpose: link.purpose, channel: link.channel };
}
