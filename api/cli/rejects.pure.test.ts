import { expect, test } from 'vitest';
import { type RejectedRows, refusedRows, rejectsNote } from './rejects.ts';

/** The refused rows of a file that is read in pieces of three bytes, so that pieces end between \r and \n. */
async function refused(text: string | Buffer, which: Partial<RejectedRows> & { at: number[] }) {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
  }
  const { at, format = 'CSV', firstRow = 2 } = which;
  const rows = refusedRows(pieces(), { format, firstRow, lines: new Set(at) });
  const written: Buffer[] = [];
  for await (const row of rows) written.push(row);
  return Buffer.concat(written).toString();
}

test.each([
  [
    'quoted ends of lines',
    '\ufeffnps;why\r\n9;a\r\n12;"b\r\nc"\r\n8;d\r\n',
    [3],
    '\ufeffnps;why\r\n12;"b\r\nc"\r\n',
  ],
  ['empty lines', 'nps\n9\n\n\n12', [5], 'nps\n12\n'],
  ['line ends of a carriage return alone', 'nps\r9\r"a\rb"\r12\r', [3, 5], 'nps\r"a\rb"\r12\r'],
  ['doubled quotes', 'why\n"a ""b\n"""\nc\n', [4], 'why\nc\n'],
])('refused rows are written as they are, below the header: %s', async (_what, file, at, rows) => {
  expect(await refused(file, { at })).toBe(rows);
});

test('all lines above the first row are written, too', async () => {
  const file = 'Report\nnps,why\nScore,Reason\n9,a\n12,b\n';
  expect(await refused(file, { at: [5], firstRow: 4 })).toBe(
    'Report\nnps,why\nScore,Reason\n12,b\n',
  );
});

test('rows of NDJSON have no header, and their quotes contain no line end', async () => {
  const file = '{"why":"a \\" b"}\n{"nps":12}\n{"nps":9}\n';
  expect(await refused(file, { at: [2], format: 'NDJSON', firstRow: null })).toBe('{"nps":12}\n');
});

test('a file in UTF-16 is written in UTF-8', async () => {
  const file = Buffer.from('\ufeffnps,why\n9,a\n12,\u00fc\n', 'utf16le');
  expect(await refused(file, { at: [3] })).toContain('12,\u00fc\n');
});

test.each([
  [1, 1, '1 refused row is in a.csv.'],
  [1_000, 1_000, '1,000 refused rows are in a.csv.'],
  [
    100,
    50_000,
    '100 refused rows are in a.csv; 49,900 more are not: only the first 1,000 errors are stored.',
  ],
])(
  'the note about %d written rows of %d refused ones says how many are missing',
  (written, all, said) => {
    expect(rejectsNote('a.csv', written, all)).toBe(said);
  },
);
