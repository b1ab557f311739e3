import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workFor } from '../../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { suppressedAddresses } from './suppressed.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let ada: string;
let bob: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter' });
  await workspace.make('purpose', { key: 'surveys', name: 'Surveys' });
  const shared = { email: 'family@example.com' };
  ada = await workspace.make('customer', { ...shared, phone: '+436601234567' });
  bob = await workspace.make('customer', shared);
});

const record = (status: string, input: object = {}) =>
  workspace.change(
    'consentRecord',
    { customer: { id: ada }, purpose: 'newsletter', status, ...input },
    'consent { id }',
  );

interface Suppressed {
  readonly row: { readonly id: string; readonly suppressedAt: string } | null;
}

const suppress = (input: object) =>
  workspace.change<Suppressed>(
    'suppressedAddressRecord',
    { address: { email: ' Family@Example.com' }, channel: 'EMAIL', reason: 'BOUNCED', ...input },
    'row: suppressedAddress { id suppressedAt }',
  );

/** Why the address of both, and the number of Ada, are not written to: `OPTED_OUT`, or nothing. */
async function reasons(channel: 'EMAIL' | 'SMS' | 'WEB' = 'EMAIL', purpose = 'newsletter') {
  const { db } = workspace;
  const row = await db.purpose.findFirst({ where: { key: purpose }, select: { id: true } });
  const asked = ['family@example.com', '+436601234567'];
  const found = await suppressedAddresses(db, { channel, purpose: row?.id ?? null }, asked);
  return asked.map((address) => found.get(address) ?? '');
}

