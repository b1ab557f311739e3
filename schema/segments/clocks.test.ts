import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { sized } from '../../test/support/size.ts';
import type { Period, PeriodUnit, Predicate } from '../conditions/condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Present } from '../conditions/moment.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type CustomerField, customerSql } from './customerFields.ts';
import { nextChangeSql } from './nextChange.ts';

let graph: TestGraph;
let db: WorkspaceDb;
beforeAll(async () => {
  graph = await openTestGraph();
  ({ db } = await graph.workspace());
});
afterAll(() => graph.close());

/** A moment and a day, of rows that the tests make up. */
const fields = new Map<string, CustomerField>([
  ['moment', ofKind('MOMENT')],
  ['day', ofKind('DAY')],
]);

function ofKind(kind: 'MOMENT' | 'DAY'): CustomerField {
  const value = Prisma.raw(kind === 'DAY' ? 'customer.day' : 'customer.moment');
  return { type: 'DATE', isPersonal: false, sql: { kind, value } };
}

const one = (rule: Predicate) => ({ combinator: 'and' as const, rules: [rule] });

/** Whether a predicate holds of each value in the database, and when that can next change. */
async function askDatabase(rule: Predicate, values: readonly string[], present: Present) {
  const isDay = rule.field === 'day';
  const rows = Prisma.sql`unnest(${[...values]}::${Prisma.raw(isDay ? 'date' : 'timestamptz')}[])
    WITH ORDINALITY AS customer (${Prisma.raw(isDay ? 'day' : 'moment')}, position)`;
  const next = nextChangeSql(one(rule), fields, present) ?? Prisma.sql`NULL::timestamptz`;
  return db.$queryRaw<{ holds: boolean; next: Date | null }[]>(Prisma.sql`
    SELECT ${customerSql(one(rule), fields, present)} AS holds, ${next}::timestamptz(3) AS next
    FROM ${rows} ORDER BY position`);
}

const inMemory = (rule: Predicate, value: string, { now, timeZone }: Present) =>
  evaluate(one(rule), () => value, now, timeZone);

/**
 * Where months and years begin that end at these moments, as Python's zoneinfo computes it: the same
 * local time, which clocks skipped or showed twice in some, on the same or the month's last day.
 */
const beginnings: readonly (readonly [string, string, number, PeriodUnit, string, string])[] = [
  ['Europe/Berlin', '2026-04-29T00:30:00Z', 1, 'months', '2026-03-29T01:30:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-11-25T01:30:00Z', 1, 'months', '2026-10-25T00:30:00Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T01:30:00Z', 1, 'years', '2025-10-25T00:30:00Z', '2025-10-25'],
  ['Europe/Berlin', '2026-03-30T22:30:00Z', 1, 'months', '2026-02-27T23:30:00Z', '2026-02-28'],
  ['Europe/Berlin', '2028-02-29T12:00:00Z', 1, 'years', '2027-02-28T12:00:00Z', '2027-02-28'],
  ['America/New_York', '2026-04-08T06:30:00Z', 1, 'months', '2026-03-08T07:30:00Z', '2026-03-08'],
  ['America/New_York', '2026-12-01T06:30:00Z', 1, 'months', '2026-11-01T05:30:00Z', '2026-11-01'],
  ['America/New_York', '2026-11-01T06:30:00Z', 6, 'months', '2026-05-01T05:30:00Z', '2026-05-01'],
  ['America/New_York', '2026-03-31T03:30:00Z', 1, 'months', '2026-03-01T04:30:00Z', '2026-02-28'],
  [
    'Australia/Lord_Howe',
    '2026-11-03T15:15:00Z',
    1,
    'months',
    '2026-10-03T15:45:00Z',
    '2026-10-04',
  ],
  [
    'Australia/Lord_Howe',
    '2026-05-04T15:15:00Z',
    1,
    'months',
    '2026-04-04T14:45:00Z',
    '2026-04-05',
  ],
  ['Australia/Lord_Howe', '2026-04-04T15:15:00Z', 1, 'years', '2025-04-04T14:45:00Z', '2025-04-05'],
  ['Africa/Cairo', '2026-05-23T21:30:00Z', 1, 'months', '2026-04-23T22:30:00Z', '2026-04-24'],
  ['Africa/Cairo', '2026-11-29T21:30:00Z', 1, 'months', '2026-10-29T20:30:00Z', '2026-10-29'],
  ['Africa/Cairo', '2027-04-23T22:30:00Z', 1, 'years', '2026-04-23T22:30:00Z', '2026-04-24'],
];

