import { describe, expect, test } from 'vitest';
import { readAnswer } from '../responses/interchange/answerCells.ts';
import { choiceFinder } from '../responses/interchange/choiceFinder.ts';
import type { Question } from '../surveys/definition/definition.ts';
import { type Cell, CellError } from './cells.ts';
import { momentReader } from './momentCells.ts';

const common = {
  key: 'q',
  title: [],
  description: [],
  required: false,
  visibleIf: null,
  role: null,
  reverseScored: false,
};
const choice = (key: string, en: string, de: string) => ({
  key,
  label: [
    { locale: 'en', text: en },
    { locale: 'de', text: de },
  ],
  exclusive: false,
});
const choices = [
  choice('r', 'Red', 'Rot'),
  choice('g', 'Green; dark', 'Grün'),
  choice('other_one', 'Rot', 'X'),
];
const list = { choices, shuffle: false };

const single: Question = { ...common, ...list, kind: 'SINGLE_CHOICE', other: false };
const singleOther: Question = { ...single, other: true };
const multiple: Question = {
  ...common,
  ...list,
  kind: 'MULTIPLE_CHOICE',
  other: true,
  minChoices: null,
  maxChoices: null,
};
const ranking: Question = { ...common, ...list, kind: 'RANKING' };
const matrix: Question = {
  ...common,
  kind: 'MATRIX',
  rows: choices,
  columns: choices,
  multiple: true,
};
const number: Question = {
  ...common,
  kind: 'NUMBER',
  min: null,
  max: null,
  integer: false,
  unit: null,
};
const boolean: Question = { ...common, kind: 'BOOLEAN', yesLabel: [], noLabel: [] };
const date: Question = { ...common, kind: 'DATE', minDate: null, maxDate: null };
const contact: Question = { ...common, kind: 'CONTACT', fields: ['NAME', 'EMAIL'] };

const read = (question: Question, cell: Cell, part: string | null = null) =>
  readAnswer(
    question,
    { part, dateFormat: null, timeZone: 'Europe/Berlin' },
    cell,
    choiceFinder('en'),
  );

describe('a cell is read as its question’s kind', () => {
  test.each<[string, Question, Cell, object]>([
    ['a number with a decimal point', number, ' -12.50 ', { number: -12.5 }],
    ['a number of JSON', number, 3, { number: 3 }],
    ['yes', boolean, 'YES', { boolean: true }],
    ['0', boolean, '0', { boolean: false }],
    ['a day', date, '2024-02-29', { date: '2024-02-29' }],
    ['the day of a moment', date, '2024-02-29T10:00:00Z', { date: '2024-02-29' }],
    ['a choice’s key', single, 'r', { choice: 'r' }],
    [
      'a choice’s label in the row’s locale, before another locale’s',
      single,
      'rot',
      { choice: 'other_one' },
    ],
    ['a choice’s label in another locale', single, 'Grün', { choice: 'g' }],
    [
      'what is no choice, where there is "other"',
      singleOther,
      'Pink',
      { choice: 'other', other: 'Pink' },
    ],
    ['several, parted by ; or |', multiple, 'r; g|Rot', { choices: ['r', 'g', 'other_one'] }],
    ['one whose label has a semicolon', multiple, 'Green; dark', { choices: ['g'] }],
    ['a list of JSON', multiple, ['Red', 'Pink'], { choices: ['r', 'other'], other: 'Pink' }],
    ['a ranking', ranking, 'g;r;other_one', { ranking: ['g', 'r', 'other_one'] }],
    ['a matrix of JSON', matrix, { Red: ['g', 'r'], g: '' }, { matrix: { r: ['g', 'r'] } }],
    ['a contact of JSON', contact, { email: 'a@b.c', name: '' }, { contact: { email: 'a@b.c' } }],
  ])('%s', (_what, question, cell, answer) => expect(read(question, cell)).toEqual(answer));

  test('a part of a matrix or a contact has a cell of its own', () => {
    expect(read(matrix, 'r;g', 'g')).toEqual({ matrix: { g: ['r', 'g'] } });
    expect(read(contact, 'a@b.c', 'email')).toEqual({ contact: { email: 'a@b.c' } });
    expect(read(singleOther, 'Pink', 'other')).toEqual({ other: 'Pink' });
  });
});

describe('a cell that does not fit is refused, without repeating it', () => {
  test.each<[string, Question, Cell]>([
    ['a decimal comma', number, '12,5'],
    ['a hexadecimal number', number, '0x10'],
    ['Infinity', number, 'Infinity'],
    ['what an object inherits', boolean, 'constructor'],
    ['a day that the calendar lacks', date, '2023-02-29'],
    ['an American date', date, '01/31/2023'],
    ['an unknown choice', single, 'secret value'],
    ['two texts beside "other"', multiple, 'secret;value'],
    ['an object for a choice', single, { a: 1 }],
    ['an unknown row', matrix, { secret: 'r' }],
    ['a row twice', matrix, { r: 'g', Red: 'r' }],
    ['an unknown field of a contact', contact, { secret: 'r' }],
  ])('%s', (_what, question, cell) => {
    expect(() => read(question, cell)).toThrow(CellError);
    expect(() => read(question, cell)).not.toThrow(/secret/);
  });
});

describe('a moment', () => {
  const inBerlin = momentReader('Europe/Berlin');
  test.each([
    ['2026-01-31', '2026-01-30T23:00:00.000Z'],
    ['2026-01-31T10:00:00Z', '2026-01-31T10:00:00.000Z'],
    ['2026-01-31 10:00:00+02:00', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31 10:00', '2026-01-31T09:00:00.000Z'],
    ['2026-07-01T10:00:30.25', '2026-07-01T08:00:30.250Z'],
    // The day on which clocks go forward at two.
    ['2026-03-29 01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29 12:00', '2026-03-29T10:00:00.000Z'],
    // The day on which they go back at three.
    ['2026-10-25 12:00', '2026-10-25T11:00:00.000Z'],
    // A time that they skip, and one that they show twice.
    ['2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-07-01 10:00:00.2999', '2026-07-01T08:00:00.299Z'],
  ])('%s is, where no zone is said, in the workspace’s', (text, moment) => {
    expect(inBerlin(text).toISOString()).toBe(moment);
  });

  test.each([
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    ['America/Santiago', '2026-09-06 10:00', '2026-09-06T13:00:00.000Z'],
    ['America/Santiago', '2026-09-06 23:30', '2026-09-07T02:30:00.000Z'],
    ['Africa/Cairo', '2026-04-24 10:00', '2026-04-24T07:00:00.000Z'],
  ])('in %s, on a day that begins at one o’clock, %s is %s', (zone, text, moment) => {
    expect(momentReader(zone)(text).toISOString()).toBe(moment);
  });

  test.each(['', 'yesterday', '2026-02-30', '31.01.2026', '2026-01-31 25:00'])(
    '%j is none',
    (text) => expect(() => inBerlin(text)).toThrow(CellError),
  );
});
