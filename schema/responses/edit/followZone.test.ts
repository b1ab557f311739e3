import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { imported } from '../../../test/support/importing.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId } from '../../kernel/id.ts';
import { foldRollups } from '../../scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';
import { zoneTopic } from '../../workspaces/zone.ts';
import { countQuotas } from '../quotas/quotaCounts.ts';
import { verifyQuotas } from '../quotas/quotaVerify.ts';
import { followZone } from './followZone.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const title = [{ locale: 'en', text: 'How?' }];
const survey = {
  name: 'In every zone',
  quotas: [
    {
      ...{ key: 'lately', name: 'Lately', limit: 5_000 },
      when: {
        combinator: 'and',
        rules: [{ field: 'visited', operator: 'withinLast', value: { amount: 1, unit: 'days' } }],
      },
    },
  ],
  pages: [
    {
      questions: [
        { key: 'nps', kind: 'NPS', title },
        { key: 'visited', kind: 'DATE', title },
      ],
    },
  ],
};

async function published(input: object): Promise<{ id: string; surveyId: string }> {
  const id = await workspace.make('survey', input);
  await workspace.change('surveyPublish', { id });
  return { id, surveyId: decodeId('Survey', id) ?? '' };
}

const handlers = [followZone, countQuotas, foldRollups];

/** Does the tasks that are due within 5 minutes, as a worker would. */
const work = () => drainTasks(workspace.db, handlers, new Date(Date.now() + 300_000));

async function daysOf(surveyId: string): Promise<string[]> {
  const rows = await workspace.db.surveyResponse.findMany({
    where: { surveyId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ day }) => day.toISOString().slice(5, 10));
}

async function totalsOf(surveyId: string): Promise<string[]> {
  const rows = await workspace.db.rollupByDay.findMany({
    where: { surveyId, measure: 'STARTED', n: { gt: 0 } },
    orderBy: { day: 'asc' },
  });
  return rows.map(({ day, n }) => `${day.toISOString().slice(5, 10)} ${n}`);
}

const moveTo = async (timeZone: string) => {
  const { errors } = await workspace.change('workspaceUpdate', { timeZone });
  expect(errors).toEqual([]);
};

const table = [
  ['_startedAt', '_completedAt', '_status', 'nps', 'visited'],
  ['2026-01-31T09:00:00Z', '2026-01-31T11:30:00Z', '', '9', '2026-01-31'],
  ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', '', '3', '2026-01-30'],
  ['2026-01-31T23:30:00Z', '', 'PARTIAL', '7', ''],
];

const sound = async () => {
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  expect(await verifyQuotas(workspace.db)).toEqual({ differences: [], tooLarge: [] });
};

test('a change of the time zone moves responses to their days in the new zone, and recounts quotas', async () => {
  const { id, surveyId } = await published(survey);
  const unnamed = await published({ ...survey, name: 'Unnamed', anonymous: true });
  for (const each of [id, unnamed.id]) {
    expect(await imported(workspace, { survey: each }, table)).toMatchObject({ rowsFailed: 0 });
  }
  const counted = async () => {
    const [counter] = await workspace.db.surveyCounter.findMany({ where: { surveyId } });
    return [counter?.count, await totalsOf(surveyId)];
  };
  await work();
  expect(await counted()).toEqual([2, ['01-31 3']]);
  await moveTo('Pacific/Auckland');
  await work();
  // In Auckland both were completed on 1 February: the visit of 30 January is not within one day.
  expect(await counted()).toEqual([1, ['02-01 3']]);
  expect(await daysOf(surveyId)).toEqual(['02-01', '02-01', '02-01']);
  await sound();

  await moveTo('America/New_York');
  await drainTasks(workspace.db, handlers);
  // A server that read the old zone stores a response on the wrong day; it is moved a minute later.
  const { db } = workspace;
  await db.workspace.updateMany({ data: { timeZone: 'Pacific/Auckland' } });
  const late = ['2026-01-31T20:00:00Z', '2026-01-31T20:00:00Z', '', '3', ''];
  await imported(workspace, { survey: id }, [table[0] ?? [], late]);
  await db.workspace.updateMany({ data: { timeZone: 'America/New_York' } });
  expect(new Set(await daysOf(surveyId))).toEqual(new Set(['01-31', '02-01']));
  await work();
  expect(await counted()).toEqual([2, ['01-31 4']]);
  expect(await daysOf(surveyId)).toEqual(['01-31', '01-31', '01-31', '01-31']);
  expect(await daysOf(unnamed.surveyId)).toEqual(['01-31', '01-31', '01-31']);
  await sound();
  // Setting the same zone again enqueues nothing.
  await moveTo('America/New_York');
  expect(await db.outbox.count({ where: { topic: zoneTopic } })).toBe(0);
});