test.each(beginnings)(
  'in %s at %s, %i %s began at %s, on %s',
  async (timeZone, at, amount, unit, moment, day) => {
    const present = { now: new Date(at), timeZone };
    const value = { amount, unit };
    const later = new Date(Date.parse(moment) + 1).toISOString();
    const dayBefore = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const expected = [
      [{ field: 'moment', operator: 'withinLast', value }, [moment, later], [false, true]],
      [{ field: 'moment', operator: 'olderThan', value }, [moment, later], [true, false]],
      [{ field: 'day', operator: 'withinLast', value }, [dayBefore, day], [false, true]],
      [{ field: 'day', operator: 'olderThan', value }, [dayBefore, day], [true, false]],
    ] as const;
    for (const [rule, values, truths] of expected) {
      expect(values.map((each) => inMemory(rule, each, present))).toEqual(truths);
      const rows = await askDatabase(rule, values, present);
      expect(rows.map(({ holds }) => holds)).toEqual(truths);
    }
  },
);

test.each([
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z'],
  ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z', '2026-04-24T21:00:00Z'],
])(
  'the moments of a day on which clocks change: in %s, %s lasts from %s to %s',
  async (timeZone, day, from, until) => {
    const around = [from, until].flatMap((each) =>
      [-1, 0].map((ms) => new Date(Date.parse(each) + ms).toISOString()),
    );
    const present = { now: new Date('2027-01-01T00:00:00Z'), timeZone };
    for (const [operator, truths] of [
      ['equals', [false, true, true, false]],
      ['before', [true, false, false, false]],
      ['after', [false, false, false, true]],
    ] as const) {
      const rule = { field: 'moment', operator, value: day };
      expect(around.map((each) => inMemory(rule, each, present))).toEqual(truths);
      const rows = await askDatabase(rule, around, present);
      expect(rows.map(({ holds }) => holds)).toEqual(truths);
    }
  },
);

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The first moment after now at which the truth of a predicate is another one, found step by step. */
function trueChange(
  rule: Predicate,
  value: string,
  present: Present,
  until: number,
): number | null {
  const truthAt = (now: number) => inMemory(rule, value, { ...present, now: new Date(now) });
  const from = present.now.getTime();
  const before = truthAt(from);
  // What moves it are changes of clocks and of days, at full quarters, and the moment itself.
  const phase = Date.parse(value) % (15 * minuteMs);
  for (let quarter = from - (from % (15 * minuteMs)); quarter < until; quarter += 15 * minuteMs) {
    for (const now of [quarter, quarter + phase, quarter + phase + 1]) {
      if (now > from && now < until && truthAt(now) !== before) return now;
    }
  }
  return null;
}

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo'];
/** Around changes of clocks and the ends of months. */
const days = [
  ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-04-24', '2026-10-04', '2026-10-25'],
  ...['2026-10-30', '2026-11-01', '2026-01-31', '2026-02-28', '2024-02-29', '2026-12-31'],
];

test('a customer is due no later than the truth about a period changes, and a look finds the next change', async () => {
  const seen = { changed: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        timeZone: fc.constantFrom(...zones),
        field: fc.constantFrom('moment', 'day'),
        operator: fc.constantFrom('withinLast' as const, 'olderThan' as const),
        period: fc.constantFrom<Period>(
          { amount: 1, unit: 'months' },
          { amount: 1, unit: 'months' },
          { amount: 2, unit: 'months' },
          { amount: 1, unit: 'years' },
          { amount: 3, unit: 'days' },
          { amount: 30, unit: 'hours' },
        ),
        at: fc
          .tuple(fc.constantFrom(...days), fc.integer({ min: -36 * 60, max: 36 * 60 }))
          .map(([each, minutes]) => Date.parse(each) + minutes * minuteMs + 123),
        /** How long before the period ends, about. */
        early: fc.integer({ min: -6 * 24 * 60, max: 3 * 24 * 60 }),
      }),
      async ({ timeZone, field, operator, period, at, early }) => {
        const rule = { field, operator, value: period };
        const moment = new Date(at).toISOString();
        const value = field === 'day' ? moment.slice(0, 10) : moment;
        const { amount, unit } = period;
        const length = { days: dayMs, months: 30.4 * dayMs, years: 365 * dayMs, hours: dayMs / 24 };
        const end = Date.parse(value) + amount * (length[unit as keyof typeof length] ?? 0);
        let now = new Date(Math.floor(end - early * minuteMs));
        for (let looks = 0; looks < 3; looks += 1) {
          const [row] = await askDatabase(rule, [value], { now, timeZone });
          const until = Math.min(
            row?.next?.getTime() ?? Number.POSITIVE_INFINITY,
            now.getTime() + 9 * dayMs,
          );
          if (row?.next) expect(row.next.getTime()).toBeGreaterThan(now.getTime());
          expect(row?.holds).toBe(inMemory(rule, value, { now, timeZone }));
          const changed = trueChange(rule, value, { now, timeZone }, until);
          expect({ changed, at: value, now, next: row?.next }).toMatchObject({ changed: null });
          if (!row?.next) return;
          if (inMemory(rule, value, { now: row.next, timeZone }) !== row.holds) seen.changed += 1;
          now = row.next;
        }
      },
    ),
    { numRuns: sized({ suite: 60, soak: 1_000 }) },
  );
  expect(seen.changed).toBeGreaterThan(10);
}, 240_000);
