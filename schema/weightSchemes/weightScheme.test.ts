import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { publish } from '../../test/support/responses.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;

const title = [{ locale: 'en', text: 'How?' }];
const choices = ['young', 'old'].map((key) => ({ key, label: title }));

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await publish(workspace, {
    pages: [
      {
        questions: [
          { key: 'age', kind: 'SINGLE_CHOICE', role: 'PROFILE', title, choices },
          { key: 'colour', kind: 'SINGLE_CHOICE', title, choices },
        ],
      },
    ],
    endings: [],
    hiddenFields: [{ key: 'plan' }],
  });
});
afterAll(() => graph.close());

const halves = (...values: string[]) =>
  values.map((value) => ({ value, share: 100 / values.length }));

let made = 0;

async function errorsOf(input: object): Promise<string[]> {
  made += 1;
  const { errors } = await workspace.change('weightSchemeCreate', {
    ...{ key: `scheme${made}`, name: 'Census', survey, ...input },
  });
  return errors.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
}

describe('a weight scheme', () => {
  test('has the targets that it was created with, in their order', async () => {
    const id = await workspace.make('weightScheme', {
      ...{ key: 'census', name: 'Census', survey },
      targets: [
        { profile: 'age', shares: halves('young', 'old') },
        { hiddenField: 'plan', shares: [{ value: 'free', share: 100 }] },
        { property: 'CHANNEL', shares: halves('WEB', 'EMAIL') },
      ],
    });
    const targets = 'targets { hiddenField profile property shares { value share } }';
    const { weightScheme } = await workspace.ask<{ weightScheme: object }>(
      `query ($id: ID!) { weightScheme(id: $id) {
        key survey { id } minWeight maxWeight tolerance rounds ${targets} } }`,
      { id },
    );
    expect(weightScheme).toEqual({
      ...{ key: 'census', survey: { id: survey } },
      ...{ minWeight: 0.2, maxWeight: 5, tolerance: 0.000001, rounds: 1000 },
      targets: [
        ...[{ hiddenField: null, profile: 'age', property: null, shares: halves('young', 'old') }],
        {
          ...{ hiddenField: 'plan', profile: null, property: null },
          shares: [{ value: 'free', share: 100 }],
        },
        {
          ...{ hiddenField: null, profile: null, property: 'CHANNEL' },
          shares: halves('WEB', 'EMAIL'),
        },
      ],
    });
    const changed = await workspace.change<{ weightScheme: object }>(
      'weightSchemeUpdate',
      { id, targets: [{ property: 'LOCALE', shares: halves('en', 'de') }] },
      `weightScheme { revision ${targets} }`,
    );
    const target = { hiddenField: null, profile: null, property: 'LOCALE' };
    expect(changed.weightScheme).toEqual({
      revision: 2,
      targets: [{ ...target, shares: halves('en', 'de') }],
    });
  });

  test('needs targets', async () => {
    expect(await errorsOf({})).toEqual([
      'REQUIRED input.targets: Answers are weighted by one property at least.',
    ]);
    expect(await errorsOf({ targets: [] })).toEqual([
      'REQUIRED input.targets: Answers are weighted by one property at least.',
    ]);
  });

  test.each<[string, object, string]>([
    [
      'two properties in one target',
      { hiddenField: 'plan', property: 'CHANNEL', shares: halves('a', 'b') },
      'INVALID_VALUE input.targets.0: Name one property',
    ],
    ['no property', { shares: halves('a', 'b') }, 'INVALID_VALUE input.targets.0: Name one'],
    [
      'a hidden field that the survey has not',
      { hiddenField: 'region', shares: halves('a', 'b') },
      'UNKNOWN_FIELD input.targets.0.hiddenField: The survey has no hidden field with this key. It has plan.',
    ],
    [
      'a question of another role',
      { profile: 'colour', shares: halves('young', 'old') },
      'UNKNOWN_FIELD input.targets.0.profile: The survey has no SINGLE_CHOICE question of role PROFILE with this key. It has age.',
    ],
    [
      'a choice that the question has not',
      { profile: 'age', shares: halves('young', 'ancient') },
      'INVALID_VALUE input.targets.0.shares.1.value: No response can have this value. It is one of: young, old, other.',
    ],
    [
      'a channel that there is not',
      { property: 'CHANNEL', shares: halves('WEB', 'PIGEON') },
      'INVALID_VALUE input.targets.0.shares.1.value: No response can have this value.',
    ],
    [
      'a value twice',
      { hiddenField: 'plan', shares: halves('a', 'a') },
      'DUPLICATE input.targets.0.shares.1.value: This value has a share already.',
    ],
    [
      'shares that do not add up',
      { hiddenField: 'plan', shares: [{ value: 'a', share: 99.8 }] },
      'INVALID_VALUE input.targets.0.shares: The shares have to add up to 100 percent; these make 99.8.',
    ],
  ])('is refused for %s', async (_what, target, expected) => {
    const [error, ...others] = await errorsOf({ targets: [target] });
    expect(error?.startsWith(expected)).toBe(true);
    expect(others).toEqual([]);
  });

  test('is refused for a property that is there twice, and for too many combinations', async () => {
    const plan = { hiddenField: 'plan', shares: halves('a', 'b') };
    expect(await errorsOf({ targets: [plan, plan] })).toEqual([
      'DUPLICATE input.targets.1: Another target has the shares of this property.',
    ]);
    const many = (count: number) => halves(...Array.from({ length: count }, (_, at) => `v${at}`));
    const shares = many(100);
    const [error] = await errorsOf({
      targets: [
        { hiddenField: 'plan', shares },
        { property: 'LOCALE', shares },
        { profile: 'age', shares: halves('young', 'old') },
      ],
    });
    expect(error).toMatch(/^TOO_MANY input\.targets: .*20,000 combinations; at most 1,000/);
  });

  test('weights a survey of its own workspace alone, which is then in use', async () => {
    const other = await graph.workspace('Other');
    const theirs = await publish(other, {});
    const targets = [{ property: 'CHANNEL', shares: halves('WEB', 'EMAIL') }];
    expect(await errorsOf({ survey: theirs, targets })).toEqual([
      expect.stringMatching(/^NOT_FOUND input\.survey/),
    ]);
    const { errors } = await workspace.change('surveyDelete', { id: survey });
    expect(errors.map(({ code }) => code)).toEqual(['IN_USE']);
  });
});
