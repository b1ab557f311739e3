import { describe, expect, test } from 'vitest';
import { CellFault } from './cells.ts';
import { type ScaleQuestion, stepOf } from './scaleCells.ts';

const nps: ScaleQuestion = {
  key: 'nps',
  kind: 'NPS',
  title: [],
  description: [],
  required: false,
  visibleIf: null,
  role: null,
  reverseScored: false,
  lowLabel: [{ locale: 'en', text: 'Not at all likely' }],
  highLabel: [
    { locale: 'en', text: 'Extremely likely' },
    { locale: 'fr', text: 'Très probable' },
  ],
};

describe('a step of a scale', () => {
  test.each([
    ['9', 9],
    ['10 - Extremely likely', 10],
    ['0 – Not at all likely', 0],
    ['10=Extremely likely', 10],
    ['10 (Extremely likely)', 10],
    ['7. Rather', 7],
    ['Extremely likely - 10', 10],
    ['Not at all likely (0)', 0],
    ['extremely  likely', 10],
    ['Tre\u0300s probable', 10],
    ['Not at all likely', 0],
  ])('is read from %j', (cell, step) => expect(stepOf(nps, cell)).toBe(step));

  test.each([
    '9/10',
    '2-3 times',
    '4 out of 5',
    '10 -',
    '5 stars',
    'Likely',
    'likely 9.5',
    'Score: -5',
    'Celsius -5',
    'Points (-5)',
  ])('is not in %j', (cell) => expect(() => stepOf(nps, cell)).toThrow(CellFault));

  test('is looked for in no time', () => {
    const blanks = ' '.repeat(500_000);
    for (const cell of [`1-${blanks}5`, `a${blanks}-${blanks}x`]) {
      expect(() => stepOf(nps, cell)).toThrow(CellFault);
    }
  });
});
