import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { changeCase, historyOf, openCase } from '../../../test/support/cases.ts';
import {
  afterHours,
  answerLink,
  doFollowUps,
  followUpOf,
  newFollowUpPolicy,
  publishSatisfaction,
} from '../../../test/support/followUps.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon } from '../../../test/support/invitations.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { numberChanges } from '../../changes/number.ts';
import { newId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let survey: string;
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 4 });
});
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'jana@example.com' });
  survey = await publishSatisfaction(workspace);
});
afterAll(() => graph.close());

const change = async (mutation: string, id: string, hours: number, more: object = {}) => {
  const { errors } = await changeCase(
    workspace,
    mutation,
    { id, ...more },
    { now: afterHours(hours) },
  );
  expect(errors).toEqual([]);
};
/** Opens a case, and resolves it after some hours. */
const resolved = async (hours = 0, more: object = {}) => {
  const id = await openCase(workspace, { customer, ...more }, { now: atNoon });
  await change('caseResolve', id, hours);
  return id;
};
/** Resolves a case and has its customer asked again; with the link to the survey. */
const asked = async () => {
  const id = await resolved();
  await doFollowUps(workspace, afterHours(24));
  const { followUpInvitation } = await followUpOf(workspace, id);
  return { id, url: followUpInvitation?.url ?? null };
};
const invitations = () => workspace.db.invitation.count();

describe('the customer of a case', () => {
  test('is asked again once the delay after its resolution is over, once', async () => {
    await newFollowUpPolicy(workspace, survey);
    const id = await resolved();
    await doFollowUps(workspace, afterHours(23.9));
    expect(await invitations()).toBe(0);
    await change('caseClose', id, 23.9);
    await doFollowUps(workspace, afterHours(24));
    await doFollowUps(workspace, afterHours(48));
    expect(await invitations()).toBe(1);
    expect(await followUpOf(workspace, id)).toMatchObject({
      ...{ outcome: null, followUpResponse: null },
      followUpInvitation: { state: 'QUEUED', customer: { id: customer } },
    });
    expect((await historyOf(workspace, id)).at(-1)).toMatchObject({
      ...{ field: 'FOLLOW_UP_INVITATION', from: null, to: null, at: afterHours(24).toISOString() },
    });
  });

  test('answers, and the case has the response and the outcome, each in its history', async () => {
    await newFollowUpPolicy(workspace, survey);
    const { id, url } = await asked();
    const response = await answerLink(workspace, survey, url, 5, afterHours(30));
    await doFollowUps(workspace, afterHours(30));
    expect(await followUpOf(workspace, id)).toMatchObject({
      ...{ status: 'RESOLVED', outcome: 'RECOVERED', followUpResponse: { id: response } },
    });
    const history = await historyOf(workspace, id);
    const fields = history.slice(-2).map(({ field, to }) => [field, to]);
    expect(new Map(fields.map(([field, to]) => [field, to]))).toEqual(
      new Map([
        ['OUTCOME', 'RECOVERED'],
        ['FOLLOW_UP_RESPONSE', null],
      ]),
    );
    expect(new Set(history.slice(-2).map(({ revision }) => revision)).size).toBe(1);
  });

  test.each([
    [1, 'LOST'],
    [3, 'UNCHANGED'],
    [4, 'RECOVERED'],
    [null, null],
  ])('who answers %s leaves the case with the outcome %s', async (satisfied, outcome) => {
    await newFollowUpPolicy(workspace, survey);
    const { id, url } = await asked();
    const response = await answerLink(workspace, survey, url, satisfied, afterHours(30));
    await doFollowUps(workspace, afterHours(30));
    expect(await followUpOf(workspace, id)).toMatchObject({
      ...{ outcome, followUpResponse: { id: response } },
    });
  });

  test('of the stage of those who left is LOST, whatever is answered', async () => {
    const lostStage = await workspace.make('lifecycleStage', { key: 'lost', name: 'Lost' });
    await newFollowUpPolicy(workspace, survey, { lostStage });
    const { id, url } = await asked();
    await workspace.change('customerUpdate', { id: customer, lifecycleStage: lostStage });
    await answerLink(workspace, survey, url, 5, afterHours(30));
    await doFollowUps(workspace, afterHours(30));
    expect(await followUpOf(workspace, id)).toMatchObject({ outcome: 'LOST' });
  });

  test('leaves the outcome that a person said', async () => {
    await newFollowUpPolicy(workspace, survey);
    const { id, url } = await asked();
    await change('caseResolve', id, 25, { outcome: 'UNCHANGED' });
    const response = await answerLink(workspace, survey, url, 5, afterHours(30));
    await doFollowUps(workspace, afterHours(30));
    expect(await followUpOf(workspace, id)).toMatchObject({
      ...{ outcome: 'UNCHANGED', followUpResponse: { id: response } },
    });
  });

  test('is asked later in quiet hours, and not at all where the contact is refused, which the invitation says', async () => {
    await newFollowUpPolicy(workspace, survey);
    await workspace.change('workspaceUpdate', { quietHours: { from: '08:00', to: '20:00' } });
    const later = await resolved();
    customer = await workspace.make('customer', { name: 'Without an address' });
    const never = await resolved();
    await doFollowUps(workspace, afterHours(24));
    expect(await followUpOf(workspace, later)).toMatchObject({
      followUpInvitation: { state: 'CREATED', decision: { reason: 'QUIET_HOURS' } },
    });
    expect(await followUpOf(workspace, never)).toMatchObject({
      followUpInvitation: { state: 'QUARANTINED', decision: { reason: 'NO_ADDRESS' } },
    });
  });

  test('with two cases that were resolved together is asked once within a pause between surveys', async () => {
    await newFollowUpPolicy(workspace, survey);
    await workspace.change('surveyUpdate', { id: survey, recontactDays: 30 });
    const cases = [await resolved(), await resolved()];
    await doFollowUps(workspace, afterHours(24));
    const states = await Promise.all(cases.map((id) => followUpOf(workspace, id)));
    expect(states.map((each) => each.followUpInvitation?.state).sort()).toEqual([
      'QUARANTINED',
      'QUEUED',
    ]);
  });

  test('is not asked without a policy, without a customer, while the survey takes no answers or no link leads to it', async () => {
    await resolved();
    await newFollowUpPolicy(workspace, survey);
    await resolved(0, { customer: null });
    await doFollowUps(workspace, afterHours(24));
    await resolved(1);
    await workspace.change('surveyPause', { id: survey });
    await doFollowUps(workspace, afterHours(25));
    await workspace.change('surveyResume', { id: survey });
    await resolved(2);
    await workspace.change('surveyUpdate', { id: survey, url: null });
    await doFollowUps(workspace, afterHours(26));
    expect(await invitations()).toBe(0);
  });

  test('is not asked once the policy is archived', async () => {
    const policy = await newFollowUpPolicy(workspace, survey);
    await resolved();
    await workspace.change('followUpPolicyArchive', { id: policy });
    await doFollowUps(workspace, afterHours(24));
    expect(await invitations()).toBe(0);
  });
});

