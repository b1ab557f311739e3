import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { merge } from '../../test/support/merging.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter' });
  await workspace.make('purpose', {
    ...{ key: 'invoices', name: 'Invoices', legalBasis: 'CONTRACT' },
  });
  customer = await workspace.make('customer', { email: 'ada@example.com' });
});

interface Recorded {
  readonly consent: { readonly id: string; readonly statusAt: string } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const record = (input: object) =>
  workspace.change<Recorded>(
    'consentRecord',
    { customer: { id: customer }, purpose: 'newsletter', ...input },
    'consent { id statusAt }',
  );

const codes = ({ errors }: Recorded) => errors.map(({ code, path }) => `${code} ${path.join('.')}`);

async function standing(channel: string | null = null, purpose = 'newsletter', id = customer) {
  const asked = await workspace.ask<{
    customer: { consent: { status: string; allows: boolean } };
  }>(
    `query ($id: ID!, $purpose: String!, $channel: Channel) {
      customer(id: $id) { consent(purpose: $purpose, channel: $channel) { status allows } } }`,
    { id, purpose, channel },
  );
  const { status, allows } = asked.customer.consent;
  return `${status} ${allows}`;
}

const count = () => workspace.db.consent.count();

describe('a consent', () => {
  test('is recorded by any key of its customer, and is in force at once', async () => {
    expect(await standing()).toBe('UNKNOWN false');
    const answer = await record({ customer: { email: ' Ada@Example.com' }, status: 'GRANTED' });
    expect(answer.errors).toEqual([]);
    expect(await standing()).toBe('GRANTED true');
    expect(await standing('EMAIL')).toBe('GRANTED true');
  });

  test('of one channel says nothing of the others', async () => {
    await record({ status: 'GRANTED', channel: 'EMAIL' });
    expect([await standing('EMAIL'), await standing('SMS'), await standing()]).toEqual([
      'GRANTED true',
      'UNKNOWN false',
      'UNKNOWN false',
    ]);
  });

  test('is not needed for a contract, and a refusal blocks that, too', async () => {
    expect(await standing(null, 'invoices')).toBe('UNKNOWN true');
    await record({ purpose: 'invoices', status: 'DENIED' });
    expect(await standing(null, 'invoices')).toBe('DENIED false');
  });

  test('lifts a refusal only with evidence, and only if it is later', async () => {
    await record({ status: 'REVOKED', statusAt: '2026-03-01T00:00:00Z' });
    const bare = await record({ status: 'GRANTED' });
    expect(codes(bare)).toEqual(['REQUIRED input.evidence']);
    // As an import of what was true before brings it.
    const old = { status: 'GRANTED', statusAt: '2026-02-01T00:00:00Z', evidence: 'form 1' };
    expect((await record(old)).errors).toEqual([]);
    expect(await standing()).toBe('REVOKED false');
    await record({ status: 'GRANTED', evidence: 'form 2, signed' });
    expect(await standing()).toBe('GRANTED true');
  });

  test('that is sent again with its time is stored once', async () => {
    const said = { status: 'GRANTED', statusAt: '2026-02-01T00:00:00Z' };
    const [one, same] = [await record(said), await record(said)];
    expect(same.consent?.id).toBe(one.consent?.id);
    await record({ ...said, channel: 'SMS' });
    expect(await count()).toBe(2);
  });

  test('with other evidence, or another end, is another statement of the same moment', async () => {
    const said = { status: 'GRANTED', statusAt: '2026-02-01T00:00:00Z' };
    await record(said);
    await record({ status: 'REVOKED', statusAt: '2026-01-01T00:00:00Z' });
    expect(await standing()).toBe('REVOKED false');
    await record({ ...said, evidence: 'form 3' });
    expect(await standing()).toBe('GRANTED true');
    await record({ ...said, evidence: 'form 3', expiresAt: '2026-02-02T00:00:00Z' });
    expect(await standing()).toBe('EXPIRED false');
    expect(await count()).toBe(4);
  });

  test('without evidence is refused where one with evidence ended after a refusal', async () => {
    await record({ status: 'REVOKED', statusAt: '2026-01-01T00:00:00Z' });
    const lifted = { status: 'GRANTED', statusAt: '2026-02-01T00:00:00Z', evidence: 'form 2' };
    await record({ ...lifted, expiresAt: '2026-03-01T00:00:00Z' });
    expect(codes(await record({ status: 'GRANTED' }))).toEqual(['REQUIRED input.evidence']);
    expect(await standing()).toBe('EXPIRED false');
  });

  test('that ends stops to allow anything', async () => {
    const statusAt = '2026-02-01T00:00:00Z';
    await record({ status: 'GRANTED', statusAt, expiresAt: '2026-02-02T00:00:00Z' });
    expect(await standing()).toBe('EXPIRED false');
  });

  test('cannot be of the future, end before it begins, or end as a refusal', async () => {
    const later = (ms: number) => new Date(Date.now() + ms).toISOString();
    const grant = { status: 'GRANTED' };
    expect(codes(await record({ ...grant, statusAt: later(600_000) }))).toEqual([
      'OUT_OF_RANGE input.statusAt',
    ]);
    expect(codes(await record({ ...grant, expiresAt: '2020-01-01T00:00:00Z' }))).toEqual([
      'OUT_OF_RANGE input.expiresAt',
    ]);
    expect(codes(await record({ status: 'DENIED', expiresAt: later(600_000) }))).toEqual([
      'INVALID_VALUE input.expiresAt',
    ]);
    // A clock that is ahead does not make a consent that a refusal a moment later cannot undo.
    const { consent } = await record({ ...grant, statusAt: later(30_000) });
    expect(new Date(consent?.statusAt ?? '').getTime()).toBeLessThanOrEqual(Date.now());
    await record({ status: 'REVOKED' });
    expect(await standing()).toBe('REVOKED false');
  });

  test('names a customer and a purpose that exist', async () => {
    const unknown = { customer: { email: 'x@example.com' }, purpose: 'fax', status: 'GRANTED' };
    expect(codes(await record(unknown))).toEqual([
      'NOT_FOUND input.customer.email',
      'NOT_FOUND input.purpose',
    ]);
    const { errors = [] } = await workspace.answer(
      'query ($id: ID!) { customer(id: $id) { consent(purpose: "fax") { status } } }',
      { id: customer },
    );
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('The workspace has no purpose with this key.'),
    ]);
  });

