import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { inShort, nps, publish, send } from '../../../test/support/responses.ts';
import { decodeId } from '../../kernel/id.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let page: TestClient;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  page = workspace.as({ keyKind: 'PUBLISHABLE', scopes: new Set() });
});
afterAll(() => graph.close());

let calls = 0;
const submit = (survey: string, number = 9) =>
  send(page, 'responseSubmit', { survey, submissionKey: `${++calls}`, answers: [nps(number)] });
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

async function statuses(survey: string): Promise<Record<string, number>> {
  const rows = await workspace.db.surveyResponse.findMany({
    where: { surveyId: decodeId('Survey', survey) ?? '' },
    select: { status: true },
  });
  const counts: Record<string, number> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

const critics = {
  key: 'critics',
  name: 'Critics',
  limit: 2,
  when: { combinator: 'and', rules: [{ field: 'recommend', operator: 'lte', value: 6 }] },
};
const low = { ...critics, key: 'low', name: 'Low', limit: 3 };

describe('a survey with `maxResponses`', () => {
  test('stores just as many of 50 concurrent responses', async () => {
    const survey = await publish(workspace, { maxResponses: 10 });
    const results = await Promise.all(range(50).map(() => submit(survey)));
    expect(results.filter(({ response }) => response !== null)).toHaveLength(10);
    expect(new Set(results.flatMap((each) => inShort(each.allErrors)))).toEqual(
      new Set(['QUOTA_FULL quota null input']),
    );
    expect(await statuses(survey)).toEqual({ COMPLETED: 10 });
    const started = await send(page, 'responseStart', { survey, submissionKey: 'late' });
    expect(inShort(started.allErrors)).toEqual(['QUOTA_FULL quota null input']);
  });

  test('returns the one response to all concurrent retries of the last one it takes', async () => {
    const survey = await publish(workspace, { maxResponses: 1 });
    const input = { survey, submissionKey: 'the last', answers: [nps(9)] };
    const results = await Promise.all(range(8).map(() => send(page, 'responseSubmit', input)));
    expect(new Set(results.map(({ response }) => response?.id)).size).toBe(1);
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await statuses(survey)).toEqual({ COMPLETED: 1 });
  });

  test('does not count screened-out responses, and leaves a started one PARTIAL when it is full', async () => {
    const survey = await publish(workspace, { maxResponses: 1 });
    const { resumeToken } = await send(page, 'responseStart', { survey, submissionKey: 'early' });
    expect((await submit(survey, 0)).response?.status).toBe('SCREENED_OUT');
    expect((await submit(survey)).response?.status).toBe('COMPLETED');
    const end = { resumeToken, submissionKey: 'end', answers: [nps(9)] };
    expect(inShort((await send(page, 'responseSubmit', end)).allErrors)).toEqual([
      'QUOTA_FULL quota null input',
    ]);
    expect(await statuses(survey)).toEqual({ SCREENED_OUT: 1, COMPLETED: 1, PARTIAL: 1 });
    await workspace.change('surveyUpdate', { id: survey, maxResponses: 2 });
    expect((await send(page, 'responseSubmit', end)).response?.status).toBe('COMPLETED');
  });

  test('counts responses of before the limit was set', async () => {
    const survey = await publish(workspace);
    await submit(survey);
    await submit(survey);
    await workspace.change('surveyUpdate', { id: survey, maxResponses: 3 });
    const results = await Promise.all(range(4).map(() => submit(survey)));
    expect(results.filter(({ response }) => response !== null)).toHaveLength(1);
    await workspace.change('surveyUpdate', { id: survey, maxResponses: null });
    await submit(survey);
    await workspace.change('surveyUpdate', { id: survey, maxResponses: 5 });
    const more = await Promise.all(range(4).map(() => submit(survey)));
    expect(more.filter(({ response }) => response !== null)).toHaveLength(1);
    expect(await statuses(survey)).toEqual({ COMPLETED: 5 });
  });

  test('has capacity again when a response is deleted', async () => {
    const survey = await publish(workspace, { maxResponses: 1 });
    const { response } = await submit(survey);
    expect((await submit(survey)).response).toBeNull();
    await workspace.change('responseDelete', { id: response?.id });
    const results = await Promise.all(range(3).map(() => submit(survey)));
    expect(results.filter(({ response }) => response !== null)).toHaveLength(1);
  });
});

describe('a quota', () => {
  test('takes just as many of 50 concurrent responses, and stores the others as QUOTA_FULL', async () => {
    const survey = await publish(workspace, { quotas: [critics, low] });
    const results = await Promise.all(range(50).map((index) => submit(survey, index % 2 ? 9 : 3)));
    expect(await statuses(survey)).toEqual({ COMPLETED: 25 + 2, QUOTA_FULL: 23 });
    expect(new Set(results.flatMap((each) => inShort(each.allErrors)))).toEqual(
      new Set(['QUOTA_FULL quota critics input']),
    );
    const counters = await workspace.db.surveyCounter.findMany({
      where: { surveyId: decodeId('Survey', survey) ?? '' },
      orderBy: { key: 'asc' },
      select: { key: true, count: true },
    });
    expect(counters).toEqual([
      { key: 'critics', count: 2 },
      { key: 'low', count: 2 },
    ]);
  });

  test('returns QUOTA_FULL again to a retry, and has capacity again when a corrected response leaves it', async () => {
    const survey = await publish(workspace, { quotas: [{ ...critics, limit: 1 }] });
    const first = await submit(survey, 3);
    const input = { survey, submissionKey: 'again', answers: [nps(4)] };
    const shut = await send(page, 'responseSubmit', input);
    expect(shut.response?.status).toBe('QUOTA_FULL');
    expect(inShort(shut.allErrors)).toEqual(['QUOTA_FULL quota critics input']);
    expect(await send(page, 'responseSubmit', input)).toEqual({ ...shut, replayed: true });
    const corrected = await workspace.change('responseUpdate', {
      id: first.response?.id,
      answers: [nps(8)],
    });
    expect(corrected.errors).toEqual([]);
    expect((await submit(survey, 5)).response?.status).toBe('COMPLETED');
    expect((await submit(survey, 5)).response?.status).toBe('QUOTA_FULL');
  });

  test('that a later version adds counts earlier responses, and takes only the rest', async () => {
    const survey = await publish(workspace);
    await submit(survey, 3);
    await workspace.change('surveyUpdate', { id: survey, quotas: [critics] });
    await workspace.change('surveyPublish', { id: survey });
    for (const _ of range(3)) await submit(survey, 3);
    expect(await statuses(survey)).toEqual({ COMPLETED: 2, QUOTA_FULL: 2 });
  });
});

test('a survey without limits has no counters', async () => {
  const survey = await publish(workspace);
  await submit(survey);
  const surveyId = decodeId('Survey', survey) ?? '';
  expect(await workspace.db.surveyCounter.count({ where: { surveyId } })).toBe(0);
});

test('the rollups equal a recount of the responses', async () => {
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
});
