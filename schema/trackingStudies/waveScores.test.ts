import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  publishedSurvey,
  response,
  storeResponses,
  times,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { atNoon, doInvitations, publishLinked, tokenIn } from '../../test/support/invitations.ts';
import { nps as recommend } from '../../test/support/responses.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { decodeId, encodeId, newId } from '../kernel/id.ts';
import { beginWaves } from './beginWaves.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let study: string;
let waves: string[];
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = encodeId('Survey', await publishedSurvey(workspace.db));
  const segment = await workspace.make('segment', { name: 'List' });
  const more = { survey, segment, channel: 'EMAIL', unit: 'MONTH', paused: true };
  study = await workspace.make('trackingStudy', { name: 'Each month', ...more });
  waves = [await wave(1, '2026-01'), await wave(2, '2026-02'), await wave(3, '2026-03')];
  await answer(waves[0], [...times(8, 10), ...times(4, 0)]);
  await answer(waves[1], [...times(30, 10), ...times(2, 7)]);
  await answer(null, times(9, 5));
});
afterAll(() => graph.close());

/** Stores a wave of the study, in a month. */
async function wave(number: number, month: string): Promise<string> {
  const surveyId = decodeId('Survey', survey) ?? '';
  const [id, jobId] = [newId(), newId()];
  const day = new Date(`${month}-02`);
  const at = {
    dueAt: day,
    startsAt: day,
    endsAt: day,
    firstDay: day,
    lastDay: new Date(`${month}-28`),
  };
  await workspace.db.job.createMany({ data: { id: jobId, kind: 'INVITATION', surveyId } });
  const studyId = decodeId('TrackingStudy', study) ?? '';
  await workspace.db.wave.createMany({ data: { id, studyId, surveyId, number, jobId, ...at } });
  return encodeId('Wave', id);
}

/** Stores responses with these answers, which belong to a wave. */
async function answer(id: string | null | undefined, answers: readonly number[]): Promise<void> {
  const { db } = workspace;
  const surveyId = decodeId('Survey', survey) ?? '';
  const before = await db.surveyResponse.findMany({ where: { surveyId }, select: { id: true } });
  await storeResponses(
    db,
    surveyId,
    answers.map((nps) => response({ nps })),
  );
  await db.surveyResponse.updateMany({
    where: { surveyId, id: { notIn: before.map((row) => row.id) } },
    data: { waveId: id == null ? null : decodeId('Wave', id) },
  });
}

interface Point {
  readonly from: string;
  readonly to: string;
  readonly wave: { readonly id: string } | null;
  readonly score: {
    readonly value: number | null;
    readonly n: number;
    readonly suppressed: boolean;
  };
  readonly change: { readonly difference: number | null; readonly p: number | null } | null;
}
const range = { from: '2026-01-01', to: '2026-12-31' };
async function series(input: object, client = workspace as Pick<TestWorkspace, 'ask'>) {
  const found = await client.ask<{ scoreSeries: Point[] }>(
    `query ($input: ScoreTrendInput!) { scoreSeries(input: $input) {
      from to wave { id } score { value n suppressed } change { difference p } } }`,
    {
      input: {
        ...{ survey, question: 'nps', metric: 'NPS', interval: 'WAVE', trackingStudy: study },
        ...{ ...range, ...input },
      },
    },
  );
  return found.scoreSeries;
}

