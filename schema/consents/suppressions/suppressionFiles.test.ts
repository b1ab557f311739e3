import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { type EndedRowImport, importedFile } from '../../../test/support/rowFiles.ts';
import { refusedTopic } from '../refused.ts';
import { suppressedAddresses } from './suppressed.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
});

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const imported = (text: string, input: object = {}) =>
  importedFile(workspace, 'suppressedAddressImport', input, text);
const errorsOf = ({ errors }: EndedRowImport) =>
  errors.map(({ line, column, code }) => `${line} ${column} ${code}`);
const stored = () => workspace.db.suppressedAddress.findMany({ orderBy: { suppressedAt: 'asc' } });

/** The customers whose invitations are looked at. */
async function refused(): Promise<string[]> {
  const tasks = await workspace.db.outbox.findMany({ where: { topic: refusedTopic } });
  return tasks.flatMap(({ payload }) => (payload as { customers: string[] }).customers);
}

const made = async (input: object) => {
  const id = await workspace.make('customer', input);
  const rows = await workspace.db.customer.findMany({ orderBy: { id: 'desc' }, take: 1 });
  return { id, key: rows[0]?.id ?? '' };
};

describe('a file of suppressed addresses', () => {
  test('is stored as hashes, and the same file again changes nothing', async () => {
    const text = file(
      'email,phone,channel,reason,at',
      'Ada@Example.com,,,hard bounce,2026-01-01',
      ',+43 660 1234567,SMS,unsubscribed,2026-01-02',
      'bob@example.com,,,spam,2026-01-03',
    );
    expect(await imported(text)).toMatchObject({ status: 'SUCCEEDED', rowsDone: 3, rowsKnown: 0 });
    const rows = await stored();
    expect(rows).toMatchObject([
      { channel: 'EMAIL', reason: 'BOUNCED' },
      { channel: 'SMS', reason: 'OPTED_OUT' },
      { channel: 'EMAIL', reason: 'COMPLAINED' },
    ]);
    expect(JSON.stringify([rows, await workspace.db.jobChunk.findMany({})])).not.toMatch(
      /ada@|bob@|660/i,
    );
    expect(await imported(text)).toMatchObject({ status: 'SUCCEEDED', rowsKnown: 3 });
    expect(await stored()).toEqual(rows);
    const asked = { channel: 'EMAIL', purpose: null } as const;
    const found = await suppressedAddresses(workspace.db, asked, ['ada@example.com']);
    expect([...found.values()]).toEqual(['BOUNCED']);
  });

  test('reports the lines that it cannot store, and stores the others', async () => {
    const defaults = { reason: 'BOUNCED', at: '2026-01-01T00:00:00Z' };
    const job = await imported(
      file(
        'email,phone,channel,reason,purpose,at',
        'ada@example.com,,,,,',
        'ada@example.com,+436601234567,,,,',
        ',+436601234567,,,,',
        'not an address,,,,,',
        ',,,,,2026-01-01',
        'bob@example.com,,SMS,,,',
        'bob@example.com,,,full,,',
        'bob@example.com,,,opted out,none,',
        'bob@example.com,,,,,2999-01-01',
      ),
      { defaults },
    );
    expect(errorsOf(job).sort()).toEqual([
      '10 at OUT_OF_RANGE',
      '3 phone INVALID_VALUE',
      '4 channel REQUIRED',
      '5 email INVALID_VALUE',
      '6 null REQUIRED',
      '7 channel INVALID_VALUE',
      '8 reason INVALID_VALUE',
      '9 purpose NOT_FOUND',
    ]);
    expect(await stored()).toHaveLength(1);
  });
});

describe('many addresses in one call', () => {
  const bulk = (addresses: readonly object[], errorPolicy = 'REJECT_ALL') =>
    workspace.change<{
      results: { status: string; errors: { code: string }[] }[];
      errors: { code: string; path: readonly string[] }[];
    }>(
      'suppressedAddressBulkRecord',
      { addresses, errorPolicy },
      'results { status suppressedAddress { reason } errors { code } }',
    );
  const bounced = (email: string) => ({
    ...{ address: { email }, channel: 'EMAIL', reason: 'BOUNCED' },
  });

  test('have a result each, and are found again', async () => {
    const sent = [bounced('a@example.com'), bounced('b@example.com'), bounced('A@example.com')];
    const statuses = async () => (await bulk(sent)).results.map(({ status }) => status);
    expect(await statuses()).toEqual(['RECORDED', 'RECORDED', 'REPLAYED']);
    expect(await statuses()).toEqual(['REPLAYED', 'REPLAYED', 'REPLAYED']);
    expect(await stored()).toHaveLength(2);
  });

  test('are all refused for an error in one, or that one alone', async () => {
    const sent = [bounced('a@example.com'), { ...bounced('b@example.com'), channel: 'SMS' }];
    const { errors } = await bulk(sent);
    expect(errors.map(({ path }) => path.join('.'))).toEqual(['input.addresses.1.channel']);
    expect(await stored()).toEqual([]);
    const { results } = await bulk(sent, 'REJECT_FAILED');
    expect(results).toMatchObject([{ status: 'RECORDED' }, { status: 'FAILED' }]);
    expect(await stored()).toHaveLength(1);
  });

  test('a thousand take as many statements as two', async () => {
    const statements = async (count: number) => {
      const addresses = Array.from({ length: count }, (_, each) =>
        bounced(`${count}-${each}@x.at`),
      );
      return (await graph.statementsOf(() => bulk(addresses))).statements.length;
    };
    await statements(1);
    expect(await statements(1_000)).toBe(await statements(2));
  });
});

describe('a shared address', () => {
  test('that is opted out has the invitations of all customers with it looked at', async () => {
    await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter' });
    const shared = { email: 'family@example.com', phone: '+436601234567' };
    const ada = await made({ email: shared.email });
    const others = [];
    for (let each = 0; each < 25; each++) others.push((await made(shared)).key);
    await made({ phone: shared.phone });
    const said = { customer: { id: ada.id }, purpose: 'newsletter', channel: 'EMAIL' };
    await workspace.change('consentRecord', { ...said, status: 'REVOKED' });
    expect((await refused()).sort()).toEqual([ada.key, ...others].sort());
  });

  test('that bounced does so, too, however many have it', async () => {
    const keys = [];
    for (let each = 0; each < 25; each++) {
      keys.push((await made({ email: 'till@example.com' })).key);
    }
    await workspace.change('suppressedAddressRecord', {
      address: { email: 'Till@example.com' },
      channel: 'EMAIL',
      reason: 'BOUNCED',
    });
    expect((await refused()).sort()).toEqual(keys.sort());
  });

  test('whose customer says no to one purpose alone leaves the others theirs', async () => {
    await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter' });
    const ada = await made({ email: 'both@example.com' });
    await made({ email: 'both@example.com' });
    await workspace.change('consentRecord', {
      ...{ customer: { id: ada.id }, purpose: 'newsletter', status: 'DENIED' },
    });
    // DENIED is about the customer who was asked, not about the address.
    expect(await refused()).toEqual([ada.key]);
  });
});
