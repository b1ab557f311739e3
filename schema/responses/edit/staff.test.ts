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
import { foldRollups } from '../../scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await publish(workspace);
});
afterAll(() => graph.close());

let calls = 0;
async function submitted(answers: object[] = allAnswers): Promise<string> {
  const input = { survey, submissionKey: `${++calls}`, answers };
  const { response } = await send(workspace, 'responseSubmit', input);
  if (!response) throw new Error('The response was refused');
  return response.id;
}

interface Changed {
  response: { revision: number; status: string; tags: string[] } | null;
  allErrors: SubmitErrorFields[];
}
const update = (id: string, change: object) =>
  workspace.change<Changed>(
    'responseUpdate',
    { id, ...change },
    `response { revision status tags } ${submitErrors}`,
  );
const answersOf = async (id: string) => {
  const { response } = await workspace.ask<{
    response: { answers: { nodes: { id: string; question: string; number: number | null }[] } };
  }>('query ($id: ID!) { response(id: $id) { answers { nodes { id question number } } } }', { id });
  return response.answers.nodes;
};
/** The rollups are right before and after the waiting tasks are folded into them. */
async function expectRollups(): Promise<void> {
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  await drainTasks(workspace.db, [foldRollups], new Date('2100-01-01T00:00:00Z'));
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
}

describe('a response that staff corrects', () => {
  test('has the corrected answers, and its other answers unchanged', async () => {
    const id = await submitted();
    const before = await answersOf(id);
    await expectRollups();
    const { response, allErrors } = await update(id, {
      answers: [nps(7), { question: 'spent', value: null }],
      tags: ['checked'],
      revision: 1,
    });
    expect(allErrors).toEqual([]);
    expect(response).toEqual({ revision: 2, status: 'COMPLETED', tags: ['checked'] });
    const after = await answersOf(id);
    expect(after.find(({ question }) => question === 'recommend')?.number).toBe(7);
    const isUntouched = ({ question }: { question: string }) =>
      question !== 'recommend' && question !== 'spent';
    expect(after.filter(isUntouched)).toEqual(before.filter(isUntouched));
    expect(after).toHaveLength(before.length - 1);
    await expectRollups();
  });

  test('is still checked against its survey', async () => {
    const id = await submitted();
    const wrong = [
      { question: 'recommend', value: null },
      { question: 'why', value: { text: 'x' } },
    ];
    expect(inShort((await update(id, { answers: wrong })).allErrors)).toEqual([
      'INVALID_ANSWER why HIDDEN input.answers.1.question',
      'INVALID_ANSWER recommend MISSING input.answers',
    ]);
    expect(inShort((await update(id, { revision: 5, tags: ['x'] })).allErrors)).toEqual([
      'STALE_REVISION input.revision',
    ]);
    expect(await answersOf(id)).toHaveLength(allAnswers.length);
  });

  test('ends as its corrected answers say', async () => {
    const id = await submitted();
    expect((await update(id, { answers: [nps(0)] })).response?.status).toBe('SCREENED_OUT');
    expect(await answersOf(id)).toHaveLength(1);
    await expectRollups();
    expect((await update(id, { answers: [nps(8)] })).response?.status).toBe('COMPLETED');
    await expectRollups();
  });

  test('keeps its revision when the correction changes nothing', async () => {
    const id = await submitted();
    const { response } = await update(id, { answers: [nps(9)], tags: [] });
    expect(response?.revision).toBe(1);
  });

  test('counts for another touchpoint when it is moved there', async () => {
    const id = await submitted();
    const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    expect((await update(id, { touchpoint })).allErrors).toEqual([]);
    await expectRollups();
    expect((await update(id, { touchpoint: null })).allErrors).toEqual([]);
    await expectRollups();
  });
});

describe('tags', () => {
  test('are added to and removed from many responses, and responses that have them already do not change', async () => {
    const ids = [await submitted(), await submitted(), await submitted()];
    await update(ids[0] ?? '', { tags: ['old', 'vip'] });
    await update(ids[1] ?? '', { tags: ['new'] });
    const tag = () =>
      workspace.change<{ responses: { id: string; tags: string[]; revision: number }[] }>(
        'responseTag',
        { ids, add: ['new'], remove: ['old'] },
        'responses { id tags revision }',
      );
    const expected = [
      { id: ids[0], tags: ['vip', 'new'], revision: 3 },
      { id: ids[1], tags: ['new'], revision: 2 },
      { id: ids[2], tags: ['new'], revision: 2 },
    ];
    expect((await tag()).responses).toEqual(expected);
    expect((await tag()).responses).toEqual(expected);
    const found = await workspace.ask<{ responses: { nodes: { id: string }[] } }>(
      '{ responses(filter: { tags: { has: "vip" } }) { nodes { id } } }',
    );
    expect(found.responses.nodes).toEqual([{ id: ids[0] }]);
  });

  test('are at most 50 a response, whichever mutation sets them', async () => {
    const id = await submitted();
    const fifty = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
    expect((await update(id, { tags: fifty })).allErrors).toEqual([]);
    const more = { ids: [id], add: ['one more'] };
    const refused = await workspace.change('responseTag', more);
    expect(refused.errors).toMatchObject([{ code: 'TOO_MANY', path: ['input', 'add'] }]);
    const instead = await workspace.change('responseTag', { ...more, remove: ['tag 0'] });
    expect(instead.errors).toEqual([]);
  });
});

describe('a response that staff deletes', () => {
  test('disappears with its answers, and from the rollups', async () => {
    const id = await submitted();
    await expectRollups();
    const stale = await workspace.change('responseDelete', { id, revision: 9 });
    expect(stale.errors).toMatchObject([{ code: 'STALE_REVISION', current: 1 }]);
    const { deletedId } = await workspace.change<{ deletedId: string }>(
      'responseDelete',
      { id, revision: 1 },
      'deletedId',
    );
    expect(deletedId).toBe(id);
    expect(await workspace.ask('query ($id: ID!) { response(id: $id) { id } }', { id })).toEqual({
      response: null,
    });
    await expectRollups();
    const again = await workspace.change('responseDelete', { id });
    expect(again.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
  });

  test('does not come back when its call is retried', async () => {
    const late = { survey, submissionKey: 'late', answers: [nps(9)] };
    const begun = { survey, submissionKey: 'late' };
    const made = [
      (await send(workspace, 'responseSubmit', late)).response,
      (await send(workspace, 'responseStart', begun)).response,
    ];
    const count = await workspace.db.surveyResponse.count({});
    for (const response of made) await workspace.change('responseDelete', { id: response?.id });
    for (const [call, input] of [
      ['responseSubmit', late],
      ['responseSubmit', { ...late, answers: [nps(1)] }],
      ['responseStart', begun],
    ] as const) {
      const again = await send(workspace, call, input);
      expect(again).toMatchObject({ response: null, replayed: true, allErrors: [] });
    }
    const bulk = await workspace.change<{ results: object[] }>(
      'responseBulkSubmit',
      { survey, responses: [{ submissionKey: 'late', answers: [nps(9)] }] },
      'results { outcome response { id } errors { code } }',
    );
    expect(bulk.results).toEqual([{ outcome: 'UNCHANGED', response: null, errors: [] }]);
    expect(await workspace.db.surveyResponse.count({})).toBe(count - made.length);
    await expectRollups();
  });
});
