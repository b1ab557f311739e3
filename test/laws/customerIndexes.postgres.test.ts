import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerReferences } from '../../schema/customers/ofCustomer.ts';
import '../../schema/index.ts';
import { connect, type OpenConnection } from '../support/connection.ts';
import { openTestGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let session: OpenConnection;
beforeAll(async () => {
  graph = await openTestGraph();
  session = await connect(graph.url);
});
afterAll(async () => {
  await session.close();
  await graph.close();
});

/** The columns that an index has to begin with, after the workspace, for what is declared of references. */
const wanted = customerReferences().flatMap(({ model, relation, column, merge, timeline }) => [
  ...(merge === 'FOLLOW' ? [{ model, relation, columns: [column] }] : []),
  ...(timeline ? [{ model, relation, columns: [column, timeline.at, 'id'] }] : []),
]);

test.each(wanted)('$model.$relation has an index of the workspace, then $columns', async (each) => {
  const found = await session.sql.query<{ columns: string[] }>(
    `SELECT array(
        SELECT attname::text FROM unnest(indkey) WITH ORDINALITY AS key (number, position)
        JOIN pg_attribute ON attrelid = indrelid AND attnum = number ORDER BY position
      ) AS columns
    FROM pg_index WHERE indrelid = '"${each.model}"'::regclass`,
  );
  const columns = ['workspaceId', ...each.columns];
  expect(found.map((index) => index.columns.slice(0, columns.length))).toContainEqual(columns);
});
