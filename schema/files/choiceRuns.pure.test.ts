import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceFinder } from '../responses/interchange/choiceFinder.ts';
import { longestRuns, type Run } from './choiceRuns.ts';
import { listItems } from './listCells.ts';
import { folded } from './spelling.ts';

const choicesOf = (labels: readonly string[]) =>
  labels.map((text, index) => ({
    key: `key${index}`,
    label: [{ locale: 'en', text }],
    exclusive: false,
  }));

function runsIn(labels: readonly string[], cell: string): Run[] {
  const choices = choicesOf(labels);
  const finder = choiceFinder('en');
  const names = new Set(labels.map(folded));
  return longestRuns(
    cell,
    listItems(cell),
    (item) => names.has(folded(item)),
    (text, at) => finder.labelsAt(choices, text, at),
  );
}

/** The same by trying all runs of items, each folded as a whole. */
function simplyIn(labels: readonly string[], cell: string): Run[] {
  const names = new Set(labels.map(folded));
  const items = listItems(cell);
  const all = items.flatMap(({ from, value }, first) =>
    items.slice(first).flatMap(({ to }, more): Run[] => {
      const text = more === 0 ? value : cell.slice(from, to).trim();
      return names.has(folded(text)) ? [{ first, last: first + more, text }] : [];
    }),
  );
  const taken = items.map(() => false);
  return all
    .sort((a, b) => b.text.length - a.text.length)
    .filter(({ first, last }) => {
      if (taken.slice(first, last + 1).includes(true)) return false;
      taken.fill(true, first, last + 1);
      return true;
    })
    .sort((a, b) => a.first - b.first);
}

const word = fc.constantFrom(
  'a',
  'A',
  'b',
  'Caf\u00e9',
  'cafe\u0301',
  'σ',
  'Σ',
  'ς',
  'ẞ',
  '"',
  '""',
);
const between = fc.constantFrom(';', '; ', ' ;', '|', ';;', ' ', '  ', '\u00a0', ',');
const words = (maxLength: number) =>
  fc
    .array(fc.tuple(word, between), { minLength: 1, maxLength })
    .map((pairs) => pairs.flat().slice(0, -1).join(''));

test('labels are cut out of a list as by trying every run of its items', () => {
  const labels = fc.array(words(4), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(labels, words(9), (labels, cell) => {
      expect(runsIn(labels, cell)).toEqual(simplyIn(labels, cell));
    }),
    { numRuns: 1_000 },
  );
});

test('a label of hundreds of words is found among as many', () => {
  const label = 'a b '.repeat(190).trim();
  const cell = `x;${label};${label.slice(2)};b`;
  expect(runsIn([label, 'b'], cell).map(({ first, last }) => [first, last])).toEqual([
    [1, 1],
    [3, 3],
  ]);
  const listed = label.replaceAll(' ', ';');
  expect(runsIn([listed, 'b'], `b;${listed};a;b`).map(({ first, last }) => [first, last])).toEqual([
    [0, 0],
    [1, 380],
    [382, 382],
  ]);
});
