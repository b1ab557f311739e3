import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SomeResponse } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  anyAnswered,
  countMarked,
  forgetMarked,
  markedSurvey,
} from '../../test/support/markedSurveys.ts';
import { scoresOf } from '../../test/support/scores.ts';
import { sized } from '../../test/support/size.ts';
import { decodeId, encodeId } from '../kernel/id.ts';
import type { ResponseCut } from './responseCuts.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let gold: string;
let young: string;
/** The keys of two customers with attributes. */
const customers: string[] = [];

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const choices = ['base', 'plus'];
  await workspace.make('attributeDefinition', { key: 'tier', name: 'T', type: 'CHOICE', choices });
  for (const choice of choices) {
    const attributes = [{ key: 'tier', value: { choice } }];
    customers.push(decodeId('Customer', await workspace.make('customer', { attributes })) ?? '');
  }
  gold = await workspace.make('segment', { name: 'Gold' });
  young = await workspace.make('segment', { name: 'Young' });
});
afterAll(() => graph.close());

const { ask } = scoresOf(() => workspace);

const region = { hiddenFields: [{ key: 'region', in: ['north', 'south'] }] };
const days = { from: '2025-11-20', to: '2026-03-02' };
const scored = { question: 'nps', metric: 'NPS' };
const score = 'n value suppressed interval { low high } excluded { unfinished unanswered }';

/** Field, type of its input, input, selection. */
const queries: [string, string, object, string][] = [
  ['score', 'ScoreInput', { filter: region }, score],
  ['score', 'ScoreInput', { filter: { ...region, ...days } }, score],
  ['score', 'ScoreInput', { filter: { ...region, from: '2025-12-01', to: '2026-01-31' } }, score],
  ['score', 'ScoreInput', { filter: { ...region, from: '2026-01-10', to: '2026-01-20' } }, score],
  [
    'score',
    'ScoreInput',
    { filter: { ...region, ...days, profile: [{ question: 'colour', in: ['red', ''] }] } },
    score,
  ],
  ['score', 'ScoreInput', { filter: { tags: { has: 'vip' }, ...days } }, score],
  ['score', 'ScoreInput', { filter: { tags: { isEmpty: false }, ...region } }, score],
  [
    'scoreSeries',
    'ScoreTrendInput',
    { interval: 'MONTH', ...days, filter: region },
    `from score { ${score} }`,
  ],
  [
    'scoreSeries',
    'ScoreTrendInput',
    { interval: 'WEEK', ...days, filter: region },
    `from score { ${score} } change { difference }`,
  ],
  [
    'scoreCompare',
    'ScoreCompareInput',
    { a: { ...region, ...days }, b: { from: '2026-01-15', to: '2026-02-28' } },
    `a { ${score} } b { ${score} } p warnings`,
  ],
  ...[
    [[{ hiddenField: 'region' }], {}],
    [[{ profile: 'colour' }], region],
    [[{ hiddenField: 'plan' }, { hiddenField: 'region' }], days],
    [[{ hiddenField: 'region' }, { profile: 'colour' }], { ...region, ...days }],
    [[{ property: 'TAG' }], days],
    [[{ property: 'TAG' }, { hiddenField: 'region' }], {}],
    [[{ property: 'TAG' }], region],
    [[{ property: 'SEGMENT' }], days],
    [[{ hiddenField: 'region' }, { property: 'SEGMENT' }], {}],
    [[{ hiddenField: 'region' }], { tags: { has: 'vip' } }],
    [[{ attribute: 'tier' }], days],
    [[{ attribute: 'tier' }, { hiddenField: 'region' }], {}],
    [[{ property: 'SEGMENT' }, { attribute: 'tier' }], days],
    [[{ hiddenField: 'region' }], { attributes: [{ key: 'tier', in: ['plus', 'base'] }] }],
  ].map(([by, filter]): [string, string, object, string] => [
    'scoreBreakdown',
    'ScoreBreakdownInput',
    { by, filter, first: 4 },
    `groups { key keys score { ${score} } } others { ${score} }`,
  ]),
  ['questionDistribution', 'QuestionDistributionInput', { filter: region }, 'n values { value n }'],
  [
    'responseRates',
    'ResponseRateInput',
    { filter: { ...region, ...days } },
    'completes partials rr1',
  ],
];

test.each(sized({ suite: [1], soak: [1, 2, 3, 4] }))(
  'scores by one or two breakdowns, read from stored counts, are those that are counted from the responses: sample %i',
  { timeout: 300_000 },
  async (seed) => {
    const answered = fc.sample(anyAnswered, { numRuns: 400, seed });
    const segments = [gold, young].map((id) => decodeId('Segment', id) ?? '');
    const key = await markedSurvey(workspace.db, answered, { segments, customers });
    const survey = encodeId('Survey', key);
    const answers = async () => {
      const found: unknown[] = [];
      for (const [field, type, input, selection] of queries) {
        const named = field === 'responseRates' ? {} : { question: 'nps' };
        const metric = field.startsWith('score') ? { metric: 'NPS' } : {};
        found.push(await ask(field, type, { survey, ...named, ...metric, ...input }, selection));
      }
      return found;
    };
    const ofSegment = () =>
      ask('score', 'ScoreInput', { survey, ...scored, filter: { segment: { eq: young } } }, score);
    const live = [...(await answers()), await ofSegment()];
    expect(JSON.stringify(live)).toContain('"suppressed":false');
    await countMarked(workspace.db, key);
    await forgetMarked(workspace.db, key);
    expect([...(await answers()), await ofSegment()]).toEqual(live);
  },
);

test('a value that is counted with all others is counted from the responses where a filter names it, and is one of the others in a breakdown', async () => {
  const { db } = workspace;
  const answered = fc
    .sample(anyAnswered, { numRuns: 300, seed: 9 })
    .map(([each], index): [SomeResponse, ResponseCut] => [
      { ...each, status: 'COMPLETED', answers: { nps: 9 }, reached: ['nps'] },
      { region: `r${index % 110}`, plan: 'gold', tags: [] },
    ]);
  const key = await markedSurvey(db, answered);
  await db.workspace.updateMany({ data: { minimumN: 1 } });
  await countMarked(db, key);
  const known = await db.breakdownValue.findMany({ where: { surveyId: key, number: 2 } });
  expect(known).toHaveLength(100);
  const nps = { survey: encodeId('Survey', key), question: 'nps', metric: 'NPS' };
  const unknown = Array.from({ length: 110 }, (_, index) => `r${index}`).filter(
    (value) => !known.some((one) => one.value === value),
  );
  const filter = { hiddenFields: [{ key: 'region', in: unknown }] };
  const ofUnknown = answered.filter(([, cut]) => unknown.includes(cut.region)).length;
  expect(await ask('score', 'ScoreInput', { ...nps, filter }, 'n')).toEqual({ n: ofUnknown });
  const { groups, others } = await ask<{ groups: { key: string }[]; others: { n: number } }>(
    'scoreBreakdown',
    'ScoreBreakdownInput',
    { ...nps, by: [{ hiddenField: 'region' }], first: 100 },
    'groups { key } others { n }',
  );
  expect(groups.map((group) => group.key).sort()).toEqual(known.map(({ value }) => value).sort());
  expect(others.n).toBe(ofUnknown);
});
