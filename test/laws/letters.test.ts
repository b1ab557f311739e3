import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { composeText, foldText } from '../../schema/conditions/foldText.ts';
import { newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const alphabets = [
  'aAeEiIkK sSßẞ İı éÉ ŉ Ǆǅǆ ﬅﬆ',
  'ёЁаАпПрР ѢѣꙊ',
  'σςΣ αΑ ᾳᾼ ΐ Ωω',
  'աԱ և აᲐႠⴀ ᎠꭰᏸᏰ 𐐀𐐨 𞤀𞤢',
  'ệỆ ẖ Å 각 क़ 神神 Ａａ 10%_\\',
  'hHeEαΑ\u0301\u0308\u0331\u0345\u0307',
];
const letter = fc.constantFrom(...alphabets.flatMap((alphabet) => [...alphabet]));
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFC'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase().normalize('NFD'),
];
const form = fc.constantFrom(...forms);
/** Few letters of many scripts, composed or not, capital or small. */
const written = fc
  .tuple(fc.string({ unit: letter, minLength: 1, maxLength: 6 }), form)
  .map(([text, change]) => change(text));

describe('the database and the program', () => {
  const folded = async (texts: readonly string[]) => {
    const [row] = await workspace.db.$queryRaw<{ folded: string[] }[]>(Prisma.sql`
      SELECT array_agg("foldText"(each) ORDER BY position) AS folded
      FROM unnest(${texts}::text[]) WITH ORDINALITY AS part (each, position)`);
    return row?.folded;
  };

  test('fold every letter that has case alike', async () => {
    const letters = Array.from({ length: 0x20000 }, (_, point) => point)
      .filter((point) => point > 0 && (point < 0xd800 || point > 0xdfff))
      .map((point) => String.fromCodePoint(point))
      .filter((each) => /\p{Cased}/u.test(each));
    expect(letters.length).toBeGreaterThan(4000);
    expect(await folded(letters)).toEqual(letters.map(foldText));
  });

  test('fold texts of many scripts alike', async () => {
    const texts = fc.sample(written, 1000);
    expect(await folded(texts)).toEqual(texts.map(foldText));
  });
});

describe('a filter', () => {
  type Holds = (text: string, operand: string) => boolean;
  const operators: Record<string, Holds> = {
    eq: (text, operand) => text === operand,
    neq: (text, operand) => text !== operand,
    contains: (text, operand) => text.includes(operand),
    startsWith: (text, operand) => text.startsWith(operand),
    endsWith: (text, operand) => text.endsWith(operand),
  };
  const cases = Object.keys(operators)
    .concat('in', 'notIn')
    .flatMap((operator) =>
      [false, true].flatMap((ignoreCase) => [
        { operator, ignoreCase, not: false },
        { operator, ignoreCase, not: true },
      ]),
    );
  const document = `query (${cases.map((_, index) => `$f${index}: FeedbackFilter`).join(', ')}) {
    ${cases.map((_, index) => `r${index}: feedbackItems(filter: $f${index}, first: 100) { nodes { author } }`).join('\n')}
  }`;
  const expected = (authors: readonly string[], operands: readonly string[]) =>
    cases.map(({ operator, ignoreCase, not }) => {
      const form = ignoreCase ? foldText : composeText;
      const [first = '', ...rest] = operands.map(form);
      return authors.filter((author) => {
        const text = form(author);
        const isOne = [first, ...rest].includes(text);
        const holds =
          operator === 'in'
            ? isOne
            : operator === 'notIn'
              ? !isOne
              : operators[operator]?.(text, first);
        return holds !== not;
      });
    });

  test('finds what the program would, by every operator, in every script and form', async () => {
    const authors = [...new Set(fc.sample(written, 90))];
    await insertRows(
      workspace.db,
      'Feedback',
      authors.map((author) => ({
        id: newId(),
        source: 'REVIEW',
        channel: 'WEB',
        text: author,
        author,
        tags: [author],
        occurredAt: new Date(),
        createdAt: new Date(),
        updatedAt: new Date(),
        revision: 1,
        emotions: [],
        topics: [],
      })),
    );
    const part = fc
      .tuple(fc.constantFrom(...authors), fc.nat(3), fc.nat(3), form)
      .map(([text, from, length, change]) =>
        change([...text].slice(from, from + length + 1).join('')),
      );
    const operand = fc.oneof(part, fc.constantFrom(...authors), written);
    for (const operands of fc.sample(fc.tuple(operand, operand), 8)) {
      const filters = cases.map(({ operator, ignoreCase, not }) => {
        const operand = /in$/i.test(operator) ? operands : operands[0];
        const filter = { author: { [operator]: operand, ignoreCase } };
        return not ? { not: filter } : filter;
      });
      const found = await workspace.ask<Record<string, { nodes: { author: string }[] }>>(
        document,
        Object.fromEntries(filters.map((filter, index) => [`f${index}`, filter])),
      );
      const wanted = expected(authors, operands);
      for (const [index, filter] of filters.entries()) {
        const got = found[`r${index}`]?.nodes.map(({ author }) => author).sort();
        expect(got, JSON.stringify(filter)).toEqual(wanted[index]?.sort());
      }
    }
  });
});

