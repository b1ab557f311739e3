import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { type Entity, type Everything, seedEverything } from './everything.ts';
import { declared, otherText } from './examples.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  own = await seedEverything(workspace);
});
afterAll(() => graph.close());

/** A change of each editable type; those of the workspace have no id. */
const changes: readonly (readonly [string, Entity, object])[] = [
  ...declared.map(
    (primitive) =>
      [`${primitive.field}Update`, primitive.model, otherText(primitive, 'Changed')] as const,
  ),
  ['personaReview', 'Persona', {}],
  ['surveyUpdate', 'Survey', { name: 'Changed' }],
  ['responseUpdate', 'SurveyResponse', { tags: ['changed'] }],
  ['journeyUpdate', 'Journey', { title: 'Changed' }],
  ['stageUpdate', 'Stage', { name: 'Changed' }],
  ['stageMove', 'Stage', { position: 0 }],
  ['stepUpdate', 'Step', { title: 'Changed' }],
  ['stepMove', 'Step', { position: 0 }],
  ['workspaceUpdate', 'Workspace', { name: 'Changed' }],
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
  async (name, type, given) => {
    const revision = await revisionOf(type);
    const id = type === 'Workspace' ? {} : { id: own[type] };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => workspace.change(name, { ...id, ...given, revision })),
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

test('of many that archive at once one does, and the others find it done or are too late', async () => {
  const id = await workspace.make('journey', { title: 'Put away' });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      workspace.change('journeyArchive', { id, revision: 1 }, 'journey { revision status }'),
    ),
  );
  const journey = { revision: 2, status: 'ARCHIVED' };
  const done = answers.filter(({ errors }) => errors.length === 0);
  expect(done.length).toBeGreaterThan(0);
  expect(done).toEqual(done.map(() => ({ journey, errors: [] })));
  const late = answers.flatMap(({ errors }) => errors);
  expect(late.filter(({ code, current }) => code !== 'STALE_REVISION' || current !== 2)).toEqual(
    [],
  );
});

test('without a revision the last one wins, and each counts', async () => {
  const revision = await revisionOf('Persona');
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      workspace.change('personaUpdate', { id: own.Persona, name: `Name ${index}` }),
    ),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(await revisionOf('Persona')).toBe(revision + 8);
});

test('a stale deletion deletes nothing', async () => {
  const id = await workspace.make('touchpoint', { name: 'Kept', channel: 'WEB' });
  await workspace.change('touchpointUpdate', { id, name: 'Changed' });
  const { errors } = await workspace.change('touchpointDelete', { id, revision: 1 });
  expect(errors).toMatchObject([{ code: 'STALE_REVISION', current: 2 }]);
  expect((await workspace.change('touchpointDelete', { id, revision: 2 })).errors).toEqual([]);
});
