import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

interface CustomerPage {
  readonly customers: {
    readonly nodes: readonly { readonly name: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

const make = (key: string, position: number) =>
  workspace.make('lifecycleStage', { key, name: key, position });

describe('a lifecycle stage', () => {
  test('is listed by its position, and has a key of its own', async () => {
    await make('regular', 20);
    await make('prospect', 10);
    const { lifecycleStages } = await workspace.ask<{
      lifecycleStages: { nodes: { key: string }[] };
    }>('{ lifecycleStages { nodes { key } } }');
    expect(lifecycleStages.nodes.map(({ key }) => key)).toEqual(['prospect', 'regular']);
    const { errors } = await workspace.change('lifecycleStageCreate', {
      key: 'regular',
      name: 'Again',
    });
    expect(codes(errors)).toEqual(['KEY_TAKEN input.key']);
  });

  test('cannot be deleted while a customer is in it', async () => {
    const id = await make('lost', 90);
    const customer = await workspace.make('customer', { name: 'Ana', lifecycleStage: id });
    const refused = await workspace.change('lifecycleStageDelete', { id });
    expect(codes(refused.errors)).toEqual(['IN_USE input.id']);
    await workspace.change('customerUpdate', { id: customer, lifecycleStage: null });
    expect((await workspace.change('lifecycleStageDelete', { id })).errors).toEqual([]);
  });

  test('finds its customers, from both sides', async () => {
    const id = await make('new', 15);
    await workspace.make('customer', { name: 'Ben', lifecycleStage: id });
    const asked = await workspace.ask<{
      lifecycleStage: { customers: { nodes: { name: string }[] } };
      customers: { nodes: { name: string; lifecycleStage: { key: string } }[] };
    }>(
      `query($id: ID!) {
        lifecycleStage(id: $id) { customers { nodes { name } } }
        customers(filter: { lifecycleStage: { key: { eq: "new" } } }) {
          nodes { name lifecycleStage { key } }
        }
      }`,
      { id },
    );
    expect(asked.lifecycleStage.customers.nodes).toEqual([{ name: 'Ben' }]);
    expect(asked.customers.nodes).toEqual([{ name: 'Ben', lifecycleStage: { key: 'new' } }]);
  });

  test('sorts customers by its position, over pages, those without one last', async () => {
    const other = await graph.workspace();
    const stage = (key: string, position: number) =>
      other.make('lifecycleStage', { key, name: key, position });
    const [late, early] = [await stage('late', 2), await stage('early', 1)];
    for (const [name, lifecycleStage] of [
      ['none', null],
      ['late', late],
      ['early', early],
      ['nothing', null],
    ]) {
      await other.make('customer', { name, lifecycleStage });
    }
    const walk = async (direction: string) => {
      const names: string[] = [];
      for (let after: string | null = null; ; ) {
        const { customers }: CustomerPage = await other.ask(
          `query($orderBy: [CustomerOrder!], $after: String) {
            customers(first: 1, after: $after, orderBy: $orderBy) {
              nodes { name } pageInfo { endCursor hasNextPage }
            }
          }`,
          { after, orderBy: [{ field: 'LIFECYCLE_STAGE_POSITION', direction }] },
        );
        names.push(...customers.nodes.map(({ name }) => name));
        if (!customers.pageInfo.hasNextPage) return names;
        after = customers.pageInfo.endCursor;
      }
    };
    expect(await walk('ASC')).toEqual(['early', 'late', 'none', 'nothing']);
    expect(await walk('DESC')).toEqual(['none', 'nothing', 'late', 'early']);
    const { errors = [] } = await other.answer(
      '{ customers(orderBy: [{ field: LIFECYCLE_STAGE_POSITION, nulls: FIRST }]) { nodes { name } } }',
    );
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('come last in ASC'),
    ]);
  });

  test('is one of 100 of its workspace at most', async () => {
    const other = await graph.workspace();
    const rows = Array.from({ length: 101 }, (_none, index) => ({
      externalId: { system: 'crm', id: `s${index}` },
      key: `s${index}`,
      name: `Stage ${index}`,
    }));
    const { errors } = await other.change('lifecycleStageBulkUpsert', { rows });
    expect(codes(errors)).toEqual(['TOO_MANY input.rows.100']);
  });
});
