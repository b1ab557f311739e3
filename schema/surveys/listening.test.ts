import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const title = [{ locale: 'en', text: 'How?' }];

/** A draft about this. */
async function survey(target: object): Promise<string> {
  const pages = [{ questions: [{ key: 'nps', kind: 'NPS', title }] }];
  return workspace.make('survey', { name: 'Any', target, pages });
}
async function publish(id: string): Promise<void> {
  expect((await workspace.change('surveyPublish', { id })).errors).toEqual([]);
}

async function found(list: string, filter: object): Promise<string[]> {
  const type = list === 'steps' ? 'StepFilter' : 'TouchpointFilter';
  const { rows } = await workspace.ask<{ rows: { nodes: { id: string }[] } }>(
    `query ($filter: ${type}) { rows: ${list}(filter: $filter) { nodes { id } } }`,
    { filter },
  );
  return rows.nodes.map(({ id }) => id).sort();
}

const silent = { surveys: { none: { status: { eq: 'LIVE' } } } };

test('touchpoints at which no survey takes answers are found by their surveys', async () => {
  const touchpoint = (name: string) => workspace.make('touchpoint', { name, channel: 'WEB' });
  const [without, drafted, listening] = [
    await touchpoint('Without'),
    await touchpoint('Drafted'),
    await touchpoint('Listening'),
  ];
  await survey({ touchpoint: drafted });
  await publish(await survey({ touchpoint: listening }));
  expect(await found('touchpoints', silent)).toEqual([without, drafted].sort());
  expect(await found('touchpoints', { surveys: { none: {} } })).toEqual([without]);
  expect(await found('touchpoints', { surveys: { some: { status: { eq: 'LIVE' } } } })).toEqual([
    listening,
  ]);
});

test('moments of truth at which no survey takes answers are found by the surveys of their steps', async () => {
  const journey = await workspace.make('journey', { title: 'Repair' });
  const stage = await workspace.make('stage', { journey, name: 'During' });
  const step = (input: object) => workspace.make('step', { stage, title: 'Any', ...input });
  const [heard, unheard] = [
    await step({ momentOfTruth: true }),
    await step({ momentOfTruth: true }),
  ];
  await step({ momentOfTruth: false });
  await publish(await survey({ step: heard }));
  const filter = { momentOfTruth: { eq: true }, ...silent };
  expect(await found('steps', filter)).toEqual([unheard]);
});

test('a survey can be one of employees, which lists of surveys find', async () => {
  const id = await workspace.make('survey', { name: 'eNPS', kind: 'EMPLOYEE' });
  const { surveys } = await workspace.ask<{ surveys: { nodes: object[] } }>(
    '{ surveys(filter: { kind: { eq: EMPLOYEE } }) { nodes { id kind } } }',
  );
  expect(surveys.nodes).toEqual([{ id, kind: 'EMPLOYEE' }]);
});
