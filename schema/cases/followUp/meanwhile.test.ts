import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeCase, historyOf, openCase } from '../../../test/support/cases.ts';
import { workFor } from '../../../test/support/erasures.ts';
import {
  afterHours,
  answerLink,
  doFollowUps,
  followUpOf,
  newFollowUpPolicy,
  publishSatisfaction,
} from '../../../test/support/followUps.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon, inviteOne } from '../../../test/support/invitations.ts';
import { merge } from '../../../test/support/merging.ts';

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

describe('a case that is reopened', () => {
  test('before the delay is over is not asked about, and is after its next resolution', async () => {
    await newFollowUpPolicy(workspace, survey);
    const id = await resolved();
    await change('caseReopen', id, 10);
    await doFollowUps(workspace, afterHours(24));
    expect(await invitations()).toBe(0);
    await change('caseResolve', id, 30);
    await doFollowUps(workspace, afterHours(53));
    expect(await invitations()).toBe(0);
    await doFollowUps(workspace, afterHours(54));
    expect(await invitations()).toBe(1);
  });

  test('takes back an invitation that was not sent, and leaves one that was', async () => {
    await newFollowUpPolicy(workspace, survey);
    const states = [];
    for (const sent of [false, true]) {
      customer = await workspace.make('customer', { email: `${sent}@example.com` });
      const { id } = await asked();
      const invitation = (await followUpOf(workspace, id)).followUpInvitation?.id;
      if (sent) {
        await workspace.change('invitationMark', { invitations: [{ invitation, status: 'SENT' }] });
      }
      await change('caseReopen', id, 25);
      expect((await followUpOf(workspace, id)).followUpInvitation).toBeNull();
      const { invitation: now } = await workspace.ask<{ invitation: { state: string; due: null } }>(
        'query($id: ID!) { invitation(id: $id) { state due } }',
        { id: invitation },
      );
      states.push(now);
    }
    expect(states).toEqual([
      { state: 'EXPIRED', due: null },
      { state: 'SENT', due: null },
    ]);
  });

  test('takes no answer about an earlier resolution, neither while it is open nor once it is resolved again', async () => {
    await newFollowUpPolicy(workspace, survey);
    const { id, url } = await asked();
    const invitation = (await followUpOf(workspace, id)).followUpInvitation?.id;
    await workspace.change('invitationMark', { invitations: [{ invitation, status: 'SENT' }] });
    await change('caseReopen', id, 25);
    await answerLink(workspace, survey, url, 5, afterHours(26));
    await doFollowUps(workspace, afterHours(26));
    await change('caseResolve', id, 27);
    await doFollowUps(workspace, afterHours(28));
    expect(await followUpOf(workspace, id)).toMatchObject({
      ...{ outcome: null, followUpResponse: null, followUpInvitation: null },
    });
  });

  test('at the moment at which the customer is asked, or answers, is open, and no one is asked', async () => {
    await newFollowUpPolicy(workspace, survey, { afterHours: 0 });
    for (let round = 0; round < 5; round += 1) {
      customer = await workspace.make('customer', { email: `race${round}@example.com` });
      const id = await resolved();
      const isOpen = {
        ...{ status: 'REOPENED', outcome: null },
        ...{ followUpInvitation: null, followUpResponse: null },
      };
      const race = async (hours: number) => {
        await Promise.all([
          doFollowUps(workspace, afterHours(hours)),
          changeCase(workspace, 'caseReopen', { id }, { now: afterHours(hours) }),
        ]);
        expect(await followUpOf(workspace, id)).toMatchObject(isOpen);
      };
      await race(1);
      const states = await workspace.db.invitation.findMany({
        where: { customer: { email: `race${round}@example.com` } },
        select: { state: true },
      });
      expect(states.every(({ state }) => state === 'EXPIRED')).toBe(true);
      await change('caseResolve', id, 2);
      await doFollowUps(workspace, afterHours(2));
      const { followUpInvitation } = await followUpOf(workspace, id);
      await answerLink(workspace, survey, followUpInvitation?.url ?? null, 5, afterHours(3));
      await race(3);
      const history = await historyOf(workspace, id);
      const outcomes = history.flatMap(({ field, to }) => (field === 'OUTCOME' ? [to] : []));
      // The answer was noted before it was reopened, or not at all.
      expect([[], ['RECOVERED', null]]).toContainEqual(outcomes);
    }
  });
});

