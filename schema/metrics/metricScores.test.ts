import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyResponse,
  response,
  type SomeResponse,
  times,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  meanOf,
  npsOf,
  numbersOf,
  type ScoreAnswer,
  scoreSelection,
  scoresOf,
} from '../../test/support/scores.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let team: string;
/** Three surveys with many responses of all kinds, each of them beside its id. */
let surveys: { id: string; responses: SomeResponse[] }[];
/** The keys of touchpoints: one of a team and of BRAND, one of neither. */
let touchpoints: { team: string; alone: string };

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  team = await workspace.make('team', { name: 'Shops' });
  const made = {
    team: await workspace.make('touchpoint', {
      ...{ name: 'Shop', channel: 'IN_STORE', team, experienceDimension: 'BRAND' },
    }),
    alone: await workspace.make('touchpoint', { name: 'Site', channel: 'WEB' }),
  };
  touchpoints = {
    team: decodeId('Touchpoint', made.team) ?? '',
    alone: decodeId('Touchpoint', made.alone) ?? '',
  };
  surveys = [];
  for (const [seed, numRuns] of [[1, 150] as const, [2, 90] as const, [3, 60] as const]) {
    const any = anyResponse(Object.values(touchpoints));
    const responses = fc.sample(any, { numRuns, seed });
    surveys.push({ id: await counted(responses), responses });
  }
  for (const [key, formula, asked] of [
    ['nps', 'NPS', ['nps', 'nps', 'nps']],
    ['mean', 'MEAN', ['csat', 'stars', 'csat']],
    ['boxes', 'TOP_TWO_BOX', ['csat', 'ces', 'stars']],
    ['spent', 'MEAN', ['spent', 'spent', 'spent']],
  ] as const) {
    const questions = surveys.map(({ id }, index) => ({ survey: id, question: asked[index] }));
    await workspace.make('metric', { key, name: key, formula, questions });
  }
  const both = ['nps', 'csat'].map((question) => ({ survey: surveys[0]?.id, question }));
  await workspace.make('metric', { key: 'both', name: 'b', formula: 'TOP_BOX', questions: both });
  await workspace.make('metric', { key: 'none', name: 'n', formula: 'NPS' });
});
afterAll(() => graph.close());

const { counted } = scoresOf(() => workspace);

type Meets = (cut: SomeResponse['cut']) => boolean;

/** The answers to one question of each survey. */
const answersTo = (asked: readonly string[], meets?: Meets) =>
  surveys.flatMap(({ responses }, index) => numbersOf(responses, asked[index] ?? '', meets));

async function ask<Answer>(key: string, selection: string): Promise<Answer> {
  const { metric } = await workspace.ask<{ metric: Answer }>(
    `query($key: String!) { metric(key: $key) { ${selection} } }`,
    { key },
  );
  return metric;
}

const scoreOf = async (key: string, args = '') =>
  (await ask<{ score: ScoreAnswer }>(key, `score${args} { ${scoreSelection} }`)).score;

/** Reverses the answers to `stars`, which is marked so. */
const starsAt = (index: number, meets?: Meets) =>
  numbersOf(surveys[index]?.responses ?? [], 'stars', meets).map((value) => 6 - value);
const numbersAt = (index: number, key: string, meets?: Meets) =>
  numbersOf(surveys[index]?.responses ?? [], key, meets);

