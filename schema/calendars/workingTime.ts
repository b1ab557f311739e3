import { BoundedCache } from '../kernel/boundedCache.ts';
import { grouped } from '../kernel/group.ts';
import { dayAfter, dayOf, instantOf, startOfDay } from '../kernel/localTime.ts';
import { type Weekday, weekdayOf, weekdays } from '../workspaces/hours.ts';

/** When work is done: hours of the week in a time zone, less holidays. Times of day are `HH:MM`. */
export interface WorkingHours {
  readonly timeZone: string;
  /** They end on the next day if `closes` is not later than `opens`; at its midnight if it is `24:00`. */
  readonly hours: readonly {
    readonly weekday: Weekday;
    readonly opens: string;
    readonly closes: string;
  }[];
  /** Days as `YYYY-MM-DD`; from midnight, and to midnight, where a time is null. */
  readonly holidays: readonly {
    readonly date: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** A time in which the clock does not run; without an end, it still lasts. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

/** From a number up to another, which does not belong to it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** How far a due time is looked for. */
const horizonDays = 3_660;

/** Days of one calendar whose hours are cached: those of a few years. */
const cachedDays = 2_000;

/** Always, for what has no calendar. */
export const allHours: WorkingHours = {
  timeZone: 'UTC',
  hours: weekdays.map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' })),
  holidays: [],
};

/**
 * The time in which work is done: spans of local time for each date, less holidays, and each end mapped to
 * an instant by the one conversion of `localTime.ts`. Half-open: one minute of 09:00 to 17:00 begins at
 * 16:59, and none at 17:00. A span never passes the end of its date, so that a date that a zone skipped
 * has none.
 *
 * @example
 * ```ts
 * const berlin = workingTime({
 *   timeZone: 'Europe/Berlin',
 *   hours: [{ weekday: 'FRIDAY', opens: '09:00', closes: '17:00' }],
 *   holidays: [],
 * });
 * berlin.add(new Date('2026-03-27T15:30:00Z'), 60 * 60_000); // the Friday after at 09:30
 * ```
 */
export function workingTime(calendar: WorkingHours) {
  const { timeZone } = calendar;
  const week = weekOf(calendar);
  const holidays = grouped(calendar.holidays, ({ date }) => date);
  const cache = new BoundedCache<readonly Span[]>(cachedDays);

  /** The working time of a date, as instants in their order. */
  const ofDay = (day: string): readonly Span[] => {
    const cached = cache.get(day);
    if (cached) return cached;
    const off = joined((holidays.get(day) ?? []).map(({ from, to }) => minutesOf(from, to)));
    const local = without(week.get(weekdayOf(day)) ?? [], off);
    const spans = local.length === 0 ? [] : instantsOn(day, local, timeZone);
    cache.set(day, spans, 1);
    return spans;
  };

  /** The working time from an instant to another, less pauses, in its order. */
  function* within(from: number, end: number, pauses: readonly Pause[]): Generator<Span> {
    const paused = joined(
      pauses.map((pause) => ({
        from: pause.from.getTime(),
        to: pause.to?.getTime() ?? Number.POSITIVE_INFINITY,
      })),
    );
    // Nothing comes after a pause without an end.
    const to = Math.min(
      end,
      paused.find((each) => each.to === Number.POSITIVE_INFINITY)?.from ?? end,
    );
    const last = dayOf(new Date(to), timeZone);
    for (let day = dayOf(new Date(from), timeZone); ; day = dayAfter(day, 1)) {
      const spans = ofDay(day).map((span) => ({
        from: Math.max(from, span.from),
        to: Math.min(to, span.to),
      }));
      yield* without(
        spans.filter((span) => span.from < span.to),
        paused,
      );
      if (day >= last) return;
    }
  }

  return {
    /**
     * When an amount of working time has passed since `from`: at closing, not at the next opening, if it ends
     * with the hours of a day. Null if that is not within ten years, or if a pause without an end comes before.
     *
     * @param workingMs milliseconds of working time, more than 0
     */
    add(from: Date, workingMs: number, pauses: readonly Pause[] = []): Date | null {
      const begin = from.getTime();
      let left = workingMs;
      for (const span of within(begin, begin + horizonDays * dayMinutes * minuteMs, pauses)) {
        const length = span.to - span.from;
        if (length >= left) return new Date(span.from + left);
        left -= length;
      }
      return null;
    },
    /** When work is done next: at `from` itself if it is done then. Null if that is not within ten years. */
    opensAt(from: Date): Date | null {
      const begin = from.getTime();
      for (const span of within(begin, begin + horizonDays * dayMinutes * minuteMs, [])) {
        return new Date(span.from);
      }
      return null;
    },
    /** The milliseconds of working time from an instant to a later one. */
    between(from: Date, to: Date, pauses: readonly Pause[] = []): number {
      let sum = 0;
      for (const span of within(from.getTime(), to.getTime(), pauses)) sum += span.to - span.from;
      return sum;
    },
  };
}

/** The minutes since midnight of `HH:MM`, to 24:00; null for another text. */
export function minuteOfDay(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= dayMinutes ? minute : null;
}

/** The parts of a day's hours on that day, and on the next if they pass midnight. */
export function partsOfHours(opens: string, closes: string): { own: Span; next: Span | null } {
  const { from, to } = minutesOf(opens, closes);
  return from < to
    ? { own: { from, to }, next: null }
    : { own: { from, to: dayMinutes }, next: { from: 0, to } };
}

function minutesOf(from: string | null, to: string | null): Span {
  return { from: minuteOfDay(from ?? '00:00') ?? 0, to: minuteOfDay(to ?? '24:00') ?? dayMinutes };
}

/** The working minutes of each weekday, with those that the day before leaves to it. */
function weekOf({ hours }: WorkingHours): ReadonlyMap<Weekday, readonly Span[]> {
  const parts = hours.flatMap(({ weekday, opens, closes }) => {
    const { own, next } = partsOfHours(opens, closes);
    const dayAfterIt = weekdays[(weekdays.indexOf(weekday) + 1) % 7] ?? weekday;
    return [{ weekday, ...own }, ...(next ? [{ weekday: dayAfterIt, ...next }] : [])];
  });
  const byDay = grouped(parts, ({ weekday }) => weekday);
  return new Map([...byDay].map(([weekday, spans]) => [weekday, joined(spans)]));
}

/** The instants of a date's local minutes. */
function instantsOn(day: string, local: readonly Span[], timeZone: string): Span[] {
  const begin = startOfDay(day, timeZone).getTime();
  const end = startOfDay(dayAfter(day, 1), timeZone).getTime();
  // Without a change of clocks on it, a date needs no conversion for each of its minutes.
  const isPlain = end - begin === dayMinutes * minuteMs;
  const instantAt = (minute: number) =>
    isPlain
      ? begin + minute * minuteMs
      : Math.min(end, Math.max(begin, instantOf(day, minute * minuteMs, timeZone).getTime()));
  return joined(local.map(({ from, to }) => ({ from: instantAt(from), to: instantAt(to) })));
}

/** The union of spans, in order and without overlaps; empty ones are dropped. */
function joined(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (from >= to) continue;
    if (last && from <= last.to) union[union.length - 1] = { ...last, to: Math.max(last.to, to) };
    else union.push({ from, to });
  }
  return union;
}

/** Spans less others; both are in order and do not overlap. */
function without(spans: readonly Span[], removed: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const remaining: Span[] = [];
    let { from } = span;
    for (const each of removed) {
      if (each.to <= from || each.from >= span.to) continue;
      if (each.from > from) remaining.push({ from, to: each.from });
      from = each.to;
    }
    if (from < span.to) remaining.push({ from, to: span.to });
    return remaining;
  });
}
