import type * as stored from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import { composeText } from '../../conditions/foldText.ts';
import type { Context } from '../../kernel/context.ts';
import { invalid, notFound, UserErrorsThrown } from '../../kernel/userError.ts';
import { publicNameOf } from '../../purposes/publicName.ts';
import type { InputFields } from '../../toolkit/primitive/options.ts';
import type { Effect } from '../../toolkit/write/idempotency.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import { consentAllows } from '../inForce.ts';
import { ConsentStanding } from '../standing.graph.ts';
import { changePreferences, type Preference } from './changePreferences.ts';
import { confirmConsent } from './confirm.ts';
import { type ConsentLink, linkTokenLength } from './linkToken.ts';
import { type OpenedLink, openLink } from './openLink.ts';
import { type OfferedPreference, readPreferences } from './readPreferences.ts';

const scope = 'preferences:change';

/** Changes of one call, at most: more than a page has. */
const maxChanges = 100;

const LinkKindEnum = builder.enumType('CustomerLinkKind', {
  description: 'What the link of a customer is for.',
  values: {
    PREFERENCES: { description: 'To see and change preferences.' },
    CONFIRMATION: { description: 'To confirm a consent.' },
  } as const,
});

const PreferenceShown = builder.objectRef<OfferedPreference>('Preference').implement({
  description: 'A purpose that the holder of a link can allow or refuse, and what is in force.',
  fields: (t) => ({
    purpose: t.string({
      description: 'The key of the purpose.',
      resolve: ({ purpose }) => purpose.key,
    }),
    name: t.string({
      description: 'What people read of the purpose.',
      args: {
        locale: t.arg.string({
          description:
            'The reader’s language, as BCP 47: the purpose’s `publicName` in it or in a parent of it, else its name. By default its name.',
        }),
      },
      resolve: ({ purpose }, { locale }) =>
        locale == null ? purpose.name : publicNameOf(purpose, locale.slice(0, 100)),
    }),
    description: t.string({
      nullable: true,
      description: 'What the purpose means for customers; null if it says nothing.',
      resolve: ({ purpose }) => purpose.description,
    }),
    channel: t.expose('channel', {
      type: Channel,
      nullable: true,
      description: 'The channel that the link is about; null for all.',
    }),
    status: t.field({
      type: ConsentStanding,
      description: 'What the customer’s statements come to.',
      resolve: ({ inForce }) => inForce?.status ?? 'UNKNOWN',
    }),
    allows: t.boolean({
      description: 'Whether that allows contact, under the purpose’s legal basis.',
      resolve: ({ inForce, purpose }) => consentAllows(inForce, purpose.legalBasis),
    }),
  }),
});

interface ShownLink {
  readonly link: ConsentLink;
  readonly preferences: readonly OfferedPreference[];
}

const PreferenceSet = builder.objectRef<ShownLink>('PreferenceSet').implement({
  description: 'What the link of a customer is about. It has nothing that names the customer.',
  fields: (t) => ({
    kind: t.field({
      type: LinkKindEnum,
      description: 'What the link is for.',
      resolve: ({ link }) => link.kind,
    }),
    preferences: t.field({
      type: [PreferenceShown],
      description:
        'The purposes that it is about, by key, at most 100, and what is in force; of a CONFIRMATION, the one that waits.',
      resolve: ({ preferences }) => [...preferences],
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When the link stops working.',
      resolve: ({ link }) => link.expiresAt,
    }),
  }),
});

/** A link and what it is about; null if its customer is gone. */
async function shownLink(ctx: Context, link: ConsentLink): Promise<ShownLink | null> {
  const preferences = await readPreferences(ctx, link);
  return preferences && { link, preferences };
}

builder.queryField('preferences', (t) =>
  t.field({
    type: PreferenceSet,
    nullable: true,
    description:
      'What the link of a customer is about, for your own page of preferences; null if the link is not of this workspace, has expired, or its customer is gone. It changes nothing. Open to publishable keys.',
    authScopes: { scope },
    args: {
      token: t.arg.string({ required: true, description: 'The token of the link.' }),
    },
    resolve: async (_root, { token }, ctx) => {
      const link = await openLink(ctx.db, token, ctx.now);
      return link && !link.isExpired ? shownLink(ctx, link) : null;
    },
  }),
);

/** What is stored of a call for its retries: the link as it was opened, which cannot be used. */
interface LinkEffect extends Effect {
  readonly link: ConsentLink;
}

/** The field of a payload that shows what is in force after it. */
const shownAfter = {
  type: PreferenceSet,
  nullable: true as const,
  description: 'What is in force now; null if there are errors.',
  resolve: ({ effect }: { effect: LinkEffect | null }, _args: object, ctx: Context) =>
    // Of a retry, the time comes from JSON.
    effect && shownLink(ctx, { ...effect.link, expiresAt: new Date(effect.link.expiresAt) }),
};

interface PreferenceInput {
  readonly purpose: string;
  readonly channel?: stored.Channel | null;
  readonly allowed: boolean;
}

interface ChangeInput {
  readonly token: string;
  readonly preferences: readonly PreferenceInput[];
}

const token = (t: InputFields) =>
  t.string(
    bounded(
      { maxLength: linkTokenLength },
      { required: true, description: 'The token of the link.' },
    ),
  );

