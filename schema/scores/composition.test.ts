import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import {
  anyResponse,
  response,
  type SomeResponse,
  times,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { numbersOf, type ScoreAnswer, scoresOf } from '../../test/support/scores.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
/** A survey with many responses of all kinds. */
let survey: string;
let responses: SomeResponse[];

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  responses = fc.sample(anyResponse([]), { numRuns: 300, seed: 5 });
  survey = await counted(responses);
});
afterAll(() => graph.close());

const { counted, ask } = scoresOf(() => workspace);

interface Part {
  readonly key: string;
  readonly share: number;
  readonly n: number;
  readonly interval: { readonly low: number; readonly high: number; readonly method: string };
}
interface Composed extends ScoreAnswer {
  readonly percentile: number | null;
  readonly parts: readonly Part[];
}

const composed = `value n suppressed warnings percentile interval { low high method }
  parts { key share n interval { low high method } }`;
const score = (input: object) =>
  ask<Composed>('score', 'ScoreInput', { survey, ...input }, composed);

/** How many answers meet each of the conditions. */
const countsOf = (answers: readonly number[], ...conditions: ((answer: number) => boolean)[]) =>
  conditions.map((meets) => answers.filter(meets).length);

describe('the parts of a score', () => {
  test('are the promoters, passives and detractors among the raw answers', async () => {
    const answers = numbersOf(responses, 'nps');
    const counts = countsOf(
      answers,
      (answer) => answer >= 9,
      (answer) => answer === 7 || answer === 8,
      (answer) => answer <= 6,
    );
    const { parts, value } = await score({ question: 'nps', metric: 'NPS' });
    expect(parts.map(({ key, n }) => [key, n])).toEqual([
      ['PROMOTERS', counts[0]],
      ['PASSIVES', counts[1]],
      ['DETRACTORS', counts[2]],
    ]);
    for (const { share, n, interval } of parts) {
      expect(share).toBeCloseTo((100 * n) / answers.length, 9);
      expect(interval.method).toBe('WILSON');
      expect(interval.low).toBeLessThan(share);
      expect(interval.high).toBeGreaterThan(share);
    }
    expect((parts[0]?.share ?? 0) - (parts[2]?.share ?? 0)).toBeCloseTo(value ?? Number.NaN, 9);
  });

  test('are the boxes of a scale, reversed where the question is', async () => {
    const answers = numbersOf(responses, 'stars');
    const [top, middle, bottom] = countsOf(
      answers,
      (answer) => answer <= 2,
      (answer) => answer === 3,
      (answer) => answer >= 4,
    );
    const { parts } = await score({ question: 'stars', metric: 'MEAN' });
    expect(parts.map(({ key, n }) => [key, n])).toEqual([
      ['TOP', top],
      ['MIDDLE', middle],
      ['BOTTOM', bottom],
    ]);
  });

  test('are in points of a series, in groups and in both sides of a comparison', async () => {
    const shares = 'n parts { key n }';
    const input = { survey, question: 'nps', metric: 'NPS' };
    type Shares = Pick<Composed, 'n' | 'parts'>;
    const points = await ask<{ score: Shares }[]>(
      'scoreSeries',
      'ScoreTrendInput',
      { ...input, interval: 'MONTH', from: '2026-02-01', to: '2026-03-31' },
      `score { ${shares} }`,
    );
    const { groups } = await ask<{ groups: { score: Shares }[] }>(
      'scoreBreakdown',
      'ScoreBreakdownInput',
      { ...input, by: [{ property: 'LOCALE' }] },
      `groups { score { ${shares} } }`,
    );
    const { a, b } = await ask<{ a: Shares; b: Shares }>(
      'scoreCompare',
      'ScoreCompareInput',
      { ...input, a: {}, b: { locale: { eq: 'de' } } },
      `a { ${shares} } b { ${shares} }`,
    );
    const all = [...points, ...groups].map((each) => each.score);
    expect(all.length).toBeGreaterThan(3);
    for (const { n, parts } of [...all, a, b]) {
      expect(parts).toHaveLength(3);
      expect(parts.reduce((sum, part) => sum + part.n, 0)).toBe(n);
    }
  });

  test('are empty where the score is suppressed, and for numbers without a scale', async () => {
    const few = await counted(times(4, response({ nps: 9 })));
    const suppressed = await score({ survey: few, question: 'nps', metric: 'NPS' });
    expect(suppressed).toMatchObject({ suppressed: true, parts: [] });
    expect(await score({ question: 'spent', metric: 'MEAN' })).toMatchObject({ parts: [] });
  });
});