describe('a score of a metric', () => {
  test('adds the answers of several surveys: NPS', async () => {
    const answers = answersTo(['nps', 'nps', 'nps']);
    const score = await scoreOf('nps');
    expect(score.n).toBe(answers.length);
    expect(score.value).toBeCloseTo(npsOf(answers), 9);
    const completed = surveys.flatMap(({ responses }) =>
      responses.filter(({ status }) => status === 'COMPLETED'),
    );
    expect(score.excluded.unanswered).toBe(completed.length - answers.length);
    expect(score.freshAt).not.toBeNull();
  });

  test('reverses the answers of each question by its own scale: a mean of 1 to 5', async () => {
    const answers = [...numbersAt(0, 'csat'), ...starsAt(1), ...numbersAt(2, 'csat')];
    const score = await scoreOf('mean');
    expect(score.n).toBe(answers.length);
    expect(score.value).toBeCloseTo(meanOf(answers), 9);
    const variance =
      answers.reduce((sum, each) => sum + (each - meanOf(answers)) ** 2, 0) / (answers.length - 1);
    // Student’s t with more than 100 degrees of freedom: 1.96 to 1.985.
    const reach = ((score.interval?.high ?? 0) - (score.interval?.low ?? 0)) / 2;
    expect(reach / Math.sqrt(variance / answers.length)).toBeGreaterThan(1.96);
    expect(reach / Math.sqrt(variance / answers.length)).toBeLessThan(1.985);
  });

  test('takes the best values of each scale: 4 and 5 of five, 6 and 7 of seven', async () => {
    const best = [
      ...numbersAt(0, 'csat').map((value) => value >= 4),
      ...numbersAt(1, 'ces').map((value) => value >= 6),
      ...starsAt(2).map((value) => value >= 4),
    ];
    const score = await scoreOf('boxes');
    expect(score.n).toBe(best.length);
    expect(score.value).toBeCloseTo((100 * best.filter(Boolean).length) / best.length, 9);
    expect(score.interval?.method).toBe('WILSON');
  });

  test('adds numbers without a scale, too', async () => {
    const answers = answersTo(['spent', 'spent', 'spent']);
    const score = await scoreOf('spent');
    expect(score.n).toBe(answers.length);
    expect((score.value ?? 0) / meanOf(answers)).toBeCloseTo(1, 9);
  });

  test('of two questions of one survey counts both answers, and excludes each response once', async () => {
    const best = [
      ...numbersAt(0, 'nps').map((value) => value === 10),
      ...numbersAt(0, 'csat').map((value) => value === 5),
    ];
    const score = await scoreOf('both');
    expect(score.n).toBe(best.length);
    expect(score.value).toBeCloseTo((100 * best.filter(Boolean).length) / best.length, 9);
    expect(score.warnings).toEqual(['SEVERAL_ANSWERS']);
    const of = (status: SomeResponse['status']) =>
      surveys[0]?.responses.filter((each) => each.status === status).length ?? 0;
    expect(score.excluded).toEqual({
      unanswered: 2 * of('COMPLETED') - best.length,
      screenedOut: of('SCREENED_OUT'),
      quotaFull: of('QUOTA_FULL'),
      unfinished: of('PARTIAL'),
    });
  });

  test('of two questions of one survey is shown of as many people as any score', async () => {
    const people = (n: number) => counted(times(n, response({ nps: 9, csat: 5 })));
    const shown = async (key: string, survey: string) => {
      const questions = ['nps', 'csat'].map((question) => ({ survey, question }));
      await workspace.make('metric', { key, name: key, formula: 'TOP_TWO_BOX', questions });
      const { n, value, suppressed } = await scoreOf(key);
      return { n, value, suppressed };
    };
    expect([await shown('four', await people(4)), await shown('five', await people(5))]).toEqual([
      { n: 8, value: null, suppressed: true },
      { n: 10, value: 100, suppressed: false },
    ]);
  });

  test('without questions has no value', async () => {
    expect(await scoreOf('none')).toMatchObject({ value: null, n: 0, suppressed: true });
  });

  test('counts the days and the filter that are asked for', async () => {
    const score = await scoreOf(
      'nps',
      '(from: "2026-02-28", to: "2026-03-02", filter: { to: "2026-03-01", channel: { eq: WEB } })',
    );
    const meets: Meets = ({ day, channel }) =>
      day >= '2026-02-28' && day <= '2026-03-01' && channel === 'WEB';
    expect(score.n).toBe(answersTo(['nps', 'nps', 'nps'], meets).length);
  });

  test('refuses days that do not exist or are no range, and waves', async () => {
    await expect(scoreOf('nps', '(from: "2026-02-30")')).rejects.toThrow('a day of the calendar');
    await expect(scoreOf('nps', '(from: "2026-03-02", to: "2026-03-01")')).rejects.toThrow(
      'the last day is before the first',
    );
    const waves = 'series(interval: WAVE, from: "2026-03-01", to: "2026-03-02") { from }';
    await expect(ask('nps', waves)).rejects.toThrow('waves are of one survey');
  });
});

