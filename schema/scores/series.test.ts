import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Channel, ResponseStatus } from '../../prisma/generated/client/enums.ts';
import { response, type SomeResponse, times } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { npsOf, numbersOf, scoresOf } from '../../test/support/scores.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
/** A survey with responses on days of three years. */
let survey: string;
let responses: SomeResponse[];

const firstDay = Temporal.PlainDate.from('2023-06-01');

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const any = fc.record({
    nps: fc.integer({ min: 0, max: 10 }),
    days: fc.integer({ min: 0, max: 1_125 }),
    channel: fc.constantFrom<Channel>('WEB', 'EMAIL'),
    status: fc.constantFrom<ResponseStatus>('COMPLETED', 'COMPLETED', 'COMPLETED', 'PARTIAL'),
  });
  responses = fc
    .sample(any, { numRuns: 800, seed: 7 })
    .map(({ nps, days, channel, status }) =>
      response({ nps }, { day: firstDay.add({ days }).toString(), channel }, status),
    );
  survey = await counted(responses);
});
afterAll(() => graph.close());
beforeEach(async () => {
  await workspace.change('workspaceUpdate', { fiscalYearStart: 1, weekStart: 'MONDAY' });
});

const { counted, ask } = scoresOf(() => workspace);

interface Compared {
  readonly a: { readonly value: number | null; readonly n: number };
  readonly b: { readonly value: number | null; readonly n: number };
  readonly difference: number | null;
  readonly p: number | null;
  readonly suppressed: boolean;
  readonly warnings: readonly string[];
}

interface Point {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly score: { readonly value: number | null; readonly n: number };
  readonly change: Compared | null;
  readonly yearChange: Compared | null;
}

const compared = '{ a { value n } b { value n } difference p suppressed warnings }';

const series = (input: object) =>
  ask<Point[]>(
    'scoreSeries',
    'ScoreTrendInput',
    { survey, question: 'nps', metric: 'NPS', ...input },
    `label from to score { value n } change ${compared} yearChange ${compared}`,
  );

type Days = readonly [from: string, to: string];

const answersOn = ([from, to]: Days, meets: (each: SomeResponse['cut']) => boolean = () => true) =>
  numbersOf(responses, 'nps', (cut) => cut.day >= from && cut.day <= to && meets(cut));

/** Compares a score with the answers of its days. */
function expectScore(
  found: { readonly value: number | null; readonly n: number } | undefined,
  answers: readonly number[],
): void {
  expect(found?.n).toBe(answers.length);
  if (answers.length < 5) expect(found?.value).toBeNull();
  else expect(found?.value).toBeCloseTo(npsOf(answers), 9);
}

/** Compares points with the answers of their days, of those before, and of those of the year before. */
function expectPoints(
  points: readonly Point[],
  expected: readonly (readonly [string, Days, Days, Days])[],
  meets?: (each: SomeResponse['cut']) => boolean,
): void {
  expect(points.map(({ label, from, to }) => [label, [from, to]])).toEqual(
    expected.map(([label, days]) => [label, days]),
  );
  for (const [index, [, days, before, yearBefore]] of expected.entries()) {
    const point = points[index];
    expectScore(point?.score, answersOn(days, meets));
    expectScore(point?.change?.a, answersOn(days, meets));
    expectScore(point?.change?.b, answersOn(before, meets));
    expectScore(point?.yearChange?.a, answersOn(days, meets));
    expectScore(point?.yearChange?.b, answersOn(yearBefore, meets));
  }
}

