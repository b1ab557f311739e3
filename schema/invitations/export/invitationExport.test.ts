import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf } from '../../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { publishLinked, reportOn } from '../../../test/support/invitations.ts';
import { newTemplate } from '../../../test/support/messages.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

test('a file has the links that are due, of customers who may still be contacted', async () => {
  // The file is decided when it is fetched, so these invitations are made now.
  const now = new Date();
  const survey = await publishLinked(workspace, { recontactDays: 90 });
  const made = async (name: string) => {
    const customer = await workspace.make('customer', { name, email: `${name}@example.com` });
    const { results } = await workspace.change<{
      results: { invitation: { id: string; url: string } }[];
    }>(
      'invitationCreate',
      { survey, channel: 'EMAIL', customers: [{ id: customer }] },
      'results { invitation { id url } }',
      { now },
    );
    return { customer, ...(results[0]?.invitation ?? { id: '', url: '' }) };
  };
  const [ana, bob, cem] = [await made('ana'), await made('bob'), await made('cem')];
  await reportOn(workspace, bob.id, 'SENT', now);
  const { purposes } = await workspace.ask<{ purposes: { nodes: { key: string }[] } }>(
    '{ purposes { nodes { key } } }',
  );
  const purpose = purposes.nodes[0]?.key;
  await workspace.change('consentRecord', {
    ...{ customer: { id: cem.customer }, purpose, status: 'REVOKED' },
  });
  const { job, errors } = await workspace.change<{ job: { id: string } }>(
    'invitationExport',
    { survey, format: 'CSV' },
    'job { id }',
  );
  expect(errors).toEqual([]);
  const lines = (await fileOf(workspace, workspace, job.id)).trim().split(/\r?\n/);
  expect(lines).toEqual([
    'invitation,due,customer,name,email,phone,channel,locale,url,expiresAt',
    expect.stringContaining(`${ana.id},INVITATION,${ana.customer},ana,ana@example.com,,EMAIL,en,`),
  ]);
  expect(lines[1]).toContain(ana.url);
  const reader = workspace.withScopes('invitations:read', 'customers:read');
  await expect(fileOf(workspace, reader, job.id)).rejects.toThrow(/customers:personal/);
});

test('a file lacks what cxgraph sends itself, by a template of the kind and channel', async () => {
  const now = new Date();
  const templates = [
    await newTemplate(workspace, { kind: 'REMINDER', channel: 'EMAIL' }),
    await newTemplate(workspace, { kind: 'INVITE', channel: 'SMS' }),
  ];
  const survey = await publishLinked(workspace, { templates });
  const customer = await workspace.make('customer', { email: 'd@example.com', phone: '+49301234' });
  for (const channel of ['SMS', 'EMAIL']) {
    const invited = { survey, channel, customers: [{ id: customer }] };
    await workspace.change('invitationCreate', invited, '', { now });
  }
  const { job } = await workspace.change<{ job: { id: string } }>(
    'invitationExport',
    { survey, format: 'NDJSON' },
    'job { id }',
  );
  const lines = (await fileOf(workspace, workspace, job.id)).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { due: 'INVITATION', channel: 'EMAIL' },
  ]);
});
