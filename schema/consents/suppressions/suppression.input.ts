import type * as stored from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import type { InputFields } from '../../toolkit/primitive/options.ts';
import { ErrorPolicy, maxBulkRows } from '../../toolkit/write/bulk.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import { SuppressionReason } from './suppressedAddress.graph.ts';

/** An address that is not to be written to, as a call records it. */
export interface SuppressionInput {
  readonly address: { readonly email?: string | null; readonly phone?: string | null };
  readonly channel: stored.Channel;
  readonly reason: stored.SuppressionReason;
  readonly purpose?: string | null;
  readonly at?: Date | null;
}

/** Any key may name an address: only its hash is stored, and the answer does not say whether a customer has it. */
const AddressInput = builder.inputRef<SuppressionInput['address']>('AddressInput').implement({
  description: 'An address; exactly one field is set. No customer needs to have it.',
  isOneOf: true,
  fields: (t) => ({
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
  }),
});

/** Many of them, and what an error in one does to the others. */
interface SuppressionsInput {
  readonly addresses: readonly SuppressionInput[];
  readonly errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED';
}

const suppressionFields = (t: InputFields) => ({
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
});

export const SuppressionRecordInput = builder
  .inputRef<SuppressionInput>('SuppressedAddressRecordInput')
  .implement({
    description: 'An address that is not to be written to over a channel.',
    fields: suppressionFields,
  });

const SuppressionRow = builder
  .inputRef<SuppressionInput>('SuppressedAddressBulkRecordRow')
  .implement({
    description: 'An address that is not to be written to over a channel, one of many.',
    fields: suppressionFields,
  });

export const SuppressionBulkRecordInput = builder
  .inputRef<SuppressionsInput>('SuppressedAddressBulkRecordInput')
  .implement({
    description:
      'Up to 1,000 addresses that are not to be written to, and what an error in one does to the others.',
    fields: (t) => ({
      addresses: t.field({
        type: [SuppressionRow],
        ...bounded(
          { maxItems: maxBulkRows },
          { required: true, description: 'The addresses, each with its channel and reason.' },
        ),
      }),
      errorPolicy: t.field({
        type: ErrorPolicy,
        required: true,
        defaultValue: 'REJECT_ALL',
        description: 'Whether an error in one entry also refuses the others.',
      }),
    }),
  });
