import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { nps, publish, send } from '../../test/support/responses.ts';
import { enabledRule, inShort, tagging } from '../../test/support/ruleInputs.ts';
import { newEndpoint } from '../../test/support/webhooks.ts';
import { decodeAnyId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly trigger: { readonly kind: string };
  readonly steps: readonly { readonly key: string; readonly next: string | null }[];
  readonly versions: { readonly nodes: readonly { readonly number: number }[] };
}

const read = async (id: string) => {
  const { rule } = await workspace.ask<{ rule: Shown }>(
    `query($id: ID!) { rule(id: $id) {
      status version trigger { kind } steps { key next } versions { nodes { number } }
    } }`,
    { id },
  );
  return rule;
};
const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';
const watches = async () => {
  const rows = await workspace.db.ruleWatch.findMany({ orderBy: { key: 'asc' } });
  return rows.map(({ key }) => key);
};
const logged = async () => (await workspace.db.changeLog.findFirst())?.types ?? [];

const wait = (key: string, next: string | null, more: object = {}) => ({
  ...{ key, kind: 'WAIT', for: { amount: 2, unit: 'HOURS' }, next, ...more },
});
const tag = (key: string, next: string | null = null) => ({
  ...{ key, kind: 'TAG', tags: ['seen'], next },
});

describe('a rule', () => {
  test('is a draft of version 1, which shows what it does', async () => {
    const id = await workspace.make('rule', {
      ...tagging,
      steps: [wait('pause', 'tag'), tag('tag')],
    });
    expect(await read(id)).toEqual({
      ...{ status: 'DRAFT', version: 1, trigger: { kind: 'FEEDBACK_RECORDED' } },
      steps: [
        { key: 'pause', next: 'tag' },
        { key: 'tag', next: null },
      ],
      versions: { nodes: [{ number: 1 }] },
    });
  });

  test('has another version for another definition, and none for the same one or another name', async () => {
    const id = await workspace.make('rule', tagging);
    await workspace.change('ruleUpdate', { id, name: 'Another name' });
    await workspace.change('ruleUpdate', { id, trigger: tagging.trigger, steps: tagging.steps });
    expect((await read(id)).versions.nodes).toEqual([{ number: 1 }]);
    await workspace.change('ruleUpdate', { id, steps: [tag('other')] });
    const { version, versions, steps } = await read(id);
    expect({ version, versions, steps }).toEqual({
      ...{ version: 2, versions: { nodes: [{ number: 2 }, { number: 1 }] } },
      steps: [{ key: 'other', next: null }],
    });
    const { rule } = await workspace.ask<{ rule: { versions: { nodes: Shown[] } } }>(
      'query($id: ID!) { rule(id: $id) { versions(last: 1) { nodes { steps { key } } } } }',
      { id },
    );
    expect(rule.versions.nodes).toEqual([{ steps: [{ key: 'tag' }] }]);
  });

  test('needs a trigger and steps, which no change takes away', async () => {
    const { errors } = await workspace.change('ruleCreate', { name: 'Nothing' });
    expect(inShort(errors)).toEqual(['trigger REQUIRED', 'steps REQUIRED']);
    const id = await workspace.make('rule', tagging);
    const cleared = await workspace.change('ruleUpdate', { id, trigger: null });
    expect(inShort(cleared.errors)).toEqual(['trigger REQUIRED']);
    const emptied = await workspace.change('ruleUpdate', { id, steps: [] });
    expect(inShort(emptied.errors)).toEqual(['steps REQUIRED']);
  });

  test('limits runs in days only with both numbers', async () => {
    const { errors } = await workspace.change('ruleCreate', { ...tagging, maxRuns: 2 });
    expect(inShort(errors)).toEqual(['maxRunsDays REQUIRED']);
    await workspace.make('rule', { ...tagging, maxRuns: 2, maxRunsDays: 30 });
  });
});

