import { Prisma } from '../../prisma/generated/client/client.ts';
import { dayAfter } from '../kernel/localTime.ts';
import type { Selection } from './selection.ts';

/** Conditions on the column `day` of counts. */
interface MonthsRead {
  /** Those of counts by month that are read. */
  readonly whole: Prisma.Sql;
  /** For each month of which a selection has some days only, its days: counts by day are read of it. */
  readonly cut: readonly Prisma.Sql[];
}

/** Where counts by month do, and where counts by day have to be read for these selections. */
export function monthsRead(selections: readonly Selection[]): MonthsRead {
  const begins = selections.flatMap(({ from }) => from ?? []);
  // A selection without the last days of a month ends before the first day of the next.
  const ends = selections.flatMap(({ to }) => (to === null ? [] : [dayAfter(to, 1)]));
  const cuts = [...begins, ...ends].filter((day) => day !== monthOf(day));
  const months = [...new Set(cuts.map(monthOf))];
  return {
    whole: Prisma.sql`NOT day = ANY(${months}::date[])`,
    cut: months.map(
      (month) =>
        // 31 days after the first of any month is a day of the next month.
        Prisma.sql`day >= ${month}::date AND day < ${monthOf(dayAfter(month, 31))}::date`,
    ),
  };
}

const columns = Prisma.raw(
  '"workspaceId", "surveyId", question, measure, day, bucket, n, sum, "sumOfSquares"',
);

/**
 * The counts that are by nothing but days, as they stand behind FROM.
 *
 * @param byMonth whether counts of whole months do
 */
export function plainTable(selections: readonly Selection[], byMonth: boolean): Prisma.Sql {
  if (!byMonth) return Prisma.raw('"RollupByDay"');
  const { whole, cut } = monthsRead(selections);
  const parts = [
    Prisma.sql`SELECT ${columns} FROM "RollupByMonth" WHERE ${whole}`,
    ...cut.map((days) => Prisma.sql`SELECT ${columns} FROM "RollupByDay" WHERE ${days}`),
  ];
  return Prisma.sql`(${Prisma.join(parts, ' UNION ALL ')}) AS plain`;
}

function monthOf(day: string): string {
  return `${day.slice(0, 8)}01`;
}
