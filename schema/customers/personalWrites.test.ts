import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent } from '../../test/support/recordedEvents.ts';
import { exportedRows, importedEvents, importedRows } from '../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
  for (const personal of [true, false]) {
    const key = personal ? 'note' : 'segment';
    await workspace.make('attributeDefinition', { key, type: 'TEXT', name: key, personal });
  }
});
afterAll(() => graph.close());

/** The workspace for a file that a key with these scopes sends. */
const sentWith = (...scopes: string[]): TestWorkspace => ({
  ...workspace,
  viewer: workspace.withScopes(...scopes).viewer,
});
const lines = (...rows: readonly object[]) =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const refused = ({
  errors,
}: {
  errors: readonly { line: number; column: string | null; code: string }[];
}) => errors.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a file that is sent without customers:personal', () => {
  const rows = lines(
    { 'externalId.crm': '1', name: 'Ada' },
    { 'key.email': 'jana@example.com', locale: 'de' },
    { 'externalId.crm': '2', 'attributes.note': 'Allergic' },
    { 'externalId.crm': '4', locale: 'de', 'attributes.segment': 'new' },
  );
  const asInput = lines(
    { key: { email: 'jana@example.com' }, locale: 'de' },
    { 'externalId.crm': '3', attributes: [{ key: 'note', value: { text: 'Allergic' } }] },
  );
  const settings = { format: 'NDJSON' };

  test('sets nothing about a person, and finds no customer by an address', async () => {
    const ended = await importedRows(sentWith('customers:write'), 'customer', rows, settings);
    expect(refused(ended)).toEqual([
      '1 name FORBIDDEN',
      '2 key.email FORBIDDEN',
      '3 attributes.note FORBIDDEN',
    ]);
    const others = await importedRows(sentWith('customers:write'), 'customer', asInput, settings);
    expect(refused(others)).toEqual(['1 key FORBIDDEN', '2 attributes FORBIDDEN']);
    expect(ended.errors[0]?.message).toContain('customers:personal');
    expect(await workspace.db.customer.count()).toBe(2);
  });

  test('does so with it', async () => {
    const sender = sentWith('customers:write', 'customers:personal');
    for (const text of [rows, asInput]) {
      expect(refused(await importedRows(sender, 'customer', text, settings))).toEqual([]);
    }
  });

  test('of events names customers by address only for a key that does not read them', async () => {
    const text = lines({
      id: '1',
      source: 'file',
      type: 'VISIT',
      occurredAt: '2026-01-01',
      'customer.email': 'jana@example.com',
    });
    const imported = async (createCustomers: boolean, ...scopes: string[]) => {
      const input = { format: 'NDJSON', createCustomers };
      return refused(await importedEvents(sentWith('events:write', ...scopes), input, text));
    };
    expect(await imported(false, 'customers:read')).toEqual(['1 customer.email FORBIDDEN']);
    expect(await imported(true)).toEqual(['1 customer.email FORBIDDEN']);
    expect(await imported(false)).toEqual([]);
    expect(await imported(true, 'customers:personal')).toEqual([]);
  });
});

describe('an address in a fact', () => {
  const customer = { email: 'jana@example.com' };

  test('does not show a key without customers:read whose it is', async () => {
    const till = workspace.withScopes('events:write', 'feedback:write');
    for (const [index, email] of ['jana@example.com', 'none@example.com'].entries()) {
      const made = await till.change(
        'eventRecord',
        { source: 'till', id: String(index), type: 'VISIT', customer: { email } },
        'event { match identifier { kind value } }',
      );
      const identifier = { kind: 'EMAIL', value: null };
      expect(made).toEqual({ event: { match: null, identifier }, errors: [] });
      const said = await till.change(
        'feedbackRecord',
        { source: 'CALL', channel: 'PHONE', text: 'Hello', customer: { email } },
        'feedback { customerMatch }',
      );
      expect(said).toEqual({ feedback: { customerMatch: null }, errors: [] });
    }
    for (const list of [
      'events(filter: { match: { eq: MATCHED } })',
      'events(filter: { unmatched: { eq: true } })',
      'feedbackItems(filter: { customerMatch: { eq: MATCHED } })',
      'feedbackItems(filter: { not: { unmatched: { eq: true } } })',
    ]) {
      const { errors } = await till.answer(`{ ${list} { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'customers:read' });
    }
    const file = await exportedRows(workspace, 'feedback', {}, till);
    expect(file.split('\r\n')[0]?.split(',')).not.toContain('customer');
    expect(file).not.toContain('MATCHED');
    expect(await exportedRows(workspace, 'feedback')).toContain('MATCHED');
  });

  test('is refused from a key with it, unless it has customers:personal, too', async () => {
    const scopes = ['events:write', 'customers:read'];
    const input = { id: 'by a reader', customer };
    await expect(recordEvent(workspace.withScopes(...scopes), input)).rejects.toThrow(
      'input.customer.email needs the scope',
    );
    const both = workspace.withScopes(...scopes, 'customers:personal');
    expect(await recordEvent(both, input)).toMatchObject({ event: { match: 'MATCHED' } });
  });
});
