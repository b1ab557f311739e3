import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { encodeId } from '../../schema/kernel/id.ts';
import { ordinaryFields } from '../../schema/toolkit/read/compiled/ordinary.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { listsTo, plain } from './examples.ts';
import { type ListField, listFields } from './lists.ts';
import { type MapKeys, seedMaps } from './maps.ts';

/** Journeys × children of each. The binding of connections and authentication are not counted. */
const many = sized({ suite: { journeys: 4, children: 9 }, soak: { journeys: 20, children: 50 } });
const sizes = [
  { journeys: 1, children: 1 },
  { journeys: 1, children: many.children },
  { journeys: many.journeys, children: 1 },
  many,
];

const ordinary = ordinaryFields(schema);

interface Filled {
  readonly workspace: TestWorkspace;
  readonly keys: MapKeys;
}

let graph: TestGraph;
let filled: Filled[];

beforeAll(async () => {
  graph = await openTestGraph();
  filled = [];
  for (const size of sizes) {
    const workspace = await graph.workspace();
    filled.push({ workspace, keys: await seedMaps(workspace, size) });
  }
  await graph.analyze();
});
afterAll(() => graph.close());

/** Which way a document is read: as the server does, or without a plan, as what is not compiled. */
type Way = 'compiled' | 'ordinary';

/** The statements of one document in each workspace, whatever its size. */
async function statementsInEach(
  way: Way,
  document: string | ((filled: Filled) => string),
): Promise<string[][]> {
  const all: string[][] = [];
  for (const each of filled) {
    const source = typeof document === 'string' ? document : document(each);
    const { statements } = await graph.statementsOf(() =>
      each.workspace.ask(source, {}, { uncompiled: way === 'ordinary' }),
    );
    all.push(statements);
  }
  return all;
}

const counts = (statements: readonly string[][]) => statements.map(({ length }) => length);
const same = <T>(each: T): T[] => sizes.map(() => each);

/** How many lists a statement reads, its own rows included, and for how many it says where to end. */
function listsIn(sql = ''): { read: number; limited: number } {
  const occurrences = (pattern: RegExp) => sql.match(pattern)?.length ?? 0;
  if (sql.startsWith("SELECT '{")) {
    return {
      // Pages, parts, and the external ids that a resolver gets.
      read: occurrences(/HAVING true|string_agg\(x, |json_agg\(r\)/g),
      limited: occurrences(/ORDER BY [^()]+ LIMIT \d+\)/g),
    };
  }
  return {
    read: 1 + occurrences(/JSONB_AGG/g),
    // A row that is pointed at has a LIMIT as well, but no order.
    limited: occurrences(/ORDER BY [^()]+ LIMIT \$\d+/g),
  };
}
const limited = (lists: number) => ({ read: lists, limited: lists });

