import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { primitivesWithFiles } from '../../schema/jobs/rows/rowPlan.ts';
import { enumValues } from '../../schema/kernel/datamodel.ts';
import type { Primitive, PrimitiveField } from '../../schema/toolkit/primitive/registry.ts';
import { formOf } from '../../schema/toolkit/write/textForms.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { exportedRows, importedRows } from '../support/rowFiles.ts';
import { seedEverything } from './everything.ts';
import { type Everything, exampleOf, namedBy } from './examples.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de-AT'] });
  own = await seedEverything(workspace);
});
afterAll(() => graph.close());

/** Texts that files write in another way than they are. */
const texts = ['=1+1', '-a; b|c', 'He said "no",\r\nand left', "'@x", ' spaced ', '日本\t😀', '12'];

function valueFor(field: PrimitiveField, round: number): unknown {
  const { kind, type, isList, isReference, options } = field;
  const { readOnly, from, within, fixed, url, as, min = 0, max = 50 } = options;
  if (readOnly || from || within || fixed || isReference || url || formOf(options))
    return undefined;
  if (as) return [{ locale: 'de-AT', text: texts[round % texts.length] }];
  const one = (at: number): unknown => {
    if (kind === 'enum') return enumValues(type)[at % enumValues(type).length];
    if (type === 'String') return texts[at % texts.length];
    if (type === 'Boolean') return at % 2 === 0;
    if (type === 'DateTime') return new Date(Date.UTC(2026, 0, 1 + at, 1, 2, 3, 4)).toISOString();
    return Math.min(max, min + at + (type === 'Float' ? 0.25 : 0));
  };
  return isList ? [one(round), one(round + 1)] : one(round);
}

/** The example with other values in some of its fields; rules may refuse some of these rows. */
function rowsOf(primitive: Primitive): object[] {
  return Array.from({ length: 14 }, (_, round) => {
    const example = exampleOf(primitive, own, { bulk: true });
    const varied = primitive.fieldList
      .map((field, at) => [field.name, valueFor(field, round + at)] as const)
      .filter(
        ([name, value], at) => value !== undefined && (at % 7 === round % 7 || name in example),
      );
    const externalId = { system: 'shop', id: `${round};"${primitive.model}"` };
    const second = { system: 'a,b', id: ` ${round}` };
    return {
      ...example,
      ...Object.fromEntries(varied),
      ...namedBy(primitive, externalId),
      ...(round % 3 === 0 && { externalIds: [externalId, second] }),
    };
  });
}

describe.each(primitivesWithFiles().map((primitive) => [primitive.model, primitive] as const))(
  'a file of %s',
  (_model, primitive) => {
    const { field, make } = primitive;

    beforeAll(async () => {
      const { results, errors } = await workspace.change<{
        results: { status: string; row: { id: string } | null }[];
      }>(
        `${field}BulkUpsert`,
        { rows: rowsOf(primitive), errorPolicy: 'REJECT_FAILED' },
        `results { status row: ${field} { id } }`,
      );
      expect(errors).toEqual([]);
      const made = results.filter(({ status }) => status === 'CREATED');
      expect(made.length, `rows of ${make.verb}`).toBeGreaterThan(4);
      // A row is found by its own id as well.
      await workspace.change(`${field}Update`, { id: made[0]?.row?.id, externalIds: [] });
    });

    test.each(['CSV', 'NDJSON'] as const)(
      'of %s, imported again, changes nothing',
      async (format) => {
        const file = await exportedRows(workspace, field, { format });
        const { errors, ...job } = await importedRows(workspace, field, file, { format });
        expect(errors).toEqual([]);
        expect(job).toMatchObject({
          status: 'SUCCEEDED',
          rowsKnown: job.rowsDone,
          rowsUpdated: 0,
          notes: [],
        });
        expect(job.rowsDone).toBeGreaterThan(5);
        expect(await exportedRows(workspace, field, { format })).toBe(file);
      },
    );
  },
);
