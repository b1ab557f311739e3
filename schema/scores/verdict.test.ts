import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  npsGroup,
  publishedSurvey,
  type SomeResponse,
  storeResponses,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { npsOf, numbersOf, scoresOf } from '../../test/support/scores.ts';
import { decodeId, encodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const { counted, ask } = scoresOf(() => workspace);

interface Judged {
  readonly value: number | null;
  readonly n: number;
  readonly verdict: string | null;
  readonly at90: string | null;
  readonly adjustedP: number | null;
  readonly caution: string | null;
}
const judged = 'value n verdict at90: verdict(level: 0.9) adjustedP caution';
const nps = { question: 'nps', metric: 'NPS' };
const score = (input: object) => ask<Judged>('score', 'ScoreInput', { ...nps, ...input }, judged);

/** The two-sided p of the difference of two NPS, integrated from the density of the normal distribution. */
function pOf(a: readonly number[], b: readonly number[]): number {
  const squareOfError = (answers: readonly number[]) => {
    const signs = answers.map((answer) => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0));
    const mean = signs.reduce<number>((sum, sign) => sum + sign, 0) / signs.length;
    const squares = signs.reduce<number>((sum, sign) => sum + (sign - mean) ** 2, 0);
    return squares / signs.length ** 2;
  };
  const z = Math.abs(npsOf(a) - npsOf(b)) / Math.sqrt(squareOfError(a) + squareOfError(b));
  const steps = 10_000;
  const width = z / steps;
  let area = 0;
  for (let step = 0; step < steps; step++) {
    area += width * Math.exp(-(((step + 0.5) * width) ** 2) / 2);
  }
  return 1 - 2 * (area / Math.sqrt(2 * Math.PI));
}

const answersOf = (responses: readonly SomeResponse[]) => numbersOf(responses, 'nps');

