import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const make = (title: string, more: object = {}) => workspace.make('journey', { title, ...more });
const codes = ({ errors }: { errors: readonly { code: string; path: readonly string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);
const setParent = async (id: string, parent: string | null) =>
  codes(await workspace.change('journeyUpdate', { id, parent }));
const cycle = [['CYCLE', 'input.parent']];

describe('a journey never becomes its own ancestor', () => {
  test('directly, or through others', async () => {
    const [top, middle, bottom] = [await make('Top'), await make('Middle'), await make('Bottom')];
    expect(await setParent(top, top)).toEqual(cycle);
    expect(await setParent(middle, top)).toEqual([]);
    expect(await setParent(bottom, middle)).toEqual([]);
    expect(await setParent(top, bottom)).toEqual(cycle);
    expect(await setParent(top, middle)).toEqual(cycle);
    expect(await setParent(middle, null)).toEqual([]);
    expect(await setParent(top, bottom)).toEqual([]);
  });

  test('by two concurrent updates', async () => {
    const [one, other] = [await make('One'), await make('Other')];
    const answers = await Promise.all([setParent(one, other), setParent(other, one)]);
    expect(answers.flat()).toEqual(cycle);
  });

  test('by the rows of one bulk call', async () => {
    const key = (id: string) => ({ system: 'cycle', id });
    await make('A', { externalIds: [key('a')] });
    await make('B', { externalIds: [key('b')] });
    const rows = [
      { externalId: key('a'), parent: { externalId: key('b') } },
      { externalId: key('b'), parent: { externalId: key('a') } },
    ];
    const { errors } = await workspace.change('journeyBulkUpsert', { rows });
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['CYCLE']));
    const { journeys } = await workspace.ask<{ journeys: object }>(
      '{ journeys(filter: { title: { in: ["A", "B"] } }) { nodes { parent { title } } } }',
    );
    expect(journeys).toEqual({ nodes: [{ parent: null }, { parent: null }] });
  });
});

describe('a journey that others use', () => {
  test('is not deleted: the error names its children and its copies', async () => {
    const id = await make('Used');
    const child = await make('Below', { parent: id });
    const twin = await workspace.change<{ journey: { id: string } }>(
      'journeyDuplicate',
      { id },
      'journey { id }',
    );
    const { errors } = await workspace.change('journeyDelete', { id });
    expect(errors).toMatchObject([{ code: 'IN_USE', path: ['input', 'id'], total: 2 }]);
    expect([...(errors[0]?.usedBy ?? [])].sort()).toEqual([child, twin.journey.id].sort());
    for (const user of [child, twin.journey.id]) {
      expect((await workspace.change('journeyDelete', { id: user })).errors).toEqual([]);
    }
    const deleted = await workspace.change<{ deletedId: string }>(
      'journeyDelete',
      { id },
      'deletedId',
    );
    expect(deleted).toEqual({ deletedId: id, errors: [] });
    expect(codes(await workspace.change('journeyDelete', { id }))).toEqual([
      ['NOT_FOUND', 'input.id'],
    ]);
  });

  test('is deleted with its stages and steps, even in a loop; touchpoints and personas stay', async () => {
    const persona = await workspace.make('persona', { name: 'Stays' });
    const steps = [
      {
        key: 'a',
        title: 'a',
        personas: [persona],
        touchpoints: [{ new: { name: 'Stays', channel: 'WEB' } }],
        nextSteps: ['b'],
      },
      { key: 'b', title: 'b', nextSteps: ['a', 'b'] },
    ];
    const id = await make('With a map', { stages: [{ name: 'S', steps }] });
    const before = await workspace.db.step.count();
    expect((await workspace.change('journeyDelete', { id })).errors).toEqual([]);
    expect(await workspace.db.step.count()).toBe(before - 2);
    expect(await workspace.db.persona.count({ where: { name: 'Stays' } })).toBe(1);
    expect(await workspace.db.touchpoint.count({ where: { name: 'Stays' } })).toBe(1);
  });
});

