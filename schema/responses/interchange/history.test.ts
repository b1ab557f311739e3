import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import {
  answersIn,
  historySurvey,
  imported,
  mapped,
  storedRows,
  upload,
} from '../../../test/support/importing.ts';
import { sized } from '../../../test/support/size.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId } from '../../kernel/id.ts';
import { foldRollups } from '../../scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';
import { importHandler } from './importHandler.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

async function published(): Promise<string> {
  const id = await workspace.make('survey', historySurvey);
  const { errors } = await workspace.change('surveyPublish', { id });
  expect(errors).toEqual([]);
  return id;
}

const rowsOf = (survey: string) => storedRows(workspace, survey);

const countOf = async (survey: string, key: string) => {
  const surveyId = decodeId('Survey', survey) ?? '';
  return (await workspace.db.surveyCounter.findFirst({ where: { surveyId, key } }))?.count ?? 0;
};

test.each([
  ['America/Santiago', '2026-09-06 10:00', '2026-09-06T13:00:00.000Z', '2026-09-06'],
  ['America/Santiago', '2026-09-06 23:30', '2026-09-07T02:30:00.000Z', '2026-09-06'],
  ['Africa/Cairo', '2026-04-24 10:00', '2026-04-24T07:00:00.000Z', '2026-04-24'],
  ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30:00.000Z', '2026-03-29'],
])('in %s, %s of a file is %s and counts for %s', async (timeZone, text, instant, day) => {
  await workspace.change('workspaceUpdate', { timeZone });
  const survey = await published();
  const table = [
    ['_completedAt', 'nps'],
    [text, '9'],
  ];
  expect(await imported(workspace, { survey }, table)).toMatchObject({ status: 'SUCCEEDED' });
  const rows = await rowsOf(survey);
  expect(rows.map(({ completedAt }) => completedAt?.toISOString())).toEqual([instant]);
  expect(rows.map((row) => row.day.toISOString().slice(0, 10))).toEqual([day]);
});

describe('answers that the logic of today hides', () => {
  const table = [
    ['nps', 'why', 'stars'],
    ['3', 'Too slow', '2'],
    ['9', 'Great', '5'],
    ['9', '', '6'],
  ];

  test('are refused by default, with what keeps them', async () => {
    const survey = await published();
    const job = await imported(workspace, { survey }, table);
    expect(job).toMatchObject({ status: 'PARTIAL', share: 1, failure: null });
    expect(job.rowErrors).toEqual(['3 why HIDDEN', '3 stars HIDDEN', '4 stars OUT_OF_RANGE']);
    expect(job.messages[0]).toMatch(/import with `logic: IGNORE`\.$/);
  });

  test('are stored where a file is history, marked, and counted; other errors are refused', async () => {
    const survey = await published();
    const job = await imported(workspace, { survey, logic: 'IGNORE' }, table);
    expect(job.rowErrors).toEqual(['4 stars OUT_OF_RANGE']);
    const rows = await rowsOf(survey);
    expect(rows.map(answersIn)).toEqual([
      ['nps 3', 'stars 2', 'why Too slow'],
      ['nps 9', 'stars 5 hidden', 'why Great hidden'],
    ]);
    expect(rows[1]?.reached).toEqual(['nps', 'why', 'stars', 'grid']);
    const { answers } = await workspace.ask<{ answers: { nodes: { question: string }[] } }>(
      `query ($id: ID!) { answers(filter: { hiddenByLogic: { eq: true }, response: { survey: { id: { eq: $id } } } }) {
        nodes { question hiddenByLogic } } }`,
      { id: survey },
    );
    expect(answers.nodes).toEqual(
      ['stars', 'why'].map((question) => ({ question, hiddenByLogic: true })),
    );
  });

  test('stay through corrections, and lose the mark once the question is shown', async () => {
    const survey = await published();
    await imported(workspace, { survey, logic: 'IGNORE' }, [
      ['nps', 'why', 'stars'],
      ['9', 'Great', '5'],
    ]);
    const [row] = await workspace.db.surveyResponse.findMany({
      where: { surveyId: decodeId('Survey', survey) ?? '' },
      select: { id: true },
    });
    const { responses } = await workspace.ask<{ responses: { nodes: { id: string }[] } }>(
      'query ($id: ID!) { responses(filter: { survey: { id: { eq: $id } } }) { nodes { id } } }',
      { id: survey },
    );
    const id = responses.nodes[0]?.id;
    const correct = async (answers: object[]) => {
      const { errors } = await workspace.change('responseUpdate', { id, answers });
      expect(errors).toEqual([]);
      return (await rowsOf(survey)).map(answersIn)[0];
    };
    const analysedAt = new Date('2026-01-01T00:00:00Z');
    await workspace.db.answer.updateMany({
      where: { responseId: row?.id ?? '', question: 'why' },
      data: { topics: ['praise'], analysedAt },
    });
    const asNumber = (question: string, number: number) => ({ question, value: { number } });
    expect(await correct([asNumber('nps', 10), asNumber('stars', 4)])).toEqual([
      'nps 10',
      'stars 4 hidden',
      'why Great hidden',
    ]);
    expect(await correct([asNumber('nps', 2)])).toEqual(['nps 2', 'stars 4', 'why Great']);
    // What was found in an answer stays with it.
    const found = await workspace.db.answer.findMany({ where: { topics: { has: 'praise' } } });
    expect(found).toMatchObject([{ question: 'why', hiddenByLogic: false, analysedAt }]);
  });
});

