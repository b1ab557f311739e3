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

/** A document with one value on each line, and a function to find the nth line with a text. */
function drawn(parts: object) {
  const text = JSON.stringify({ format: 'cxgraph.journey/1', title: 'T', ...parts }, null, 2);
  const lineOf = (mark: string, nth = 1): number => {
    const lines = [...text.split('\n').entries()].filter(([, line]) => line.includes(mark));
    return (lines[nth - 1]?.[0] ?? Number.NaN) + 1;
  };
  return { text, lineOf };
}

async function errorsOf(document: string, format: 'JSON' | 'MERMAID' = 'JSON') {
  const { errors, journey } = await imported(document, format);
  expect(journey).toBeNull();
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['INVALID_DOCUMENT']));
  expect(new Set(errors.map(({ path }) => path.join('.')))).toEqual(new Set(['input.document']));
  return errors.map(({ line, message }) => ({ line, message }));
}

const person = (id: string, more: object = {}) => ({ id, name: id, ...more });
const touchpoint = (id: string, more: object = {}) => ({ id, name: id, channel: 'WEB', ...more });

describe('a document that is not a journey', () => {
  test.each(['null', '[]', '7', '"journey"'])('%s is refused with its line', async (text) => {
    expect(await errorsOf(text)).toEqual([
      { line: 1, message: expect.stringMatching(/^Line 1: document/) },
    ]);
  });

  test('is refused with the line where its JSON becomes invalid', async () => {
    expect(await errorsOf('{\n  "format":\n}')).toEqual([
      { line: 3, message: 'Line 3: The text is not valid JSON from this line on.' },
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

describe('a document is refused, with the line of', () => {
  test('external ids that two parts of one type have', async () => {
    const externalIds = [{ system: 'crm', id: '7' }];
    const { text, lineOf } = drawn({
      externalIds,
      personas: [person('p', { externalIds }), person('q', { externalIds })],
      stages: [
        { name: 'S', externalIds: [...externalIds, ...externalIds], steps: [] },
        { name: 'T', steps: [{ id: 'a', title: 'A', externalIds }] },
      ],
    });
    const message = 'An earlier part of this type has this external id.';
    // The line before "system", where the object begins.
    const lines = [lineOf('"system"', 5) - 1, lineOf('"system"', 3) - 1];
    expect(await errorsOf(text)).toEqual(
      lines.map((line) => ({ line, message: `Line ${line}: ${message}` })),
    );
  });

  test('traits without a value, with a reversed range, or with the same key', async () => {
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
    expect(await errorsOf(text)).toEqual([
      {
        line: lineOf('"nothing"') - 1,
        message: expect.stringMatching(/A trait has a `value`, or a range/),
      },
      {
        line: lineOf('"both"') - 1,
        message: expect.stringMatching(/A trait has a `value`, or a range/),
      },
      {
        line: lineOf('"min"'),
        message: expect.stringMatching(/`min` must not be greater than `max`/),
      },
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
    const { text, lineOf } = drawn({ touchpoints: [touchpoint('t', { publicName })] });
    expect(await errorsOf(text)).toEqual([
      {
        line: lineOf('"locale"', 2),
        message: expect.stringMatching(/This language is in the list twice/),
      },
    ]);
  });

  test('ids that two parts have, and links to ids that do not exist', async () => {
    const { text, lineOf } = drawn({
      personas: [person('p'), person('p')],
      stages: [{ name: 'S', steps: [{ id: 'a', title: 'A', nextSteps: ['nowhere'] }] }],
    });
    expect(await errorsOf(text)).toEqual([
      {
        line: lineOf('"id": "p"', 2),
        message: expect.stringMatching(/An earlier part of the document has this id/),
      },
      {
        line: lineOf('"nowhere"'),
        message: expect.stringMatching(/No part of the document has this id/),
      },
    ]);
  });
});

test('a text in a language that the workspace does not have is left out and reported', async () => {
  const publicName = [
    { locale: 'tlh', text: 'Qapla' },
    { locale: 'en', text: 'Hello' },
  ];
  const { journey, unmapped, errors } = await imported(
    drawn({
      touchpoints: [touchpoint('known', {}), touchpoint('t', { publicName })],
      stages: [{ name: 'S', steps: [{ id: 'a', title: 'A', touchpoints: ['t'] }] }],
    }).text,
  );
  expect(errors).toEqual([]);
  expect(unmapped).toEqual([
    {
      path: 'touchpoints.1.publicName.0',
      reason: 'The workspace does not have this language; the text is left out.',
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

describe('the status and archivedAt of a document become consistent', () => {
  const archivedAt = '2024-05-06T07:08:09.123Z';
  test.each([
    [{ status: 'ACTIVE', archivedAt }, 'ARCHIVED', archivedAt],
    [{ archivedAt }, 'ARCHIVED', archivedAt],
    [{ status: 'ARCHIVED' }, 'DRAFT', null],
    [{ status: 'ACTIVE' }, 'ACTIVE', null],
    [{}, 'DRAFT', null],
  ])('%j becomes %s', async (input, status, at) => {
    const { journey, errors } = await imported(
      drawn({ ...input, personas: [person('Jana', input)] }).text,
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

test('an imported persona has its owner and its last review', async () => {
  const { viewer } = await workspace.ask<{ viewer: { actor: { id: string } } }>(
    '{ viewer { actor { id } } }',
  );
  const lastReviewedAt = '2024-01-02T03:04:05.678Z';
  const { journey, unmapped, errors } = await imported(
    drawn({
      personas: [
        person('Known', {
          owner: viewer.actor.id,
          lastReviewedAt,
          lastReviewedBy: viewer.actor.id,
        }),
        person('Unknown', { owner: 'actor_01h2xcejqtf2nbrexx3vqjhp41', lastReviewedBy: 'Bob' }),
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

describe('a Mermaid document over the limits of a map is refused, with the line', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  test('of a section with more than 100 tasks', async () => {
    const tasks = (count: number) => numbers(count).map((task) => `  Task ${task}: 3`);
    const document = ['journey', 'section A', ...tasks(100), 'section B', ...tasks(120)].join('\n');
    expect(await errorsOf(document, 'MERMAID')).toEqual([
      { line: 204, message: 'Line 204: A section has at most 100 tasks: split it.' },
    ]);
  });

  test('of a task with more than 50 actors', async () => {
    const actors = (count: number) => numbers(count).map((actor) => `Actor ${actor}`);
    const document = `journey\n  Full: 3: ${actors(50)}\n  Overfull: 3: ${actors(60)}`;
    expect(await errorsOf(document, 'MERMAID')).toEqual([
      { line: 3, message: 'Line 3: A task has at most 50 actors.' },
    ]);
  });

  test('of the task that exceeds 1000 actors in all', async () => {
    const tasks = numbers(21).map(
      (task) => `  Task ${task}: 3: ${numbers(50).map((actor) => `${task} ${actor}`)}`,
    );
    expect(await errorsOf(['journey', ...tasks].join('\n'), 'MERMAID')).toEqual([
      { line: 22, message: 'Line 22: A journey has at most 1000 actors.' },
    ]);
  });
});

test('what is imported has the owners of its touchpoints and steps, where the workspace has them', async () => {
  const owner = await workspace.make('actor', { name: 'Ines' });
  const gone = 'actor_01h2xcejqtf2nbrexx3vqjhp41';
  const shop = { id: 'shop', name: 'Shop', channel: 'IN_STORE', owner };
  const steps = [owner, gone].map((id, index) => {
    return { id: `s${index}`, title: 'Pays', touchpoints: ['shop'], owner: id };
  });
  const document = { format: 'cxgraph.journey/1', title: 'Buys', touchpoints: [shop] };
  const { journey, unmapped, errors } = await imported(
    JSON.stringify({ ...document, stages: [{ name: 'In the shop', steps }] }),
  );
  expect(errors).toEqual([]);
  expect(unmapped).toEqual([
    { path: 'stages.0.steps.1.owner', reason: 'The workspace has no such actor.' },
  ]);
  const stored = await workspace.ask(
    `query($id: ID!) { journey(id: $id) {
      touchpoints { nodes { owner { id } } } steps { nodes { owner { id } } } } }`,
    { id: journey?.id },
  );
  expect(stored).toEqual({
    journey: {
      touchpoints: { nodes: [{ owner: { id: owner } }] },
      steps: { nodes: [{ owner: { id: owner } }, { owner: null }] },
    },
  });
});
