import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { allHours, workingTime } from './workingTime.ts';

/**
 * The working time of calendars by their keys; for null, that of the workspace, or all hours without one. One
 * statement for any number of calendars.
 */
export async function calendarTimes(
  db: WorkspaceDb,
  calendars: readonly (string | null)[],
): Promise<(calendar: string | null) => ReturnType<typeof workingTime>> {
  const named = calendars.flatMap((key) => key ?? []);
  const usesDefault = calendars.includes(null);
  const rows = await db.calendar.findMany({
    where: {
      OR: [{ id: { in: [...new Set(named)] } }, ...(usesDefault ? [{ isDefault: true }] : [])],
    },
    select: {
      ...{ id: true, isDefault: true, timeZone: true },
      hours: { select: { weekday: true, opens: true, closes: true } },
      holidays: { select: { date: true, from: true, to: true } },
    },
  });
  const times = new Map(rows.map((row) => [row.id, workingTime(row)]));
  const own = rows.find(({ isDefault }) => isDefault);
  const byDefault = (own && times.get(own.id)) ?? workingTime(allHours);
  return (calendar) => times.get(calendar ?? '') ?? byDefault;
}
