import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import { respelled } from '../spellings.fixture.ts';
import {
  cursorSelection,
  decodeCursor,
  encodeCursor,
  orderByOf,
  reversed,
  rowsAfter,
  type SortTerm,
  sortTerm,
} from './keyset.ts';

const id = sortTerm('Persona', ['id']);
const name = sortTerm('Persona', ['name']);
const share = sortTerm('Persona', ['sharePct'], 'desc', 'last');
const due = sortTerm('Persona', ['reviewDueAt']);
const kind = sortTerm('Persona', ['kind'], 'desc');
const step = sortTerm('Step', ['momentOfTruth']);

describe('a cursor', () => {
  const row = <V extends object>(values: V) => ({ ...values, id: newId() });

  test('decodes to every value of its row, nulls included', () => {
    const terms = [name, share, due, kind, id];
    fc.assert(
      fc.property(
        fc.record({
          name: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
          sharePct: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), {
            nil: null,
          }),
          reviewDueAt: fc.option(
            fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
            { nil: null },
          ),
          kind: fc.constantFrom('PRIMARY', 'SECONDARY', 'NEGATIVE'),
        }),
        (values) => {
          const { sharePct, ...rest } = row(values);
          // JSON does not distinguish 0 and −0.
          const share = sharePct === 0 ? 0 : sharePct;
          const persona = { ...rest, sharePct };
          expect(decodeCursor(terms, encodeCursor(terms, persona))).toEqual([
            persona.name,
            share,
            persona.reviewDueAt,
            persona.kind,
            persona.id,
          ]);
        },
      ),
    );
  });

  test('has every integer that a column can have, and no other number', () => {
    const terms = [sortTerm('Segment', ['size']), sortTerm('Segment', ['id'])];
    const decoded = (size: number) => decodeCursor(terms, encodeCursor(terms, row({ size })))?.[0];
    for (const size of [-(2 ** 31), -1, 0, 2 ** 31 - 1]) expect(decoded(size)).toBe(size);
    for (const size of [-(2 ** 31) - 1, 0.5, 2 ** 31]) expect(decoded(size)).toBeUndefined();
  });

  test('is refused for any other order', () => {
    const cursor = encodeCursor([name, id], row({ name: 'Jana' }));
    expect(decodeCursor([name, id], cursor)).toHaveLength(2);
    for (const other of [
      [id],
      [share, id],
      [sortTerm('Persona', ['name'], 'desc'), id],
      [sortTerm('Persona', ['name'], 'asc', 'first'), id],
      [name, name, id],
    ]) {
      expect(decodeCursor(other, cursor)).toBeNull();
    }
  });

  const forge = (terms: SortTerm[], ...values: unknown[]) => {
    const honest = encodeCursor(terms, {});
    const [signature] = JSON.parse(Buffer.from(honest, 'base64url').toString()) as unknown[];
    return Buffer.from(JSON.stringify([signature, ...values])).toString('base64url');
  };

  test.each([
    ['text for a number', [share], ['12']],
    ['a number past any column', [sortTerm('Step', ['position'])], [2 ** 31]],
    ['a fraction', [sortTerm('Step', ['position'])], [1.5]],
    ['null where there is always a value', [name], [null]],
    ['text with NUL', [name], ['a\0']],
    ['half of a surrogate pair', [name], ['\ud800']],
    ['a value the enum lacks', [kind], ['OTHER']],
    ['text that is not a date', [due], ['soon']],
    ['a date before any calendar', [due], ['-271821-04-20T00:00:00.000Z']],
    ['text that is not an id', [id], ["' or true"]],
    ['a list', [name], [['a']]],
    ['too few values', [name, id], ['a']],
    ['too many values', [id], [newId(), 'a']],
  ])('forged with %s is refused', (_what, terms, values) => {
    expect(decodeCursor(terms, forge(terms, ...values))).toBeNull();
  });

  test('has one spelling: every other text is another cursor or none', () => {
    const terms = [name, share, id];
    const texts = fc.record({ name: fc.string(), sharePct: fc.integer() }).map((values) => {
      const text = encodeCursor(terms, row(values));
      return { text, values: decodeCursor(terms, text) };
    });
    fc.assert(
      fc.property(
        texts.chain((each) => fc.tuple(fc.constant(each), respelled(each.text))),
        ([{ text, values }, other]) => {
          if (other !== text && values) expect(decodeCursor(terms, other)).not.toEqual(values);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['a blank', (text: string) => text.replace(',', ', ')],
    ['an escaped character', (text: string) => text.replace('Jana', '\\u004aana')],
    ['another form of a number', (text: string) => text.replace(',5,', ',5.0,')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ])('in which JSON is spelled with %s is refused', (_what, respell) => {
    const terms = [name, share, id];
    const cursor = encodeCursor(terms, row({ name: 'Jana', sharePct: 5 }));
    const text = Buffer.from(cursor, 'base64url').toString();
    const other = Buffer.from(respell(text)).toString('base64url');
    expect(decodeCursor(terms, cursor)).not.toBeNull();
    expect(other).not.toBe(cursor);
    expect(decodeCursor(terms, other)).toBeNull();
  });

  test.each(['', '!', 'bnVsbA', 'e30', 'W10', 'a'.repeat(100)])('%j is not a cursor', (cursor) => {
    expect(decodeCursor([name, id], cursor)).toBeNull();
  });

  test('selects the values it is made of, through links as well', () => {
    const terms = [sortTerm('StepLink', ['to', 'title']), sortTerm('StepLink', ['to', 'id'])];
    expect(cursorSelection(terms)).toEqual({ to: { select: { title: true, id: true } } });
  });
});

describe('an order', () => {
  test('that is reversed twice is the same order', () => {
    const terms = [name, share, due, kind, id];
    expect(reversed(reversed(terms))).toEqual(terms);
    expect(orderByOf(reversed(terms))).toEqual([
      { name: 'desc' },
      { sharePct: { sort: 'asc', nulls: 'first' } },
      { reviewDueAt: { sort: 'desc', nulls: 'first' } },
      { kind: 'asc' },
      { id: 'desc' },
    ]);
  });

  test('puts nulls where PostgreSQL does by default', () => {
    expect(sortTerm('Persona', ['reviewDueAt'], 'asc').nulls).toBe('last');
    expect(sortTerm('Persona', ['reviewDueAt'], 'desc').nulls).toBe('first');
  });
});

describe('the rows after a cursor', () => {
  test('are after it in the first term, or equal there and after it in the next', () => {
    expect(rowsAfter([name, id], ['Jana', 'x'])).toEqual({
      AND: [
        { name: { gte: 'Jana' } },
        {
          OR: [
            { AND: [{ name: { gt: 'Jana' } }] },
            { AND: [{ name: 'Jana' }, { id: { gt: 'x' } }] },
          ],
        },
      ],
    });
  });

  test('include those with null where nulls come last', () => {
    expect(rowsAfter([share, id], [5, 'x'])).toEqual({
      AND: [
        {
          OR: [
            { AND: [{ sharePct: { lt: 5 } }] },
            { AND: [{ sharePct: null }] },
            { AND: [{ sharePct: 5 }, { id: { gt: 'x' } }] },
          ],
        },
      ],
    });
  });

  test('with null are all rows with a value, where nulls come first', () => {
    const first = sortTerm('Persona', ['reviewDueAt'], 'asc', 'first');
    expect(rowsAfter([first], [null])).toEqual({
      AND: [{ OR: [{ AND: [{ reviewDueAt: { not: null } }] }] }],
    });
    expect(rowsAfter([due], [null])).toEqual({ AND: [{ OR: [] }] });
  });

  test('are found by a list of values for enums and booleans, which Prisma cannot order', () => {
    expect(rowsAfter([kind], ['NEGATIVE'])).toEqual({
      AND: [{ OR: [{ AND: [{ kind: { in: ['SECONDARY', 'PRIMARY'] } }] }] }],
    });
    expect(rowsAfter([step], [false])).toEqual({
      AND: [{ OR: [{ AND: [{ momentOfTruth: { equals: true } }] }] }],
    });
    expect(rowsAfter([step], [true])).toEqual({
      AND: [{ OR: [{ AND: [{ momentOfTruth: { equals: true, not: true } }] }] }],
    });
  });
});
