import { maxSkipRows } from '../../schema/jobs/uploadSettings.ts';
import { withDateFormats } from './columnMaps.ts';
import { newOrEarlierJob } from './importJob.ts';
import { importFile } from './importResponses.ts';
import { type ImportRowsOptions, readColumnName } from './importRows.ts';
import { jobSelection, type ShownJob } from './jobProgress.ts';
import { optionOf } from './optionNames.ts';
import { decimalOf, delimiterOf, formatOf, oneOf, wholeNumber } from './optionValues.ts';
import { done, type InputError, type Remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { shellWord } from './words.ts';

/** The options of `cxgraph import events`, as they were typed. */
export interface ImportEventsOptions extends ImportRowsOptions {
  readonly idColumn: readonly string[];
  readonly kind: readonly string[];
  readonly source?: string;
  readonly type?: string;
  readonly currency?: string;
  readonly touchpoint?: string;
  readonly timeZone?: string;
  readonly live?: boolean;
  readonly createCustomers?: boolean;
}

/** `cxgraph import events`: announces a file of events, sends it, and shows how they are stored, to the end. */
export function importEvents(
  file: string,
  options: ImportEventsOptions,
  terminal: Terminal,
): Promise<void> {
  return importFile(file, options, terminal, {
    command: `cxgraph import events ${shellWord(file)}`,
    jobFor: (server) =>
      newOrEarlierJob(
        server,
        {
          job: options.job,
          rowType: 'CustomerEvent',
          saysHow: saysHow(options),
          announce: () => announce(server, file, options),
        },
        terminal,
      ),
  });
}

/** Whether an option says how the file is read. */
function saysHow(options: ImportEventsOptions): boolean {
  const { map, dateFormat, idColumn, kind, ...single } = options;
  const names = [
    ...(['format', 'delimiter', 'decimal', 'skipRows', 'source', 'type', 'currency'] as const),
    ...(['touchpoint', 'timeZone', 'live', 'createCustomers'] as const),
  ];
  const lists = [map, dateFormat, idColumn, kind];
  return lists.some(({ length }) => length > 0) || names.some((name) => single[name] != null);
}

async function announce(
  server: Remote,
  file: string,
  options: ImportEventsOptions,
): Promise<ShownJob> {
  const { eventImport } = await server.ask<{
    eventImport: { job: ShownJob | null; errors: InputError[] };
  }>(
    'ImportEvents',
    `mutation ImportEvents($input: EventImportInput!) { eventImport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
    { input: eventImportInput(file, options) },
  );
  return done(eventImport.job, eventImport.errors, (path) => optionOf(path, options.map));
}

/**
 * What the options ask of `eventImport`.
 *
 * @throws Error that names the option that is wrong, and what it takes
 */
export function eventImportInput(file: string, options: ImportEventsOptions): object {
  const { map, dateFormat, kind, idColumn, delimiter, skipRows } = options;
  const { source, type, currency, touchpoint, timeZone, live, createCustomers } = options;
  const mapping = withKinds(
    withDateFormats(
      map.map((each) => readColumnName(each)),
      dateFormat,
    ),
    kind,
  );
  return {
    format: formatOf(file, options.format),
    ...(mapping.length > 0 && { mapping }),
    ...(idColumn.length > 0 && { idColumns: idColumn }),
    defaults: { source, type, currency, touchpoint },
    ...(timeZone && { timeZone }),
    ...(live && { live }),
    ...(createCustomers && { createCustomers }),
    ...(delimiter && { delimiter: delimiterOf(delimiter) }),
    ...(options.decimal && { decimal: decimalOf(options.decimal) }),
    ...(skipRows !== undefined && {
      skipRows: wholeNumber('--skip-rows', skipRows, 0, maxSkipRows),
    }),
  };
}

const kinds = ['TEXT', 'NUMBER', 'BOOLEAN'] as const;

/** Adds the kinds of `--kind "Pieces=number"` to the columns of a mapping. */
function withKinds<Column extends { readonly column: string }>(
  mapping: readonly Column[],
  values: readonly string[],
): (Column & { readonly kind?: string })[] {
  const byColumn = new Map(
    values.map((value) => {
      const { column, to } = readColumnName(value, '--kind', 'Column=number');
      return [column, oneOf('--kind', to, kinds)] as const;
    }),
  );
  for (const column of byColumn.keys()) {
    if (mapping.some((each) => each.column === column)) continue;
    throw new Error(`--kind: no --map says what the column "${column}" holds.`);
  }
  return mapping.map((each) => {
    const kind = byColumn.get(each.column);
    return kind ? { ...each, kind } : each;
  });
}
