import type * as stored from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { CustomerKey, type CustomerKeyShape } from '../customers/customerKey.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { ErrorPolicy, maxBulkRows } from '../toolkit/write/bulk.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { ConsentStatus } from './consent.graph.ts';

/** What a customer said, as a call records it. */
export interface ConsentInput {
  readonly customer: CustomerKeyShape;
  /** The key of the purpose. */
  readonly purpose: string;
  readonly channel?: stored.Channel | null;
  readonly status: stored.ConsentStatus;
  readonly source?: string | null;
  readonly evidence?: string | null;
  readonly statusAt?: Date | null;
  readonly expiresAt?: Date | null;
}

/** Many of them, and what an error in one does to the others. */
export interface ConsentsInput {
  readonly consents: readonly ConsentInput[];
  readonly errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED';
}

const consentFields = (t: InputFields) => ({
  customer: t.field({ type: CustomerKey, required: true, description: 'Who said it.' }),
  purpose: t.string(
    bounded(
      { maxLength: 100 },
      { required: true, description: 'The key of the purpose it is about: `newsletter`.' },
    ),
  ),
  channel: t.field({
    type: Channel,
    description: 'The channel it is about. By default all channels.',
  }),
  status: t.field({ type: ConsentStatus, required: true, description: 'What was said.' }),
  source: t.string(
    bounded(
      { maxLength: 200, notBlank: true },
      { description: 'Where it was said: `checkout`, `preference page`.' },
    ),
  ),
  evidence: t.string(
    bounded(
      { maxLength: 10_000, notBlank: true },
      {
        description:
          'What shows that it was said: the text that was agreed to, the id of a form. Required for a GRANTED that lifts a refusal.',
      },
    ),
  ),
  statusAt: t.field({
    type: 'DateTime',
    description:
      'When it was said; not in the future, but for a minute, because clocks differ. By default now.',
  }),
  expiresAt: t.field({
    type: 'DateTime',
    description:
      'When a GRANTED or PENDING stops counting, after `statusAt`. By default never. Refused for the others.',
  }),
});

export const ConsentRecordInput = builder.inputRef<ConsentInput>('ConsentRecordInput').implement({
  description: 'What a customer said of being contacted for a purpose.',
  fields: consentFields,
});

const ConsentBulkRecordRow = builder.inputRef<ConsentInput>('ConsentBulkRecordRow').implement({
  description: 'What a customer said of being contacted for a purpose, one of many.',
  fields: consentFields,
});

export const ConsentBulkRecordInput = builder
  .inputRef<ConsentsInput>('ConsentBulkRecordInput')
  .implement({
    description:
      'What customers said of being contacted, up to 1,000 statements, and what an error in one does to the others.',
    fields: (t) => ({
      consents: t.field({
        type: [ConsentBulkRecordRow],
        ...bounded(
          { maxItems: maxBulkRows },
          {
            required: true,
            description: 'The statements, in the order in which they are recorded.',
          },
        ),
      }),
      errorPolicy: t.field({
        type: ErrorPolicy,
        required: true,
        defaultValue: 'REJECT_ALL',
        description: 'Whether an error in one statement also refuses the others.',
      }),
    }),
  });
