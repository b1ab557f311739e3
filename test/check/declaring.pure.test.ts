import { expect, test } from 'vitest';
import { declaringImports } from './declaring.ts';

const importsOf = (files: Readonly<Record<string, string>>) =>
  declaringImports(Object.entries(files).map(([path, text]) => ({ path, text })))
    .split('\n')
    .slice(1, -1);

test('a folder with a declaration joins the graph by being there', () => {
  expect(
    importsOf({
      'schema/stores/store.ts': "primitive('Store', {});",
      'schema/stores/opening.graph.ts': 'builder.objectType({});',
      'schema/stores/nearest.ts': 'export const nearest = 1;',
      'schema/stores/move.ts': "mutation<Move, Moved>('storeMove', {});",
      'schema/stores/status.ts': 'for (const verb of verbs) {\n  mutation(verb, {});',
      'schema/stores/verbs.ts': 'function verb() {\n  mutation(name, {});',
      'schema/stores/store.test.ts': "primitive('Store', {});",
      'schema/toolkit/primitive.ts': 'export function primitive() {}',
    }),
  ).toEqual([
    "import './stores/move.ts';",
    "import './stores/opening.graph.ts';",
    "import './stores/status.ts';",
    "import './stores/store.ts';",
  ]);
});
