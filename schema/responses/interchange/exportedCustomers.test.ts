import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { imported } from '../../../test/support/importing.ts';
import { exportedText } from '../../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const title = [{ locale: 'en', text: 'How?' }];

async function publish(more: object = {}): Promise<string> {
  const id = await workspace.make('survey', {
    name: 'History',
    pages: [{ questions: [{ key: 'nps', kind: 'NPS', title }] }],
    ...more,
  });
  const { errors } = await workspace.change('surveyPublish', { id });
  expect(errors).toEqual([]);
  return id;
}

const mapping = [
  { column: 'key', to: { field: 'SUBMISSION_KEY' } },
  { column: 'nps', to: { question: 'nps' } },
];
const byNumber = { column: 'no', to: { field: 'CUSTOMER_EXTERNAL_ID' } };

async function rowsOf(survey: string, ...scopes: string[]): Promise<Record<string, unknown>[]> {
  const viewer = workspace.withScopes('responses:read', ...scopes);
  const input = { survey, format: 'NDJSON' };
  const text = await exportedText(workspace, 'responseExport', input, viewer);
  const rows = text
    .split('\n')
    .flatMap((line): Record<string, unknown>[] => (line ? [JSON.parse(line)] : []));
  return rows
    .toSorted((a, b) => Number(a.nps) - Number(b.nps))
    .map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => /cust|nps/.test(name))),
    );
}

describe('an export of responses', () => {
  test('has their customers, and of these what the viewer may see', async () => {
    const survey = await publish();
    const customer = await workspace.make('customer', {
      ...{ name: 'Ana', email: 'ana@x.example', phone: '+436601111111' },
      externalIds: [
        { system: 'crm', id: '17' },
        { system: 'shop', id: 'a' },
        { system: 'shop', id: 'b' },
      ],
    });
    await imported(
      workspace,
      { survey, mapping: [...mapping, byNumber], defaults: { customerSystem: 'crm' } },
      [
        ['key', 'nps', 'no'],
        ['a', '1', '17'],
        ['b', '2', '18'],
        ['c', '3', ''],
      ],
    );
    const others = [{ nps: 2 }, { nps: 3 }];
    const plain = { nps: 1, _customer: customer };
    expect(await rowsOf(survey)).toEqual([plain, ...others]);
    const ids = { '_customer.externalId.crm': ['17'], '_customer.externalId.shop': ['a', 'b'] };
    expect(await rowsOf(survey, 'customers:read')).toEqual([{ ...plain, ...ids }, ...others]);
    expect(await rowsOf(survey, 'customers:read', 'customers:personal')).toEqual([
      {
        ...{ ...plain, ...ids },
        ...{ '_customer.name': 'Ana', '_customer.email': 'ana@x.example' },
        '_customer.phone': '+436601111111',
      },
      ...others,
    ]);
  });

  test('of an anonymous survey has no column of a customer but an empty one', async () => {
    const survey = await publish({ anonymous: true });
    await imported(workspace, { survey, mapping }, [
      ['key', 'nps'],
      ['x', '9'],
    ]);
    const text = await exportedText(workspace, 'responseExport', { survey });
    const [header = ''] = text.split('\r\n');
    expect(header.split(',').filter((name) => name.includes('ustomer'))).toEqual(['_customer']);
    expect(await rowsOf(survey, 'customers:read', 'customers:personal')).toEqual([{ nps: 9 }]);
  });
});
