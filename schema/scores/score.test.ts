import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyResponse,
  response,
  type SomeResponse,
  storeResponses,
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
import { decodeId, encodeId } from '../kernel/id.ts';

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

const { counted, foldWaiting, ask } = scoresOf(() => workspace);

const score = (input: object) =>
  ask<ScoreAnswer>('score', 'ScoreInput', { survey, ...input }, scoreSelection);

const numbers = (key: string, meets?: (cut: SomeResponse['cut']) => boolean) =>
  numbersOf(responses, key, meets);

const shareOf = (answers: readonly number[], meets: (answer: number) => boolean) =>
  (100 * answers.filter(meets).length) / answers.length;

describe('a score', () => {
  test('is the NPS of a published example of 50 promoters, 30 passives and 20 detractors', async () => {
    const of = await counted([
      ...times(50, response({ nps: 10 })),
      ...times(30, response({ nps: 8 })),
      ...times(20, response({ nps: 0 })),
      ...times(3, response({ csat: 5 })),
      ...times(4, response({ nps: 10 }, {}, 'PARTIAL')),
      ...times(2, response({ nps: 10 }, {}, 'SCREENED_OUT')),
      ...times(6, response({ nps: 10 }, {}, 'QUOTA_FULL')),
    ]);
    const found = await score({ survey: of, question: 'nps', metric: 'NPS' });
    expect(found).toMatchObject({
      value: 30,
      n: 100,
      suppressed: false,
      interval: { level: 0.95, method: 'ADJUSTED_WALD' },
      excluded: { unfinished: 4, screenedOut: 2, quotaFull: 6, unanswered: 3 },
      warnings: [],
    });
    expect(found.interval?.low.toFixed(3)).toBe('14.051');
    expect(found.interval?.high.toFixed(3)).toBe('44.201');
    const { answersNeeded } = await ask<{ answersNeeded: number }>(
      'score',
      'ScoreInput',
      { survey: of, question: 'nps', metric: 'NPS' },
      'answersNeeded(margin: 5)',
    );
    expect(answersNeeded).toBe(938);
  });

  test('equals the score computed from the raw answers, by each metric', async () => {
    const of = (question: string, metric: string) => score({ question, metric });
    const expectValue = ({ value, n }: ScoreAnswer, expected: number, answers: number[]) => {
      expect(value).toBeCloseTo(expected, 9);
      expect(n).toBe(answers.length);
    };
    const [nps, csat, ces, stars, spent] = ['nps', 'csat', 'ces', 'stars', 'spent'].map((key) =>
      numbers(key),
    ) as [number[], number[], number[], number[], number[]];
    expectValue(await of('nps', 'NPS'), npsOf(nps), nps);
    expectValue(
      await of('csat', 'CSAT'),
      shareOf(csat, (answer) => answer >= 4),
      csat,
    );
    expectValue(await of('ces', 'CES'), meanOf(ces), ces);
    expectValue(
      await of('ces', 'CES_AGREEMENT'),
      shareOf(ces, (answer) => answer >= 5),
      ces,
    );
    expectValue(
      await of('nps', 'TOP_BOX'),
      shareOf(nps, (answer) => answer === 10),
      nps,
    );
    expectValue(await of('spent', 'MEAN'), meanOf(spent), spent);
    // The stars are reverse-scored: 1 is the best.
    expectValue(await of('stars', 'MEAN'), 6 - meanOf(stars), stars);
    expectValue(
      await of('stars', 'CSAT'),
      shareOf(stars, (answer) => answer <= 2),
      stars,
    );
  });

  test('covers the responses of the filter', async () => {
    const at = decodeId('Touchpoint', touchpoint);
    const filters: [object, (cut: SomeResponse['cut']) => boolean][] = [
      [{ channel: { eq: 'WEB' } }, ({ channel }) => channel === 'WEB'],
      [{ channel: { in: ['EMAIL', 'IN_STORE'] } }, ({ channel }) => channel !== 'WEB'],
      [{ channel: { notIn: ['WEB'] } }, ({ channel }) => channel !== 'WEB'],
      [{ touchpoint: { eq: touchpoint } }, ({ touchpointId }) => touchpointId === at],
      [{ touchpoint: { in: [touchpoint] } }, ({ touchpointId }) => touchpointId === at],
      [{ hasTouchpoint: false }, ({ touchpointId }) => touchpointId === null],
      [{ hasTouchpoint: true }, ({ touchpointId }) => touchpointId !== null],
      [{ locale: { startsWith: 'de' } }, ({ locale }) => locale.startsWith('de')],
      [{ locale: { eq: 'DE-at', ignoreCase: true } }, ({ locale }) => locale === 'de-AT'],
      [
        { locale: { contains: 'e', neq: 'de' } },
        ({ locale }) => /e/.test(locale) && locale !== 'de',
      ],
      [{ version: { gte: 2 } }, ({ version }) => version >= 2],
      [{ version: { in: [1] } }, ({ version }) => version === 1],
      [{ version: { notIn: [] }, locale: { notIn: [] } }, () => true],
      [
        { from: '2026-02-28', to: '2026-03-01' },
        ({ day }) => day > '2026-02-27' && day < '2026-03-02',
      ],
      [
        { from: '2026-03-01', channel: { neq: 'WEB' }, version: { lt: 2 } },
        ({ day, channel, version }) => day >= '2026-03-01' && channel !== 'WEB' && version < 2,
      ],
    ];
    for (const [filter, meets] of filters) {
      const answers = numbers('nps', meets);
      const found = await score({ question: 'nps', metric: 'NPS', filter });
      expect([filter, found.n]).toEqual([filter, answers.length]);
      expect(found.value).toBeCloseTo(npsOf(answers), 9);
    }
  });

  test('leaves out responses without a touchpoint where the filter excludes one touchpoint', async () => {
    const found = await score({
      question: 'nps',
      metric: 'NPS',
      filter: { touchpoint: { neq: touchpoint } },
    });
    expect(found.n).toBe(0);
  });

  test('with fewer answers than the minimum is suppressed, with its interval', async () => {
    const of = await counted(times(4, response({ nps: 9 })));
    const input = { survey: of, question: 'nps', metric: 'NPS' };
    expect(await score(input)).toMatchObject({
      value: null,
      n: 4,
      suppressed: true,
      interval: null,
      warnings: [],
    });
    const { answersNeeded } = await ask<{ answersNeeded: number | null }>(
      'score',
      'ScoreInput',
      input,
      'answersNeeded(margin: 5)',
    );
    expect(answersNeeded).toBeNull();
  });

  test('warns where a mean has no spread', async () => {
    const of = await counted(times(5, response({ ces: 7 })));
    const found = await score({ survey: of, question: 'ces', metric: 'CES' });
    expect(found).toMatchObject({ value: 7, warnings: ['NO_SPREAD'] });
  });

  test('takes one statement', async () => {
    const { statements } = await graph.statementsOf(() =>
      score({ question: 'nps', metric: 'NPS', filter: { locale: { eq: 'de' } } }),
    );
    expect(statements).toHaveLength(1);
  });
});

