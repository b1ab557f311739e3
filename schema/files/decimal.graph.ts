import { builder } from '../builder.ts';
import type { DecimalSign } from './decimalSign.ts';

/** The options of `decimal` in the input of an import. */
export const decimalOfImport = {
  type: builder.enumType('DecimalSign', {
    description: 'The decimal sign of the numbers in a CSV file.',
    values: {
      POINT: { description: '`19.90`' },
      COMMA: { description: '`19,90`' },
    } satisfies { [S in DecimalSign]: { description: string } },
  }),
  description:
    'The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much.',
};
