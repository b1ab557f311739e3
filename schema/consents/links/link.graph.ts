import type * as stored from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import { CustomerKey, type CustomerKeyShape } from '../../customers/customerKey.ts';
import { batched } from '../../kernel/batched.ts';
import { badArgument } from '../../kernel/errors.ts';
import { workspaceSecret } from '../../kernel/workspaceSecret.ts';
import { findPurposes } from '../../purposes/purposeKeys.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import { recordConsents } from '../recordConsents.ts';
import '../consent.graph.ts';
import { linkPath } from './linkPath.ts';
import { type ConsentLink, linkTokenOf } from './linkToken.ts';

const scope = 'consents:write';
const dayMs = 24 * 60 * 60 * 1_000;

/** Days for which links work: those of mails for as long as people have the mail. */
const maxPreferenceDays = 3_650;
const confirmationDays = { most: 90, usual: 14 };

interface LinkShape {
  readonly token: string;
  readonly expiresAt: Date;
}

const Link = builder.objectRef<LinkShape>('CustomerLink').implement({
  description:
    'A signed link for one customer, which works without a login. It belongs to this customer alone: do not write it to others, nor to logs.',
  fields: (t) => ({
    path: t.string({
      description:
        'The path of the link on this server: `/preferences/…`. Before it comes the address under which customers reach the server, as in `List-Unsubscribe: <https://cx.example.com/preferences/…>` with `List-Unsubscribe-Post: List-Unsubscribe=One-Click`.',
      resolve: ({ token }) => linkPath(token),
    }),
    token: t.exposeString('token', {
      description:
        'The signed text in the link alone, for pages of your own: `preferences`, `preferenceChange` and `consentConfirm` take it.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When it stops working.',
    }),
  }),
});

/** Signs links of this workspace; a list of customers reads its secret once. */
const signedLink = batched(
  'signedLinks',
  async ({ db }, links: readonly Omit<ConsentLink, 'workspace'>[]): Promise<LinkShape[]> => {
    const secret = await workspaceSecret(db);
    return links.map((link) => {
      const token = linkTokenOf(secret, { ...link, workspace: db.$workspaceId });
      return { token, expiresAt: link.expiresAt };
    });
  },
);

/** Purposes by their keys; null for a key that the workspace does not have. */
const purposeOf = batched('purposesOfLinks', async ({ db }, keys: readonly string[]) =>
  keys.map(await findPurposes(db, keys)),
);

builder.prismaObjectField('Customer', 'preferencesLink', (t) =>
  t.field({
    type: Link,
    description:
      'A link by which the customer sees and changes preferences, or opts out with one click (RFC 8058). Opening it changes nothing: it leads to the workspace’s `preferencesUrl`, or to a plain page of this server. A POST to it, with any body, opts out of the purpose and channel that it is about: what it revokes counts for the customer, whatever address the customer has later, and the address and number that the customer has at that moment are suppressed for all who share them. Refused with `BAD_USER_INPUT` for a purpose that the workspace does not have, and for days out of range. Scope: `consents:write`.',
    authScopes: { scope },
    args: {
      purpose: t.arg.string({
        description: 'The key of the only purpose that it is about. By default it is about all.',
      }),
      channel: t.arg({
        type: Channel,
        description: 'The only channel that it is about. By default it is about all.',
      }),
      days: t.arg.int({
        required: true,
        description: `For how many days it works, from 1 to ${maxPreferenceDays.toLocaleString('en')}. People opt out by old mails, too: 730 are two years, and the CAN-SPAM Act asks for 30 at least.`,
      }),
    },
    select: { id: true },
    resolve: async ({ id }, { purpose: key, channel, days }, ctx) => {
      if (days < 1 || days > maxPreferenceDays) {
        throw badArgument('days', `It is from 1 to ${maxPreferenceDays}.`);
      }
      const purpose = key == null ? null : await purposeOf(ctx, key);
      if (key != null && !purpose) {
        throw badArgument('purpose', 'The workspace has no purpose with this key.');
      }
      return signedLink(ctx, {
        kind: 'PREFERENCES',
        subject: id,
        purpose: purpose?.id ?? null,
        channel: channel ?? null,
        expiresAt: new Date(ctx.now.getTime() + days * dayMs),
      });
    },
  }),
);

interface RequestInput {
  readonly customer: CustomerKeyShape;
  readonly purpose: string;
  readonly channel?: stored.Channel | null;
  readonly source?: string | null;
  readonly evidence?: string | null;
  readonly days?: number | null;
}

const RequestInput = builder.inputRef<RequestInput>('ConsentRequestInput').implement({
  description: 'A consent that the customer is asked to confirm.',
  fields: (t) => ({
    customer: t.field({ type: CustomerKey, required: true, description: 'Who is asked.' }),
    purpose: t.string(
      bounded(
        { maxLength: 100 },
        { required: true, description: 'The key of the purpose: `newsletter`.' },
      ),
    ),
    channel: t.field({ type: Channel, description: 'The channel. By default all channels.' }),
    source: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        { description: 'Where the customer signed up: `checkout`, `footer form`.' },
      ),
    ),
    evidence: t.string(
      bounded(
        { maxLength: 10_000, notBlank: true },
        { description: 'What shows that the customer signed up: the text of the form.' },
      ),
    ),
    days: t.int(
      bounded(
        { min: 1, max: confirmationDays.most },
        {
          description: `For how many days it can be confirmed; ${confirmationDays.usual} by default.`,
        },
      ),
    ),
  }),
});

mutation<RequestInput, { consent: string }>('consentRequest', {
  description:
    'Asks for a confirmation (double opt-in): records a PENDING consent, and returns the link by which the customer confirms it, for your message to the customer. Opening the link changes nothing; the button on its page, or `consentConfirm` from your own page, makes it GRANTED, once, with the link as evidence. What the customer refuses after the request is not granted by it. Refused with `NOT_FOUND` for an unknown customer or purpose, with `AMBIGUOUS_CUSTOMER`, and with `ERASED`.',
  scope,
  input: RequestInput,
  entity: {
    field: 'consent',
    model: 'Consent',
    description: 'The consent that waits for its confirmation; null if there are errors.',
  },
  fields: (t) => ({
    link: t.field({
      type: Link,
      nullable: true,
      description:
        'The link that confirms it; null if there are errors, or if the consent was erased since.',
      resolve: async ({ effect }, _args, ctx) => {
        const consent =
          effect && (await ctx.db.consent.findFirst({ where: { id: effect.consent } }));
        if (!consent?.expiresAt) return null;
        const { id: subject, purposeId: purpose, channel, expiresAt } = consent;
        return signedLink(ctx, { kind: 'CONFIRMATION', subject, purpose, channel, expiresAt });
      },
    }),
  }),
  resolve: async (ctx, { days, ...input }) => {
    const lifetime = (days ?? confirmationDays.usual) * dayMs;
    const expiresAt = new Date(ctx.now.getTime() + lifetime);
    const asked = { ...input, status: 'PENDING' as const, expiresAt };
    const results = await recordConsents(ctx, [{ input: asked, path: ['input'] }], new Map(), {
      rejectsAll: true,
    });
    const consent = results.get(0)?.row;
    if (consent === undefined) throw new Error('The consent was neither stored nor refused');
    return { consent };
  },
});
