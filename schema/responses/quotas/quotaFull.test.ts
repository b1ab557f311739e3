import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { nps, publish, send } from '../../../test/support/responses.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId } from '../../kernel/id.ts';
import { foldRollups } from '../../scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const panel = 'https://panel.example/back?status=quotafull';
const when = (operator: string, value: number) => ({
  combinator: 'and',
  rules: [{ field: 'recommend', operator, value }],
});
const endings = (url: string) => [
  { key: 'thanks' },
  { key: 'sorry', screenOut: true },
  { key: 'enough', url },
];
const critics = { key: 'critics', limit: 1, when: when('lte', 6), whenFull: 'enough' };

interface Ended {
  readonly response: { id: string; status: string; ending: string; screenedBy: string };
  readonly replayed: boolean;
  readonly progress: { ending: { key: string; url: string }; screenedOut: boolean };
  readonly allErrors: object[];
}
let calls = 0;
const submit = (survey: string, number: number, submissionKey = `${++calls}`) =>
  workspace.change<Ended>(
    'responseSubmit',
    { survey, submissionKey, answers: [nps(number)] },
    `response { id status ending screenedBy } replayed
     progress { ending { key url } screenedOut quotaFull }
     allErrors: errors { code ... on QuotaFullError { quota ending url } }`,
  );
const quotasOf = async (survey: string) => {
  const { found } = await workspace.ask<{ found: { quotas: object[] } }>(
    'query ($id: ID!) { found: survey(id: $id) { quotas { key count countState } } }',
    { id: survey },
  );
  return found.quotas;
};

describe('a response that meets a full quota', () => {
  test('is not counted as screened out, and has the quota’s ending and its address', async () => {
    const survey = await publish(workspace, { endings: endings(panel), quotas: [critics] });
    expect((await submit(survey, 3)).response.status).toBe('COMPLETED');
    expect((await submit(survey, 0)).response.status).toBe('SCREENED_OUT');
    const late = await submit(survey, 4, 'late');
    expect(late).toMatchObject({
      response: { status: 'QUOTA_FULL', ending: 'enough', screenedBy: 'critics' },
      progress: { ending: { key: 'enough', url: panel }, screenedOut: false, quotaFull: true },
      allErrors: [{ code: 'QUOTA_FULL', quota: 'critics', ending: 'enough', url: panel }],
    });
    expect(await submit(survey, 4, 'late')).toEqual({ ...late, replayed: true });

    await drainTasks(workspace.db, [foldRollups]);
    await workspace.db.workspace.updateMany({ data: { minimumN: 1 } });
    const { completionFunnel, responseRates } = await workspace.ask<{
      completionFunnel: object;
      responseRates: object;
    }>(
      `query ($survey: ID!) {
        completionFunnel(input: { survey: $survey }) { started completed screenedOut quotaFull }
        responseRates(input: { survey: $survey }) { completes partials rr1 }
      }`,
      { survey },
    );
    expect(completionFunnel).toEqual({ started: 3, completed: 1, screenedOut: 1, quotaFull: 1 });
    expect(responseRates).toEqual({ completes: 1, partials: 0, rr1: 1 });
    expect(await verifyStoredRollups(workspace.db)).toEqual([]);

    // Also for a response of an older version, or started before: the newest quota and address hold.
    const elsewhere = 'https://other.example/';
    const begun = await send(workspace, 'responseStart', { survey, submissionKey: 'begun' });
    await workspace.change('surveyUpdate', { id: survey, endings: endings(elsewhere) });
    await workspace.change('surveyPublish', { id: survey });
    const { resumeToken } = begun;
    const end = { resumeToken, submissionKey: 'end', answers: [nps(5)] };
    expect((await send(workspace, 'responseSubmit', end)).response?.status).toBe('QUOTA_FULL');
    const [bulk] = (
      await workspace.change<{ results: object[] }>(
        'responseBulkSubmit',
        {
          survey,
          responses: [{ submissionKey: 'old', version: 1, answers: [nps(5)] }],
        },
        'results { response { status } errors { code ... on QuotaFullError { url } } }',
      )
    ).results;
    expect(bulk).toEqual({
      response: { status: 'QUOTA_FULL' },
      errors: [{ code: 'QUOTA_FULL', url: elsewhere }],
    });
    expect(await quotasOf(survey)).toEqual([{ key: 'critics', count: 1, countState: 'EXACT' }]);
  });

  test('stays QUOTA_FULL when staff corrects it, unless it is screened out', async () => {
    const survey = await publish(workspace, { endings: endings(panel), quotas: [critics] });
    await submit(survey, 3);
    const { id } = (await submit(survey, 4)).response;
    const correct = (number: number) =>
      workspace.change<{ response: object }>(
        'responseUpdate',
        { id, answers: [nps(number)] },
        'response { status ending screenedBy }',
      );
    const late = { status: 'QUOTA_FULL', ending: 'enough', screenedBy: 'critics' };
    expect((await correct(9)).response).toEqual(late);
    const sentAway = { status: 'SCREENED_OUT', ending: 'sorry', screenedBy: 'sorry' };
    expect((await correct(0)).response).toEqual(sentAway);
  });
});

