import type * as stored from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import {
  createFactImport,
  type FactImportInput,
  factImportFields,
} from '../../jobs/facts/factImport.graph.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import { SuppressionReason } from './suppressedAddress.graph.ts';
import { suppressionFields } from './suppressionImports.ts';

interface Defaults {
  readonly channel?: stored.Channel | null;
  readonly reason?: stored.SuppressionReason | null;
  readonly purpose?: string | null;
  readonly at?: Date | null;
}

const DefaultsInput = builder.inputRef<Defaults>('SuppressedAddressImportDefaults').implement({
  description: 'Values for rows that leave them out.',
  fields: (t) => ({
    channel: t.field({
      type: Channel,
      description:
        'The channel. Without it, email addresses have EMAIL, and a telephone number needs one.',
    }),
    reason: t.field({ type: SuppressionReason, description: 'Why they are suppressed.' }),
    purpose: t.string(
      bounded(
        { maxLength: 100 },
        {
          description:
            'The key of the purpose that an OPTED_OUT is about. Without it, all purposes.',
        },
      ),
    ),
    at: t.field({
      type: 'DateTime',
      description: 'When it happened. By default when the job was created.',
    }),
  }),
});

interface SuppressionImport extends FactImportInput {
  readonly defaults?: Defaults | null;
}

const shared = factImportFields({
  named: 'SuppressedAddress',
  row: 'a suppressed address',
  to: 'The field: `email`, `phone`, `channel`, `reason`, `purpose`, `at`.',
  example: '`email`, `reason`, `at`',
});

const ImportInput = builder.inputRef<SuppressionImport>('SuppressedAddressImportInput').implement({
  description: 'A file of addresses that are not to be written to, which is to be sent.',
  fields: (t) => ({
    ...shared(t),
    defaults: t.field({
      type: DefaultsInput,
      description: 'Values for rows that leave them out.',
    }),
  }),
});

mutation<SuppressionImport, { job: string }>('suppressedAddressImport', {
  description:
    'Creates a job that imports a file of addresses that bounced, were opted out, or belong to persons who reported spam. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `suppressedAddressRecord` does. The same file again changes nothing but the time of those rows that have none. Only keyed hashes of the addresses are stored once the file is read. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL.',
  scope: 'consents:write',
  input: ImportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits for the file.' },
  resolve: async (ctx, input) => {
    const { channel, reason, purpose, at } = input.defaults ?? {};
    return {
      job: await createFactImport(ctx, input, {
        kind: 'SUPPRESSION_IMPORT',
        rowType: 'SuppressedAddress',
        fields: suppressionFields,
        defaults: {
          channel: channel ?? null,
          reason: reason ?? null,
          purpose: purpose ?? null,
          at: (at ?? ctx.now).toISOString(),
        },
      }),
    };
  },
});
