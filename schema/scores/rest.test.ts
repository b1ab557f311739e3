import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyResponse } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { scoresOf } from '../../test/support/scores.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  const keys = [decodeId('Touchpoint', touchpoint) ?? ''];
  survey = await counted(fc.sample(anyResponse(keys), { numRuns: 300, seed: 9 }));
});
afterAll(() => graph.close());

const { counted, ask } = scoresOf(() => workspace);

const formulas = [
  { question: 'nps', metric: 'NPS' },
  { question: 'ces', metric: 'TOP_TWO_BOX' },
  { question: 'stars', metric: 'MEAN' },
  { question: 'spent', metric: 'MEAN' },
];
const period = { from: '2026-02-28', to: '2026-03-02' };

interface Compared {
  readonly p: number | null;
  readonly verdict: string | null;
}
const compared = (formula: object, a: object, b: object) =>
  ask<Compared>('scoreCompare', 'ScoreCompareInput', { survey, ...formula, a, b }, 'p verdict');

describe('a score beside the rest', () => {
  test.each([
    [{ channel: { eq: 'WEB' } }, { channel: { neq: 'WEB' } }],
    [{ locale: { in: ['de', 'de-AT'] } }, { locale: { notIn: ['de', 'de-AT'] } }],
    [{ version: { gte: 2 } }, { version: { lt: 2 } }],
    [{ hasTouchpoint: true }, { hasTouchpoint: false }],
  ])('differs as `scoreCompare` says of %j and %j', async (filter, complement) => {
    for (const formula of formulas) {
      const own = await ask<{ adjustedP: number | null; verdict: string | null }>(
        'score',
        'ScoreInput',
        { survey, ...formula, filter: { ...filter, ...period } },
        'adjustedP verdict(level: 0.5)',
      );
      const both = await ask<Compared>(
        'scoreCompare',
        'ScoreCompareInput',
        { survey, ...formula, a: { ...filter, ...period }, b: { ...complement, ...period } },
        'p verdict(level: 0.5)',
      );
      expect(own.adjustedP).not.toBeNull();
      expect(own.adjustedP).toBeCloseTo(both.p ?? Number.NaN, 9);
      expect(own.verdict).toBe(both.verdict);
    }
  });

  test('in a breakdown of two groups differs as `scoreCompare` says of them', async () => {
    for (const formula of formulas) {
      const { groups } = await ask<{ groups: { key: string; score: { adjustedP: number } }[] }>(
        'scoreBreakdown',
        'ScoreBreakdownInput',
        { survey, ...formula, by: [{ property: 'VERSION' }], filter: { channel: { neq: 'WEB' } } },
        'groups { key score { adjustedP } }',
      );
      const of = (version: number) => ({ channel: { neq: 'WEB' }, version: { eq: version } });
      const { p } = await compared(formula, of(1), of(2));
      expect(groups.map(({ key }) => key).sort()).toEqual(['1', '2']);
      for (const { score } of groups) expect(score.adjustedP).toBeCloseTo(p ?? Number.NaN, 9);
    }
  });
});
