import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPeople, sharingTeam } from '../../../test/support/assignedCases.ts';
import { changeCase, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { afterDays, atNoon } from '../../../test/support/invitations.ts';
import { newThread } from '../../../test/support/messages.ts';
import { nps, publish } from '../../../test/support/responses.ts';
import {
  doStep,
  doSteps,
  keyIn,
  reachStep,
  type StepValues,
} from '../../../test/support/ruleSteps.ts';
import { encodeId, newId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let category: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { name: 'Ada', email: 'ada@example.com' });
  category = await workspace.make('caseCategory', { key: 'delivery', name: 'Delivery' });
});

const opening = (more: Partial<StepValues<'OPEN_CASE'>> = {}) => ({
  ...{
    kind: 'OPEN_CASE' as const,
    title: 'Call back',
    description: null,
    priority: 'HIGH' as const,
  },
  ...{ severity: null, category: null, team: null, teamOf: null, owner: null },
  ...{ joinWithinDays: null, ...more },
});
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly owner: { readonly id: string } | null;
  readonly [field: string]: unknown;
}
const cases = async (): Promise<Listed[]> => {
  const found = await workspace.ask<{ cases: { nodes: Listed[] } }>(
    `{ cases(first: 100, orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes {
      id title description status statusReason priority severity openedBy { id }
      customer { id } response { id } feedback { id } touchpoint { id } thread { id }
      category { id } team { id } owner { id } joinedInto { id } openedAt
      history { nodes { field to actor { id } } }
    } } }`,
  );
  return found.cases.nodes;
};

describe('a rule opens a case', () => {
  test('once a step, however often it is tried, and not where its transaction fails', async () => {
    const reached = await reachStep(workspace, [customer], opening());
    const id = reached[0]?.id ?? '';
    const failing = workspace.db.$transaction(async (tx) => {
      await doSteps({ ...workspace, db: { ...tx, $transaction: (work) => work(tx) } }, reached);
      throw new Error('Killed');
    });
    await expect(failing).rejects.toThrow('Killed');
    expect(await cases()).toEqual([]);
    for (const _try of [1, 2]) {
      const [outcome] = await doSteps(workspace, reached);
      expect(outcome).toMatchObject({ status: 'SUCCEEDED', made: { caseId: id } });
    }
    expect(await cases()).toMatchObject([
      {
        ...{ id: encodeId('Case', id), title: 'Call back', status: 'OPEN', priority: 'HIGH' },
        ...{ customer: { id: customer }, openedBy: null, openedAt: atNoon.toISOString() },
        history: { nodes: [{ field: 'STATUS', to: 'OPEN', actor: null }] },
      },
    ]);
  });

  test('about the response that triggered it, for the team of its touchpoint', async () => {
    const [ann = ''] = await newPeople(workspace, 'Ann');
    const team = await sharingTeam(workspace, [ann]);
    const touchpoint = await workspace.make('touchpoint', { name: 'Desk', channel: 'WEB', team });
    const survey = await publish(workspace, { target: { touchpoint } });
    const { response } = await workspace.change<{ response: { id: string } }>(
      'responseSubmit',
      { survey, submissionKey: 'a', answers: [nps(2)], customer: { id: customer } },
      'response { id }',
    );
    const step = opening({
      ...{ title: '{{ customer.name }} gave\n{{ answers.recommend }}', teamOf: 'TOUCHPOINT' },
      ...{ severity: 'MAJOR', category: keyIn('CaseCategory', category) },
    });
    await doStep(workspace, customer, step, {
      ...{ trigger: 'RESPONSE_COMPLETED', triggerId: keyIn('SurveyResponse', response.id) },
    });
    expect(await cases()).toMatchObject([
      {
        ...{ title: 'Ada gave 2', response: { id: response.id }, touchpoint: { id: touchpoint } },
        ...{ category: { id: category }, team: { id: team }, owner: { id: ann } },
        severity: 'MAJOR',
      },
    ]);
  });

  test('about feedback, and about the thread of a message', async () => {
    const { feedback } = await workspace.change<{ feedback: { id: string } }>(
      'feedbackRecord',
      { source: 'CALL', channel: 'PHONE', text: 'Late again', customer: { id: customer } },
      'feedback { id }',
    );
    await doStep(workspace, customer, opening({ description: '{{ trigger.text }}' }), {
      ...{ trigger: 'FEEDBACK_RECORDED', triggerId: keyIn('Feedback', feedback.id) },
    });
    const thread = await newThread(workspace, customer);
    const message = newId();
    await workspace.db.message.createMany({
      data: {
        ...{ id: message, direction: 'INBOUND', channel: 'EMAIL', state: 'RECEIVED' },
        ...{ customerId: keyIn('Customer', customer), threadId: keyIn('MessageThread', thread) },
        ...{ text: 'Hi', createdAt: atNoon },
      },
    });
    await doStep(workspace, customer, opening(), {
      ...{ trigger: 'MESSAGE_RECEIVED', triggerId: message },
    });
    expect(await cases()).toMatchObject([
      { feedback: { id: feedback.id }, thread: null, description: 'Late again' },
      { feedback: null, thread: { id: thread } },
    ]);
  });

  test('all the same where what it is about was deleted, or who is to do it left', async () => {
    const [ann = ''] = await newPeople(workspace, 'Ann');
    const team = await sharingTeam(workspace, [ann]);
    const step = opening({
      ...{ team: keyIn('Team', team), owner: keyIn('Actor', ann) },
      category: keyIn('CaseCategory', category),
    });
    await workspace.change('teamArchive', { id: team });
    await workspace.change('actorArchive', { id: ann });
    await workspace.change('caseCategoryDelete', { id: category });
    const outcome = await doStep(workspace, customer, step, {
      ...{ trigger: 'RESPONSE_COMPLETED', triggerId: newId() },
    });
    expect(outcome.status).toBe('SUCCEEDED');
    expect(await cases()).toMatchObject([
      { response: null, team: null, owner: null, category: null, status: 'OPEN' },
    ]);
  });

  test('with the name of the rule where its title says nothing', async () => {
    const empty = '{% if customer.email == "no" %}x{% endif %}';
    await doStep(workspace, customer, opening({ title: empty, description: empty }));
    expect(await cases()).toMatchObject([{ title: 'Apologise', description: null }]);
  });

  test('for no customer who is archived, and with rows of its own workspace alone', async () => {
    const other = await graph.workspace();
    const [eve = ''] = await newPeople(other, 'Eve');
    const step = opening({
      ...{ owner: keyIn('Actor', eve), team: keyIn('Team', await sharingTeam(other, [eve])) },
      category: keyIn('CaseCategory', await other.make('caseCategory', { key: 'a', name: 'A' })),
    });
    await doStep(workspace, customer, step);
    expect(await cases()).toMatchObject([{ owner: null, team: null, category: null }]);
    await workspace.change('customerArchive', { id: customer });
    const outcome = await doStep(workspace, customer, opening());
    expect(outcome).toMatchObject({ status: 'SKIPPED', reason: 'ARCHIVED' });
    expect(await cases()).toHaveLength(1);
  });
});

