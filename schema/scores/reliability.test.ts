import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { response, type SomeResponse, times } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { scoresOf } from '../../test/support/scores.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const { counted, ask } = scoresOf(() => workspace);

/** An unfinished response that reached these questions. */
const _leaving = (...reached: string[]): SomeResponse => ({
  ...response(Object.fromEntries(reached.map((key) => [key, 1])), {}, 'PARTIAL'),
  reached,
});

describe('Cronbach’s α', () => {
  const alpha = (survey: string, questions: string[]) =>
    ask<{ alpha: number; n: number; warnings: string[] }>(
      'cronbachAlpha',
      'CronbachAlphaInput',
      { survey, questions },
      'alpha n suppressed warnings',
    );

  test('covers completed responses with all answers, reversed for reverse-scored questions', async () => {
    // Twice (1,2,1) (2,2,3) (3,4,3) (4,4,5); stars are answered as 6 minus the value. Over 8 answers
    // all variances shrink by the same factor, so α stays 14/15.
    const rows = [
      [1, 2, 1],
      [2, 2, 3],
      [3, 4, 3],
      [4, 4, 5],
    ];
    const complete = rows.map(([csat = 0, ces = 0, stars = 0]) =>
      response({ csat, ces, stars: 6 - stars }),
    );
    const of = await counted([
      ...complete,
      ...complete,
      response({ csat: 5, ces: 1 }),
      response({ csat: 5, ces: 1, stars: 5 }, {}, 'PARTIAL'),
    ]);
    const found = await alpha(of, ['csat', 'ces', 'stars']);
    expect(found).toMatchObject({ n: 8, suppressed: false, warnings: [] });
    expect(found.alpha).toBeCloseTo(14 / 15, 12);
  });

  test('warns where a question runs against the others', async () => {
    const of = await counted(
      [1, 2, 3, 4, 5].map((value) => response({ csat: value, ces: value === 3 ? 4 : 6 - value })),
    );
    expect((await alpha(of, ['csat', 'ces'])).warnings).toEqual(['NEGATIVE_ALPHA']);
  });

  test('of too few responses is suppressed', async () => {
    const few = await counted(times(4, response({ csat: 5, ces: 1 })));
    expect(await alpha(few, ['csat', 'ces'])).toMatchObject({ alpha: null, suppressed: true });
  });

  test('needs at least two questions with scales, each once', async () => {
    const of = await counted([]);
    const cases = [
      [['csat'], 'input.questions'],
      [['csat', 'why'], 'input.questions.1'],
      [['csat', 'csat'], 'input.questions.1'],
      [['csat', 'never'], 'input.questions.1'],
    ] as const;
    for (const [questions, inputPath] of cases) {
      const { errors } = await workspace.answer(
        'query($input: CronbachAlphaInput!) { cronbachAlpha(input: $input) { n } }',
        { input: { survey: of, questions } },
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', inputPath });
    }
  });
});
