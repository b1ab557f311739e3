import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { afterDays, invitationNow, publishLinked } from '../../../test/support/invitations.ts';
import { nps, send } from '../../../test/support/responses.ts';
import { doStep, doSteps, keyIn, reachStep } from '../../../test/support/ruleSteps.ts';
import { encodeId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let survey: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'ada@example.com' });
  survey = await publishLinked(workspace);
});

const asking = (more: object = {}) => ({
  ...{ kind: 'SEND_SURVEY' as const, survey: keyIn('Survey', survey), channel: 'EMAIL' as const },
  ...{ locale: null, linkDays: 7, remindAfterDays: 3, maxReminders: 1, ...more },
});

const invitations = () => workspace.db.invitation.count();

test('a step invites its customer by an invitation that has its key', async () => {
  const { id, status, made } = await doStep(workspace, customer, asking());
  expect({ status, made }).toEqual({ status: 'SUCCEEDED', made: { invitationId: id } });
  expect(await invitationNow(workspace, encodeId('Invitation', id))).toMatchObject({
    ...{ state: 'QUEUED', due: 'INVITATION', expiresAt: afterDays(7).toISOString() },
  });
});

test('a step that is done twice invites once', async () => {
  const { id, again } = await doStep(workspace, customer, asking());
  expect(await again()).toMatchObject({ status: 'SUCCEEDED', made: { invitationId: id } });
  expect(await invitations()).toBe(1);
  expect(await workspace.db.surveyContact.count()).toBe(1);
});

test('a customer in quiet hours is asked later', async () => {
  const { errors } = await workspace.change('workspaceUpdate', {
    quietHours: { from: '08:00', to: '20:00' },
  });
  expect(errors).toEqual([]);
  const { id, status } = await doStep(workspace, customer, asking());
  expect(status).toBe('SUCCEEDED');
  expect(await invitationNow(workspace, encodeId('Invitation', id))).toMatchObject({
    ...{ state: 'CREATED', decision: { allowed: 'LATER', reason: 'QUIET_HOURS' } },
  });
});

test('two steps that ask one customer at once see each other’s contact', async () => {
  await workspace.change('surveyUpdate', { id: survey, recontactDays: 30 });
  const reached = await reachStep(workspace, [customer, customer], asking());
  expect((await doSteps(workspace, reached)).map(({ status }) => status)).toEqual([
    'SUCCEEDED',
    'SKIPPED',
  ]);
});

test('a customer who may not be asked is skipped with the reason of the decision', async () => {
  const silent = await workspace.make('customer', { name: 'Without an address' });
  expect(await doStep(workspace, silent, asking())).toMatchObject({
    ...{ status: 'SKIPPED', reason: 'NO_ADDRESS' },
  });
});

test.each([
  ['was closed', 'SURVEY_CLOSED', () => workspace.change('surveyClose', { id: survey })],
  ['is archived', 'SURVEY_CLOSED', () => workspace.change('surveyArchive', { id: survey })],
  ['lacks its page', 'NO_LINK', () => workspace.change('surveyUpdate', { id: survey, url: null })],
])('a survey that %s asks for nothing', async (_name, reason, change) => {
  await change();
  expect(await doStep(workspace, customer, asking())).toMatchObject({ status: 'SKIPPED', reason });
  expect(await invitations()).toBe(0);
});

test('a survey that has all its responses is skipped', async () => {
  await workspace.change('surveyUpdate', { id: survey, maxResponses: 1 });
  const { allErrors } = await send(workspace, 'responseSubmit', {
    ...{ survey, submissionKey: 'one', answers: [nps(9)] },
  });
  expect(allErrors).toEqual([]);
  expect(await doStep(workspace, customer, asking())).toMatchObject({ reason: 'QUOTA_FULL' });
});

test('nothing is done for a customer who is archived, or was erased', async () => {
  const reached = await reachStep(workspace, [customer], asking());
  await workspace.change('customerArchive', { id: customer });
  expect(await doSteps(workspace, reached)).toMatchObject([
    { status: 'SKIPPED', reason: 'ARCHIVED' },
  ]);
  await workspace.change('customerDelete', { id: customer });
  expect(await doSteps(workspace, reached)).toMatchObject([
    { status: 'SKIPPED', reason: 'ERASED' },
  ]);
  expect(await invitations()).toBe(0);
});

test('a survey of another workspace is none', async () => {
  const other = await graph.workspace();
  const theirs = await other.make('customer', { email: 'eve@example.com' });
  expect(await doStep(other, theirs, asking())).toMatchObject({ reason: 'SURVEY_CLOSED' });
  expect(await invitations()).toBe(0);
});
