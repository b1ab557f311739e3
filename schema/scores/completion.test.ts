import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { response, type SomeResponse, times } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { scoresOf } from '../../test/support/scores.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const { counted, ask } = scoresOf(() => workspace);

/** An unfinished response that reached these questions. */
const leaving = (...reached: string[]): SomeResponse => ({
  ...response(Object.fromEntries(reached.map((key) => [key, 1])), {}, 'PARTIAL'),
  reached,
});

describe('the completion funnel', () => {
  const funnel = (survey: string) =>
    ask<{ steps: { question: string; reached: number; continuationRate: number | null }[] }>(
      'completionFunnel',
      'CompletionFunnelInput',
      { survey },
      `started completed screenedOut quotaFull beginningRate completionRate suppressed
       steps { question reached answered left continuationRate suppressed }`,
    );

  test('of 100, 82, 61, 45 and 40 responses has the rate of each step', async () => {
    const of = await counted([
      ...times(18, leaving()),
      ...times(21, leaving('nps')),
      ...times(16, leaving('nps', 'csat')),
      ...times(5, leaving('nps', 'csat', 'ces')),
      ...times(40, response({ nps: 9, csat: 4, ces: 5 })),
    ]);
    const found = await funnel(of);
    expect(found).toMatchObject({
      started: 100,
      completed: 40,
      screenedOut: 0,
      quotaFull: 0,
      beginningRate: 0.82,
      completionRate: 0.4,
      suppressed: false,
    });
    const [nps, csat, ces, stars] = found.steps;
    expect(nps).toMatchObject({ question: 'nps', reached: 82, answered: 82, left: 21 });
    expect(nps?.continuationRate).toBeCloseTo(61 / 82, 12);
    expect(csat?.continuationRate).toBeCloseTo(45 / 61, 12);
    expect(ces?.continuationRate).toBeCloseTo(40 / 45, 12);
    expect(stars).toMatchObject({
      question: 'stars',
      reached: 0,
      answered: null,
      suppressed: true,
    });
    expect(found.steps).toHaveLength(11);
  });

  test('counts screened out responses and those after a full quota apart, and neither as leaving', async () => {
    const of = await counted([
      ...times(6, response({ nps: 9 })),
      ...times(2, response({ nps: 1 }, {}, 'SCREENED_OUT')),
      ...times(3, response({ nps: 9 }, {}, 'QUOTA_FULL')),
      leaving('nps'),
    ]);
    const found = await funnel(of);
    expect(found).toMatchObject({
      ...{ started: 12, completed: 6, screenedOut: 2, quotaFull: 3 },
      ...{ beginningRate: 1, completionRate: 0.5 },
    });
    expect(found.steps[0]).toMatchObject({ reached: 12, left: 1 });
  });

  test('suppresses counts of too few responses, question by question', async () => {
    const few = await counted(times(4, response({ nps: 9 })));
    expect(await funnel(few)).toMatchObject({
      started: 4,
      completed: null,
      completionRate: null,
      suppressed: true,
    });
    const some = await counted([
      ...times(5, response({ nps: 9 })),
      ...times(4, response({ nps: 9, csat: 1 })),
    ]);
    expect((await funnel(some)).steps.slice(0, 2)).toMatchObject([
      { reached: 9, answered: 9, suppressed: false },
      { reached: 4, answered: null, left: null, continuationRate: null, suppressed: true },
    ]);
  });
});

test('response rates count completed and partial responses of the survey', async () => {
  const of = await counted([
    ...times(13, response({ nps: 9 })),
    leaving('nps'),
    ...times(2, response({ nps: 9 }, {}, 'SCREENED_OUT')),
    ...times(4, response({ nps: 9 }, {}, 'QUOTA_FULL')),
  ]);
  const rates = (input: object) =>
    ask<{ rr1: number; rr2: number; coop1: number }>(
      'responseRates',
      'ResponseRateInput',
      { survey: of, ...input },
      'completes partials rr1 rr2 coop1 suppressed',
    );
  // The published example divided by 50: I 13, P 1, R 3, NC 2, and 1 of O and U together.
  expect(await rates({ refusals: 3, nonContacts: 2, unknown: 1 })).toEqual({
    completes: 13,
    partials: 1,
    rr1: 0.65,
    rr2: 0.7,
    coop1: 13 / 17,
    suppressed: false,
  });
  expect(await rates({ filter: { version: { eq: 2 } } })).toMatchObject({
    completes: 0,
    rr1: null,
    suppressed: true,
  });
});