describe('a series of quarters', () => {
  test('compares each with the one before and with that of the year before, as the raw answers have them', async () => {
    const points = await series({ interval: 'QUARTER', from: '2025-01-01', to: '2025-08-15' });
    expectPoints(points, [
      [
        ...(['2025 Q1', ['2025-01-01', '2025-03-31'], ['2024-10-01', '2024-12-31']] as const),
        ['2024-01-01', '2024-03-31'],
      ],
      [
        ...(['2025 Q2', ['2025-04-01', '2025-06-30'], ['2025-01-01', '2025-03-31']] as const),
        ['2024-04-01', '2024-06-30'],
      ],
      [
        ...(['2025 Q3', ['2025-07-01', '2025-08-15'], ['2025-04-01', '2025-06-30']] as const),
        ['2024-07-01', '2024-08-15'],
      ],
    ]);
    expect(Math.min(...points.map(({ score }) => score.n))).toBeGreaterThan(10);
  });

  test('follows the fiscal year of the workspace', async () => {
    await workspace.change('workspaceUpdate', { fiscalYearStart: 2 });
    const points = await series({ interval: 'QUARTER', from: '2025-01-31', to: '2025-07-31' });
    expectPoints(points, [
      [
        ...(['FY2025 Q4', ['2025-01-31', '2025-01-31'], ['2024-08-01', '2024-10-31']] as const),
        ['2024-01-31', '2024-01-31'],
      ],
      [
        ...(['FY2026 Q1', ['2025-02-01', '2025-04-30'], ['2025-01-31', '2025-01-31']] as const),
        ['2024-02-01', '2024-04-30'],
      ],
      [
        ...(['FY2026 Q2', ['2025-05-01', '2025-07-31'], ['2025-02-01', '2025-04-30']] as const),
        ['2024-05-01', '2024-07-31'],
      ],
    ]);
  });

  test('has the test that `scoreCompare` makes of the same days', async () => {
    const [point] = await series({ interval: 'QUARTER', from: '2025-04-01', to: '2025-06-30' });
    const compare = (b: Days) =>
      ask<Compared>(
        'scoreCompare',
        'ScoreCompareInput',
        {
          ...{
            survey,
            question: 'nps',
            metric: 'NPS',
            a: { from: '2025-04-01', to: '2025-06-30' },
          },
          b: { from: b[0], to: b[1] },
        },
        'a { value n } b { value n } difference p suppressed warnings',
      );
    expect(point?.change).toEqual(await compare(['2025-01-01', '2025-03-31']));
    expect(point?.yearChange).toEqual(await compare(['2024-04-01', '2024-06-30']));
    expect(point?.change?.p).toBeGreaterThan(0);
  });
});

describe('a series of years', () => {
  test('follows the fiscal year of the workspace', async () => {
    await workspace.change('workspaceUpdate', { fiscalYearStart: 7 });
    expectPoints(await series({ interval: 'YEAR', from: '2024-07-01', to: '2026-02-28' }), [
      [
        ...(['FY2025', ['2024-07-01', '2025-06-30'], ['2023-07-01', '2024-06-30']] as const),
        ['2023-07-01', '2024-06-30'],
      ],
      [
        ...(['FY2026', ['2025-07-01', '2026-02-28'], ['2024-07-01', '2025-06-30']] as const),
        ['2024-07-01', '2025-02-28'],
      ],
    ]);
  });
});

describe('a series of weeks', () => {
  test('begins them on the first day of the workspace’s week, and compares with 52 weeks before', async () => {
    await workspace.change('workspaceUpdate', { weekStart: 'SUNDAY' });
    expectPoints(await series({ interval: 'WEEK', from: '2025-03-04', to: '2025-03-15' }), [
      [
        ...(['2025-W10', ['2025-03-04', '2025-03-08'], ['2025-02-23', '2025-03-01']] as const),
        ['2024-03-05', '2024-03-09'],
      ],
      [
        ...(['2025-W11', ['2025-03-09', '2025-03-15'], ['2025-03-04', '2025-03-08']] as const),
        ['2024-03-10', '2024-03-16'],
      ],
    ]);
  });
});

describe('a rolling series', () => {
  test('covers the last periods, also those before the range, and compares with those that it shares none with', async () => {
    const rolling = { periods: 2 };
    const range = { interval: 'QUARTER', from: '2025-04-01', to: '2025-08-10' };
    expectPoints(await series({ ...range, rolling }), [
      [
        ...(['2025 Q2', ['2025-01-01', '2025-06-30'], ['2024-07-01', '2024-12-31']] as const),
        ['2024-01-01', '2024-06-30'],
      ],
      [
        ...(['2025 Q3', ['2025-04-01', '2025-08-10'], ['2024-10-01', '2025-03-31']] as const),
        ['2024-04-01', '2024-08-10'],
      ],
    ]);
  });

  test('of 28 days counts each day in the windows that cover it', async () => {
    const points = await series({
      ...{ interval: 'DAY', from: '2025-03-01', to: '2025-03-20', rolling: { periods: 28 } },
    });
    expect(points).toHaveLength(20);
    const day = (text: string, days: number) => Temporal.PlainDate.from(text).add({ days });
    for (const [index, point] of points.entries()) {
      const to = day('2025-03-01', index).toString();
      const days: Days = [day(to, -27).toString(), to];
      expect([point.from, point.to]).toEqual(days);
      expectScore(point.score, answersOn(days));
      expectScore(point.change?.b, answersOn([day(to, -55).toString(), day(to, -28).toString()]));
    }
  });

  test('warns where it covers more than a year, so that the year before overlaps', async () => {
    const range = { from: '2026-01-01', to: '2026-03-31' };
    const warnings = async (periods: number) => {
      const [point] = await series({ interval: 'QUARTER', ...range, rolling: { periods } });
      return [point?.change?.warnings, point?.yearChange?.warnings];
    };
    expect(await warnings(4)).toEqual([[], []]);
    expect(await warnings(5)).toEqual([[], ['OVERLAP']]);
  });

  test('is refused over more than five years, and for waves', async () => {
    const range = { from: '2026-01-01', to: '2026-03-31' };
    await expect(series({ interval: 'YEAR', ...range, rolling: { periods: 6 } })).rejects.toThrow(
      'input.rolling.periods: a point of YEAR covers at most 5 periods.',
    );
    await expect(series({ interval: 'DAY', ...range, rolling: { periods: 0 } })).rejects.toThrow(
      'input.rolling.periods',
    );
    const trackingStudy = 'trackingstudy_00000000000000000000000000';
    await expect(
      series({ interval: 'WAVE', trackingStudy, ...range, rolling: { periods: 2 } }),
    ).rejects.toThrow('input.rolling: a point of WAVE is one wave.');
  });
});

