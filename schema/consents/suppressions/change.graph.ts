import type * as stored from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import { findCustomers } from '../../customers/customerKey.ts';
import { invalid, notFound, UserErrorsThrown } from '../../kernel/userError.ts';
import { workspaceSecret } from '../../kernel/workspaceSecret.ts';
import { findPurposes } from '../../purposes/purposeKeys.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import { enqueueRefused } from '../refused.ts';
import { addressFor, addressHash } from './addresses.ts';
import { storeSuppressions } from './storeSuppressions.ts';
import { SuppressionReason } from './suppressedAddress.graph.ts';

const scope = 'consents:write';

/** How far a clock may be ahead, in milliseconds. */
const clockMs = 60_000;

interface RecordInput {
  readonly address: { readonly email?: string | null; readonly phone?: string | null };
  readonly channel: stored.Channel;
  readonly reason: stored.SuppressionReason;
  readonly purpose?: string | null;
  readonly at?: Date | null;
}

/** Any key may name an address: only its hash is stored, and the answer does not say whether a customer has it. */
const AddressInput = builder.inputRef<RecordInput['address']>('AddressInput').implement({
  description: 'An address; exactly one field is set. No customer needs to have it.',
  isOneOf: true,
  fields: (t) =>
    ({
      email: t.string(
        bounded(
          { email: true, maxLength: 320, personal: true },
          { description: 'An email address; capital letters make no difference.' },
        ),
      ),
      phone: t.string(
        bounded(
          { phone: true, maxLength: 50, personal: true },
          { description: 'A telephone number with its country code, in any spelling.' },
        ),
      ),
    }) as never,
});

const RecordInput = builder.inputRef<RecordInput>('SuppressedAddressRecordInput').implement({
  description: 'An address that is not to be written to over a channel.',
  fields: (t) =>
    ({
      address: t.field({
        type: AddressInput,
        required: true,
        description: 'The address. Only its keyed hash is stored.',
      }),
      channel: t.field({
        type: Channel,
        required: true,
        description:
          'The channel: EMAIL for an email address; SMS, PHONE or IVR for a telephone number.',
      }),
      reason: t.field({ type: SuppressionReason, required: true, description: 'Why.' }),
      purpose: t.string(
        bounded(
          { maxLength: 100 },
          {
            description:
              'The key of the purpose that an OPTED_OUT is about; by default all, those of later, too. Refused for the other reasons, which are about all.',
          },
        ),
      ),
      at: t.field({
        type: 'DateTime',
        description:
          'When it happened; not in the future, but for a minute, because clocks differ. By default now.',
      }),
    }) as never,
});

mutation<RecordInput, { suppressedAddress: string }>('suppressedAddressRecord', {
  description:
    'Records that an address bounced, was opted out or belongs to a person who reported spam, so that no customer with it is written to. Recorded again, it is the same row, with the later of both times. A `consentRecord` of REVOKED does so by itself for the addresses of the customer, and a later GRANTED with evidence lifts what it is about. Allowed for addresses of erased customers. Refused with `NOT_FOUND` for an unknown purpose, with `INVALID_VALUE` for a channel that does not reach such an address, and with `OUT_OF_RANGE` for a time in the future.',
  scope,
  input: RecordInput,
  entity: {
    field: 'suppressedAddress',
    model: 'SuppressedAddress',
    description: 'The suppressed address; null if there are errors.',
  },
  resolve: async (ctx, input) => {
    const { address, channel, reason } = input;
    const kind = address.email == null ? 'phone' : 'email';
    const purpose =
      input.purpose == null ? null : (await findPurposes(ctx.db, [input.purpose]))(input.purpose);
    const at = input.at ?? ctx.now;
    const errors = [
      ...(addressFor(channel) === kind
        ? []
        : [invalid('INVALID_VALUE', ['input', 'channel'], noReach)]),
      ...(input.purpose != null && reason !== 'OPTED_OUT'
        ? [invalid('INVALID_VALUE', ['input', 'purpose'], aboutAll)]
        : []),
      ...(input.purpose != null && !purpose ? [notFound(['input', 'purpose'], 'purpose')] : []),
      ...(at.getTime() > ctx.now.getTime() + clockMs
        ? [invalid('OUT_OF_RANGE', ['input', 'at'], future)]
        : []),
    ];
    if (errors.length > 0) throw new UserErrorsThrown(...errors);
    const text = address.email ?? address.phone ?? '';
    const hash = addressHash(await workspaceSecret(ctx.db), kind, text);
    const suppression = { hash, channel, reason, purpose: purpose?.id ?? null };
    const [suppressedAddress = ''] = await storeSuppressions(ctx, [
      { ...suppression, at: notAfter(ctx.now, at) },
    ]);
    const { customers } = (await findCustomers(ctx.db, [address]))(address);
    await enqueueRefused(ctx, customers);
    return { suppressedAddress };
  },
});

/** A clock that is ahead makes nothing of the future, which a consent of now could not lift. */
function notAfter(now: Date, at: Date): Date {
  return at > now ? now : at;
}

const noReach =
  'This channel does not reach such an address. EMAIL reaches an email address; SMS, PHONE and IVR reach a telephone number.';
const aboutAll = 'Only OPTED_OUT can be about one purpose. Leave `purpose` out.';
const future = 'This is in the future. Record it once it has happened.';

interface LiftInput {
  readonly id: string;
  readonly reason: string;
}

const LiftInput = builder.inputRef<LiftInput>('SuppressedAddressLiftInput').implement({
  description: 'Lets an address be written to again.',
  fields: (t) =>
    ({
      id: t.id(
        bounded(
          { reference: 'SuppressedAddress', own: true },
          { required: true, description: 'Its id, as `suppressedAddresses` shows it.' },
        ),
      ),
      reason: t.string(
        bounded(
          { maxLength: 1_000, notBlank: true },
          {
            required: true,
            description:
              'Why it may be written to again, for the audit. It says nothing that names a person: it is never erased.',
          },
        ),
      ),
    }) as never,
});

mutation<LiftInput, { suppressedAddress: string }>('suppressedAddressLift', {
  description:
    'Lifts the suppression of an address. What customers with it refused stays in force. One that was lifted before stays as it is. Refused with `NOT_FOUND` for an unknown id.',
  scope,
  input: LiftInput,
  entity: {
    field: 'suppressedAddress',
    model: 'SuppressedAddress',
    description: 'The address, no longer suppressed; null if there are errors.',
  },
  resolve: async ({ db, now, viewer }, { id, reason }) => {
    const row = (await readLocked(db, 'SuppressedAddress', [id], 'NO KEY UPDATE')).get(id);
    if (!row) throw new UserErrorsThrown(notFound(['input', 'id'], 'suppressed address'));
    await db.suppressedAddress.updateMany({
      where: { id, liftedAt: null },
      data: {
        ...{ liftedAt: now, liftedById: viewer?.actorId ?? null },
        ...{ liftReason: reason, activeKey: null },
      },
    });
    return { suppressedAddress: id };
  },
});
