import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { recordEvent } from '../../../test/support/recordedEvents.ts';
import { allAnswers, publish, send } from '../../../test/support/responses.ts';
import { encodeId, newId } from '../../kernel/id.ts';
import type { RuleCondition } from '../../rules/definition.ts';
import type { JudgedRun } from './facts.ts';
import { allOf, callOf, equals, eventsOfType, keyOf, now } from './judge.fixture.ts';
import { judge } from './judge.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** Whether each predicate holds of a run. */
async function each(run: JudgedRun, ...rules: RuleCondition['rules']): Promise<boolean[]> {
  return judge(
    workspace.db,
    now,
    rules.map((rule) => ({ condition: allOf(rule), run })),
  );
}

describe('a condition of a rule', () => {
  test('compares the event that triggered the run', async () => {
    const jana = await workspace.make('customer', { name: 'Jana' });
    const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const { event } = await recordEvent(workspace, {
      ...{ id: 'a', type: 'ORDER', value: 12, currency: 'EUR', customer: { id: jana } },
      touchpoint: { id: touchpoint },
      properties: {
        sku: 'A-1',
        lines: 3,
        tags: ['a', 'b'],
        address: { country: 'AT' },
        day: '2026-01-01',
      },
    });
    const triggerId = keyOf(event?.id ?? '');
    const run = { ...callOf(jana, {}), trigger: 'EVENT_RECORDED', triggerId } as const;
    const holding = await each(
      run,
      equals('trigger.type', 'order'),
      { field: 'trigger.value', operator: 'gt', value: 11 },
      equals('trigger.touchpoint', touchpoint),
      { field: 'trigger.occurredAt', operator: 'withinLast', value: { amount: 1, unit: 'days' } },
      equals('trigger.properties.sku', 'a-1'),
      equals('trigger.properties.lines', 3),
      equals('trigger.properties.lines', '3'),
      equals('trigger.properties.address.country', 'AT'),
      { field: 'trigger.properties.tags', operator: 'includesAny', value: ['b'] },
      { field: 'trigger.properties.missing', operator: 'isNull' },
    );
    expect(holding).toEqual(holding.map(() => true));
    const missed = await each(
      run,
      { field: 'trigger.value', operator: 'gt', value: 12 },
      equals('trigger.properties.constructor', 'a'),
      { field: 'trigger.properties.address', operator: 'isNull' },
      // A text is no day, even if it is written like one.
      equals('trigger.properties.day', '2026-01-01T00:00:00Z'),
      equals('answers.recommend', 9),
    );
    expect(missed).toEqual(missed.map(() => false));
  });

  test('compares answers of the response that triggered the run, and of those to its steps', async () => {
    const jana = await workspace.make('customer', { name: 'Jana' });
    const survey = await publish(workspace);
    const hiddenFields = [{ key: 'plan', value: 'gold' }];
    const answers = { survey, submissionKey: 'a', answers: allAnswers, hiddenFields };
    const { response } = await send(workspace, 'responseSubmit', answers);
    const triggerId = keyOf(response?.id ?? '');
    const run = { ...callOf(jana, {}), trigger: 'RESPONSE_COMPLETED', triggerId } as const;
    const holding = await each(
      run,
      equals('answers.recommend', 9),
      equals('answers.plan', 'Gold'),
      equals('answers.again', true),
      equals('trigger.survey', survey),
      { field: 'answers.colours', operator: 'includesAll', value: ['red', 'blue'] },
      { field: 'answers.day', operator: 'before', value: '2026-03-01' },
      { field: 'answers.grid', operator: 'isAnswered' },
      { field: 'answers.why', operator: 'isSkipped' },
    );
    expect(holding).toEqual(holding.map(() => true));
    expect(await each(run, equals('steps.ask.answers.recommend', 9))).toEqual([false]);
  });

  test('compares what a call sent along, a number also as a text', async () => {
    const jana = await workspace.make('customer', { name: 'Jana' });
    const run = callOf(jana, { shop: 'Vienna', count: 3, ok: true, deep: { x: 'y' } });
    expect(
      await each(
        run,
        equals('trigger.data.shop', 'vienna'),
        equals('trigger.data.count', '3'),
        equals('trigger.data.ok', 'true'),
        equals('trigger.data.deep.x', 'y'),
        equals('trigger.data.count', '4'),
        equals('trigger.data.toString', 'y'),
      ),
    ).toEqual([true, true, true, true, false, false]);
  });

  test('takes as many statements for many runs as for one', async () => {
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, index) => workspace.make('customer', { name: `C ${index}` })),
    );
    const condition = allOf(equals('trigger.data.a', 'x'), equals('name', 'c 3'));
    const cases = made.map((customer) => ({ condition, run: callOf(customer, { a: 'x' }) }));
    const one = await graph.statementsOf(() => judge(workspace.db, now, cases.slice(3, 4)));
    const all = await graph.statementsOf(() => judge(workspace.db, now, cases));
    expect(one.value).toEqual([true]);
    expect(all.value.map(Number)).toEqual(made.map((_, index) => Number(index === 3)));
    expect(all.statements).toHaveLength(one.statements.length);
  });

  test('takes as many statements beside a hundred others, different from it, as alone', async () => {
    const jana = await workspace.make('customer', { name: 'Jana' });
    const run = callOf(jana, { a: 'x' });
    const asked = Array.from({ length: 100 }, (_, index) => ({
      condition: {
        combinator: 'or' as const,
        rules: [
          equals('trigger.data.a', `${index}`),
          equals('name', `c ${index}`),
          eventsOfType('some', `T${index}`),
        ],
      },
      run,
    }));
    await recordEvent(workspace, { id: 'a', type: 'T7', customer: { id: jana } });
    const one = await graph.statementsOf(() => judge(workspace.db, now, asked.slice(7, 8)));
    const all = await graph.statementsOf(() => judge(workspace.db, now, asked));
    expect(one.value).toEqual([true]);
    expect(all.value.map(Number)).toEqual(asked.map((_, index) => Number(index === 7)));
    expect(all.statements).toHaveLength(one.statements.length);
  });

  test('does not hold of a customer who is gone, whatever it asks', async () => {
    const gone = encodeId('Customer', newId());
    const run = callOf(gone, {});
    expect(await each(run, eventsOfType('none', 'ORDER'), equals('name', 'Jana'))).toEqual([
      false,
      false,
    ]);
  });
});

