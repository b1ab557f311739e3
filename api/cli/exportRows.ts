import { exportFile } from './exportResponses.ts';
import { jobSelection, type ShownJob } from './jobProgress.ts';
import { delimiterOf, formatOf } from './optionValues.ts';
import { done, type InputError, type RemoteOptions } from './remote.ts';
import { rowTypeNamed } from './rowTypes.ts';
import type { Terminal } from './terminal.ts';

/** The options of `cxgraph export <type>`, as they were typed. */
export interface ExportRowsOptions extends RemoteOptions {
  readonly format?: string;
  readonly out?: string;
  readonly bom?: boolean;
  readonly delimiter?: string;
}

/** `cxgraph export touchpoints`: into a file, which exists only once it is whole, or to stdout. */
export async function exportRows(
  type: string,
  options: ExportRowsOptions,
  terminal: Terminal,
): Promise<void> {
  const { field, model } = rowTypeNamed(type, ['responses']);
  const { out, format, bom, delimiter } = options;
  const input = {
    format: formatOf(out ?? '', format ?? (out === undefined ? 'csv' : undefined)),
    ...(bom && { bom }),
    ...(delimiter && { delimiter: delimiterOf(delimiter) }),
  };
  await exportFile(options, terminal, async (server) => {
    const { made } = await server.ask<{ made: { job: ShownJob | null; errors: InputError[] } }>(
      'ExportRows',
      `mutation ExportRows($input: ${model}BulkExportInput!) { made: ${field}BulkExport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
      { input },
    );
    return done(made.job, made.errors);
  });
}