describe('freshAt', () => {
  test('is now where no response waits, else the time of the worker’s last count', async () => {
    const of = await counted(times(5, response({ nps: 9 })));
    const now = new Date('2030-01-01T00:00:00.000Z');
    const freshAt = async () => {
      const { score } = await workspace.ask<{ score: ScoreAnswer }>(
        'query($input: ScoreInput!) { score(input: $input) { freshAt } }',
        { input: { survey: of, question: 'nps', metric: 'NPS' } },
        { now },
      );
      return score.freshAt;
    };
    expect(await freshAt()).toBe(now.toISOString());
    await storeResponses(workspace.db, decodeId('Survey', of) ?? '', [response({ nps: 1 })]);
    const state = await workspace.db.rollupState.findFirst({});
    expect(await freshAt()).toBe(state?.foldedAt.toISOString());
    await foldWaiting();
    expect(await freshAt()).toBe(now.toISOString());
  });
});

describe('an error', () => {
  const errorsOf = async (field: string, type: string, input: object, selection: string) => {
    const { errors } = await workspace.answer(
      `query($input: ${type}!) { ${field}(input: $input) ${selection} }`,
      { input },
    );
    return errors?.map(({ message, extensions }) => [extensions?.code, message]);
  };
  const ofScore = (input: object) =>
    errorsOf('score', 'ScoreInput', { survey, question: 'nps', metric: 'NPS', ...input }, '{ n }');

  test('names the path and the cure', async () => {
    const nowhere = encodeId('Survey', '00000000-0000-7000-8000-000000000000');
    expect(await ofScore({ survey: nowhere })).toEqual([
      ['BAD_USER_INPUT', 'input.survey: there is no such survey in this workspace.'],
    ]);
    expect(await ofScore({ survey: touchpoint })).toEqual([
      ['BAD_USER_INPUT', 'input.survey: This is not the id of a Survey: "survey_…".'],
    ]);
    expect(await ofScore({ question: 'never' })).toEqual([
      [
        'BAD_USER_INPUT',
        'input.question: no published version of the survey has a question of this key.',
      ],
    ]);
    expect(await ofScore({ question: 'csat' })).toEqual([
      [
        'BAD_USER_INPUT',
        'input.metric: NPS does not fit a question of CSAT. It has CSAT, MEAN, TOP_BOX, TOP_TWO_BOX, BOTTOM_TWO_BOX, NET, MEDIAN, PERCENTILE.',
      ],
    ]);
    expect(await ofScore({ question: 'why' })).toEqual([
      [
        'BAD_USER_INPUT',
        'input.metric: NPS does not fit a question of SHORT_TEXT. It has no score; ask for its questionDistribution.',
      ],
    ]);
  });

  test.each([
    [{ from: '2026-02-30' }, 'input.filter.from'],
    [{ from: 'yesterday' }, 'input.filter.from'],
    [{ from: '2026-01-02', to: '2026-01-01' }, 'input.filter.to'],
    [{ from: '2001-01-01', to: '2026-01-01' }, 'input.filter.to'],
    [{ channel: { eq: null } }, 'input.filter.channel.eq'],
    [{ touchpoint: { in: ['touchpoint_1'] } }, 'input.filter.touchpoint.in'],
    [{ locale: { in: times(101, 'de') } }, 'input.filter.locale.in'],
    [{ locale: { eq: 'a\0' } }, 'input.filter.locale.eq'],
  ])('in the filter %j has the path %s', async (filter, path) => {
    const [[code, message] = []] = (await ofScore({ filter })) ?? [];
    expect(code).toBe('BAD_USER_INPUT');
    expect(String(message).startsWith(`${path}: `)).toBe(true);
  });

  test('is returned for a margin that no sample reaches', async () => {
    for (const margin of [0, -1, 1e-9]) {
      const errors = await errorsOf(
        'score',
        'ScoreInput',
        { survey, question: 'nps', metric: 'NPS' },
        `{ answersNeeded(margin: ${margin}) }`,
      );
      expect(errors?.[0]?.[0]).toBe('BAD_USER_INPUT');
    }
  });
});
