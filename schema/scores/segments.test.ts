import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyResponse,
  publishedSurvey,
  response,
  storeResponses,
  times,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { decodeId, encodeId, newId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let gold: string;
let young: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  gold = await workspace.make('segment', { name: 'Gold' });
  young = await workspace.make('segment', { name: 'Young' });
});
afterAll(() => graph.close());

type Stored = Parameters<typeof storeResponses>[2];

/** Adds responses to a survey, whose customers were in these segments. */
async function add(survey: string, stored: Stored, ...segments: string[]): Promise<void> {
  const { db } = workspace;
  const surveyId = decodeId('Survey', survey) ?? '';
  const before = await db.surveyResponse.findMany({ where: { surveyId }, select: { id: true } });
  await storeResponses(db, surveyId, stored);
  await db.surveyResponse.updateMany({
    where: { surveyId, id: { notIn: before.map(({ id }) => id) } },
    data: { segmentIds: segments.map((id) => decodeId('Segment', id) ?? '').sort() },
  });
}
const newSurvey = async () => encodeId('Survey', await publishedSurvey(workspace.db));

const nps = { question: 'nps', metric: 'NPS' };
async function found<Answer>(field: string, type: string, input: object, selection: string) {
  const answer = await workspace.ask<{ found: Answer }>(
    `query($input: ${type}!) { found: ${field}(input: $input) { ${selection} } }`,
    { input },
  );
  return answer.found;
}
interface Scored {
  readonly value: number | null;
  readonly n: number;
}
async function groupsOf(input: object) {
  const selection = 'groups { key segment { name } score { value n } } others { n }';
  const { groups, others } = await found<{
    groups: { key: string | null; segment: { name: string } | null; score: Scored }[];
    others: Scored | null;
  }>(
    'scoreBreakdown',
    'ScoreBreakdownInput',
    { ...nps, by: [{ property: 'SEGMENT' }], ...input },
    selection,
  );
  expect(others).toBeNull();
  return groups.map(({ key, segment, score: { value, n } }) => [
    segment?.name ?? key,
    value === null ? null : Math.round(value),
    n,
  ]);
}
const scoreOf = (survey: string, segment: object) =>
  found<Scored>('score', 'ScoreInput', { survey, ...nps, filter: { segment } }, 'value n');

describe('scores by segment', () => {
  test('count a response in each segment of its customer, and those without one apart', async () => {
    const survey = await newSurvey();
    await add(survey, times(6, response({ nps: 10 })), gold);
    await add(survey, times(5, response({ nps: 0 })), gold, young);
    await add(survey, times(7, response({ nps: 8 })));
    expect(await groupsOf({ survey })).toEqual([
      ['Gold', Math.round(100 / 11), 11],
      [null, 0, 7],
      ['Young', -100, 5],
    ]);
    expect(await groupsOf({ survey, first: 1 })).toEqual([['Gold', Math.round(100 / 11), 11]]);
    expect(await groupsOf({ survey, filter: { segment: { eq: young } } })).toEqual([
      ['Gold', -100, 5],
      ['Young', -100, 5],
    ]);
  });

  test('can be filtered by the segments of then, of which a response needs one at least', async () => {
    const survey = await newSurvey();
    await add(survey, times(6, response({ nps: 10 })), gold);
    await add(survey, times(5, response({ nps: 0 })), gold, young);
    await add(survey, times(7, response({ nps: 8 })));
    expect(await scoreOf(survey, { eq: gold })).toMatchObject({ n: 11 });
    expect(await scoreOf(survey, { in: [gold, young] })).toMatchObject({ n: 11 });
    expect(await scoreOf(survey, { neq: young })).toEqual({ n: 6, value: 100 });
    expect(await scoreOf(survey, { notIn: [gold, young] })).toMatchObject({ n: 0 });
    const { a, b } = await found<{ a: object; b: object }>(
      'scoreCompare',
      'ScoreCompareInput',
      { survey, ...nps, a: { segment: { eq: gold } }, b: { segment: { eq: young } } },
      'a { n } b { n value } warnings',
    );
    expect({ a, b }).toEqual({ a: { n: 11 }, b: { n: 5, value: -100 } });
  });

  test('are suppressed for few answers, and count a deleted segment as none', async () => {
    const survey = await newSurvey();
    const passing = await workspace.make('segment', { name: 'Passing' });
    await add(survey, times(4, response({ nps: 10 })), passing);
    await add(survey, times(6, response({ nps: 10 })));
    await add(survey, times(5, response({ nps: 0 })), gold);
    expect(await groupsOf({ survey })).toEqual([
      [null, 100, 6],
      ['Gold', -100, 5],
      ['Passing', null, 4],
    ]);
    await workspace.change('segmentDelete', { id: passing });
    expect(await groupsOf({ survey })).toEqual([
      [null, 100, 10],
      ['Gold', -100, 5],
    ]);
  });

  test('are refused for an id that is no segment’s, and without the scope that reads customers', async () => {
    const survey = await newSurvey();
    const query = 'query($input: ScoreInput!) { score(input: $input) { n } }';
    const attempt = async (client: Pick<TestWorkspace, 'answer'>, segment: string) => {
      const input = { survey, ...nps, filter: { segment: { eq: segment } } };
      const { errors = [] } = await client.answer(query, { input });
      return errors.map(({ extensions, message }) => `${extensions?.code} ${message}`);
    };
    expect(await attempt(workspace, survey)).toEqual([expect.stringContaining('segment_…')]);
    expect(await attempt(workspace.withScopes('scores:read'), gold)).toEqual([
      expect.stringContaining('customers:read'),
    ]);
    expect(await attempt(workspace.withScopes('scores:read', 'customers:read'), gold)).toEqual([]);
  });

  test('are those of all responses where all customers were in the segment', async () => {
    const stored = fc.sample(anyResponse([]), { numRuns: 120, seed: 7 });
    const [all, mixed] = [await newSurvey(), await newSurvey()];
    await add(all, stored, gold, young);
    await add(mixed, stored, young);
    await add(mixed, stored, gold);
    const score = 'value n suppressed interval { low high } excluded { unfinished unanswered }';
    const ask = (survey: string, segment: object) =>
      found('score', 'ScoreInput', { survey, ...nps, filter: { segment } }, score);
    const whole = await ask(all, { in: [gold] });
    expect(whole).toMatchObject({ n: stored.length > 0 ? expect.any(Number) : 0 });
    expect(await ask(mixed, { eq: gold })).toEqual(whole);
    expect(await ask(mixed, { eq: encodeId('Segment', newId()) })).toMatchObject({ n: 0 });
  });
});
