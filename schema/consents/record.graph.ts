import { builder } from '../builder.ts';
import type { UserErrorShape } from '../kernel/userError.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { maxBulkRows } from '../toolkit/write/bulk.ts';
import type { Effect } from '../toolkit/write/idempotency.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { UserError } from '../toolkit/write/userErrors.graph.ts';
import {
  ConsentBulkRecordInput,
  type ConsentInput,
  ConsentRecordInput,
  type ConsentsInput,
} from './consent.input.ts';
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
    return { consent: recorded.consent };
  },
});

interface ConsentResult {
  readonly index: number;
  readonly status: 'RECORDED' | 'REPLAYED' | 'FAILED';
  readonly consent: string | null;
  readonly errors: readonly UserErrorShape[];
}

const Status = builder.enumType('ConsentRecordStatus', {
  description: 'The result for one statement of a bulk call.',
  values: {
    RECORDED: { description: 'It was stored.' },
    REPLAYED: {
      description:
        'The same statement of the same moment was stored before, by another call or an earlier entry of this one.',
    },
    FAILED: { description: 'It was not stored; its `errors` say why.' },
  } as const,
});

const Result = builder.objectRef<ConsentResult>('ConsentBulkRecordResult').implement({
  description: 'The result of `consentBulkRecord` for one statement.',
  fields: (t) => ({
    index: t.exposeInt('index', {
      description: 'Its position in the input, counted from 0.',
    }),
    status: t.field({
      type: Status,
      description: 'Whether it was recorded, replayed or failed.',
      resolve: ({ status }) => status,
    }),
    consent: t.field(
      rowField(
        'Consent',
        'What was said; null if it failed.',
        ({ consent }: ConsentResult) => consent,
      ),
    ),
    errors: t.field({
      type: [UserError],
      description: 'The user errors of this statement; empty if it is stored.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

interface BulkEffect extends Effect {
  readonly results: readonly ConsentResult[];
}

mutation<ConsentsInput, BulkEffect>('consentBulkRecord', {
  description: `Records up to ${maxBulkRows.toLocaleString('en')} statements, each as \`consentRecord\` does, in as many SQL statements as for one. ${rule}`,
  scope,
  input: ConsentBulkRecordInput,
  rows: 'consents',
  fields: (t) => ({
    results: t.field({
      type: [Result],
      extensions: { rowsOf: 'consents' },
      description:
        'One result for each statement, in the order of the input; empty if all were refused.',
      resolve: ({ effect }) => [...(effect?.results ?? [])],
    }),
  }),
  resolve: async (ctx, { consents, errorPolicy }, failed) => {
    const sent = consents.map((input, index) => ({
      input,
      path: ['input', 'consents', String(index)],
    }));
    const recorded = await recordConsents(ctx, sent, failed, {
      rejectsAll: errorPolicy === 'REJECT_ALL',
    });
    const results = consents.map((_consent, index): ConsentResult => {
      const found = recorded.get(index);
      if (found) return { index, ...found, errors: [] };
      return { index, status: 'FAILED', consent: null, errors: failed.get(index) ?? [] };
    });
    return { results };
  },
});
