import type * as stored from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import { wordKey } from '../../jobs/facts/factFields.ts';
import {
  createFactImport,
  type FactImportInput,
  factImportFields,
} from '../../jobs/facts/factImport.graph.ts';
import type { Context } from '../../kernel/context.ts';
import { invalid, notFound, type UserErrorShape } from '../../kernel/userError.ts';
import { findPurposes } from '../../purposes/purposeKeys.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import { consentFields, type FileStatus } from './consentFields.ts';

const Status = builder.enumType('ConsentFileStatus', {
  description: 'What a status in a file of consents means.',
  values: {
    GRANTED: { description: 'The customer agreed.' },
    DENIED: { description: 'The customer said no when asked.' },
    REVOKED: { description: 'The customer agreed once, and no longer does.' },
    PENDING: { description: 'The customer was asked to confirm, and has not.' },
    BOUNCED: {
      description: 'What was sent to the address could not be delivered: it is suppressed.',
    },
    COMPLAINED: { description: 'Its owner reported a message as spam: it is suppressed.' },
  } as const satisfies { [S in FileStatus]: { description: string } },
});

interface Defaults {
  readonly purpose?: string | null;
  readonly channel?: stored.Channel | null;
  readonly status?: FileStatus | null;
  readonly statusAt?: Date | null;
  readonly source?: string | null;
}

const DefaultsInput = builder.inputRef<Defaults>('ConsentImportDefaults').implement({
  description: 'Values for rows that leave them out.',
  fields: (t) => ({
    purpose: t.string(
      bounded({ maxLength: 100 }, { description: 'The key of the purpose: `newsletter`.' }),
    ),
    channel: t.field({ type: Channel, description: 'The channel; all channels without it.' }),
    status: t.field({
      type: Status,
      description: 'The status, for a file with customers of one status.',
    }),
    statusAt: t.field({
      type: 'DateTime',
      description:
        'When it was said, for rows without a time, such as the time of the export that the file is from. Not the time of the import: a consent that is later than a refusal would lift it.',
    }),
    source: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        { description: 'Where it was said: `checkout`, `list of 2024`.' },
      ),
    ),
  }),
});

interface Word {
  readonly word: string;
  readonly status: FileStatus;
}

const WordInput = builder.inputRef<Word>('ConsentImportStatus').implement({
  description: 'A word of the file, and the status that it means.',
  fields: (t) => ({
    word: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        {
          required: true,
          description: 'The word, in any case: `active`, `true`, `1`.',
        },
      ),
    ),
    status: t.field({ type: Status, required: true, description: 'What it means.' }),
  }),
});

interface ConsentImport extends FactImportInput {
  readonly defaults?: Defaults | null;
  readonly statuses?: readonly Word[] | null;
}

const shared = factImportFields({
  named: 'Consent',
  row: 'a consent',
  to: 'The field of the consent: `purpose`, `channel`, `status`, `statusAt`, `expiresAt`, `source`, `evidence`; `evidence.LABEL` for a line of it, such as `evidence.IP`; `customer.id`, `customer.externalId.SYSTEM`, `customer.email`, `customer.phone` (of several, the first in this order that is not empty names the customer). `customer` takes objects of JSON.',
  example: '`customer.email`, `status`, `statusAt`',
});

const ConsentImportInput = builder.inputRef<ConsentImport>('ConsentImportInput').implement({
  description: 'A file of consents that is to be sent.',
  fields: (t) => ({
    ...shared(t),
    defaults: t.field({
      type: DefaultsInput,
      description: 'Values for rows that leave them out.',
    }),
    statuses: t.field({
      type: [WordInput],
      ...bounded(
        { maxItems: 100 },
        {
          description:
            'What the words of the file’s status mean, beside the statuses themselves and what other tools call them: `subscribed`, `unsubscribed`, `cleaned`, `pending`, `bounced`.',
        },
      ),
    }),
  }),
});

mutation<ConsentImport, { job: string }>('consentImport', {
  description:
    'Creates a job that imports a file of consents. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `consentRecord` does: the same file again changes nothing, and nothing but a later GRANTED with `evidence` lifts a refusal. A row that would is refused with `REQUIRED`. A GRANTED from before a refusal is stored as history, and the job’s `notes` name its line. Every row needs a customer, a purpose, a status and the time of it; a customer that is not known is refused with `NOT_FOUND`, and one that was erased with `ERASED`. A GRANTED that counts is refused with `WRONG_STATE` while the customer’s address is suppressed and the row does not lift that. BOUNCED and COMPLAINED suppress the address in the row, as `suppressedAddressRecord` does. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL.',
  scope: 'consents:write',
  input: ConsentImportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits for the file.' },
  resolve: async (ctx, input) => {
    const defaults = input.defaults ?? {};
    return {
      job: await createFactImport(ctx, input, {
        kind: 'CONSENT_IMPORT',
        rowType: 'Consent',
        fields: consentFields,
        defaults: {
          purpose: defaults.purpose ?? null,
          channel: defaults.channel ?? null,
          status: defaults.status ?? null,
          statusAt: defaults.statusAt?.toISOString() ?? null,
          source: defaults.source ?? null,
        },
        words: (input.statuses ?? []).map(({ word, status }) => [wordKey(word), status]),
        errors: [...wordErrors(input.statuses ?? []), ...(await purposeErrors(ctx, defaults))],
      }),
    };
  },
});

function wordErrors(words: readonly Word[]): UserErrorShape[] {
  const keys = words.map(({ word }) => wordKey(word));
  return keys.flatMap((key, index) => {
    if (keys.indexOf(key) === index) return [];
    const path = ['input', 'statuses', String(index), 'word'];
    return [invalid('DUPLICATE', path, 'This word stands in the list before. Leave one out.')];
  });
}

async function purposeErrors({ db }: Context, { purpose }: Defaults): Promise<UserErrorShape[]> {
  if (purpose == null || (await findPurposes(db, [purpose]))(purpose)) return [];
  return [notFound(['input', 'defaults', 'purpose'], 'purpose')];
}