describe('text that was written decomposed', () => {
  const composed = 'Café';
  const decomposed = composed.normalize('NFD');

  test('is found in lists by its composed form, and comes back as it was written', async () => {
    const other = await graph.workspace();
    for (const tags of [[decomposed, 'x'], [composed], ['Cafe'], []]) {
      const { errors } = await other.change('feedbackRecord', {
        source: 'REVIEW',
        channel: 'WEB',
        text: decomposed,
        tags,
      });
      expect(errors).toEqual([]);
    }
    const found = async (tags: object) => {
      const { feedbackItems } = await other.ask<{ feedbackItems: { nodes: { tags: string[] }[] } }>(
        'query ($filter: FeedbackFilter) { feedbackItems(filter: $filter, orderBy: [{ field: CREATED_AT }]) { nodes { tags } } }',
        { filter: tags },
      );
      return feedbackItems.nodes.map((node) => node.tags);
    };
    for (const tag of [composed, decomposed]) {
      const both = [[decomposed, 'x'], [composed]];
      expect(await found({ tags: { has: tag } })).toEqual(both);
      expect(await found({ tags: { hasSome: ['none', tag] } })).toEqual(both);
      expect(await found({ tags: { hasEvery: [tag, 'x'] } })).toEqual([[decomposed, 'x']]);
      expect(await found({ not: { tags: { has: tag } } })).toEqual([['Cafe'], []]);
    }
    expect(await found({ tags: { isEmpty: true } })).toEqual([[]]);
  });

  test.each([
    ['decomposed', decomposed, composed],
    ['composed', composed, decomposed],
  ])('as an external id is one with its other form: %s', async (_what, stored, other) => {
    const { ask, change, make } = await graph.workspace();
    const id = await make('persona', {
      name: stored,
      externalIds: [{ system: stored, id: `${stored}:1` }],
    });
    const asked = { system: other, id: `${other}:1` };
    const { found } = await ask<{ found: object }>(
      'query ($externalId: ExternalIdInput!) { found: personaByExternalId(externalId: $externalId) { id name externalIds { system id } } }',
      { externalId: asked },
    );
    const externalIds = [{ system: composed, id: `${composed}:1` }];
    expect(found).toEqual({ id, name: stored, externalIds });
    const taken = await change('personaCreate', { name: 'Another', externalIds: [asked] });
    expect(taken.errors).toMatchObject([{ code: 'EXTERNAL_ID_TAKEN' }]);
    const twice = await change('personaCreate', {
      name: 'Another',
      externalIds: [asked, ...externalIds].map((one) => ({ ...one, id: `${one.id}2` })),
    });
    expect(twice.errors).toMatchObject([{ code: 'DUPLICATE' }]);
    const bulk = await change(
      'personaBulkUpsert',
      { rows: [{ externalId: asked, name: 'Known' }], errorPolicy: 'REJECT_FAILED' },
      'results { status persona { id } }',
    );
    expect(bulk).toMatchObject({ results: [{ status: 'UPDATED', persona: { id } }] });
  });

  test('as an external id is stored once by those who write both forms at the same time', async () => {
    const { change, db } = await graph.workspace();
    for (let turn = 0; turn < 3; turn++) {
      const both = [composed, decomposed, composed, decomposed].map((form) =>
        change('personaCreate', { name: form, externalIds: [{ system: 'crm', id: form + turn }] }),
      );
      const codes = (await Promise.all(both)).map(({ errors }) => errors[0]?.code ?? 'STORED');
      expect(codes.sort()).toEqual([...Array(3).fill('EXTERNAL_ID_TAKEN'), 'STORED']);
    }
    const stored = await db.personaExternalId.findMany({ orderBy: { externalId: 'asc' } });
    expect(stored.map(({ externalId }) => externalId)).toEqual([0, 1, 2].map((n) => composed + n));
  });
});