  test('stays with its customer over a merge and its undoing, and refusals win', async () => {
    const other = await workspace.make('customer', {});
    await record({ status: 'GRANTED', statusAt: '2026-01-01T00:00:00Z' });
    const refusal = { customer: { id: other }, status: 'REVOKED' };
    await record({ ...refusal, statusAt: '2026-02-01T00:00:00Z' });
    const { merge: done } = await merge(workspace, other, customer);
    expect(await standing()).toBe('REVOKED false');
    await workspace.change('customerMergeUndo', { merge: done?.id });
    expect([await standing(), await standing(null, 'newsletter', other)]).toEqual([
      'GRANTED true',
      'REVOKED false',
    ]);
  });

  test('that refuses counts for both customers once their merge is undone', async () => {
    const other = await workspace.make('customer', { email: 'bob@example.com' });
    await record({ customer: { id: other }, status: 'GRANTED', statusAt: '2026-01-01T00:00:00Z' });
    const { merge: done } = await merge(workspace, other, customer);
    await record({ customer: { email: 'bob@example.com' }, status: 'REVOKED', channel: 'SMS' });
    await workspace.change('customerMergeUndo', { merge: done?.id });
    for (const id of [customer, other]) {
      expect(await standing('SMS', 'newsletter', id)).toBe('REVOKED false');
    }
    expect(await standing('EMAIL', 'newsletter', other)).toBe('GRANTED true');
  });

