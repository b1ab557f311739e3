import { expect, test } from 'vitest';
import { argumentsOf } from './submitted.ts';

const given = {
  submissionKey: 'a',
  startedAt: new Date('2026-02-03T10:11:12.345Z'),
  completedAt: new Date('2026-02-03T10:15:00.000Z'),
  source: { url: 'https://shop.example', userAgent: 'Browser', country: 'DE' },
  path: [],
};

test('of an anonymous survey, what a retry is known by holds no moment and no browser', () => {
  const text = JSON.stringify(argumentsOf(given, () => '2026-02-03'));
  expect(text).not.toMatch(/10:1|Browser|shop\.example/);
  const later = { ...given, startedAt: new Date('2026-02-03T22:00:00Z') };
  expect(argumentsOf(later, () => '2026-02-03')).toEqual(argumentsOf(given, () => '2026-02-03'));
  expect(argumentsOf(later, null)).not.toEqual(argumentsOf(given, null));
});
