import { describe, expect, test } from 'vitest';
import { scoreMetrics } from '../metrics/formula.ts';
import type { Score } from '../score.ts';
import { scoreWords } from './scoreWords.ts';
import { sentenceOf } from './sentence.ts';

const score: Score = {
  metric: 'NPS',
  ...{ value: 30.4, n: 100, suppressed: false, revealing: false, variance: 6100 },
  interval: { low: -0.3, high: 44.2, level: 0.95, method: 'ADJUSTED_WALD' },
  excluded: { unfinished: 0, screenedOut: 0, quotaFull: 0, unanswered: 0 },
  ...{ parts: [], caution: null, warnings: [], freshAt: null },
  defaultLocale: 'en',
  fromRest: () => ({ difference: -2, adjustedP: 0.01 }),
};
/** Spaces that do not break are written as others. */
const inWords = (change: Partial<Score>, locale: string) =>
  sentenceOf({ ...score, ...change }, locale).replace(/[\u00a0\u202f]/g, ' ');

describe('the sentence of a score', () => {
  test.each([
    ['en', 'NPS is 30 (0 to 44, n = 100), lower than the rest; small base.'],
    ['de', 'Der NPS ist 30 (0 bis 44, n = 100), niedriger als bei den übrigen; kleine Basis.'],
    ['fr', 'Le NPS est de 30 (de 0 à 44, n = 100), en dessous du reste ; base faible.'],
    ['es', 'El NPS es de 30 (de 0 a 44, n = 100), por debajo del resto; base pequeña.'],
    ['it', 'L’NPS è 30 (da 0 a 44, n = 100), al di sotto del resto; base ridotta.'],
    ['nl', 'De NPS is 30 (0 tot 44, n = 100), lager dan bij de rest; kleine basis.'],
    ['pl', 'NPS wynosi 30 (od 0 do 44, n = 100), poniżej pozostałych; mała próba.'],
    ['pt', 'O NPS é de 30 (de 0 a 44, n = 100), abaixo do restante; base pequena.'],
  ])('in %s is: %s', (locale, expected) => {
    expect(inWords({ caution: 'SMALL_BASE' }, locale)).toBe(expected);
  });

  test('writes numbers as the country of the reader does', () => {
    const mean = { metric: 'MEAN', value: 5.476, n: 12_345, interval: null } as const;
    const alone = { ...mean, fromRest: () => null };
    expect(inWords(alone, 'de')).toBe('Der Mittelwert ist 5,48 (n = 12.345).');
    expect(inWords(alone, 'de-CH')).toMatch(/^Der Mittelwert ist 5\.48 \(n = 12.345\)\.$/);
    expect(inWords(alone, 'zh-Hant')).toBe('The mean is 5.48 (n = 12,345).');
  });

  test('names the percentile', () => {
    const nines = { metric: 'PERCENTILE', percentile: 90, value: 9, interval: null } as const;
    expect(inWords({ ...nines, fromRest: () => null }, 'en')).toBe('Percentile 90 is 9 (n = 100).');
    expect(inWords({ ...nines, fromRest: () => null }, 'de')).toBe(
      'Das 90. Perzentil ist 9 (n = 100).',
    );
  });

  test('has all numbers of a score in every language, for every metric', () => {
    for (const locale of Object.keys(scoreWords)) {
      for (const metric of scoreMetrics) {
        for (const adjustedP of [0.01, 0.5]) {
          const text = inWords(
            { metric, percentile: 75, fromRest: () => ({ difference: 1, adjustedP }) },
            locale,
          );
          expect(text).toMatch(/^\p{Lu}|^\d/u);
          expect(text).toMatch(/30.*44.*n = 100\).*\.$/u);
          expect(text).not.toMatch(/[{}]/);
        }
        const hidden = inWords(
          { metric, percentile: 75, value: null, interval: null, n: 3 },
          locale,
        );
        expect(hidden).toContain('n = 3');
        expect(hidden).not.toMatch(/[{}]/);
        const revealing = inWords(
          { metric, percentile: 75, value: null, interval: null, revealing: true },
          locale,
        );
        expect(revealing).toContain('n = 100');
        expect(revealing).not.toMatch(/[{}]/);
        expect(revealing).not.toBe(hidden.replace('n = 3', 'n = 100'));
      }
    }
  });
});