describe('the verdict of a score', () => {
  // The published example: 50, 30, 20 with 48, 36, 36 has a p of .0662.
  test('compares it with the responses that the filter leaves out', async () => {
    const survey = await counted([
      ...npsGroup([50, 30, 20], { channel: 'WEB' }),
      ...npsGroup([30, 30, 20], { channel: 'EMAIL' }),
      ...npsGroup([18, 6, 16], { channel: 'IN_STORE' }),
      // Days beside those of the filter are no part of the rest.
      ...npsGroup([0, 0, 500], { channel: 'EMAIL', day: '2026-02-01' }),
    ]);
    const from = '2026-03-01';
    const web = await score({ survey, filter: { channel: { eq: 'WEB' }, from } });
    expect(web).toMatchObject({ value: 30, verdict: 'NO_DIFFERENCE_SHOWN', at90: 'HIGHER' });
    expect(web.adjustedP?.toFixed(4)).toBe('0.0662');
    const others = await score({ survey, filter: { channel: { neq: 'WEB' }, from } });
    expect(others).toMatchObject({ value: 10, verdict: 'NO_DIFFERENCE_SHOWN', at90: 'LOWER' });
    expect(others.adjustedP).toBe(web.adjustedP);
    expect(await score({ survey, filter: { channel: { eq: 'WEB' } } })).toMatchObject({
      verdict: 'HIGHER',
    });
  });

  test('is null where nothing is left out, or either side is suppressed', async () => {
    const survey = await counted([
      ...npsGroup([20, 0, 10], { channel: 'WEB' }),
      ...npsGroup([1, 1, 2], { channel: 'EMAIL' }),
    ]);
    const none = { verdict: null, at90: null, adjustedP: null };
    expect(await score({ survey })).toMatchObject(none);
    expect(await score({ survey, filter: { from: '2026-03-01' } })).toMatchObject(none);
    expect(await score({ survey, filter: { channel: { eq: 'WEB' } } })).toMatchObject(none);
    expect(await score({ survey, filter: { channel: { eq: 'EMAIL' } } })).toMatchObject(none);
    expect(await score({ survey, filter: { channel: { eq: 'SMS' } } })).toMatchObject(none);
  });

  test('is null where no answers vary, and for a median, which has no test', async () => {
    const survey = await counted([
      ...npsGroup([20, 0, 0], { channel: 'WEB' }),
      ...npsGroup([0, 0, 20], { channel: 'EMAIL' }),
    ]);
    const filter = { channel: { eq: 'WEB' } };
    expect(await score({ survey, filter })).toMatchObject({ value: 100, verdict: null });
    expect(await score({ survey, filter, metric: 'MEDIAN' })).toMatchObject({
      value: 9,
      verdict: null,
    });
    expect(await score({ survey, filter, metric: 'BOTTOM_TWO_BOX' })).toMatchObject({
      value: 0,
      verdict: null,
    });
    expect(await score({ survey, filter, metric: 'TOP_TWO_BOX' })).toMatchObject({
      verdict: 'HIGHER',
    });
  });

  test('of a point of a series compares it with the rest of its period', async () => {
    const january = { day: '2026-01-10' };
    const february = { day: '2026-02-10' };
    const survey = await counted([
      ...npsGroup([50, 30, 20], { ...january, channel: 'WEB' }),
      ...npsGroup([48, 36, 36], { ...january, channel: 'EMAIL' }),
      ...npsGroup([10, 30, 60], { ...february, channel: 'WEB' }),
      ...npsGroup([60, 30, 10], { ...february, channel: 'EMAIL' }),
    ]);
    const points = await ask<{ score: Judged; change: { verdict: string | null } | null }[]>(
      'scoreSeries',
      'ScoreTrendInput',
      {
        ...{ survey, ...nps, interval: 'MONTH', from: '2026-01-01', to: '2026-02-28' },
        filter: { channel: { eq: 'WEB' } },
      },
      `score { ${judged} } change { verdict }`,
    );
    expect(points.map(({ score: { value, n, verdict } }) => [value, n, verdict])).toEqual([
      [30, 100, 'NO_DIFFERENCE_SHOWN'],
      [-50, 100, 'LOWER'],
    ]);
    expect(points[0]?.score.adjustedP?.toFixed(4)).toBe('0.0662');
    expect(points[1]?.change?.verdict).toBe('LOWER');
  });

  test('refuses a level that is none', async () => {
    const survey = await counted(npsGroup([5, 5, 5], {}));
    for (const level of [0, 1, -0.5, 95]) {
      const { errors } = await workspace.answer(
        `query($input: ScoreInput!) { score(input: $input) { verdict(level: ${level}) } }`,
        { input: { survey, ...nps } },
      );
      expect(errors?.map(({ message, extensions }) => [extensions?.code, message])).toEqual([
        ['BAD_USER_INPUT', 'level: this must be above 0 and below 1: 0.95.'],
      ]);
    }
  });
});

