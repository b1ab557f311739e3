import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { documentOf, type Ids } from './documents.ts';
import { listFields } from './lists.ts';
import { seedOrderedRows } from './orderedRows.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let ids: Ids;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const { lists } = await seedOrderedRows(workspace);
  ids = Object.fromEntries(
    listFields().flatMap(({ name, parent, model }) =>
      parent === 'Query' && lists[name]
        ? [[model, lists[name].rows.map((row) => encodeId(model, row.id))]]
        : [],
    ),
  );
  await workspace.make('actor', { name: '"\\\u0001\u2028\u007f' });
});
afterAll(() => graph.close());

/** Prisma's client writes the name of the schema before that of a table. */
const isOfPrisma = (sql: string) => sql.includes('"public".');

test('a document of compiled fields is answered by one statement, byte for byte as by graphql-js', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (pick) => {
      const { document, variables } = documentOf(pick, ids);
      // Test graphs answer each read both ways, and throw where the answers differ.
      const { errors } = await workspace.answer(document, variables);
      // Some seeded surveys have no valid definition.
      fc.pre(errors === undefined);
      const { statements } = await graph.statementsOf(() => workspace.answer(document, variables));
      // The counts of quotas, and the emotions of a journey, are read beside it, by SQL of their own.
      expect(statements[0], document).toMatch(/^SELECT '\{/);
      expect(statements.filter(isOfPrisma), document).toEqual([]);
    }),
    { numRuns: sized({ suite: 40, soak: 2_000 }), endOnFailure: true },
  );
});
