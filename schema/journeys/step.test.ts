import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Drawn {
  id: string;
  stages: { nodes: { id: string; steps: { nodes: { id: string; title: string }[] } }[] };
}

/** Makes a journey, and returns its id, the ids of its stages and those of its steps by title. */
async function draw(stages: object[]) {
  const id = await workspace.make('journey', { title: 'J', stages });
  const { journey } = await workspace.ask<{ journey: Drawn }>(
    `query($id: ID!) { journey(id: $id) { id stages { nodes {
      id steps { nodes { id title } } } } } }`,
    { id },
  );
  const drawn = journey.stages.nodes;
  const steps = new Map(drawn.flatMap((stage) => stage.steps.nodes.map((s) => [s.title, s.id])));
  return { id, stages: drawn.map((stage) => stage.id), step: (title: string) => steps.get(title) };
}

test('a step shows the steps that lead to it, and a persona the steps it takes part in', async () => {
  const jana = await workspace.make('persona', { name: 'Jana' });
  const { step } = await draw([
    {
      name: 'S',
      steps: [
        { key: 'a', title: 'A', nextSteps: ['c'], personas: [jana] },
        { key: 'b', title: 'B', nextSteps: ['c', 'a'] },
        { key: 'c', title: 'C', nextSteps: ['c'], personas: [jana] },
      ],
    },
  ]);
  const titles = (...named: string[]) => ({ nodes: named.map((title) => ({ title })) });
  const answer = await workspace.ask(
    `query($c: ID!, $b: ID!, $jana: ID!) {
      c: step(id: $c) { previousSteps { nodes { title } } }
      b: step(id: $b) { previousSteps { nodes { title } } }
      persona(id: $jana) { steps { nodes { title } } }
    }`,
    { c: step('C'), b: step('B'), jana },
  );
  expect(answer).toEqual({
    c: { previousSteps: titles('A', 'B', 'C') },
    b: { previousSteps: titles() },
    persona: { steps: titles('A', 'C') },
  });
});

test('the refusal to delete a stage names each step of other stages that leads into it once', async () => {
  const { stages, step } = await draw([
    { name: 'From', steps: [{ title: 'A', nextSteps: ['x', 'y'] }] },
    {
      name: 'Into',
      steps: [
        { key: 'x', title: 'X', nextSteps: ['y'] },
        { key: 'y', title: 'Y' },
      ],
    },
  ]);
  const { errors } = await workspace.change('stageDelete', { id: stages[1] });
  expect(errors).toMatchObject([{ code: 'IN_USE', usedBy: [step('A')], total: 1 }]);
});

test('steps are archived with their stage', async () => {
  const { id, stages } = await draw([
    { name: 'Shown', steps: [{ title: 'A' }] },
    { name: 'Away', steps: [{ title: 'B' }] },
  ]);
  await workspace.change('stageArchive', { id: stages[1] });
  const shown = () =>
    workspace.ask(
      `query($id: ID!) { journey(id: $id) {
        steps { nodes { title } totalCount }
        all: steps(includeArchived: true) { nodes { title } }
      } }`,
      { id },
    );
  const both = { nodes: [{ title: 'A' }, { title: 'B' }] };
  expect(await shown()).toEqual({
    journey: { steps: { nodes: [{ title: 'A' }], totalCount: 1 }, all: both },
  });
  await workspace.change('stageRestore', { id: stages[1] });
  expect(await shown()).toEqual({ journey: { steps: { ...both, totalCount: 2 }, all: both } });
});

