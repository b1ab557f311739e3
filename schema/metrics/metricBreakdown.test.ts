import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyResponse, type SomeResponse } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  anyAnswered,
  countMarked,
  forgetMarked,
  markedSurvey,
} from '../../test/support/markedSurveys.ts';
import {
  npsOf,
  numbersOf,
  type ScoreAnswer,
  scoreSelection,
  scoresOf,
} from '../../test/support/scores.ts';
import { decodeId, encodeId } from '../kernel/id.ts';
import type { ResponseCut } from '../scores/responseCuts.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let team: string;
/** The key of a touchpoint of the team and of BRAND. */
let ofTeam: string;
let surveys: { id: string; responses: SomeResponse[] }[];

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  team = await workspace.make('team', { name: 'Shops' });
  const shop = { name: 'Shop', channel: 'IN_STORE', team, experienceDimension: 'BRAND' };
  ofTeam = decodeId('Touchpoint', await workspace.make('touchpoint', shop)) ?? '';
  const site = await workspace.make('touchpoint', { name: 'Site', channel: 'WEB' });
  const any = anyResponse([ofTeam, decodeId('Touchpoint', site) ?? '']);
  surveys = [];
  for (const [seed, numRuns] of [[1, 150] as const, [2, 90] as const, [3, 60] as const]) {
    const responses = fc.sample(any, { numRuns, seed });
    surveys.push({ id: await counted(responses), responses });
  }
  await makeMetric(
    'nps',
    surveys.map(({ id }) => id),
  );
});
afterAll(() => graph.close());

const { counted } = scoresOf(() => workspace);

const makeMetric = (key: string, of: readonly string[], formula = 'NPS', asked = ['nps']) =>
  workspace.make('metric', {
    ...{ key, name: key, formula },
    questions: of.map((survey, index) => ({ survey, question: asked[index % asked.length] })),
  });

interface Breakdown {
  groups: {
    key: string | null;
    keys: (string | null)[];
    survey: { id: string } | null;
    team: { name: string } | null;
    score: ScoreAnswer;
  }[];
  others: ScoreAnswer | null;
}

async function ask<Answer>(key: string, selection: string, variables: object = {}) {
  const { metric } = await workspace.ask<{ metric: Answer }>(
    `query($key: String!, $by: [MetricDimension!]! = [], $filter: ScoreFilter) {
      metric(key: $key) { ${selection} unused: breakdown(by: $by, filter: $filter) @skip(if: true) { freshAt } }
    }`,
    { key, ...variables },
  );
  return metric;
}

async function breakdown(by: object[], first = 25, key = 'nps', filter: object = {}) {
  const found = await ask<{ breakdown: Breakdown }>(
    key,
    `breakdown(by: $by, first: ${first}, filter: $filter) {
      groups { key keys survey { id } team { name } score { ${scoreSelection} } }
      others { ${scoreSelection} }
    }`,
    { by, filter },
  );
  return found.breakdown;
}

const answers = (meets?: (cut: SomeResponse['cut']) => boolean) =>
  surveys.flatMap(({ responses }) => numbersOf(responses, 'nps', meets));

test('a breakdown of a metric by survey has the score of each survey by itself', async () => {
  const { groups, others } = await breakdown([{ property: 'SURVEY' }]);
  expect(others).toBeNull();
  expect(groups.map(({ key }) => key)).toEqual(groups.map(({ survey }) => survey?.id));
  expect(groups).toHaveLength(surveys.length);
  for (const { key, score } of groups) {
    const own = surveys.find(({ id }) => id === key)?.responses ?? [];
    expect(score.n).toBe(numbersOf(own, 'nps').length);
    expect(score.value).toBeCloseTo(npsOf(numbersOf(own, 'nps')), 9);
  }
});

test.each(['CHANNEL', 'LOCALE', 'TOUCHPOINT', 'EXPERIENCE_DIMENSION', 'TEAM', 'ACCOUNT'])(
  'a breakdown of a metric by %s adds up to the whole',
  async (property) => {
    const { groups } = await breakdown([{ property }]);
    expect(groups.length).toBeGreaterThan(property === 'ACCOUNT' ? 0 : 1);
    expect(groups.reduce((sum, { score }) => sum + score.n, 0)).toBe(answers().length);
  },
);

test('a breakdown of a metric by team and by experience dimension follows the touchpoints; those without one are one group', async () => {
  const n = answers(({ touchpointId }) => touchpointId === ofTeam).length;
  const teams = await breakdown([{ property: 'TEAM' }]);
  const found = teams.groups.find((group) => group.team);
  expect([found?.key, found?.team?.name, found?.score.n]).toEqual([team, 'Shops', n]);
  const dimensions = await breakdown([{ property: 'EXPERIENCE_DIMENSION' }]);
  expect(dimensions.groups.map(({ key }) => key).toSorted()).toEqual(['BRAND', null]);
  expect(dimensions.groups.find(({ key }) => key === 'BRAND')?.score.n).toBe(n);
});

