import {
  assertInputObjectType,
  assertObjectType,
  buildSchema,
  getIntrospectionQuery,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { maxIntrospected } from './introspection.ts';

const schema = buildSchema(/* GraphQL */ `
  interface Node { id: ID! }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    journeys(first: Int, last: Int, filter: JourneyFilter): JourneyConnection!
    viewer: Person
  }
  type Mutation { journeyCreate: Payload! }
  type Payload { journey: Journey errors: [Problem!]! }
  type Problem { message: String! }
  type Person { name: String! }
  type JourneyConnection { edges: [JourneyEdge!]! nodes: [Journey!]! pageInfo: PageInfo! totalCount: Int! }
  type JourneyEdge { node: Journey! cursor: String! }
  type PageInfo { endCursor: String }
  type Journey implements Node {
    id: ID!
    title: String!
    goal: String
    owner: Person
    curve: [Point!]!
    children(first: Int, last: Int, filter: JourneyFilter): JourneyConnection!
  }
  input JourneyFilter { and: [JourneyFilter!] not: JourneyFilter title: String owner: PersonFilter children: JourneyRelationFilter }
  input JourneyRelationFilter { some: JourneyFilter none: JourneyFilter }
  input PersonFilter { name: String }
  type Point { mean: Float }
`);

const cost = (query: string, variables: Record<string, unknown> = {}, operation?: string) =>
  costOf(schema, parse(query), operation, variables);

describe('the cost of a request', () => {
  test.each([
    ['nothing for plain fields', '{ __typename }', 0],
    ['1 for an object', '{ viewer { name } }', 1],
    ['1 for a plain field under an alias', '{ viewer { name first: name second: name } }', 3],
    ['the page for the rows of a list', '{ journeys(first: 10) { nodes { title } } }', 11],
    [
      'edge and node for a row with its cursor',
      '{ journeys(last: 10) { edges { cursor node { id } } } }',
      21,
    ],
    ['a page of 25 by default', '{ journeys { nodes { id } } }', 26],
    [
      'the page information once',
      '{ journeys(first: 10) { pageInfo { endCursor } totalCount } }',
      2,
    ],
    ['1 for a list that is not paged', '{ node(id: 1) { ... on Journey { curve { mean } } } }', 2],
    ['the ids for nodes', '{ nodes(ids: [1, 2, 3]) { id ... on Journey { owner { name } } } }', 6],
    [
      'pages in pages as their product',
      '{ journeys(first: 10) { nodes { children(first: 5) { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 5),
    ],
    [
      'that of one row where no row is requested',
      '{ journeys(first: 0) { nodes { children(last: 0) { nodes { id } } } } nodes(ids: []) { id } }',
      1 + (1 + (1 + 1)) + 1,
    ],
    ['what @skip leaves out as well', '{ viewer @skip(if: true) { name } }', 1],
  ])('is %s', (_what, query, requested) => {
    expect(cost(query).requested).toBe(requested);
  });

  test('reads counts from variables and from their defaults', () => {
    const query =
      'query ($n: Int = 4, $ids: [ID!]!) { journeys(first: $n) { nodes { id } } nodes(ids: $ids) { id } }';
    expect(cost(query, { ids: ['a', 'b'] }).requested).toBe(1 + 4 + 2);
    expect(cost(query, { n: 7, ids: [] }).requested).toBe(1 + 7 + 1);
  });

  test('uses the default for a count of the wrong type, since coercion will refuse it', () => {
    expect(
      cost('query ($n: Int) { journeys(first: $n) { nodes { id } } }', { n: 'x' }).requested,
    ).toBe(26);
    expect(cost('{ journeys(first: -5) { nodes { id } } }').requested).toBe(26);
  });

  test('is what the definition of a field says', () => {
    const journey = schema.getType('Journey');
    if (!isObjectType(journey)) throw new Error('the fixture has no journeys');
    const { goal } = journey.getFields();
    if (!goal) throw new Error('its journeys have no goal');
    goal.extensions = { cost: 7 };
    const found = cost('{ journeys(first: 3) { nodes { goal } } }');
    expect(found.requested).toBe(1 + 3 * (1 + 7));
    expect(found.reads).toBe(2);
  });

  test('is that of the operation which is run', () => {
    const query = 'query A { viewer { name } } query B { journeys(first: 9) { nodes { id } } }';
    expect(cost(query, {}, 'A').requested).toBe(1);
    expect(cost(query, {}, 'B').requested).toBe(10);
  });

  test('counts a fragment wherever it is spread, and for the rows it is spread for', () => {
    const query = `
      { a: journeys(first: 2) { ...rows } b: journeys(first: 3) { ...rows ...rows } }
      fragment rows on JourneyConnection { nodes { id } }`;
    expect(cost(query).requested).toBe(1 + 2 + 1 + 3 + 3);
  });

  test('counts the lists that are selected, whatever their rows', () => {
    const query = `
      { a: journeys(first: 0) { ...rows } b: journeys(first: 3) { ...rows } viewer { name } }
      fragment rows on JourneyConnection { nodes { x: children { totalCount } y: children { totalCount } } }`;
    expect(cost(query).reads).toBe(2 * (1 + 2));
  });

  test('names the dearest path', () => {
    const query =
      '{ viewer { name } journeys { nodes { owner { name } many: children { nodes { id } } } } }';
    expect(cost(query).dearestPath).toEqual(['journeys', 'nodes', 'many', 'nodes']);
  });

  test('of fragments that double thirty times over is calculated at once', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, i) =>
        `fragment f${i} on Journey { a: children(first: 1) { nodes { ...f${i + 1} } } b: children(first: 1) { nodes { ...f${i + 1} } } }`,
    ).join('\n');
    const query = `{ node(id: 1) { ...f0 } } ${doubling} fragment f30 on Journey { id }`;
    expect(cost(query).requested).toBe(1 + 4 * (2 ** 30 - 1));
  });

  test('is nothing for introspection, whose values are counted instead', () => {
    const whole = cost(getIntrospectionQuery());
    expect(whole.requested).toBe(0);
    expect(whole.introspected).toBeLessThan(maxIntrospected(schema));
    const types = Object.keys(schema.getTypeMap()).length;
    expect(cost('{ __schema { types { name kind } } }').introspected).toBe(1 + types * 3);
    const flood = Array.from({ length: 100 }, (_, i) => `t${i}: types { description name }`);
    expect(cost(`{ __schema { ${flood.join(' ')} } }`).introspected).toBeGreaterThan(
      maxIntrospected(schema),
    );
    // A type that is named may be the largest there is.
    const journey = Object.keys(assertObjectType(schema.getType('Journey')).getFields()).length;
    expect(
      cost('{ __type(name: "Journey") { fields { name } } }').introspected,
    ).toBeGreaterThanOrEqual(1 + journey);
    // The rows of lists in lists multiply.
    const fields = cost('{ __schema { types { fields { name } } } }').introspected;
    const ofFields = cost(
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    );
    expect(ofFields.introspected).toBeGreaterThan(5 * fields);
  });
});

