import { bounded } from '../toolkit/write/input.ts';

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
