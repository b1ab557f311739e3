import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import {
  anyResponse,
  publishedSurvey,
  type SomeResponse,
  storeResponses,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { scoresOf } from '../../test/support/scores.ts';
import { sized } from '../../test/support/size.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { decodeId, encodeId } from '../kernel/id.ts';
import { enqueue } from '../outbox/outbox.ts';
import { countBreakdownsBy } from '../responses/breakdowns/countBreakdowns.ts';
import { breakdownTask } from '../surveys/breakdowns/storeBreakdowns.ts';
import { type ResponseCut, responseCut, storeCuts } from './responseCuts.fixture.ts';
import { foldRollups } from './rollups/fold.ts';

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

const day = fc
  .integer({ min: 0, max: 140 })
  .map((days) => new Date(Date.UTC(2025, 10, 3 + days)).toISOString().slice(0, 10));

const anyAnswered: fc.Arbitrary<[SomeResponse, ResponseCut]> = fc
  .tuple(anyResponse([]), responseCut, day)
  .map(([each, cut, on]) => [{ ...each, cut: { ...each.cut, version: 1, day: on } }, cut]);

/** A survey with these responses, and with breakdowns of which none is counted yet. */
async function surveyOf(answered: readonly [SomeResponse, ResponseCut][]): Promise<string> {
  const { db } = workspace;
  const key = await publishedSurvey(db);
  const ids = await storeResponses(
    db,
    key,
    answered.map(([each]) => each),
  );
  await storeCuts(
    db,
    ids,
    answered.map(([, cut]) => cut),
  );
  const segments = [gold, young].map((id) => decodeId('Segment', id) ?? '').sort();
  for (const [every, segmentIds] of [
    [3, segments.slice(0, 1)],
    [4, segments],
  ] as const) {
    await db.surveyResponse.updateMany({
      where: { id: { in: ids.filter((_id, index) => index % every === 0) } },
      data: { segmentIds },
    });
  }
  for (const [index, customerId] of customers.entries()) {
    await db.surveyResponse.updateMany({
      where: { id: { in: ids.filter((_id, at) => at % 5 === index * 2) } },
      data: { customerId, customerMatch: 'MATCHED' },
    });
  }
  await drainTasks(db, [foldRollups]);
  const uncounted = {
    ...{ surveyId: key, paired: true, countedToAt: new Date('0001-01-01T00:00:00Z') },
    countedToId: '00000000-0000-0000-0000-000000000000',
  };
  await db.surveyBreakdown.createMany({
    data: [
      { ...uncounted, number: 1, key: 'colour', source: 'PROFILE', position: 0 },
      { ...uncounted, number: 2, key: 'region', source: 'HIDDEN_FIELD', position: 1 },
      { ...uncounted, number: 3, key: 'plan', source: 'HIDDEN_FIELD', position: 2 },
      { ...uncounted, number: 4, key: 'tags', source: 'TAGS', position: 3 },
      { ...uncounted, number: 5, key: 'segments', source: 'SEGMENTS', position: 4 },
      { ...uncounted, number: 6, key: 'attributes.tier', source: 'ATTRIBUTE', position: 5 },
    ],
  });
  await db.survey.updateMany({ where: { id: key }, data: { breakdownVersion: 6 } });
  return key;
}

/** Counts the breakdowns, and then takes away from the responses what they were counted by. */
async function count(key: string): Promise<void> {
  const { db } = workspace;
  await db.$transaction((tx) =>
    enqueue(tx, new Date(), [breakdownTask('COUNT', { id: key, anonymous: false })]),
  );
  await drainTasks(db, [countBreakdownsBy(50)], new Date(Date.now() + 1_000));
  await db.surveyResponse.updateMany({
    where: { surveyId: key },
    data: { hiddenFields: {}, tags: [], segmentIds: [], attributes: Prisma.DbNull },
  });
  await db.answer.deleteMany({ where: { surveyId: key } });
}

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
    const key = await surveyOf(fc.sample(anyAnswered, { numRuns: 400, seed }));
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
    await count(key);
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
  const key = await surveyOf(answered);
  await db.workspace.updateMany({ data: { minimumN: 1 } });
  await db.$transaction((tx) =>
    enqueue(tx, new Date(), [breakdownTask('COUNT', { id: key, anonymous: false })]),
  );
  await drainTasks(db, [countBreakdownsBy(50)], new Date(Date.now() + 1_000));
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
