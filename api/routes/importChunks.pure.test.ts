import { describe, expect, test } from 'vitest';
import { ChunkCutter } from '../../schema/files/chunkCutter.ts';
import type { WaitingRow } from '../../schema/files/waitingRow.ts';
import {
  type ColumnTarget,
  type ResponseColumn,
  responsePlan,
} from '../../schema/responses/interchange/columns.ts';
import { csvChunks, ndjsonChunks, type Taking } from './importChunks.ts';
import { utf8File } from './utf8File.ts';
import { utf16File } from './utf16File.ts';

const nps = { question: 'nps', part: null };
const why = { question: 'why', part: null };
const known = new Map<string, ColumnTarget>([
  ['nps', nps],
  ['why', why],
]);
const mapped = (...columns: string[]): ResponseColumn[] =>
  columns.map((column, index) => ({ column, to: index === 0 ? why : nps }));

interface Settings {
  readonly mapping?: ResponseColumn[];
  readonly delimiter?: string;
  readonly skipRows?: number;
  readonly size?: number;
  readonly format?: 'CSV' | 'NDJSON';
}

async function taken(file: string | Buffer, settings: Settings = {}) {
  const { mapping, delimiter = null, skipRows = 0, size = 7, format = 'CSV' } = settings;
  const bytes = Buffer.from(file);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const taking: Taking = {
    file: utf8File(utf16File(pieces())),
    settings: { delimiter, skipRows },
    plan: responsePlan(mapping ?? null, known),
    cutter: new ChunkCutter(),
    notes: [],
  };
  const rows: WaitingRow[] = [];
  const chunks = format === 'CSV' ? csvChunks(taking) : ndjsonChunks(taking);
  for await (const chunk of chunks) rows.push(...chunk.rows);
  return { rows, notes: taking.notes };
}

describe('the delimiter of CSV', () => {
  test.each<[string, string, Settings, WaitingRow[]]>([
    ['after an empty line', '\nnps;why\n9;good\n', {}, [[3, ['9', 'good']]]],
    ['after a mark and an empty line', '\ufeff\r\nnps;why\r\n9;good', {}, [[3, ['9', 'good']]]],
    ['after a row of delimiters', ',,\nnps,why,\n9,good,\n', {}, [[3, ['9', 'good']]]],
    ['after an empty row of a spreadsheet', ';;\nnps;why;\n9;good;\n', {}, [[3, ['9', 'good']]]],
    [
      'past a line break in quotes',
      '"nps";"In your words, if you like,\nwhy?"\n9;good\n',
      { mapping: mapped('In your words, if you like,\nwhy?', 'nps') },
      [[3, ['good', '9']]],
    ],
    ['by Excel’s first line', 'sep=;\nnps;why, so\n9;good\n', {}, [[3, ['9']]]],
    [
      'by Excel’s first line in quotes',
      '\ufeff"sep=|"\r\nnps|why\r\n9|good\r\n',
      {},
      [[3, ['9', 'good']]],
    ],
    [
      'by the setting, before that line',
      'sep=;\nnps,why\n9,good\n',
      { delimiter: ',' },
      [[3, ['9', 'good']]],
    ],
    [
      'by a row below a title',
      'A report; of May\n\nnps,why,x\n9,good,\n',
      { skipRows: 1 },
      [[4, ['9', 'good']]],
    ],
  ])('is found %s', async (_what, file, settings, rows) => {
    for (const size of [1, 7, 1_000]) {
      expect((await taken(file, { ...settings, size })).rows).toEqual(rows);
    }
  });

  test('is refused where the first line names an unknown one', async () => {
    await expect(taken('sep=:\nnps:why\n')).rejects.toThrow(
      /first line, "sep=", names a delimiter/,
    );
  });
});

describe('rows at the top of CSV', () => {
  const qualtrics = 'Q2\nWhy?\n"{""ImportId"":""QID2_TEXT""}"\ngood\n';
  const mapping = mapped('Q2');

  test('of Qualtrics are left out, and a note says so', async () => {
    const { rows, notes } = await taken(qualtrics, { mapping });
    expect(rows).toEqual([[4, ['good']]]);
    expect(notes).toEqual([
      'The two rows below the header were left out: Qualtrics writes no response there.',
    ]);
  });

  test.each([1, 2])('are left out beside those, where %i are to be skipped', async (skipRows) => {
    expect((await taken(qualtrics, { mapping, skipRows })).rows).toEqual([[4, ['good']]]);
  });

  test.each([
    ['above the header', 'May,\nof all shops,\nwhy,nps\ngood,9\n'],
    ['below it', 'why,nps\nWhy?,Score\nText,Number\ngood,9\n'],
    ['on both sides', 'May,\nwhy,nps\nWhy?,Score\ngood,9\n'],
  ])('are skipped %s', async (_where, file) => {
    const { rows, notes } = await taken(file, { mapping: mapped('why', 'nps'), skipRows: 2 });
    expect(rows).toEqual([[4, ['good', '9']]]);
    expect(notes).toEqual([]);
    expect((await taken(file, { skipRows: 2 })).rows).toEqual([[4, ['good', '9']]]);
  });

  test('are an error where none of them is the header', async () => {
    await expect(taken('a\nb\nc\n', { mapping, skipRows: 1 })).rejects.toThrow(/no column "Q2"/);
    await expect(taken('\n,,\n', { skipRows: 1 })).rejects.toThrow(/is empty/);
  });

  test('may be the whole file, which then has no row', async () => {
    expect((await taken('nps\n', { skipRows: 2 })).rows).toEqual([]);
  });
});