describe('the policy of a case', () => {
  test('is the first by position that is for its category or for all', async () => {
    const make = (key: string) => workspace.make('caseCategory', { key, name: key });
    const [delivery, billing] = [await make('delivery'), await make('billing')];
    const other = await publishSatisfaction(workspace);
    await newFollowUpPolicy(workspace, survey, { position: 2, afterHours: 2 });
    await newFollowUpPolicy(workspace, other, { position: 1, afterHours: 1, category: delivery });
    const cases = [
      await resolved(0, { category: delivery }),
      await resolved(0, { category: billing }),
      await resolved(0),
    ];
    await doFollowUps(workspace, afterHours(2));
    const surveys = await workspace.ask<{
      nodes: readonly { followUpInvitation: { survey: { id: string } } }[];
    }>(
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Case { followUpInvitation { survey { id } } } } }',
      {
        ids: cases,
      },
    );
    expect(surveys.nodes.map((each) => each.followUpInvitation.survey.id)).toEqual([
      ...[other, survey, survey],
    ]);
  });
});

test('a task that is done again asks and notes nothing twice', async () => {
  await newFollowUpPolicy(workspace, survey);
  const id = await resolved();
  const again = async (topic: string, hours: number) => {
    const tasks = await workspace.db.outbox.findMany({ where: { topic } });
    expect(tasks).toHaveLength(1);
    await doFollowUps(workspace, afterHours(hours));
    const before = await historyOf(workspace, id);
    await workspace.db.outbox.createMany({
      data: tasks.map(({ topic: same, subjectId, payload, nextAt }) => ({
        ...{ id: newId(), topic: same, subjectId, dedupeKey: newId(), nextAt },
        payload: payload ?? Prisma.JsonNull,
      })),
    });
    await doFollowUps(workspace, afterHours(hours));
    expect(await historyOf(workspace, id)).toEqual(before);
  };
  await again('followUps', 24);
  const { followUpInvitation } = await followUpOf(workspace, id);
  await answerLink(workspace, survey, followUpInvitation?.url ?? null, 2, afterHours(30));
  await drainTasks(workspace.db, [numberChanges], afterHours(30));
  await again('followUpAnswers', 30);
  expect(await invitations()).toBe(1);
});

test('asking many customers takes as many statements as asking one', async () => {
  await newFollowUpPolicy(workspace, survey);
  const statements = async (count: number, hours: number) => {
    for (let index = 0; index < count; index += 1) {
      customer = await workspace.make('customer', { email: `many${hours}.${index}@example.com` });
      await resolved(hours);
    }
    const asking = await graph.statementsOf(() => doFollowUps(workspace, afterHours(hours + 24)));
    return asking.statements.length;
  };
  const one = await statements(1, 0);
  expect(await statements(8, 100)).toBe(one);
});

test('nothing is planned or asked across workspaces', async () => {
  await newFollowUpPolicy(workspace, survey);
  const mine = workspace;
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'eve@example.com' });
  await resolved();
  await doFollowUps(workspace, afterHours(24));
  await doFollowUps(mine, afterHours(24));
  expect([await invitations(), await mine.db.invitation.count()]).toEqual([0, 0]);
});
