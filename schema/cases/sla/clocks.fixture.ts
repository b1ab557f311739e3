import fc from 'fast-check';

/**
 * What the clocks of a case show, minute by minute and without the code that is tested: a minute counts if
 * it is a working one and one of the cases is being worked on.
 */

const minuteMs = 60_000;

/** A Monday, six days before clocks change in Berlin. */
export const origin = Date.UTC(2026, 2, 23, 6);

/** Minutes that are looked at: longer than any history. */
const horizon = 60 * 24 * 60;

/** Hours as `opens` and `closes` in minutes of the day; weekdays from 0, a Sunday. */
export interface OracleHours {
  readonly days: readonly number[];
  readonly spans: readonly (readonly [number, number])[];
  readonly off: readonly string[];
}

export const calendars: readonly OracleHours[] = [
  { days: [1, 2, 3, 4, 5], spans: [[540, 1020]], off: [] },
  {
    days: [1, 2, 3, 4, 5],
    spans: [
      [540, 720],
      [780, 1080],
    ],
    off: ['2026-03-30', '2026-03-25'],
  },
  { days: [0, 1, 2, 3, 4, 5, 6], spans: [[1320, 360]], off: [] },
  { days: [1, 2, 3, 4, 5], spans: [[0, 1440]], off: ['2026-03-27'] },
];

interface LocalMinute {
  readonly date: string;
  readonly weekday: number;
  readonly minute: number;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Each minute as the clocks of Berlin show it. */
const local: readonly LocalMinute[] = (() => {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: 'Europe/Berlin', weekday: 'short', hourCycle: 'h23', year: 'numeric' },
    ...{ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  return Array.from({ length: horizon }, (_, index) => {
    const parts = format.formatToParts(new Date(origin + index * minuteMs));
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
    return {
      date: `${part('year')}-${part('month')}-${part('day')}`,
      weekday: weekdays.indexOf(part('weekday')),
      minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
  });
})();

function isWorking({ days, spans, off }: OracleHours, index: number): boolean {
  const at = local[index];
  if (!at || off.includes(at.date)) return false;
  return spans.some(([opens, closes]) =>
    opens < closes
      ? days.includes(at.weekday) && at.minute >= opens && at.minute < closes
      : (days.includes(at.weekday) && at.minute >= opens) ||
        (days.includes((at.weekday + 6) % 7) && at.minute < closes),
  );
}

/** The statuses of a case, each from its minute on. */
export type Statuses = readonly (readonly [from: number, status: string])[];

const worked = ['OPEN', 'IN_PROGRESS', 'REOPENED'];

export function statusAt(statuses: Statuses, minute: number): string | null {
  return statuses.findLast(([from]) => from <= minute)?.[1] ?? null;
}

/** Counts the minutes of working time of cases that are one, until there are so many; also those until a minute. */
export function count(
  hours: OracleHours,
  cases: readonly Statuses[],
  minutes: number,
  until: number,
): { readonly due: number | null; readonly left: number } {
  const start = Math.min(...cases.map((statuses) => statuses[0]?.[0] ?? 0));
  let counted = 0;
  let left = minutes;
  for (let index = start; index < horizon; index++) {
    if (index === until) left = minutes - counted;
    const runs = cases.some((statuses) => worked.includes(statusAt(statuses, index) ?? ''));
    if (!runs || !isWorking(hours, index)) continue;
    counted++;
    if (counted === minutes) return { due: index + 1, left: until > index ? 0 : left };
  }
  return { due: null, left };
}

/** What happens, minutes after what happened before. */
export interface Step {
  readonly minutes: number;
  readonly what:
    | 'START'
    | 'WAIT'
    | 'RESOLVE'
    | 'REOPEN'
    | 'CANCEL'
    | 'HOURS'
    | 'PROMISE'
    | 'OPEN_OTHER'
    | 'OTHER_WAITS'
    | 'OTHER_GOES_ON'
    | 'JOIN';
  readonly value: number;
}

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 90, max: 2_000 })),
    what: fc.constantFrom(
      ...(['START', 'START', 'WAIT', 'WAIT', 'RESOLVE', 'REOPEN', 'REOPEN', 'CANCEL'] as const),
      ...(['HOURS', 'HOURS', 'PROMISE', 'OPEN_OTHER', 'OTHER_WAITS', 'OTHER_GOES_ON'] as const),
      ...(['JOIN'] as const),
    ),
    value: fc.nat(7),
  }),
  { minLength: 4, maxLength: 12 },
);
