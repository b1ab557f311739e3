import { buildSchema, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { withDerived } from './derived-operations.ts';
import { sourceFiles } from './documents.ts';
import type { Rows } from './primitives.ts';

/** A schema of shops with what the derivation reads of a primitive; `list` is its root list. */
const textWith = (list: string) => `
    interface Node { id: ID! }
    type PageInfo { hasNextPage: Boolean! }
    type UserError { code: String! }
    type Hours { from: Int! to: Int! weekday(locale: String): String }
    type Sight { shop: Shop! stars: Int! }
    type Actor implements Node { email: String id: ID! name: String! }
    type Customer implements Node { id: ID! number: Int! }
    type CustomerConnection { nodes: [Customer!]! pageInfo: PageInfo! totalCount: Int! }
    type Shop implements Node {
      hours(weekday: Int): [Hours!]!
      id: ID!
      link(format: String!): Hours!
      name: String!
      nameFor(locale: String): String
      neighbours(first: Int, includeArchived: Boolean): ShopConnection!
      owner: Actor
      part: Shop
      patron: Customer
      regulars(first: Int, includeArchived: Boolean): CustomerConnection!
      sights: [Sight!]!
      visitors(first: Int, includeArchived: Boolean): CustomerConnection!
    }
    type ShopConnection { nodes: [Shop!]! pageInfo: PageInfo! totalCount: Int! }
    type ShopPayload { errors: [UserError!]! replayed: Boolean! shop: Shop }
    type ShopDeletePayload { deletedId: ID errors: [UserError!]! replayed: Boolean! }
    type ShopResult { errors: [UserError!]! index: Int! shop: Shop }
    type ShopBulkPayload { errors: [UserError!]! replayed: Boolean! results: [ShopResult!]! }
    type ShopSellPayload { errors: [UserError!]! price: Int replayed: Boolean! shop: Shop }
    type Query {
      actor(id: ID!): Actor
      customer(id: ID!): Customer
      customers(after: String, first: Int): CustomerConnection!
      shop(id: ID!): Shop
      shopByExternalId(externalId: ID!): Shop
      shopByKey(key: ID!): Shop
      ${list}(after: String, first: Int): ShopConnection!
    }
    type Mutation {
      shopArchive(input: ID!): ShopPayload!
      shopBulkUpsert(input: ID!): ShopBulkPayload!
      shopClose(input: ID!): ShopPayload!
      shopCreate(input: ID!): ShopPayload!
      shopDelete(input: ID!): ShopDeletePayload!
      shopSell(input: ID!): ShopSellPayload!
    }
  `;
const schemaWith = (list: string) => buildSchema(textWith(list));

const schema = schemaWith('shops');
const rows: Rows = {
  Actor: { scope: 'signedIn', label: ['name'], links: {} },
  Customer: { scope: 'customers:read', label: [], links: {} },
  Shop: { scope: 'shops:read', label: ['name'], links: { neighbours: 50, regulars: 20 } },
};
const errors = 'fragment UserErrorFields on UserError { code }';
const pages = 'fragment PageFields on PageInfo { hasNextPage }';

function derived(written = '', from = schema) {
  const documents = [
    { location: 'shops.graphql', document: parse(`${written} ${errors} ${pages}`) },
  ];
  return withDerived(from, rows, sourceFiles(documents));
}

/** An operation or a fragment on one line. */
function shown(name: string, written = ''): string | undefined {
  const definitions = derived(written).flatMap(({ operations, fragments }) => [
    ...operations.map(({ node }) => node),
    ...fragments,
  ]);
  const found = definitions.find((each) => each.name?.value === name);
  return found && print(found).replace(/\s+/g, ' ');
}

const functionsOf = (module: string, written = '', from = schema) =>
  derived(written, from)
    .find(({ name }) => name === module)
    ?.operations.map(({ functionName }) => functionName);

describe('of a primitive are derived', () => {
  test('its look-ups, its list, and its mutations in the order of a row’s life', () => {
    expect(functionsOf('shops')).toEqual([
      'get',
      'getByExternalId',
      'getByKey',
      'list',
      'create',
      'archive',
      'remove',
      'bulkUpsert',
      'close',
    ]);
  });

  test('a module with the name of its list, without Items', () => {
    expect(functionsOf('shop', '', schemaWith('shopItems'))).toContain('list');
  });

  test('operations that pass all arguments of their field', () => {
    expect(shown('ShopsGet')).toBe('query ShopsGet($id: ID!) { shop(id: $id) { ...ShopDetail } }');
    expect(shown('ShopsList')).toBe(
      'query ShopsList($after: String, $first: Int, $withTotalCount: Boolean! = false) { shops(after: $after, first: $first) { nodes { ...ShopDetail } pageInfo { ...PageFields } totalCount @include(if: $withTotalCount) } }',
    );
    expect(shown('ShopsBulkUpsert')).toBe(
      'mutation ShopsBulkUpsert($input: ID!) { shopBulkUpsert(input: $input) { errors { ...UserErrorFields } results { errors { ...UserErrorFields } index shop { ...ShopFields } } } }',
    );
    expect(shown('ShopsDelete')).toBe(
      'mutation ShopsDelete($input: ID!) { shopDelete(input: $input) { deletedId errors { ...UserErrorFields } } }',
    );
  });

  test('no mutation that answers with more than the row and errors', () => {
    expect(shown('ShopsSell')).toBeUndefined();
  });
});

describe('a derived fragment', () => {
  const hours = 'hours { from to }';

  test('is made where an operation spreads it, with the fragments that it spreads itself', () => {
    expect(shown('ActorFields')).toContain('email');
    expect(shown('ActorName')).toBe('fragment ActorName on Actor { id name }');
    expect(shown('ShopName')).toBe('fragment ShopName on Shop { id name }');
    expect(shown('ShopContent')).toBeUndefined();
    expect(shown('ActorDetail')).toBeUndefined();
  });

  test('called Content has values and parts, and nothing computed from an argument', () => {
    const written = 'query ShopsMap($id: ID!) { shop(id: $id) { ...ShopContent } }';
    expect(shown('ShopContent', written)).toBe(`fragment ShopContent on Shop { ${hours} id name }`);
  });

  test('called Fields also names the rows that its own scope can read', () => {
    expect(shown('ShopFields')).toBe(
      `fragment ShopFields on Shop { ${hours} id name neighbours(first: 50, includeArchived: true) { nodes { ...ShopName } } owner { ...ActorName } part { ...ShopName } }`,
    );
  });

  test('called Detail names those of other scopes as well', () => {
    expect(shown('ShopDetail')).toBe(
      `fragment ShopDetail on Shop { ${hours} id name neighbours(first: 50, includeArchived: true) { nodes { ...ShopName } } owner { ...ActorName } part { ...ShopName } patron { ...CustomerName } regulars(first: 20, includeArchived: true) { nodes { ...CustomerName } } }`,
    );
  });
});

describe('a derived operation or fragment is replaced by', () => {
  test('a written operation of the same name, and one that calls the same mutation', () => {
    expect(shown('ShopsGet', 'query ShopsGet { shop(id: "a") { id } }')).toBe(
      'query ShopsGet { shop(id: "a") { id } }',
    );
    const written = 'mutation ShopsShut($input: ID!) { shopClose(input: $input) { replayed } }';
    expect(functionsOf('shops', written)).toContain('shut');
    expect(functionsOf('shops', written)).not.toContain('close');
  });

  test('a written fragment: Fields in a list, Detail in a look-up', () => {
    const fields = 'fragment ShopFields on Shop { id }';
    const detail = 'fragment ShopDetail on Shop { id name }';
    expect(shown('ShopsGet', fields)).toContain('...ShopFields');
    expect(shown('ShopsGet', `${fields} ${detail}`)).toContain('...ShopDetail');
    expect(shown('ShopsList', `${fields} ${detail}`)).toContain('...ShopFields');
    expect(shown('ShopFields', fields)).toBe(fields);
  });
});
