import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import {
  allAnswers,
  inShort,
  nps,
  publish,
  type SubmitErrorFields,
  send,
  submitErrors,
} from '../../../test/support/responses.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId } from '../../kernel/id.ts';
import { foldRollups } from '../../scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';
import { enqueueRollups } from '../enqueueRollups.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Bulk {
  results: {
    index: number;
    outcome: string;
    response: { id: string; status: string } | null;
    allErrors: SubmitErrorFields[];
  }[];
  replayed: boolean;
  allErrors: SubmitErrorFields[];
}
const submit = (survey: string, responses: object[], errorPolicy = 'REJECT_FAILED') =>
  workspace.change<Bulk>(
    'responseBulkSubmit',
    { survey, responses, errorPolicy },
    `results { index outcome response { id status } ${submitErrors} } replayed ${submitErrors}`,
  );
const row = (submissionKey: string, number = 9) => ({ submissionKey, answers: [nps(number)] });
const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const count = (survey: string) =>
  workspace.db.surveyResponse.count({ where: { surveyId: decodeId('Survey', survey) ?? '' } });

const mixed = [
  row('good'),
  row('wrong', 11),
  { ...row('unknown'), touchpoint: 'touchpoint_01h2xcejqtf2nbrexx3vqjhp41' },
  row('out', 0),
  row('good'),
  row('good', 8),
  { ...row('nul'), tags: ['a\0b'] },
];

describe('responses submitted together', () => {
  test('are stored or refused one by one with REJECT_FAILED', async () => {
    const survey = await publish(workspace);
    const { results, allErrors } = await submit(survey, mixed);
    expect(allErrors).toEqual([]);
    expect(
      results.map((each) => [
        each.index,
        each.outcome,
        each.response?.status,
        inShort(each.allErrors),
      ]),
    ).toEqual([
      [0, 'CREATED', 'COMPLETED', []],
      [
        1,
        'FAILED',
        undefined,
        ['INVALID_ANSWER recommend OUT_OF_RANGE input.responses.1.answers.0.value'],
      ],
      [2, 'FAILED', undefined, ['NOT_FOUND input.responses.2.touchpoint']],
      [3, 'CREATED', 'SCREENED_OUT', ['SCREENED_OUT ending sorry input.responses.3']],
      [4, 'UNCHANGED', 'COMPLETED', []],
      [5, 'FAILED', undefined, ['IDEMPOTENCY_KEY_REUSED input.responses.5.submissionKey']],
      [6, 'FAILED', undefined, ['INVALID_CHARACTER input.responses.6.tags.0']],
    ]);
    expect(results[4]?.response?.id).toBe(results[0]?.response?.id);
    const again = await submit(survey, [row('good'), row('out', 0)]);
    expect(again.results.map((each) => [each.outcome, inShort(each.allErrors)])).toEqual([
      ['UNCHANGED', []],
      ['UNCHANGED', ['SCREENED_OUT ending sorry input.responses.1']],
    ]);
    expect(await count(survey)).toBe(2);
    const twice = await submit(survey, [row('x'), row('bad', 11), row('bad', 11)]);
    expect(twice.results.map((each) => inShort(each.allErrors))).toEqual([
      [],
      ['INVALID_ANSWER recommend OUT_OF_RANGE input.responses.1.answers.0.value'],
      ['INVALID_ANSWER recommend OUT_OF_RANGE input.responses.2.answers.0.value'],
    ]);
  });

  test('are all refused for one wrong response with REJECT_ALL', async () => {
    const survey = await publish(workspace);
    const { results, allErrors } = await submit(survey, mixed, 'REJECT_ALL');
    expect(results).toEqual([]);
    expect(allErrors.map(({ path }) => path[2])).toEqual(['1', '2', '5', '6']);
    expect(await count(survey)).toBe(0);
  });

  test('change nothing when they are submitted again, one by one or together', async () => {
    const survey = await publish(workspace);
    const rows = range(20).map((index) => ({ submissionKey: `${index}`, answers: allAnswers }));
    const first = await submit(survey, rows);
    const again = await submit(survey, [...rows].reverse());
    expect(first.replayed).toBe(false);
    expect(again.replayed).toBe(true);
    expect(new Set(again.results.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED']));
    expect(again.results.map(({ response }) => response?.id).reverse()).toEqual(
      first.results.map(({ response }) => response?.id),
    );
    const single = await send(workspace, 'responseSubmit', { survey, ...rows[7] });
    expect([single.replayed, single.response?.id]).toEqual([true, first.results[7]?.response?.id]);
    expect(await count(survey)).toBe(20);
  });

  test('are each stored once if they are submitted several times at once', async () => {
    const survey = await publish(workspace);
    const rows = range(30).map((index) => row(`${index}`));
    const answers = await Promise.all(
      [rows, [...rows].reverse(), rows].map((each) => submit(survey, each)),
    );
    const outcomes = answers.flatMap(({ results }) => results.map(({ outcome }) => outcome));
    expect(outcomes.filter((each) => each === 'CREATED')).toHaveLength(30);
    expect(outcomes.filter((each) => each === 'UNCHANGED')).toHaveLength(60);
    expect(await count(survey)).toBe(30);
  });

  test('stop at the survey’s cap', async () => {
    const survey = await publish(workspace, { maxResponses: 3 });
    const { results } = await submit(
      survey,
      range(5).map((index) => row(`${index}`)),
    );
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'CREATED',
      'CREATED',
      'CREATED',
      'FAILED',
      'FAILED',
    ]);
    expect(inShort(results[4]?.allErrors ?? [])).toEqual([
      'QUOTA_FULL quota null input.responses.4',
    ]);
  });

  test('have one error for all of them if the survey is closed', async () => {
    const survey = await publish(workspace);
    await workspace.change('surveyClose', { id: survey });
    const rows = [row('a'), row('b')];
    const { allErrors } = await submit(survey, rows, 'REJECT_ALL');
    expect(inShort(allErrors)).toEqual(['SURVEY_CLOSED CLOSED input.survey']);
    const { results } = await submit(survey, rows);
    expect(results.map(({ outcome }) => outcome)).toEqual(['FAILED', 'FAILED']);
  });

  test('take as many statements for 300 responses as for 3', async () => {
    const survey = await publish(workspace, { maxResponses: 1_000_000 });
    const statements = async (size: number) => {
      const rows = range(size).map((index) => ({
        submissionKey: `${size} ${index}`,
        answers: allAnswers,
      }));
      return (await graph.statementsOf(() => submit(survey, rows))).statements.length;
    };
    await statements(2);
    expect(await statements(300)).toBe(await statements(3));
  });

  test('are at most 1000', async () => {
    const survey = await publish(workspace);
    const { allErrors } = await submit(
      survey,
      range(1001).map((index) => row(`${index}`)),
    );
    expect(inShort(allErrors)).toEqual(['TOO_MANY input.responses']);
  });
});

