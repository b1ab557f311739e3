import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExchangeFormat } from '../../prisma/generated/client/enums.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { allPrimitives, type Primitive } from '../toolkit/primitive/registry.ts';
import { tableOf } from '../toolkit/write/reference.ts';
import { type Cell, CellError, isEmpty } from './cells.ts';
import { unguarded } from './formula.ts';
import { momentReader } from './momentCells.ts';
import {
  primitiveColumns,
  systemsIn,
  type UpsertDraft,
  type WrittenRow,
  writtenSelection,
} from './primitiveColumns.ts';
import { rowWriter } from './rowWriter.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.db.workspace.updateMany({ data: { locales: ['en', 'de-AT'] } });
});
afterAll(() => graph.close());

const rows = {
  Touchpoint: [
    {
      externalId: { system: 'shop', id: '17' },
      name: '=Booking; page',
      channel: 'IN_STORE',
      online: false,
      publicName: [
        { locale: 'en', text: 'Booking' },
        { locale: 'de-AT', text: 'Buchung' },
      ],
    },
    {
      externalId: { system: 'shop', id: '18' },
      externalIds: [
        { system: 'crm', id: 'a;b' },
        { system: 'crm', id: 'DE|4711' },
        { system: 'shop', id: '18' },
      ],
      name: 'Phone',
      channel: 'PHONE',
    },
  ],
  Persona: [
    {
      externalId: { system: 'crm', id: 'p1' },
      name: 'Jana',
      goals: ['on time', 'a; b'],
      preferredChannels: ['EMAIL', 'IN_STORE'],
      sharePct: 12.5,
      reviewDueAt: '2027-01-31T10:00:00.123Z',
      traits: [
        { dimension: 'DEMOGRAPHIC', key: 'age', label: 'Age', min: 30, max: 45, unit: 'years' },
        { dimension: 'BEHAVIOURAL', key: 'way', label: 'Way', value: 'by train' },
        { dimension: 'BEHAVIOURAL', key: 'none', label: 'None', value: '' },
      ],
    },
    { externalId: { system: 'crm', id: 'p2' }, name: 'Ole' },
  ],
  Feedback: [
    {
      externalId: { system: 'desk', id: '1' },
      source: 'COMPLAINT',
      channel: 'PHONE',
      text: 'It is "loud",\r\nand late.',
      rating: 2,
      ratingMax: 5,
      occurredAt: '2026-01-31T23:30:00.000Z',
      tags: ['noise', 'x|y'],
      touchpoint: { externalId: { system: 'shop', id: '17' } },
    },
  ],
} as const;

const models = ['Touchpoint', 'Persona', 'Feedback'] as const;
const settings = { locales: ['en', 'de-AT'], momentOf: momentReader('Europe/Vienna') };

function primitiveOf(model: string): Primitive {
  const found = allPrimitives().find((primitive) => primitive.model === model);
  if (!found) throw new Error(`${model} is not declared`);
  return found;
}

async function upsert(model: string, drafts: readonly object[]) {
  const { results, errors } = await workspace.change<{ results: { status: string }[] }>(
    `${primitiveOf(model).field}BulkUpsert`,
    { rows: drafts },
    'results { status }',
  );
  expect(errors).toEqual([]);
  return results.map(({ status }) => status);
}

/** All rows of a type as the text of a file. */
async function written(model: string, format: ExchangeFormat): Promise<string> {
  const primitive = primitiveOf(model);
  const columns = primitiveColumns(primitive, { ...settings, systems: ['shop', 'crm', 'desk'] });
  const stored: unknown = await tableOf(workspace.db, primitive.model).findMany({
    select: writtenSelection(primitive),
    orderBy: { id: 'asc' },
  });
  const writer = rowWriter(format, columns);
  return writer.begin + writer.write(stored as WrittenRow[]);
}

type Row = Readonly<Record<string, Cell>>;

