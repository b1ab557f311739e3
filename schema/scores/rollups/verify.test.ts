import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anyResponse,
  deltasOf,
  enqueueRollups,
  publishedSurvey,
  response,
  storeResponses,
} from '../../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { decodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { changeOf } from './contributions.ts';
import { foldRollups } from './fold.ts';
import { repairStoredRollups } from './repair.ts';
import { rollupTopic } from './rollup.ts';
import { verifyStoredRollups } from './verify.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** Folds the waiting tasks and deletes them in one transaction, as the worker does. */
async function foldWaiting(db: WorkspaceDb): Promise<void> {
  await db.$transaction(async (tx) => {
    const tasks = await tx.outbox.findMany({ where: { topic: rollupTopic } });
    await foldRollups.handle(tx, tasks, new Date());
    await tx.outbox.deleteMany({ where: { topic: rollupTopic } });
  });
}

test('rollups equal a recount of any responses: waiting, folded, or part of each', async () => {
  const { db } = workspace;
  const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  const key = decodeId('Touchpoint', touchpoint) ?? '';
  const survey = await publishedSurvey(db);
  const other = await publishedSurvey(db);
  const responses = fc.sample(anyResponse([key]), { numRuns: 600, seed: 7 });
  for (const batch of [responses.slice(0, 200), responses.slice(200, 400)]) {
    await storeResponses(db, survey, batch);
  }
  await storeResponses(db, other, responses.slice(400));
  expect(await verifyStoredRollups(db)).toEqual([]);
  await foldWaiting(db);
  expect(await verifyStoredRollups(db)).toEqual([]);
  await storeResponses(db, survey, responses.slice(0, 50));
  expect(await verifyStoredRollups(db)).toEqual([]);
  expect(await db.rollupByCut.count({ where: { measure: 'VALUE' } })).toBeGreaterThan(1000);
});

test('a response that is deleted with its task leaves no difference', async () => {
  const { db } = await graph.workspace();
  const survey = await publishedSurvey(db);
  const submitted = response({ nps: 9, spent: 0.1 });
  const [first = ''] = await storeResponses(db, survey, [submitted, submitted]);
  await foldWaiting(db);
  await db.surveyResponse.deleteMany({ where: { id: first } });
  expect(await verifyStoredRollups(db)).not.toEqual([]);
  await enqueueRollups(db, survey, changeOf(deltasOf(survey, [submitted]), []));
  await foldWaiting(db);
  expect(await verifyStoredRollups(db)).toEqual([]);
});

test('each difference is listed with its stored and its recounted count', async () => {
  const { db } = await graph.workspace();
  const surveyId = await publishedSurvey(db);
  await storeResponses(db, surveyId, [response({ nps: 9 }, { locale: 'de' })]);
  await foldWaiting(db);
  await db.rollupByDay.updateMany({ where: { bucket: '9' }, data: { sum: 10 } });
  await db.rollupByMonth.deleteMany({ where: { bucket: '9' } });
  await db.rollupByCut.deleteMany({ where: { measure: 'STARTED' } });
  await enqueueRollups(db, surveyId, deltasOf(surveyId, [response({}, {}, 'PARTIAL')]).slice(0, 1));
  const cut = { touchpointId: null, version: 1, cell: null };
  const cell = { surveyId, day: '2026-03-01', bucket: '' };
  const counted = (n: number, sum = 0, sumOfSquares = 0) => ({ n, sum, sumOfSquares });
  const differences = await verifyStoredRollups(db);
  expect(differences).toHaveLength(6);
  expect(differences).toEqual(
    expect.arrayContaining([
      {
        ...{ table: 'RollupByCut', ...cell, question: '', measure: 'STARTED' },
        ...{ ...cut, channel: 'WEB', locale: 'de' },
        ...{ stored: counted(0), recounted: counted(1) },
      },
      {
        ...{ table: 'RollupByCut', ...cell, question: '', measure: 'STARTED' },
        ...{ ...cut, channel: 'WEB', locale: 'en' },
        ...{ stored: counted(1), recounted: counted(0) },
      },
      {
        ...{ table: 'RollupByDay', ...cell, question: '', measure: 'STARTED' },
        ...{ touchpointId: null, version: null, channel: null, locale: null, cell: null },
        ...{ stored: counted(2), recounted: counted(1) },
      },
      {
        ...{ table: 'RollupByDay', ...cell, question: 'nps', measure: 'VALUE', bucket: '9' },
        ...{ touchpointId: null, version: null, channel: null, locale: null, cell: null },
        ...{ stored: counted(1, 10, 81), recounted: counted(1, 9, 81) },
      },
      {
        ...{ table: 'RollupByMonth', ...cell, question: '', measure: 'STARTED' },
        ...{ touchpointId: null, version: null, channel: null, locale: null, cell: null },
        ...{ stored: counted(2), recounted: counted(1) },
      },
      {
        ...{ table: 'RollupByMonth', ...cell, question: 'nps', measure: 'VALUE', bucket: '9' },
        ...{ touchpointId: null, version: null, channel: null, locale: null, cell: null },
        ...{ stored: counted(0), recounted: counted(1, 9, 81) },
      },
    ]),
  );
});

test('a repair corrects counts that are too low, too high or wrong by rounding', async () => {
  const { db } = await graph.workspace();
  const survey = await publishedSurvey(db);
  const huge = response({ spent: 1e12 });
  const [first = ''] = await storeResponses(db, survey, [huge, response({ nps: 9, spent: 0.1 })]);
  await foldWaiting(db);
  await db.surveyResponse.deleteMany({ where: { id: first } });
  await enqueueRollups(db, survey, changeOf(deltasOf(survey, [huge]), []));
  await foldWaiting(db);
  await db.rollupByDay.deleteMany({ where: { measure: 'STARTED' } });
  await db.rollupByMonth.updateMany({ where: { measure: 'COMPLETED' }, data: { n: 5 } });
  await db.rollupByCut.updateMany({ where: { bucket: '9' }, data: { n: 3 } });
  const differences = await verifyStoredRollups(db);
  expect(differences.filter(({ question }) => question === 'spent')).not.toEqual([]);
  expect(await repairStoredRollups(db)).toBe(differences.length);
  expect(await verifyStoredRollups(db)).toEqual([]);
  expect(await repairStoredRollups(db)).toBe(0);
});

test('responses of another workspace are not compared', async () => {
  const { db } = await graph.workspace();
  expect(await verifyStoredRollups(db)).toEqual([]);
});