describe('a score by the worst values', () => {
  test('equals the shares of the raw answers for BOTTOM_TWO_BOX and NET', async () => {
    const answers = numbersOf(responses, 'ces');
    const [best, worst] = countsOf(
      answers,
      (answer) => answer >= 6,
      (answer) => answer <= 2,
    ).map((n) => (100 * n) / answers.length) as [number, number];
    const bottom = await score({ question: 'ces', metric: 'BOTTOM_TWO_BOX' });
    expect(bottom.value).toBeCloseTo(worst, 9);
    expect(bottom.interval?.method).toBe('WILSON');
    const net = await score({ question: 'ces', metric: 'NET' });
    expect(net.value).toBeCloseTo(best - worst, 9);
    expect(net.interval?.method).toBe('ADJUSTED_WALD');
  });
});

describe('a median or percentile', () => {
  /** What PostgreSQL finds in the raw answers of completed responses. */
  async function percentileIn(question: string, share: number): Promise<number | undefined> {
    const [found] = await workspace.db.$queryRaw<{ value: number }[]>(Prisma.sql`
      SELECT percentile_cont(${share}::float8) WITHIN GROUP (ORDER BY answer.number) AS value
      FROM "Answer" answer JOIN "SurveyResponse" response
        ON response."workspaceId" = answer."workspaceId" AND response.id = answer."responseId"
      WHERE answer."workspaceId" = ${workspace.db.$workspaceId}::uuid
        AND answer."surveyId" = ${decodeId('Survey', survey)}::uuid
        AND question = ${question}::text AND response.status = 'COMPLETED'`);
    return found?.value;
  }

  test('is that of PostgreSQL over the raw answers', async () => {
    for (const question of ['nps', 'csat', 'ces']) {
      const median = await score({ question, metric: 'MEDIAN' });
      expect(median.value).toBeCloseTo((await percentileIn(question, 0.5)) ?? Number.NaN, 9);
      expect(median).toMatchObject({ percentile: null, warnings: [] });
      for (const percentile of [1, 10, 33, 90, 99]) {
        const found = await score({ question, metric: 'PERCENTILE', percentile });
        const expected = await percentileIn(question, percentile / 100);
        expect(found.value).toBeCloseTo(expected ?? Number.NaN, 9);
        expect(found.percentile).toBe(percentile);
      }
    }
    // Of the reversed answers to 1 to 5.
    const { value } = await score({ question: 'stars', metric: 'PERCENTILE', percentile: 90 });
    expect(value).toBeCloseTo(6 - ((await percentileIn('stars', 0.1)) ?? Number.NaN), 9);
  });

  test('has an interval from one answer to another, and says nothing of a variance', async () => {
    // Ten answers: the ranks 2 and 9.
    const ten = await counted([0, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((nps) => response({ nps })));
    const found = await ask<Composed & { answersNeeded: number | null }>(
      'score',
      'ScoreInput',
      { survey: ten, question: 'nps', metric: 'MEDIAN' },
      `${composed} answersNeeded(margin: 1)`,
    );
    expect(found).toMatchObject({
      value: 5.5,
      interval: { low: 2, high: 9, method: 'ORDER_STATISTICS' },
      answersNeeded: null,
    });
  });

  test('is compared without a test, and says so', async () => {
    const compared = await ask<object>(
      'scoreCompare',
      'ScoreCompareInput',
      {
        ...{ survey, question: 'nps', metric: 'PERCENTILE', percentile: 75 },
        a: { locale: { eq: 'en' } },
        b: { locale: { eq: 'de' } },
      },
      'a { value } b { value } difference standardError test p verdict interval { low } warnings',
    );
    const [a, b] = [await of('en'), await of('de')];
    expect(compared).toEqual({
      ...{ a: { value: a }, b: { value: b }, difference: (a ?? 0) - (b ?? 0) },
      ...{ standardError: null, test: null, p: null, verdict: null, interval: null },
      warnings: ['NO_TEST'],
    });

    async function of(locale: string) {
      const input = { question: 'nps', metric: 'PERCENTILE', percentile: 75 };
      return (await score({ ...input, filter: { locale: { eq: locale } } })).value;
    }
  });

  test.each([
    [{ metric: 'PERCENTILE' }, 'input.percentile: PERCENTILE needs a percentile'],
    [{ metric: 'MEDIAN', percentile: 50 }, 'input.percentile: only PERCENTILE takes'],
    [{ metric: 'PERCENTILE', percentile: 100 }, 'input.percentile'],
    [
      { metric: 'MEDIAN', question: 'colour' },
      'input.metric: MEDIAN does not fit a question of SINGLE_CHOICE. It has no score',
    ],
  ])('is refused for %j', async (input, message) => {
    const { errors } = await workspace.answer(
      'query($input: ScoreInput!) { score(input: $input) { value } }',
      { input: { survey, question: 'nps', ...input } },
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(message);
  });
});
