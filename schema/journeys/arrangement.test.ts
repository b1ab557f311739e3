import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let journey: string;
/** Ids by name. The name of a step begins with that of its stage: `A1`. */
let ids: Record<string, string>;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

beforeEach(async () => {
  journey = await draw();
  ids = await namesAndIds(journey);
});

async function draw(): Promise<string> {
  return workspace.make('journey', {
    title: 'Arranged',
    stages: ['A', 'B', 'C'].map((name) => ({
      name,
      steps: [1, 2, 3].map((step) => ({ title: `${name}${step}` })),
    })),
  });
}

interface Arranged {
  journey: {
    stages: {
      nodes: {
        id: string;
        name: string;
        position: number;
        steps: { nodes: { id: string; title: string; position: number }[] };
      }[];
    };
  };
}

const arranged = (id: string) =>
  workspace.ask<Arranged>(
    `query($id: ID!) { journey(id: $id) { stages(includeArchived: true) { nodes {
      id name position steps(includeArchived: true) { nodes { id title position } }
    } } } }`,
    { id },
  );

async function namesAndIds(id: string): Promise<Record<string, string>> {
  const answered = await arranged(id);
  return Object.fromEntries(
    answered.journey.stages.nodes.flatMap((stage) => [
      [stage.name, stage.id],
      ...stage.steps.nodes.map((step) => [step.title, step.id]),
    ]),
  );
}

/** `A: A1 A2 A3 | B: …`; also expects that positions have no gaps. */
async function shape(): Promise<string> {
  const answered = await arranged(journey);
  const stages = answered.journey.stages.nodes;
  expect(stages.map(({ position }) => position)).toEqual([...stages.keys()]);
  return stages
    .map(({ name, steps }) => {
      expect(steps.nodes.map(({ position }) => position)).toEqual([...steps.nodes.keys()]);
      return [`${name}:`, ...steps.nodes.map(({ title }) => title)].join(' ');
    })
    .join(' | ');
}

