import type { Command } from 'commander';
import type { ExportRowsOptions } from './exportRows.ts';
import type { ImportRowsOptions } from './importRows.ts';
import type { Terminal } from './terminal.ts';

const several = (value: string, before: string[]) => [...before, value];

/**
 * Adds `cxgraph import <type> <file>`, for the rows of any primitive with bulk calls. The types are
 * known once the schema is loaded, when the command is run: each is an argument, not a command.
 */
export function addRowImport(importing: Command, terminal: Terminal): void {
  importing
    .enablePositionalOptions()
    .usage('[command], or <type> <file> [options]')
    .argument('[type]', 'whose rows: touchpoints, personas, feedback, …; a wrong one lists all')
    .argument('[file]', 'CSV or NDJSON, with the columns of an export')
    .option(
      '--map <column=name>',
      'what a column holds, as an export names it: name, externalId.shop, _id; repeat it. Without any, columns named so map themselves',
      several,
      [],
    )
    .option('--format <format>', 'csv or ndjson; by the file’s ending if left out')
    .option('--delimiter <character>', 'of CSV: , ; | or \\t; found in the header if left out')
    .option('--decimal <sign>', 'of numbers in CSV: point or comma; point if left out')
    .option('--skip-rows <number>', 'rows at the top of CSV, 0 to 100, that are not to be stored')
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
    .action(
      async (type: string | undefined, file: string | undefined, options: ImportRowsOptions) => {
        if (type === undefined) return importing.help({ error: true });
        const { importRows } = await import('./importRows.ts');
        return importRows(type, file, options, terminal);
      },
    );
}

/** Adds `cxgraph export <type>`, likewise. */
export function addRowExport(exporting: Command, terminal: Terminal): void {
  exporting
    .enablePositionalOptions()
    .usage('[command], or <type> [options]')
    .argument('[type]', 'whose rows: touchpoints, personas, feedback, …; a wrong one lists all')
    .option('--format <format>', 'csv or ndjson; by the ending of --out, or csv')
    .option('--out <file>', 'where to; stdout if left out')
    .option('--delimiter <character>', 'of CSV: , ; | or \\t; a comma if left out')
    .option('--bom', 'begins CSV with a byte order mark, so that Excel reads it as UTF-8')
    .action(async (type: string | undefined, options: ExportRowsOptions) => {
      if (type === undefined) return exporting.help({ error: true });
      return (await import('./exportRows.ts')).exportRows(type, options, terminal);
    });
}
