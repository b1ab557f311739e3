import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine } from '../support/database.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { plain } from './examples.ts';
import { type FilterCase, filterCases } from './filtering.ts';
import { type OrderedRows, seedOrderedRows } from './orderedRows.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

const names = ['plain', 'a_b', 'a%b', 'a\\b', 'A_B', 'Ärger', 'ärger', '100 %', 'end\\'];

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  for (const [index, name] of names.entries()) {
    await workspace.make('persona', {
      name,
      ...(index % 2 === 0 && { preferredChannels: ['WEB', 'EMAIL'], goals: ['speed'] }),
    });
  }
});
afterAll(() => graph.close());

async function found(filter: object): Promise<string[]> {
  const { personas } = await workspace.ask<{ personas: { nodes: { name: string }[] } }>(
    'query ($filter: PersonaFilter) { personas(filter: $filter, first: 100, orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { name } } }',
    { filter },
  );
  return personas.nodes.map(({ name }) => name);
}

const lower = (text: string) => text.toLowerCase();

describe('a text comparison', () => {
  const needles = ['_', '%', '\\', 'a_b', 'a', 'Ä', 'ä', '\\b', 'b', ' %', ''];

  test.each(needles)('takes every character of %j for itself', async (needle) => {
    const match = {
      contains: (name: string, text: string) => name.includes(text),
      startsWith: (name: string, text: string) => name.startsWith(text),
      endsWith: (name: string, text: string) => name.endsWith(text),
      eq: (name: string, text: string) => name === text,
    };
    for (const [operator, holds] of Object.entries(match)) {
      expect(await found({ name: { [operator]: needle } })).toEqual(
        names.filter((name) => holds(name, needle)),
      );
      expect(await found({ name: { [operator]: needle, ignoreCase: true } })).toEqual(
        names.filter((name) => holds(lower(name), lower(needle))),
      );
    }
  });

  test('finds lists of texts without case, character by character', async () => {
    expect(await found({ name: { in: ['A_b', 'PLAIN'], ignoreCase: true } })).toEqual([
      'plain',
      'a_b',
      'A_B',
    ]);
  });
});

describe('a group', () => {
  test.each([
    ['an empty or', { or: [] }, 0],
    ['an empty and', { and: [] }, names.length],
    ['no filter at all', {}, names.length],
    ['not of nothing', { not: {} }, 0],
    ['not of an empty and', { not: { and: [] } }, 0],
    ['not of an empty or', { not: { or: [] } }, names.length],
    ['or with something that always holds', { or: [{}, { name: { eq: 'plain' } }] }, names.length],
    ['an empty in', { name: { in: [] } }, 0],
    ['not an empty in', { not: { name: { in: [] } } }, names.length],
  ])('means what it says: %s', async (_what, filter, count) => {
    expect(await found(filter)).toHaveLength(count);
  });

  test('is refused when it has more conditions than a filter may, empty ones included', async () => {
    const answer = await workspace.answer(
      'query ($filter: PersonaFilter) { personas(filter: $filter) { totalCount } }',
      { filter: { or: Array.from({ length: 101 }, () => ({})) } },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: 'filter',
    });
  });
});

describe('the lists of a filter', () => {
  const groups = (count: number) => {
    const many = Array.from({ length: 100 }, (_, index) => `v${index}`);
    const lists = { in: many, notIn: many };
    const group = { name: { ...lists, eq: 'a', neq: 'b', contains: 'c' }, archetype: lists };
    return { or: Array.from({ length: count }, () => group) };
  };
  const send = (filter: object) =>
    workspace.answer<object>(
      'query ($filter: PersonaFilter) { personas(filter: $filter) { nodes { id } } }',
      { filter },
    );

  test('may hold 10,000 values', async () => {
    expect(await send(groups(25))).toEqual({ data: { personas: { nodes: [] } } });
  });

  test('are refused when they hold more', async () => {
    const { errors } = await send(groups(26));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: 'filter' });
    expect(errors?.[0]?.message).toMatch(/10000 values/);
  });
});

