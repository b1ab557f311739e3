import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Person,
  segmentOf,
  trait,
  validated,
  wilson,
  withAttributes,
} from '../../test/support/validations.ts';
import { foldText } from '../conditions/foldText.ts';

withAttributes();

const person: fc.Arbitrary<Person> = fc.record(
  {
    age: fc.constantFrom(-1, 0, 29.5, 30, 45, 46),
    city: fc.constantFrom('Leipzig', 'leipzig', 'Halle', ' Halle ', '  '),
    member: fc.boolean(),
    orders: fc.array(
      fc.record({
        type: fc.constantFrom('order', 'ORDER', 'visit'),
        daysAgo: fc.constantFrom(0, 1, 29.999, 30, 31, 400),
        value: fc.constantFrom(null, -5, 0, 10, 20.5),
        currency: fc.constantFrom(null, 'EUR', 'USD'),
      }),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: [] },
);

interface Measure {
  readonly attribute?: 'age' | 'city' | 'member';
  readonly aggregate?: string;
  readonly eventType?: string;
  readonly withinDays?: number;
  readonly value?: string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

const range = fc.constantFrom({ min: 0 }, { max: 10 }, { min: 0, max: 30 }, { min: 1, max: 1.5 });
const measure: fc.Arbitrary<Measure> = fc.oneof(
  range.map((ends) => ({ attribute: 'age' as const, ...ends })),
  fc.constantFrom('Leipzig', 'halle').map((value) => ({ attribute: 'city' as const, value })),
  fc.constantFrom('true', 'false').map((value) => ({ attribute: 'member' as const, value })),
  fc
    .tuple(
      fc.constantFrom(
        'EVENT_COUNT',
        'VALUE_SUM',
        'VALUE_MIN',
        'VALUE_MAX',
        'VALUE_FIRST',
        'VALUE_LAST',
      ),
      range,
      fc.constantFrom({}, { eventType: 'Order' }),
      fc.constantFrom({}, { withinDays: 30 }),
    )
    .map(([aggregate, ends, ofType, within]) => ({
      aggregate,
      unit: 'EUR',
      ...ends,
      ...ofType,
      ...within,
    })),
);

/** Whether a customer meets a trait; null if that is not known. Said once more, over plain values. */
function meets(who: Person, of: Measure): boolean | null {
  const within = (number: number) =>
    number >= (of.min ?? -Infinity) && number <= (of.max ?? Infinity);
  if (of.attribute === 'age') return who.age === undefined ? null : within(who.age);
  if (of.attribute === 'member')
    return who.member === undefined ? null : String(who.member) === of.value;
  if (of.attribute === 'city') {
    const city = who.city?.trim() ?? '';
    return city === '' ? null : foldText(city) === foldText(of.value ?? '');
  }
  const events = (who.orders ?? [])
    .filter(({ type }) => of.eventType === undefined || foldText(type) === foldText(of.eventType))
    .filter(({ daysAgo }) => of.withinDays === undefined || daysAgo < of.withinDays);
  if (of.aggregate === 'EVENT_COUNT') return within(events.length);
  const values = events
    .filter(({ currency }) => currency === 'EUR')
    // Rows of one moment are in the order of their ids, in which they were made.
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .flatMap(({ value }) => value ?? []);
  if (of.aggregate === 'VALUE_SUM') return within(values.reduce((sum, each) => sum + each, 0));
  const found = {
    VALUE_MIN: Math.min(...values),
    VALUE_MAX: Math.max(...values),
    VALUE_FIRST: values[0],
    VALUE_LAST: values.at(-1),
  }[of.aggregate ?? ''];
  return values.length === 0 || found === undefined ? null : within(found);
}

test('the validation is what plain code counts, for any customers and traits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 14 }),
      fc.array(measure, { minLength: 1, maxLength: 6 }),
      async (people, measures) => {
        const found = await validated(
          await segmentOf(people),
          measures.map((each, index) => trait(`${index}`, each)),
        );
        expect(found?.traits).toHaveLength(measures.length);
        for (const [index, each] of measures.entries()) {
          const truths = people.map((who) => meets(who, each)).filter((truth) => truth !== null);
          const [n, part] = [truths.length, truths.filter(Boolean).length];
          const shown = found?.traits[index];
          expect(shown).toMatchObject({ n, suppressed: n < 5, problem: null });
          expect(shown?.n ?? 0).toBeLessThanOrEqual(found?.size ?? 0);
          if (n < 5) {
            expect(shown).toMatchObject({ sharePct: null, interval: null });
            continue;
          }
          const sharePct = (100 * part) / n;
          const [low, high] = wilson(part, n);
          expect(shown?.sharePct).toBeCloseTo(sharePct, 9);
          expect(shown?.interval?.low).toBeCloseTo(low, 5);
          expect(shown?.interval?.high).toBeCloseTo(high, 5);
          expect(shown?.interval?.low).toBeLessThanOrEqual(sharePct);
          expect(shown?.interval?.high).toBeGreaterThanOrEqual(sharePct);
        }
      },
    ),
    { numRuns: 25 },
  );
});
