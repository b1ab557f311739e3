import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileOf, workFor } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { allAnswers, nps, publish, send } from '../../test/support/responses.ts';
import { decodeId } from '../kernel/id.ts';
import { verifyQuotas } from '../responses/quotas/quotaVerify.ts';
import { verifyStoredRollups } from '../scores/rollups/verify.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let survey: string;

const hidden = [{ key: 'plan', value: 'gold of Jana' }];

/** A quota that counts by what is about the person. */
const quotas = [
  {
    key: 'gold',
    limit: 100,
    when: {
      combinator: 'and',
      rules: [{ field: 'plan', operator: 'contains', value: 'gold' }],
    },
  },
];

beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

beforeEach(async () => {
  workspace = await graph.workspace();
  survey = await publish(workspace, { quotas });
  customer = await workspace.make('customer', { name: 'Jana', email: 'jana@example.org' });
  await submitted('one', [...allAnswers], true);
  await submitted('two', [nps(3), { question: 'why', value: { text: 'I am Jana' } }], true);
  await submitted('of another', [nps(10)], false);
  const { made } = await workspace.change<{ made: { id: string } }>(
    'feedbackRecord',
    {
      source: 'REVIEW',
      channel: 'WEB',
      text: 'Jana likes it',
      author: 'Jana',
      rating: 4,
      ratingMax: 5,
      externalIds: [{ system: 'forum', id: 'jana-1' }],
    },
    'made: feedback { id }',
  );
  await workspace.db.feedback.updateMany({
    where: { id: decodeId('Feedback', made.id) ?? '' },
    data: { customerId: decodeId('Customer', customer), customerMatch: 'MATCHED' },
  });
  await workFor(workspace, 1);
});

async function submitted(submissionKey: string, answers: object[], isOurs: boolean) {
  const { response, allErrors } = await send(workspace, 'responseSubmit', {
    survey,
    submissionKey,
    answers,
    hiddenFields: isOurs ? hidden : [],
  });
  if (!response) throw new Error(JSON.stringify(allErrors));
  if (!isOurs) return;
  await workspace.db.surveyResponse.updateMany({
    where: { id: decodeId('SurveyResponse', response.id) ?? '' },
    data: { customerId: decodeId('Customer', customer), customerMatch: 'MATCHED' },
  });
}

async function done(mutation: string) {
  const { job } = await workspace.change<{ job: { id: string } }>(
    mutation,
    { customer: { id: customer } },
    'job { id }',
  );
  await workFor(workspace, 2);
  const { job: ended } = await workspace.ask<{
    job: { receipt: { tables: { table: string; rows: number; action: string }[] } | null };
  }>('query($id: ID!) { job(id: $id) { receipt { tables { table rows action } } } }', {
    id: job.id,
  });
  return Object.fromEntries(
    (ended.receipt?.tables ?? []).map(({ table, rows, action }) => [table, `${rows} ${action}`]),
  );
}

async function countsAreRight() {
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  expect(await verifyQuotas(workspace.db)).toEqual({ differences: [], tooLarge: [] });
}

test('an erasure deletes responses and feedback, and no count has them any more', async () => {
  await countsAreRight();
  expect(await done('customerErase')).toEqual({
    SurveyResponse: '2 ERASED',
    Answer: '10 ERASED',
    Feedback: '1 ERASED',
    FeedbackExternalId: '1 ERASED',
    Customer: '1 ERASED',
  });
  expect(await workspace.db.surveyResponse.count()).toBe(1);
  expect(await workspace.db.feedback.count()).toBe(0);
  await countsAreRight();
});

test('an anonymised person leaves numbers, choices and counts, and no text', async () => {
  expect(await done('customerAnonymise')).toEqual({
    SurveyResponse: '2 ANONYMISED',
    Answer: '10 ANONYMISED',
    Feedback: '1 ANONYMISED',
    FeedbackExternalId: '1 ERASED',
    Customer: '1 ERASED',
  });
  const stored = {
    responses: await workspace.db.surveyResponse.findMany({ include: { answers: true } }),
    feedback: await workspace.db.feedback.findMany({ include: { externalIds: true } }),
  };
  expect(stored.responses).toHaveLength(3);
  expect(stored.responses.flatMap(({ customerId }) => customerId ?? [])).toEqual([]);
  expect(stored.feedback).toMatchObject([{ rating: 4, author: null, customerMatch: 'NONE' }]);
  expect(JSON.stringify(stored).toLowerCase()).not.toMatch(/jana|mauve/);
  const numbers = stored.responses.flatMap(({ answers }) =>
    answers.flatMap(({ question, number }) => (question === 'recommend' ? [number] : [])),
  );
  expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual([3, 9, 10]);
  await countsAreRight();
});

describe('customerExport', () => {
  async function fetched(id: string, scopes = ['owner']): Promise<Record<string, unknown>[]> {
    const file = await fileOf(workspace, workspace.withScopes(...scopes), id);
    return file.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  }

  async function exported(): Promise<string> {
    const { job } = await workspace.change<{ job: { id: string } }>(
      'customerExport',
      { customer: { id: customer } },
      'job { id }',
    );
    return job.id;
  }

  test('has an object for each row about the person, the customer first', async () => {
    await workspace.change('eventRecord', {
      source: 'shop',
      id: '1',
      type: 'VISIT',
      customer: { email: 'jana@example.org' },
    });
    const rows = await fetched(await exported());
    expect(rows[0]).toMatchObject({
      type: 'Customer',
      row: { id: customer, name: 'Jana', email: 'jana@example.org' },
    });
    const types = new Set(rows.map(({ type }) => type));
    expect(types).toEqual(
      new Set([
        ...['Customer', 'CustomerEvent', 'CustomerIdentifier', 'Feedback', 'FeedbackExternalId'],
        ...['SurveyResponse', 'Answer'],
      ]),
    );
    const text = JSON.stringify(rows);
    for (const said of ['I am Jana', 'Jana likes it', 'gold of Jana', 'jana-1', 'mauve']) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain(workspace.workspaceId);
    expect(rows.filter(({ type }) => type === 'SurveyResponse')).toHaveLength(2);
  });

  test('is fetched with customers:personal alone, and is gone after the erasure', async () => {
    const id = await exported();
    await expect(fetched(id, ['customers:read'])).rejects.toThrow('customers:personal');
    await done('customerErase');
    await expect(fetched(id)).rejects.toThrow('NO_SUCH_JOB');
  });
});
