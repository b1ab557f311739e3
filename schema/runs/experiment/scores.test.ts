import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  publishedSurvey,
  response,
  storeResponses,
} from '../../../test/support/countedResponses.ts';
import {
  cameTo,
  daysAgo,
  experimentOfRule,
  storeSplit,
} from '../../../test/support/experiments.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { encodeId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let rule: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  rule = await storeSplit(workspace, 'mail', 'none');
});
afterAll(() => graph.close());

describe('a score by arm', () => {
  let survey: string;
  beforeEach(async () => {
    survey = await publishedSurvey(workspace.db);
  });

  /** Stores customers of an arm who answered what is listed, one each, in the days after. */
  async function answered(arm: string, answers: readonly object[]): Promise<string[]> {
    const count = answers.length;
    const customers = await cameTo(workspace, { rule, arm, count, at: daysAgo(60) });
    await answer(customers, answers, 50);
    return customers;
  }

  async function answer(customers: readonly string[], answers: readonly object[], days: number) {
    const { db } = workspace;
    const ids = await storeResponses(
      db,
      survey,
      answers.map((each) => response({ ...each })),
    );
    for (const [index, id] of ids.entries()) {
      const columns = { customerId: customers[index] ?? '', completedAt: daysAgo(days) };
      await db.surveyResponse.updateMany({ where: { id }, data: columns });
    }
  }

  const scored = (question: string, metric: string) => ({
    outcome: { score: { survey: encodeId('Survey', survey), question, metric } },
  });
  const repeated = (counts: readonly [number, object][]) =>
    counts.flatMap(([n, each]) => Array.from({ length: n }, () => each));

  test('is an NPS with the test of scoreCompare', async () => {
    await answered(
      'mail',
      repeated([
        [50, { nps: 10 }],
        [30, { nps: 8 }],
        [20, { nps: 0 }],
      ]),
    );
    await answered(
      'none',
      repeated([
        [48, { nps: 9 }],
        [36, { nps: 7 }],
        [36, { nps: 6 }],
      ]),
    );
    const { arms, comparisons } = await experimentOfRule(workspace, rule, scored('nps', 'NPS'));
    expect(arms).toMatchObject([
      { n: 100, value: 30, interval: { method: 'ADJUSTED_WALD' } },
      { n: 120, value: 10 },
    ]);
    expect(arms[0]?.interval?.low).toBeCloseTo(14.051, 3);
    expect(comparisons).toMatchObject([{ difference: 20, test: 'Z', verdict: 'UNCLEAR' }]);
    expect(comparisons[0]?.p).toBeCloseTo(0.0662, 4);
  });

  test('is a mean with Welch’s test, of a number too', async () => {
    // Welch for 1 … 5 and 2, 4, 6, 8, 10: t = −1.8974, 5.8824 degrees of freedom, p = .1075 (R’s t.test).
    const numbers = (each: readonly number[], times: number) =>
      each.flatMap((spent) => Array.from({ length: times }, () => ({ spent })));
    await answered('mail', numbers([1, 2, 3, 4, 5], 1));
    await answered('none', numbers([2, 4, 6, 8, 10], 1));
    const { arms, comparisons, warnings } = await experimentOfRule(
      workspace,
      rule,
      scored('spent', 'MEAN'),
    );
    expect(arms).toMatchObject([
      { n: 5, value: 3, interval: { method: 'T' } },
      { n: 5, value: 6 },
    ]);
    expect(comparisons[0]).toMatchObject({ difference: -3, test: 'WELCH_T', verdict: 'TOO_EARLY' });
    expect(comparisons[0]?.p).toBeCloseTo(0.1075, 4);
    expect(warnings).toEqual(['TOO_EARLY']);
  });

  test('is of the last completed response in time that has an answer', async () => {
    const [jana = ''] = await answered(
      'mail',
      repeated([
        [1, { nps: 0 }],
        [4, { nps: 10 }],
      ]),
    );
    const others = await cameTo(workspace, { rule, arm: 'mail', count: 2, at: daysAgo(60) });
    await answer([jana], [{ nps: 10 }], 40);
    await answer([jana], [{ csat: 1 }], 39);
    await answer([jana], [{ nps: 0 }], 29);
    await answer([jana], [{ nps: 0 }], 61);
    await answer(others.slice(0, 1), [{ nps: 0 }], 29);
    const [mail] = (await experimentOfRule(workspace, rule, scored('nps', 'NPS'))).arms;
    expect(mail).toMatchObject({ customers: 7, pending: 0, n: 5, value: 100 });
  });
});
