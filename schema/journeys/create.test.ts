import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { encodeId, newId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let persona: string;
let shop: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  persona = await workspace.make('persona', { name: 'Jana' });
  shop = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
});
afterAll(() => graph.close());

interface StepShape {
  title: string;
  nextSteps?: string[];
  [field: string]: unknown;
}

const map = (last: object = {}) => ({
  title: 'I want my bike repaired',
  externalIds: [{ system: 'miro', id: 'board' }],
  stages: [
    {
      name: 'Before',
      steps: [
        {
          key: 'notice',
          title: 'Notice a noise',
          emotion: -1,
          personas: [persona],
          nextSteps: ['call', 'ride'],
        },
        { key: 'call', title: 'Call the shop', touchpoints: [{ id: shop }], nextSteps: ['ride'] },
      ] satisfies StepShape[],
    },
    { name: 'Nothing yet', steps: [] },
    {
      name: 'After',
      steps: [
        {
          key: 'ride',
          title: 'Ride home',
          emotion: 2,
          touchpoints: [{ new: { name: 'The bike', channel: 'DEVICE' } }, { id: shop }],
          nextSteps: ['notice'],
          ...last,
        },
      ],
    },
  ],
});

const counts = async () => {
  const { db } = workspace;
  return {
    journeys: await db.journey.count(),
    stages: await db.stage.count(),
    steps: await db.step.count(),
    touchpoints: await db.touchpoint.count(),
    externalIds: await db.journeyExternalId.count(),
    personas: await db.journeyPersona.count(),
  };
};

describe('an error in the last step prevents that anything of the map is stored', () => {
  const missing = encodeId('Persona', newId());
  const at = (...path: string[]) => ['input', 'stages', '2', 'steps', '0', ...path];

  test.each([
    ['OUT_OF_RANGE', { emotion: 3 }, at('emotion')],
    ['BLANK', { title: ' ' }, at('title')],
    ['NOT_FOUND', { personas: [missing] }, at('personas', '0')],
    ['INVALID_ID', { touchpoints: [{ id: missing }] }, at('touchpoints', '0', 'id')],
    ['INVALID_VALUE', { nextSteps: ['call', 'nowhere'] }, at('nextSteps', '1')],
    ['DUPLICATE', { key: 'call', nextSteps: [] }, at('key')],
    [
      'UNKNOWN_LOCALE',
      {
        touchpoints: [
          { new: { name: 'T', channel: 'WEB', publicName: [{ locale: 'tlh', text: 'x' }] } },
        ],
      },
      at('touchpoints', '0', 'new', 'publicName', '0', 'locale'),
    ],
    [
      'DUPLICATE',
      {
        externalIds: [
          { system: 'a', id: '1' },
          { system: 'a', id: '1' },
        ],
      },
      at('externalIds', '1'),
    ],
  ])('%s: %j', async (code, last, path) => {
    const before = await counts();
    const payload = await workspace.change<{ journey: null }>(
      'journeyCreate',
      map(last),
      'journey { id }',
    );
    expect(payload.journey).toBeNull();
    expect(payload.errors).toContainEqual(expect.objectContaining({ code, path }));
    expect(await counts()).toEqual(before);
  });

  test('EXTERNAL_ID_TAKEN: an external id of another step', async () => {
    const externalIds = [{ system: 'jira', id: 'STEP-1' }];
    await workspace.make('journey', {
      title: 'First',
      stages: [{ name: 'S', steps: [{ title: 's', externalIds }] }],
    });
    const before = await counts();
    const { errors } = await workspace.change('journeyCreate', map({ externalIds }));
    expect(errors).toMatchObject([{ code: 'EXTERNAL_ID_TAKEN', path: at('externalIds', '0') }]);
    expect(await counts()).toEqual(before);
  });
});

test('a whole map is stored in one call, in its order and with its links', async () => {
  const { journey } = await workspace.change<{ journey: object }>(
    'journeyCreate',
    map(),
    `journey {
      title basis state status level revision externalIds { system id }
      personas { nodes { name } } touchpoints { nodes { name } }
      stages { nodes { name position steps { nodes {
        title position layer emotion momentOfTruth
        personas { nodes { name } } touchpoints { nodes { name } } nextSteps { nodes { title } }
      } } } }
    }`,
  );
  const step = { layer: 'CUSTOMER', emotion: null, momentOfTruth: false };
  const nodes = (...names: string[]) => ({ nodes: names.map((name) => ({ name })) });
  const titles = (...all: string[]) => ({ nodes: all.map((title) => ({ title })) });
  expect(journey).toEqual({
    title: 'I want my bike repaired',
    basis: 'ASSUMPTION',
    state: 'CURRENT',
    status: 'DRAFT',
    level: 1,
    revision: 1,
    externalIds: [{ system: 'miro', id: 'board' }],
    personas: nodes('Jana'),
    touchpoints: nodes('Shop', 'The bike'),
    stages: {
      nodes: [
        {
          name: 'Before',
          position: 0,
          steps: {
            nodes: [
              {
                ...step,
                title: 'Notice a noise',
                position: 0,
                emotion: -1,
                personas: nodes('Jana'),
                touchpoints: nodes(),
                nextSteps: titles('Call the shop', 'Ride home'),
              },
              {
                ...step,
                title: 'Call the shop',
                position: 1,
                personas: nodes(),
                touchpoints: nodes('Shop'),
                nextSteps: titles('Ride home'),
              },
            ],
          },
        },
        { name: 'Nothing yet', position: 1, steps: { nodes: [] } },
        {
          name: 'After',
          position: 2,
          steps: {
            nodes: [
              {
                ...step,
                title: 'Ride home',
                position: 0,
                emotion: 2,
                personas: nodes(),
                touchpoints: nodes('The bike', 'Shop'),
                nextSteps: titles('Notice a noise'),
              },
            ],
          },
        },
      ],
    },
  });
});

test('a map has at most 100 stages, 100 steps in each and 1000 in all', async () => {
  const stages = (count: number, steps: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `${index}`,
      steps: Array.from({ length: steps }, (_, step) => ({ title: `${step}` })),
    }));
  const codes = async (count: number, steps: number) => {
    const input = { title: 'Large', stages: stages(count, steps) };
    const { errors } = await workspace.change('journeyCreate', input);
    return errors.map(({ code, path }) => [code, path.join('.')]);
  };
  expect(await codes(101, 0)).toEqual([['TOO_MANY', 'input.stages']]);
  expect(await codes(1, 101)).toEqual([['TOO_MANY', 'input.stages.0.steps']]);
  expect(await codes(11, 91)).toEqual([['TOO_MANY', 'input.stages']]);
});
