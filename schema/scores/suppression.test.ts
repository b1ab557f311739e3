import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedSurvey, response, storeResponses } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { scoresOf } from '../../test/support/scores.ts';
import { encodeId } from '../kernel/id.ts';
import { type Asked, everythingAsked, isShown, meeting } from './suppression.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;

const minimumN = 5;
const channels = ['EMAIL', 'IN_STORE', 'WEB'] as const;
const locales = ['de', 'en', 'fr'] as const;

/** Responses of which some channels and languages are rare. */
const responses = fc.sample(
  fc.record({
    channel: fc.constantFrom('WEB', 'WEB', 'WEB', 'WEB', 'WEB', 'EMAIL', 'IN_STORE'),
    locale: fc.constantFrom('en', 'en', 'en', 'en', 'de', 'fr'),
    nps: fc.constantFrom('0', '8', '10'),
  }),
  { numRuns: 70, seed: 12 },
);

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const key = await publishedSurvey(workspace.db);
  await storeResponses(
    workspace.db,
    key,
    responses.map(({ channel, locale, nps }) =>
      response({ nps: Number(nps) }, { channel: channels.find((one) => one === channel), locale }),
    ),
  );
  await foldWaiting();
  survey = encodeId('Survey', key);
});
afterAll(() => graph.close());

const { foldWaiting, ask } = scoresOf(() => workspace);

const scored = () => ({ survey, question: 'nps', metric: 'NPS' });
const filterOf = (asked: Asked) =>
  Object.fromEntries(Object.entries(asked).map(([property, values]) => [property, { in: values }]));

interface Scored {
  readonly n: number;
  readonly value: number | null;
  readonly suppressed: boolean;
}

const all = everythingAsked({ channel: channels, locale: locales });

describe('suppression', () => {
  test('of a score is by its words, for everything that can be asked of two properties', async () => {
    const shown = all.filter((asked) => isShown(responses, asked, minimumN));
    expect(shown.length).toBeGreaterThan(10);
    expect(all.length - shown.length).toBeGreaterThan(10);
    for (const asked of all) {
      const input = { ...scored(), filter: filterOf(asked) };
      const found = await ask<Scored & { readonly sentence: string }>(
        'score',
        'ScoreInput',
        input,
        'n value suppressed sentence',
      );
      const n = meeting(responses, asked).length;
      const isHidden = !shown.includes(asked);
      expect([asked, found.n, found.suppressed]).toEqual([asked, n, isHidden]);
      expect(found.value === null).toBe(isHidden);
      expect(found.sentence.includes('would reveal few')).toBe(isHidden && n >= minimumN);
      expect(found.sentence.includes('too few answers')).toBe(n < minimumN);
    }
  });

  test('of both sides of a comparison, of the points of a series and of a distribution is the same', async () => {
    const days = { interval: 'MONTH', from: '2026-03-01', to: '2026-03-31' };
    for (const asked of all.filter((_each, index) => index % 5 === 0)) {
      const isHidden = !isShown(responses, asked, minimumN);
      const filter = filterOf(asked);
      const comparison = await ask<{ a: Scored; b: Scored; suppressed: boolean }>(
        'scoreCompare',
        'ScoreCompareInput',
        { ...scored(), a: {}, b: filter },
        'a { suppressed } b { suppressed } suppressed',
      );
      expect(comparison).toEqual({
        a: { suppressed: false },
        b: { suppressed: isHidden },
        suppressed: isHidden,
      });
      const [point] = await ask<{ score: Scored }[]>(
        'scoreSeries',
        'ScoreTrendInput',
        { ...scored(), ...days, filter },
        'score { suppressed }',
      );
      expect(point?.score.suppressed).toBe(isHidden);
      const distribution = await ask<{ suppressed: boolean; values: unknown[] }>(
        'questionDistribution',
        'QuestionDistributionInput',
        { survey, question: 'nps', filter },
        'suppressed values { n }',
      );
      expect(distribution.suppressed).toBe(isHidden);
      expect(distribution.values.length === 0).toBe(isHidden);
      for (const [field, type] of [
        ['completionFunnel', 'CompletionFunnelInput'],
        ['responseRates', 'ResponseRateInput'],
      ] as const) {
        const counted = await ask<{ suppressed: boolean }>(
          field,
          type,
          { survey, filter },
          'suppressed',
        );
        expect([field, counted.suppressed]).toEqual([field, isHidden]);
      }
    }
  });

  test('of a group is that of the filter by its values, and of the others that of theirs', async () => {
    interface Groups {
      readonly groups: readonly { readonly keys: string[]; readonly score: Scored }[];
      readonly others: Scored | null;
    }
    const breakdown = (by: readonly string[], first: number, asked: Asked) =>
      ask<Groups>(
        'scoreBreakdown',
        'ScoreBreakdownInput',
        {
          ...scored(),
          by: by.map((property) => ({ property: property.toUpperCase() })),
          first,
          filter: filterOf(asked),
        },
        'groups { keys score { n suppressed } } others { n suppressed }',
      );
    let hidden = 0;
    for (const by of [['channel'], ['locale'], ['locale', 'channel']] as const) {
      for (const asked of all.filter((_each, index) => index % 5 === 0)) {
        for (const first of [1, 100]) {
          const { groups, others } = await breakdown(by, first, asked);
          for (const { keys, score } of groups) {
            // A condition of the filter on the same property stands beside that of the group.
            const grouped = responses.map((each) => ({
              ...each,
              ...Object.fromEntries(by.map((name) => [`by ${name}`, each[name]])),
            }));
            const whole = {
              ...asked,
              ...Object.fromEntries(by.map((name, index) => [`by ${name}`, [keys[index] ?? '']])),
            };
            expect([by, asked, keys, score.n, score.suppressed]).toEqual([
              ...[by, asked, keys, meeting(grouped, whole).length],
              !isShown(grouped, whole, minimumN),
            ]);
            hidden += score.suppressed ? 1 : 0;
          }
          const listed = groups.map(({ keys }) => keys.join());
          const pairs = responses.map((each) => ({
            ...each,
            pair: by.map((name) => each[name]).join(),
          }));
          const left = [...new Set(pairs.map(({ pair }) => pair))].filter(
            (pair) => !listed.includes(pair),
          );
          if (others) {
            expect([by, asked, first, others.suppressed]).toEqual([
              ...[by, asked, first],
              !isShown(pairs, { ...asked, pair: left }, minimumN),
            ]);
          }
        }
      }
    }
    expect(hidden).toBeGreaterThan(10);
  });
});