describe('the scores of the waves of a tracking study', () => {
  test('count the responses to the invitations of each, and compare each with the one before', async () => {
    const points = await series({});
    expect(points.map(({ from, to, wave: of, score }) => [from, to, of?.id, score.n])).toEqual([
      ['2026-01-02', '2026-01-28', waves[0], 12],
      ['2026-02-02', '2026-02-28', waves[1], 32],
      ['2026-03-02', '2026-03-28', waves[2], 0],
    ]);
    expect(points[0]?.score.value).toBeCloseTo(100 / 3);
    expect(points[1]?.score.value).toBeCloseTo(93.75);
    expect(points.map(({ change }) => change?.difference ?? null)).toEqual([
      null,
      expect.closeTo(93.75 - 100 / 3),
      null,
    ]);
  });

  test('differ as `scoreCompare` says of the two waves', async () => {
    const [, second] = await series({});
    const compared = await workspace.ask<{ scoreCompare: object }>(
      `query ($input: ScoreCompareInput!) { scoreCompare(input: $input) { difference p } }`,
      {
        input: {
          ...{ survey, question: 'nps', metric: 'NPS' },
          ...{ a: { wave: { eq: waves[1] } }, b: { wave: { eq: waves[0] } } },
        },
      },
    );
    expect(compared.scoreCompare).toEqual(second?.change);
    expect(second?.change?.p).toBeLessThan(0.05);
  });

  test('are of those waves that began in the range of days', async () => {
    const points = await series({ from: '2026-01-03', to: '2026-02-02' });
    expect(points.map((point) => point.wave?.id)).toEqual([waves[1]]);
  });

  test('can be filtered by the waves and the other properties of responses', async () => {
    const only = await series({ filter: { wave: { notIn: [waves[0]] } } });
    expect(only.map(({ score }) => score.n)).toEqual([0, 32, 0]);
    const none = await series({ filter: { channel: { eq: 'SMS' } } });
    expect(none.map(({ score }) => score.n)).toEqual([0, 0, 0]);
  });

  test('are suppressed under the minimum of the workspace', async () => {
    await workspace.change('workspaceUpdate', { minimumN: 13 });
    const points = await series({});
    expect(points.map(({ score }) => [score.value === null, score.suppressed])).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
    expect(points[1]?.change).toEqual({ difference: null, p: null });
    await workspace.change('workspaceUpdate', { minimumN: 5 });
  });

  test('are refused without a study, for one of another survey, and for other intervals with one', async () => {
    await expect(series({ trackingStudy: null })).rejects.toThrow(/WAVE needs/);
    await expect(series({ interval: 'DAY' })).rejects.toThrow(/only the interval WAVE/);
    const other = encodeId('Survey', await publishedSurvey(workspace.db));
    await expect(series({ survey: other })).rejects.toThrow(/no tracking study of this id/);
  });

  test('need no scope of customers, and show no wave without that of invitations', async () => {
    const client = workspace.withScopes('scores:read');
    const asked = client.ask<{ scoreSeries: object[] }>(
      `query ($input: ScoreTrendInput!) { scoreSeries(input: $input) { score { n } } }`,
      {
        input: {
          ...{ survey, question: 'nps', metric: 'NPS', interval: 'WAVE', trackingStudy: study },
          ...range,
        },
      },
    );
    expect((await asked).scoreSeries).toHaveLength(3);
    await expect(series({}, client)).rejects.toThrow();
  });

  test('are tested against what the filter leaves out of the same wave', async () => {
    const { db } = workspace;
    const waveId = decodeId('Wave', waves[1] ?? '');
    const some = await db.surveyResponse.findMany({
      where: { waveId },
      orderBy: { id: 'asc' },
      select: { id: true },
      take: 10,
    });
    await db.surveyResponse.updateMany({
      where: { id: { in: some.map(({ id }) => id) } },
      data: { channel: 'EMAIL' },
    });
    const { scoreSeries, scoreCompare } = await workspace.ask<{
      scoreSeries: { score: { n: number; adjustedP: number | null } }[];
      scoreCompare: { p: number | null };
    }>(
      `query ($series: ScoreTrendInput!, $both: ScoreCompareInput!) {
        scoreSeries(input: $series) { score { n adjustedP } }
        scoreCompare(input: $both) { p }
      }`,
      {
        series: {
          ...{ survey, question: 'nps', metric: 'MEAN', interval: 'WAVE', trackingStudy: study },
          ...{ ...range, filter: { channel: { eq: 'EMAIL' } } },
        },
        both: {
          ...{ survey, question: 'nps', metric: 'MEAN' },
          a: { wave: { eq: waves[1] }, channel: { eq: 'EMAIL' } },
          b: { wave: { eq: waves[1] }, channel: { neq: 'EMAIL' } },
        },
      },
    );
    expect(scoreSeries.map(({ score }) => score.n)).toEqual([0, 10, 0]);
    expect(scoreCompare.p).not.toBeNull();
    expect(scoreSeries[1]?.score.adjustedP).toBe(scoreCompare.p);
    expect(scoreSeries[0]?.score.adjustedP).toBeNull();
  });
});

test('a response belongs to the wave of its invitation, and is listed there', async () => {
  const linked = await publishLinked(workspace);
  const customer = await workspace.make('customer', { email: 'ada@example.com' });
  const segment = await workspace.make('segment', { name: 'Ada' });
  await workspace.change('segmentAddCustomers', { segment, customers: [customer] });
  const more = { survey: linked, segment, channel: 'EMAIL', unit: 'WEEK' };
  const id = await workspace.make('trackingStudy', {
    ...{ name: 'Each week', startsAt: atNoon.toISOString(), ...more },
  });
  await workspace.db.trackingStudy.updateMany({
    where: { id: decodeId('TrackingStudy', id) ?? '' },
    data: { nextAt: atNoon },
  });
  await workspace.db.$transaction((db) => beginWaves.handle(db, [], atNoon));
  await doInvitations(workspace);
  await drainTasks(workspace.db, [beginWaves], atNoon);
  const { trackingStudy } = await workspace.ask<{
    trackingStudy: {
      waves: { nodes: { id: string; invitations: { nodes: { url: string }[] } }[] };
    };
  }>(
    `query ($id: ID!) { trackingStudy(id: $id) { waves { nodes { id invitations { nodes { url } } } } } }`,
    { id },
  );
  const [begun] = trackingStudy.waves.nodes;
  const invitation = tokenIn(begun?.invitations.nodes[0]?.url ?? null);
  const sent = await workspace.change<{ response: { wave: { id: string }; invitation: object } }>(
    'responseSubmit',
    { submissionKey: 'one', survey: linked, invitation, answers: [recommend(9)] },
    'response { wave { id } invitation { id } }',
    { now: atNoon },
  );
  expect(sent.response.wave.id).toBe(begun?.id);
  const listed = await workspace.ask<{ wave: { responses: { nodes: object[] } } }>(
    'query ($id: ID!) { wave: node(id: $id) { ... on Wave { responses { nodes { status } } } } }',
    { id: begun?.id },
  );
  expect(listed.wave.responses.nodes).toEqual([{ status: 'COMPLETED' }]);
});
