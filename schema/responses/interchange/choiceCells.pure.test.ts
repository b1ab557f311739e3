import { describe, expect, test } from 'vitest';
import { type Cell, CellError } from '../../files/cells.ts';
import { keysIn, oneChoice, severalChoices } from './choiceCells.ts';
import { choiceFinder } from './choiceFinder.ts';

const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([key, text]) => ({
    key,
    label: [{ locale: 'en', text }],
    exclusive: false,
  }));
const several = (labels: Readonly<Record<string, string>>, cell: Cell, other = true) =>
  severalChoices({ choices: choicesOf(labels), other }, cell, choiceFinder('en'));

const ways = { email: 'Email', phone: 'Phone', slow: 'Slow boat' };
const nested = { p: 'Phone', pm: 'Phone; mail', m: 'Mail' };

describe('several choices in one cell', () => {
  test.each<[string, Readonly<Record<string, string>>, Cell, object]>([
    ['of labels by comma', ways, 'Email, Phone', { chosen: ['email', 'phone'] }],
    ['of labels by comma, without a blank', ways, 'Email,Slow boat', { chosen: ['email', 'slow'] }],
    ['of keys by blanks', ways, 'phone email', { chosen: ['phone', 'email'] }],
    ['of labels with blanks, by blanks', ways, 'Slow boat  Email', { chosen: ['slow', 'email'] }],
    ['of labels on lines', ways, 'Email\nSlow boat', { chosen: ['email', 'slow'] }],
    [
      'by Arabic and Chinese commas',
      ways,
      'Email، Phone、Slow boat',
      { chosen: ['email', 'phone', 'slow'] },
    ],
    ['by both', ways, 'Email, Phone; Slow boat', { chosen: ['email', 'phone', 'slow'] }],
    ['of labels with separators', nested, 'Phone; mail', { chosen: ['pm'] }],
    [
      'and a text of its own',
      nested,
      'Phone; mail;Slow boat',
      { chosen: ['pm', 'other'], other: 'Slow boat' },
    ],
    [
      'and a text with "other" beside it',
      ways,
      'other;Pigeon',
      { chosen: ['other'], other: 'Pigeon' },
    ],
    [
      'and a text in quotes',
      ways,
      'Email;"Pigeon; or owl"',
      { chosen: ['email', 'other'], other: 'Pigeon; or owl' },
    ],
    ['of labels in quotes', nested, '"Phone; mail";"Mail"', { chosen: ['pm', 'm'] }],
    [
      'the longest label first',
      { a: 'A, B', b: 'B, C, D', k: 'A', c: 'C' },
      'A, B, C, D',
      { chosen: ['k', 'b'] },
    ],
    [
      'of keys that are a label together',
      { a: 'Any', b: 'Both', ab: 'a;b' },
      'a;b',
      { chosen: ['a', 'b'] },
    ],
    [
      'that is a sentence with commas',
      ways,
      'Well, by phone',
      { chosen: ['other'], other: 'Well, by phone' },
    ],
    [
      'with one part that is no choice',
      ways,
      'Email, owl',
      { chosen: ['other'], other: 'Email, owl' },
    ],
    [
      'in whatever Unicode form',
      { cafe: 'Caf\u00e9' },
      'Cafe\u0301; CAFE\u0301',
      { chosen: ['cafe', 'cafe'] },
    ],
    [
      'of JSON, as they stand',
      ways,
      ['Email', ' ', 'Email, Phone'],
      { chosen: ['email', 'other'], other: 'Email, Phone' },
    ],
  ])('%s', (_what, labels, cell, read) => expect(several(labels, cell)).toEqual(read));

  test.each<[string, Cell, boolean]>([
    ['two texts beside "other"', 'Email;owl;pigeon', true],
    ['a text, where there is no "other"', 'Email;owl', false],
    ['a comma within, where there is no "other"', 'Email, owl', false],
    ['thousands of values', 'x;'.repeat(2_001), true],
  ])('with %s is refused, without repeating it', (_what, cell, other) => {
    const read = () => several(ways, cell, other);
    expect(read).toThrow(CellError);
    expect(read).not.toThrow(/owl/);
  });

  test('are ranked likewise', () => {
    expect(keysIn(choicesOf(ways), 'Slow boat, Email, Phone', choiceFinder('en'))).toEqual([
      'slow',
      'email',
      'phone',
    ]);
  });

  test.each([',', ', ', ';'])('of hundreds of values by %j are all read', (separator) => {
    const cell = Array(600).fill('Email').join(separator);
    expect(several(ways, cell).chosen).toEqual(Array(600).fill('email'));
    expect(() => several(ways, `${cell}${separator}owl`, false)).toThrow(CellError);
    const long = `${cell}${separator}`.repeat(4);
    expect(() => several(ways, long)).toThrow('At most 2000 values; there are 2400.');
  });

  test('of a long text beside "other" are looked for in no time', () => {
    const labels = { long: 'word '.repeat(390).trim(), word: 'Word' };
    const text = 'word '.repeat(499);
    expect(several(labels, text).chosen).toHaveLength(1 + 499 - 390);
    expect(() => several(labels, `owl ${'word '.repeat(100_000)}`)).toThrow(/1000 characters/);
  });
});

describe('one choice', () => {
  const one = (labels: Readonly<Record<string, string>>, cell: string) =>
    oneChoice({ choices: choicesOf(labels), other: true }, cell, choiceFinder('en'));

  test('is found in whatever Unicode form, and with whatever blanks', () => {
    expect(one({ cafe: 'Caf\u00e9' }, 'Cafe\u0301')).toEqual({ chosen: 'cafe' });
    expect(one({ slow: 'Slow boat' }, ' slow\u00a0\nboat ')).toEqual({ chosen: 'slow' });
  });

  test('"other" is what exports write, and not a label that is written like it', () => {
    expect(one({ o: 'Other' }, 'other')).toEqual({ chosen: 'other' });
    expect(one({ o: 'Other' }, 'Other')).toEqual({ chosen: 'o' });
  });

  test('of labels that differ in case alone is the one that is written', () => {
    const labels = { low: 'mg', high: 'MG' };
    expect([one(labels, 'mg'), one(labels, 'MG')]).toEqual([{ chosen: 'low' }, { chosen: 'high' }]);
    expect(() => one(labels, 'Mg')).toThrow(/Several choices have this label/);
    expect(one(labels, 'high')).toEqual({ chosen: 'high' });
    expect(() => one({ a: 'Same', b: 'Same' }, 'Same')).toThrow(CellError);
    expect(one({ a: 'ΔΡΟΜΟΣ' }, 'δρομοσ')).toEqual({ chosen: 'a' });
  });
});

test('the error of a text that is no choice names the keys, the first ten of many', () => {
  const offered = (count: number) =>
    choicesOf(
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, `Label ${at}`])),
    );
  const found = (count: number) => () => keysIn(offered(count), 'Other', choiceFinder('en'));
  const sentence = 'This is neither the key nor the label of a choice. There are';
  expect(found(2)).toThrow(new RegExp(`^${sentence} k0, k1\\.$`));
  expect(found(12)).toThrow(new RegExp(`^${sentence} k0, .*, k9 and 2 more\\.$`));
});