describe('a case that may be joined', () => {
  const joining = (more: Partial<StepValues<'OPEN_CASE'>> = {}) =>
    opening({ joinWithinDays: 7, ...more });

  test('is joined into the earliest open one of its customer and category, whose clock goes on', async () => {
    const at = (now: Date) => ({ now });
    const [first, second] = [
      await openCase(workspace, { customer, category }, at(afterDays(-5))),
      await openCase(workspace, { customer, category }, at(afterDays(-2))),
    ];
    await openCase(workspace, { customer, category }, at(afterDays(-8)));
    await openCase(workspace, { customer }, at(afterDays(-6)));
    const stranger = await workspace.make('customer', { name: 'Ben' });
    await openCase(workspace, { customer: stranger, category }, at(afterDays(-6)));
    const step = joining({ category: keyIn('CaseCategory', category) });
    const { id, made, again } = await doStep(workspace, customer, step);
    expect(made?.caseId).toBe(keyIn('Case', first));
    expect((await again())?.made?.caseId).toBe(keyIn('Case', first));
    const found = await cases();
    expect(found.find((each) => each.id === encodeId('Case', id))).toMatchObject({
      ...{ status: 'CANCELED', statusReason: 'DUPLICATE', joinedInto: { id: first }, owner: null },
    });
    expect(found.find((each) => each.id === first)).toMatchObject({
      ...{ status: 'OPEN', openedAt: afterDays(-5).toISOString() },
    });
    expect(found.find((each) => each.id === second)).toMatchObject({ status: 'OPEN' });
    expect(found).toHaveLength(6);
  });

  test('is open where the others have ended', async () => {
    const ended = await openCase(workspace, { customer }, { now: afterDays(-1) });
    await changeCase(workspace, 'caseResolve', { id: ended });
    const { id, made } = await doStep(workspace, customer, joining());
    expect(made?.caseId).toBe(id);
  });

  test('is joined into that of an earlier step in the same turn, also when both are done at once', async () => {
    const reached = [
      ...(await reachStep(workspace, [customer], joining())),
      ...(await reachStep(workspace, [customer], joining())),
    ];
    const [one, two] = await doSteps(workspace, reached);
    expect(two?.made?.caseId).toBe(one?.made?.caseId);
    expect((await cases()).map(({ status }) => status).sort()).toEqual(['CANCELED', 'OPEN']);
    const more = await Promise.all(
      [1, 2, 3].map(() => doStep(workspace, customer, joining({ title: 'Again' }))),
    );
    expect(new Set(more.map(({ made }) => made?.caseId))).toEqual(new Set([one?.made?.caseId]));
    expect((await cases()).filter(({ status }) => status === 'OPEN')).toHaveLength(1);
  });
});
