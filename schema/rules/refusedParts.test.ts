import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { publishLinked } from '../../test/support/invitations.ts';
import { inShort, refusals, tagging } from '../../test/support/ruleInputs.ts';
import { newEndpoint } from '../../test/support/webhooks.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let purpose: string;
let actor: string;
let list: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await publishLinked(workspace);
  purpose = await workspace.make('purpose', { key: 'care', name: 'Care' });
  actor = await workspace.make('actor', { name: 'Ada' });
  list = await workspace.make('segment', { name: 'List' });
  await workspace.make('attributeDefinition', { key: 'seats', type: 'NUMBER', name: 'Seats' });
});
afterAll(() => graph.close());

const refused = (input: object) => refusals(workspace, input);
const step = (kind: string, more: object = {}) => ({ key: 'a', kind, ...more });
const steps = (...all: object[]) => refused({ steps: all });
const only = (kind: string, more: object = {}) => steps(step(kind, more));
const when = (field: string, operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const template = (kind: string, text: string, more: object = {}) =>
  workspace.make('messageTemplate', {
    ...{ name: 'T', channel: 'EMAIL', kind, purpose: kind === 'ALERT' ? null : purpose },
    ...{ contents: [{ locale: 'en', subject: 'S', text }], ...more },
  });

describe('messages', () => {
  const message = (templateId: string, to: object, data: object = {}) =>
    only('SEND_MESSAGE', { template: templateId, to, data });
  const customer = { kind: 'CUSTOMER' };

  test('go to customers by templates of FOLLOW_UP, and to colleagues by ALERT', async () => {
    const [alert, followUp, invite] = [
      await template('ALERT', 'Look'),
      await template('FOLLOW_UP', 'Sorry'),
      await template('INVITE', 'Please: {{ survey.link }}'),
    ];
    expect(await message(followUp, customer)).toEqual([]);
    expect(await message(alert, { kind: 'OWNER_OF', of: 'ACCOUNT' })).toEqual([]);
    expect(await message(alert, customer)).toEqual(['steps.0.template WRONG_STATE']);
    expect(await message(invite, customer)).toEqual(['steps.0.template WRONG_STATE']);
    expect(await message(followUp, { kind: 'OWNER_OF', of: 'ACCOUNT' })).toEqual([
      'steps.0.template WRONG_STATE',
    ]);
    expect(await message(alert, { kind: 'ACTOR', actor })).toEqual([
      'steps.0.to.actor WRONG_STATE',
    ]);
    expect(await message(alert, { kind: 'ACTOR' })).toEqual(['steps.0.to.actor REQUIRED']);
  });

  test('have what their template reads, but for what every run has', async () => {
    const apology = await template(
      'FOLLOW_UP',
      'Sorry, {{ customer.name }}: {{ data.voucher }}{% if data.why %}!{% endif %} {{ data.rule.name }}',
    );
    expect(await message(apology, customer)).toEqual([
      'steps.0.data.voucher REQUIRED',
      'steps.0.data.why REQUIRED',
    ]);
    expect(await message(apology, customer, { voucher: 'A', why: null })).toEqual([]);
  });
});

describe('conditions', () => {
  test('compare fields of the customer, of the trigger and of answers, by their types', async () => {
    const trigger = { kind: 'RESPONSE_COMPLETED', survey };
    const condition = (field: string, operator: string, value: unknown) =>
      refused({ trigger, condition: when(field, operator, value) });
    expect(await condition('attributes.seats', 'gte', 3)).toEqual([]);
    expect(await condition('answers.recommend', 'lte', 6)).toEqual([]);
    expect(await condition('trigger.channel', 'equals', 'WEB')).toEqual([]);
    expect(await condition('answers.recommend', 'contains', 'a')).toEqual([
      'condition.rules.0.operator WRONG_TYPE',
    ]);
    expect(await condition('answers.none', 'equals', 'a')).toEqual([
      'condition.rules.0.field UNKNOWN_FIELD',
    ]);
    expect(await condition('trigger.survey', 'equals', list)).toEqual([
      'condition.rules.0.value NOT_FOUND',
    ]);
  });

  test('compare answers to surveys that steps before them send', async () => {
    const ask = { ...step('SEND_SURVEY', { survey }), next: 'b' };
    const low = when('steps.a.answers.recommend', 'lte', 6);
    const branch = { key: 'b', kind: 'BRANCH', branches: [{ condition: low }] };
    expect(await steps(ask, branch)).toEqual([]);
    expect(await steps({ ...branch, next: 'a' }, { ...ask, next: null })).toEqual([
      'steps.0.branches.0.condition.rules.0.field UNKNOWN_FIELD',
    ]);
    expect(await refused({ exitCondition: low })).toEqual([
      'exitCondition.rules.0.field UNKNOWN_FIELD',
    ]);
  });
});

describe('a key', () => {
  const clerk = (...scopes: string[]) => workspace.withScopes('rules:write', ...scopes);

  test('has rules do what it may do itself', async () => {
    expect(await refusals(clerk(), {})).toEqual([
      'trigger.kind INVALID_VALUE',
      'steps.0.kind INVALID_VALUE',
    ]);
    expect(await refusals(clerk('feedback:write'), {})).toEqual([]);
    const endpoint = (await newEndpoint(workspace, { url: 'https://hooks.example.com/' })).id;
    const call = { steps: [step('CALL_WEBHOOK', { endpoint })] };
    expect(await refusals(clerk('feedback:write'), call)).toEqual(['steps.0.kind INVALID_VALUE']);
    const byName = { condition: when('name', 'equals', 'Jana') };
    expect(await refusals(clerk('feedback:write'), byName)).toEqual([
      'condition.rules.0.field INVALID_VALUE',
    ]);
  });

  test('enables a rule only if it may do what the rule does', async () => {
    const id = await workspace.make('rule', tagging);
    const { errors } = await clerk().change('ruleEnable', { id });
    expect(inShort(errors)).toEqual(['id INVALID_VALUE', 'id INVALID_VALUE']);
    expect(errors[1]?.message).toContain('feedback:write');
    expect(await clerk('feedback:write').change('ruleEnable', { id })).toEqual({ errors: [] });
  });

  test('without customers:personal sees no condition that compares what is personal', async () => {
    const byName = when('name', 'equals', 'Jana');
    const id = await workspace.make('rule', {
      ...{ ...tagging, condition: byName },
      steps: [step('BRANCH', { branches: [{ condition: byName }] })],
    });
    const document =
      'query($id: ID!) { rule(id: $id) { condition steps { branches { condition } } } }';
    const shown = (condition: object | null) => ({
      rule: { condition, steps: [{ branches: [{ condition }] }] },
    });
    expect(await workspace.ask(document, { id })).toEqual(shown(byName));
    expect(await workspace.withScopes('rules:read').ask(document, { id })).toEqual(shown(null));
  });
});
