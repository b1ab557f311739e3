import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  afterDays,
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

test('an address that bounces gets no invitation and no reminder any more', async () => {
  const bounce = async ({ workspace }: { workspace: TestWorkspace }) => {
    const report = { address: { email: 'ada@example.com' }, channel: 'EMAIL', reason: 'BOUNCED' };
    await workspace.change('suppressedAddressRecord', report, 'replayed', { now: afterDays(4) });
    await doInvitations(workspace, afterDays(4));
  };
  const queued = await invited();
  await bounce(queued);
  expect(await shown(queued.workspace, queued.id)).toBe('BOUNCED null');
  const sent = await invited();
  await reportOn(sent.workspace, sent.id, 'SENT');
  await doInvitations(sent.workspace, afterDays(4));
  expect(await shown(sent.workspace, sent.id)).toBe('SENT REMINDER');
  await bounce(sent);
  expect(await shown(sent.workspace, sent.id)).toBe('SENT null');
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

test('a customer who is archived gets no invitation and no reminder any more', async () => {
  const { workspace, customer, id } = await invited();
  await workspace.change('customerArchive', { id: customer }, '', { now: atNoon });
  await doInvitations(workspace);
  expect(await shown(workspace, id)).toBe('QUARANTINED null');
  const sent = await invited();
  await reportOn(sent.workspace, sent.id, 'SENT');
  await doInvitations(sent.workspace, afterDays(4));
  expect(await shown(sent.workspace, sent.id)).toBe('SENT REMINDER');
  const archive = { id: sent.customer };
  await sent.workspace.change('customerArchive', archive, '', { now: afterDays(4) });
  await doInvitations(sent.workspace, afterDays(4));
  expect(await shown(sent.workspace, sent.id)).toBe('SENT null');
});

test('a customer gets no invitation that the one who is merged into it refused', async () => {
  const { workspace, customer, id, purpose } = await invited();
  const other = await workspace.make('customer', { email: 'ada@example.org' });
  await record(workspace, { customer: { id: other }, purpose, status: 'REVOKED' });
  await doInvitations(workspace);
  expect(await shown(workspace, id)).toBe('QUEUED INVITATION');
  const merge = { customer: { id: other }, into: { id: customer } };
  await workspace.change('customerMerge', merge, '', { now: atNoon });
  await doInvitations(workspace);
  expect(await shown(workspace, id)).toBe('OPTED_OUT null');
});

test('a customer who is restored before the worker looks still gets the invitation', async () => {
  const { workspace, customer, id } = await invited();
  await workspace.change('customerArchive', { id: customer }, '', { now: atNoon });
  await workspace.change('customerRestore', { id: customer }, '', { now: atNoon });
  await doInvitations(workspace);
  expect(await shown(workspace, id)).toBe('QUEUED INVITATION');
});
