import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldTallies } from '../../schema/scores/fold.ts';
import { encodeId } from '../../schema/toolkit/id.ts';
import {
  deltasOf,
  publishedSurvey,
  response,
  storeResponses,
} from '../../test/support/countedResponses.ts';
import { drainErrands } from '../../test/support/errands.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { listFaults, repairCounts } from './rollups.ts';

let graph: TestGraph;
let sound: TestWorkspace;
let faulty: TestWorkspace;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  [sound, faulty] = [await graph.workspace(), await graph.workspace()];
  await storeResponses(sound.db, await publishedSurvey(sound.db), [response({ nps: 9 })]);
  survey = await publishedSurvey(faulty.db);
  await storeResponses(faulty.db, survey, [response({ nps: 9 })]);
  await faulty.db.outbox.updateMany({
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
  const faults = await listFaults(graph.database, only, { say, complain: say });
  return { faults, lines };
}

test('every count of every workspace that differs has a line', async () => {
  const [first, second] = [sound, faulty].map(({ workspaceId }) =>
    encodeId('Workspace', workspaceId),
  );
  const of = encodeId('Survey', survey);
  expect(await said(null)).toEqual({
    faults: 2,
    lines: [
      `${first}  All counts are those of the responses.`,
      `${second}  DailyTally  ${of}  2026-03-01  nps  VALUE  9  WEB  en  1  kept 0, recounted 1 (Σ 9, Σ² 81)`,
      `${second}  DailyTotal  ${of}  2026-03-01  nps  VALUE  9  kept 0, recounted 1 (Σ 9, Σ² 81)`,
      `${second}  2 counts differ; \`cxgraph rollups repair\` puts them right.`,
    ],
  });
});

test('one workspace can be looked at alone', async () => {
  expect(await said(sound.workspaceId)).toMatchObject({ faults: 0 });
});

test('repaired counts differ no more, before and after what waits is folded', async () => {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  await repairCounts(graph.database, faulty.workspaceId, { say, complain: say });
  await repairCounts(graph.database, faulty.workspaceId, { say, complain: say });
  const name = encodeId('Workspace', faulty.workspaceId);
  expect(lines).toEqual([`${name}  2 counts put right.`, `${name}  0 counts put right.`]);
  expect(await said(faulty.workspaceId)).toMatchObject({ faults: 0 });
  await drainErrands(faulty.db, [foldTallies]);
  expect(await said(faulty.workspaceId)).toMatchObject({ faults: 0 });
});
