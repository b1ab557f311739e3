import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { nps, publish } from '../../../test/support/responses.ts';
import { npsOf } from '../../../test/support/scores.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { foldRollups } from '../rollups/fold.ts';
import { expectedOf, people, type Respondents, sample, weightsOf } from './rakedSample.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;

const title = [{ locale: 'en', text: 'How?' }];
const ages = ['young', 'old', 'secret'].map((key) => ({ key, label: title }));

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await surveyOf(sample);
});
afterAll(() => graph.close());

let surveys = 0;

/** Publishes a survey that these respondents answered. */
async function surveyOf(respondents: readonly Respondents[]): Promise<string> {
  const id = await publish(workspace, {
    pages: [
      {
        questions: [
          { key: 'recommend', kind: 'NPS', title },
          { key: 'age', kind: 'SINGLE_CHOICE', role: 'PROFILE', title, choices: ages },
        ],
      },
    ],
    endings: [],
  });
  surveys += 1;
  const rows = respondents.flatMap(({ plan, age, channel = 'WEB', n, scores }) =>
    Array.from({ length: n }, (_, index) => ({
      channel,
      hiddenFields: plan === null ? [] : [{ key: 'plan', value: plan }],
      answers: [
        nps(scores[index % scores.length] ?? 0),
        ...(age === null ? [] : [{ question: 'age', value: { choice: age } }]),
      ],
    })),
  );
  const { errors } = await workspace.change('responseBulkSubmit', {
    survey: id,
    responses: rows.map((row, index) => ({ ...row, submissionKey: `${surveys} ${index}` })),
  });
  expect(errors).toEqual([]);
  await drainTasks(workspace.db, [foldRollups]);
  return id;
}

const plans = (free: number) => ({
  hiddenField: 'plan',
  shares: [
    { value: 'free', share: free },
    { value: 'paid', share: 100 - free },
  ],
});
const ofAges = (young: number) => ({
  profile: 'age',
  shares: [
    { value: 'young', share: young },
    { value: 'old', share: 100 - young },
  ],
});

let schemes = 0;

/** Stores a scheme; answers with its key. */
async function scheme(targets: readonly object[], more: object = {}): Promise<string> {
  schemes += 1;
  const key = `scheme${schemes}`;
  await workspace.make('weightScheme', { key, name: key, survey, targets, ...more });
  return key;
}

interface Weighted {
  readonly value: number | null;
  readonly n: number;
  readonly leftOut: number;
  readonly nEffective: number | null;
  readonly designEffect: number | null;
  readonly least: number | null;
  readonly greatest: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly state: string;
  readonly rounds: number | null;
  readonly gap: number | null;
  readonly suppressed: boolean;
}

const selection = `value n suppressed weighted { value n leftOut nEffective designEffect least greatest
  interval { low high } state rounds gap suppressed }`;

async function scored(weights: string, more: object = {}) {
  const { score } = await workspace.ask<{
    score: { value: number | null; n: number; suppressed: boolean; weighted: Weighted | null };
  }>(`query ($input: ScoreInput!) { score(input: $input) { ${selection} } }`, {
    input: { survey, question: 'recommend', metric: 'NPS', weights, ...more },
  });
  return score;
}

