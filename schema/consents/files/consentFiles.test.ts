import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workFor } from '../../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { type EndedRowImport, exportedText, importedFile } from '../../../test/support/rowFiles.ts';
import { suppressedAddresses } from '../suppressions/suppressed.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let ada: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter' });
  ada = await workspace.make('customer', { email: 'ada@example.com' });
});

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const header = 'customer.email,status,statusAt,evidence';
const defaults = { purpose: 'newsletter', channel: 'EMAIL' };

const imported = (text: string, input: object = {}, target = workspace) =>
  importedFile(target, 'consentImport', { defaults, ...input }, text);

const errorsOf = ({ errors }: EndedRowImport) =>
  errors.map(({ line, column, code }) => `${line} ${column} ${code}`);

async function stands(customer = ada, channel = 'EMAIL'): Promise<string> {
  const asked = await workspace.ask<{ customer: { consent: { status: string } } }>(
    `query ($id: ID!, $channel: Channel!) {
      customer(id: $id) { consent(purpose: "newsletter", channel: $channel) { status } } }`,
    { id: customer, channel },
  );
  return asked.customer.consent.status;
}

const record = (status: string, statusAt: string, input: object = {}) =>
  workspace.change('consentRecord', {
    ...{ customer: { id: ada }, purpose: 'newsletter', channel: 'EMAIL', status, statusAt },
    ...input,
  });

const stored = ({ db } = workspace) =>
  db.consent.findMany({
    orderBy: [{ statusAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ status: true, channel: true, source: true, evidence: true },
      ...{ statusAt: true, expiresAt: true },
    },
  });

