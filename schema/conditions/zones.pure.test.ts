import { expect, test } from 'vitest';
import type { Operand, Operator } from './condition.ts';
import { evaluate } from './evaluate.ts';

test.each<[string, Operator, Operand, string]>([
  // It is 00:30 of 1 April in Berlin, 18:30 of 31 March in New York.
  ['2026-04-01', 'withinLast', { amount: 1, unit: 'days' }, 'Europe/Berlin'],
  ['2026-03-30', 'olderThan', { amount: 1, unit: 'days' }, 'Europe/Berlin'],
  ['2026-03-30', 'withinLast', { amount: 1, unit: 'days' }, 'America/New_York'],
  ['2026-03-01', 'withinLast', { amount: 1, unit: 'months' }, 'Europe/Berlin'],
  ['2026-02-28', 'olderThan', { amount: 1, unit: 'months' }, 'Europe/Berlin'],
  ['2026-02-28', 'withinLast', { amount: 1, unit: 'months' }, 'America/New_York'],
  // For moments, a day is 24 hours: in Berlin clocks went forward on 29 March.
  ['2026-03-28T22:30:00.001Z', 'withinLast', { amount: 3, unit: 'days' }, 'Europe/Berlin'],
  ['2026-03-28T22:30:00Z', 'olderThan', { amount: 3, unit: 'days' }, 'Europe/Berlin'],
  ['2026-03-28T22:30:00.001Z', 'withinLast', { amount: 72, unit: 'hours' }, 'Europe/Berlin'],
  ['2026-02-28T23:30:00.001Z', 'withinLast', { amount: 1, unit: 'months' }, 'Europe/Berlin'],
  ['2026-02-28T23:30:00Z', 'olderThan', { amount: 1, unit: 'months' }, 'Europe/Berlin'],
  // The day of a moment depends on the zone.
  ['2026-02-28T23:30:00Z', 'equals', '2026-03-01', 'Europe/Berlin'],
  ['2026-02-28T23:30:00Z', 'in', ['2026-03-01'], 'Europe/Berlin'],
  ['2026-03-01T03:00:00Z', 'before', '2026-03-01', 'America/New_York'],
  ['2026-04-24', 'equals', '2026-04-23T22:00:00Z', 'Africa/Cairo'],
])('%j %s %j holds in %s', (value, operator, operand, timeZone) => {
  const predicate = { field: 'it', operator, value: operand };
  const late = new Date('2026-03-31T22:30:00Z');
  expect(evaluate({ combinator: 'and', rules: [predicate] }, () => value, late, timeZone)).toBe(
    true,
  );
});