describe('a question’s distribution', () => {
  interface Value {
    value: string;
    row: string | null;
    rank: number | null;
    n: number;
    share: number;
  }
  const distribution = (survey: string, question: string) =>
    ask<{ n: number; values: Value[]; omitted: number; suppressed: boolean }>(
      'questionDistribution',
      'QuestionDistributionInput',
      { survey, question },
      'n suppressed omitted values { value row rank n share interval { low high method } }',
    );
  let of: string;

  beforeAll(async () => {
    const [red, blue] = [['red'], ['red', 'blue']];
    of = await counted([
      ...times(6, response({ csat: 5, stars: 1, colours: red, colour: 'red', again: true })),
      ...times(2, response({ csat: 1, stars: 5, colours: blue, colour: 'violet', again: false })),
      ...times(5, response({ order: ['blue', 'red', 'green'], grid: { rows: { red: ['blue'] } } })),
      ...times(9, response({ csat: 3 }, {}, 'PARTIAL')),
    ]);
  });

  test('of a scale has all its values, and does not reverse them', async () => {
    const found = await distribution(of, 'csat');
    expect(found).toMatchObject({ n: 8, suppressed: false, omitted: 0 });
    expect(found.values.map(({ value, n, share }) => [value, n, share])).toEqual([
      ['1', 2, 0.25],
      ['2', 0, 0],
      ['3', 0, 0],
      ['4', 0, 0],
      ['5', 6, 0.75],
    ]);
    expect(found.values[4]).toMatchObject({ interval: { method: 'WILSON' } });
    expect((await distribution(of, 'stars')).values[0]).toMatchObject({ value: '1', n: 6 });
  });

  test('of choices has those of the newest version in order, then other answered ones', async () => {
    const found = await distribution(of, 'colour');
    expect(found.values.map(({ value, n }) => [value, n])).toEqual([
      ['red', 6],
      ['green', 0],
      ['blue', 0],
      ['violet', 2],
    ]);
  });

  test('of multiple choices has shares of the responses that answered', async () => {
    const found = await distribution(of, 'colours');
    expect(found).toMatchObject({ n: 8, omitted: 0 });
    expect(found.values.map(({ value, share }) => [value, share])).toEqual([
      ['red', 1],
      ['green', 0],
      ['blue', 0.25],
    ]);
  });

  test('of rankings and matrices names the rank and the row', async () => {
    const order = (await distribution(of, 'order')).values;
    expect(order.map(({ value, rank }) => `${value} ${rank}`)).toEqual(
      ['red', 'green', 'blue'].flatMap((choice) => [1, 2, 3].map((rank) => `${choice} ${rank}`)),
    );
    expect(order.filter(({ n }) => n > 0)).toMatchObject([
      { value: 'red', rank: 2, n: 5 },
      { value: 'green', rank: 3, n: 5 },
      { value: 'blue', rank: 1, n: 5, share: 1 },
    ]);
    const grid = (await distribution(of, 'grid')).values;
    expect(grid).toHaveLength(9);
    expect(grid.filter(({ n }) => n > 0)).toMatchObject([
      { value: 'blue', row: 'red', rank: null, n: 5, share: 1 },
    ]);
    expect((await distribution(of, 'again')).values).toMatchObject([
      { value: 'true', n: 6 },
      { value: 'false', n: 2 },
    ]);
  });

  test('of too few answers is suppressed', async () => {
    const few = await counted(times(4, response({ csat: 5 })));
    expect(await distribution(few, 'csat')).toMatchObject({ n: 4, suppressed: true, values: [] });
  });
});
