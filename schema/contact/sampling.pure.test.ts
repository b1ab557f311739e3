import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { isDrawn } from './sampling.ts';

const draw = fc.record({
  survey: fc.uuid(),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  subject: fc.uuid(),
});
const share = fc.double({ min: 0, max: 100, noNaN: true });

property.prop([draw, share, share])(
  'a share that grows leaves out none who were drawn',
  (drawn, one, other) => {
    const [small, large] = one < other ? [one, other] : [other, one];
    if (isDrawn(drawn, small)) expect(isDrawn(drawn, large)).toBe(true);
    expect([isDrawn(drawn, 0), isDrawn(drawn, 100)]).toEqual([false, true]);
  },
);

const subjects = Array.from({ length: 10_000 }, (_, index) => `customer ${index}`);
const drawnOf = (survey: string, seed: number, pct: number) =>
  new Set(subjects.filter((subject) => isDrawn({ survey, seed, subject }, pct)));

test('a share is as large as it says, and another survey or seed draws independently', () => {
  const first = drawnOf('one', 0, 20);
  expect(first.size).toBeGreaterThan(1_850);
  expect(first.size).toBeLessThan(2_150);
  for (const other of [drawnOf('one', 1, 20), drawnOf('two', 0, 20)]) {
    const both = [...other].filter((subject) => first.has(subject)).length;
    expect(both).toBeGreaterThan(320);
    expect(both).toBeLessThan(480);
  }
});
