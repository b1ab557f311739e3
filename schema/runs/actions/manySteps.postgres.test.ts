import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RuleStepKind } from '../../../prisma/generated/client/enums.ts';
import { newPeople, sharingTeam } from '../../../test/support/assignedCases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { publishLinked } from '../../../test/support/invitations.ts';
import { newTemplate } from '../../../test/support/messages.ts';
import { doSteps, keyIn, reachStep, type StepValues } from '../../../test/support/ruleSteps.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customers: string[];
let steps: { readonly [Kind in RuleStepKind]?: StepValues<Kind> & { readonly kind: Kind } };
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('webhookEndpointCreate', { url: 'https://hooks.example.com/all' });
  const rows = Array.from({ length: 100 }, (_, index) => ({ email: `a${index}@example.com` }));
  const { results } = await workspace.change<{ results: { customer: { id: string } }[] }>(
    'customerBulkUpsert',
    { rows: rows.map((key) => ({ key })) },
    'results { customer { id } }',
  );
  customers = results.map(({ customer }) => customer.id);
  const person = await workspace.make('actor', { name: 'Ines', email: 'ines@example.com' });
  const to = { kind: 'ACTOR', actor: keyIn('Actor', person) } as const;
  await workspace.make('attributeDefinition', { key: 'plan', name: 'Plan', type: 'TEXT' });
  const people = await newPeople(workspace, 'Ann', 'Ben', 'Cyd');
  const endpoint = await workspace.make('webhookEndpoint', { url: 'https://hooks.example.com/b' });
  const template = keyIn('MessageTemplate', await newTemplate(workspace));
  const sending = { kind: 'SEND_MESSAGE', data: {}, notAfterHours: 24 } as const;
  steps = {
    SEND_SURVEY: {
      ...{ kind: 'SEND_SURVEY', survey: keyIn('Survey', await publishLinked(workspace)) },
      ...{ channel: 'EMAIL', locale: null, linkDays: 7, remindAfterDays: null, maxReminders: 0 },
    },
    SEND_MESSAGE: { ...sending, to: { kind: 'CUSTOMER' }, template },
    NOTIFY: { kind: 'NOTIFY', to, text: 'Call back.' },
    SET_ATTRIBUTE: { kind: 'SET_ATTRIBUTE', attribute: 'plan', value: 'gold' },
    ADD_TO_LIST: {
      ...{ kind: 'ADD_TO_LIST' },
      segment: keyIn('Segment', await workspace.make('segment', { name: 'Call back' })),
    },
    CALL_WEBHOOK: { kind: 'CALL_WEBHOOK', endpoint: keyIn('WebhookEndpoint', endpoint), data: {} },
    OPEN_CASE: {
      ...{ kind: 'OPEN_CASE', title: '{{ customer.name }}', description: 'Call back.' },
      ...{ priority: 'HIGH', severity: null, category: null, teamOf: null, owner: null },
      ...{ team: keyIn('Team', await sharingTeam(workspace, people)), joinWithinDays: 7 },
    },
    RECORD_EVENT: {
      ...{ kind: 'RECORD_EVENT', type: 'APOLOGY', value: null, currency: null },
      ...{ touchpoint: null, properties: {} },
    },
  };
});
afterAll(() => graph.close());

const acting = [
  ...(['SEND_SURVEY', 'SEND_MESSAGE', 'NOTIFY', 'SET_ATTRIBUTE', 'ADD_TO_LIST'] as const),
  ...(['CALL_WEBHOOK', 'OPEN_CASE', 'RECORD_EVENT'] as const),
];

test.each(acting)('a hundred steps %s take as many statements as two', async (kind) => {
  const values = steps[kind];
  if (!values) throw new Error(`There is no step ${kind}`);
  const statementsOf = async (those: readonly string[]) => {
    const reached = await reachStep<RuleStepKind>(workspace, those, values);
    const { value, statements } = await graph.statementsOf(() => doSteps(workspace, reached));
    expect(value.map(({ status }) => status)).toEqual(those.map(() => 'SUCCEEDED'));
    // A copy: what the next round stores is written to the same list.
    return [...statements];
  };
  const few = await statementsOf(customers.slice(0, 2));
  const many = await statementsOf(customers.slice(2));
  expect(many.length, many.join('\n')).toBe(few.length);
});

test('a hundred tags take as many statements as two', async () => {
  const { results } = await workspace.change<{ results: { feedback: { id: string } }[] }>(
    'feedbackBulkUpsert',
    {
      rows: customers.map((id) => ({
        ...{ source: 'CALL', channel: 'PHONE', text: 'Noise.' },
        externalId: { system: 'crm', id },
      })),
    },
    'results { feedback { id } }',
  );
  const statementsOf = async (from: number, to: number) => {
    const reached = await Promise.all(
      results.slice(from, to).map(async ({ feedback }) => {
        const triggerId = keyIn('Feedback', feedback.id);
        const trigger = { trigger: 'FEEDBACK_RECORDED' as const, triggerId };
        return reachStep(workspace, customers.slice(0, 1), { kind: 'TAG', tags: ['x'] }, trigger);
      }),
    );
    const { statements } = await graph.statementsOf(() => doSteps(workspace, reached.flat()));
    return statements.length;
  };
  expect(await statementsOf(2, 100)).toBe(await statementsOf(0, 2));
});

test('five hundred cases that a rule opens at once are shared out, and joined where they come again', async () => {
  const values = steps.OPEN_CASE;
  if (!values) throw new Error('There is no step that opens a case');
  const rows = Array.from({ length: 500 }, (_, index) => ({ email: `b${index}@example.com` }));
  const { results } = await workspace.change<{ results: { customer: { id: string } }[] }>(
    'customerBulkUpsert',
    { rows: rows.map((key) => ({ key })) },
    'results { customer { id } }',
  );
  const many = results.map(({ customer }) => customer.id);
  const few = many.splice(0, 2);
  const counts: number[] = [];
  for (const those of [few, many, few, many]) {
    const reached = await reachStep<RuleStepKind>(workspace, those, values);
    const { statements } = await graph.statementsOf(() => doSteps(workspace, reached));
    counts.push(statements.length);
  }
  const [fewOpened, manyOpened, fewJoined, manyJoined] = counts;
  expect([manyOpened, manyJoined]).toEqual([fewOpened, fewJoined]);
  const keys = [...few, ...many].map((id) => keyIn('Customer', id));
  const shared = await workspace.db.case.groupBy({
    by: ['ownerId'],
    where: { customerId: { in: keys }, status: 'OPEN' },
    _count: { _all: true },
  });
  const shares = shared.map(({ _count }) => _count._all);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(500);
  const duplicates = { customerId: { in: keys }, statusReason: 'DUPLICATE' } as const;
  expect(await workspace.db.case.count({ where: duplicates })).toBe(500);
  const open = await workspace.db.case.groupBy({
    by: ['ownerId'],
    where: { status: 'OPEN' },
    _count: { _all: true },
  });
  const loads = open.map(({ _count }) => _count._all);
  expect(loads).toHaveLength(3);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
});
