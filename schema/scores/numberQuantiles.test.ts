import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyResponse, type SomeResponse } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  numbersOf,
  type ScoreAnswer,
  scoreSelection,
  scoresOf,
} from '../../test/support/scores.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
const responses = fc.sample(anyResponse([]), { numRuns: 300, seed: 8 });

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await counted(responses);
});
afterAll(() => graph.close());

const { counted, ask } = scoresOf(() => workspace);

const spent = (meets?: (cut: SomeResponse['cut']) => boolean) =>
  numbersOf(responses, 'spent', meets).sort((a, b) => a - b);

/** Definition 7 of Hyndman & Fan, of numbers in ascending order. */
function quantile(numbers: readonly number[], q: number): number {
  const position = (numbers.length - 1) * q;
  const [low, high] = [Math.floor(position), Math.ceil(position)].map((at) => numbers[at] ?? NaN);
  return (low ?? NaN) + (position % 1) * ((high ?? NaN) - (low ?? NaN));
}

const median = () => ({ survey, question: 'spent', metric: 'MEDIAN' });

describe('the median of a NUMBER', () => {
  test('is that of its single answers, with the interval of their ranks', async () => {
    const score = await ask<ScoreAnswer>('score', 'ScoreInput', median(), scoreSelection);
    const numbers = spent();
    expect(score.n).toBe(numbers.length);
    expect(score.value).toBeCloseTo(quantile(numbers, 0.5), 9);
    expect(score.interval?.method).toBe('ORDER_STATISTICS');
    expect(numbers).toContain(score.interval?.low);
    expect(numbers).toContain(score.interval?.high);
    expect(score.excluded.unanswered).toBe(
      responses.filter(({ status }) => status === 'COMPLETED').length - numbers.length,
    );
    const ninth = { ...median(), metric: 'PERCENTILE', percentile: 90 };
    const found = await ask<ScoreAnswer>('score', 'ScoreInput', ninth, 'value');
    expect(found.value).toBeCloseTo(quantile(numbers, 0.9), 9);
  });

  test('is also that of groups, of a filter, of points and of comparisons', async () => {
    const numbers = spent();
    const { groups } = await ask<{ groups: { key: string; score: ScoreAnswer }[] }>(
      'scoreBreakdown',
      'ScoreBreakdownInput',
      { ...median(), by: [{ property: 'CHANNEL' }] },
      'groups { key score { value n verdict } }',
    );
    expect(groups.reduce((sum, { score }) => sum + score.n, 0)).toBe(numbers.length);
    for (const { key, score } of groups) {
      expect(score.value).toBeCloseTo(
        quantile(
          spent(({ channel }) => channel === key),
          0.5,
        ),
        9,
      );
    }
    const filter = { channel: { eq: 'WEB' }, to: '2026-03-01' };
    const filtered = await ask<ScoreAnswer>(
      'score',
      'ScoreInput',
      { ...median(), filter },
      'value n',
    );
    const ofFilter = spent(({ channel, day }) => channel === 'WEB' && day <= '2026-03-01');
    expect(filtered.n).toBe(ofFilter.length);
    expect(filtered.value).toBeCloseTo(quantile(ofFilter, 0.5), 9);
    const points = await ask<{ from: string; score: ScoreAnswer }[]>(
      'scoreSeries',
      'ScoreTrendInput',
      {
        ...median(),
        ...{ interval: 'MONTH', from: '2026-02-01', to: '2026-03-31', rolling: { periods: 2 } },
      },
      'from score { value n }',
    );
    expect(points.map(({ score }) => score.n)).toEqual([
      spent(({ day }) => day < '2026-03-01').length,
      numbers.length,
    ]);
    expect(points[1]?.score.value).toBeCloseTo(quantile(numbers, 0.5), 9);
    const comparison = await ask<{ difference: number; warnings: string[] }>(
      'scoreCompare',
      'ScoreCompareInput',
      { ...median(), a: { channel: { eq: 'WEB' } }, b: { channel: { eq: 'EMAIL' } } },
      'difference warnings',
    );
    const [web, email] = ['WEB', 'EMAIL'].map((one) =>
      quantile(
        spent(({ channel }) => channel === one),
        0.5,
      ),
    );
    expect(comparison.difference).toBeCloseTo((web ?? NaN) - (email ?? NaN), 9);
    expect(comparison.warnings).toEqual(['NO_TEST']);
  });

  test('is no metric of several surveys, which the refusal says', async () => {
    const { errors } = await workspace.change('metricCreate', {
      ...{ key: 'm', name: 'M', formula: 'MEDIAN', questions: [{ survey, question: 'spent' }] },
    });
    expect(JSON.stringify(errors)).toContain('MEDIAN of numbers is no metric');
  });
});