const PreferenceInput = builder.inputRef<PreferenceInput>('PreferenceInput').implement({
  description: 'What the customer wants of one purpose.',
  fields: (t) => ({
    purpose: t.string(
      bounded({ maxLength: 100 }, { required: true, description: 'The key of the purpose.' }),
    ),
    channel: t.field({
      type: Channel,
      description: 'The channel; by default what the link is about.',
    }),
    allowed: t.boolean({
      required: true,
      description: 'True records GRANTED, with the link as evidence; false records REVOKED.',
    }),
  }),
});

const ChangeInput = builder.inputRef<ChangeInput>('PreferenceChangeInput').implement({
  description: 'What the holder of a link wants.',
  fields: (t) => ({
    token: token(t),
    preferences: t.field({
      type: [PreferenceInput],
      ...bounded(
        { maxItems: maxChanges },
        { required: true, description: 'What the customer wants of each purpose.' },
      ),
    }),
  }),
});

mutation<ChangeInput, LinkEffect>('preferenceChange', {
  description:
    'Changes preferences by a link, from your own page. What is in force already is not recorded again. Refused with `NOT_FOUND` for a link that `preferences` does not show and for an unknown purpose, with `INVALID_VALUE` for a purpose or channel that the link is not about, and with `DUPLICATE` for a purpose and channel that stand in the list twice. Open to publishable keys.',
  scope,
  input: ChangeInput,
  fields: (t) => ({
    result: t.field(shownAfter),
  }),
  resolve: async (ctx, input) => {
    const link = await usableLink(ctx, input.token, 'PREFERENCES');
    const done = await changePreferences(ctx, link, await wantedOf(ctx, link, input.preferences));
    if (!done) throw unusable();
    return { link: link };
  },
});

/** What is wanted, with the purposes found. */
async function wantedOf(
  { db }: Context,
  link: OpenedLink,
  preferences: readonly PreferenceInput[],
): Promise<Preference[]> {
  const keys = preferences.map(({ purpose }) => composeText(purpose));
  const rows = await db.purpose.findMany({
    where: { key: { in: keys } },
    select: { id: true, key: true },
  });
  const purposeOf = new Map(rows.map((row) => [row.key, row]));
  const seen = new Set<string>();
  const wanted = preferences.flatMap(({ allowed, channel: sent, purpose: key }, index) => {
    const path = ['input', 'preferences', String(index)];
    const purpose = purposeOf.get(composeText(key));
    if (!purpose) throw new UserErrorsThrown(notFound([...path, 'purpose'], 'purpose'));
    if (link.purpose !== null && link.purpose !== purpose.id) {
      throw new UserErrorsThrown(invalid('INVALID_VALUE', [...path, 'purpose'], otherPurpose));
    }
    const channel = sent ?? link.channel;
    if (link.channel !== null && link.channel !== channel) {
      throw new UserErrorsThrown(invalid('INVALID_VALUE', [...path, 'channel'], otherChannel));
    }
    const about = `${purpose.id} ${channel}`;
    if (seen.has(about)) throw new UserErrorsThrown(invalid('DUPLICATE', path, twice));
    seen.add(about);
    return [{ purpose, channel, allowed }];
  });
  return wanted;
}

const otherPurpose = 'The link is about another purpose. Leave this one out.';
const otherChannel = 'The link is about another channel. Leave `channel` out.';
const twice = 'This purpose and channel stand in the list before. Leave one of them out.';

interface ConfirmInput {
  readonly token: string;
}

const ConfirmInput = builder.inputRef<ConfirmInput>('ConsentConfirmInput').implement({
  description: 'The link that confirms a consent.',
  fields: (t) => ({ token: token(t) }),
});

mutation<ConfirmInput, LinkEffect & { readonly confirmed: boolean }>('consentConfirm', {
  description:
    'Confirms a consent that `consentRequest` asked for, from your own page, once the customer has pressed the button there. Sent again, it changes nothing. Refused with `NOT_FOUND` for a link that `preferences` does not show, or that is for something else. Open to publishable keys.',
  scope,
  input: ConfirmInput,
  fields: (t) => ({
    confirmed: t.boolean({
      description:
        'Whether the consent is confirmed; false if the customer refused after it was asked for, or if there are errors.',
      resolve: ({ effect }) => effect?.confirmed ?? false,
    }),
    result: t.field(shownAfter),
  }),
  resolve: async (ctx, input) => {
    const link = await usableLink(ctx, input.token, 'CONFIRMATION');
    const outcome = await confirmConsent(ctx, link);
    if (outcome === 'GONE') throw unusable();
    return { link: link, confirmed: outcome === 'CONFIRMED' };
  },
});

/** @throws UserErrorsThrown for a link that does not work, or is for something else */
async function usableLink(
  ctx: Context,
  sent: string,
  kind: OpenedLink['kind'],
): Promise<OpenedLink> {
  const link = await openLink(ctx.db, sent, ctx.now);
  if (!link || link.isExpired || link.kind !== kind) throw unusable();
  return link;
}

function unusable(): UserErrorsThrown {
  return new UserErrorsThrown(notFound(['input', 'token'], 'link'));
}
