import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { nps, publish, send } from '../../../test/support/responses.ts';
import { decodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { deleteResponse } from '../edit/staff.ts';
import { storeResponses } from '../submit/store.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let surveyId: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

function signal() {
  let send = () => {};
  const received = new Promise<void>((resolve) => {
    send = resolve;
  });
  return { received, send };
}

/** A transaction that begins, stops, and goes on when `goOn` is called. */
function stopping(
  before: (db: WorkspaceDb) => Promise<void>,
  after: (db: WorkspaceDb) => Promise<void>,
) {
  const [begun, goOn] = [signal(), signal()];
  let tries = 0;
  const done = workspace.db.$transaction(async (db) => {
    tries += 1;
    await before(db);
    begun.send();
    await goOn.received;
    await after(db);
  });
  return { begun: begun.received, goOn: goOn.send, done, tries: () => tries };
}

const nothing = async () => {};
const submit = async (db: WorkspaceDb) => {
  const answered = await answeredSurvey(db, surveyId);
  if (!answered) throw new Error('It was not published');
  await storeResponses(db, new Date(), answered, [
    { submissionKey: 'slow', answers: [{ question: 'recommend', value: 9 }], path: [] },
  ]);
};
const cap = () => workspace.change('surveyUpdate', { id: survey, maxResponses: 5 });
const counted = () =>
  workspace.db.surveyCounter.findMany({ where: { surveyId }, select: { count: true } });

describe('a survey that gets its first cap while a response', () => {
  test('is being stored counts that response', async () => {
    survey = await publish(workspace);
    surveyId = decodeId('Survey', survey) ?? '';
    const slow = stopping(submit, nothing);
    await slow.begun;
    const capped = cap();
    slow.goOn();
    await slow.done;
    expect((await capped).errors).toEqual([]);
    expect(await counted()).toEqual([{ count: 1 }]);
  });

  test('is about to be stored counts it when its transaction is retried', async () => {
    survey = await publish(workspace);
    surveyId = decodeId('Survey', survey) ?? '';
    let known: Awaited<ReturnType<typeof answeredSurvey>> = null;
    const slow = stopping(
      async (db) => {
        known = await answeredSurvey(db, surveyId);
      },
      async (db) => {
        if (!known) throw new Error('It was not published');
        await storeResponses(db, new Date(), known, [
          { submissionKey: 'slow', answers: [{ question: 'recommend', value: 9 }], path: [] },
        ]);
      },
    );
    await slow.begun;
    expect((await cap()).errors).toEqual([]);
    slow.goOn();
    await slow.done;
    expect(slow.tries()).toBe(2);
    expect(await counted()).toEqual([{ count: 1 }]);
  });

  test('is being deleted does not count that response', async () => {
    survey = await publish(workspace);
    surveyId = decodeId('Survey', survey) ?? '';
    const input = { survey, submissionKey: 'early', answers: [nps(9)] };
    const { response } = await send(workspace, 'responseSubmit', input);
    const id = decodeId('SurveyResponse', response?.id ?? '') ?? '';
    const slow = stopping(async (db) => {
      await deleteResponse({ db, now: new Date() }, { id });
    }, nothing);
    await slow.begun;
    const capped = cap();
    slow.goOn();
    await slow.done;
    expect((await capped).errors).toEqual([]);
    expect(await counted()).toEqual([{ count: 0 }]);
  });
});