describe('the changes of a series', () => {
  test('count what the filter leaves, also of the days before the range', async () => {
    const filter = { from: '2024-11-01', channel: { eq: 'WEB' } };
    const range = { interval: 'QUARTER', from: '2025-01-01', to: '2025-03-31' };
    expectPoints(
      await series({ ...range, filter }),
      [
        [
          ...(['2025 Q1', ['2025-01-01', '2025-03-31'], ['2024-10-01', '2024-12-31']] as const),
          ['2024-01-01', '2024-03-31'],
        ],
      ],
      ({ channel, day }) => channel === 'WEB' && day >= '2024-11-01',
    );
  });

  test('are counted from the responses where a filter asks of customers', async () => {
    const account = await workspace.make('account', { name: 'Acme' });
    const customer = await workspace.make('customer', { name: 'Ada', account });
    const of = await counted([
      ...times(6, response({ nps: 9 }, { day: '2025-01-10' })),
      ...times(7, response({ nps: 3 }, { day: '2025-04-10' })),
      ...times(8, response({ nps: 8 }, { day: '2024-06-30' })),
      ...times(9, response({ nps: 0 }, { day: '2024-12-31' })),
    ]);
    const surveyId = decodeId('Survey', of) ?? '';
    const customerId = decodeId('Customer', customer) ?? '';
    await workspace.db.surveyResponse.updateMany({ where: { surveyId }, data: { customerId } });
    const points = await series({
      ...{ survey: of, interval: 'QUARTER', from: '2025-04-01', to: '2025-06-30' },
      filter: { account: { eq: account } },
    });
    expect(
      points.map(({ score, change, yearChange }) => [score.n, change?.b.n, yearChange?.b.n]),
    ).toEqual([[7, 6, 8]]);
  });

  test('are suppressed where the days before have too few answers', async () => {
    const of = await counted([
      ...times(9, response({ nps: 9 }, { day: '2025-02-01' })),
      ...times(4, response({ nps: 3 }, { day: '2024-12-31' })),
    ]);
    const [point] = await series({
      ...{ survey: of, interval: 'QUARTER', from: '2025-01-01', to: '2025-03-31' },
    });
    const suppressed = { difference: null, p: null, suppressed: true };
    expect(point?.change).toMatchObject({ ...suppressed, b: { value: null, n: 4 } });
    expect(point?.yearChange).toMatchObject({ ...suppressed, b: { value: null, n: 0 } });
  });

  test('are read only where they are selected, by fragments and directives, too', async () => {
    const statement = async (selection: string, more = '') => {
      const { statements } = await graph.statementsOf(() =>
        workspace.ask(
          `query($input: ScoreTrendInput!) { scoreSeries(input: $input) { ${selection} } } ${more}`,
          {
            input: {
              ...{ survey, question: 'nps', metric: 'NPS' },
              ...{ interval: 'QUARTER', from: '2025-04-01', to: '2025-06-30' },
            },
          },
        ),
      );
      return JSON.stringify(statements);
    };
    const plain = await statement('score { n }');
    const skipped = await statement('score { n } yearChange @skip(if: true) { p }');
    const spread = await statement('...Both', 'fragment Both on ScorePoint { yearChange { p } }');
    expect(skipped).toBe(plain);
    expect(spread.length).toBeGreaterThan(plain.length);
  });
});
