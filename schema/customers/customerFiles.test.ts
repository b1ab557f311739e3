import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import {
  type EndedRowImport,
  exportedRows,
  importedRows,
  rowJob,
  uploadRowFile,
} from '../../test/support/rowFiles.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { schema } from '../index.ts';
import { importHandlerOf } from '../jobs/importHandler.ts';
import { rowImportsOf } from '../jobs/rows/rowImports.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

const definitions = [
  { key: 'seats', type: 'NUMBER' },
  { key: 'since', type: 'DATE' },
  { key: 'active', type: 'BOOLEAN' },
  { key: 'note', type: 'TEXT', personal: true },
  { key: 'plan', type: 'CHOICE', choices: ['gold', 'a;b'] },
];

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  for (const definition of definitions) {
    await workspace.make('attributeDefinition', { name: definition.key, ...definition });
  }
});
afterAll(() => graph.close());

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const imported = (text: string, input: object = {}) =>
  importedRows(workspace, 'customer', text, input);
const errorsOf = ({ errors }: EndedRowImport) =>
  errors.map(({ line, column, code }) => `${line} ${column} ${code}`);

interface Shown {
  readonly name: string | null;
  readonly email: string | null;
  readonly attributes: readonly Readonly<Record<string, unknown>>[];
}

async function shown(filter: string): Promise<Shown[]> {
  const { customers } = await workspace.ask<{ customers: { nodes: Shown[] } }>(
    `{ customers(filter: ${filter}, orderBy: [{ field: CREATED_AT, direction: ASC }]) {
      nodes { name email attributes { key text number boolean date } } } }`,
  );
  return customers.nodes;
}

