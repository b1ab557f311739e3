import { builder } from '../../builder.ts';
import { delimiterOfExport } from '../../jobs/delimiterFields.ts';
import { FileFormat } from '../../jobs/job.graph.ts';
import { insertJob, writtenAsErrors } from '../../jobs/newJob.ts';
import { personalScope } from '../../kernel/scope.ts';
import { invalid, throwUserErrors } from '../../kernel/userError.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import '../consent.graph.ts';
import type { ConsentExportSettings } from './consentExports.ts';

const Filter = builder.inputType('ConsentExportFilter', {
  description: 'Which consents to export. All conditions must hold.',
  fields: (t) => ({
    purposes: t.idList(
      bounded(
        { reference: 'Purpose', maxItems: 100, notNull: true },
        { description: 'The purposes that they are about, by their ids.' },
      ),
    ),
    from: t.field({ type: 'DateTime', description: 'That were said at this time or later.' }),
    to: t.field({ type: 'DateTime', description: 'That were said before this time.' }),
  }),
});

const ExportInput = builder.inputType('ConsentExportInput', {
  description: 'A file of consents that is to be fetched.',
  fields: (t) => ({
    format: t.field({
      type: FileFormat,
      required: true,
      description: 'How the file is to be written.',
    }),
    filter: t.field({ type: Filter, description: 'Which consents; by default, all.' }),
    delimiter: t.string(delimiterOfExport),
    bom: t.boolean({
      description:
        'Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default.',
    }),
  }),
});

mutation('consentExport', {
  description: `Creates a job that exports all that customers said of being contacted, history included, the oldest first. Fetch the file with \`GET\` from the job’s \`path\`, as often as needed; it is written while it is read. \`consentImport\` reads its columns: importing the file again changes nothing. The addresses of the customers, \`source\` and \`evidence\` are in it if the key that fetches it has the scope \`${personalScope}\`.`,
  scope: 'consents:read',
  input: ExportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits to be fetched.' },
  resolve: async (ctx, input) => {
    const { format, filter, bom, delimiter } = input;
    const { purposes, from, to } = filter ?? {};
    const isEmpty = from && to && from >= to;
    throwUserErrors([
      ...(isEmpty
        ? [invalid('OUT_OF_RANGE', ['input', 'filter', 'to'], '`to` must lie after `from`.')]
        : []),
      ...writtenAsErrors(input),
    ]);
    const settings: ConsentExportSettings = {
      purposes: purposes?.map(String) ?? null,
      from: from?.toISOString() ?? null,
      to: to?.toISOString() ?? null,
      bom: bom ?? false,
      delimiter: delimiter ?? ',',
    };
    const kind = 'CONSENT_EXPORT' as const;
    return { job: await insertJob(ctx, { kind, rowType: 'Consent', format, settings }) };
  },
});
