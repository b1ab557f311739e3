import { expect, test } from 'vitest';
import { noneRemoved, notesWith, withRemovals } from './removedAnswers.ts';

const cure = '`logic: IGNORE` keeps such answers.';
const first = withRemovals(noneRemoved, [{ line: 3, answers: 1 }]);

test('the note on removed answers names the line of their row', () => {
  expect(notesWith(['Read so.'], noneRemoved, noneRemoved)).toEqual(['Read so.']);
  expect(notesWith(['Read so.'], noneRemoved, first)).toEqual([
    `An answer was removed, as corrections hid the questions: line 3. ${cure}`,
    'Read so.',
  ]);
});

test('later rows are added to the same note, which names the first ten lines', () => {
  const noted = notesWith(['Read so.'], noneRemoved, first);
  const second = withRemovals(first, [{ line: 5, answers: 2 }]);
  const both = notesWith(noted, first, second);
  expect(both).toEqual([
    `3 answers were removed, as corrections hid the questions: lines 3, 5. ${cure}`,
    'Read so.',
  ]);
  const lines = Array.from({ length: 12 }, (_, index) => ({ line: 10 + index, answers: 1 }));
  expect(notesWith(both, second, withRemovals(second, lines))).toEqual([
    `15 answers were removed, as corrections hid the questions: lines 3, 5, 10, 11, 12, 13, 14, 15, 16, 17 and 4 more rows. ${cure}`,
    'Read so.',
  ]);
});
