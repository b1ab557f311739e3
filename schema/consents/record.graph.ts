import { bulkRecord } from '../toolkit/write/bulkRecord.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { ConsentBulkRecordInput, type ConsentInput, ConsentRecordInput } from './consent.input.ts';
import { recordConsents } from './recordConsents.ts';

const scope = 'consents:write';

const rule =
  'Nothing that was said before is changed. The same statement with the same `statusAt` is stored once. Refused with `NOT_FOUND` for an unknown customer or purpose, with `AMBIGUOUS_CUSTOMER`, with `ERASED`, and with `REQUIRED` for a GRANTED that is later than a refusal and has no `evidence`.';

mutation<ConsentInput, { consent: string }>('consentRecord', {
  description: `Records what a customer said of being contacted for a purpose. ${rule}`,
  scope,
  input: ConsentRecordInput,
  entity: {
    field: 'consent',
    model: 'Consent',
    description: 'What was said; null if there are errors.',
  },
  resolve: async (ctx, input) => {
    const sent = [{ input, path: ['input'] }];
    const results = await recordConsents(ctx, sent, new Map(), { rejectsAll: true });
    const [recorded] = results.values();
    // A call whose only statement failed was refused.
    if (!recorded) throw new Error('The consent was neither stored nor refused');
    return { consent: recorded.row };
  },
});

bulkRecord({
  named: 'Consent',
  list: 'consents',
  field: 'consent',
  model: 'Consent',
  scope,
  input: ConsentBulkRecordInput,
  called: 'statement',
  replayed:
    'The same statement of the same moment was stored before, by another call or an earlier entry of this one.',
  rule,
  record: recordConsents,
});