describe('an answer', () => {
  test('to another invitation, or to the survey without one, changes no case', async () => {
    await newFollowUpPolicy(workspace, survey);
    const { id } = await asked();
    const { url } = await inviteOne(workspace, survey, customer);
    await answerLink(workspace, survey, url, 5, afterHours(26));
    await workspace.change('responseSubmit', {
      ...{ survey, submissionKey: 'plain', customer: { id: customer } },
      answers: [{ question: 'satisfied', value: { number: 5 } }],
    });
    await doFollowUps(workspace, afterHours(30));
    expect(await followUpOf(workspace, id)).toMatchObject({
      outcome: null,
      followUpResponse: null,
    });
  });

  test('changes nothing of a case that has got another customer since', async () => {
    await newFollowUpPolicy(workspace, survey);
    const { id, url } = await asked();
    const other = await workspace.make('customer', { email: 'ben@example.com' });
    await workspace.change('caseUpdate', { id, customer: other });
    await answerLink(workspace, survey, url, 5, afterHours(26));
    await doFollowUps(workspace, afterHours(30));
    expect(await followUpOf(workspace, id)).toMatchObject({
      outcome: null,
      followUpResponse: null,
    });
  });

  test('of a customer who was merged since counts for the case of the survivor', async () => {
    await newFollowUpPolicy(workspace, survey);
    const { id, url } = await asked();
    const survivor = await workspace.make('customer', { email: 'jana.b@example.com' });
    await merge(workspace, { id: customer }, { id: survivor });
    const response = await answerLink(workspace, survey, url, 4, afterHours(26));
    await doFollowUps(workspace, afterHours(30));
    expect(await followUpOf(workspace, id)).toMatchObject({
      ...{ outcome: 'RECOVERED', followUpResponse: { id: response } },
    });
  });
});

describe('a customer who is erased', () => {
  test('before being asked, or before answering, leaves nothing to do', async () => {
    await newFollowUpPolicy(workspace, survey);
    await resolved();
    await workspace.change('customerErase', { customer: { id: customer } }, 'job { id }');
    await workFor(workspace, 1);
    await doFollowUps(workspace, afterHours(24));
    expect(await invitations()).toBe(0);
    customer = await workspace.make('customer', { email: 'ben@example.com' });
    const { id, url } = await asked();
    await answerLink(workspace, survey, url, 5, afterHours(26));
    await workspace.change('customerErase', { customer: { id: customer } }, 'job { id }');
    await workFor(workspace, 1, (topic) => topic === 'customerErasure');
    await doFollowUps(workspace, afterHours(30));
    expect(await workspace.ask('query($id: ID!) { case(id: $id) { id } }', { id })).toEqual({
      case: null,
    });
    const topic = { in: ['followUps', 'followUpAnswers'] };
    expect(await workspace.db.outbox.count({ where: { topic } })).toBe(0);
  });

  test('leaves the case of another customer without the invitation', async () => {
    await newFollowUpPolicy(workspace, survey);
    const { id } = await asked();
    const other = await workspace.make('customer', { email: 'ben@example.com' });
    await workspace.change('caseUpdate', { id, customer: other });
    await workspace.change('customerErase', { customer: { id: customer } }, 'job { id }');
    await workFor(workspace, 1);
    expect(await followUpOf(workspace, id)).toMatchObject({ followUpInvitation: null });
  });
});