describe('an opt-out', () => {
  test('counts for every customer with the address, for its purpose and channel', async () => {
    await record('GRANTED', { customer: { id: bob } });
    await record('REVOKED', { channel: 'EMAIL' });
    expect(await reasons()).toEqual(['OPTED_OUT', '']);
    expect(await reasons('SMS')).toEqual(['', '']);
    expect(await reasons('WEB')).toEqual(['', '']);
    expect(await reasons('EMAIL', 'surveys')).toEqual(['', '']);
  });

  test('of all channels counts for the address and the number', async () => {
    await record('REVOKED');
    expect(await reasons()).toEqual(['OPTED_OUT', '']);
    expect(await reasons('SMS')).toEqual(['', 'OPTED_OUT']);
  });

  test('is lifted by a later consent with evidence alone, of whichever customer has the address', async () => {
    await record('REVOKED', { statusAt: '2026-03-01T00:00:00Z' });
    await record('GRANTED', { customer: { id: bob } });
    expect(await reasons()).toEqual(['OPTED_OUT', '']);
    const evidence = 'form 1';
    await record('GRANTED', { customer: { id: bob }, evidence, statusAt: '2026-02-01T00:00:00Z' });
    expect(await reasons()).toEqual(['OPTED_OUT', '']);
    await record('GRANTED', { customer: { id: bob }, evidence, statusAt: '2026-04-01T00:00:00Z' });
    expect(await reasons()).toEqual(['', '']);
    expect(await reasons('SMS')).toEqual(['', 'OPTED_OUT']);
  });

  test('that an import brings from before a consent with evidence suppresses nothing', async () => {
    await record('GRANTED', { evidence: 'form 1', statusAt: '2026-02-01T00:00:00Z' });
    await record('REVOKED', { statusAt: '2026-01-01T00:00:00Z' });
    expect(await reasons()).toEqual(['', '']);
  });

  test('is judged with all that came in the same call', async () => {
    const of = { customer: { id: ada }, purpose: 'newsletter', channel: 'EMAIL' };
    const { errors } = await workspace.change('consentBulkRecord', {
      consents: [
        { ...of, status: 'GRANTED', evidence: 'form 2', statusAt: '2026-03-01T00:00:00Z' },
        { ...of, status: 'REVOKED', statusAt: '2026-02-01T00:00:00Z' },
        { ...of, status: 'REVOKED', purpose: 'surveys' },
        { ...of, status: 'REVOKED', purpose: 'surveys', statusAt: '2026-02-01T00:00:00Z' },
      ],
    });
    expect(errors).toEqual([]);
    expect(await reasons()).toEqual(['', '']);
    expect(await reasons('EMAIL', 'surveys')).toEqual(['OPTED_OUT', '']);
  });

  test('that was said again later is not lifted by a consent from between', async () => {
    await record('REVOKED', { statusAt: '2026-01-01T00:00:00Z' });
    await record('REVOKED', { statusAt: '2026-03-01T00:00:00Z' });
    const between = { evidence: 'form 1', statusAt: '2026-02-01T00:00:00Z' };
    await record('GRANTED', { customer: { id: bob }, ...between });
    expect(await reasons()).toEqual(['OPTED_OUT', '']);
  });

  test('of many customers takes as many statements as of a few', async () => {
    // The first makes the workspace's secret.
    await record('REVOKED');
    const counts: number[] = [];
    for (const count of [2, 60]) {
      const consents: object[] = [];
      for (let index = 0; index < count; index++) {
        const id = await workspace.make('customer', { email: `${count}.${index}@example.com` });
        consents.push({ customer: { id }, purpose: 'newsletter', status: 'REVOKED' });
      }
      const { value, statements } = await graph.statementsOf(() =>
        workspace.change('consentBulkRecord', { consents }, 'results { status }'),
      );
      expect(value.errors).toEqual([]);
      counts.push(statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

describe('a suppressed address', () => {
  test('is stored once as a hash, and never as text', async () => {
    const first = await suppress({ at: '2026-01-01T00:00:00Z' });
    const again = await suppress({ at: '2026-02-01T00:00:00Z' });
    expect(again.row?.id).toBe(first.row?.id);
    expect(again.row?.suppressedAt).toBe('2026-02-01T00:00:00.000Z');
    const rows = await workspace.db.suppressedAddress.findMany({});
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/family|example/i);
    expect(await reasons()).toEqual(['BOUNCED', '']);
    expect(await reasons('EMAIL', 'surveys')).toEqual(['BOUNCED', '']);
  });

  test('recorded many times at once is one row', async () => {
    await Promise.all([1, 2, 3, 4].map(() => suppress({ reason: 'COMPLAINED' })));
    expect(await workspace.db.suppressedAddress.count()).toBe(1);
  });

  test('is lifted with a reason, once, and can be suppressed anew', async () => {
    const { row } = await suppress({});
    const lift = (reason: string) =>
      workspace.change<{ row: object | null }>(
        'suppressedAddressLift',
        { id: row?.id, reason },
        'row: suppressedAddress { reason liftReason liftedBy { name } }',
      );
    const lifted = {
      reason: 'BOUNCED',
      liftReason: 'The mailbox is back.',
      liftedBy: { name: expect.any(String) },
    };
    expect((await lift('The mailbox is back.')).row).toEqual(lifted);
    expect((await lift('Another reason.')).row).toEqual(lifted);
    expect(await reasons()).toEqual(['', '']);
    await suppress({});
    expect(await reasons()).toEqual(['BOUNCED', '']);
    expect(await workspace.db.suppressedAddress.count()).toBe(2);
  });

  test('needs a channel that reaches it, a time that is not ahead, and a purpose only for an opt-out', async () => {
    const codes = async (input: object) =>
      (await suppress(input)).errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(await codes({ channel: 'SMS' })).toEqual(['INVALID_VALUE input.channel']);
    expect(await codes({ purpose: 'surveys' })).toEqual(['INVALID_VALUE input.purpose']);
    expect(await codes({ reason: 'OPTED_OUT', purpose: 'fax' })).toEqual([
      'NOT_FOUND input.purpose',
    ]);
    expect(await codes({ at: '2999-01-01T00:00:00Z' })).toEqual(['OUT_OF_RANGE input.at']);
    expect(await codes({ reason: 'OPTED_OUT', purpose: 'surveys' })).toEqual([]);
  });

  test('of all purposes stays over a consent to one', async () => {
    await suppress({ reason: 'OPTED_OUT' });
    await record('GRANTED', { evidence: 'form 1' });
    expect(await reasons()).toEqual(['OPTED_OUT', '']);
  });

  test('outlives the erasure of its customer, and counts for who comes with it later', async () => {
    await record('REVOKED', { channel: 'EMAIL' });
    await workspace.change('customerErase', { customer: { id: ada } });
    await workFor(workspace, 3);
    expect(await workspace.db.consent.count()).toBe(0);
    expect(await reasons()).toEqual(['OPTED_OUT', '']);
  });

  test('keeps its purpose from being deleted', async () => {
    await suppress({ reason: 'OPTED_OUT', purpose: 'surveys' });
    const { purposes } = await workspace.ask<{ purposes: { nodes: { id: string }[] } }>(
      '{ purposes(filter: { key: { eq: "surveys" } }) { nodes { id } } }',
    );
    const { errors } = await workspace.change('purposeDelete', { id: purposes.nodes[0]?.id });
    expect(errors.map(({ code }) => code)).toEqual(['IN_USE']);
  });
});
