import { expect, test } from 'vitest';
import { argumentsOf } from './submitted.ts';

const input = {
  submissionKey: 'a',
  startedAt: new Date('2026-02-03T10:11:12.345Z'),
  completedAt: new Date('2026-02-03T10:15:00.000Z'),
  source: { url: 'https://shop.example', userAgent: 'Browser', country: 'DE' },
  path: [],
};

test('the arguments of a retry have no moment and no browser if the survey is anonymous', () => {
  const text = JSON.stringify(argumentsOf(input, () => '2026-02-03'));
  expect(text).not.toMatch(/10:1|Browser|shop\.example/);
  const later = { ...input, startedAt: new Date('2026-02-03T22:00:00Z') };
  expect(argumentsOf(later, () => '2026-02-03')).toEqual(argumentsOf(input, () => '2026-02-03'));
  expect(argumentsOf(later, null)).not.toEqual(argumentsOf(input, null));
});