describe('a file of customers', () => {
  test.each(['CSV', 'NDJSON'] as const)(
    'of %s has their attributes, and changes nothing when it is imported again',
    async (format) => {
      const own = await graph.workspace();
      for (const definition of definitions) {
        await own.make('attributeDefinition', { name: definition.key, ...definition });
      }
      await own.make('customer', {
        name: 'Jana',
        attributes: [
          { key: 'seats', value: { number: -1.5e21 } },
          { key: 'since', value: { date: '2026-02-03' } },
          { key: 'active', value: { boolean: false } },
          { key: 'note', value: { text: '=1+1; "quoted",\r\n and more' } },
          { key: 'plan', value: { choice: 'a;b' } },
        ],
      });
      await own.make('customer', { name: 'Ole' });
      const text = await exportedRows(own, 'customer', { format });
      const { errors, ...job } = await importedRows(own, 'customer', text, { format });
      expect(errors).toEqual([]);
      expect(job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 2, rowsKnown: 2, notes: [] });
      expect(await exportedRows(own, 'customer', { format })).toBe(text);
      // Without its ids it makes the same customers again.
      const other = await graph.workspace();
      for (const definition of definitions) {
        await other.make('attributeDefinition', { name: definition.key, ...definition });
      }
      await own.db.customer.updateMany({ data: { email: null } });
      const made = await importedRows(other, 'customer', text.replaceAll('_id', 'externalId.old'), {
        format,
      });
      expect(made).toMatchObject({ status: 'SUCCEEDED', rowsDone: 2, rowsKnown: 0 });
      const again = await exportedRows(other, 'customer', { format });
      for (const value of ['2026-02-03', '-1.5e+21', '=1+1; ', 'and more']) {
        expect(again).toContain(value);
      }
    },
  );

  test('has personal attributes only for viewers who may see them, and none that is archived', async () => {
    const id = await workspace.make('attributeDefinition', {
      key: 'old',
      type: 'TEXT',
      name: 'Old',
    });
    await workspace.change('attributeDefinitionArchive', { id });
    const whole = await exportedRows(workspace, 'customer');
    expect(whole.split('\r\n')[0]).toMatch(
      /,attributes\.seats,attributes\.since,attributes\.active,attributes\.note,attributes\.plan$/,
    );
    const discreet = workspace.withScopes('customers:read');
    const partial = await exportedRows(workspace, 'customer', {}, discreet);
    expect(partial.split('\r\n')[0]).not.toMatch(/note|email/);
    expect(partial.split('\r\n')[0]).toMatch(/attributes\.plan$/);
    const set = await imported(file('externalId.crm,attributes.old', 'archived,still set'));
    expect(set).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('finds customers by email address and telephone number, or creates them', async () => {
    await workspace.make('customer', { name: 'Known', email: 'known@file.example' });
    const job = await imported(
      file(
        'key.email,key.phone,externalId.crm,name,attributes.seats',
        'KNOWN@file.example,,k1,,3',
        'new@file.example,,k2,New,4',
        ',+43 660 1234567,,Phone,',
        'new@file.example,,,New again,5',
      ),
    );
    expect(job).toMatchObject({ status: 'SUCCEEDED', errors: [], rowsUpdated: 2 });
    expect(await shown('{ email: { endsWith: "@file.example" } }')).toMatchObject([
      { name: 'Known', attributes: [{ key: 'seats', number: 3 }] },
      { name: 'New again', attributes: [{ key: 'seats', number: 5 }] },
    ]);
    expect(await shown('{ phone: { eq: "+436601234567" } }')).toMatchObject([{ name: 'Phone' }]);
    const { known } = await workspace.ask<{ known: object }>(
      '{ known: customerByExternalId(externalId: { system: "crm", id: "k1" }) { name } }',
    );
    expect(known).toEqual({ name: 'Known' });
  });

  test('finds a customer whom a row above gave the address', async () => {
    const job = await imported(
      file(
        'externalId.crm,email,key.email,name',
        'above,moved@file.example,,Above',
        ',,moved@file.example,Below',
      ),
    );
    expect(job).toMatchObject({ status: 'SUCCEEDED', errors: [], rowsUpdated: 1 });
    expect(await shown('{ email: { eq: "moved@file.example" } }')).toMatchObject([
      { name: 'Below' },
    ]);
  });

  test('of NDJSON has keys and attributes as the input has them, too', async () => {
    const lines = [
      {
        key: { email: 'json@file.example' },
        attributes: [{ key: 'plan', value: { choice: 'gold' } }],
      },
      { key: { externalId: { system: 'crm', id: 'json' } }, name: 'J', 'attributes.seats': 7 },
      { key: { email: 'json@file.example' }, attributes: [{ key: 'plan', value: null }] },
      { key: { email: 'a@file.example', phone: '+436601234567' } },
      {
        key: { email: 'json@file.example' },
        attributes: [{ key: 'plan', value: { text: 'gold' } }],
      },
      { key: { email: 'json@file.example' }, attributes: [{ key: 'none', value: null }] },
    ];
    const job = await imported(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
      format: 'NDJSON',
    });
    expect(errorsOf(job)).toEqual([
      '4 key WRONG_TYPE',
      '5 attributes WRONG_TYPE',
      '6 attributes NOT_FOUND',
    ]);
    expect(await shown('{ email: { eq: "json@file.example" } }')).toMatchObject([
      { attributes: [] },
    ]);
    expect(await shown('{ name: { eq: "J" } }')).toMatchObject([
      { attributes: [{ key: 'seats', number: 7 }] },
    ]);
  });

  test('is refused with the line and column of what is wrong', async () => {
    const email = 'two@file.example';
    for (const name of ['One', 'Two']) await workspace.make('customer', { name, email });
    const id = await workspace.make('customer', { name: 'Own' });
    await workspace.make('customer', {
      name: 'Other',
      externalIds: [{ system: 'crm', id: 'taken' }],
    });
    const job = await imported(
      file(
        '_id,key.email,externalId.crm,email,attributes.seats,attributes.plan,attributes.since',
        `,${email},,,,,`,
        ',none,,,,,',
        `${id},x@file.example,,,,,`,
        ',x@file.example,,y@file.example,,,',
        ',x@file.example,taken,,,,',
        `${id},,,,many,,`,
        `${id},,,,,silver,`,
        `${id},,,,,,31.12.2026`,
        `${id},,,,,,tomorrow`,
        ',,,,1,,',
      ),
    );
    expect(errorsOf(job)).toEqual([
      '2 key.email AMBIGUOUS_CUSTOMER',
      '3 key.email INVALID_VALUE',
      '4 null INVALID_VALUE',
      '5 email INVALID_VALUE',
      '6 externalId.crm EXTERNAL_ID_TAKEN',
      '7 attributes.seats WRONG_TYPE',
      '8 attributes.plan INVALID_VALUE',
      '10 attributes.since WRONG_TYPE',
      '11 null REQUIRED',
    ]);
    expect(job.errors.at(-1)?.message).toContain('`key.email`');
    expect(await shown('{ name: { eq: "Own" } }')).toMatchObject([
      { attributes: [{ key: 'since', date: '2026-12-31' }] },
    ]);
  });

  test('of CSV may have columns of other programs that are named key and attributes', async () => {
    const job = await imported(file('externalId.crm,Key,Attributes,name', 'csv,x,y,Fine'));
    expect(job).toMatchObject({
      ...{ status: 'SUCCEEDED', errors: [] },
      notes: ['Left out: Key, Attributes. A mapping says what columns hold.'],
    });
  });

  test('reads days of an attribute as its mapping says', async () => {
    const job = await imported(file('Id,Since', 'mapped,12/31/2025'), {
      mapping: [
        { column: 'Id', to: 'externalId.crm' },
        { column: 'Since', to: 'attributes.since', dateFormat: 'MONTH_DAY_YEAR' },
      ],
    });
    expect(job).toMatchObject({ status: 'SUCCEEDED', errors: [], notes: [] });
    const { found } = await workspace.ask<{ found: object }>(
      '{ found: customerByKey(key: { externalId: { system: "crm", id: "mapped" } }) { attributes { date } } }',
    );
    expect(found).toEqual({ attributes: [{ date: '2025-12-31' }] });
  });

  test('refuses values of an attribute that is deleted while the file waits', async () => {
    const id = await workspace.make('attributeDefinition', { key: 'b', type: 'TEXT', name: 'B' });
    const { key } = await rowJob(workspace, 'customerBulkImport', {});
    await uploadRowFile(workspace, key, file('externalId.crm,attributes.b', 'w1,x', 'w2,'));
    await workspace.change('attributeDefinitionDelete', { id });
    await drainTasks(workspace.db, [importHandlerOf(rowImportsOf(schema))]);
    const errors = await workspace.db.jobError.findMany({ where: { jobId: key } });
    expect(errors).toMatchObject([{ line: 2, column: 'attributes.b', code: 'UNKNOWN_FIELD' }]);
  });

  test('with a column of no attribute is refused, and so is a mapping to one', async () => {
    for (const format of ['CSV', 'NDJSON'] as const) {
      const { key } = await rowJob(workspace, 'customerBulkImport', { format });
      const text =
        format === 'CSV'
          ? file('externalId.crm,attributes.tariff', '1,x')
          : `{"externalId.crm":"1","attributes.tariff":"x"}\n`;
      await expect(uploadRowFile(workspace, key, text)).rejects.toThrow(
        /attributeDefinitionCreate.*"attributes\.tariff"/,
      );
    }
    const { errors } = await workspace.change<{ errors: TestUserError[] }>('customerBulkImport', {
      format: 'CSV',
      mapping: [
        { column: 'Tariff', to: 'attributes.tariff' },
        { column: 'Since', to: 'attributes.since', dateFormat: 'MONTH_DAY_YEAR' },
        { column: 'Mail', to: 'key.email' },
      ],
    });
    expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'UNKNOWN_FIELD input.mapping.0.to',
    ]);
    expect(errors[0]?.message).toContain('attributes.plan');
  });

  test('takes as many statements for 200 rows as for 20', async () => {
    const statementsOf = async (rows: number) => {
      const lines = Array.from(
        { length: rows },
        (_, index) => `${rows}_${index}@statements.example,${index},gold`,
      );
      const text = file('key.email,attributes.seats,attributes.plan', ...lines);
      const { statements } = await graph.statementsOf(() => imported(text));
      return statements.length;
    };
    expect(await statementsOf(200)).toBe(await statementsOf(20));
  });
});
