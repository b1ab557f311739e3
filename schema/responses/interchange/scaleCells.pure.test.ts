import { describe, expect, test } from 'vitest';
import { CellError } from '../../files/cells.ts';
import { type ScaleQuestion, scaleStepOf } from './scaleCells.ts';

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
  ])('is read from %j', (cell, step) => expect(scaleStepOf(nps, cell, 'en')).toBe(step));

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
  ])('is not in %j', (cell) => expect(() => scaleStepOf(nps, cell, 'en')).toThrow(CellError));

  test('is of the row’s own language first, and of others else', () => {
    // "Slim" is the lower end in English, and praise in Dutch.
    const mixed: ScaleQuestion = {
      ...nps,
      lowLabel: [
        { locale: 'en', text: 'Slim' },
        { locale: 'nl', text: 'Dom' },
      ],
      highLabel: [
        { locale: 'en', text: 'Wide' },
        { locale: 'nl', text: 'Slim' },
        { locale: 'fr', text: 'Dom' },
      ],
    };
    expect([scaleStepOf(mixed, 'slim', 'en'), scaleStepOf(mixed, 'slim', 'nl')]).toEqual([0, 10]);
    expect([scaleStepOf(mixed, 'dom', 'nl'), scaleStepOf(mixed, 'dom', 'fr')]).toEqual([0, 10]);
    expect(scaleStepOf(mixed, 'wide', 'nl')).toBe(10);
    // Of two other languages, neither is nearer.
    expect(() => scaleStepOf(mixed, 'slim', 'fr')).toThrow(CellError);
    expect(() => scaleStepOf(mixed, 'dom', 'en')).toThrow(CellError);
  });

  test('is looked for in no time', () => {
    const blanks = ' '.repeat(500_000);
    for (const cell of [`1-${blanks}5`, `a${blanks}-${blanks}x`]) {
      expect(() => scaleStepOf(nps, cell, 'en')).toThrow(CellError);
    }
  });
});
