import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { doDryRuns } from './dryRuns.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let actor: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  actor = await workspace.make('actor', { name: 'Ines' });
  await workspace.make('attributeDefinition', { key: 'plan', name: 'Plan', type: 'TEXT' });
  const customer = { id: await workspace.make('customer', { name: 'Ada' }) };
  for (const value of [3, 9]) {
    const event = { source: 'shop', id: `${value}`, type: 'BUY', value, customer };
    const occurredAt = bought.toISOString();
    await workspace.change('eventRecord', { ...event, occurredAt }, undefined, { now: bought });
  }
  await changedAt(bought);
});
afterAll(() => graph.close());

const bought = new Date('2026-06-01T08:00:00.000Z');
const changedAt = (updatedAt: Date) => workspace.db.customer.updateMany({ data: { updatedAt } });

/** What a step would have done whose notice has a text, after the purchases of 3 and of 9. */
async function tried(text: string, before: readonly object[] = []) {
  const notify = { key: 'inform', kind: 'NOTIFY', to: { kind: 'ACTOR', actor }, text };
  const id = await workspace.make('rule', {
    ...{ name: 'Rule', limit: 'ONCE_PER_TRIGGER', steps: [...before, notify] },
    trigger: { kind: 'EVENT_RECORDED', eventType: 'BUY' },
  });
  const period = { from: '2026-06-01T00:00:00Z', to: '2026-06-02T00:00:00Z' };
  const { job: made } = await workspace.change<{ job: { id: string } }>(
    'ruleDryRun',
    { rule: id, ...period },
    'job { id }',
  );
  await drainTasks(workspace.db, [doDryRuns]);
  const { job } = await workspace.ask<{ job: { dryRun: { byStep: { key: string }[] } } }>(
    `query($id: ID!) { job(id: $id) { dryRun {
      byStep { key succeeded unknown skipped { reason count } } } } }`,
    { id: made.id },
  );
  return job.dryRun.byStep.find(({ key }) => key === 'inform');
}

const [both, none] = [
  { key: 'inform', succeeded: 2, unknown: 0, skipped: [] },
  { key: 'inform', succeeded: 0, unknown: 0, skipped: [{ reason: 'TEMPLATE', count: 2 }] },
];

test('a notice of whose text nothing is left would not have been sent', async () => {
  expect(await tried('{% if trigger.value > 5 %}Much{% endif %}')).toEqual({
    ...{ key: 'inform', succeeded: 1, unknown: 0 },
    skipped: [{ reason: 'TEMPLATE', count: 1 }],
  });
  expect(await tried('{{ customer.name }}: {{ trigger.value }}')).toEqual(both);
  expect(await tried('{{ customer.email }}')).toEqual(none);
  expect(await workspace.db.notice.count()).toBe(0);
});

test('the text of a notice has the attributes that a step before it would have set', async () => {
  const isGold = '{% if customer.attributes.plan == "GOLD" %}Gold{% endif %}';
  const set = { key: 'set', kind: 'SET_ATTRIBUTE', attribute: 'plan', next: 'inform' };
  expect(await tried(isGold)).toEqual(none);
  expect(await tried(isGold, [{ ...set, attributeValue: 'GOLD' }])).toEqual(both);
  expect(await tried(isGold, [{ ...set, attributeValue: 'SILVER' }])).toEqual(none);
});

test('what a customer was before its last change decides no text: it is not known, unless the text has words', async () => {
  await changedAt(new Date('2026-06-03T08:00:00.000Z'));
  const unknown = { key: 'inform', succeeded: 0, unknown: 2, skipped: [] };
  expect(await tried('{% if customer.name == "Ada" %}It is Ada{% endif %}')).toEqual(unknown);
  expect(await tried('{{ customer.name }}')).toEqual(unknown);
  expect(await tried('Look: {{ customer.name }}')).toEqual(both);
  expect(await tried('{% if trigger.value > 5 %}Much{% endif %}')).toMatchObject({ unknown: 0 });
});
