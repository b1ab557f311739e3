import type { Command } from 'commander';
import type { ExportEventsOptions } from './exportEvents.ts';
import type { ImportEventsOptions } from './importEvents.ts';
import type { Terminal } from './terminal.ts';

const several = (value: string, before: string[]) => [...before, value];

/** Completes `cxgraph import events <file>`. */
export function addEventImport(command: Command, terminal: Terminal): void {
  command
    .description(
      'Imports events from CSV or NDJSON, each once for its source and id. Exits with 1 if a row could not be stored, and names its line and its error.',
    )
    .option(
      '--map <column=field>',
      'what a column holds: id, source, type, occurredAt, customer.email, customer.externalId.shop, value, currency, properties.sku, …; repeat it. Without --map, columns named so map themselves',
      several,
      [],
    )
    .option(
      '--id-column <column>',
      'for a file without ids: a column of those that together make an event another one; repeat it',
      several,
      [],
    )
    .option(
      '--kind <column=kind>',
      'what a mapped property is: text, number or boolean; as the file has it if left out, in CSV text; repeat it',
      several,
      [],
    )
    .option('--source <source>', 'of rows without a source: the system that recorded them')
    .option('--type <type>', 'of rows without a type: PURCHASE')
    .option('--currency <currency>', 'of values without a currency: EUR')
    .option('--touchpoint <id>', 'of rows without a touchpoint: touchpoint_…')
    .option(
      '--time-zone <zone>',
      'of times without a zone: Europe/Vienna; the workspace’s if left out',
    )
    .option('--live', 'the events are new, and start what events start; history if left out')
    .option(
      '--create-customers',
      'creates the customers that are not known; if left out, their events wait for them',
    )
    .option('--format <format>', 'csv or ndjson; by the file’s ending if left out')
    .option('--delimiter <character>', 'of CSV: , ; | or \\t; found in the header if left out')
    .option('--decimal <sign>', 'of numbers in CSV: point or comma; point if left out')
    .option(
      '--skip-rows <number>',
      'rows at the top of CSV, 0 to 100, that are not events; 0 if left out',
    )
    .option(
      '--date-format <column=format>',
      'how a mapped column writes days: day-month-year, month-day-year or excel-serial; found in the file if left out; repeat it',
      several,
      [],
    )
    .option(
      '--rejects <file>',
      'where to write the refused rows, unchanged, below the file’s header',
    )
    .option('--all-errors', 'lists each refused line by itself, not ten lines of each error')
    .option(
      '--job <id>',
      'continues an interrupted import; or, with other options, replaces an import that stored no row by a new one: job_…',
    )
    .action(async (file: string, options: ImportEventsOptions) =>
      (await import('./importEvents.ts')).importEvents(file, options, terminal),
    );
}

/** Completes `cxgraph export events`. */
export function addEventExport(command: Command, terminal: Terminal): void {
  command
    .description(
      'Exports events as CSV or NDJSON, to a file or to stdout; `import events` reads them again.',
    )
    .option(
      '--match <match>',
      'only those that are matched, waiting, ambiguous, or none (without a customer); repeat it; all if left out',
      several,
      [],
    )
    .option('--from <time>', 'only those that happened at this time or later, such as 2030-01-31')
    .option('--to <time>', 'only those that happened before this time')
    .option('--format <format>', 'csv or ndjson; by the ending of --out, or csv')
    .option('--out <file>', 'where to; stdout if left out')
    .option('--delimiter <character>', 'of CSV: , ; | or \\t; a comma if left out')
    .option('--bom', 'begins CSV with a byte order mark, so that Excel reads it as UTF-8')
    .action(async (options: ExportEventsOptions) =>
      (await import('./exportEvents.ts')).exportEvents(options, terminal),
    );
}
