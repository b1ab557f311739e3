import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let original: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const [jana, omar] = [
    await workspace.make('persona', { name: 'Jana' }),
    await workspace.make('persona', { name: 'Omar' }),
  ];
  const owner = await workspace.make('actor', { name: 'Ines' });
  const parent = await workspace.make('journey', { title: 'The whole relationship' });
  const externalIds = [{ system: 'miro', id: '1' }];
  original = await workspace.make('journey', {
    title: 'I want my bike repaired',
    description: 'All of it',
    basis: 'RESEARCH',
    subject: 'EMPLOYEE',
    status: 'ACTIVE',
    level: 3,
    goal: 'Loyalty',
    scopeStart: 'A noise',
    scopeEnd: 'Home again',
    owner,
    parent,
    externalIds,
    personas: [omar],
    stages: [
      {
        name: 'Before',
        description: 'Until the shop',
        externalIds,
        steps: [
          {
            key: 'a',
            title: 'Notice a noise',
            description: 'On the way to work',
            layer: 'CUSTOMER',
            customerActions: 'Listens',
            thoughts: 'Oh no',
            feelings: 'Worried',
            emotion: -2,
            effort: 4,
            momentOfTruth: true,
            owner,
            expectations: 'Help',
            painPoints: ['Noise'],
            gains: ['None'],
            opportunities: ['A check-up'],
            externalIds,
            personas: [jana, omar],
            touchpoints: [{ new: { name: 'The bike', channel: 'DEVICE' } }],
            nextSteps: ['b', 'a'],
          },
        ],
      },
      {
        name: 'After',
        steps: [
          { key: 'b', title: 'Ride home', layer: 'BACKSTAGE', nextSteps: ['a'] },
          { key: 'c', title: 'Archived' },
        ],
      },
    ],
  });
  const { steps } = await workspace.ask<{ steps: { nodes: { id: string }[] } }>(
    '{ steps(filter: { title: { eq: "Archived" } }) { nodes { id } } }',
  );
  await workspace.change('stepArchive', { id: steps.nodes[0]?.id });
});
afterAll(() => graph.close());

const copied = `
  description subject level goal scopeStart scopeEnd owner { name } parent { title }
  personas { nodes { id } } touchpoints { nodes { id } }
  stages { nodes {
    name description position
    steps(includeArchived: true) { nodes {
      title description position layer customerActions thoughts feelings emotion effort
      momentOfTruth owner { name } expectations painPoints gains opportunities
      personas { nodes { id } } touchpoints { nodes { id } } nextSteps { nodes { title } }
    } }
  } }
  emotionCurve { value n }`;
const own = `id title basis state status revision basedOn { id } externalIds { id }
  stages { nodes { id externalIds { id } steps(includeArchived: true) { nodes {
    id archivedAt externalIds { id } nextSteps { nodes { id } }
  } } } }`;

interface Own {
  id: string;
  title: string;
  basis: string;
  state: string;
  status: string;
  revision: number;
  basedOn: { id: string } | null;
  externalIds: object[];
  stages: {
    nodes: {
      id: string;
      externalIds: object[];
      steps: {
        nodes: {
          id: string;
          archivedAt: string | null;
          externalIds: object[];
          nextSteps: { nodes: { id: string }[] };
        }[];
      };
    }[];
  };
}

const stepsOf = ({ stages }: Own) => stages.nodes.flatMap(({ steps }) => steps.nodes);

test('a duplicate has everything but the external ids, and is based on its original', async () => {
  const now = new Date('2026-11-21T12:00:00.000Z');
  const { journey } = await workspace.change<{ journey: Own & { reviewDueAt: string } }>(
    'journeyDuplicate',
    { id: original },
    `journey { ${own} reviewDueAt }`,
    { now },
  );
  const both = await workspace.ask<{ first: object; second: object; own: Own }>(
    `query($first: ID!, $second: ID!) {
      first: journey(id: $first) { ${copied} }
      second: journey(id: $second) { ${copied} }
      own: journey(id: $first) { ${own} }
    }`,
    { first: original, second: journey.id },
  );
  expect(both.second).toEqual(both.first);
  expect(both.first).toMatchObject({
    subject: 'EMPLOYEE',
    personas: { nodes: [{}, {}] },
    emotionCurve: [
      { value: -2, n: 1 },
      { value: null, n: 0 },
    ],
  });
  expect(journey).toMatchObject({
    title: 'I want my bike repaired',
    basis: 'ASSUMPTION',
    state: 'FUTURE',
    status: 'DRAFT',
    revision: 1,
    basedOn: { id: original },
    reviewDueAt: '2027-11-21T12:00:00.000Z',
    externalIds: [],
  });
  expect(stepsOf(both.own).map(({ externalIds }) => externalIds.length)).toEqual([1, 0, 0]);
  expect(stepsOf(journey).map(({ externalIds }) => externalIds)).toEqual([[], [], []]);
  expect(journey.stages.nodes.map(({ externalIds }) => externalIds)).toEqual([[], []]);
  expect(stepsOf(journey).map(({ archivedAt }) => archivedAt !== null)).toEqual([
    false,
    false,
    true,
  ]);
  const ids = (of: Own) => [
    ...of.stages.nodes.map(({ id }) => id),
    ...stepsOf(of).map(({ id }) => id),
  ];
  expect(ids(journey).filter((id) => ids(both.own).includes(id))).toEqual([]);
  const leadsTo = stepsOf(journey).flatMap(({ nextSteps }) => nextSteps.nodes);
  expect(leadsTo.filter(({ id }) => !ids(journey).includes(id))).toEqual([]);
});

test('a duplicate can have another title and state, and is one of the original’s twins', async () => {
  const { journey } = await workspace.change<{ journey: Own }>(
    'journeyDuplicate',
    { id: original, title: 'As it should be', state: 'CURRENT' },
    'journey { title state basedOn { twins(first: 1, orderBy: [{ field: CREATED_AT, direction: DESC }]) { nodes { title } } } }',
  );
  expect(journey).toEqual({
    title: 'As it should be',
    state: 'CURRENT',
    basedOn: { twins: { nodes: [{ title: 'As it should be' }] } },
  });
});
