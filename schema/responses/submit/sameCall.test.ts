import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { allAnswers, inShort, nps, publish, send } from '../../../test/support/responses.ts';

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

describe('a call with a submission key that was used before', () => {
  test('finds the same response, also after the survey was closed', async () => {
    const own = await publish(workspace);
    const input = { survey: own, submissionKey: 'again', answers: allAnswers };
    const first = await send(page, 'responseSubmit', input);
    expect(first.replayed).toBe(false);
    await workspace.change('surveyClose', { id: own });
    expect(await send(page, 'responseSubmit', input)).toEqual({ ...first, replayed: true });
    const other = await send(page, 'responseSubmit', { ...input, submissionKey: 'other' });
    expect(inShort(other.allErrors)).toEqual(['SURVEY_CLOSED CLOSED input.survey']);
  });

  test.each([
    { answers: [nps(8)] },
    { answers: [nps(9)], locale: 'en' },
    { answers: [{ ...nps(9), ms: 1 }] },
    { answers: [nps(9)], channel: 'WEB' },
    { answers: [nps(9)], hiddenFields: [{ key: 'plan', value: 'x' }] },
  ])('with other arguments is refused: %j', async (other) => {
    const own = await publish(workspace);
    const input = { survey: own, submissionKey: 'k', answers: [nps(9)] };
    await send(page, 'responseSubmit', input);
    const { response, allErrors } = await send(page, 'responseSubmit', { ...input, ...other });
    expect(response).toBeNull();
    expect(inShort(allErrors)).toEqual(['IDEMPOTENCY_KEY_REUSED input.submissionKey']);
  });

  test('makes one response if 8 calls run at once', async () => {
    const input = { survey, submissionKey: 'at once', answers: allAnswers };
    const before = await responses();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send(page, 'responseSubmit', input)),
    );
    expect(new Set(answers.map(({ response }) => response?.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(answers.flatMap(({ allErrors }) => allErrors)).toEqual([]);
    expect(await responses()).toBe(before + 1);
  });

  test('is not the same call in another survey', async () => {
    const other = await publish(workspace);
    const input = { submissionKey: 'shared', answers: [nps(9)] };
    const one = await send(page, 'responseSubmit', { survey, ...input });
    const two = await send(page, 'responseSubmit', { survey: other, ...input });
    expect(two.replayed).toBe(false);
    expect(two.response?.id).not.toBe(one.response?.id);
  });

  test('stores no idempotency key if the header has one', async () => {
    const input = { survey, submissionKey: key(), answers: [nps(9)] };
    const { allErrors } = await send(workspace, 'responseSubmit', input, {
      idempotencyKey: 'header',
    });
    expect(allErrors).toEqual([]);
    expect(await workspace.db.idempotencyKey.count({ where: { key: 'header' } })).toBe(0);
  });

  test('is a new call if the earlier one was refused', async () => {
    const submissionKey = key();
    await submit({ submissionKey, answers: [nps(11)] });
    const { response, replayed } = await submit({ submissionKey, answers: [nps(10)] });
    expect([response?.status, replayed]).toEqual(['COMPLETED', false]);
  });
});

test('a screened-out response is stored, and each retry returns SCREENED_OUT', async () => {
  const input = { survey, submissionKey: key(), answers: [nps(0)] };
  const first = await send(page, 'responseSubmit', input);
  expect(first.response?.status).toBe('SCREENED_OUT');
  expect(inShort(first.allErrors)).toEqual(['SCREENED_OUT ending sorry input']);
  expect(await send(page, 'responseSubmit', input)).toEqual({ ...first, replayed: true });
});
