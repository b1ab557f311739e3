import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFor } from '../../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { nps, publish } from '../../../test/support/responses.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { matchFacts } from '../../customers/match/matchFacts.ts';
import { decodeId } from '../../kernel/id.ts';
import { foldRollups } from '../../scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';
import { linkResponses } from '../customers/linkResponses.ts';
import { countBreakdowns } from './countBreakdowns.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let gold: string;
const email = 'ana@x.example';

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email });
  gold = await workspace.make('segment', { name: 'Gold' });
  const members = { segment: gold, customers: [customer] };
  expect((await workspace.change('segmentAddCustomers', members)).errors).toEqual([]);
});
afterAll(() => graph.close());

let calls = 0;
async function submit(survey: string, more: object = {}): Promise<string> {
  calls += 1;
  const { response, errors } = await workspace.change<{ response: { id: string } | null }>(
    'responseSubmit',
    { survey, submissionKey: `k${calls}`, answers: [nps(9)], ...more },
    'response { id }',
  );
  expect(errors).toEqual([]);
  return response?.id ?? '';
}

async function work(): Promise<void> {
  const handlers = [linkResponses, matchFacts, foldRollups, countBreakdowns];
  await drainTasks(workspace.db, handlers, new Date(Date.now() + 1_000));
}

/** Completed responses by the values of the survey's first breakdown. */
async function counts(survey: string): Promise<Record<string, number>> {
  await work();
  const rows = await workspace.db.rollupByBreakdown.findMany({
    where: {
      ...{ surveyId: decodeId('Survey', survey) ?? '', breakdown: 1, breakdown2: 0 },
      ...{ measure: 'COMPLETED', grain: 'MONTH', n: { not: 0 } },
    },
  });
  return Object.fromEntries(rows.map(({ value, n }) => [value, n]));
}
const key = () => decodeId('Segment', gold) ?? '';

test('a response counts in the segments of its customer, from its submit or once the customer is found', async () => {
  const survey = await publish(workspace, {
    hiddenFields: [{ key: 'mail' }],
    breakdowns: ['segments'],
    customerKey: { hiddenField: 'mail', kind: 'EMAIL' },
  });
  await submit(survey, { customer: { email } });
  await submit(survey, { hiddenFields: [{ key: 'mail', value: email }] });
  await submit(survey);
  expect(await counts(survey)).toEqual({ [key()]: 2, '': 1 });
  const id = await submit(survey, { hiddenFields: [{ key: 'mail', value: email }] });
  expect(await counts(survey)).toEqual({ [key()]: 3, '': 1 });
  const without = await workspace.change('responseUpdate', { id, hiddenFields: [] });
  expect(without.errors).toEqual([]);
  expect(await counts(survey)).toEqual({ [key()]: 2, '': 2 });
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
});

test('tags that are added and removed later move the counts of responses', async () => {
  const survey = await publish(workspace, { breakdowns: ['tags'] });
  const ids = [await submit(survey, { tags: ['new'] }), await submit(survey)];
  expect(await counts(survey)).toEqual({ new: 1, '': 1 });
  await workspace.change('responseTag', { ids, add: ['vip'], remove: ['new'] });
  expect(await counts(survey)).toEqual({ vip: 2 });
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
});

test('an erased customer leaves no value of theirs, whether responses are deleted or made anonymous', async () => {
  for (const verb of ['customerErase', 'customerAnonymise']) {
    const person = await workspace.make('customer', { email: `${verb}@x.example` });
    const survey = await publish(workspace, {
      hiddenFields: [{ key: 'shop' }],
      breakdowns: ['shop', 'segments'],
    });
    const hiddenFields = (value: string) => ({ hiddenFields: [{ key: 'shop', value }] });
    await submit(survey, { customer: { id: person }, ...hiddenFields('of one person') });
    await submit(survey, hiddenFields('of all'));
    expect(await counts(survey)).toEqual({ 'of one person': 1, 'of all': 1 });
    const erased = await workspace.change(verb, { customer: { id: person } });
    expect(erased.errors).toEqual([]);
    await workFor(workspace, 5);
    expect(await counts(survey)).toEqual(
      verb === 'customerErase' ? { 'of all': 1 } : { 'of all': 1, '': 1 },
    );
    const [values, rollups] = [
      await workspace.db.breakdownValue.findMany(),
      await workspace.db.rollupByBreakdown.findMany(),
    ];
    expect(JSON.stringify([values, rollups])).not.toContain('of one person');
    expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  }
});