describe('a weighted score', () => {
  test('of two targets is that of respondents who are raked one by one', async () => {
    const found = await scored(await scheme([plans(50), ofAges(40)]));
    const expected = expectedOf(weightsOf(50, 40, [0.2, 5]));
    expect(found.n).toBe(95);
    expect(found.value).toBeCloseTo(npsOf(people.map(({ score }) => score)), 9);
    const { weighted } = found;
    expect(weighted).toMatchObject({ n: 95, leftOut: 0, state: 'CONVERGED', suppressed: false });
    expect(weighted?.value).toBeCloseTo(expected.value, 5);
    expect(weighted?.nEffective).toBeCloseTo(expected.nEffective, 5);
    expect(weighted?.designEffect).toBeCloseTo(expected.designEffect, 7);
    expect(weighted?.interval?.low).toBeCloseTo(expected.interval.low, 5);
    expect(weighted?.interval?.high).toBeCloseTo(expected.interval.high, 5);
    expect(weighted?.gap).toBeLessThanOrEqual(0.000001);
    expect(Math.abs((weighted?.value ?? 0) - (found.value ?? 0))).toBeGreaterThan(1);
  });

  test('has weights that are trimmed to the bounds of its scheme', async () => {
    const bounds = { minWeight: 0.8, maxWeight: 1.5 };
    const { weighted } = await scored(await scheme([plans(50), ofAges(40)], bounds));
    const weights = weightsOf(50, 40, [0.8, 1.5]);
    expect(weighted?.greatest).toBeCloseTo(Math.max(...weights), 6);
    expect(weighted?.least).toBeCloseTo(Math.min(...weights), 6);
    expect(weighted?.value).toBeCloseTo(expectedOf(weights).value, 4);
  });

  test('says where the bounds do not allow the shares, and how far they are from them', async () => {
    const bounds = { minWeight: 0.9, maxWeight: 1.1, rounds: 30 };
    const { weighted } = await scored(await scheme([plans(10)], bounds));
    expect(weighted).toMatchObject({
      state: 'NOT_CONVERGED',
      rounds: 30,
      least: 0.9,
      greatest: 1.1,
    });
    const free = (100 * 0.9 * 65) / (0.9 * 65 + 1.1 * 30);
    expect(weighted?.gap).toBeCloseTo(free - 10, 9);
  });

  test('of shares that are those of the sample is the unweighted one', async () => {
    const found = await scored(await scheme([plans((100 * 65) / 95)]));
    expect(found.weighted?.value).toBeCloseTo(found.value ?? Number.NaN, 9);
    expect(found.weighted?.designEffect).toBeCloseTo(1, 9);
  });

  test('leaves out answers of other values and of none', async () => {
    const of = await surveyOf([
      ...sample,
      { plan: 'trial', age: 'old', n: 6, scores: [0] },
      { plan: null, age: 'young', n: 5, scores: [0] },
      { plan: 'free', age: null, n: 4, scores: [0] },
      { plan: 'paid', age: 'secret', n: 3, scores: [0] },
    ]);
    const key = await scheme([plans(50), ofAges(40)], { survey: of });
    const { n, weighted } = await scored(key, { survey: of });
    expect(n).toBe(113);
    expect(weighted).toMatchObject({ n: 95, leftOut: 18 });
    const { weighted: without } = await scored(await scheme([plans(50), ofAges(40)]));
    expect(weighted?.value).toBeCloseTo(without?.value ?? Number.NaN, 6);
  });

  test('counts what the filter leaves, by channel and language', async () => {
    const of = await surveyOf([
      { plan: 'free', age: null, channel: 'WEB', n: 30, scores: [9] },
      { plan: 'free', age: null, channel: 'EMAIL', n: 10, scores: [3] },
      { plan: 'paid', age: null, channel: 'EMAIL', n: 7, scores: [9, 3] },
      { plan: 'paid', age: null, channel: 'SMS', n: 20, scores: [5] },
    ]);
    const shares = [
      { value: 'WEB', share: 50 },
      { value: 'EMAIL', share: 50 },
    ];
    const english = { property: 'LOCALE', shares: [{ value: 'en', share: 100 }] };
    const key = await scheme([{ property: 'CHANNEL', shares }, english], { survey: of });
    const filter = { channel: { neq: 'SMS' } };
    const { weighted } = await scored(key, { survey: of, filter });
    // Of 17 answers by email, 4 are promoters and 13 detractors.
    expect(weighted).toMatchObject({ n: 47, leftOut: 0 });
    expect(weighted?.value).toBeCloseTo(50 + (50 * (4 - 13)) / 17, 6);
  });

  test('has no value where no respondent has one of the values', async () => {
    const shares = [
      { value: 'free', share: 50 },
      { value: 'enterprise', share: 50 },
    ];
    const { weighted } = await scored(await scheme([{ hiddenField: 'plan', shares }]));
    expect(weighted).toMatchObject({ value: null, state: 'EMPTY_TARGET', nEffective: null });
  });

  test('counts a value whatever Unicode form it was sent in', async () => {
    const of = await surveyOf([
      { plan: 'Caf\u00e9', age: null, n: 6, scores: [9] },
      { plan: 'Cafe\u0301', age: null, n: 7, scores: [0] },
      { plan: 'bar', age: null, n: 13, scores: [9] },
    ]);
    for (const cafe of ['Caf\u00e9', 'Cafe\u0301']) {
      const shares = [
        { value: cafe, share: 50 },
        { value: 'bar', share: 50 },
      ];
      const key = await scheme([{ hiddenField: 'plan', shares }], { survey: of });
      const { value, weighted } = await scored(key, { survey: of });
      expect([weighted?.n, weighted?.leftOut, weighted?.value]).toEqual([26, 0, value]);
    }
  });

  test('is one statement with the unweighted score', async () => {
    const key = await scheme([plans(50), ofAges(40)]);
    const { statements } = await graph.statementsOf(() => scored(key));
    expect(statements).toHaveLength(1);
  });
});

