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
/** A survey with many responses of all kinds. */
let survey: string;
let responses: SomeResponse[];
let touchpoint: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  const keys = [decodeId('Touchpoint', touchpoint) ?? ''];
  responses = fc.sample(anyResponse(keys), { numRuns: 500, seed: 3 });
  survey = await counted(responses);
});
afterAll(() => graph.close());

const { counted, ask } = scoresOf(() => workspace);

const numbers = (key: string, meets?: (cut: SomeResponse['cut']) => boolean) =>
  numbersOf(responses, key, meets);

describe('a series', () => {
  const series = (interval: string, from: string, to: string, filter?: object) =>
    ask<{ from: string; to: string; score: ScoreAnswer }[]>(
      'scoreSeries',
      'ScoreTrendInput',
      { survey, question: 'nps', metric: 'NPS', interval, from, to, filter },
      `from to score { ${scoreSelection} }`,
    );

  test('has a point for each day, also without answers, each suppressed by itself', async () => {
    const points = await series('DAY', '2026-02-26', '2026-03-03');
    expect(points.map(({ from, to }) => [from, to])).toEqual(
      ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'].map(
        (day) => [day, day],
      ),
    );
    for (const { from, score } of points) {
      const answers = numbers('nps', ({ day }) => day === from);
      expect(score.n).toBe(answers.length);
      if (answers.length < 5) expect(score).toMatchObject({ value: null, suppressed: true });
      else expect(score.value).toBeCloseTo(npsOf(answers), 9);
    }
  });

  test('of weeks has points from Monday to Sunday, cut by its range', async () => {
    // 2 March 2026 is a Monday.
    const points = await series('WEEK', '2026-02-27', '2026-03-10');
    expect(points.map(({ from, to }) => [from, to])).toEqual([
      ['2026-02-27', '2026-03-01'],
      ['2026-03-02', '2026-03-08'],
      ['2026-03-09', '2026-03-10'],
    ]);
    const between = (from: string, to: string) =>
      numbers('nps', ({ day }) => day >= from && day <= to).length;
    expect(points.map(({ score }) => score.n)).toEqual([
      between('2026-02-27', '2026-03-01'),
      between('2026-03-02', '2026-03-08'),
      between('2026-03-09', '2026-03-10'),
    ]);
  });

  test('of months has calendar months, within the filter', async () => {
    const points = await series('MONTH', '2026-01-15', '2026-03-31', { from: '2026-02-28' });
    expect(points.map(({ from, score }) => [from, score.n])).toEqual([
      ['2026-01-15', 0],
      ['2026-02-01', numbers('nps', ({ day }) => day === '2026-02-28').length],
      ['2026-03-01', numbers('nps', ({ day }) => day >= '2026-03-01').length],
    ]);
  });
});

describe('a breakdown', () => {
  const breakdown = (by: string, first?: number) =>
    ask<{
      groups: { key: string | null; touchpoint: { id: string } | null; score: ScoreAnswer }[];
      others: ScoreAnswer | null;
    }>(
      'scoreBreakdown',
      'ScoreBreakdownInput',
      { survey, question: 'nps', metric: 'NPS', by: [{ property: by }], ...(first && { first }) },
      `groups { key touchpoint { id } score { ${scoreSelection} } } others { ${scoreSelection} }`,
    );

  test.each(['CHANNEL', 'TOUCHPOINT', 'VERSION', 'LOCALE'])(
    'by %s adds up to the whole',
    async (by) => {
      const { groups, others } = await breakdown(by);
      expect(groups.length).toBeGreaterThan(1);
      expect(groups.reduce((sum, { score }) => sum + score.n, 0)).toBe(numbers('nps').length);
      expect(others).toBeNull();
    },
  );

  test('lists the largest groups, and all others as one', async () => {
    const sizes = ['en', 'de', 'de-AT'].map((key) => ({
      key,
      completed: responses.filter((each) => each.status === 'COMPLETED' && each.cut.locale === key)
        .length,
      answers: numbers('nps', ({ locale }) => locale === key),
    }));
    const [largest, ...rest] = sizes.sort((a, b) => b.completed - a.completed);
    const { groups, others } = await breakdown('LOCALE', 1);
    expect(groups.map(({ key }) => key)).toEqual([largest?.key]);
    const remaining = rest.flatMap(({ answers }) => answers);
    expect(others?.n).toBe(remaining.length);
    expect(others?.value).toBeCloseTo(npsOf(remaining), 9);
  });

  test('by touchpoint names the touchpoint, and has a group without one', async () => {
    const { groups } = await breakdown('TOUCHPOINT');
    const named = groups.map(({ key, touchpoint: at, score }) => [key, at?.id ?? null, score.n]);
    const at = decodeId('Touchpoint', touchpoint);
    expect(new Set(named)).toEqual(
      new Set([
        [touchpoint, touchpoint, numbers('nps', (cut) => cut.touchpointId === at).length],
        [null, null, numbers('nps', (cut) => cut.touchpointId === null).length],
      ]),
    );
  });
});

describe('a comparison', () => {
  const selection = `a { value n } b { value n } difference standardError test statistic
    degreesOfFreedom p interval { low high method } suppressed warnings`;
  interface Compared {
    a: ScoreAnswer;
    b: ScoreAnswer;
    [part: string]: unknown;
    p: number | null;
  }
  const compare = (input: object) =>
    ask<Compared>('scoreCompare', 'ScoreCompareInput', input, selection);

  test('of a published example has its test: 50, 30, 20 with 48, 36, 36', async () => {
    const group = (n: readonly number[], channel: 'WEB' | 'EMAIL') =>
      [9, 7, 3].flatMap((nps, index) => times(n[index] ?? 0, response({ nps }, { channel })));
    const of = await counted([...group([50, 30, 20], 'WEB'), ...group([48, 36, 36], 'EMAIL')]);
    const found = await compare({
      survey: of,
      question: 'nps',
      metric: 'NPS',
      a: { channel: { eq: 'WEB' } },
      b: { channel: { eq: 'EMAIL' } },
    });
    expect(found).toMatchObject({
      a: { value: 30, n: 100 },
      b: { value: 10, n: 120 },
      test: 'Z',
      degreesOfFreedom: null,
      suppressed: false,
      warnings: [],
    });
    expect(Number(found.difference)).toBeCloseTo(20, 9);
    expect(Number(found.standardError).toFixed(4)).toBe('10.8858');
    expect(Number(found.statistic).toFixed(4)).toBe('1.8373');
    expect(found.p?.toFixed(4)).toBe('0.0662');
  });

  test('warns where responses are in both groups', async () => {
    const found = await compare({
      survey,
      question: 'ces',
      metric: 'CES',
      a: {},
      b: { locale: { eq: 'de' } },
    });
    expect(found).toMatchObject({ test: 'WELCH_T', warnings: ['OVERLAP'] });
    expect(found.a.value).toBeCloseTo(meanOf(numbers('ces')), 9);
    const german = numbers('ces', ({ locale }) => locale === 'de');
    expect(found.b).toMatchObject({ n: german.length });
  });

  test('with too few answers in a group is suppressed', async () => {
    const of = await counted([
      ...times(9, response({ nps: 9 })),
      ...times(4, response({ nps: 3 }, { version: 2 })),
    ]);
    const found = await compare({
      survey: of,
      question: 'nps',
      metric: 'NPS',
      a: { version: { eq: 1 } },
      b: { version: { eq: 2 } },
    });
    expect(found).toMatchObject({
      suppressed: true,
      difference: null,
      p: null,
      b: { value: null, n: 4 },
    });
  });
});
