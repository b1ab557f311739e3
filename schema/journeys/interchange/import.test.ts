import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Imported {
  journey: { id: string; title: string; status: string; archivedAt: string | null } | null;
  unmapped: { path: string; reason: string }[];
}

const selection =
  'journey { id title status archivedAt } unmapped { path reason } errors { ... on ValidationError { line } }';

function imported(document: object | string, format: 'JSON' | 'MERMAID' = 'JSON') {
  const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  return workspace.change<Imported>('journeyImport', { format, document: text }, selection);
}

/** A document with one value a line, and the line that a text first stands in. */
function drawn(parts: object) {
  const text = JSON.stringify({ format: 'cxgraph.journey/1', title: 'T', ...parts }, null, 2);
  const lineOf = (mark: string, nth = 1): number => {
    const lines = [...text.split('\n').entries()].filter(([, line]) => line.includes(mark));
    return (lines[nth - 1]?.[0] ?? Number.NaN) + 1;
  };
  return { text, lineOf };
}

async function mistakesOf(document: string, format: 'JSON' | 'MERMAID' = 'JSON') {
  const { errors, journey } = await imported(document, format);
  expect(journey).toBeNull();
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['INVALID_DOCUMENT']));
  expect(new Set(errors.map(({ path }) => path.join('.')))).toEqual(new Set(['input.document']));
  return errors.map(({ line, message }) => ({ line, message }));
}

const person = (id: string, more: object = {}) => ({ id, name: id, ...more });
const place = (id: string, more: object = {}) => ({ id, name: id, channel: 'WEB', ...more });

describe('a document that is no journey', () => {
  test.each(['null', '[]', '7', '"journey"'])('%s is refused with its line', async (text) => {
    expect(await mistakesOf(text)).toEqual([
      { line: 1, message: expect.stringMatching(/^Line 1: document/) },
    ]);
  });

  test('is refused where its JSON ends', async () => {
    expect(await mistakesOf('{\n  "format":\n}')).toEqual([
      { line: 3, message: 'Line 3: This is not JSON from here on.' },
    ]);
  });
});

test.each([
  ['JSON', '{ "format": "cxgraph.journey/1", "title": "Marked" }'],
  ['MERMAID', 'journey\n  title Marked'],
] as const)('a byte order mark before %s is skipped', async (format, text) => {
  const { journey, errors } = await imported(`\uFEFF${text}`, format);
  expect(errors).toEqual([]);
  expect(journey?.title).toBe('Marked');
});

describe('what does not fit together is told with its line', () => {
  test('external ids that stand in the document twice', async () => {
    const externalIds = [{ system: 'crm', id: '7' }];
    const { text, lineOf } = drawn({
      externalIds,
      personas: [person('p', { externalIds }), person('q', { externalIds })],
      stages: [
        { name: 'S', externalIds: [...externalIds, ...externalIds], steps: [] },
        { name: 'T', steps: [{ id: 'a', title: 'A', externalIds }] },
      ],
    });
    const message = 'This external id stands in the document twice, for things of one type.';
    // Where the object begins whose first value "system" is.
    const lines = [lineOf('"system"', 5) - 1, lineOf('"system"', 3) - 1];
    expect(await mistakesOf(text)).toEqual(
      lines.map((line) => ({ line, message: `Line ${line}: ${message}` })),
    );
  });

  test('traits without a value, with a range upside down, and twice', async () => {
    const trait = { dimension: 'DEMOGRAPHIC', label: 'L' };
    const { text, lineOf } = drawn({
      personas: [
        person('p', {
          traits: [
            { key: 'nothing', ...trait },
            { key: 'both', value: 'v', max: 1, ...trait },
            { key: 'range', min: 9, max: 1, ...trait },
            { key: 'twice', value: 'v', ...trait },
            { key: 'twice', value: 'w', ...trait },
          ],
        }),
      ],
    });
    expect(await mistakesOf(text)).toEqual([
      {
        line: lineOf('"nothing"') - 1,
        message: expect.stringMatching(/A trait has a `value`, or a range/),
      },
      {
        line: lineOf('"both"') - 1,
        message: expect.stringMatching(/A trait has a `value`, or a range/),
      },
      { line: lineOf('"min"'), message: expect.stringMatching(/`min` is above `max`/) },
      {
        line: lineOf('"twice"', 2),
        message: expect.stringMatching(/An earlier trait has this dimension and key/),
      },
    ]);
  });

  test('a language that a touchpoint has twice', async () => {
    const publicName = [
      { locale: 'en', text: 'One' },
      { locale: 'en', text: 'Two' },
    ];
    const { text, lineOf } = drawn({ touchpoints: [place('t', { publicName })] });
    expect(await mistakesOf(text)).toEqual([
      {
        line: lineOf('"locale"', 2),
        message: expect.stringMatching(/This language stands here twice/),
      },
    ]);
  });

  test('ids explained twice, and ids not explained', async () => {
    const { text, lineOf } = drawn({
      personas: [person('p'), person('p')],
      stages: [{ name: 'S', steps: [{ id: 'a', title: 'A', nextSteps: ['nowhere'] }] }],
    });
    expect(await mistakesOf(text)).toEqual([
      { line: lineOf('"id": "p"', 2), message: expect.stringMatching(/This id stands here twice/) },
      {
        line: lineOf('"nowhere"'),
        message: expect.stringMatching(/The document explains no such id/),
      },
    ]);
  });
});