describe.each<Way>(['compiled', 'ordinary'])(
  `%s: the same number of statements for 1 and ${many.journeys} journeys, with 1 and ${many.children} children`,
  (way) => {
    const isCompiled = way === 'compiled';
    const map = `journeys(first: 20) { nodes {
    title
    stages(first: 50) { nodes {
      name
      steps(first: 50) { nodes {
        title
        touchpoints(first: 50) { nodes { name } }
        personas(first: 50) { nodes { name } }
        nextSteps(first: 50) { nodes { title } }
      } }
    } }
  } }`;

    test('one for the whole map, with a limit at each of its six lists', async () => {
      const statements = await statementsInEach(way, `{ ${map} }`);
      expect(counts(statements)).toEqual(same(1));
      expect(statements.map(([sql]) => listsIn(sql))).toEqual(same(limited(6)));
    });

    test('one more for emotion curves, and none for totals that are compiled', async () => {
      const counted = map
        .replace('journeys(first: 20) {', 'journeys(first: 20) { totalCount')
        .replace('title', 'title emotionCurve { value n }');
      expect(counts(await statementsInEach(way, `{ ${counted} }`))).toEqual(
        same(isCompiled ? 2 : 3),
      );
    });

    test.each(listFields().filter(({ parent }) => parent !== 'Query'))(
      '$name: one, with its own limit, and none more for its totals',
      async ({ parent, field }: ListField) => {
        const page = `${field}(first: 50) { totalCount edges { cursor node { id } } nodes { id } }`;
        const lists = listsTo(parent);
        const nested = lists.reduceRight(
          (inner, list) => `${list}(first: 20) { nodes { ${inner} } }`,
          page,
        );
        const statements = await statementsInEach(way, `{ ${nested} }`);
        expect(counts(statements)).toEqual(same(1));
        expect(statements.map(([sql]) => listsIn(sql))).toEqual(same(limited(1 + lists.length)));
      },
    );

    test.each(listFields().filter(({ parent }) => parent === 'Query'))(
      '$name: one for its rows, and at most one for its total',
      async ({ field, model }: ListField) => {
        const statements = await statementsInEach(way, `{ ${field}(first: 50) { nodes { id } } }`);
        expect(counts(statements)).toEqual(same(1));
        expect(statements.map(([sql]) => listsIn(sql))).toEqual(same(limited(1)));
        const counted = `{ ${field}(first: 50) { totalCount nodes { id } } }`;
        const isPlanned = !(`${model}.id` in ordinary);
        expect(counts(await statementsInEach(way, counted))).toEqual(
          same(isCompiled && isPlanned ? 1 : 2),
        );
      },
    );

    test('a list under several names and arguments', async () => {
      const statements = await statementsInEach(
        way,
        `{ journeys(first: 20) { nodes {
      stages(first: 1) { nodes { name } }
      last: stages(last: 2) { nodes { name } }
      byName: stages(first: 50, orderBy: [{ field: NAME }]) { totalCount nodes { name } }
    } } }`,
      );
      if (isCompiled) {
        expect(statements.map((each) => each.map(listsIn))).toEqual(same([limited(4)]));
        return;
      }
      expect(counts(statements)).toEqual(same(3));
      // The second and third find the journeys by the ids that the first found.
      const byIds = { read: 2, limited: 1 };
      expect(statements.map((each) => each.map(listsIn))).toEqual(same([limited(2), byIds, byIds]));
    });

    test('lists with filters', async () => {
      const statements = await statementsInEach(
        way,
        `{
      journeys(first: 20, filter: { steps: { some: { momentOfTruth: { eq: true } } } }) { nodes {
        steps(first: 50, filter: { touchpoints: { some: { name: { startsWith: "T" } } } }) {
          nodes { title }
        }
      } }
    }`,
      );
      expect(counts(statements)).toEqual(same(1));
      expect(statements.map(([sql]) => listsIn(sql))).toEqual(same(limited(2)));
    });

    test('emotion curves: one for the journeys, one for all curves, one for their stages', async () => {
      const curves =
        '{ journeys(first: 20) { nodes { emotionCurve { value n stage { name } } } } }';
      expect(counts(await statementsInEach(way, curves))).toEqual(same(3));
    });

    test('exports: one for the journeys, one for all their maps', async () => {
      const documents = '{ journeys(first: 20) { nodes { export(format: JSON) } } }';
      expect(counts(await statementsInEach(way, documents))).toEqual(same(2));
    });

    test.each(plain)(
      'what hangs on $list.field: parts, external ids, what they refer to',
      async ({ list, parts, fieldList }) => {
        const below = [
          ...parts.map(({ name }) => `${name} { __typename }`),
          'externalIds { id }',
          ...fieldList.filter(({ isReference }) => isReference).map(({ name }) => `${name} { id }`),
        ];
        const statements = await statementsInEach(
          way,
          `{ ${list.field}(first: 20) { nodes { ${below.join(' ')} } } }`,
        );
        expect(counts(statements)).toEqual(same(1));
        expect(statements.map(([sql]) => listsIn(sql))).toEqual(same(limited(2 + parts.length)));
      },
    );

    test('what points up: the journey and stage of steps', async () => {
      const statements = await statementsInEach(
        way,
        '{ steps(first: 50) { nodes { journey { title parent { title } } stage { name } } } }',
      );
      expect(counts(statements)).toEqual(same(1));
    });

    test('nodes(ids): one, or one for each type among them', async () => {
      const all = ({ keys }: Filled) =>
        [...keys].flatMap(([model, ids]) =>
          ids
            .slice(0, Math.floor(100 / keys.size))
            .map((id) => JSON.stringify(encodeId(model, id))),
        );
      const journeys = await statementsInEach(
        way,
        ({ keys }) =>
          `{ nodes(ids: [${keys.get('Journey')?.map((key) => JSON.stringify(encodeId('Journey', key)))}]) {
          ... on Journey { title stages(first: 5) { nodes { name } } }
        } }`,
      );
      expect(counts(journeys)).toEqual(same(1));
      const mixed = await statementsInEach(way, (each) => `{ nodes(ids: [${all(each)}]) { id } }`);
      expect(counts(mixed)).toEqual(filled.map(({ keys }) => (isCompiled ? 1 : keys.size)));
    });
  },
);
