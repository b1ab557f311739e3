import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { recordEvent } from '../../../test/support/recordedEvents.ts';
import { nps, publish, send } from '../../../test/support/responses.ts';
import { type StoredRule, skipsOf, startDue, storeRule } from '../../../test/support/rules.ts';
import { touchedTask } from '../../customers/touched.ts';
import { decodeAnyId, newId } from '../../kernel/id.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { stepSource } from './triggerFacts.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let jana: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  jana = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
});
afterAll(() => graph.close());

const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';
const store = (rule: StoredRule) => storeRule(workspace.db, rule);
const runs = () => workspace.db.run.findMany({ orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
const record = (more: object = {}) =>
  recordEvent(workspace, { id: newId(), customer: { id: jana }, ...more });
const delivery = { kind: 'EVENT_RECORDED', eventType: 'DELIVERY' } as const;

describe('an event', () => {
  test('begins a run of the rule that waits for its type, once', async () => {
    const rule = await store({ trigger: delivery });
    const { event } = await record({ type: 'DELIVERY' });
    await record({ type: 'PURCHASE' });
    await startDue(workspace.db);
    await startDue(workspace.db);
    const [run, ...others] = await runs();
    expect(others).toEqual([]);
    expect(run).toMatchObject({
      ...{ ruleId: rule, customerId: keyOf(jana), version: 1, visit: 1, status: 'QUEUED' },
      ...{ trigger: 'EVENT_RECORDED', triggerId: keyOf(event?.id ?? ''), depth: 0, causes: [] },
      step: 'tag',
    });
    const tasks = await workspace.db.outbox.findMany({ where: { topic: 'runs' } });
    expect(tasks.map(({ subjectId }) => subjectId)).toEqual([run?.id]);
    expect(await skipsOf(workspace.db, rule)).toEqual({});
  });

  test('begins none of a rule that was disabled before, nor of an earlier version', async () => {
    const rule = await store({ trigger: delivery });
    await record({ type: 'DELIVERY' });
    await workspace.db.rule.updateMany({ where: { id: rule }, data: { status: 'DISABLED' } });
    await startDue(workspace.db);
    expect(await runs()).toEqual([]);
    await record({ type: 'DELIVERY' });
    const [stored] = await workspace.db.ruleVersion.findMany({ where: { ruleId: rule } });
    const definition = JSON.parse(JSON.stringify(stored?.definition));
    const createdAt = new Date();
    await workspace.db.ruleVersion.createMany({
      data: { id: newId(), ruleId: rule, number: 2, definition, createdAt },
    });
    const data = { status: 'ENABLED', version: 2 } as const;
    await workspace.db.rule.updateMany({ where: { id: rule }, data });
    await startDue(workspace.db);
    expect((await runs()).map(({ version }) => version)).toEqual([2]);
  });

  test('that was stored before a rule was enabled begins none of it', async () => {
    await store({ trigger: delivery });
    await record({ type: 'DELIVERY' });
    const later = await store({ trigger: delivery });
    const enabledAt = new Date(Date.now() + 1);
    await workspace.db.rule.updateMany({ where: { id: later }, data: { enabledAt } });
    await startDue(workspace.db, new Date(Date.now() + 1_000));
    expect((await runs()).map(({ ruleId }) => ruleId)).not.toContain(later);
    expect(await runs()).toHaveLength(1);
  });

  test('whose customer is found later begins its run then', async () => {
    const rule = await store({ trigger: delivery });
    await record({ type: 'DELIVERY', customer: { email: 'late@example.com' } });
    await startDue(workspace.db);
    expect(await skipsOf(workspace.db, rule)).toEqual({ NO_CUSTOMER: 1 });
    const late = await workspace.make('customer', { email: 'late@example.com' });
    await startDue(workspace.db);
    expect((await runs()).map(({ customerId }) => customerId)).toEqual([keyOf(late)]);
  });

  test('that is older than the rule allows begins none', async () => {
    const rule = await store({ trigger: delivery, maxEventAgeHours: 2 });
    const occurredAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
    await record({ type: 'DELIVERY', occurredAt });
    await startDue(workspace.db);
    expect(await runs()).toEqual([]);
    expect(await skipsOf(workspace.db, rule)).toEqual({ TOO_OLD: 1 });
  });

  test('that a run recorded begins one that is deeper, but none of a rule that led to it', async () => {
    const looping = await store({ trigger: { kind: 'EVENT_RECORDED', eventType: 'PING' } });
    await record({ type: 'PING' });
    await startDue(workspace.db);
    const [first] = await runs();
    const { event } = await record({ source: stepSource, type: 'PING' });
    const other = await store({ trigger: { kind: 'EVENT_RECORDED', eventType: 'PING' } });
    const startedAt = new Date();
    const step = { id: newId(), runId: first?.id ?? '', number: 1, key: 'tag', startedAt };
    const eventId = keyOf(event?.id ?? '');
    await workspace.db.runStep.createMany({
      data: { ...step, kind: 'RECORD_EVENT', status: 'SUCCEEDED', eventId },
    });
    await startDue(workspace.db);
    const [, second, ...more] = await runs();
    expect(more).toEqual([]);
    expect(second).toMatchObject({ ruleId: other, depth: 1, causes: [looping] });
    expect(await skipsOf(workspace.db, looping)).toEqual({ LOOP: 1 });
  });

  test('at the end of ten effects in a row begins none', async () => {
    const rule = await store({ trigger: delivery });
    const chain = await store({ trigger: { kind: 'CALL' } });
    const id = newId();
    const at = new Date();
    const run = { id, ruleId: chain, version: 1, customerId: keyOf(jana), visit: 1 };
    const begun = { triggeredAt: at, startedAt: at, triggerKey: 'call a', depth: 9 };
    await workspace.db.run.createMany({
      data: { ...run, ...begun, status: 'SUCCEEDED', trigger: 'CALL' },
    });
    const { event } = await record({ source: stepSource, type: 'DELIVERY' });
    const step = { id: newId(), runId: id, number: 1, key: 'tag', startedAt: at };
    const eventId = keyOf(event?.id ?? '');
    await workspace.db.runStep.createMany({
      data: { ...step, kind: 'RECORD_EVENT', status: 'SUCCEEDED', eventId },
    });
    await startDue(workspace.db);
    expect(await skipsOf(workspace.db, rule)).toEqual({ DEPTH: 1 });
    expect((await runs()).map(({ ruleId }) => ruleId)).toEqual([chain]);
  });
});

describe('a response', () => {
  const submit = (survey: string, submissionKey: string, score: number) =>
    send(workspace, 'responseSubmit', {
      ...{ survey, submissionKey, answers: [nps(score)] },
      hiddenFields: [{ key: 'plan', value: 'jana@example.com' }],
    });
  const named = { customerKey: { kind: 'EMAIL', hiddenField: 'plan' } };

  test('begins a run if its answer is within the bounds of the trigger', async () => {
    const survey = await publish(workspace, named);
    const scored = { kind: 'ANSWER_SCORED', survey: keyOf(survey), question: 'recommend' } as const;
    const low = await store({ trigger: { ...scored, atMost: 6 } });
    const high = await store({ trigger: { ...scored, atLeast: 9 } });
    const any = await store({ trigger: { kind: 'RESPONSE_COMPLETED' } });
    await submit(survey, 'a', 6);
    await startDue(workspace.db);
    expect((await runs()).map(({ ruleId }) => ruleId).sort()).toEqual([low, any].sort());
    await submit(survey, 'b', 7);
    await startDue(workspace.db);
    expect(await workspace.db.run.count({ where: { ruleId: low } })).toBe(1);
    expect(await workspace.db.run.count({ where: { ruleId: high } })).toBe(0);
    expect(await workspace.db.run.count({ where: { ruleId: any } })).toBe(2);
  });

  test('of an anonymous survey begins none', async () => {
    const rule = await store({ trigger: { kind: 'RESPONSE_COMPLETED' } });
    await submit(await publish(workspace, { anonymous: true }), 'a', 3);
    await startDue(workspace.db);
    expect(await runs()).toEqual([]);
    expect(await skipsOf(workspace.db, rule)).toEqual({});
  });

  test('begins a run only if the condition of the rule holds, and what does not hold is counted', async () => {
    const survey = await publish(workspace, named);
    const rule = await store({
      trigger: { kind: 'RESPONSE_COMPLETED', survey: keyOf(survey) },
      condition: {
        combinator: 'and',
        rules: [
          { field: 'answers.recommend', operator: 'lte', value: 6 },
          { field: 'name', operator: 'equals', value: 'jana' },
        ],
      },
    });
    await submit(survey, 'a', 9);
    await submit(survey, 'b', 2);
    await startDue(workspace.db);
    expect(await runs()).toHaveLength(1);
    expect(await skipsOf(workspace.db, rule)).toMatchObject({ CONDITION: 1 });
  });
});

test('feedback begins a run of the rules for its touchpoint and for all', async () => {
  const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  const ofShop = await store({
    trigger: { kind: 'FEEDBACK_RECORDED', touchpoint: keyOf(touchpoint) },
  });
  const ofAny = await store({ trigger: { kind: 'FEEDBACK_RECORDED' } });
  const said = { source: 'CALL', channel: 'PHONE', text: 'Loud.', customer: { id: jana } };
  await workspace.change('feedbackRecord', { ...said, touchpoint });
  await workspace.change('feedbackRecord', said);
  await startDue(workspace.db);
  expect(await workspace.db.run.count({ where: { ruleId: ofShop } })).toBe(1);
  expect(await workspace.db.run.count({ where: { ruleId: ofAny } })).toBe(2);
});

test('a customer who enters a segment, or leaves it, begins the runs of that', async () => {
  const segment = await workspace.make('segment', { name: 'List' });
  const entered = await store({ trigger: { kind: 'SEGMENT_ENTERED', segment: keyOf(segment) } });
  const left = await store({ trigger: { kind: 'SEGMENT_LEFT', segment: keyOf(segment) } });
  const list = { segment, customers: [jana] };
  await workspace.change('segmentAddCustomers', list);
  await startDue(workspace.db);
  expect((await runs()).map(({ ruleId }) => ruleId)).toEqual([entered]);
  await workspace.change('segmentRemoveCustomers', list);
  await startDue(workspace.db);
  expect((await runs()).map(({ ruleId }) => ruleId)).toEqual([entered, left]);
});

test('a look in a segment that a run caused says so, and begins a deeper run', async () => {
  const segment = await workspace.make('segment', {
    name: 'German',
    condition: {
      combinator: 'and',
      rules: [{ field: 'locale', operator: 'equals', value: 'de' }],
    },
  });
  const leading = await store({ trigger: { kind: 'EVENT_RECORDED', eventType: 'A' } });
  const rule = await store({ trigger: { kind: 'SEGMENT_ENTERED', segment: keyOf(segment) } });
  await record({ type: 'A' });
  await startDue(workspace.db);
  const [first] = await runs();
  const { db } = workspace;
  await db.customer.updateMany({ where: { id: keyOf(jana) }, data: { locale: 'de' } });
  const by = { [keyOf(jana)]: first?.id ?? '' };
  await enqueue(db, new Date(), [touchedTask([keyOf(jana)], ['locale'], undefined, by)]);
  await startDue(db);
  const [second] = await db.run.findMany({ where: { ruleId: rule } });
  expect(second).toMatchObject({ depth: 1, causes: [leading] });
});

test('rules of other types of events cost no statement', async () => {
  const statements = async () => {
    await record({ type: 'DELIVERY' });
    const all = await graph.statementsOf(() => startDue(workspace.db));
    return all.statements.length;
  };
  await store({ trigger: { kind: 'EVENT_RECORDED', eventType: 'OTHER' } });
  await statements();
  const few = await statements();
  for (let index = 0; index < 20; index += 1) {
    await store({ trigger: { kind: 'EVENT_RECORDED', eventType: `OTHER ${index}` } });
  }
  expect(await statements()).toBe(few);
});