test('personas that steps still have cannot be removed from a journey', async () => {
  const [jana, omar] = [
    await workspace.make('persona', { name: 'Jana' }),
    await workspace.make('persona', { name: 'Omar' }),
  ];
  const id = await make('Theirs', {
    personas: [omar],
    stages: [{ name: 'S', steps: [{ title: 's', personas: [jana] }] }],
  });
  const { errors } = await workspace.change('journeyUpdate', { id, personas: [omar] });
  expect(errors).toMatchObject([
    { code: 'IN_USE', path: ['input', 'personas'], usedBy: [jana], total: 1 },
  ]);
  const { journey } = await workspace.change<{ journey: object }>(
    'journeyUpdate',
    { id, personas: [jana] },
    'journey { personas { nodes { name } } }',
  );
  expect(journey).toEqual({ personas: { nodes: [{ name: 'Jana' }] } });
});

describe('an archived journey', () => {
  const listed = async (id: string, args = '') => {
    const { journeys } = await workspace.ask<{ journeys: { nodes: { id: string }[] } }>(
      `{ journeys(first: 100${args}) { nodes { id } } }`,
    );
    return journeys.nodes.some((journey) => journey.id === id);
  };

  test('is not in lists, is found by id, and is restored as a draft', async () => {
    const id = await make('Old', { status: 'ACTIVE' });
    const select = 'journey { status archivedAt }';
    const now = new Date('2026-11-21T12:00:00.000Z');
    const archived = await workspace.change('journeyArchive', { id }, select, { now });
    const journey = { status: 'ARCHIVED', archivedAt: now.toISOString() };
    expect(archived).toEqual({ journey, errors: [] });
    expect(await listed(id)).toBe(false);
    expect(await listed(id, ', includeArchived: true')).toBe(true);
    const found = 'query($id: ID!) { journey(id: $id) { status } }';
    expect(await workspace.ask(found, { id })).toEqual({ journey: { status: 'ARCHIVED' } });
    const restored = await workspace.change('journeyRestore', { id }, select);
    expect(restored).toEqual({ journey: { status: 'DRAFT', archivedAt: null }, errors: [] });
    expect(await listed(id)).toBe(true);
  });

  test('is archived only by journeyArchive', async () => {
    const input = { title: 'Never', status: 'ARCHIVED' };
    expect(codes(await workspace.change('journeyCreate', input))).toEqual([
      ['INVALID_VALUE', 'input.status'],
    ]);
  });
});

test('null clears, an absent field stays, and a required field refuses null', async () => {
  const id = await make('Stays', { description: 'Stays', goal: 'Cleared', level: 3 });
  const { journey } = await workspace.change<{ journey: object }>(
    'journeyUpdate',
    { id, goal: null, scopeStart: 'New' },
    'journey { title description goal scopeStart level revision }',
  );
  expect(journey).toEqual({
    title: 'Stays',
    description: 'Stays',
    goal: null,
    scopeStart: 'New',
    level: 3,
    revision: 2,
  });
  const cleared = { id, title: null, level: null, basis: null, personas: null, externalIds: null };
  expect(codes(await workspace.change('journeyUpdate', cleared)).sort()).toEqual(
    ['basis', 'externalIds', 'level', 'personas', 'title'].map((f) => ['REQUIRED', `input.${f}`]),
  );
});

test('the moments of truth are the steps marked so, in the order of the map', async () => {
  const step = (title: string, momentOfTruth: boolean) => ({ title, momentOfTruth });
  const id = await make('Decided', {
    stages: [
      { name: 'A', steps: [step('first', true), step('dull', false)] },
      { name: 'B', steps: [step('second', true), step('third', true)] },
    ],
  });
  const answered = await workspace.ask(
    'query($id: ID!) { journey(id: $id) { momentsOfTruth { totalCount nodes { title } } } }',
    { id },
  );
  const nodes = ['first', 'second', 'third'].map((title) => ({ title }));
  expect(answered).toEqual({ journey: { momentsOfTruth: { totalCount: 3, nodes } } });
});
