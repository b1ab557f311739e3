import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

describe.each([
  ['journey', 'title'],
  ['persona', 'name'],
])('the status of a %s that is archived', (entity, label) => {
  const externalId = { system: 'status', id: entity };
  const refusal = (...path: string[]) => ({
    code: 'INVALID_VALUE',
    path: ['input', ...path, 'status'],
    message: `The ${entity} is archived. Use ${entity}Restore first.`,
  });

  test('can be changed only by restoring it', async () => {
    const id = await workspace.make(entity, { [label]: 'Away', externalIds: [externalId] });
    await workspace.change(`${entity}Archive`, { id });

    const updated = await workspace.change(`${entity}Update`, { id, status: 'ACTIVE' });
    expect(updated.errors).toMatchObject([refusal()]);
    const upserted = await workspace.change(`${entity}BulkUpsert`, {
      rows: [{ externalId, status: 'ACTIVE' }],
    });
    expect(upserted.errors).toMatchObject([refusal('rows', '0')]);

    const renamed = await workspace.change<{ now: object }>(
      `${entity}Update`,
      { id, [label]: 'Renamed' },
      `now: ${entity} { status }`,
    );
    expect(renamed).toEqual({ now: { status: 'ARCHIVED' }, errors: [] });

    await workspace.change(`${entity}Restore`, { id });
    const active = await workspace.change<{ now: object }>(
      `${entity}Update`,
      { id, status: 'ACTIVE' },
      `now: ${entity} { status archivedAt }`,
    );
    expect(active).toEqual({ now: { status: 'ACTIVE', archivedAt: null }, errors: [] });
  });
});
