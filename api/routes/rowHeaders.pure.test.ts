import { expect, test } from 'vitest';
import { ChunkCutter } from '../../schema/files/chunkCutter.ts';
import type { WrittenRow } from '../../schema/files/primitiveColumns.ts';
import { rowWriter } from '../../schema/files/rowWriter.ts';
import '../../schema/index.ts';
import { draftRows } from '../../schema/jobs/rows/rowDrafts.ts';
import {
  importedColumns,
  primitiveOf,
  rowColumns,
  rowPlan,
} from '../../schema/jobs/rows/rowPlan.ts';
import type { RowColumn } from '../../schema/jobs/rows/rowSettings.ts';
import type { Primitive } from '../../schema/toolkit/primitive/registry.ts';
import { csvChunks, ndjsonChunks } from './importChunks.ts';

const workspace = { locales: ['en'], timeZone: 'UTC' };

function touchpoints(): Primitive {
  const primitive = primitiveOf('Touchpoint');
  if (!primitive) throw new Error('Touchpoints have no files');
  return primitive;
}

/** Reads a file of touchpoints, as the drafts of its rows. */
async function draftsIn(
  text: string,
  format: 'CSV' | 'NDJSON',
  mapping: readonly RowColumn[] | null = null,
) {
  const plan = rowPlan(touchpoints(), importedColumns(touchpoints(), workspace, format), mapping);
  const file = (async function* () {
    yield Buffer.from(text);
  })();
  const settings = { delimiter: format === 'CSV' ? ',' : null, skipRows: 0 };
  const taking = { file, settings, plan, cutter: new ChunkCutter(), notes: [] };
  const chunks = format === 'CSV' ? csvChunks(taking) : ndjsonChunks(taking);
  const drafts: object[] = [];
  for await (const { rows } of chunks) {
    const { drafted, errors } = draftRows(touchpoints(), workspace, plan, rows);
    expect(errors).toEqual([]);
    drafts.push(...drafted.map(({ draft }) => draft));
  }
  return drafts;
}

const systems = [
  ...['=1+1', ';=1+1', "';=1", ";'=1+1", '\t=cmd', 'x\n=cmd|1', 'x;@a;-b', ';"=1', "'=1", '"=1"'],
  ...['a b', 'a  b', 'a\nb', 'a\r\nb', 'a\tb', ' a', 'A b', 'externalId.a', 'name', 'Ä'],
];
const columnNames = systems.map((system) => `externalId.${system}`);

test.each(['CSV', 'NDJSON'] as const)(
  'the names of systems are read as written to %s',
  async (format) => {
    const row: WrittenRow = {
      id: '01900000-0000-7000-8000-000000000000',
      externalIds: systems.map((system, index) => ({ system, externalId: String(index) })),
    };
    const columns = rowColumns(touchpoints(), workspace, columnNames);
    const writer = rowWriter(
      format,
      columns.filter(({ name }) => name.startsWith('externalId.')),
    );
    const [draft] = await draftsIn(`${writer.begin}${writer.write([row])}`, format);
    expect(draft).toMatchObject({
      externalIds: systems.map((system, index) => ({ system, id: String(index) })),
    });
  },
);

test('the names of systems are no formulas of a header, wherever a spreadsheet divides it', () => {
  const writer = rowWriter('CSV', rowColumns(touchpoints(), workspace, columnNames));
  expect(writer.begin).not.toMatch(/(^|[,;\t\r\n])["]*[=+\-@]/);
});

test('blanks around the name of a column are not part of it', async () => {
  expect(await draftsIn('name , externalId.shop \nBooking,1\n', 'CSV')).toEqual([
    { name: 'Booking', externalId: { system: 'shop', id: '1' } },
  ]);
});

test.each(["externalId.;'=1", 'externalId.;=1'])(
  'a mapping names a column as the file has it or as it is meant: %s',
  async (column) => {
    const mapping = [{ column, to: { name: 'externalId.shop' } }];
    expect(await draftsIn("externalId.;'=1\n7\n", 'CSV', mapping)).toEqual([
      { externalId: { system: 'shop', id: '7' } },
    ]);
  },
);
