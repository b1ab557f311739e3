import type * as stored from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { batched } from '../kernel/batched.ts';
import { badArgument } from '../kernel/errors.ts';
import { findPurposes } from '../purposes/purposeKeys.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import './consent.graph.ts';
import { consentAllows, consentInForce, type InForce } from './inForce.ts';
import { aboutKey, statementsAbout } from './statements.ts';

/** What is in force for a customer, a purpose and a channel. */
interface Standing {
  readonly inForce: InForce | null;
  readonly legalBasis: stored.LegalBasis;
}

interface Asked {
  readonly customer: string;
  /** The key of a purpose. */
  readonly purpose: string;
  readonly channel: stored.Channel | null;
}

export const ConsentStanding = builder.enumType('ConsentStanding', {
  description: 'What a customer’s statements come to.',
  values: {
    GRANTED: { description: 'The customer agreed.' },
    DENIED: { description: 'The customer said no when asked.' },
    REVOKED: { description: 'The customer agreed once, and no longer does.' },
    PENDING: { description: 'The customer was asked to confirm, and has not.' },
    EXPIRED: { description: 'What the customer said counted until a time that is over.' },
    UNKNOWN: { description: 'The customer said nothing of it.' },
  } as const,
});

const CustomerConsent = builder.objectRef<Standing>('CustomerConsent').implement({
  description:
    'What is in force of all that a customer said of one purpose and channel. The latest refusal stands until a later GRANTED with evidence; older consents, by whatever way they come, lift nothing. A later consent that has ended hides an earlier one without an end.',
  fields: (t) => ({
    status: t.field({
      type: ConsentStanding,
      description: 'What it comes to.',
      resolve: ({ inForce }) => inForce?.status ?? 'UNKNOWN',
    }),
    allows: t.boolean({
      description:
        'Whether it allows contact: under the legal basis CONSENT, only GRANTED does; under the others, all but DENIED and REVOKED do. Other rules may still forbid it.',
      resolve: ({ inForce, legalBasis }) => consentAllows(inForce, legalBasis),
    }),
    statement: t.field(
      rowField(
        'Consent',
        'The statement that decides; null for UNKNOWN.',
        ({ inForce }: Standing) => inForce?.statement.id ?? null,
      ),
    ),
  }),
});

const standings = batched('consents', async ({ db, now }, asked: readonly Asked[]) => {
  const purposeOf = await findPurposes(
    db,
    asked.map(({ purpose }) => purpose),
  );
  const found = asked.map((each) => ({ each, purpose: purposeOf(each.purpose) }));
  const statements = await statementsAbout(
    db,
    found.flatMap(({ each, purpose }) =>
      purpose ? [{ customer: each.customer, purpose: purpose.id }] : [],
    ),
  );
  return found.map(({ each, purpose }): Standing | null => {
    if (!purpose) return null;
    const key = aboutKey({ customer: each.customer, purpose: purpose.id });
    const inForce = consentInForce(statements.get(key) ?? [], each.channel, now);
    return { inForce, legalBasis: purpose.legalBasis };
  });
});

builder.prismaObjectField('Customer', 'consent', (t) =>
  t.field({
    type: CustomerConsent,
    description:
      'Whether the customer allowed or refused to be contacted for a purpose. Refused with `BAD_USER_INPUT` for a purpose that the workspace does not have.',
    authScopes: { scope: 'consents:read' },
    args: {
      purpose: t.arg.string({ required: true, description: 'The key of the purpose.' }),
      channel: t.arg({
        type: Channel,
        description:
          'The channel. Statements about all channels count for each; by default only those count.',
      }),
    },
    select: { id: true },
    resolve: async ({ id }, { purpose, channel }, ctx) => {
      const standing = await standings(ctx, { customer: id, purpose, channel: channel ?? null });
      if (standing) return standing;
      throw badArgument('purpose', 'The workspace has no purpose with this key.');
    },
  }),
);
