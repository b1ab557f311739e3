import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { npsGroup, response, times } from '../../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { scoresOf } from '../../../test/support/scores.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const { counted, ask } = scoresOf(() => workspace);

const nps = { question: 'nps', metric: 'NPS' };

describe('a caution', () => {
  test('stands below the number of answers that the workspace reports', async () => {
    const survey = await counted([
      ...npsGroup([20, 5, 4], { channel: 'WEB' }),
      ...npsGroup([20, 5, 5], { channel: 'EMAIL' }),
    ]);
    const of = (channel: string) =>
      ask<{ n: number; caution: string | null }>(
        'score',
        'ScoreInput',
        { survey, ...nps, filter: { channel: { eq: channel } } },
        'n caution',
      );
    expect(await of('WEB')).toMatchObject({ n: 29, caution: 'SMALL_BASE' });
    expect(await of('EMAIL')).toMatchObject({ n: 30, caution: null });
    const set = (reportingN: number) =>
      workspace.change('workspaceUpdate', { reportingN }, 'workspace { reportingN }');
    expect(await set(10)).toMatchObject({ workspace: { reportingN: 10 } });
    expect(await of('WEB')).toMatchObject({ caution: null });
    await set(30);
  });
});

describe('a sentence', () => {
  test('says what a report prints, in the language of its reader', async () => {
    const survey = await counted([
      ...npsGroup([50, 30, 20], { channel: 'WEB' }),
      ...npsGroup([10, 10, 60], { channel: 'EMAIL' }),
      ...npsGroup([10, 5, 5], { channel: 'SMS' }),
    ]);
    const { found } = await workspace.ask<{ found: Record<string, string> }>(
      `query($input: ScoreInput!) { found: score(input: $input) {
        usual: sentence en: sentence(locale: "en-GB") de: sentence(locale: "de-AT")
        unknown: sentence(locale: "ja") none: sentence(locale: "!") } }`,
      { input: { survey, ...nps, filter: { channel: { eq: 'WEB' } } } },
    );
    const english = 'NPS is 30 (14 to 44, n = 100), higher than the rest.';
    expect(found).toEqual({
      usual: english,
      en: english,
      de: 'Der NPS ist 30 (14 bis 44, n = 100), höher als bei den übrigen.',
      unknown: english,
      none: english,
    });
    const sentence = async (channel: string, of = survey) => {
      const input = { survey: of, ...nps, filter: { channel: { eq: channel } } };
      return (await ask<{ sentence: string }>('score', 'ScoreInput', input, 'sentence')).sentence;
    };
    expect(await sentence('SMS')).toBe(
      'NPS is 25 (-12 to 55, n = 20), with no difference from the rest shown; small base.',
    );
    const few = await counted(npsGroup([1, 0, 0], { channel: 'IN_STORE' }));
    expect(await sentence('IN_STORE', few)).toBe('NPS is not shown: too few answers (n = 1).');
  });

  test('is in the default language of the workspace where none is asked for', async () => {
    const other = await graph.workspace();
    const french = scoresOf(() => other);
    const survey = await french.counted(times(40, response({ csat: 4 })));
    await other.change('workspaceUpdate', { locales: ['fr', 'en'], defaultLocale: 'fr' });
    const input = { survey, question: 'csat', metric: 'CSAT' };
    const found = await french.ask<{ sentence: string }>('score', 'ScoreInput', input, 'sentence');
    expect(found.sentence.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Le CSAT est de 100 % (de 91 % à 100 %, n = 40).',
    );
  });
});
