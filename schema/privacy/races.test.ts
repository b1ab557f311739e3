import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFor } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { rowJob, uploadRowFile } from '../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  // A connection for each call, and for the erasure.
  graph = await openTestGraph({ poolSize: 24 });
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** What names the person, and the calls that name it at the same time as it is erased. */
async function person(name: string) {
  const email = `${name}@example.org`;
  const externalId = { system: 'crm', id: name };
  const customer = await workspace.make('customer', { name, email, externalIds: [externalId] });
  const { job } = await workspace.change<{ job: { id: string } }>(
    'customerErase',
    { customer: { id: customer } },
    'job { id }',
  );
  return { email, externalId, customer, job: job.id };
}

async function statusOf(id: string): Promise<string> {
  const { job } = await workspace.ask<{ job: { status: string } }>(
    'query($id: ID!) { job(id: $id) { status } }',
    { id },
  );
  return job.status;
}

/** Whatever is stored of a person. */
async function left(name: string): Promise<string[]> {
  const { db } = workspace;
  const stored = [
    await db.customer.findMany({ include: { externalIds: true, attributes: true } }),
    await db.customerIdentifier.findMany(),
    await db.customerEvent.findMany({ include: { customer: true } }),
  ].flat();
  return stored.map((row) => JSON.stringify(row)).filter((text) => text.includes(name));
}

test('calls at the same time as an erasure are stored before it, or refused; none brings the person back', async () => {
  const { email, externalId, customer, job } = await person('racer');
  const calls = Array.from({ length: 5 }, (_, index) => {
    const event = { source: 'shop', id: `racer ${index}`, type: 'VISIT' };
    return [
      workspace.change('eventRecord', { ...event, customer: { email } }),
      workspace.change('customerUpsert', { key: { email }, name: 'racer again' }),
      workspace.change('customerBulkUpsert', {
        rows: [{ key: { externalId }, name: 'racer again' }],
        errorPolicy: 'REJECT_FAILED',
      }),
      workspace.change('customerUpdate', { id: customer, name: 'racer again' }),
    ];
  }).flat();
  const [answers] = await Promise.all([Promise.all(calls), workFor(workspace, 1)]);
  const codes = new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)));
  expect([...codes].filter((code) => code !== 'ERASED' && code !== 'NOT_FOUND')).toEqual([]);
  await workFor(workspace, 2);
  expect(await statusOf(job)).toBe('SUCCEEDED');
  expect(await left('racer')).toEqual([]);
});

test('an erasure ends when the rows of an import that was there before are stored or refused', async () => {
  const { key } = await rowJob(workspace, 'customerBulkImport', { format: 'NDJSON' });
  const { externalId, job } = await person('filed');
  const rows = [
    { [`externalId.${externalId.system}`]: externalId.id, name: 'filed again' },
    { 'externalId.crm': 'another', name: 'Another' },
  ];
  await uploadRowFile(workspace, key, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await workFor(workspace, 1, (topic) => topic === 'customerErasure');
  expect(await statusOf(job)).toBe('RUNNING');
  await workFor(workspace, 2);
  expect(await statusOf(job)).toBe('SUCCEEDED');
  expect(await left('filed')).toEqual([]);
  const errors = await workspace.db.jobError.findMany({ select: { line: true, code: true } });
  expect(errors).toEqual([{ line: 1, code: 'ERASED' }]);
  expect(await workspace.db.customer.count({ where: { name: 'Another' } })).toBe(1);
});

test('a second erasure of the same customer ends as the first did', async () => {
  const { customer, job } = await person('twice');
  const { job: second } = await workspace.change<{ job: { id: string } }>(
    'customerErase',
    { customer: { id: customer } },
    'job { id }',
  );
  await workFor(workspace, 2);
  expect([await statusOf(job), await statusOf(second.id)]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  const { errors } = await workspace.change('jobCancel', { id: second.id });
  expect(errors.map(({ code }) => code)).toEqual(['WRONG_STATE']);
});
