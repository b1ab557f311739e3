import { bounded } from '../toolkit/write/input.ts';
import { maxSkipRows } from './uploadSettings.ts';

/** The options of `delimiter` in the input of an import. */
export const delimiterOfImport = bounded(
  { maxLength: 1 },
  {
    description:
      'The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of.',
  },
);

/** The options of `delimiter` in the input of an export. */
export const delimiterOfExport = bounded(
  { maxLength: 1 },
  {
    description:
      'The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign.',
  },
);

/**
 * The options of `skipRows` in the input of an import.
 *
 * @param row what a row of the file is: `an event`
 * @param found what needs no such number
 */
export function skipRowsOf(row: string, found = '') {
  return bounded(
    { min: 0, max: maxSkipRows },
    {
      description: `How many rows at the top of a CSV file are neither its header nor ${row}: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default${found}.`,
    },
  );
}