test('a series of a metric has the answers of all its surveys in each period', async () => {
  const { series } = await ask<{
    series: { from: string; score: ScoreAnswer; change: { difference: number | null } | null }[];
  }>(
    'nps',
    `series(interval: MONTH, from: "2026-01-01", to: "2026-03-31") {
      from score { ${scoreSelection} } change { difference }
    }`,
  );
  expect(series.map(({ from }) => from)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  const inMonth = series.map(({ from }) =>
    answersTo(['nps', 'nps', 'nps'], ({ day }) => day.slice(0, 7) === from.slice(0, 7)),
  );
  expect(series.map(({ score }) => score.n)).toEqual(inMonth.map(({ length }) => length));
  const [, february = [], march = []] = inMonth;
  expect(series[2]?.score.value).toBeCloseTo(npsOf(march), 9);
  expect(series[2]?.change?.difference).toBeCloseTo(npsOf(march) - npsOf(february), 9);
});

test('what points of a series are compared with is read only where it is selected', async () => {
  const statement = async (selection: string) => {
    const { statements } = await graph.statementsOf(() =>
      ask(
        'nps',
        `series(interval: QUARTER, from: "2026-01-01", to: "2026-03-31") { ${selection} }`,
      ),
    );
    return JSON.stringify(statements).length;
  };
  const plain = await statement('score { n }');
  expect(await statement('score { n } yearChange @skip(if: true) { p }')).toBe(plain);
  expect(await statement('score { n } yearChange { p }')).toBeGreaterThan(plain);
});

test('metrics of a list are read by as many statements as one of them, with all their scores', async () => {
  const query = (filter: string) => `{ metrics(${filter}) { nodes {
    key a: score { n } b: score(from: "2026-03-01") { n }
    breakdown(by: { property: CHANNEL }) { others { n } groups { score { n } } }
    series(interval: WEEK, from: "2026-02-01", to: "2026-03-31") { score { n } }
  } } }`;
  const one = await graph.statementsOf(() =>
    workspace.ask(query('filter: { key: { eq: "nps" } }')),
  );
  const all = await graph.statementsOf(() =>
    workspace.ask<{ metrics: { nodes: { a: { n: number } }[] } }>(query('first: 10')),
  );
  expect(all.value.metrics.nodes.length).toBeGreaterThan(5);
  expect([one.statements.length, all.statements.length]).toEqual([2, 2]);
});

test('a bound key has the scores of the responses that it sees', async () => {
  const bound = workspace.boundTo({
    segments: null,
    touchpoints: [touchpoints.team],
  });
  const { metric } = await bound.ask<{ metric: { score: ScoreAnswer } }>(
    '{ metric(key: "boxes") { score { n value } } }',
  );
  const meets: Meets = ({ touchpointId: key }) => key === touchpoints.team;
  const best = [
    ...numbersAt(0, 'csat', meets).map((value) => value >= 4),
    ...numbersAt(1, 'ces', meets).map((value) => value >= 6),
    ...starsAt(2, meets).map((value) => value >= 4),
  ];
  expect(metric.score.n).toBe(best.length);
  expect(metric.score.value).toBeCloseTo((100 * best.filter(Boolean).length) / best.length, 9);
});