test('a breakdown of a metric lists the largest groups, and all others as one, also of two properties', async () => {
  for (const by of [
    [{ property: 'CHANNEL' }],
    [{ property: 'SURVEY' }, { property: 'CHANNEL' }],
    [{ property: 'TEAM' }, { property: 'TOUCHPOINT' }],
  ]) {
    const { groups, others } = await breakdown(by, 1);
    expect(groups.map(({ keys }) => keys.length)).toEqual([by.length]);
    expect((groups[0]?.score.n ?? 0) + (others?.n ?? 0)).toBe(answers().length);
  }
});

const north = { hiddenFields: [{ key: 'region', in: ['north', 'south'] }] };
const days = 'from: "2025-11-20", to: "2026-03-02"';
const scored = `score { ${scoreSelection.replace('freshAt', '')} }`;
const region = { hiddenField: 'region' };

/** Selection, filter and dimensions. */
const queries: [string, object, object[]?][] = [
  [`score(filter: $filter) { n value suppressed }`, north],
  [`score(${days}, filter: $filter) { n value suppressed }`, north],
  [
    `score(filter: $filter) { n value suppressed }`,
    { ...north, profile: [{ question: 'colour', in: ['red', ''] }] },
  ],
  [`score(filter: $filter) { n value suppressed }`, { tags: { has: 'vip' } }],
  [`series(interval: MONTH, ${days}, filter: $filter) { from ${scored} }`, north],
  [`series(interval: WEEK, ${days}, filter: $filter) { ${scored} change { difference } }`, north],
  ...[
    [region],
    [{ profile: 'colour' }],
    [{ hiddenField: 'plan' }, region],
    [{ property: 'SURVEY' }, region],
    [{ property: 'TAG' }],
    [region, { property: 'SEGMENT' }],
  ].map((by): [string, object, object[]] => [
    `breakdown(by: $by, first: 4, ${days}, filter: $filter) {
      groups { keys ${scored} } others { n value suppressed }
    }`,
    {},
    by,
  ]),
];

test('scores of a metric by breakdowns that all its surveys have are read from stored counts, and are those that are counted from the responses', {
  timeout: 300_000,
}, async () => {
  const { db } = workspace;
  const segments = [];
  for (const name of ['Gold', 'Young']) {
    segments.push(decodeId('Segment', await workspace.make('segment', { name })) ?? '');
  }
  const [one, two] = [1, 2].map((seed) => fc.sample(anyAnswered, { numRuns: 150, seed }));
  const first = await markedSurvey(db, one ?? [], { segments });
  const reversed = ['segments', 'tags', 'plan', 'region', 'colour'] as const;
  const second = await markedSurvey(db, two ?? [], { segments, marked: reversed });
  const ids = [first, second].map((key) => encodeId('Survey', key));
  await makeMetric('cut', ids);
  await makeMetric('boxes', ids, 'TOP_TWO_BOX', ['ces', 'stars']);
  const found = async () => {
    const all: unknown[] = [];
    for (const [index, [selection, filter, by = []]] of queries.entries()) {
      const key = index % 3 === 2 ? 'boxes' : 'cut';
      all.push(await ask(key, selection, { filter, by }));
    }
    return all;
  };
  const live = await found();
  expect(JSON.stringify(live)).toContain('"suppressed":false');
  await countMarked(db, first);
  expect(await found()).toEqual(live);
  await countMarked(db, second);
  await forgetMarked(db, first);
  await forgetMarked(db, second);
  expect(await found()).toEqual(live);
});

test('a value that one survey of a metric counts apart and another with others is counted from the responses', async () => {
  const { db } = workspace;
  const answered = (regions: readonly string[]) =>
    regions.map((value): [SomeResponse, ResponseCut] => [
      {
        ...{ status: 'COMPLETED', answers: { nps: 9 }, reached: ['nps'] },
        cut: { day: '2026-03-01', touchpointId: null, channel: 'WEB', locale: 'en', version: 1 },
      },
      { region: value, plan: 'gold', tags: [] },
    ]);
  const all = Array.from({ length: 330 }, (_, index) => `r${index % 110}`);
  const first = await markedSurvey(db, answered(all));
  await countMarked(db, first);
  const known = await db.breakdownValue.findMany({ where: { surveyId: first, number: 2 } });
  const other = all.find((value) => !known.some((one) => one.value === value)) ?? '';
  expect(other).not.toBe('');
  const second = await markedSurvey(db, answered(Array.from({ length: 7 }, () => other)));
  await countMarked(db, second);
  await makeMetric('many', [encodeId('Survey', first), encodeId('Survey', second)]);
  const { groups } = await breakdown([region], 1, 'many');
  expect(groups.map(({ key, score }) => [key, score.n])).toEqual([[other, 10]]);
});

test('a hidden field that one survey of a metric has not marked is refused, with the cure', async () => {
  const { db } = workspace;
  const marked = await markedSurvey(db, []);
  await makeMetric('half', [encodeId('Survey', marked), surveys[0]?.id ?? '']);
  for (const attempt of [
    () => breakdown([region], 5, 'half'),
    () => ask('half', 'score(filter: $filter) { n }', { filter: north }),
  ]) {
    await expect(attempt()).rejects.toThrow(
      'no hidden field of this key is a breakdown of each survey of the metric. Add it to those: surveyUpdate(',
    );
  }
  await expect(breakdown([])).rejects.toThrow('by: needs one dimension at least');
  await expect(breakdown([region, region])).rejects.toThrow('by.1: is listed twice');
});