test('the rollups equal a recount of the responses', async () => {
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
});

test('a change with 25,000 deltas is three tasks for the rollups', async () => {
  const surveyId = decodeId('Survey', await publish(workspace)) ?? '';
  const cut = { surveyId, touchpointId: null, channel: 'WEB', locale: 'en', version: 1 } as const;
  const deltas = range(25_000).map((index) => ({
    ...cut,
    ...({ question: '', measure: 'STARTED', n: 1, sum: 0, sumOfSquares: 0 } as const),
    day: '2020-01-01',
    bucket: String(index),
  }));
  await workspace.db.$transaction((db) =>
    enqueueRollups(db, new Date(), { id: surveyId, anonymous: false }, deltas),
  );
  const tasks = await workspace.db.outbox.findMany({ where: { subjectId: surveyId } });
  const sizes = tasks.map(({ payload }) =>
    (payload as { counts: object[] }[]).map(({ counts }) => counts.length),
  );
  expect(sizes).toEqual([[10_000], [10_000], [5_000]]);
  await drainTasks(workspace.db, [foldRollups]);
  expect(await workspace.db.rollupByCut.count({ where: { surveyId } })).toBe(25_000);
});

describe('a response with a time in the past', () => {
  const title = [{ locale: 'en', text: 'How?' }];
  const visibleIf = {
    combinator: 'and',
    rules: [{ field: 'visited', operator: 'withinLast', value: { amount: 7, unit: 'days' } }],
  };
  const quotas = [{ key: 'recent', name: 'Recent', limit: 9, when: visibleIf }];
  const pages = [
    {
      questions: [
        { key: 'visited', kind: 'DATE', title },
        { key: 'why', kind: 'LONG_TEXT', title, visibleIf, required: true },
      ],
    },
  ];
  const answers = [
    { question: 'visited', value: { date: '2025-01-10' } },
    { question: 'why', value: { text: 'The queue' } },
  ];
  const completedAt = '2025-01-12T10:00:00.000Z';

  test('is checked and counted by conditions that are evaluated at that time', async () => {
    const survey = await publish(workspace, { pages, endings: [], quotas });
    const input = { survey, submissionKey: 'then', answers, completedAt };
    const { response, allErrors } = await send(workspace, 'responseSubmit', input);
    expect(allErrors).toEqual([]);
    const surveyId = decodeId('Survey', survey) ?? '';
    const [row] = await workspace.db.surveyResponse.findMany({ where: { surveyId } });
    expect([row?.startedAt, row?.completedAt]).toEqual([
      new Date(completedAt),
      new Date(completedAt),
    ]);
    const counted = () =>
      workspace.db.surveyCounter.findMany({ where: { surveyId }, select: { count: true } });
    expect(await counted()).toEqual([{ count: 1 }]);
    await workspace.change('responseDelete', { id: response?.id });
    expect(await counted()).toEqual([{ count: 0 }]);
  });

  test('keeps its answers when staff tags it, also in an anonymous survey', async () => {
    const survey = await publish(workspace, { pages, endings: [], quotas, anonymous: true });
    const now = new Date('2025-01-10T23:30:00Z');
    const input = { survey, submissionKey: 'then', answers };
    const { response } = await send(workspace, 'responseSubmit', input, { now });
    const marked = await workspace.change<{ response: { answers: { totalCount: number } } }>(
      'responseUpdate',
      { id: response?.id, tags: ['seen'] },
      'response { answers { totalCount } }',
    );
    expect(marked).toMatchObject({ errors: [], response: { answers: { totalCount: 2 } } });
    const other = [{ question: 'why', value: { text: 'The staff' } }];
    const corrected = await workspace.change('responseUpdate', {
      id: response?.id,
      answers: other,
    });
    expect(corrected.errors).toEqual([]);
  });
});
