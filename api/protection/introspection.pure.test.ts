import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { introspectionAnswers, onlyIntrospects } from './introspection.ts';
import { factsOf } from './operationFacts.ts';

describe('an operation selects only the schema’s description', () => {
  test.each([
    [
      'if all of its root fields are of introspection',
      '{ __schema { __typename } a: __type(name: "A") { name } __typename }',
      true,
    ],
    [
      'if they stand in fragments',
      '{ ...f ... { __typename } } fragment f on Query { __schema { __typename } }',
      true,
    ],
    [
      'not if one is of another kind',
      '{ __schema { __typename } personas { nodes { id } } }',
      false,
    ],
    [
      'not if one in a fragment is',
      '{ __typename ...f } fragment f on Query { viewer { scopes } }',
      false,
    ],
    ['not if it is a mutation', 'mutation { __typename }', false],
  ])('%s', (_what, query, only) => {
    const facts = factsOf(buildSchema('type Query { any: Int }'), parse(query), null);
    expect(facts && onlyIntrospects(facts)).toBe(only);
  });
});

describe('an answer of introspection', () => {
  const request = { document: '{ __typename }', operationName: null, variables: {} };

  test('is made once for a document, an operation and variables', () => {
    const answer = introspectionAnswers();
    let made = 0;
    const make = () => ({ data: { made: ++made } });
    const first = answer(request, make);
    expect(first.data).toEqual({ made: 1 });
    expect(answer({ ...request, variables: undefined }, make)).toBe(first);
    expect(answer({ ...request, variables: { deprecated: true } }, make).data).toEqual({ made: 2 });
    expect(answer({ ...request, operationName: 'A' }, make).data).toEqual({ made: 3 });
    expect(answer({ ...request, document: '{ a: __typename }' }, make).data).toEqual({ made: 4 });
    expect(answer(request, make)).toBe(first);
  });

  test('is dropped, the least recently used one first, before all of them fill the memory', () => {
    const answer = introspectionAnswers();
    const large = 'x'.repeat(1_800_000);
    let made = 0;
    const ask = (document: string) =>
      answer({ ...request, document }, () => ({ data: { large, made: ++made } }));
    for (const document of ['a', 'b', 'c', 'a', 'd', 'a']) ask(document);
    expect(made).toBe(4);
    ask('b');
    expect(made).toBe(5);
  });
});