  test('that refuses does not count for a customer who left before it came with another one', async () => {
    const [other, third] = [
      await workspace.make('customer', {}),
      await workspace.make('customer', {}),
    ];
    await record({ customer: { id: other }, status: 'GRANTED', statusAt: '2026-01-01T00:00:00Z' });
    const { merge: done } = await merge(workspace, other, customer);
    await record({ customer: { id: third }, status: 'REVOKED' });
    await merge(workspace, third, customer);
    await workspace.change('customerMergeUndo', { merge: done?.id });
    expect(await standing(null, 'newsletter', other)).toBe('GRANTED true');
    expect(await standing()).toBe('REVOKED false');
  });

  test('is on the timeline of its customer', async () => {
    await record({ status: 'GRANTED', channel: 'EMAIL' });
    const asked = await workspace.ask<{ customer: { timeline: { nodes: unknown[] } } }>(
      `query ($id: ID!) { customer(id: $id) { timeline { nodes {
        kind channel ... on TimelineConsent { consent { status purpose { key } } } } } } }`,
      { id: customer },
    );
    expect(asked.customer.timeline.nodes).toEqual([
      {
        kind: 'CONSENT',
        channel: 'EMAIL',
        consent: { status: 'GRANTED', purpose: { key: 'newsletter' } },
      },
    ]);
  });

  test('keeps its purpose from being deleted', async () => {
    await record({ status: 'GRANTED' });
    const { purposes } = await workspace.ask<{ purposes: { nodes: { id: string }[] } }>(
      '{ purposes(filter: { key: { eq: "newsletter" } }) { nodes { id } } }',
    );
    const { errors } = await workspace.change('purposeDelete', { id: purposes.nodes[0]?.id });
    expect(errors.map(({ code }) => code)).toEqual(['IN_USE']);
  });
});

interface Bulk {
  readonly results: readonly { readonly status: string }[];
  readonly failures: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const bulk = (consents: readonly object[], options: object = {}) =>
  workspace.change<Bulk>(
    'consentBulkRecord',
    {
      consents: consents.map((each) => ({
        customer: { id: customer },
        purpose: 'newsletter',
        ...each,
      })),
      ...options,
    },
    'results { status } failures: errors { code path }',
  );

describe('many consents', () => {
  test('are judged one by one in their order, those of the same call included', async () => {
    const said = { statusAt: '2026-02-01T00:00:00Z' };
    const { results } = await bulk(
      [
        { ...said, status: 'REVOKED' },
        { status: 'GRANTED' },
        { ...said, status: 'REVOKED' },
        { status: 'GRANTED', evidence: 'form 7' },
        { status: 'GRANTED', customer: { email: 'x@example.com' } },
      ],
      { errorPolicy: 'REJECT_FAILED' },
    );
    expect(results.map(({ status }) => status)).toEqual([
      ...['RECORDED', 'FAILED', 'REPLAYED', 'RECORDED', 'FAILED'],
    ]);
    expect(await standing()).toBe('GRANTED true');
    expect(await count()).toBe(2);
  });

  test('are all refused for an error in one', async () => {
    const { results, failures } = await bulk([
      { status: 'GRANTED' },
      { status: 'GRANTED', purpose: 'fax' },
    ]);
    expect(results).toEqual([]);
    expect(failures).toEqual([{ code: 'NOT_FOUND', path: ['input', 'consents', '1', 'purpose'] }]);
    expect(await count()).toBe(0);
  });

  test('that race with a refusal do not lift it, whichever is stored first', async () => {
    const statuses = ['GRANTED', 'GRANTED', 'REVOKED', 'GRANTED', 'GRANTED'];
    await Promise.all(statuses.map((status) => bulk([{ status }])));
    expect(await standing()).toBe('REVOKED false');
  });
});