describe('a rule that is enabled', () => {
  test('is found by what triggers it, which is logged from then on', async () => {
    await workspace.make('rule', tagging);
    expect([await watches(), await logged()]).toEqual([[], []]);
    const rule = { trigger: { kind: 'EVENT_RECORDED', eventType: 'DELIVERY' } };
    const steps = [{ key: 'note', kind: 'RECORD_EVENT', eventType: 'SEEN' }];
    const id = await enabledRule(workspace, { ...rule, steps });
    expect(await watches()).toEqual(['event.recorded:DELIVERY']);
    expect(await logged()).toEqual(['event.recorded']);
    expect((await read(id)).status).toBe('ENABLED');
    const other = { kind: 'EVENT_RECORDED', eventType: 'RETURN' };
    await workspace.change('ruleUpdate', { id, trigger: other });
    expect(await watches()).toEqual(['event.recorded:RETURN']);
    await workspace.change('ruleDisable', { id });
    expect([await watches(), await logged()]).toEqual([[], []]);
    expect((await read(id)).status).toBe('DISABLED');
  });

  test('stays enabled when it is enabled again, and is not found when it is archived', async () => {
    const id = await enabledRule(workspace, {});
    const again = await workspace.change<{ rule: { revision: number } }>(
      'ruleEnable',
      { id },
      'rule { revision }',
    );
    expect(again).toMatchObject({ rule: { revision: 2 }, errors: [] });
    await workspace.change('ruleArchive', { id });
    expect(await watches()).toEqual([]);
    expect(inShort((await workspace.change('ruleEnable', { id })).errors)).toEqual([
      'id WRONG_STATE',
    ]);
    await workspace.change('ruleRestore', { id });
    expect([await watches(), (await read(id)).status]).toEqual([[], 'DISABLED']);
  });

  test('leaves logged what endpoints follow, and endpoints what rules need', async () => {
    const { id: endpoint } = await newEndpoint(workspace, {
      url: 'https://hooks.example.com/',
      eventTypes: ['customer.created'],
    });
    const id = await enabledRule(workspace, {});
    expect(await logged()).toEqual(['customer.created', 'feedback.recorded']);
    await workspace.change('webhookEndpointDelete', { id: endpoint });
    expect(await logged()).toEqual(['feedback.recorded']);
    await workspace.change('ruleDelete', { id });
    expect(await logged()).toEqual([]);
  });

  test('has what its runs wait for logged, also while it is disabled: they go on', async () => {
    const steps = [wait('paid', 'tag', { event: 'PAYMENT' }), tag('tag')];
    const id = await enabledRule(workspace, { steps });
    expect(await logged()).toEqual(['event.recorded', 'feedback.recorded']);
    await workspace.change('ruleDisable', { id });
    expect(await logged()).toEqual(['event.recorded']);
  });

  test('is checked anew: what it names may be archived since', async () => {
    const segment = await workspace.make('segment', { name: 'Gold' });
    const steps = [{ key: 'list', kind: 'ADD_TO_LIST', segment }];
    const id = await workspace.make('rule', { ...tagging, steps });
    await workspace.change('segmentArchive', { id: segment });
    const { errors } = await workspace.change('ruleEnable', { id });
    expect(inShort(errors)).toEqual(['id WRONG_STATE']);
    expect(errors[0]?.message).toMatch(/^steps\.0\.segment of the rule: /);
    // What is not changed is not checked.
    expect(await workspace.change('ruleUpdate', { id, name: 'Gold' })).toEqual({ errors: [] });
  });
});

describe('what a rule names', () => {
  test('cannot be deleted while its newest version names it', async () => {
    const segment = await workspace.make('segment', { name: 'Gold' });
    const list = { key: 'list', kind: 'ADD_TO_LIST', segment };
    const id = await workspace.make('rule', { ...tagging, steps: [list] });
    const { errors } = await workspace.change('segmentDelete', { id: segment });
    expect(errors).toMatchObject([{ code: 'IN_USE', usedBy: [id], total: 1 }]);
    await workspace.change('ruleUpdate', { id, steps: tagging.steps });
    expect(await workspace.change('segmentDelete', { id: segment })).toEqual({ errors: [] });
  });

  test('is also what its conditions name', async () => {
    const segment = await workspace.make('segment', { name: 'Gold' });
    const predicate = { field: 'segments', operator: 'includesAny', value: [segment] };
    const condition = { combinator: 'and', rules: [predicate] };
    await workspace.make('rule', { ...tagging, condition });
    const { errors } = await workspace.change('segmentDelete', { id: segment });
    expect(errors).toMatchObject([{ code: 'IN_USE', total: 1 }]);
  });
});

test('a rule with runs is archived instead of deleted', async () => {
  const id = await workspace.make('rule', tagging);
  const customer = await workspace.make('customer', { name: 'Jana' });
  const now = new Date();
  await workspace.db.run.createMany({
    data: {
      ...{ id: keyOf(customer), ruleId: keyOf(id), customerId: keyOf(customer), version: 1 },
      ...{ visit: 1, status: 'SUCCEEDED', trigger: 'CALL', triggerKey: 'a', data: {} },
      ...{ triggeredAt: now, startedAt: now },
    },
  });
  const { errors } = await workspace.change('ruleDelete', { id });
  expect(errors).toMatchObject([{ code: 'IN_USE', total: 1 }]);
});

test('a survey that triggers a rule is answered all the same', async () => {
  const survey = await publish(workspace);
  await enabledRule(workspace, { trigger: { kind: 'RESPONSE_COMPLETED', survey } });
  expect(await watches()).toEqual([`response.completed:${keyOf(survey)}`]);
  await send(workspace, 'responseSubmit', { survey, submissionKey: 'a', answers: [nps(9)] });
  const changes = await workspace.db.change.findMany({ select: { type: true } });
  expect(changes).toEqual([{ type: 'response.completed' }]);
});
