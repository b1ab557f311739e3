import { builder } from '../builder.ts';
import type { DateFormat } from './writtenDate.ts';

export const DateFormatType = builder.enumType('ResponseImportDateFormat', {
  description:
    'How a column writes days where one cell does not show it. Days with the year first, and moments of RFC 3339, are understood beside any. For a DATE, a moment with a zone is the day that it is in the workspace’s; midnight stands for the day that is written.',
  values: {
    DAY_MONTH_YEAR: { description: '`31.01.2026`, `31/1/2026 15:14`.' },
    MONTH_DAY_YEAR: { description: '`01/31/2026`, `1/31/2026 3:14 PM`.' },
    EXCEL_SERIAL: {
      description: 'Days since the end of 1899 as Excel counts them, with a fraction for the time.',
    },
  } satisfies { [F in DateFormat]: { description: string } },
});