function rowsIn(text: string, format: ExchangeFormat): Row[] {
  if (format === 'CSV') return parse(text, { columns: true });
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

function draftOf(model: string, row: Row): UpsertDraft {
  const systems = systemsIn(Object.keys(row));
  const draft: UpsertDraft = {};
  for (const { name, read } of primitiveColumns(primitiveOf(model), { ...settings, systems })) {
    const cell = row[name];
    if (!read || cell === undefined || isEmpty(cell)) continue;
    read(typeof cell === 'string' ? unguarded(cell) : cell, draft);
  }
  return draft;
}

describe('a file of a primitive’s rows', () => {
  beforeAll(async () => {
    for (const model of models) {
      expect(new Set(await upsert(model, rows[model]))).toEqual(new Set(['CREATED']));
    }
  });

  test.each(
    models.flatMap((model) => (['CSV', 'NDJSON'] as const).map((format) => [model, format])),
  )('of %s in %s is read as the rows that it was written of', async (model, format) => {
    const read = rowsIn(await written(model, format as ExchangeFormat), format as ExchangeFormat);
    const drafts = read.map((row) => draftOf(model, row)).map(({ id: _id, ...draft }) => draft);
    expect(drafts).toHaveLength(rows[model as 'Persona'].length);
    expect(new Set(await upsert(model, drafts))).toEqual(new Set(['UNCHANGED']));
  });

  test('changes what its cells say, and leaves what they leave empty', async () => {
    const draft = draftOf('Touchpoint', {
      'externalId.shop': '17',
      name: '',
      channel: 'mobile app',
      online: 'yes',
    });
    expect(draft).toEqual({
      externalId: { system: 'shop', id: '17' },
      channel: 'MOBILE_APP',
      online: true,
    });
    expect(await upsert('Touchpoint', [draft])).toEqual(['UPDATED']);
    const [row] = rowsIn(await written('Touchpoint', 'NDJSON'), 'NDJSON');
    expect(row).toMatchObject({ name: '=Booking; page', channel: 'MOBILE_APP', online: true });
  });

  test('separates external ids at `;` alone', () => {
    expect(draftOf('Touchpoint', { 'externalId.shop': 'DE|4711' })).toEqual({
      externalId: { system: 'shop', id: 'DE|4711' },
    });
  });

  test('has a column for each declared field, and none that is only written is read', () => {
    for (const primitive of allPrimitives()) {
      const columns = primitiveColumns(primitive, { ...settings, systems: ['shop'] });
      const names = columns.map(({ name }) => name.split('.')[0]);
      for (const { name, options } of primitive.fieldList) {
        expect(names.includes(name), `${primitive.model}.${name}`).toBe(!options.scope);
      }
      const unread = columns.filter(({ read }) => read === null).map(({ name }) => name);
      const written = primitive.fieldList.filter(
        ({ options: { readOnly, from, within } }) => readOnly || from || within,
      );
      expect(unread).toEqual(written.map(({ name }) => name));
    }
  });

  test.each([
    ['Touchpoint', 'channel', 'Pigeon', 'INVALID_VALUE'],
    ['Touchpoint', 'online', 'perhaps', 'WRONG_TYPE'],
    ['Persona', 'sharePct', '12,5 %', 'WRONG_TYPE'],
    ['Persona', 'reviewDueAt', 'soon', 'WRONG_TYPE'],
    ['Persona', 'reviewDueAt', '9999-12-31T23:30:00-05:00', 'INVALID_VALUE'],
    ['Persona', 'reviewDueAt', '0000-05-05T10:00:00Z', 'INVALID_VALUE'],
    ['Persona', 'reviewDueAt', '0001-01-01', 'INVALID_VALUE'],
    ['Persona', 'traits', '{"key": "age"}', 'WRONG_TYPE'],
    ['Persona', 'traits', '[{"key": "age"}]', 'INVALID_VALUE'],
    ['Persona', 'traits', '[{"age": 3}]', 'WRONG_TYPE'],
    ['Feedback', 'touchpoint', '17', 'WRONG_TYPE'],
    ['Feedback', 'touchpoint', { system: 'shop' }, 'WRONG_TYPE'],
  ])('refuses %s.%s: %j', (model, column, cell, code) => {
    const refused = () => draftOf(model, { [column]: cell });
    expect(refused).toThrow(CellError);
    expect(refused).toThrow(expect.objectContaining({ code }));
  });
});
