import { exportFile } from './exportResponses.ts';
import { jobSelection, type ShownJob } from './jobProgress.ts';
import { type WrittenAsOptions, writtenAs } from './optionValues.ts';
import { done, type InputError, type RemoteOptions } from './remote.ts';
import { rowTypeNamed } from './rowTypes.ts';
import type { Terminal } from './terminal.ts';

/** The options of `cxgraph export <type>`, as they were typed. */
export interface ExportRowsOptions extends RemoteOptions, WrittenAsOptions {}

/** `cxgraph export touchpoints`: into a file, which exists only once it is whole, or to stdout. */
export async function exportRows(
  type: string,
  options: ExportRowsOptions,
  terminal: Terminal,
): Promise<void> {
  const { field, model } = rowTypeNamed(type, ['responses', 'events']);
  const input = writtenAs(options);
  await exportFile(options, terminal, async (server) => {
    const { made } = await server.ask<{ made: { job: ShownJob | null; errors: InputError[] } }>(
      'ExportRows',
      `mutation ExportRows($input: ${model}BulkExportInput!) { made: ${field}BulkExport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
      { input },
    );
    return done(made.job, made.errors);
  });
}
