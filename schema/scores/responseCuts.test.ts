import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyResponse,
  publishedSurvey,
  type SomeResponse,
  storeResponses,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { npsOf, type ScoreAnswer, scoreSelection, scoresOf } from '../../test/support/scores.ts';
import { encodeId, newId } from '../kernel/id.ts';
import { type ResponseCut, responseCut, storeCuts } from './responseCuts.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let key: string;
let survey: string;

const answered = fc.sample(fc.tuple(anyResponse([]), responseCut), { numRuns: 600, seed: 21 });
const responses = answered.map(([each]) => each);
const cuts = answered.map(([, cut]) => cut);

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  key = await publishedSurvey(workspace.db);
  await storeCuts(workspace.db, await storeResponses(workspace.db, key, responses), cuts);
  survey = encodeId('Survey', key);
  // Not all is counted, so that scores are counted from the responses.
  const cursor = { surveyId: key, countedToAt: new Date(), countedToId: newId(), paired: true };
  await workspace.db.surveyBreakdown.createMany({
    data: [
      { ...cursor, number: 1, key: 'plan', source: 'HIDDEN_FIELD', position: 0 },
      { ...cursor, number: 2, key: 'region', source: 'HIDDEN_FIELD', position: 1 },
      { ...cursor, number: 3, key: 'colour', source: 'PROFILE', position: 2 },
    ],
  });
});
afterAll(() => graph.close());

const { ask } = scoresOf(() => workspace);
const nps = () => ({ survey, question: 'nps', metric: 'NPS' });

type Meets = (cut: ResponseCut, response: SomeResponse) => boolean;

/** The answers to the NPS question in completed responses that meet a condition. */
function answersOf(meets: Meets): number[] {
  return answered.flatMap(([each, cut]) =>
    each.status === 'COMPLETED' && typeof each.answers.nps === 'number' && meets(cut, each)
      ? [each.answers.nps]
      : [],
  );
}

const colourOf = ({ answers }: SomeResponse) => String(answers.colour ?? '');
const hiddenFields = (key: string, ...values: string[]) => ({
  hiddenFields: [{ key, in: values }],
});

describe('a score', () => {
  test.each<[object, Meets]>([
    [hiddenFields('region', 'north'), ({ region }) => region === 'north'],
    [hiddenFields('region', 'north', 'east'), ({ region }) => /north|east/.test(region)],
    [hiddenFields('region', ''), ({ region }) => region === ''],
    [
      { profile: [{ question: 'colour', in: ['red', 'blue'] }] },
      (_cut, each) => /red|blue/.test(colourOf(each)),
    ],
    [{ profile: [{ question: 'colour', in: [''] }] }, (_cut, each) => colourOf(each) === ''],
    [{ tags: { has: 'vip' } }, ({ tags }) => tags.includes('vip')],
    [{ tags: { hasSome: ['vip', 'late'] } }, ({ tags }) => /vip|late/.test(tags.join())],
    [{ tags: { hasEvery: ['vip', 'late'] } }, ({ tags }) => /late,vip/.test(tags.join())],
    [{ tags: { isEmpty: true } }, ({ tags }) => tags.length === 0],
    [
      { ...hiddenFields('region', 'south'), tags: { isEmpty: false }, channel: { eq: 'WEB' } },
      ({ region, tags }, { cut }) => region === 'south' && tags.length > 0 && cut.channel === 'WEB',
    ],
    [
      {
        hiddenFields: [
          { key: 'region', in: ['north'] },
          { key: 'plan', in: ['silver'] },
        ],
        from: '2026-02-28',
      },
      ({ region, plan }, { cut }) =>
        region === 'north' && plan === 'silver' && cut.day >= '2026-02-28',
    ],
  ])('with the filter %j is that of the answers of such responses', async (filter, meets) => {
    const found = await ask<ScoreAnswer>(
      'score',
      'ScoreInput',
      { ...nps(), filter },
      scoreSelection,
    );
    const answers = answersOf(meets);
    expect(found).toMatchObject({ n: answers.length, suppressed: false });
    expect(found.value).toBeCloseTo(npsOf(answers), 9);
  });
});

interface Groups {
  readonly groups: readonly { key: string | null; keys: (string | null)[]; score: ScoreAnswer }[];
  readonly others: ScoreAnswer | null;
}

