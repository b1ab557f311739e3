import { builder } from '../builder.ts';
import { bounded } from '../toolkit/write/input.ts';
import { WeekdayEnum } from './hours.graph.ts';

builder.prismaObjectFields('Workspace', (t) => ({
  reportingN: t.exposeInt('reportingN', {
    description:
      'Scores of fewer answers than this have the caution SMALL_BASE; from 1 to 10,000, 30 for a new workspace.',
  }),
  fiscalYearStart: t.exposeInt('fiscalYearStart', {
    description:
      'The month on whose first day its fiscal years begin, from 1 to 12: they make the quarters and years of reports.',
  }),
  weekStart: t.expose('weekStart', {
    type: WeekdayEnum,
    description: 'The first day of the weeks of reports.',
  }),
}));

/** When fiscal years begin, in the input that changes a workspace. */
export const fiscalYearStartInput = bounded(
  { min: 1, max: 12, notNull: true },
  {
    description:
      'The month on whose first day fiscal years begin, from 1 to 12; 1 for a new workspace. A change moves the quarters and years of all reports at once.',
  },
);

/** When weeks begin. */
export const weekStartInput = bounded(
  { notNull: true },
  {
    description:
      'The first day of the weeks of reports. A new workspace has MONDAY. A change moves the weeks of all reports at once.',
  },
);

/** With how many answers scores are reported without a caution, in the input that changes a workspace. */
export const reportingNInput = bounded(
  { min: 1, max: 10_000, notNull: true },
  { description: 'Scores of fewer answers than this have the caution SMALL_BASE.' },
);
