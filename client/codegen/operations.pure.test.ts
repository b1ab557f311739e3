import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, OperationTypeNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { withDerived } from './derived-operations.ts';
import { sourceFiles } from './documents.ts';
import { generatedFiles } from './preset.ts';
import type { Rows } from './primitives.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const files = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });

const schema = buildSchema(read('schema/schema.graphql'));
const rows: Rows = JSON.parse(read('schema/rows.json'));
const documents = files('client/operations').map((location) => ({
  location,
  document: parse(read(`client/operations/${location}`)),
}));
const operations = withDerived(schema, rows, sourceFiles(documents)).flatMap((file) =>
  file.operations.map(({ node }) => node),
);

describe.each([OperationTypeNode.QUERY, OperationTypeNode.MUTATION])(
  'every %s of the schema',
  (kind) => {
    test('has an operation', () => {
      const served = Object.keys(schema.getRootType(kind)?.getFields() ?? {});
      const used = operations
        .filter((operation) => operation.operation === kind)
        .flatMap(({ selectionSet }) => selectionSet.selections)
        .map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : ''));
      expect(served.filter((field) => !used.includes(field))).toEqual([]);
    });
  },
);

test('the generated files are those of this schema and these operations, byte for byte', () => {
  const made = generatedFiles(schema, documents, rows, read('client/README.md'));
  expect(read('client/README.md')).toBe(made.get('../README.md'));
  made.delete('../README.md');
  // `schema.ts` is graphql-codegen's own; `npm run check` runs it and compares.
  const found = files('client/generated').filter((file) => /(?<!^schema)\.ts$/.test(file));
  expect(found.sort()).toEqual([...made.keys()].sort());
  for (const file of found) expect(read(`client/generated/${file}`)).toBe(made.get(file));
});