describe('the groups of a breakdown', () => {
  const breakdown = (input: object) =>
    ask<{ groups: { key: string; score: Judged }[]; others: Judged | null }>(
      'scoreBreakdown',
      'ScoreBreakdownInput',
      { ...nps, ...input },
      `groups { key score { ${judged} } } others { ${judged} }`,
    );

  const locales = {
    de: npsGroup([60, 20, 20], { locale: 'de' }),
    en: npsGroup([30, 30, 25], { locale: 'en' }),
    fr: npsGroup([21, 25, 24], { locale: 'fr' }),
    it: npsGroup([18, 20, 17], { locale: 'it' }),
    pl: npsGroup([1, 1, 2], { locale: 'pl' }),
  };

  /** By hand: the p of each with at least five answers, from the rest, and multiplied by m/i from the largest on. */
  function adjustedByHand(groups: readonly (readonly SomeResponse[])[]): number[] {
    const raw = groups.map((own, index) =>
      pOf(answersOf(own), answersOf(groups.filter((_, other) => other !== index).flat())),
    );
    const tested = raw.filter((_, index) => (groups[index]?.length ?? 0) >= 5);
    return raw.map((p) => {
      const above = tested.filter((other) => other >= p);
      return Math.min(
        1,
        ...above.map((other) => {
          const rank = tested.filter((each) => each <= other).length;
          return (other * tested.length) / rank;
        }),
      );
    });
  }

  test('are tested against the rest, adjusted by Benjamini and Hochberg', async () => {
    const survey = await counted(Object.values(locales).flat());
    const { groups, others } = await breakdown({ survey, by: [{ property: 'LOCALE' }] });
    const byHand = adjustedByHand(Object.values(locales));
    expect(others).toBeNull();
    expect(groups.map(({ key }) => key)).toEqual(Object.keys(locales));
    for (const [index, { score: each }] of groups.slice(0, 3).entries()) {
      expect(each.adjustedP).toBeCloseTo(byHand[index] ?? Number.NaN, 5);
    }
    expect(groups.map(({ score: { verdict } }) => verdict)).toEqual([
      'HIGHER',
      'NO_DIFFERENCE_SHOWN',
      'NO_DIFFERENCE_SHOWN',
      // It is hidden so that the group with too few answers does not follow from the others.
      null,
      null,
    ]);
    // Alone, French would be lower at the level 0.95.
    const alone = await score({ survey, filter: { locale: { eq: 'fr' } } });
    expect(alone.verdict).toBe('LOWER');
    expect(alone.adjustedP).toBeLessThan(groups[2]?.score.adjustedP ?? 0);
  });

  test('that are not listed are tested together', async () => {
    const survey = await counted(Object.values(locales).flat());
    const { groups, others } = await breakdown({ survey, by: [{ property: 'LOCALE' }], first: 1 });
    const rest = Object.entries(locales).flatMap(([key, those]) => (key === 'de' ? [] : those));
    const p = pOf(answersOf(locales.de), answersOf(rest));
    expect(groups[0]?.score.adjustedP).toBeCloseTo(p, 5);
    expect(others).toMatchObject({ n: rest.length, verdict: 'LOWER' });
    expect(others?.adjustedP).toBeCloseTo(p, 5);
  });

  test('of segments, which overlap, are compared with those who were in none of theirs', async () => {
    const { db } = workspace;
    const [gold, young] = [
      await workspace.make('segment', { name: 'Gold' }),
      await workspace.make('segment', { name: 'Young' }),
    ];
    const key = await publishedSurvey(db);
    const add = async (those: SomeResponse[], ...segments: string[]) => {
      const ids = await storeResponses(db, key, those);
      await db.surveyResponse.updateMany({
        where: { id: { in: ids } },
        data: { segmentIds: segments.map((id) => decodeId('Segment', id) ?? '').sort() },
      });
      return those;
    };
    const both = await add(npsGroup([30, 5, 5], {}), gold, young);
    const golden = await add(npsGroup([20, 10, 5], {}), gold);
    const none = await add(npsGroup([10, 10, 25], {}));
    const { groups } = await breakdown({
      survey: encodeId('Survey', key),
      by: [{ property: 'SEGMENT' }],
    });
    const raw = [
      pOf(answersOf([...both, ...golden]), answersOf(none)),
      pOf(answersOf(none), answersOf([...both, ...golden])),
      pOf(answersOf(both), answersOf([...golden, ...none])),
    ];
    const sorted = [...raw].sort((a, b) => a - b);
    const adjusted = raw.map((p) =>
      Math.min(
        ...sorted.flatMap((other, index) => (other >= p ? [(other * 3) / (index + 1)] : [])),
      ),
    );
    expect(groups.map(({ score: { n, verdict } }) => [n, verdict])).toEqual([
      [75, 'HIGHER'],
      [45, 'LOWER'],
      [40, 'HIGHER'],
    ]);
    for (const [index, { score: each }] of groups.entries()) {
      expect(each.adjustedP).toBeCloseTo(adjusted[index] ?? Number.NaN, 5);
    }
  });
});
