import { describe, expect, test } from 'vitest';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import { followUpOutcome, satisfiedFrom } from './followUpOutcome.ts';

const question = (min: number, max: number, reverseScored = false): PublishedQuestion => ({
  kind: 'RATING',
  scale: { min, max },
  reverseScored,
});
const byDefault = { recoveredFrom: null, lostUpTo: null };

describe('the outcome by an answer', () => {
  test('is RECOVERED from the upper third of a scale on, as NPS, CSAT and CES count satisfied customers', () => {
    const scales = [
      ...[[0, 10, 7] as const, [1, 5, 4] as const, [1, 7, 5] as const],
      ...[[1, 3, 3] as const, [1, 4, 3] as const, [1, 6, 5] as const, [1, 10, 7] as const],
    ];
    for (const [min, max, from] of scales) expect(satisfiedFrom({ min, max })).toBe(from);
  });

  test('is LOST at the lowest answer, and UNCHANGED between', () => {
    const outcomes = [1, 2, 3, 4, 5].map((each) =>
      followUpOutcome(each, question(1, 5), byDefault),
    );
    expect(outcomes).toEqual(['LOST', 'UNCHANGED', 'UNCHANGED', 'RECOVERED', 'RECOVERED']);
  });

  test('follows the thresholds of the policy', () => {
    const thresholds = { recoveredFrom: 9, lostUpTo: 6 };
    const outcomes = [6, 7, 8, 9].map((each) => followUpOutcome(each, question(0, 10), thresholds));
    expect(outcomes).toEqual(['LOST', 'UNCHANGED', 'UNCHANGED', 'RECOVERED']);
  });

  test('reverses the answers of a question whose best one is the lowest', () => {
    const outcomes = [1, 3, 5].map((each) =>
      followUpOutcome(each, question(1, 5, true), byDefault),
    );
    expect(outcomes).toEqual(['RECOVERED', 'UNCHANGED', 'LOST']);
  });

  test('is unknown for a question without a scale', () => {
    const text = { kind: 'NUMBER', scale: null, reverseScored: false } as const;
    expect(followUpOutcome(3, text, byDefault)).toBeNull();
  });
});
