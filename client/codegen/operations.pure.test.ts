import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, OperationTypeNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from './preset.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const files = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });

const schema = buildSchema(read('schema/schema.graphql'));
const documents = files('client/operations').map((location) => ({
  location,
  document: parse(read(`client/operations/${location}`)),
}));
const operations = documents
  .flatMap(({ document }) => document.definitions)
  .filter((each) => each.kind === Kind.OPERATION_DEFINITION);

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
  const made = generatedFiles(schema, documents);
  // `schema.ts` is graphql-codegen's own; `npm run check` runs it and compares.
  const found = files('client/generated').filter((file) => /(?<!^schema)\.ts$/.test(file));
  expect(found.sort()).toEqual([...made.keys()].sort());
  for (const file of found) expect(read(`client/generated/${file}`)).toBe(made.get(file));
});
