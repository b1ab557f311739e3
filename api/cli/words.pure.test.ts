import { expect, test } from 'vitest';
import { countOf, printable, row, shellWord } from './words.ts';

test('a count of one has the singular', () => {
  expect([0, 1, 1_200].map((count) => countOf(count, 'row'))).toEqual([
    '0 rows',
    '1 row',
    '1,200 rows',
  ]);
  expect(countOf(1, 'try', 'tries')).toBe('1 try');
  expect(countOf(2, 'try', 'tries')).toBe('2 tries');
});

test.each([
  ['Zoë 👩‍💻 می‌خواهم', 'Zoë 👩‍💻 می‌خواهم'],
  ['\u001b[2J\u0007', '\\u{1b}[2J\\u{7}'],
  ['a\r\nb\tc', 'a\\u{d}\\u{a}b\\u{9}c'],
  ['\u009b1A', '\\u{9b}1A'],
  ['\u202etxt.exe\u2066 \u2028', '\\u{202e}txt.exe\\u{2066} \\u{2028}'],
])('%j is printed as %j', (text, shown) => expect(printable(text)).toBe(shown));

test('a row leaves out empty cells, and a line end in a cell is escaped', () => {
  expect(row('a', '', 'b\nc')).toBe('a  b\\u{a}c');
});

test('a word for a shell is quoted where it has special characters', () => {
  expect(shellWord('data/one.csv')).toBe('data/one.csv');
  expect(shellWord("Rosa's $1 file.csv")).toBe("'Rosa'\\''s $1 file.csv'");
});
