import { maxSkipRows } from '../../schema/jobs/uploadSettings.ts';
import { withDateFormats } from './columnMaps.ts';
import { newOrEarlierJob } from './importJob.ts';
import { importFile } from './importResponses.ts';
import { jobSelection, type ShownJob } from './jobProgress.ts';
import { optionOf } from './optionNames.ts';
import { decimalOf, delimiterOf, formatOf, wholeNumber } from './optionValues.ts';
import { done, type InputError, type Remote, type RemoteOptions } from './remote.ts';
import { rowTypeNamed } from './rowTypes.ts';
import type { Terminal } from './terminal.ts';
import { shellWord } from './words.ts';

/** The options of `cxgraph import <type>`, as they were typed. */
export interface ImportRowsOptions extends RemoteOptions {
  readonly job?: string;
  readonly map: readonly string[];
  readonly format?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly skipRows?: string;
  readonly dateFormat: readonly string[];
  readonly rejects?: string;
  readonly allErrors?: boolean;
}

/**
 * `cxgraph import touchpoints`: announces a file with rows of a type, sends it, and shows how they
 * are stored, to the end. With `--job` it continues an earlier import, or replaces it.
 */
export async function importRows(
  type: string,
  file: string | undefined,
  options: ImportRowsOptions,
  terminal: Terminal,
): Promise<void> {
  const { field, model } = rowTypeNamed(type, ['responses', 'events', 'survey', 'journey']);
  if (file === undefined) throw new Error(`Name the file: cxgraph import ${type} FILE.`);
  return importFile(file, options, terminal, {
    command: `cxgraph import ${type} ${shellWord(file)}`,
    jobFor: (server) => {
      const { job, map, dateFormat, format, delimiter, decimal, skipRows } = options;
      const said = [format, delimiter, decimal, skipRows, ...map, ...dateFormat];
      const saysHow = said.some((each) => each !== undefined);
      const create = () => announce(server, { field, model }, file, options);
      return newOrEarlierJob(server, { job, rowType: model, saysHow, announce: create }, terminal);
    },
  });
}

async function announce(
  server: Remote,
  { field, model }: { readonly field: string; readonly model: string },
  file: string,
  options: ImportRowsOptions,
): Promise<ShownJob> {
  const { made } = await server.ask<{
    made: { job: ShownJob | null; errors: InputError[] };
  }>(
    'ImportRows',
    `mutation ImportRows($input: ${model}BulkImportInput!) { made: ${field}BulkImport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
    { input: rowImportInput(file, options) },
  );
  return done(made.job, made.errors, (path) => optionOf(path, options.map));
}

/**
 * What the options ask of `xBulkImport`.
 *
 * @throws Error that names the option that is wrong, and what it takes
 */
export function rowImportInput(file: string, options: ImportRowsOptions): object {
  const { map, delimiter, skipRows, dateFormat } = options;
  const mapping = withDateFormats(
    map.map((each) => readColumnName(each)),
    dateFormat,
  );
  return {
    format: formatOf(file, options.format),
    ...(mapping.length > 0 && { mapping }),
    ...(delimiter && { delimiter: delimiterOf(delimiter) }),
    ...(options.decimal && { decimal: decimalOf(options.decimal) }),
    ...(skipRows !== undefined && {
      skipRows: wholeNumber('--skip-rows', skipRows, 0, maxSkipRows),
    }),
  };
}

/** Reads `--map "Title=name"`: the last `=` separates the column from what it holds. */
export function readColumnName(
  text: string,
  option = '--map',
  form = 'Column=name',
): { column: string; to: string } {
  const at = text.lastIndexOf('=');
  const column = text.slice(0, at).trim();
  const to = text.slice(at + 1).trim();
  if (at > 0 && column !== '' && to !== '') return { column, to };
  throw new Error(`${option} "${text}" must be of the form "${form}".`);
}
