import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import { repairQuotas, verifyQuotas } from '../../schema/responses/quotas/quotaVerify.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import {
  deltasOf,
  publishedSurvey,
  response,
  storeResponses,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { historySurvey, imported } from '../../test/support/importing.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { listDifferences, repairCounts } from './rollups.ts';

let graph: TestGraph;
let sound: TestWorkspace;
let damaged: TestWorkspace;
let limited: TestWorkspace;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  [sound, damaged] = [await graph.workspace(), await graph.workspace()];
  limited = await graph.workspace();
  await storeResponses(sound.db, await publishedSurvey(sound.db), [response({ nps: 9 })]);
  survey = await publishedSurvey(damaged.db);
  await storeResponses(damaged.db, survey, [response({ nps: 9 })]);
  await damaged.db.outbox.updateMany({
    data: {
      payload: JSON.parse(
        JSON.stringify(
          deltasOf(survey, [response({ nps: 9 })]).filter(({ measure }) => measure !== 'VALUE'),
        ),
      ),
    },
  });
});
afterAll(() => graph.close());

async function said(only: string | null) {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const different = await listDifferences(graph.database, only, { say, complain: say });
  return { different, lines };
}

test('each count that differs has a line, in every workspace', async () => {
  const [first, second, third] = [sound, damaged, limited].map(({ workspaceId }) =>
    encodeId('Workspace', workspaceId),
  );
  const of = encodeId('Survey', survey);
  expect(await said(null)).toEqual({
    different: 3,
    lines: [
      `${first}  All counts are those of the responses and cases.`,
      `${second}  RollupByCut  ${of}  2026-03-01  nps  VALUE  9  WEB  en  1  stored 0, recounted 1 (Σ 9, Σ² 81)`,
      `${second}  RollupByDay  ${of}  2026-03-01  nps  VALUE  9  stored 0, recounted 1 (Σ 9, Σ² 81)`,
      `${second}  RollupByMonth  ${of}  2026-03-01  nps  VALUE  9  stored 0, recounted 1 (Σ 9, Σ² 81)`,
      `${second}  3 counts differ; \`cxgraph rollups repair\` corrects them.`,
      `${third}  All counts are those of the responses and cases.`,
    ],
  });
});

test('workspaces are read a page at a time, the oldest first', async () => {
  const { platform } = graph.database;
  const [first, second, third] = await platform.workspaces();
  expect([first?.id, second?.id]).toEqual([sound.workspaceId, damaged.workspaceId]);
  expect(await platform.workspaces(first)).toEqual([second, third]);
  expect(await platform.workspaces(third)).toEqual([]);
});

test('one workspace can be compared alone', async () => {
  expect(await said(sound.workspaceId)).toMatchObject({ different: 0 });
});

test('repaired counts do not differ, before and after waiting deltas are folded', async () => {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  await repairCounts(graph.database, damaged.workspaceId, { say, complain: say });
  await repairCounts(graph.database, damaged.workspaceId, { say, complain: say });
  const name = encodeId('Workspace', damaged.workspaceId);
  expect(lines).toEqual([`${name}  3 counts corrected.`, `${name}  0 counts corrected.`]);
  expect(await said(damaged.workspaceId)).toMatchObject({ different: 0 });
  await drainTasks(damaged.db, [foldRollups]);
  expect(await said(damaged.workspaceId)).toMatchObject({ different: 0 });
});

test('the counts of quotas and caps are compared with a recount and corrected, too', async () => {
  const id = await limited.make('survey', { ...historySurvey, maxResponses: 100 });
  const surveyId = decodeId('Survey', id) ?? '';
  await limited.change('surveyPublish', { id });
  await imported(limited, { survey: id }, [['nps'], ['9'], ['10'], ['3']]);
  await drainTasks(limited.db, [foldRollups]);
  expect(await said(limited.workspaceId)).toMatchObject({ different: 0 });
  await limited.db.surveyCounter.updateMany({ where: { surveyId }, data: { count: 7 } });
  const smallId = await limited.make('survey', { ...historySurvey, maxResponses: 100 });
  const small = decodeId('Survey', smallId) ?? '';
  await limited.change('surveyPublish', { id: smallId });
  await imported(limited, { survey: smallId }, [['nps'], ['9']]);
  await limited.db.surveyCounter.updateMany({ where: { surveyId: small }, data: { count: 7 } });
  // A survey that is too large, or takes too long, is named; the others are compared all the same.
  const limits = { responses: 2, ms: 25_000 };
  expect(await verifyQuotas(limited.db, limits)).toMatchObject({
    differences: [
      { surveyId: small, key: '' },
      { surveyId: small, key: 'happy' },
    ],
    tooLarge: [surveyId],
  });
  expect(await verifyQuotas(limited.db, { responses: 100, ms: 0 })).toEqual({
    differences: [],
    tooLarge: [surveyId, small],
  });
  expect(await repairQuotas(limited.db, new Date(), limits)).toEqual({
    repaired: 2,
    tooLarge: [surveyId],
  });
  const name = encodeId('Workspace', limited.workspaceId);
  expect((await said(limited.workspaceId)).lines).toEqual([
    `${name}  SurveyCounter  ${id}  maxResponses  stored 7, recounted 3`,
    `${name}  SurveyCounter  ${id}  happy  stored 7, recounted 2`,
    `${name}  2 counts differ; \`cxgraph rollups repair\` corrects them.`,
  ]);
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  await repairCounts(graph.database, limited.workspaceId, { say, complain: say });
  expect(lines).toEqual([`${name}  2 counts corrected.`]);
  expect(await said(limited.workspaceId)).toMatchObject({ different: 0 });
  // Responses after the position up to which a counter has counted are not part of it yet.
  const first = await limited.db.surveyResponse.findFirst({ where: { surveyId } });
  await limited.db.surveyCounter.updateMany({
    where: { surveyId, key: 'happy' },
    data: { count: 0, countedToAt: new Date('2000-01-01'), countedToId: first?.id ?? '' },
  });
  expect(await said(limited.workspaceId)).toMatchObject({ different: 0 });
  // A counter of another condition has counted nothing yet.
  const other = { condition: 'another', countedToAt: null, countedToId: null };
  await limited.db.surveyCounter.updateMany({ where: { surveyId, key: 'happy' }, data: other });
  expect(await said(limited.workspaceId)).toMatchObject({ different: 1 });
  await repairCounts(graph.database, limited.workspaceId, { say, complain: say });
  const counters = await limited.db.surveyCounter.findMany({ where: { surveyId } });
  expect(counters.map(({ key, count }) => `${key} ${count}`).sort()).toEqual([' 3', 'happy 2']);
});
