import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordset } from './recordset.ts';
import { isStorable } from './storable.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const records = recordset({
  text: 'text',
  number: 'float8',
  yes: 'boolean',
  moment: 'timestamptz',
  texts: 'text[]',
  json: 'jsonb',
});

const significant = fc.constantFrom('', ' ', 'null', 'NULL', '{}', '"', '\\', '\\"', ',', '{a,b}');
const anyText = fc.string({ unit: 'binary' }).filter(isStorable);
const text = fc.oneof(significant, anyText, fc.string());
const nulls = { text: null, number: null, yes: null, moment: null, texts: null, json: null };
const row = fc.record({
  text: fc.option(text),
  number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((drawn) => drawn + 0)),
  yes: fc.option(fc.boolean()),
  moment: fc.option(
    fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
  ),
  texts: fc.option(fc.array(text, { maxLength: 4 })),
  json: fc.option(fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true })),
});

test('the database reads rows as they are, in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const read = await workspace.db.$queryRaw<object[]>(records(rows));
      expect(read).toEqual(rows);
    }),
    { numRuns: 60, examples: [[[nulls]]] },
  );
});

test('a row is one of the statement that it is part of', async () => {
  const one = { text: 'a', number: 0.1, yes: null, moment: null, texts: [], json: null };
  const [read] = await workspace.db.$queryRaw<object[]>(Prisma.sql`
    SELECT ${'before'}::text AS before, input.*, ${'behind'}::text AS behind
    FROM (${records([one])}) AS input`);
  expect(read).toEqual({ before: 'before', ...one, behind: 'behind' });
});
