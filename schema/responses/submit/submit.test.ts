import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { allAnswers, inShort, nps, publish, send } from '../../../test/support/responses.ts';
import { decodeId, encodeId, newId } from '../../kernel/id.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let page: TestClient;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  page = workspace.as({ keyKind: 'PUBLISHABLE', scopes: new Set() });
  survey = await publish(workspace);
});
afterAll(() => graph.close());

let calls = 0;
const key = () => `call ${++calls}`;
const submit = (input: object, client: TestClient = page, now?: Date) =>
  send(client, 'responseSubmit', { survey, submissionKey: key(), ...input }, now && { now });
const responses = () => workspace.db.surveyResponse.count({ where: {} });

interface Found {
  response: Record<string, unknown> & { answers: { nodes: Record<string, unknown>[] } };
}

describe('a response that is submitted', () => {
  test('is stored with all its answers, each in the field of its kind', async () => {
    const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const { response, allErrors } = await submit({
      answers: allAnswers,
      touchpoint,
      hiddenFields: [
        { key: 'plan', value: 'premium' },
        { key: 'seats', value: '12' },
      ],
      source: { url: 'https://shop.example/thanks', country: 'DE' },
      timings: [{ question: 'recommend', ms: 800 }],
    });
    expect(allErrors).toEqual([]);
    const found = await workspace.ask<Found>(
      `query ($id: ID!) { response(id: $id) {
        status locale channel version ending screenedBy reached tags revision
        hiddenFields { key value } timings { question ms } source { url userAgent country }
        touchpoint { id } survey { id } surveyVersion { version }
        answers(first: 20) { nodes {
          question kind text number boolean date choices other matrix { row columns }
          contact { name } sentiment { value } emotions topics
        } }
      } }`,
      { id: response?.id },
    );
    const { answers, ...rest } = found.response;
    expect(rest).toEqual({
      status: 'COMPLETED',
      locale: 'en',
      channel: 'IN_STORE',
      version: 1,
      ending: 'thanks',
      screenedBy: null,
      reached: allAnswers.map(({ question }) => question),
      tags: [],
      revision: 1,
      hiddenFields: [
        { key: 'plan', value: 'premium' },
        { key: 'seats', value: '12' },
      ],
      timings: [
        { question: 'again', ms: 1200 },
        { question: 'recommend', ms: 800 },
      ].sort((a, b) => (a.question.length < b.question.length ? -1 : 1)),
      source: { url: 'https://shop.example/thanks', userAgent: null, country: 'DE' },
      touchpoint: { id: touchpoint },
      survey: { id: survey },
      surveyVersion: { version: 1 },
    });
    const empty = {
      text: null,
      number: null,
      boolean: null,
      date: null,
      choices: [],
      other: null,
      matrix: null,
      contact: null,
      sentiment: null,
      emotions: null,
      topics: null,
    };
    const matrix = [
      { row: 'staff', columns: ['good'] },
      { row: 'shop', columns: ['bad'] },
    ];
    const byKey = new Map(answers.nodes.map((answer) => [answer.question, answer]));
    const of = (question: string, kind: string, value: object) =>
      expect(byKey.get(question)).toEqual({ question, kind, ...empty, ...value });
    expect(byKey.size).toBe(8);
    of('recommend', 'NPS', { number: 9 });
    of('colour', 'SINGLE_CHOICE', { choices: ['other'], other: 'mauve' });
    of('colours', 'MULTIPLE_CHOICE', { choices: ['red', 'blue'] });
    of('order', 'RANKING', { choices: ['blue', 'red', 'green'] });
    of('grid', 'MATRIX', { matrix: expect.arrayContaining(matrix) });
    of('spent', 'NUMBER', { number: 12.5 });
    of('day', 'DATE', { date: '2026-02-28' });
    of('again', 'BOOLEAN', { boolean: true });
  });

  test('shows the publishable key that submitted it how it ended, and none of its answers', async () => {
    const shown = await page.ask<{ responseSubmit: { response: object } }>(
      `mutation ($input: ResponseSubmitInput!) { responseSubmit(input: $input) {
        response { status locale channel ending }
      } }`,
      { input: { survey, submissionKey: key(), answers: [nps(9)], channel: 'KIOSK' } },
    );
    expect(shown.responseSubmit.response).toEqual({
      status: 'COMPLETED',
      locale: 'en',
      channel: 'KIOSK',
      ending: 'thanks',
    });
    for (const field of ['answers { nodes { id } }', 'survey { id }', 'tags', 'revision']) {
      const { errors } = await page.answer(
        `mutation ($input: ResponseSubmitInput!) { responseSubmit(input: $input) {
          response { ${field} }
        } }`,
        { input: { survey, submissionKey: key(), answers: [nps(9)] } },
      );
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
  });

  test('can have a time in the past and tags with a secret key', async () => {
    const past = {
      startedAt: '2025-03-04T05:06:07.000Z',
      tags: ['import', 'import'],
      answers: [nps(9)],
    };
    const { response } = await submit(past, workspace);
    const found = await workspace.db.surveyResponse.findFirst({
      where: { completedAt: new Date(past.startedAt) },
    });
    expect(response?.status).toBe('COMPLETED');
    expect(found?.tags).toEqual(['import']);
    expect(found?.day.toISOString()).toBe('2025-03-04T00:00:00.000Z');
    const refused = await submit(past);
    expect(inShort(refused.allErrors)).toEqual([
      'INVALID_VALUE input.tags',
      'INVALID_VALUE input.startedAt',
    ]);
  });
});

describe('a touchpoint that a publishable key names', () => {
  const named = (touchpoint: string) =>
    graph.statementsOf(() => submit({ answers: [nps(9)], touchpoint }));

  test('is stored if the workspace has it', async () => {
    const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const { value } = await named(touchpoint);
    expect(value.allErrors).toEqual([]);
    const id = decodeId('SurveyResponse', value.response?.id ?? '') ?? '';
    const stored = await workspace.db.surveyResponse.findFirst({ where: { id } });
    expect(stored?.touchpointId).toBe(decodeId('Touchpoint', touchpoint));
  });

  test('is refused by the same statements if another workspace has it and if it does not exist', async () => {
    const elsewhere = await graph.workspace();
    const foreign = await elsewhere.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const touchpoints = await workspace.db.touchpoint.count();
    const before = await responses();
    const refused = await named(foreign);
    expect(inShort(refused.value.allErrors)).toEqual(['NOT_FOUND input.touchpoint']);
    expect(await named(encodeId('Touchpoint', newId()))).toEqual(refused);
    expect(await workspace.db.touchpoint.count()).toBe(touchpoints);
    expect(await responses()).toBe(before);
  });
});

describe('answers that the survey does not take', () => {
  const many = [
    nps(11),
    { question: 'why', value: { text: 'x' } },
    { question: 'colour', value: { text: 'red' } },
    { question: 'colours', value: { choices: ['red', 'mauve'] } },
    { question: 'order', value: { ranking: ['red'] } },
    {
      question: 'grid',
      value: {
        matrix: [
          { row: 'staff', columns: ['good'] },
          { row: 'staff', columns: ['bad'] },
        ],
      },
    },
    { question: 'spent', value: { number: -1 } },
    { question: 'day', value: { date: '2026-02-30' } },
    { question: 'again', value: { boolean: true }, other: 'x' },
    { question: 'unknown', value: { number: 1 } },
    { question: 'again', value: { boolean: false } },
  ];

  test('are all returned at once, by question, and nothing is stored', async () => {
    const before = await responses();
    const { response, allErrors } = await submit({ answers: many });
    expect(response).toBeNull();
    expect(inShort(allErrors)).toEqual([
      'INVALID_ANSWER recommend OUT_OF_RANGE input.answers.0.value',
      'INVALID_ANSWER colour WRONG_TYPE input.answers.2.value',
      'INVALID_ANSWER colours UNKNOWN_CHOICE input.answers.3.value',
      'INVALID_ANSWER order TOO_FEW input.answers.4.value',
      'INVALID_ANSWER grid DUPLICATE input.answers.5.value',
      'INVALID_ANSWER spent OUT_OF_RANGE input.answers.6.value',
      'INVALID_ANSWER day INVALID_VALUE input.answers.7.value',
      'INVALID_ANSWER again INVALID_VALUE input.answers.8.other',
      'INVALID_ANSWER unknown UNKNOWN_QUESTION input.answers.9.question',
      'INVALID_ANSWER again DUPLICATE input.answers.10.question',
      'INVALID_ANSWER why HIDDEN input.answers.1.question',
    ]);
    expect(await responses()).toBe(before);
  });

  test('are also missing ones, and those to questions that are not shown', async () => {
    expect(inShort((await submit({ answers: [] })).allErrors)).toEqual([
      'INVALID_ANSWER recommend MISSING input.answers',
    ]);
    const hidden = [nps(9), { question: 'why', value: { text: 'x' } }];
    expect(inShort((await submit({ answers: hidden })).allErrors)).toEqual([
      'INVALID_ANSWER why HIDDEN input.answers.1.question',
    ]);
    const shown = [nps(6), { question: 'why', value: { text: 'x' } }];
    expect((await submit({ answers: shown })).allErrors).toEqual([]);
  });
});

test('a regional locale is stored as its parent that the survey is offered in', async () => {
  const { response } = await submit({ answers: [nps(9)], locale: 'en-GB' });
  const id = decodeId('SurveyResponse', response?.id ?? '') ?? '';
  const [row] = await workspace.db.surveyResponse.findMany({ where: { id } });
  expect(row?.locale).toBe('en');
});

test.each([
  [{ locale: 'tlh' }, 'UNKNOWN_LOCALE input.locale'],
  [{ submissionKey: 'ä' }, 'INVALID_VALUE input.submissionKey'],
  [{ submissionKey: '' }, 'INVALID_VALUE input.submissionKey'],
  [{ hiddenFields: [{ key: 'no', value: 'x' }] }, 'UNKNOWN_FIELD input.hiddenFields.0.key'],
  [{ hiddenFields: [{ key: 'seats', value: 'many' }] }, 'INVALID_VALUE input.hiddenFields.0.value'],
  [
    { timings: [{ question: 'no', ms: 1 }] },
    'INVALID_ANSWER no UNKNOWN_QUESTION input.timings.0.question',
  ],
  [{ survey: undefined }, 'REQUIRED input.survey'],
  [{ resumeToken: 'x' }, 'REQUIRED input.survey'],
])('a submit is refused with %j', async (wrong, expected) => {
  const { allErrors } = await submit({ answers: [nps(9)], ...wrong });
  expect(inShort(allErrors)).toEqual([expected]);
});

test('the rollups equal a recount of the responses', async () => {
  for (let score = 0; score <= 10; score++) await submit({ answers: [nps(score)] });
  expect(await workspace.db.outbox.count({ where: { topic: 'rollups' } })).toBeGreaterThan(10);
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
});

test('one submit takes few statements, and no more for many answers', async () => {
  const counted = async (answers: object[]) => {
    const run = () => submit({ answers });
    await run();
    const { statements } = await graph.statementsOf(run);
    return statements.filter((sql) => !/COMMIT/.test(sql)).length;
  };
  const few = await counted([nps(9)]);
  const many = await counted(allAnswers);
  expect(many).toBe(few);
  // The insert of all of it. The result is known.
  expect(few).toBe(1);
});