const codes = ({ errors }: { errors: readonly { code: string; path: readonly string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);
const change = async (mutation: string, input: object) =>
  codes(await workspace.change(mutation, input));

describe('a stage', () => {
  test.each([
    [0, 'C: C1 C2 C3 | A: A1 A2 A3 | B: B1 B2 B3'],
    [1, 'A: A1 A2 A3 | C: C1 C2 C3 | B: B1 B2 B3'],
    [2, 'A: A1 A2 A3 | B: B1 B2 B3 | C: C1 C2 C3'],
    [99, 'A: A1 A2 A3 | B: B1 B2 B3 | C: C1 C2 C3'],
  ])(
    'is moved to position %i, and the positions of the others have no gaps',
    async (position, expected) => {
      expect(await change('stageMove', { id: ids.C, position })).toEqual([]);
      expect(await shape()).toBe(expected);
    },
  );

  test('is created at the end, or at its position', async () => {
    await workspace.make('stage', { journey, name: 'D' });
    await workspace.make('stage', { journey, name: 'E', position: 1 });
    expect(await shape()).toBe('A: A1 A2 A3 | E: | B: B1 B2 B3 | C: C1 C2 C3 | D:');
  });

  test('is deleted with its steps, and leaves no gap', async () => {
    expect(await change('stageDelete', { id: ids.A })).toEqual([]);
    expect(await shape()).toBe('B: B1 B2 B3 | C: C1 C2 C3');
  });

  test('has the same position after it is archived', async () => {
    expect(await change('stageArchive', { id: ids.B })).toEqual([]);
    expect(await change('stageMove', { id: ids.C, position: 1 })).toEqual([]);
    expect(await shape()).toBe('A: A1 A2 A3 | C: C1 C2 C3 | B: B1 B2 B3');
  });

  test('is not deleted while steps of other stages lead into it; links from its own steps do not matter', async () => {
    await change('stepUpdate', { id: ids.A1, nextSteps: [ids.B2] });
    await change('stepUpdate', { id: ids.B2, nextSteps: [ids.B1, ids.C1] });
    const { errors } = await workspace.change('stageDelete', { id: ids.B });
    expect(errors).toMatchObject([{ code: 'IN_USE', usedBy: [ids.A1], total: 1 }]);
    await change('stepUpdate', { id: ids.A1, nextSteps: [] });
    expect(await change('stageDelete', { id: ids.B })).toEqual([]);
    expect(await shape()).toBe('A: A1 A2 A3 | C: C1 C2 C3');
  });

  test('has no position below 0, and a journey has at most 100 stages', async () => {
    expect(await change('stageMove', { id: ids.A, position: -1 })).toEqual([
      ['OUT_OF_RANGE', 'input.position'],
    ]);
    const rows = Array.from({ length: 97 }, (_, index) => ({
      externalId: { system: journey, id: `${index}` },
      name: `${index}`,
      journey: { id: journey },
    }));
    expect(await change('stageBulkUpsert', { rows })).toEqual([]);
    expect(await change('stageCreate', { journey, name: 'One more' })).toEqual([
      ['TOO_MANY', 'input.journey'],
    ]);
    const more = { externalId: { system: journey, id: 'more' }, name: 'More' };
    expect(
      await change('stageBulkUpsert', { rows: [{ ...more, journey: { id: journey } }] }),
    ).toEqual([['TOO_MANY', 'input.rows.0.journey']]);
  });
});

describe('a step', () => {
  test.each([
    [{ position: 0 }, 'A: A1 A2 A3 | B: B3 B1 B2 | C: C1 C2 C3'],
    [{ stage: 'B', position: 1 }, 'A: A1 A2 A3 | B: B1 B3 B2 | C: C1 C2 C3'],
    [{ stage: 'A', position: 1 }, 'A: A1 B3 A2 A3 | B: B1 B2 | C: C1 C2 C3'],
    [{ stage: 'C', position: 99 }, 'A: A1 A2 A3 | B: B1 B2 | C: C1 C2 C3 B3'],
  ])('is moved to %j, and positions in both stages have no gaps', async (to, expected) => {
    const stage = 'stage' in to ? { stage: ids[to.stage ?? ''] } : {};
    const moved = { id: ids.B3, position: to.position, ...stage };
    expect(await change('stepMove', moved)).toEqual([]);
    expect(await shape()).toBe(expected);
  });

  test('is created at the end, or at its position', async () => {
    await workspace.make('step', { stage: ids.B, title: 'last' });
    await workspace.make('step', { stage: ids.B, title: 'second', position: 1 });
    expect(await shape()).toBe('A: A1 A2 A3 | B: B1 second B2 B3 last | C: C1 C2 C3');
  });

  test('is deleted without a gap', async () => {
    expect(await change('stepDelete', { id: ids.B1 })).toEqual([]);
    expect(await shape()).toBe('A: A1 A2 A3 | B: B2 B3 | C: C1 C2 C3');
  });

  test('is not deleted while others lead to it; a link to itself does not matter', async () => {
    await change('stepUpdate', { id: ids.A1, nextSteps: [ids.B1] });
    await change('stepUpdate', { id: ids.C1, nextSteps: [ids.B1] });
    await change('stepUpdate', { id: ids.B1, nextSteps: [ids.B1] });
    const { errors } = await workspace.change('stepDelete', { id: ids.B1 });
    expect(errors).toMatchObject([{ code: 'IN_USE', path: ['input', 'id'], total: 2 }]);
    expect([...(errors[0]?.usedBy ?? [])].sort()).toEqual([ids.A1, ids.C1].sort());
    await change('stepUpdate', { id: ids.A1, nextSteps: [] });
    await change('stepUpdate', { id: ids.C1, nextSteps: [] });
    expect(await change('stepDelete', { id: ids.B1 })).toEqual([]);
  });

  test('stays in its journey, and leads only to steps of its journey', async () => {
    const other = await namesAndIds(await draw());
    expect(await change('stepMove', { id: ids.A1, stage: other.A, position: 0 })).toEqual([
      ['INVALID_VALUE', 'input.stage'],
    ]);
    const nextSteps = [ids.A2, other.A1];
    expect(await change('stepUpdate', { id: ids.A1, nextSteps })).toEqual([
      ['INVALID_VALUE', 'input.nextSteps.1'],
    ]);
    expect(await change('stepCreate', { stage: ids.A, title: 'x', nextSteps })).toEqual([
      ['INVALID_VALUE', 'input.nextSteps.1'],
    ]);
    const row = {
      externalId: { system: journey, id: 'x' },
      title: 'x',
      stage: { id: ids.A },
      nextSteps: [{ id: ids.A2 }, { id: other.A1 }],
    };
    expect(await change('stepBulkUpsert', { rows: [row] })).toEqual([
      ['INVALID_VALUE', 'input.rows.0.nextSteps.1'],
    ]);
    expect(await shape()).toBe('A: A1 A2 A3 | B: B1 B2 B3 | C: C1 C2 C3');
  });

  test('adds its personas to the journey, after those that the journey has', async () => {
    const personas = [];
    for (const name of ['Jana', 'Omar', 'Kim']) {
      personas.push(await workspace.make('persona', { name }));
    }
    const [jana, omar, kim] = personas;
    await change('journeyUpdate', { id: journey, personas: [kim] });
    expect(await change('stepUpdate', { id: ids.A1, personas: [omar, kim] })).toEqual([]);
    await workspace.make('step', { stage: ids.B, title: 'x', personas: [jana, omar] });
    expect(
      await workspace.ask('query($id: ID!) { journey(id: $id) { personas { nodes { name } } } }', {
        id: journey,
      }),
    ).toEqual({
      journey: { personas: { nodes: [{ name: 'Kim' }, { name: 'Omar' }, { name: 'Jana' }] } },
    });
  });
});
