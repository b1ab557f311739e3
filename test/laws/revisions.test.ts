import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { seedEverything } from './everything.ts';
import { declared, type Everything, exampleOf, otherValue } from './examples.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  own = await seedEverything(workspace);
});
afterAll(() => graph.close());

type Changed = readonly [mutation: string, model: ModelName, input: object];

/** A change of each editable type that no declaration has; those of the workspace have no id. */
const byHand: readonly Changed[] = [
  ['personaReview', 'Persona', {}],
  ['surveyUpdate', 'Survey', { name: 'Changed' }],
  ['responseUpdate', 'SurveyResponse', { tags: ['changed'] }],
  ['stageMove', 'Stage', { position: 0 }],
  ['stepMove', 'Step', { position: 0 }],
  ['workspaceUpdate', 'Workspace', { name: 'Changed' }],
];

const changes = [
  ...declared.map(
    (primitive): Changed => [`${primitive.field}Update`, primitive.model, otherValue(primitive, 1)],
  ),
  ...byHand.filter(([name]) => !declared.some(({ field }) => name === `${field}Update`)),
];

async function revisionOf(type: keyof Everything): Promise<number> {
  const { node } = await workspace.ask<{ node: { revision: number } }>(
    `query($id: ID!) { node(id: $id) { ... on ${type} { revision } } }`,
    { id: own[type] },
  );
  return node.revision;
}

test.each(changes)(
  'of many %s at once with one revision, one is done',
  async (name, type, input) => {
    const revision = await revisionOf(type);
    const id = type === 'Workspace' ? {} : { id: own[type] };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => workspace.change(name, { ...id, ...input, revision })),
    );
    const errors = answers.flatMap((answer) => answer.errors);
    expect(errors).toHaveLength(7);
    for (const { code, path, current } of errors) {
      expect({ code, path, current }).toEqual({
        code: 'STALE_REVISION',
        path: ['input', 'revision'],
        current: revision + 1,
      });
    }
    expect(await revisionOf(type)).toBe(revision + 1);
  },
);

describe.each(declared)('$field', (primitive) => {
  const { model, field, make, onArchive = {} } = primitive;
  const makeOne = async () => {
    const { row } = await workspace.change<{ row: { id: string } }>(
      `${field}${make.verb}`,
      exampleOf(primitive, own),
      `row: ${field} { id }`,
    );
    return row.id;
  };

  test('of many that archive at once one does, and the others find it done or are too late', async () => {
    const id = await makeOne();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        workspace.change(
          `${field}Archive`,
          { id, revision: 1 },
          `row: ${field} { revision ${Object.keys(onArchive).join(' ')} }`,
        ),
      ),
    );
    const row = { revision: 2, ...onArchive };
    const done = answers.filter(({ errors }) => errors.length === 0);
    expect(done.length).toBeGreaterThan(0);
    expect(done).toEqual(done.map(() => ({ row, errors: [] })));
    const late = answers.flatMap(({ errors }) => errors);
    expect(late.filter(({ code, current }) => code !== 'STALE_REVISION' || current !== 2)).toEqual(
      [],
    );
  });

  test('without a revision the last one wins, and each counts', async () => {
    const revision = await revisionOf(model);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        workspace.change(`${field}Update`, { id: own[model], ...otherValue(primitive, index + 2) }),
      ),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await revisionOf(model)).toBe(revision + 8);
  });

  test('a stale deletion deletes nothing', async () => {
    const id = await makeOne();
    await workspace.change(`${field}Update`, { id, ...otherValue(primitive, 1) });
    const { errors } = await workspace.change(`${field}Delete`, { id, revision: 1 });
    expect(errors).toMatchObject([{ code: 'STALE_REVISION', current: 2 }]);
    expect((await workspace.change(`${field}Delete`, { id, revision: 2 })).errors).toEqual([]);
  });
});