describe('a bulk upsert of steps', () => {
  const externalId = (id: string) => ({ system: 'bulk', id });
  const upsert = (rows: object[], errorPolicy = 'REJECT_FAILED') =>
    workspace.change<{ results: { status: string; errors: { path: string[] }[] }[] }>(
      'stepBulkUpsert',
      { rows, errorPolicy },
      'results { status errors { path } }',
    );

  test('reports UNCHANGED if the links are the same, in the same order', async () => {
    const one = await workspace.make('persona', { name: 'One' });
    const other = await workspace.make('persona', { name: 'Other' });
    const { stages } = await draw([{ name: 'S' }]);
    const row = (...personas: string[]) => [
      {
        externalId: externalId('same'),
        title: 'T',
        stage: { id: stages[0] },
        personas: personas.map((id) => ({ id })),
      },
    ];
    const rounds = [
      { personas: [one, other], status: 'CREATED' },
      { personas: [one, other], status: 'UNCHANGED' },
      { personas: [other, one], status: 'UPDATED' },
      { personas: [], status: 'UPDATED' },
      { personas: [], status: 'UNCHANGED' },
    ];
    const statuses: (string | undefined)[] = [];
    for (const { personas } of rounds) {
      const { results } = await upsert(row(...personas));
      statuses.push(results[0]?.status);
    }
    expect(statuses).toEqual(rounds.map(({ status }) => status));
  });

  test('fails only for rows whose links leave their journey', async () => {
    const here = await draw([{ name: 'S', steps: [{ title: 'Here' }] }]);
    const there = await draw([{ name: 'S', steps: [{ title: 'There' }] }]);
    const row = (id: string, next: string | undefined) => ({
      externalId: externalId(id),
      title: 'T',
      stage: { id: here.stages[0] },
      nextSteps: [{ id: next }],
    });
    const { results, errors } = await upsert([
      row('in', here.step('Here')),
      row('out', there.step('There')),
    ]);
    expect(errors).toEqual([]);
    expect(results).toEqual([
      { status: 'CREATED', errors: [] },
      { status: 'FAILED', errors: [{ path: ['input', 'rows', '1', 'nextSteps', '0'] }] },
    ]);
  });
});

describe('moves, changes of links and bulk calls on one journey', () => {
  test('wait for each other: none fails, and positions stay without gaps', async () => {
    const personas = [
      await workspace.make('persona', { name: 'First' }),
      await workspace.make('persona', { name: 'Second' }),
    ];
    const externalId = (id: string) => ({ system: 'crossing', id });
    const drawn = await draw(
      ['A', 'B'].map((stage) => ({
        name: stage,
        steps: Array.from({ length: 5 }, (_, index) => ({
          title: `${stage}${index}`,
          externalIds: [externalId(`${stage}${index}`)],
        })),
      })),
    );
    const steps = ['A', 'B'].flatMap((stage) => [0, 1, 2, 3, 4].map((index) => `${stage}${index}`));
    const calls = Array.from({ length: 30 }, (_, round) => {
      const title = steps[(round * 7) % steps.length] ?? '';
      return [
        workspace.change('stepMove', {
          id: drawn.step(title),
          stage: drawn.stages[round % 2],
          position: round % 5,
        }),
        workspace.change('stepUpdate', {
          id: drawn.step(steps[(round * 3) % steps.length] ?? ''),
          personas: round % 2 ? personas : [...personas].reverse(),
        }),
        workspace.change('stepBulkUpsert', {
          rows: [...steps].reverse().map((id) => ({
            externalId: externalId(id),
            title: `${id} in round ${round}`,
            personas: [{ id: personas[round % 2] }],
          })),
        }),
      ];
    }).flat();
    const settled = await Promise.allSettled(calls);
    expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
    const refused = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value.errors : []));
    expect(refused).toEqual([]);

    const { journey } = await workspace.ask<{
      journey: { stages: { nodes: { steps: { nodes: { position: number }[] } }[] } };
    }>(
      'query($id: ID!) { journey(id: $id) { stages { nodes { steps { nodes { position } } } } } }',
      { id: drawn.id },
    );
    const positions = journey.stages.nodes.map((stage) =>
      stage.steps.nodes.map(({ position }) => position),
    );
    expect(positions).toEqual(positions.map((stage) => [...stage.keys()]));
    expect(positions.flat()).toHaveLength(10);
  }, 120_000);
});