describe('a weighted score is suppressed', () => {
  test('where a value of a target has too few answers, which the two scores would show', async () => {
    const of = await surveyOf([
      { plan: 'free', age: null, n: 50, scores: [9] },
      { plan: 'paid', age: null, n: 4, scores: [0] },
    ]);
    const key = await scheme([plans(50)], { survey: of, maxWeight: 100 });
    const found = await scored(key, { survey: of });
    expect(found.suppressed).toBe(false);
    const hidden = { value: null, interval: null, nEffective: null, greatest: null };
    expect(found.weighted).toMatchObject({ ...hidden, suppressed: true, n: 54 });
  });

  test('where too few answers are left out', async () => {
    const of = await surveyOf([...sample, { plan: null, age: 'old', n: 4, scores: [0] }]);
    const key = await scheme([plans((100 * 65) / 95)], { survey: of });
    const { suppressed, weighted } = await scored(key, { survey: of });
    expect([suppressed, weighted?.suppressed, weighted?.value]).toEqual([false, true, null]);
  });

  test('where the weights leave the answers of few', async () => {
    const of = await surveyOf([
      { plan: 'free', age: 'young', n: 4, scores: [10] },
      { plan: 'free', age: 'old', n: 60, scores: [0] },
      { plan: 'paid', age: 'young', n: 60, scores: [5] },
    ]);
    const bounds = { minWeight: 0.01, maxWeight: 100 };
    const key = await scheme([plans(99.9), ofAges(99.9)], { survey: of, ...bounds });
    const { weighted } = await scored(key, { survey: of });
    expect(weighted).toMatchObject({ value: null, suppressed: true });
  });

  test('where the unweighted one is', async () => {
    const of = await surveyOf([{ plan: 'free', age: null, n: 4, scores: [9] }]);
    const shares = [{ value: 'free', share: 100 }];
    const key = await scheme([{ hiddenField: 'plan', shares }], { survey: of });
    const found = await scored(key, { survey: of });
    expect(found.suppressed).toBe(true);
    expect(found.weighted).toMatchObject({ value: null, suppressed: true });
  });
});

describe('weights are refused', () => {
  test('by a key that no scheme of the survey has, or an archived one', async () => {
    const message = 'input.weights: the survey has no weight scheme of this key';
    await expect(scored('nothing')).rejects.toThrow(message);
    const other = await surveyOf([{ plan: 'free', age: null, n: 9, scores: [9] }]);
    const key = await scheme([plans(50)]);
    await expect(scored(key, { survey: other })).rejects.toThrow(message);
    const { weightSchemes } = await workspace.ask<{ weightSchemes: { nodes: { id: string }[] } }>(
      `{ weightSchemes(filter: { key: { eq: "${key}" } }) { nodes { id } } }`,
    );
    await workspace.change('weightSchemeArchive', { id: weightSchemes.nodes[0]?.id });
    await expect(scored(key)).rejects.toThrow(message);
  });

  test('of another workspace', async () => {
    const theirs = await graph.workspace('Other');
    const of = await publish(theirs, {});
    const targets = [{ property: 'CHANNEL', shares: [{ value: 'WEB', share: 100 }] }];
    await theirs.make('weightScheme', { key: 'theirs', name: 'Theirs', survey: of, targets });
    await expect(scored('theirs')).rejects.toThrow('input.weights');
  });
});
