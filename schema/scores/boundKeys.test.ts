import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  publishedSurvey,
  response,
  storeResponses,
  times,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { decodeId, encodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
/** The keys of a list, of a touchpoint, and of a customer on the list. */
let segment: string;
let touchpoint: string;
let customer: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const { db, make, change } = workspace;
  const ids = {
    segment: await make('segment', { name: 'North' }),
    touchpoint: await make('touchpoint', { name: 'Shop', channel: 'IN_STORE' }),
    customer: await make('customer', { name: 'Ann' }),
  };
  await change('segmentAddCustomers', { segment: ids.segment, customers: [ids.customer] });
  segment = decodeId('Segment', ids.segment) ?? '';
  touchpoint = decodeId('Touchpoint', ids.touchpoint) ?? '';
  customer = decodeId('Customer', ids.customer) ?? '';
  const surveyId = await publishedSurvey(db);
  survey = encodeId('Survey', surveyId);
  const stored = [
    { answered: times(6, response({ nps: 10 })), columns: { customerId: customer } },
    { answered: times(5, response({ nps: 0 })), columns: { touchpointId: touchpoint } },
    { answered: times(9, response({ nps: 8 })), columns: {} },
    {
      answered: times(7, response({ nps: 10 })),
      columns: { customerId: customer, touchpointId: touchpoint },
    },
  ];
  for (const { answered, columns } of stored) {
    const before = await db.surveyResponse.findMany({ where: { surveyId }, select: { id: true } });
    await storeResponses(db, surveyId, answered);
    await db.surveyResponse.updateMany({
      where: { surveyId, id: { notIn: before.map(({ id }) => id) } },
      data: columns,
    });
  }
});
afterAll(() => graph.close());

describe('scores of a bound key are of the responses that it sees', () => {
  test.each([
    ['segments', 100, 13],
    ['touchpoints', (100 * (7 - 5)) / 12, 12],
    ['both', 100, 7],
  ] as const)('bound to %s', async (by, value, n) => {
    const bound = workspace.boundTo({
      segments: by === 'touchpoints' ? null : [segment],
      touchpoints: by === 'segments' ? null : [touchpoint],
    });
    const input = { survey, question: 'nps', metric: 'NPS' };
    const { score, scoreBreakdown, questionDistribution, responseRates } = await bound.ask<{
      score: { value: number; n: number };
      scoreBreakdown: { groups: { score: { n: number } }[]; others: unknown };
      questionDistribution: { n: number };
      responseRates: { completes: number };
    }>(
      `query($input: ScoreInput!, $by: ScoreBreakdownInput!, $question: QuestionDistributionInput!,
        $survey: ID!) {
        score(input: $input) { value n }
        scoreBreakdown(input: $by) { groups { score { n } } others { n } }
        questionDistribution(input: $question) { n }
        responseRates(input: { survey: $survey }) { completes }
      }`,
      {
        input,
        by: { ...input, by: [{ property: 'TOUCHPOINT' }] },
        question: { survey, question: 'nps' },
        survey,
      },
    );
    expect(score.n).toBe(n);
    const groups = scoreBreakdown.groups.map((group) => group.score.n);
    expect(groups.reduce((sum, each) => sum + each, 0)).toBe(n);
    expect(questionDistribution.n).toBe(n);
    expect(responseRates.completes).toBe(n);
    expect(score.value).toBeCloseTo(value, 6);
  });
});