test('a language the workspace does not speak is left out and told', async () => {
  const publicName = [
    { locale: 'tlh', text: 'Qapla' },
    { locale: 'en', text: 'Hello' },
  ];
  const { journey, unmapped, errors } = await imported(
    drawn({
      touchpoints: [place('known', {}), place('t', { publicName })],
      stages: [{ name: 'S', steps: [{ id: 'a', title: 'A', touchpoints: ['t'] }] }],
    }).text,
  );
  expect(errors).toEqual([]);
  expect(unmapped).toEqual([
    {
      path: 'touchpoints.1.publicName.0',
      reason: 'The workspace does not speak this language; the text is left out.',
    },
  ]);
  const { journey: stored } = await workspace.ask<{
    journey: { touchpoints: { nodes: { publicName: { locale: string }[] }[] } };
  }>(
    `query($id: ID!) { journey(id: $id) { touchpoints { nodes { publicName { locale text } } } } }`,
    { id: journey?.id },
  );
  expect(stored.touchpoints.nodes).toEqual([{ publicName: [{ locale: 'en', text: 'Hello' }] }]);
});

describe('what a document says of being archived holds together', () => {
  const archivedAt = '2024-05-06T07:08:09.123Z';
  test.each([
    [{ status: 'ACTIVE', archivedAt }, 'ARCHIVED', archivedAt],
    [{ archivedAt }, 'ARCHIVED', archivedAt],
    [{ status: 'ARCHIVED' }, 'DRAFT', null],
    [{ status: 'ACTIVE' }, 'ACTIVE', null],
    [{}, 'DRAFT', null],
  ])('%j becomes %s', async (said, status, at) => {
    const { journey, errors } = await imported(
      drawn({ ...said, personas: [person('Somebody', said)] }).text,
    );
    expect(errors).toEqual([]);
    expect(journey).toMatchObject({ status, archivedAt: at });
    const { journey: stored } = await workspace.ask<{ journey: object }>(
      `query($id: ID!) { journey(id: $id) {
        personas(includeArchived: true) { nodes { status archivedAt } } } }`,
      { id: journey?.id },
    );
    expect(stored).toEqual({ personas: { nodes: [{ status, archivedAt: at }] } });
  });
});

test('a persona keeps who owns it and who reviewed it when', async () => {
  const { viewer } = await workspace.ask<{ viewer: { actor: { id: string } } }>(
    '{ viewer { actor { id } } }',
  );
  const lastReviewedAt = '2024-01-02T03:04:05.678Z';
  const { journey, unmapped, errors } = await imported(
    drawn({
      personas: [
        person('Kept', {
          owner: viewer.actor.id,
          lastReviewedAt,
          lastReviewedBy: viewer.actor.id,
        }),
        person('Left', { owner: 'actor_01h2xcejqtf2nbrexx3vqjhp41', lastReviewedBy: 'Bob' }),
      ],
    }).text,
  );
  expect(errors).toEqual([]);
  expect(unmapped).toEqual([
    { path: 'personas.1.owner', reason: 'The workspace has no such actor.' },
    { path: 'personas.1.lastReviewedBy', reason: 'The workspace has no such actor.' },
  ]);
  const { journey: stored } = await workspace.ask<{ journey: { personas: object } }>(
    `query($id: ID!) { journey(id: $id) { personas { nodes {
      owner { id } lastReviewedAt lastReviewedBy { id } } } } }`,
    { id: journey?.id },
  );
  expect(stored.personas).toEqual({
    nodes: [
      { owner: viewer.actor, lastReviewedAt, lastReviewedBy: viewer.actor },
      { owner: null, lastReviewedAt: null, lastReviewedBy: null },
    ],
  });
});

describe('Mermaid holds the limits of a map, with the line', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  test('100 tasks of a section', async () => {
    const tasks = (count: number) => numbers(count).map((task) => `  Task ${task}: 3`);
    const document = ['journey', 'section A', ...tasks(100), 'section B', ...tasks(120)].join('\n');
    expect(await mistakesOf(document, 'MERMAID')).toEqual([
      { line: 204, message: 'Line 204: A section has at most 100 tasks: split it.' },
    ]);
  });

  test('50 actors of a task', async () => {
    const actors = (count: number) => numbers(count).map((actor) => `Actor ${actor}`);
    const document = `journey\n  Full: 3: ${actors(50)}\n  Overfull: 3: ${actors(60)}`;
    expect(await mistakesOf(document, 'MERMAID')).toEqual([
      { line: 3, message: 'Line 3: A task has at most 50 actors.' },
    ]);
  });

  test('1000 actors of a journey', async () => {
    const tasks = numbers(21).map(
      (task) => `  Task ${task}: 3: ${numbers(50).map((actor) => `${task} ${actor}`)}`,
    );
    expect(await mistakesOf(['journey', ...tasks].join('\n'), 'MERMAID')).toEqual([
      { line: 22, message: 'Line 22: A journey has at most 1000 actors.' },
    ]);
  });
});