describe('a quota of a live survey', () => {
  test('counts earlier responses when it is added, and is full at once if they reach its limit', async () => {
    const survey = await publish(workspace);
    const responses = Array.from({ length: 15 }, (_, index) => ({
      submissionKey: `early ${index}`,
      answers: [nps(3)],
    }));
    await workspace.change('responseBulkSubmit', { survey, responses });
    await workspace.change('surveyUpdate', {
      id: survey,
      quotas: [{ ...critics, limit: 5, whenFull: 'thanks' }],
    });
    expect(await quotasOf(survey)).toEqual([
      { key: 'critics', count: 0, countState: 'NOT_COUNTED' },
    ]);
    await workspace.change('surveyPublish', { id: survey });
    expect(await quotasOf(survey)).toEqual([{ key: 'critics', count: 15, countState: 'EXACT' }]);
    for (let count = 0; count < 3; count++) {
      expect((await submit(survey, 3)).response.status).toBe('QUOTA_FULL');
    }
    expect(await quotasOf(survey)).toEqual([{ key: 'critics', count: 15, countState: 'EXACT' }]);
  });

  test('is recounted when its condition changes, and when it is added again after it was removed', async () => {
    const quota = (condition: object) => [{ key: 'some', limit: 100, when: condition }];
    const survey = await publish(workspace, { quotas: quota(when('equals', 9)) });
    for (const number of [9, 8, 7]) await submit(survey, number);
    const published = async (quotas: object[]) => {
      await workspace.change('surveyUpdate', { id: survey, quotas });
      await workspace.change('surveyPublish', { id: survey });
      return quotasOf(survey);
    };
    const count = (n: number) => [{ key: 'some', count: n, countState: 'EXACT' }];
    expect(await quotasOf(survey)).toEqual(count(1));
    expect(await published(quota(when('gte', 8)))).toEqual(count(2));
    expect(await published([])).toEqual([]);
    await submit(survey, 10);
    expect(await published(quota(when('gte', 8)))).toEqual(count(3));
  });

  test('is recounted where an older server left its count', async () => {
    const survey = await publish(workspace, { endings: endings(panel), quotas: [critics] });
    const surveyId = decodeId('Survey', survey) ?? '';
    const left = { condition: null, count: 0 };
    await submit(survey, 3);
    await workspace.db.surveyCounter.updateMany({ where: { surveyId }, data: left });
    expect((await submit(survey, 3)).response.status).toBe('QUOTA_FULL');
    expect(await quotasOf(survey)).toEqual([{ key: 'critics', count: 1, countState: 'EXACT' }]);
  });

  test('that names days is recounted when the workspace has another time zone', async () => {
    const visits = { amount: 7, unit: 'days' };
    const rules = [{ field: 'visited', operator: 'withinLast', value: visits }];
    const survey = await publish(workspace, {
      pages: [
        { questions: [{ key: 'visited', kind: 'DATE', title: [{ locale: 'en', text: '?' }] }] },
      ],
      quotas: [
        { key: 'recent', limit: 9, when: { combinator: 'and', rules } },
        { key: 'all', limit: 9, when: { combinator: 'and', rules: [] } },
      ],
    });
    const visit = (date: string) =>
      send(workspace, 'responseSubmit', {
        ...{ survey, submissionKey: date, completedAt: '2026-03-01T12:00:00Z' },
        answers: [{ question: 'visited', value: { date } }],
      });
    const counts = (recent: object, all: number) => [
      { key: 'recent', ...recent },
      { key: 'all', count: all, countState: 'EXACT' },
    ];
    await visit('2026-02-22');
    expect(await quotasOf(survey)).toEqual(counts({ count: 1, countState: 'EXACT' }, 1));
    // In Auckland the responses were completed on 2 March.
    await workspace.change('workspaceUpdate', { timeZone: 'Pacific/Auckland' });
    expect(await quotasOf(survey)).toEqual(counts({ count: 0, countState: 'NOT_COUNTED' }, 1));
    await visit('2026-02-24');
    expect(await quotasOf(survey)).toEqual(counts({ count: 1, countState: 'EXACT' }, 2));
    await workspace.change('workspaceUpdate', { timeZone: 'UTC' });
  });

  test('is refused if its `whenFull` names an ending that the survey does not have', async () => {
    const { errors } = await workspace.change('surveyCreate', {
      name: 'Nowhere',
      pages: [
        { questions: [{ key: 'recommend', kind: 'NPS', title: [{ locale: 'en', text: 'How?' }] }] },
      ],
      quotas: [critics],
    });
    expect(errors).toMatchObject([{ path: ['input', 'quotas', '0', 'whenFull'] }]);
  });
});