describe('an import of consents', () => {
  test('records each row, and the same file again changes nothing', async () => {
    const text = file(
      header,
      'Ada@Example.com,GRANTED,2026-01-01T10:00:00Z,form 1',
      'ada@example.com,revoked,2026-02-01T10:00:00Z,',
      'ada@example.com,revoked,2026-02-01T10:00:00Z,',
    );
    expect(await imported(text)).toMatchObject({ status: 'SUCCEEDED', rowsDone: 3, rowsKnown: 1 });
    const rows = await stored();
    expect(rows).toMatchObject([
      { status: 'GRANTED', channel: 'EMAIL', evidence: 'form 1' },
      { status: 'REVOKED', channel: 'EMAIL', evidence: null },
    ]);
    expect(await imported(text)).toMatchObject({ status: 'SUCCEEDED', rowsDone: 3, rowsKnown: 3 });
    expect(await stored()).toEqual(rows);
    expect(await stands()).toBe('REVOKED');
  });

  test('lifts no refusal but by a later consent with evidence, and names the lines of others', async () => {
    await record('REVOKED', '2026-03-01T00:00:00Z');
    const job = await imported(
      file(
        header,
        'ada@example.com,subscribed,2026-01-01,old form',
        'ada@example.com,subscribed,2026-04-01,',
      ),
    );
    expect(job).toMatchObject({ status: 'PARTIAL', rowsFailed: 1 });
    expect(errorsOf(job)).toEqual(['3 evidence REQUIRED']);
    expect(job.notes).toEqual([expect.stringMatching(/^Line 2: .*before a refusal/)]);
    expect(await stands()).toBe('REVOKED');
    const later = await imported(file(header, 'ada@example.com,subscribed,2026-04-01,new form'));
    expect(later).toMatchObject({ status: 'SUCCEEDED', errors: [], notes: [] });
    expect(await stands()).toBe('GRANTED');
  });

  test('needs the time of each row, or one for all', async () => {
    const text = file('customer.email,status', 'ada@example.com,subscribed');
    expect(errorsOf(await imported(text))).toEqual(['2 null REQUIRED']);
    const statusAt = '2026-01-01T00:00:00Z';
    expect(await imported(text, { defaults: { ...defaults, statusAt } })).toMatchObject({
      status: 'SUCCEEDED',
    });
  });

  test('reads the columns and words of other tools, with lines of evidence', async () => {
    const mapping = Object.entries({
      'Email Address': 'customer.email',
      Status: 'status',
      CONFIRM_TIME: 'statusAt',
      OPTIN_TIME: 'evidence.Signed up',
      CONFIRM_IP: 'evidence.IP',
    }).map(([column, to]) => ({ column, to }));
    await workspace.make('customer', { email: 'bob@example.com' });
    await workspace.make('customer', { email: 'eve@example.com' });
    const job = await imported(
      file(
        'Email Address,Status,OPTIN_TIME,CONFIRM_TIME,CONFIRM_IP',
        'ada@example.com,Subscribed,2025-12-31 23:00:00,2026-01-01 08:00:00,203.0.113.7',
        'bob@example.com,cleaned,,2026-01-02 08:00:00,',
        'eve@example.com,Non-Member,,2026-01-02 08:00:00,',
        'eve@example.com,lapsed,,2026-01-02 08:00:00,',
      ),
      { mapping, statuses: [{ word: 'non-member', status: 'DENIED' }] },
    );
    expect(errorsOf(job)).toEqual(['5 Status INVALID_VALUE']);
    expect(await stored()).toMatchObject([
      {
        status: 'GRANTED',
        statusAt: new Date('2026-01-01T08:00:00Z'),
        evidence: 'Signed up: 2025-12-31 23:00:00\nIP: 203.0.113.7',
      },
      { status: 'DENIED' },
    ]);
    const asked = { channel: 'EMAIL', purpose: null } as const;
    const found = await suppressedAddresses(workspace.db, asked, ['bob@example.com']);
    expect([...found.values()]).toEqual(['BOUNCED']);
  });

  test('a bounce of a row with an email address and a number is about the one of its channel', async () => {
    const job = await imported(
      file(
        'customer.email,customer.phone,channel,status,statusAt',
        'ada@example.com,+49301234567,SMS,bounced,2026-01-01',
        'ada@example.com,,SMS,bounced,2026-01-01',
      ),
    );
    expect(errorsOf(job)).toEqual(['3 channel INVALID_VALUE']);
    const found = async (channel: 'EMAIL' | 'SMS', address: string) => {
      const reasons = await suppressedAddresses(workspace.db, { channel, purpose: null }, [
        address,
      ]);
      return [...reasons.values()];
    };
    expect(await found('SMS', '+49301234567')).toEqual(['BOUNCED']);
    expect(await found('EMAIL', 'ada@example.com')).toEqual([]);
  });

  test('refuses who is not known, who was erased, and who is several', async () => {
    for (const name of ['One', 'Two']) {
      await workspace.make('customer', { name, email: 'both@example.com' });
    }
    const gone = await workspace.make('customer', { email: 'gone@example.com' });
    await workspace.change('customerErase', { customer: { id: gone } });
    await workFor(workspace, 3);
    const job = await imported(
      file(
        header,
        'new@example.com,subscribed,2026-01-01,x',
        'gone@example.com,subscribed,2026-01-01,x',
        'both@example.com,unsubscribed,2026-01-01,x',
        'no address,subscribed,2026-01-01,x',
      ),
    );
    expect(errorsOf(job)).toEqual([
      '2 customer.email NOT_FOUND',
      '3 customer.email ERASED',
      '4 customer.email AMBIGUOUS_CUSTOMER',
      '5 customer.email INVALID_VALUE',
    ]);
    expect(await stored()).toEqual([]);
  });

  test('refuses a consent while the address is suppressed, unless it lifts that', async () => {
    const bob = await workspace.make('customer', { email: 'ada@example.com' });
    await record('REVOKED', '2026-03-01T00:00:00Z', { customer: { id: bob } });
    const lines = (at: string) =>
      file('customer.id,status,statusAt,evidence', `${ada},granted,${at},x`);
    expect(errorsOf(await imported(lines('2026-02-01')))).toEqual(['2 customer.id WRONG_STATE']);
    expect(await imported(lines('2026-04-01'))).toMatchObject({ status: 'SUCCEEDED' });
    await workspace.change('suppressedAddressRecord', {
      address: { email: 'ada@example.com' },
      channel: 'EMAIL',
      reason: 'BOUNCED',
    });
    expect(errorsOf(await imported(lines('2026-05-01')))).toEqual(['2 customer.id WRONG_STATE']);
  });

  test('takes addresses only from a key that may see them', async () => {
    const client = workspace.withScopes('consents:write', 'customers:read');
    const text = file(header, 'ada@example.com,revoked,2026-01-01,');
    const ended = await importedFile(
      { ...workspace, viewer: client.viewer },
      'consentImport',
      { defaults },
      text,
    );
    expect(errorsOf(ended)).toEqual(['2 customer.email FORBIDDEN']);
    expect(await stored()).toEqual([]);
  });

  test('says before the file what is wrong with its mapping, words and purpose', async () => {
    const refused = async (input: object) => {
      const { errors } = await workspace.change<{
        errors: { code: string; path: readonly string[] }[];
      }>('consentImport', { format: 'CSV', ...input });
      return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    const mapping = [
      { column: 'a', to: 'state' },
      { column: 'b', to: 'status' },
      { column: 'B ', to: 'statusAt' },
      { column: 'c', to: 'status' },
      { column: 'd', to: 'source', dateFormat: 'DAY_MONTH_YEAR' },
    ];
    expect(await refused({ mapping })).toEqual([
      'UNKNOWN_FIELD input.mapping.0.to',
      'DUPLICATE input.mapping.3.to',
      'INVALID_VALUE input.mapping.4.dateFormat',
    ]);
    const statuses = [
      { word: 'On-List', status: 'GRANTED' },
      { word: 'on list', status: 'REVOKED' },
    ];
    expect(await refused({ statuses, defaults: { purpose: 'none' } })).toEqual([
      'DUPLICATE input.statuses.1.word',
      'NOT_FOUND input.defaults.purpose',
    ]);
  });
});

describe('an export of consents', () => {
  beforeEach(async () => {
    await record('GRANTED', '2026-01-01T10:00:00.250Z', {
      ...{ evidence: '=1+1; "a",\r\nb', source: 'form', expiresAt: '2030-01-01T00:00:00Z' },
    });
    await record('REVOKED', '2026-02-01T00:00:00Z', { channel: null });
    await record('GRANTED', '2026-03-01T00:00:00Z', { evidence: 'again' });
  });

  test.each(['CSV', 'NDJSON'])(
    'has history, and importing it as %s changes nothing',
    async (format) => {
      const before = await stored();
      expect(before).toHaveLength(3);
      const text = await exportedText(workspace, 'consentExport', { format });
      const job = await importedFile(workspace, 'consentImport', { format }, text);
      expect(job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 3, rowsKnown: 3, notes: [] });
      expect(await stored()).toEqual(before);
    },
  );

  test('brings the whole history to another workspace, by the addresses of its customers', async () => {
    const other = await graph.workspace();
    await other.make('purpose', { key: 'newsletter', name: 'Newsletter' });
    await other.make('customer', { email: 'ada@example.com' });
    const text = await exportedText(workspace, 'consentExport', { format: 'CSV' });
    const names = text.slice(0, text.indexOf('\r\n')).split(',');
    const mapping = names
      .filter((name) => name !== 'customer.id' && !name.startsWith('_'))
      .map((name) => ({ column: name, to: name }));
    const job = await importedFile(other, 'consentImport', { format: 'CSV', mapping }, text);
    expect(job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 3, rowsKnown: 0 });
    expect(await stored(other)).toEqual(await stored());
  });

  test('shows what is personal only to keys that may see it', async () => {
    const client = workspace.withScopes('consents:read', 'customers:read');
    const input = { format: 'NDJSON' };
    const text = await exportedText(workspace, 'consentExport', input, client);
    const [first] = text.split('\n');
    expect(Object.keys(JSON.parse(first ?? ''))).toEqual([
      ...['customer.id', 'purpose', 'channel', 'status', 'statusAt', 'expiresAt'],
      ...['_consent', '_recordedAt'],
    ]);
  });

  test('has those of a time and of some purposes alone', async () => {
    const other = await workspace.make('purpose', { key: 'surveys', name: 'Surveys' });
    const lines = async (filter: object) =>
      (await exportedText(workspace, 'consentExport', { format: 'NDJSON', filter })).split('\n')
        .length - 1;
    const from = '2026-02-01T00:00:00Z';
    expect(await lines({ from })).toBe(2);
    expect(await lines({ from, to: '2026-03-01T00:00:00Z' })).toBe(1);
    expect(await lines({ purposes: [other] })).toBe(0);
  });
});