describe('names of columns', () => {
  test('are the same in whatever Unicode form and with whatever spaces', async () => {
    const mapping = mapped('Pourquoi  ce café ?');
    const decomposed = 'Pourquoi ce cafe\u0301\u00a0?';
    expect((await taken(`${decomposed},x\ngood,1\n`, { mapping })).rows).toEqual([[2, ['good']]]);
    const line = JSON.stringify({ [decomposed]: 'good' });
    const inner = JSON.stringify({ a: { [decomposed]: 'good' } });
    const within = mapped('a.Pourquoi ce café ?');
    const ndjson = { format: 'NDJSON' as const };
    expect((await taken(line, { ...ndjson, mapping })).rows).toEqual([[1, ['good']]]);
    const twice = '{"nps":9,"nps ":3}\n{"nps":9,"x":1,"x ":2}\n';
    const { rows } = await taken(twice, ndjson);
    expect(rows).toEqual([
      [1, { unreadable: 'DUPLICATE' }],
      [2, [9]],
    ]);
    expect((await taken(inner, { ...ndjson, mapping: within })).rows).toEqual([[1, ['good']]]);
  });
});

describe('a line of NDJSON that has a name twice', () => {
  test.each([
    ['a column', '{"nps":9,"nps":3}'],
    ['a column in two ways of writing it', '{"nps":9,"x":[],"n\\u0070s" : 3}'],
    ['a part of a column', '{"why":{"a":1,"b":[{"a":2}],"a":3}}'],
    ['a column within a property', '{"p":{"nps":9,"nps":9}}'],
    ['a property with columns within', '{"p":{"nps":9},"why":"x","p":{"nps":8}}'],
  ])('is an error where it is %s', async (_what, line) => {
    const mapping = [...mapped('why', 'nps'), { column: 'p.nps', to: nps }];
    const others = '{"why":"x"}\n{"nps":1,"p":{"nps":2}}\n';
    const { rows } = await taken(`${line}\n${others}`, { format: 'NDJSON', mapping });
    expect(rows[0]).toEqual([1, { unreadable: 'DUPLICATE' }]);
    expect(rows.slice(1).every(([, cells]) => Array.isArray(cells))).toBe(true);
  });

  test('is taken where the name is no column, or belongs to two objects', async () => {
    const lines = [
      '{"x":1,"x":2,"nps":9}',
      '{"nps":9,"X":{"nps":1,"nps":2}}',
      '{"why":[{"a":1},{"a":2}],"nps":9}',
      '{"why":"\\"nps\\":1,\\"nps\\":2","nps":9}',
      '{"why":{"nps":"nps:"},"nps":9}',
    ];
    const { rows } = await taken(lines.join('\n'), { format: 'NDJSON' });
    expect(rows.map(([, cells]) => (Array.isArray(cells) ? cells[0] : cells))).toEqual(
      lines.map(() => 9),
    );
    const deep = `{"x":${'['.repeat(50_000)}{"a":1,"a":2}${']'.repeat(50_000)},"x":1,"nps":9}`;
    expect((await taken(deep, { format: 'NDJSON', size: 9_000 })).rows).toEqual([[1, [9]]]);
  });
});

describe('a number of NDJSON that is too large', () => {
  test('is an error, and never taken for a missing answer', async () => {
    const file = '{"nps":1e400}\n{"nps":9,"x":1e400}\n{"nps":[[-1e999]]}\n{"nps":1e300}\n';
    const { rows } = await taken(file, { format: 'NDJSON' });
    const unreadable = { unreadable: 'OUT_OF_RANGE' };
    expect(rows).toEqual([
      [1, unreadable],
      [2, [9]],
      [3, unreadable],
      [4, [1e300]],
    ]);
  });
});

describe('a file in UTF-16', () => {
  const text = 'why;nps\r\nöд語😀;9\r\n';
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const russian = Buffer.from('ответ;nps\nда;9\nнет;8\n', 'utf16le');

  test.each([
    ['with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['with a mark, big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ['without a mark', little],
    ['without a mark, big-endian', big],
  ])('%s is read', async (_how, file) => {
    for (const size of [1, 3, 10_000]) {
      expect((await taken(file, { size })).rows).toEqual([[2, ['öд語😀', '9']]]);
    }
  });

  test('is found without a mark where few characters are ASCII', async () => {
    const { rows } = await taken(russian, { mapping: mapped('ответ') });
    expect(rows).toEqual([
      [2, ['да']],
      [3, ['нет']],
    ]);
  });

  test('is not found in a file of another encoding', async () => {
    const stray = 'nps,why\n9,a\0\0b\n8,\0c\n';
    expect((await taken(stray)).rows[0]).toEqual([2, { unreadable: 'INVALID_CHARACTER' }]);
    await expect(taken(Buffer.concat([little, Buffer.from([0x41])]))).rejects.toThrow(/UTF-16/);
    const utf32 = Buffer.from([0xff, 0xfe, 0, 0, 0x6e, 0, 0, 0]);
    await expect(taken(utf32)).rejects.toThrow(/is UTF-32/);
  });
});