const breakdown = (by: object[], more: object = {}) =>
  ask<Groups>(
    'scoreBreakdown',
    'ScoreBreakdownInput',
    { ...nps(), by, first: 100, ...more },
    'groups { key keys score { value n } } others { value n }',
  );

describe('a breakdown', () => {
  const region = { hiddenField: 'region' };
  const colour = { profile: 'colour' };
  const tag = { property: 'TAG' };

  test.each<[object[], (cut: ResponseCut, each: SomeResponse) => (string | null)[][]]>([
    [[region], (cut) => [[cut.region || null]]],
    [[colour], (_cut, each) => [[colourOf(each) || null]]],
    [[tag], ({ tags }) => (tags.length === 0 ? [[null]] : tags.map((one) => [one]))],
    [[region, colour], (cut, each) => [[cut.region || null, colourOf(each) || null]]],
    [[{ property: 'CHANNEL' }, region], (cut, each) => [[each.cut.channel, cut.region || null]]],
    [
      [region, tag],
      ({ region: value, tags }) =>
        (tags.length === 0 ? [null] : tags).map((one) => [value || null, one]),
    ],
  ])('by %j has a group for each value, or pair of values', async (by, keysOf) => {
    const { groups, others } = await breakdown(by);
    expect(others).toBeNull();
    const expected = new Map<string, number[]>();
    for (const [index, each] of responses.entries()) {
      const cut = cuts[index];
      if (!cut || each.status !== 'COMPLETED') continue;
      for (const keys of keysOf(cut, each)) {
        const name = JSON.stringify(keys);
        const answer = each.answers.nps;
        expected.set(name, [
          ...(expected.get(name) ?? []),
          ...(typeof answer === 'number' ? [answer] : []),
        ]);
      }
    }
    const sizes = groups.map(({ keys, score }) => [JSON.stringify(keys), score.n]);
    expect(Object.fromEntries(sizes)).toEqual(
      Object.fromEntries([...expected].map(([name, answers]) => [name, answers.length])),
    );
    for (const { key: first, keys, score } of groups) {
      expect(first).toBe(keys[0]);
      if (score.value !== null) {
        expect(score.value).toBeCloseTo(npsOf(expected.get(JSON.stringify(keys)) ?? []), 9);
      }
    }
    expect(groups.filter(({ score }) => score.value !== null).length).toBeGreaterThan(2);
  });

  test('lists the largest pairs, and all others as one', async () => {
    const by = [region, { hiddenField: 'plan' }];
    const all = await breakdown(by);
    const { groups, others } = await breakdown(by, { first: 3 });
    expect(groups.map(({ keys }) => keys)).toEqual(all.groups.slice(0, 3).map(({ keys }) => keys));
    const listed = groups.reduce((sum, { score }) => sum + score.n, 0);
    expect(others?.n).toBe(answersOf(() => true).length - listed);
  });

  test('is refused for what is no breakdown of the survey, with the cure', async () => {
    const attempt = async (input: object) => {
      const { errors = [] } = await workspace.answer(
        'query($input: ScoreBreakdownInput!) { scoreBreakdown(input: $input) { groups { key } } }',
        { input: { ...nps(), ...input } },
      );
      return errors.map(({ message }) => message);
    };
    expect(await attempt({ by: [{ hiddenField: 'city' }] })).toEqual([
      'input.by.0.hiddenField: no hidden field of this key is a breakdown of the survey. Add it to those: surveyUpdate(input: { id: …, breakdowns: ["city"] }).',
    ]);
    expect(await attempt({ by: [{ hiddenField: 'colour' }] })).toHaveLength(1);
    const filter = { profile: [{ question: 'region', in: ['north'] }] };
    expect(await attempt({ by: [region], filter })).toEqual([
      expect.stringContaining('input.filter.profile.0.question: no question of role PROFILE'),
    ]);
    expect(await attempt({ by: [] })).toEqual([expect.stringContaining('input.by')]);
    expect(await attempt({ by: [region, region] })).toEqual([
      expect.stringContaining('input.by.1: is listed twice.'),
    ]);
    expect(await attempt({ by: [region, colour, tag] })).toEqual([
      expect.stringContaining('input.by'),
    ]);
  });
});
