import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { importedRows, rowJob, uploadRowFile } from '../../../test/support/rowFiles.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { schema } from '../../index.ts';
import { limits } from '../../journeys/limits.ts';
import { decodeId } from '../../kernel/id.ts';
import { importHandlerOf } from '../importHandler.ts';
import { rowImportsOf } from './rowImports.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');

async function journeyWithStage() {
  const id = await workspace.make('journey', { title: 'Route', stages: [{ name: 'Only' }] });
  const { journey } = await workspace.ask<{ journey: { stages: { nodes: { id: string }[] } } }>(
    'query ($id: ID!) { journey(id: $id) { stages { nodes { id } } } }',
    { id },
  );
  return { id, key: decodeId('Journey', id ?? '') ?? '', stage: journey.stages.nodes[0]?.id };
}

async function stepsOf(stage: string | undefined): Promise<string[]> {
  const { stage: found } = await workspace.ask<{
    stage: { steps: { nodes: { title: string }[] } };
  }>('query ($id: ID!) { stage(id: $id) { steps { nodes { title } } } }', { id: stage });
  return found.steps.nodes.map(({ title }) => title);
}

test('rows that pass a limit in several passes are refused, and all others are stored', async () => {
  const { key, stage } = await journeyWithStage();
  const people = Array.from({ length: limits.personas + 1 }, (_, index) => `${index},P${index}`);
  await importedRows(workspace, 'persona', file('externalId.p,name', ...people));
  const ids = await workspace.db.personaExternalId.findMany({
    where: { system: 'p', externalId: { not: String(limits.personas) } },
  });
  await workspace.db.journeyPersona.createMany({
    data: ids.map(({ entityId }, position) => ({ journeyId: key, personaId: entityId, position })),
  });
  const tooMany = Array.from({ length: 7 }, () => `2,${stage},Many,p:${limits.personas}`);
  const job = await importedRows(
    workspace,
    'step',
    file(
      'externalId.s,stage,title,personas',
      `1,${stage},First,`,
      `2,${stage},Second,`,
      ...tooMany,
      `3,${stage},Third,`,
    ),
  );
  expect(job).toMatchObject({ status: 'PARTIAL', rowsDone: 10, rowsFailed: 7 });
  expect(job.errors.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual(
    tooMany.map((_row, index) => `${index + 4} personas TOO_MANY`),
  );
  expect((await stepsOf(stage)).sort()).toEqual(['First', 'Second', 'Third']);
});

test('a chunk of more passes than a transaction has time for is stored in several', async () => {
  const { key } = await rowJob(workspace, 'touchpointBulkImport', {});
  const lines = Array.from({ length: 50 }, (_, index) => `same,N${index},WEB`);
  const others = ['other,Other,WEB', 'bad,Bad,PIGEON'];
  await uploadRowFile(workspace, key, file('externalId.x,name,channel', ...lines, ...others));
  const tasks = await drainTasks(workspace.db, [importHandlerOf(rowImportsOf(schema))]);
  expect(tasks).toBe(3);
  const job = { status: 'PARTIAL', rowsDone: 52, rowsUpdated: 49, rowsFailed: 1, chunksDone: 1 };
  expect(await workspace.db.job.findFirst({ where: { id: key } })).toMatchObject(job);
  expect(await workspace.db.jobChunk.count({ where: { jobId: key } })).toBe(0);
  const { found } = await workspace.ask<{ found: object }>(
    '{ found: touchpointByExternalId(externalId: { system: "x", id: "same" }) { name revision } }',
  );
  expect(found).toEqual({ name: 'N49', revision: 50 });
});

test('new rows of a container are in the order of the file, in whichever pass they are stored', async () => {
  const { key, stage } = await journeyWithStage();
  const stageKey = decodeId('Stage', stage ?? '') ?? '';
  const id = { system: 'o', externalId: 'only' };
  await workspace.db.stageExternalId.createMany({ data: { ...id, entityId: stageKey } });
  const job = await importedRows(
    workspace,
    'step',
    file(
      'externalId.o,stage,title,nextSteps',
      `a,${stage},A,`,
      `b,${stage},B,o:a`,
      'c,o:only,C,',
      `d,${stage},D,o:b`,
      `e,${stage},E,`,
    ),
  );
  expect(job).toMatchObject({ status: 'SUCCEEDED', errors: [] });
  expect(await stepsOf(stage)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(await workspace.db.step.count({ where: { journeyId: key } })).toBe(5);
});
