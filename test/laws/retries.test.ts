import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { seedEverything } from './everything.ts';
import {
  declared,
  type Everything,
  exampleOf,
  namedBy,
  otherValue,
  rootListOf,
} from './examples.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  own = await seedEverything(workspace);
});
afterAll(() => graph.close());

describe.each(declared)('under one idempotency key, $field', (primitive) => {
  const { model, field, make, bulk } = primitive;
  const row = `row: ${field} { id revision }`;
  const keyed = (mutation: string, input: object, selection: string) =>
    workspace.change<{ row?: { id: string; revision: number } | null }>(
      `${field}${mutation}`,
      input,
      selection,
      { idempotencyKey: `${field} ${mutation}` },
    );

  /** Sends it twice at once and once more; all three answers must be one. */
  const thrice = async (...call: Parameters<typeof keyed>) => {
    const first = await Promise.all([keyed(...call), keyed(...call)]);
    const answers = [...first, await keyed(...call)];
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]?.errors).toEqual([]);
    return answers[0];
  };

  const count = async () => {
    const list = rootListOf(model);
    const { page } = await workspace.ask<{ page: { totalCount: number } }>(
      `{ page: ${list} { totalCount } }`,
    );
    return page.totalCount;
  };

  test('is made, changed, archived, restored and deleted once', async () => {
    const before = await count();
    const made = await thrice(make.verb, exampleOf(primitive, own), row);
    const id = made?.row?.id;
    expect(await count()).toBe(before + 1);
    const changed = await thrice('Update', { id, ...otherValue(primitive, 1) }, row);
    expect(changed?.row).toMatchObject({ id, revision: (made?.row?.revision ?? 0) + 1 });
    const archived = await thrice('Archive', { id }, row);
    expect(archived?.row).toMatchObject({ revision: (changed?.row?.revision ?? 0) + 1 });
    const restored = await thrice('Restore', { id }, row);
    expect(restored?.row).toMatchObject({ revision: (archived?.row?.revision ?? 0) + 1 });
    expect(await thrice('Delete', { id }, 'deletedId')).toEqual({ deletedId: id, errors: [] });
    expect(await count()).toBe(before);
  });

  const inBulk = async () => {
    const before = await count();
    const rows = ['1', '2'].map((id) => ({
      ...exampleOf(primitive, own, { bulk: true, least: true }),
      ...namedBy(primitive, { system: 'retries', id }),
    }));
    const answer = await thrice('BulkUpsert', { rows }, `results { index status ${row} }`);
    expect(answer).toMatchObject({ results: [{ status: 'CREATED' }, { status: 'CREATED' }] });
    expect(await count()).toBe(before + 2);
  };
  if (bulk) test('is stored in bulk once, and each row has its first answer', inBulk);
});
