import fc from 'fast-check';
import { execute, NoUnusedVariablesRule, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { OperationCost } from './cost.ts';
import { anyOperation, fullWorkspace, maps } from './costLaws.fixture.ts';
import { factsOf } from './operationFacts.ts';

/** How a request is answered where there are as many rows as there can be. */
function answered(query: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  const result = execute({
    schema: maps,
    document: parse(query),
    rootValue: fullWorkspace,
    variableValues,
  });
  if (result instanceof Promise) throw new Error('the fixture answers at once');
  expect(result.errors).toBeUndefined();
  return objectsIn(result.data) - 1;
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, each) => sum + objectsIn(each), 0);
  return inner + (Array.isArray(value) ? 0 : 1);
}

function costOfOperation(query: string): OperationCost {
  const facts = factsOf(maps, parse(query), null);
  if (!facts) throw new Error(`no operation in ${query}`);
  return facts.cost;
}

const costOf = (query: string) => costOfOperation(query).of({}).requested;

/** An operation may declare variables that it does not use. */
const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

/** To shrink an operation takes minutes, and it is short as it is. */
const unshrunk = { endOnFailure: true };

describe('the cost of any operation', () => {
  test('is at least the objects of its answer, where there are as many rows as there can be', () => {
    fc.assert(
      fc.property(anyOperation, ({ document, requests }) => {
        expect(validate(maps, parse(document), rules)).toEqual([]);
        const cost = costOfOperation(document);
        for (const variables of requests) {
          expect(answered(document, variables)).toBeLessThanOrEqual(cost.of(variables).requested);
        }
      }),
      unshrunk,
    );
  });

  test('is the same whether it is calculated or cached', () => {
    fc.assert(
      fc.property(anyOperation, ({ document, requests }) => {
        const cached = costOfOperation(document);
        for (const variables of [...requests, ...requests]) {
          expect(cached.of(variables)).toEqual(costOfOperation(document).of(variables));
        }
      }),
      unshrunk,
    );
  });
});

describe('a list', () => {
  test.each([
    ['costs its own default page', '{ journeys { nodes { id } } }', 1 + 4],
    [
      'in a row costs the default page of that list',
      '{ nodes(ids: ["x"]) { touchpoints { nodes { id } } } }',
      1 + 1 + 2,
    ],
    [
      'costs no more rows than a parent can have',
      '{ nodes(ids: ["x"]) { stages(first: 100) { edges { node { id } } } } }',
      1 + 1 + 2 * 5,
    ],
    [
      'of plain rows costs as many as a parent can have',
      '{ nodes(ids: ["x"]) { curve { mean } } }',
      1 + 3,
    ],
    [
      'in a list costs no more rows than the parents can have together',
      '{ journeys(first: 3) { nodes { stages(first: 5) { nodes { steps(first: 4) { nodes { id } } } } } } }',
      1 + 3 * (1 + 1 + 5 * (1 + 1) + 9),
    ],
    [
      'in a list that is short costs what each parent can have',
      '{ journeys(first: 3) { nodes { stages(first: 2) { nodes { steps(first: 4) { nodes { id } } } } } } }',
      1 + 3 * (1 + 1 + 2 * (1 + 1 + 4)),
    ],
  ])('%s', (_what, query, cost) => {
    expect(costOf(query)).toBe(cost);
    expect(answered(query)).toBe(cost);
  });
});
