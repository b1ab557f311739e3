import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { exportedRows, importedRows } from '../../test/support/rowFiles.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { matchFacts } from '../customers/match/matchFacts.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const imported = (text: string, input: object = {}, own = workspace) =>
  importedRows(own, 'feedback', text, input);

interface Shown {
  readonly text: string;
  readonly customerMatch: string;
  readonly customer: { readonly id: string } | null;
  readonly identifier: { readonly kind: string; readonly value: string } | null;
}

/** Whose the feedback of a system is, by its text. */
async function shown(own = workspace): Promise<Record<string, unknown>> {
  const { feedbackItems } = await own.ask<{ feedbackItems: { nodes: Shown[] } }>(
    '{ feedbackItems { nodes { text customerMatch customer { id } identifier { kind value } } } }',
  );
  return Object.fromEntries(
    feedbackItems.nodes.map(({ text, customerMatch, customer, identifier }) => [
      text,
      [customerMatch, customer?.id ?? null, identifier && `${identifier.kind} ${identifier.value}`],
    ]),
  );
}

describe('a file of feedback', () => {
  test('names customers by any key; those that are not there wait, and of two it is ambiguous', async () => {
    const own = await graph.workspace();
    const known = await own.make('customer', {
      email: 'known@x.example',
      phone: '+436601111111',
      externalIds: [{ system: 'Shop 1', id: 'c-1' }],
    });
    for (const name of ['One', 'Two']) {
      await own.make('customer', { name, email: 'both@x.example' });
    }
    const job = await imported(
      file(
        'externalId.desk,source,channel,text,customer.email,Customer.Phone,customer.externalId.Shop 1,customer.id',
        '1,CALL,PHONE,by email,KNOWN@x.example,,,',
        '2,CALL,PHONE,by phone,,+43 660 1111111,,',
        '3,CALL,PHONE,by external id,,,c-1,',
        `4,CALL,PHONE,by id,,,,${known}`,
        '5,CALL,PHONE,waiting,later@x.example,,,',
        '6,CALL,PHONE,ambiguous,both@x.example,,,',
        '7,CALL,PHONE,without,,,,',
        '8,CALL,PHONE,the id is first,both@x.example,,c-1,',
      ),
      {},
      own,
    );
    expect(job).toMatchObject({ status: 'SUCCEEDED', errors: [], notes: [] });
    await drainTasks(own.db, [matchFacts]);
    const expected = {
      'by email': ['MATCHED', known, 'EMAIL known@x.example'],
      'by phone': ['MATCHED', known, 'PHONE +436601111111'],
      'by external id': ['MATCHED', known, 'EXTERNAL_ID c-1'],
      'by id': ['MATCHED', known, `ID ${known}`],
      waiting: ['WAITING', null, 'EMAIL later@x.example'],
      ambiguous: ['AMBIGUOUS', null, 'EMAIL both@x.example'],
      without: ['NONE', null, null],
      'the id is first': ['MATCHED', known, 'EXTERNAL_ID c-1'],
    };
    expect(await shown(own)).toEqual(expected);
    const later = await own.make('customer', { email: 'later@x.example' });
    await drainTasks(own.db, [matchFacts]);
    expect(await shown(own)).toEqual({
      ...expected,
      waiting: ['MATCHED', later, 'EMAIL later@x.example'],
    });
  });

  test('of NDJSON names customers by an object, too', async () => {
    const own = await graph.workspace();
    const said = { source: 'CALL', channel: 'PHONE' };
    const line = (id: string, more: object) =>
      JSON.stringify({ 'externalId.desk': id, ...said, text: id, ...more });
    const job = await imported(
      file(
        line('object', { customer: { externalId: { system: 'crm', id: 'c-9' } } }),
        line('column', { 'customer.email': 'a@x.example' }),
        line('wrong', { customer: { mail: 'a@x.example' } }),
      ),
      { format: 'NDJSON' },
      own,
    );
    expect(job.errors.map(({ line: at, column, code }) => `${at} ${column} ${code}`)).toEqual([
      '3 customer WRONG_TYPE',
    ]);
    expect(await shown(own)).toEqual({
      object: ['WAITING', null, 'EXTERNAL_ID c-9'],
      column: ['WAITING', null, 'EMAIL a@x.example'],
    });
  });

  test('has errors at the column of the key, and leaves the customer of an empty cell', async () => {
    const own = await graph.workspace();
    const known = await own.make('customer', { email: 'stays@x.example' });
    const header = 'externalId.desk,source,channel,text,customer.phone,customer.email,customer.id';
    const lost = 'customer_01h2xcejqtf2nbrexx3vqjhp41';
    const job = await imported(
      file(
        header,
        '1,CALL,PHONE,a,,no address,',
        `2,CALL,PHONE,b,,,${lost}`,
        '3,CALL,PHONE,c,12,,',
      ),
      {},
      own,
    );
    expect(job.errors.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '2 customer.email INVALID_VALUE',
      '3 customer.id NOT_FOUND',
      '4 customer.phone INVALID_VALUE',
    ]);
    await imported(file(header, '1,CALL,PHONE,a,,stays@x.example,'), {}, own);
    const again = await imported(file(header, '1,CALL,PHONE,a,,,'), {}, own);
    expect(again).toMatchObject({ status: 'SUCCEEDED', rowsKnown: 1 });
    expect(await shown(own)).toEqual({ a: ['MATCHED', known, 'EMAIL stays@x.example'] });
  });

  test.each(['CSV', 'NDJSON'] as const)(
    'of %s has what feedback named its customers by, and changes nothing when it is imported again',
    async (format) => {
      const own = await graph.workspace();
      const customer = await own.make('customer', { email: 'known@x.example' });
      const keys = [
        { email: 'known@x.example' },
        { id: customer },
        { phone: '+436602222222' },
        { externalId: { system: 'crm', id: 'c-7' } },
      ];
      for (const [index, key] of keys.entries()) {
        const said = { source: 'CALL', channel: 'PHONE', text: `t${index}` };
        await own.change('feedbackRecord', { ...said, customer: key });
      }
      const before = await shown(own);
      const text = await exportedRows(own, 'feedback', { format });
      for (const column of ['id', 'email', 'phone', 'externalId.crm']) {
        expect(text).toContain(`customer.${column}`);
      }
      const job = await imported(text, { format }, own);
      expect(job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 4, rowsKnown: 4, errors: [] });
      expect(await shown(own)).toEqual(before);
      // A viewer who may not see addresses gets none, and importing that file changes nothing, too.
      const discreet = own.withScopes('feedback:read');
      const partial = await exportedRows(own, 'feedback', { format }, discreet);
      expect(partial).not.toMatch(/known@x\.example|6602222222|c-7/);
      expect(await imported(partial, { format }, own)).toMatchObject({ rowsKnown: 4, errors: [] });
      expect(await shown(own)).toEqual(before);
    },
  );

  test('is refused with a column that begins with "customer." and names no customer', async () => {
    const text = file('externalId.desk,source,channel,text,customer.emial', '1,CALL,PHONE,a,b');
    await expect(imported(text)).rejects.toThrow('There are customer.id, customer.email');
  });
});
