import { Prisma } from '../../prisma/generated/client/client.ts';
import type { SeriesInterval } from './periods.ts';

/** How much later than those of PostgreSQL the periods of the row `workspace` begin. */
const shifts: Readonly<Record<'WEEK' | 'QUARTER' | 'YEAR', Prisma.Sql>> = {
  WEEK: Prisma.raw(
    'make_interval(days => array_position(enum_range(NULL::"Weekday"), workspace."weekStart") - 1)',
  ),
  QUARTER: Prisma.raw('make_interval(months => workspace."fiscalYearStart" - 1)'),
  YEAR: Prisma.raw('make_interval(months => workspace."fiscalYearStart" - 1)'),
};

/**
 * SQL for the first day of the period in which a day is, as `periodsOf` cuts them.
 *
 * @param moment an SQL expression: a day, or a moment of it in local time
 */
export function periodBegins(
  interval: SeriesInterval,
  moment: Prisma.Sql,
  workspaceId: string,
): Prisma.Sql {
  const unit = Prisma.sql`${interval.toLowerCase()}::text`;
  if (interval === 'DAY' || interval === 'MONTH') {
    return Prisma.sql`date_trunc(${unit}, ${moment}::timestamp)::date`;
  }
  const shift = Prisma.sql`(
    SELECT ${shifts[interval]} FROM "Workspace" workspace WHERE id = ${workspaceId}::uuid)`;
  return Prisma.sql`(date_trunc(${unit}, ${moment}::timestamp - ${shift}) + ${shift})::date`;
}

/** SQL for the JSON of the `ReportingCalendar` of the row `workspace`. */
export const reportingCalendar = Prisma.raw(
  `json_build_object('weekStart', workspace."weekStart", 'fiscalYearStart', workspace."fiscalYearStart")`,
);
