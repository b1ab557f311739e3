import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  atNoon,
  doInvitations,
  invitationNow,
  inviteOne,
  publishLinked,
  reportOn,
} from '../../test/support/invitations.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

async function invited() {
  const workspace = await graph.workspace();
  const customer = await workspace.make('customer', { email: 'ada@example.com' });
  const survey = await publishLinked(workspace);
  const { id } = await inviteOne(workspace, survey, customer, { remindAfterDays: 3 });
  const { purposes } = await workspace.ask<{ purposes: { nodes: { key: string }[] } }>(
    '{ purposes { nodes { key } } }',
  );
  return { workspace, customer, id, purpose: purposes.nodes[0]?.key };
}

async function shown(workspace: TestWorkspace, id: string) {
  const { state, due } = await invitationNow(workspace, id);
  return `${state} ${due}`;
}

const record = (workspace: TestWorkspace, consent: object) =>
  workspace.change('consentRecord', consent, 'consent { id }', { now: atNoon });

test('a refusal before the invitation is sent has it sent no more', async () => {
  const { workspace, customer, id, purpose } = await invited();
  expect(await shown(workspace, id)).toBe('QUEUED INVITATION');
  const { errors } = await record(workspace, {
    ...{ customer: { id: customer }, purpose, status: 'REVOKED' },
  });
  expect(errors).toEqual([]);
  await doInvitations(workspace);
  expect(await shown(workspace, id)).toBe('OPTED_OUT null');
});

test('a refusal after it was sent ends it, and it is reminded of no more', async () => {
  const { workspace, customer, id, purpose } = await invited();
  await reportOn(workspace, id, 'SENT');
  await record(workspace, { customer: { id: customer }, purpose, status: 'DENIED' });
  await doInvitations(workspace);
  expect(await shown(workspace, id)).toBe('OPTED_OUT null');
});

test('a report of spam ends the invitations to the address', async () => {
  const { workspace, id } = await invited();
  const address = { email: 'Ada@example.com' };
  const report = { address, channel: 'EMAIL', reason: 'COMPLAINED' };
  await workspace.change('suppressedAddressRecord', report, 'replayed', { now: atNoon });
  await doInvitations(workspace);
  expect(await shown(workspace, id)).toBe('OPTED_OUT null');
});

test('a refusal of another purpose or channel ends nothing', async () => {
  const { workspace, customer, id, purpose } = await invited();
  await workspace.make('purpose', { key: 'news', name: 'News' });
  await record(workspace, { customer: { id: customer }, purpose: 'news', status: 'REVOKED' });
  await record(workspace, {
    ...{ customer: { id: customer }, purpose, channel: 'SMS', status: 'REVOKED' },
  });
  await doInvitations(workspace);
  expect(await shown(workspace, id)).toBe('QUEUED INVITATION');
});
