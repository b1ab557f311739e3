import { bulkRecord } from '../../toolkit/write/bulkRecord.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { recordSuppressions } from './recordSuppressions.ts';
import './suppressedAddress.graph.ts';
import {
  SuppressionBulkRecordInput,
  type SuppressionInput,
  SuppressionRecordInput,
} from './suppression.input.ts';

const scope = 'consents:write';

const rule =
  'Recorded again, it is the same row, with the later of both times. Invitations to customers with the address that are not answered end. Allowed for addresses of erased customers. Refused with `NOT_FOUND` for an unknown purpose, with `INVALID_VALUE` for a channel that does not reach such an address, and with `OUT_OF_RANGE` for a time in the future.';

mutation<SuppressionInput, { suppressedAddress: string }>('suppressedAddressRecord', {
  description: `Records that an address bounced, was opted out or belongs to a person who reported spam, so that no customer with it is written to. A \`consentRecord\` of REVOKED does so by itself for the addresses of the customer, and a later GRANTED with evidence lifts what it is about. ${rule}`,
  scope,
  input: SuppressionRecordInput,
  entity: {
    field: 'suppressedAddress',
    model: 'SuppressedAddress',
    description: 'The suppressed address; null if there are errors.',
  },
  resolve: async (ctx, input) => {
    const sent = [{ input, path: ['input'] }];
    const [recorded] = (
      await recordSuppressions(ctx, sent, new Map(), { rejectsAll: true })
    ).values();
    // A call whose only address failed was refused.
    if (!recorded) throw new Error('The address was neither stored nor refused');
    return { suppressedAddress: recorded.row };
  },
});

bulkRecord({
  named: 'SuppressedAddress',
  list: 'addresses',
  field: 'suppressedAddress',
  model: 'SuppressedAddress',
  scope,
  input: SuppressionBulkRecordInput,
  called: 'entry',
  plural: 'entries',
  replayed:
    'The address was suppressed before, for the same reason, channel and purpose, by another call or an earlier entry of this one.',
  rule,
  record: recordSuppressions,
});
