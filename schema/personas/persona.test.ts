import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const make = (input: object = {}) => workspace.make('persona', { name: 'Jana', ...input });
const codes = ({ errors }: { errors: readonly { code: string; path: readonly string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);
const age = { dimension: 'DEMOGRAPHIC', key: 'age', label: 'Age' };

describe('a persona', () => {
  test('has the values of its input, and defaults for all others', async () => {
    const { persona } = await workspace.change<{ persona: object }>(
      'personaCreate',
      {
        name: 'Jana',
        goals: ['To arrive dry'],
        preferredChannels: ['CHAT', 'WEB'],
        sharePct: 12.5,
        traits: [
          { ...age, min: 30, max: 45, unit: 'years' },
          { dimension: 'BEHAVIOURAL', key: 'age', label: 'Rides', value: 'daily' },
        ],
        externalIds: [
          { system: 'shop', id: '2' },
          { system: 'crm', id: '1' },
        ],
      },
      `persona {
        name kind subject status dataBacked goals needs preferredChannels sharePct quote revision
        traits { dimension key min max unit value } externalIds { system id }
        onlyBehaviour: traits(dimension: BEHAVIOURAL) { key }
      }`,
      { now: new Date('2026-11-21T12:00:00Z') },
    );
    expect(persona).toEqual({
      name: 'Jana',
      kind: 'PRIMARY',
      subject: 'CUSTOMER',
      status: 'DRAFT',
      dataBacked: 'NONE',
      goals: ['To arrive dry'],
      needs: [],
      preferredChannels: ['CHAT', 'WEB'],
      sharePct: 12.5,
      quote: null,
      revision: 1,
      traits: [
        { dimension: 'DEMOGRAPHIC', key: 'age', min: 30, max: 45, unit: 'years', value: null },
        { dimension: 'BEHAVIOURAL', key: 'age', min: null, max: null, unit: null, value: 'daily' },
      ],
      externalIds: [
        { system: 'crm', id: '1' },
        { system: 'shop', id: '2' },
      ],
      onlyBehaviour: [{ key: 'age' }],
    });
  });

  test('that is updated: null clears a field, an absent field stays, a list is replaced as a whole', async () => {
    const id = await make({
      quote: 'Cleared',
      summary: 'Unchanged',
      goals: ['a', 'b'],
      traits: [{ ...age, value: '30' }],
      externalIds: [{ system: 'erp', id: 'same' }],
    });
    const { persona } = await workspace.change<{ persona: object }>(
      'personaUpdate',
      { id, quote: null, goals: ['c'], traits: [] },
      'persona { name quote summary goals traits { key } externalIds { id } revision }',
    );
    expect(persona).toEqual({
      name: 'Jana',
      quote: null,
      summary: 'Unchanged',
      goals: ['c'],
      traits: [],
      externalIds: [{ id: 'same' }],
      revision: 2,
    });
  });

  test.each([
    [{ name: null }, [['REQUIRED', 'input.name']]],
    [{ goals: null }, [['REQUIRED', 'input.goals']]],
    [{ kind: null }, [['REQUIRED', 'input.kind']]],
    [{ status: 'ARCHIVED' }, [['INVALID_VALUE', 'input.status']]],
    [{ sharePct: 101 }, [['OUT_OF_RANGE', 'input.sharePct']]],
    [{ imageUrl: 'ftp://x' }, [['INVALID_VALUE', 'input.imageUrl']]],
    [{ traits: [age] }, [['INVALID_VALUE', 'input.traits.0']]],
    [{ traits: [{ ...age, value: 'x', min: 1 }] }, [['INVALID_VALUE', 'input.traits.0']]],
    [{ traits: [{ ...age, min: 2, max: 1 }] }, [['OUT_OF_RANGE', 'input.traits.0.min']]],
    [
      {
        traits: [
          { ...age, value: 'x' },
          { ...age, value: 'y' },
        ],
      },
      [['DUPLICATE', 'input.traits.1.key']],
    ],
  ])('is not changed by an update with %j, which is refused', async (changes, expected) => {
    const id = await make();
    expect(codes(await workspace.change('personaUpdate', { id, quote: 'x', ...changes }))).toEqual(
      expected,
    );
    const select = 'query($id: ID!) { persona(id: $id) { quote revision } }';
    expect(await workspace.ask(select, { id })).toEqual({ persona: { quote: null, revision: 1 } });
  });
});

describe('a persona that journeys use', () => {
  test('cannot be deleted, and the error has the ids of the journeys', async () => {
    const id = await make();
    const journey = await workspace.make('journey', { title: 'Its own', personas: [id] });
    const { errors } = await workspace.change('personaDelete', { id });
    expect(errors).toMatchObject([
      { code: 'IN_USE', path: ['input', 'id'], usedBy: [journey], total: 1 },
    ]);
    await workspace.change('journeyUpdate', { id: journey, personas: [] });
    const payload = await workspace.change('personaDelete', { id }, 'deletedId');
    expect(payload).toEqual({ deletedId: id, errors: [] });
  });

  test('cannot be deleted, and the error has the first twenty ids and the number of all', async () => {
    const id = await make();
    const row = (index: number) => ({
      externalId: { system: 'many', id: `${index}` },
      title: `${index}`,
      personas: [{ id }],
    });
    const rows = Array.from({ length: 25 }, (_, index) => row(index));
    await workspace.change('journeyBulkUpsert', { rows });
    const { errors } = await workspace.change('personaDelete', { id });
    expect(errors).toMatchObject([{ code: 'IN_USE', total: 25 }]);
    expect(new Set(errors[0]?.usedBy).size).toBe(20);
  });
});

test('archiving takes a persona out of lists; restoring brings it back as a draft', async () => {
  const id = await make({ status: 'ACTIVE', name: 'Archived' });
  const select = 'persona { status archivedAt }';
  const now = new Date('2026-11-21T12:00:00.000Z');
  const persona = { status: 'ARCHIVED', archivedAt: now.toISOString() };
  expect(await workspace.change('personaArchive', { id }, select, { now })).toEqual({
    persona,
    errors: [],
  });
  const count = 'personas(filter: { name: { eq: "Archived" } }';
  const counts = `{ a: ${count}) { totalCount } b: ${count}, includeArchived: true) { totalCount } }`;
  expect(await workspace.ask(counts)).toEqual({ a: { totalCount: 0 }, b: { totalCount: 1 } });
  expect(await workspace.change('personaRestore', { id }, select)).toEqual({
    persona: { status: 'DRAFT', archivedAt: null },
    errors: [],
  });
  expect(await workspace.ask(counts)).toEqual({ a: { totalCount: 1 }, b: { totalCount: 1 } });
});
