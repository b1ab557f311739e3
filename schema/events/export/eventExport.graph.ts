import { builder } from '../../builder.ts';
import { CustomerMatch } from '../../customers/match/match.graph.ts';
import { delimiterOfExport } from '../../jobs/delimiterFields.ts';
import { FileFormat } from '../../jobs/job.graph.ts';
import { insertJob, writtenAsErrors } from '../../jobs/newJob.ts';
import type { Context } from '../../kernel/context.ts';
import { personalScope } from '../../kernel/scope.ts';
import { invalid, throwUserErrors } from '../../kernel/userError.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import type { EventExportSettings } from './eventExports.ts';

const Filter = builder.inputType('EventExportFilter', {
  description: 'Which events to export. All conditions must hold.',
  fields: (t) => ({
    match: t.field({
      type: [CustomerMatch],
      ...bounded(
        { maxItems: 4, notNull: true },
        {
          description:
            'Whose customer is known, or is not: WAITING and AMBIGUOUS for those whose customer is still to be found.',
        },
      ),
    }),
    from: t.field({ type: 'DateTime', description: 'That happened at this time or later.' }),
    to: t.field({ type: 'DateTime', description: 'That happened before this time.' }),
  }),
});

const ExportInput = builder.inputType('EventExportInput', {
  description: 'A file of events that is to be fetched.',
  fields: (t) => ({
    format: t.field({
      type: FileFormat,
      required: true,
      description: 'How the file is to be written.',
    }),
    filter: t.field({ type: Filter, description: 'Which events; by default, all.' }),
    delimiter: t.string(delimiterOfExport),
    bom: t.boolean({
      description:
        'Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default.',
    }),
  }),
});

mutation('eventExport', {
  description: `Creates a job that exports events to a file, in the order in which they happened. Fetch it with \`GET\` from the job’s \`path\`, as often as needed; it is written while it is read. \`eventImport\` reads its columns: importing the file again changes nothing. Beside them it has \`_match\` and \`_customer\`, whether its customer is known and who it is. What an event named its customer by is in the file, also while that is not known, if the key that fetches it has the scope \`${personalScope}\`; without it only ids of this workspace.`,
  scope: 'events:read',
  input: ExportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits to be fetched.' },
  resolve: async (ctx, input) => ({ job: await createEventExport(ctx, input) }),
});

/** Creates the job that waits to be fetched. */
function createEventExport(ctx: Context, input: typeof ExportInput.$inferInput): Promise<string> {
  const { format, filter, bom, delimiter } = input;
  const { match, from, to } = filter ?? {};
  const isEmpty = from && to && from >= to;
  const message = '`to` must lie after `from`.';
  throwUserErrors([
    ...(isEmpty ? [invalid('OUT_OF_RANGE', ['input', 'filter', 'to'], message)] : []),
    ...writtenAsErrors(input),
  ]);
  const settings: EventExportSettings = {
    match: match ?? null,
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    bom: bom ?? false,
    delimiter: delimiter ?? ',',
  };
  return insertJob(ctx, { kind: 'EVENT_EXPORT', rowType: 'CustomerEvent', format, settings });
}
