import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { factsOf } from './operationFacts.ts';

const sdl = 'type Query { a: Int b: Int } type Mutation { c: Int }';
const schema = buildSchema(sdl);
const document = parse('query One { a } mutation Two { c x: c }');

describe('the facts of an operation', () => {
  test('are those of the operation that is run', () => {
    const [one, two] = [factsOf(schema, document, 'One'), factsOf(schema, document, 'Two')];
    expect([one?.name, one?.type, one?.rootFields.count]).toEqual(['One', 'query', 1]);
    expect([two?.name, two?.type, two?.rootFields.count]).toEqual(['Two', 'mutation', 2]);
  });

  test('are none where the document has no such operation, or does not say which', () => {
    expect(factsOf(schema, document, 'Three')).toBeNull();
    expect(factsOf(schema, document, null)).toBeNull();
    expect(factsOf(schema, parse('fragment f on Query { a }'), null)).toBeNull();
  });

  test('are worked out once for a parsed document', () => {
    const facts = factsOf(schema, document, 'One');
    expect(factsOf(schema, document, 'One')).toBe(facts);
    expect(facts?.rootFields).toBe(facts?.rootFields);
    expect(facts?.neededScopes).toBe(facts?.neededScopes);
    expect(facts?.cost.of({})).toBe(facts?.cost.of({}));
  });

  test('are those of the schema that is asked', () => {
    const ofAnother = factsOf(buildSchema(sdl), document, 'One');
    expect(factsOf(schema, document, 'One')).not.toBe(ofAnother);
  });
});

describe('the scopes that an operation needs', () => {
  const scoped = buildSchema(
    'type Query { open: Int maps: Map more: Map } type Map { title: Int notes: Int }',
  );
  const [query, map] = ['Query', 'Map'].map((name) => {
    const type = scoped.getType(name);
    if (!type || !('getFields' in type)) throw new Error(`the fixture has no ${name}`);
    return type.getFields() as Record<string, { extensions: object }>;
  });
  const demand = (field: { extensions: object } | undefined, scope: string) =>
    Object.assign(field ?? {}, { extensions: { pothosOptions: { authScopes: { scope } } } });
  demand(query?.maps, 'maps:read');
  demand(query?.more, 'maps:read');
  demand(map?.notes, 'notes:read');

  test('are each there once, with the first field that needs it, also in fragments', () => {
    const text =
      '{ open more { ...f ...f } maps { title } } fragment f on Map { ... { notes } unknown }';
    expect(factsOf(scoped, parse(text), null)?.neededScopes).toEqual([
      { scope: 'maps:read', field: 'Query.more' },
      { scope: 'notes:read', field: 'Map.notes' },
    ]);
  });

  test('are found in a document whose fragments spread themselves, which validation refuses', () => {
    const text = '{ maps { ...f } } fragment f on Map { notes ...f }';
    expect(factsOf(scoped, parse(text), null)?.neededScopes).toHaveLength(2);
  });
});
