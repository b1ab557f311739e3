import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guarded, unguarded } from './formula.ts';
import { idsIn, listOf, listText } from './listCells.ts';

/** Values in which separators, quotes, blanks and apostrophes are frequent. */
const risky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...`;|"' =+-@,\t\n a1`) }),
);

describe('a list in a cell', () => {
  test.each([
    ['a; b|c', ['a', 'b', 'c']],
    [';a;;', ['a']],
    ['"a; b";c', ['a; b', 'c']],
    [' " a " ; "b ""c"""', [' a ', 'b "c"']],
    // What is not well-formed is text.
    ['"a;b', ['"a', 'b']],
    ['"a" b;c', ['"a" b', 'c']],
    ['5" pipe;7" pipe', ['5" pipe', '7" pipe']],
    ['""', ['']],
    [' ; ', []],
  ])('%j is read as %j', (text, values) => expect(listOf(text)).toEqual(values));

  test.each([
    ['DE|4711', ['DE|4711']],
    ['DE|4711; DE|4712 ;"a;b|c"', ['DE|4711', 'DE|4712', 'a;b|c']],
    ['"a"|b;c', ['"a"|b', 'c']],
  ])('%j is read as the external ids %j', (text, ids) => expect(idsIn(text)).toEqual(ids));

  test('is written so that the same values are read again, out of a guarded cell too', () => {
    fc.assert(
      fc.property(fc.array(risky, { minLength: 1 }), (values) => {
        const text = unguarded(guarded(listText(values)));
        expect(listOf(text)).toEqual(values);
        expect(idsIn(text)).toEqual(values);
      }),
    );
  });

  test('of a megabyte of quotes or separators is read once', () => {
    for (const unit of ['"', '""', ';', '";', '"a;"""', '" ']) {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(listOf(`"${text}`).length).toBeGreaterThan(0);
    }
  });
});
