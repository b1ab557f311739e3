import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  deltasOf,
  publishedSurvey,
  questionOf,
  response,
  times,
} from '../../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { newId } from '../../kernel/id.ts';
import { changeOf, contributionsOf } from './contributions.ts';
import { foldRollups } from './fold.ts';
import { type RollupDelta, rollupTopic } from './rollup.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await publishedSurvey(workspace.db);
});
afterAll(() => graph.close());

const task = (payload: readonly RollupDelta[], subjectId = survey) => ({
  id: newId(),
  topic: rollupTopic,
  subjectId,
  payload,
  attempts: 1,
});

async function fold(...payloads: (readonly RollupDelta[])[]): Promise<void> {
  const tasks = payloads.map((payload) => task(payload));
  await workspace.db.$transaction((db) => foldRollups.handle(db, tasks, new Date()));
}

const totals = (day: string, question: string) =>
  workspace.db.rollupByDay.findMany({
    where: { surveyId: survey, day: new Date(day), question },
    select: { measure: true, bucket: true, n: true, sum: true, sumOfSquares: true },
    orderBy: [{ measure: 'asc' }, { bucket: 'asc' }],
  });

describe('folding', () => {
  test('adds up the deltas of several tasks and of later folds', async () => {
    const day = '2026-01-01';
    const [web, mail] = [
      deltasOf(survey, times(2, response({ nps: 9 }, { day }))),
      deltasOf(survey, [response({ nps: 9 }, { day, channel: 'EMAIL' })]),
    ];
    await fold(web, mail);
    await fold(deltasOf(survey, [response({ nps: 4 }, { day }, 'COMPLETED')]));
    expect(await totals(day, 'nps')).toEqual([
      { measure: 'VALUE', bucket: '4', n: 1, sum: 4, sumOfSquares: 16 },
      { measure: 'VALUE', bucket: '9', n: 3, sum: 27, sumOfSquares: 243 },
      { measure: 'ANSWERED', bucket: '', n: 4, sum: 0, sumOfSquares: 0 },
      { measure: 'REACHED', bucket: '', n: 4, sum: 0, sumOfSquares: 0 },
    ]);
    const rollups = await workspace.db.rollupByCut.findMany({
      where: { surveyId: survey, day: new Date(day), question: 'nps', measure: 'VALUE' },
      select: { channel: true, bucket: true, n: true, touchpointId: true },
      orderBy: [{ channel: 'asc' }, { bucket: 'asc' }],
    });
    const touchpointId = '00000000-0000-0000-0000-000000000000';
    expect(rollups).toEqual([
      { channel: 'WEB', bucket: '4', n: 1, touchpointId },
      { channel: 'WEB', bucket: '9', n: 2, touchpointId },
      { channel: 'EMAIL', bucket: '9', n: 1, touchpointId },
    ]);
  });

  test('subtracts the old answers of a changed response', async () => {
    const day = '2026-01-02';
    const [before, after] = [response({ nps: 9 }, { day }), response({ nps: 3 }, { day })].map(
      (each) => contributionsOf({ ...each, cut: { ...each.cut, surveyId: survey } }, questionOf),
    );
    await fold(before ?? [], changeOf(before ?? [], after ?? []));
    const values = (await totals(day, 'nps')).filter(({ n }) => n !== 0);
    expect(values.map(({ measure, bucket, n }) => [measure, bucket, n])).toEqual([
      ['VALUE', '3', 1],
      ['ANSWERED', '', 1],
      ['REACHED', '', 1],
    ]);
  });

  test('has the same result for any order of the deltas', async () => {
    const day = '2026-01-03';
    const added = deltasOf(survey, [response({ nps: 9 }, { day })]);
    await fold(changeOf(added, []));
    expect((await totals(day, 'nps')).map(({ n }) => n)).toEqual([-1, -1, -1]);
    await fold(added);
    expect((await totals(day, 'nps')).map(({ n, sum }) => [n, sum])).toEqual(times(3, [0, 0]));
  });

  test('that fails stores nothing', async () => {
    const day = '2026-01-04';
    const deltas = deltasOf(survey, [response({ nps: 9 }, { day })]);
    const failing = workspace.db.$transaction(async (db) => {
      await foldRollups.handle(db, [task(deltas)], new Date());
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await totals(day, 'nps')).toEqual([]);
  });

  test('takes as many statements for a hundred tasks as for one', async () => {
    const deltas = deltasOf(survey, [response({ nps: 9 }, { day: '2026-01-05' })]);
    const writesOf = async (payloads: RollupDelta[][]) => {
      const { statements } = await graph.statementsOf(() => fold(...payloads));
      return statements.map((sql) => sql.trim()).filter((sql) => sql.includes('INSERT INTO'));
    };
    expect(await writesOf([deltas])).toHaveLength(2);
    expect(await writesOf(times(100, deltas))).toHaveLength(2);
  });

  test('by several workers at once counts every delta once', async () => {
    const day = '2026-01-06';
    const deltas = deltasOf(survey, [response({ nps: 9, csat: 3, again: true }, { day })]);
    const reversed = [...deltas].reverse();
    await Promise.all(times(6, 0).map((_, turn) => fold(turn % 2 === 0 ? deltas : reversed)));
    const [value] = await totals(day, 'nps');
    expect(value).toMatchObject({ bucket: '9', n: 6, sum: 54, sumOfSquares: 486 });
  });
});

describe('the time of the last fold', () => {
  const foldAt = (at: string, subject: string) =>
    workspace.db.$transaction((db) => foldRollups.handle(db, [task([], subject)], new Date(at)));
  const foldedAt = async () => (await workspace.db.rollupState.findFirst({}))?.foldedAt;

  test('is stored, and does not go back', async () => {
    await foldAt('2100-01-02T00:00:00Z', survey);
    await foldAt('2100-01-01T00:00:00Z', survey);
    expect(await foldedAt()).toEqual(new Date('2100-01-02T00:00:00Z'));
  });

  test('is not stored for anonymous surveys alone', async () => {
    const anonymous = await publishedSurvey(workspace.db, true);
    await foldAt('2100-02-01T00:00:00Z', anonymous);
    expect(await foldedAt()).toEqual(new Date('2100-01-02T00:00:00Z'));
  });
});