describe('a list of values', () => {
  const chosen = names.filter((_name, index) => index % 2 === 0);
  const others = names.filter((_name, index) => index % 2 === 1);

  test.each([
    ['enum has', { preferredChannels: { has: 'WEB' } }, chosen],
    ['enum hasSome', { preferredChannels: { hasSome: ['WEB', 'SMS'] } }, chosen],
    ['enum hasEvery', { preferredChannels: { hasEvery: ['WEB', 'SMS'] } }, []],
    ['enum hasSome of none', { preferredChannels: { hasSome: [] } }, []],
    ['enum hasEvery of none', { preferredChannels: { hasEvery: [] } }, names],
    ['enum isEmpty', { preferredChannels: { isEmpty: true } }, others],
    ['enum not empty', { preferredChannels: { isEmpty: false } }, chosen],
    ['enum has not', { not: { preferredChannels: { has: 'WEB' } } }, others],
  ])('is compared alike on every engine: %s', async (_what, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });
});

describe('a value that no column has', () => {
  test.each([
    ['a date before the year 1', { createdAt: { lt: '0000-01-01T00:00:00Z' } }],
    ['a date after the year 9999', { createdAt: { lt: '9999-12-31T23:59:59-23:59' } }],
    ['NUL', { name: { eq: 'a\0' } }],
    ['half of a surrogate pair', { name: { contains: '\ud800' } }],
    ['another type’s id', { id: { eq: 'journey_01h2xcejqtf2nbrexx3vqjhp41' } }],
    ['null', { name: { eq: null } }],
    ['a null group', { not: null }],
  ])('is refused by a code: %s', async (_what, filter) => {
    const answer = await workspace.answer<{ personas: object }>(
      'query ($filter: PersonaFilter) { personas(filter: $filter) { totalCount } }',
      { filter },
    );
    expect(answer.data?.personas ?? null).toBe(null);
    const [error] = answer.errors ?? [];
    // A value that does not fit the scalar is refused by coercion, which the server codes.
    expect(error?.extensions?.code ?? 'coercion').toMatch(/^(BAD_USER_INPUT|coercion)$/);
    expect(error?.message).toMatch(/filter|DateTime/);
  });
});

/**
 * Both engines get the same statements. In the suite the embedded one, which takes twice as long, gets two of
 * three cases: no operator of a column has two beside each other that are left out.
 */
const tried = (cases: readonly FilterCase[]) =>
  sized({
    suite: engine === 'pglite' ? cases.filter((_case, index) => index % 3 !== 1) : cases,
    soak: cases,
  });

describe('each operator of each column finds what the program would', () => {
  let varied: TestWorkspace;
  let seeded: OrderedRows;

  beforeAll(async () => {
    varied = await graph.workspace();
    seeded = await seedOrderedRows(varied);
  });

  test.each(plain)('in $list.field', async (primitive) => {
    const { model, list } = primitive;
    const cases = tried(filterCases(primitive, seeded.rows.get(model) ?? []));
    const several = 20;
    for (let from = 0; from < cases.length; from += several) {
      const some = cases.slice(from, from + several);
      const document = `query (${some.map((_, index) => `$f${index}: ${model}Filter`).join(' ')}) {
        ${some.map((_, index) => `r${index}: ${list.field}(filter: $f${index}, first: 100, includeArchived: true) { nodes { id } }`).join('\n')}
      }`;
      const found = await varied.ask<Record<string, { nodes: { id: string }[] }>>(
        document,
        Object.fromEntries(some.map(({ filter }, index) => [`f${index}`, filter])),
      );
      for (const [index, { filter, ids }] of some.entries()) {
        const got = found[`r${index}`]?.nodes.map(({ id }) => id);
        expect(got?.sort(), JSON.stringify(filter)).toEqual([...ids].sort());
      }
    }
  });
});