test('an answer to a survey that a step sent is found by its invitation', async () => {
  const jana = await workspace.make('customer', { name: 'Jana' });
  const survey = await publish(workspace);
  const { db } = workspace;
  const { response } = await send(workspace, 'responseSubmit', {
    ...{ survey, submissionKey: 'a', answers: allAnswers },
  });
  const at = new Date();
  const invitation = { id: newId(), surveyId: keyOf(survey), customerId: keyOf(jana) };
  await db.invitation.createMany({
    data: {
      ...{ ...invitation, channel: 'EMAIL', locale: 'en', state: 'COMPLETED', scheduledAt: at },
      ...{ expiresAt: at, createdAt: at, updatedAt: at },
    },
  });
  await db.surveyResponse.updateMany({
    where: { id: keyOf(response?.id ?? '') },
    data: { invitationId: invitation.id },
  });
  const rule = { id: newId(), name: 'Ask', definition: {}, updatedAt: at };
  await db.rule.createMany({ data: rule });
  const id = newId();
  await db.run.createMany({
    data: {
      ...{ id, ruleId: rule.id, version: 1, customerId: keyOf(jana), visit: 1, status: 'QUEUED' },
      ...{ trigger: 'CALL', triggerKey: 'call a', triggeredAt: at, startedAt: at },
    },
  });
  const step = { runId: id, number: 1, key: 'ask', startedAt: at, invitationId: invitation.id };
  await db.runStep.createMany({
    data: { id: newId(), ...step, kind: 'SEND_SURVEY', status: 'SUCCEEDED' },
  });
  const run = { ...callOf(jana, {}), id };
  expect(
    await each(
      run,
      equals('steps.ask.answers.recommend', 9),
      equals('steps.ask.answers.recommend', 8),
      equals('steps.other.answers.recommend', 9),
    ),
  ).toEqual([true, false, false]);
});
