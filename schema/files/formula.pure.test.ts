import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportedRow } from '../responses/interchange/exportColumns.ts';
import type { Cell } from './cells.ts';
import { guarded, unguarded } from './formula.ts';
import { csvCell, rowWriter } from './rowWriter.ts';

/** Text in which what is dangerous, and what parts cells, is frequent. */
const risky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...`=+-@'",;\t\r\n＝ a1`) }),
);

describe('a cell of CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\ta', '\r1', '＝1', "'=1", "''=1"])(
    'of the text %j begins with an apostrophe that was not there',
    (text) => expect(guarded(text)).toBe(`'${text}`),
  );

  test.each([
    ['a;=1', "a;'=1"],
    ['a";""=1', `a";""'=1`],
    ['a\t@b;;c', "a\t'@b;;c"],
    ['slow\n- rude', "slow\n'- rude"],
    ["a;'=1", "a;''=1"],
    ['\t=1', "'\t'=1"],
  ])('of the text %j begins no cell either where it is parted otherwise: %j', (text, cell) => {
    expect(guarded(text)).toBe(cell);
  });

  test.each(['', '1', 'a=1', 'a,-1', 'a; =1', "''", "'quoted'", ' =1', "'"])(
    'of the text %j stays as it is',
    (text) => {
      expect(guarded(text)).toBe(text);
    },
  );

  test('never begins a formula, and gives the text back', () => {
    fc.assert(
      fc.property(risky, (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });

  test('of a number stays a number', () => {
    expect(csvCell(-12.5)).toBe('-12.5');
    expect(csvCell(1e21)).toBe('1e+21');
    expect(csvCell('-12.5')).toBe("'-12.5");
    expect(csvCell(['a', 'b'])).toBe('a;b');
    expect(csvCell(['=a'])).toBe("'=a");
    expect(csvCell(null)).toBe('');
    expect(csvCell(false)).toBe('false');
  });
});

test('a megabyte of quotes, apostrophes or separators is read once', () => {
  for (const unit of ['"', "'", ';', '";', '\n"']) {
    const text = unit.repeat(500_000);
    expect(unguarded(guarded(text))).toBe(text);
  }
});

describe('a written file', () => {
  const row = {} as ExportedRow;
  const written = (cells: readonly Cell[], format: 'CSV' | 'NDJSON') => {
    const columns = cells.map((cell, index) => ({ name: `c${index}`, cellOf: () => cell }));
    const writer = rowWriter(format, columns);
    return writer.begin + writer.write([row]);
  };

  test('of CSV is read back by a parser of RFC 4180, whatever text it holds', () => {
    fc.assert(
      fc.property(fc.array(risky, { minLength: 2, maxLength: 5 }), (texts) => {
        const records: string[][] = parse(written(texts, 'CSV'), {
          record_delimiter: ['\r\n', '\n', '\r'],
        });
        expect(records[1]?.map(unguarded)).toEqual(texts);
      }),
    );
  });

  test.each([';', '\t'])(
    'of CSV begins no formula for a reader that parts cells by %j and takes quotes for text',
    (delimiter) => {
      fc.assert(
        fc.property(fc.array(risky, { minLength: 2, maxLength: 5 }), (texts) => {
          const cells = written(['id', ...texts], 'CSV').split(new RegExp(`[${delimiter}\\r\\n]`));
          for (const cell of cells) expect(cell.replace(/^"+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
        }),
      );
    },
  );

  test('of NDJSON has one line a row, with types, and without what is not there', () => {
    expect(written([1, 'a\nb', null, true, ['x']], 'NDJSON')).toBe(
      '{"c0":1,"c1":"a\\nb","c3":true,"c4":["x"]}\n',
    );
  });
});