describe('the steps of filters to related rows', () => {
  for (const [type, fields] of [
    ['JourneyFilter', ['owner']],
    ['JourneyRelationFilter', ['some', 'none']],
  ] as const) {
    for (const field of fields) {
      const definition = assertInputObjectType(schema.getType(type)).getFields()[field];
      if (definition) definition.extensions = { relation: true };
    }
  }

  test.each([
    [
      'are none for conditions on the row itself',
      '{ title: "x" and: [{ not: { title: "y" } }] }',
      0,
    ],
    ['are one for a related row', '{ owner: { name: "x" } }', 1],
    ['are one for each quantifier', '{ children: { some: { title: "x" } none: {} } }', 2],
    [
      'are all those of every branch, and one inside another',
      '{ and: [{ children: { some: { owner: {} children: { none: {} } } } }, { not: { owner: {} } }] }',
      4,
    ],
  ])('%s', (_what, filter, steps) => {
    const query = `{ journeys(first: 1, filter: ${filter}) { nodes { id } } }`;
    const found = cost(query);
    expect(found.filterSteps).toBe(steps);
    expect(found.longestFilter.steps).toBe(steps);
    expect(found.requested).toBe(1 + 10 * steps + 1);
    const inVariable = `query ($f: JourneyFilter) { journeys(first: 1, filter: $f) { nodes { id } } }`;
    // As JSON: names in quotes.
    const value = JSON.parse(
      filter.replace(/(\w+):/g, '"$1":').replace(/([}\]"]) ("|\w)/g, '$1, $2'),
    );
    expect(cost(inVariable, { f: value })).toEqual(found);
  });

  test('are those of all filters together, and the longest is named', () => {
    const query = `{
      journeys(filter: { owner: {} }) { nodes { id ...f } }
      ours: journeys(filter: { children: { some: { owner: {} } } }) { nodes { id ...f } }
    } fragment f on Journey { children(filter: { owner: {} }) { nodes { id } } }`;
    const { filterSteps, longestFilter } = cost(query);
    expect(filterSteps).toBe(1 + 1 + 2 + 1);
    expect(longestFilter).toEqual({ steps: 2, field: 'ours' });
  });

  test('cost more for each row that a filtered list is read for', () => {
    const query = (filter: string) =>
      `{ journeys(first: 7) { nodes { children(first: 1${filter}) { nodes { id } } } } }`;
    const more = cost(query(', filter: { owner: {} }')).requested - cost(query('')).requested;
    expect(more).toBe(7 * 10);
  });

  test('of one large value that is used many times are counted at once', () => {
    const branch = { and: Array.from({ length: 50_000 }, () => ({ owner: {} })) };
    const uses = Array.from({ length: 400 }, () => '$f').join(' ');
    const query = `query ($f: JourneyFilter!) { journeys(filter: { and: [${uses}] }) { nodes { id } } }`;
    expect(cost(query, { f: branch }).filterSteps).toBe(400 * 50_000);
  });
});