describe('a second file with one more column', () => {
  const first = [
    ['id', 'nps', 'TAGS'],
    ['a', '3', 'shop;café'],
    ['b', '9', ''],
    ['c', '10', ''],
  ];
  const second = [
    ['id', 'nps', 'why', 'grid.staff', 'TAGS'],
    ['a', '4', 'Too slow', 'good', 'late;cafe\u0301'],
    ['b', '9', '', 'bad', ''],
    ['c', '10', 'Great', '', ''],
    ['d', '8', '', '', ''],
  ];
  const both = async (onKnown?: string, more: object = {}) => {
    const survey = await published();
    await imported(workspace, { survey, ...mapped('nps', 'TAGS') }, first);
    const mapping = mapped('nps', 'why', 'grid.staff', 'TAGS');
    const input = { survey, ...mapping, ...(onKnown && { onKnown }), ...more };
    return { survey, input, job: await imported(workspace, input, second) };
  };

  test('is refused row by row unless it is said what becomes of known rows', async () => {
    const { survey, job, input } = await both();
    expect(job).toMatchObject({ status: 'PARTIAL', rowsKnown: 0, rowsUpdated: 0, rowsFailed: 3 });
    expect(job.rowErrors.every((error) => error.endsWith('id IDEMPOTENCY_KEY_REUSED'))).toBe(true);
    expect(job.messages[0]).toMatch(/`onKnown: UPDATE`/);
    expect(await rowsOf(survey)).toHaveLength(4);
    // An exact repeat is harmless.
    const mapping = mapped('nps', 'TAGS');
    const again = await imported(workspace, { ...input, ...mapping }, first);
    expect(again).toMatchObject({ status: 'SUCCEEDED', rowsKnown: 3, rowsFailed: 0 });
  });

  test('leaves known rows as they are with SKIP', async () => {
    const { survey, job } = await both('SKIP');
    expect(job).toMatchObject({ status: 'SUCCEEDED', rowsKnown: 3, rowsFailed: 0 });
    expect((await rowsOf(survey)).map(answersIn)).toEqual([
      ['nps 3'],
      ['nps 9'],
      ['nps 10'],
      ['nps 8'],
    ]);
  });

  test('corrects them with UPDATE, under the logic, and scores and quotas follow', async () => {
    const { survey, job, input } = await both('UPDATE');
    expect(job).toMatchObject({ status: 'PARTIAL', rowsUpdated: 2, rowsKnown: 0, notes: [] });
    expect(job.rowErrors).toEqual(['4 why HIDDEN']);
    const rows = await rowsOf(survey);
    expect(rows.map(answersIn)).toEqual([
      ['grid {"staff":["good"]}', 'nps 4', 'why Too slow'],
      ['grid {"staff":["bad"]}', 'nps 9'],
      ['nps 10'],
      ['nps 8'],
    ]);
    expect(rows.map(({ tags, revision }) => [tags, revision])).toEqual([
      [['shop', 'café', 'late'], 2],
      [[], 2],
      [[], 1],
      [[], 1],
    ]);
    expect(await countOf(survey, 'happy')).toBe(2);

    const lines = [
      ['id', 'nps', 'grid.shop'],
      ['a', '9', 'bad'],
      ['b', '2', ''],
      ['b', '1', ''],
      ['e', '7', ''],
      ['e', '10', 'good'],
    ];
    const columns = mapped('nps', 'grid.shop');
    const third = await imported(workspace, { ...input, ...columns }, lines);
    // The comment is hidden by the higher score, and goes as with any correction.
    expect(third).toMatchObject({ status: 'SUCCEEDED', rowsUpdated: 4, rowsFailed: 0 });
    expect(third.notes).toEqual([expect.stringMatching(/^An answer was removed,.*: line 2\. /)]);
    expect((await rowsOf(survey)).map(answersIn)).toEqual([
      ['grid {"shop":["bad"],"staff":["good"]}', 'nps 9'],
      ['grid {"staff":["bad"]}', 'nps 1'],
      ['nps 10'],
      ['nps 8'],
      ['grid {"shop":["good"]}', 'nps 10'],
    ]);
    expect(await countOf(survey, 'happy')).toBe(3);
    // A repeat of what corrected last says what is stored.
    const repeat = await imported(workspace, { survey, ...columns }, [
      ['id', 'nps', 'grid.shop'],
      ['a', '9', 'bad'],
      ['b', '1', ''],
    ]);
    expect(repeat).toMatchObject({ status: 'SUCCEEDED', rowsKnown: 2, rowsFailed: 0 });
    await drainTasks(workspace.db, [foldRollups]);
    expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  });

  test('brings back what was exported, by its ids', async () => {
    const survey = await published();
    await imported(workspace, { survey }, [['nps'], ['9'], ['8']]);
    const { responses } = await workspace.ask<{ responses: { nodes: { id: string }[] } }>(
      'query ($id: ID!) { responses(filter: { survey: { id: { eq: $id } } }) { nodes { id } } }',
      { id: survey },
    );
    const lines = responses.nodes.map(({ id }) => [id, '3', 'Too slow']);
    const table = [['_id', 'nps', 'why'], ...lines];
    const update = { survey, onKnown: 'UPDATE' };
    expect(await imported(workspace, update, table)).toMatchObject({ rowsUpdated: 2 });
    expect(await imported(workspace, update, table)).toMatchObject({ rowsKnown: 2 });
    expect((await rowsOf(survey)).map(answersIn)).toEqual(
      [1, 2].map(() => ['nps 3', 'why Too slow']),
    );
    const fail = await imported(workspace, { survey }, table);
    expect(fail).toMatchObject({ status: 'FAILED', rowsFailed: 2 });
    expect(fail.failure).toBe('Every row was refused. `errors` says why.');
  });

  test('names what a correction cannot change', async () => {
    const survey = await published();
    const columns = mapped('nps', 'STATUS', 'CHANNEL', 'COMPLETED_AT', 'COUNTRY');
    const head = ['id', 'nps', 'STATUS', 'CHANNEL', 'COMPLETED_AT', 'COUNTRY'];
    await imported(workspace, { survey, ...columns }, [
      head,
      ['a', '9', 'PARTIAL', 'WEB', '', 'DE'],
      ['b', '9', '', 'EMAIL', '2026-01-02', ''],
    ]);
    const job = await imported(workspace, { survey, ...columns, onKnown: 'UPDATE' }, [
      head,
      ['a', '8', 'COMPLETED', 'WEB', '', 'AT'],
      ['b', '8', '', 'WEB', '2026-01-03', ''],
      ['b', '7', '', '', '2026-01-02', ''],
    ]);
    expect([...job.rowErrors].sort()).toEqual([
      '2 COUNTRY FIXED',
      '2 STATUS FIXED',
      '3 CHANNEL FIXED',
      '3 COMPLETED_AT FIXED',
    ]);
    expect(new Set((await rowsOf(survey)).flatMap(answersIn))).toEqual(new Set(['nps 9', 'nps 7']));
  });
});

/** Rows of a file whose statements are compared with those of a short one. */
const many = sized({ suite: 200, soak: 1_000 });

test(`correcting ${many} rows takes as many statements as correcting twenty`, async () => {
  const survey = await published();
  const input = { survey, format: 'CSV', onKnown: 'UPDATE', ...mapped('nps', 'why') };
  const statementsFor = async (count: number, nps: number) => {
    const { job } = await workspace.change<{ job: { id: string } }>(
      'responseImport',
      input,
      'job { id }',
    );
    const rows = Array.from({ length: count }, (_, index) => [
      String(index),
      String(nps),
      nps < 7 ? 'Slow' : '',
    ]);
    await upload(workspace, decodeId('Job', job.id) ?? '', ['id', 'nps', 'why'], rows);
    const drain = () => drainTasks(workspace.db, [importHandler]);
    return (await graph.statementsOf(drain)).statements.length;
  };
  await statementsFor(many, 9);
  const few = await statementsFor(20, 3);
  // The first twenty are others than the rest, so that all are corrected alike.
  await statementsFor(20, 10);
  expect(await statementsFor(many, 5)).toBe(few);
  expect(await countOf(survey, 'happy')).toBe(0);
});
