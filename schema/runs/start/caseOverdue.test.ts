import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeCase, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { startDue } from '../../../test/support/rules.ts';
import { doRuns } from '../../../test/support/runs.ts';
import { keepPromises, makePolicy } from '../../../test/support/sla.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId } from '../../kernel/id.ts';
import { doDryRuns } from '../dryRun/dryRuns.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let jana: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  jana = await workspace.make('customer', { name: 'Jana' });
  await makePolicy(workspace, { firstResponseMinutes: 30, resolutionMinutes: 60 });
});
afterAll(() => graph.close());

/** An hour ago, and minutes after that: rules follow what is new. */
const opened = Date.now() - 3_600_000;
const at = (minute: number) => new Date(opened + minute * 60_000);
const high = {
  combinator: 'and',
  rules: [{ field: 'trigger.priority', operator: 'equals', value: 'HIGH' }],
};

/** A rule that notes for a person of the team what it was triggered by. */
async function makeRule(trigger: object = {}, more: object = {}): Promise<string> {
  const actor = await workspace.make('actor', { name: 'Alex' });
  const text = '{{ trigger.target }} {{ trigger.priority }} {{ customer.name }}';
  const id = await workspace.make('rule', {
    ...{ name: 'Late', limit: 'ONCE_PER_TRIGGER', trigger: { kind: 'CASE_OVERDUE', ...trigger } },
    steps: [{ key: 'note', kind: 'NOTIFY', to: { kind: 'ACTOR', actor }, text }],
    ...more,
  });
  const { errors } = await workspace.change('ruleEnable', { id }, undefined, { now: at(-10) });
  expect(errors).toEqual([]);
  return id;
}

/** The texts of the notices that rules made until now. */
async function noted(now: Date): Promise<(string | null)[]> {
  await keepPromises(workspace, now);
  await startDue(workspace.db, now);
  await doRuns(workspace, now);
  const notices = await workspace.db.notice.findMany({
    where: { runId: { not: null } },
    orderBy: { id: 'asc' },
    select: { text: true },
  });
  return notices.map(({ text }) => text);
}

const open = (input: object = {}) => openCase(workspace, input, { now: at(0) });

describe('a case that is overdue', () => {
  test('begins a run for each target that was missed, once', async () => {
    await makeRule();
    await open({ customer: jana, priority: 'HIGH' });
    expect(await noted(at(29))).toEqual([]);
    expect(await noted(at(31))).toEqual(['FIRST_RESPONSE HIGH Jana']);
    expect(await noted(at(59))).toEqual(['FIRST_RESPONSE HIGH Jana']);
    const both = ['FIRST_RESPONSE HIGH Jana', 'RESOLUTION HIGH Jana'];
    expect(await noted(at(61))).toEqual(both);
    expect(await noted(at(90))).toEqual(both);
  });

  test('begins runs of rules for its target, and where its priority meets the condition', async () => {
    await makeRule({ target: 'RESOLUTION' }, { condition: high });
    await open({ customer: jana, priority: 'HIGH' });
    await open({ customer: jana });
    expect(await noted(at(61))).toEqual(['RESOLUTION HIGH Jana']);
  });

  test('of a customer who is not known begins none', async () => {
    const rule = await makeRule();
    await open();
    expect(await noted(at(61))).toEqual([]);
    const skips = await workspace.db.ruleSkip.findMany({
      where: { ruleId: decodeId('Rule', rule) ?? '' },
    });
    expect(skips).toMatchObject([{ reason: 'NO_CUSTOMER', count: 2 }]);
  });

  test('is shown by the run that it began', async () => {
    await makeRule({ target: 'RESOLUTION' });
    const id = await open({ customer: jana });
    await noted(at(61));
    const { runs } = await workspace.ask<{ runs: { nodes: { triggerId: string }[] } }>(
      '{ runs { nodes { triggerId } } }',
    );
    const [run] = runs.nodes;
    const { node } = await workspace.ask<{ node: object }>(
      'query($id: ID!) { node(id: $id) { ... on CaseChange { field to case { id } } } }',
      { id: run?.triggerId },
    );
    const due = { field: 'RESOLUTION_OVERDUE', to: at(60).toISOString() };
    expect(node).toEqual({ ...due, case: { id } });
  });
});

test('a dry run shows what the rule would have done for cases that were overdue', async () => {
  const [first, second] = [await open({ customer: jana, priority: 'HIGH' }), await open()];
  await keepPromises(workspace, at(31));
  await changeCase(workspace, 'caseResolve', { id: first }, { now: at(40) });
  await keepPromises(workspace, at(61));
  await workspace.db.customer.updateMany({
    where: {},
    data: { createdAt: at(-60), updatedAt: at(-60) },
  });
  const tried = async (trigger: object, more: object = {}) => {
    const rule = await makeRule(trigger, more);
    const period = { from: at(-1).toISOString(), to: at(120).toISOString() };
    const { job: made, errors } = await workspace.change<{ job: { id: string } | null }>(
      ...(['ruleDryRun', { rule, ...period }, 'job { id }', { now: at(150) }] as const),
    );
    expect(errors).toEqual([]);
    await drainTasks(workspace.db, [doDryRuns], at(150));
    const { job } = await workspace.ask<{ job: { dryRun: object } }>(
      'query($id: ID!) { job(id: $id) { dryRun { wouldRun skipped { reason count } } } }',
      { id: made?.id },
    );
    return job.dryRun;
  };
  expect(second).not.toBe(first);
  // The first one was resolved in time; of the second it is not known whose it is.
  const unknown = (count: number) => [{ reason: 'NO_CUSTOMER', count }];
  expect(await tried({})).toEqual({ wouldRun: 1, skipped: unknown(2) });
  expect(await tried({ target: 'FIRST_RESPONSE' }, { condition: high })).toEqual({
    ...{ wouldRun: 1, skipped: unknown(1) },
  });
  expect(await tried({ target: 'RESOLUTION' })).toEqual({ wouldRun: 0, skipped: unknown(1) });
});
