import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CustomerKeyShape, findCustomers } from '../../schema/customers/customerKey.ts';
import { newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import { connect, type OpenConnection } from '../support/connection.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let session: OpenConnection;

const rows = 3000;
const numbers = Array.from({ length: rows }, (_, index) => index);
const at = new Date();
const common = { createdAt: at, updatedAt: at, revision: 1 };

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const { db } = workspace;
  const feedback = numbers.map((index) => {
    const said = { source: 'REVIEW', channel: 'WEB', text: 'Хорошо', occurredAt: at };
    return { id: newId(), ...said, author: `Автор ${index}`, emotions: [], tags: [], topics: [] };
  });
  await insertRows(
    db,
    'Feedback',
    feedback.map((row) => ({ ...row, ...common })),
  );
  await insertRows(
    db,
    'FeedbackExternalId',
    feedback.map(({ id }, index) => ({
      system: 'crm',
      externalId: index % 2 === 0 ? `é${index}` : `é${index}`.normalize('NFD'),
      entityId: id,
    })),
  );
  await insertRows(
    db,
    'Touchpoint',
    numbers.map((index) => ({ id: newId(), name: `Кассе ${index}`, channel: 'WEB', ...common })),
  );
  const customers = numbers.map((index) => {
    const email = `person${index}@example.org`;
    const phone = `+43660${1_000_000 + index}`;
    return { id: newId(), name: `Персона ${index}`, email, phone, ...common };
  });
  await insertRows(db, 'Customer', customers);
  await insertRows(
    db,
    'CustomerExternalId',
    customers.map(({ id }, index) => ({
      system: 'crm',
      externalId: String(index),
      entityId: id,
    })),
  );
  await graph.analyze();
  session = await connect(graph.url);
  const role = `${new URL(graph.url).pathname.slice(1)}_app`;
  await session.sql.script(`SET ROLE "${role}"; SET plan_cache_mode = force_generic_plan;
    SELECT set_config('cxgraph.workspace', '${workspace.workspaceId}', false)`);
});
afterAll(async () => {
  await session.close();
  await graph.close();
});

/** How the database goes about what a query asks it first. */
async function planOf(document: string, variables: object): Promise<string> {
  const { statements } = await graph.statementsOf(() => workspace.ask(document, variables));
  return planOfStatement(statements[0] ?? '');
}

/** How the database goes about a statement, under row security as the server is. */
async function planOfStatement(statement: string): Promise<string> {
  const parameters =
    statement.match(/\$\d+/g)?.map((parameter) => Number(parameter.slice(1))) ?? [];
  const values = Array.from({ length: Math.max(...parameters) }, () => 'NULL').join(', ');
  await session.sql.script(`PREPARE asked AS ${statement}`);
  try {
    const lines = await session.sql.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE asked(${values})`,
    );
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  } finally {
    await session.sql.script('DEALLOCATE asked');
  }
}

test.each([
  ['eq', 'автор 7', true],
  ['in', ['АВТОР 7', 'автор 8'], true],
  ['startsWith', 'АВТОР 29', true],
  ['eq', 'Автор 7', false],
  ['in', ['Автор 7', 'Автор 8'], false],
])(
  'a long list is read by an index where text is compared: %s %j, ignoreCase %j',
  async (operator, operand, ignoreCase) => {
    const filter = { author: { [operator]: operand, ignoreCase } };
    const plan = await planOf(
      'query ($filter: FeedbackFilter) { feedbackItems(filter: $filter) { nodes { id } } }',
      { filter },
    );
    expect(plan).toMatch(/Feedback_workspaceId_authorFolded_id_idx/);
    expect(plan).toMatch(/Index Cond: .*"authorFolded" (=|>=)/);
  },
);

test.each([
  ['name', { startsWith: 'ПЕРСОНА 29', ignoreCase: true }, 'nameFolded'],
  ['email', { startsWith: 'Person29', ignoreCase: true }, 'emailFolded'],
  ['email', { eq: 'person29@example.org' }, 'emailFolded'],
  ['phone', { startsWith: '+4366010029' }, 'phone'],
  ['phone', { eq: '+436601002900' }, 'phone'],
])('customers are found by %s %j by an index', async (field, comparison, column) => {
  const plan = await planOf(
    'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } } }',
    { filter: { [field]: comparison } },
  );
  expect(plan).toMatch(new RegExp(`Customer_workspaceId_${column}_id_idx`));
  expect(plan).toMatch(new RegExp(`Index Cond: .*"?${column}"? (=|>=)`));
});

test.each<[CustomerKeyShape, string]>([
  [{ email: 'person29@example.org' }, 'Customer_workspaceId_emailFolded_id_idx'],
  [{ phone: '+436601002900' }, 'Customer_workspaceId_phone_id_idx'],
  [{ externalId: { system: 'crm', id: '7' } }, 'CustomerExternalId_pkey'],
])('the customer of the key %j is found by an index', async (key, index) => {
  const { statements } = await graph.statementsOf(() => findCustomers(workspace.db, [key]));
  expect(statements).toHaveLength(1);
  const plan = await planOfStatement(statements[0] ?? '');
  expect(plan).not.toMatch(/Seq Scan/);
  expect(plan).toContain(index);
});

test('touchpoints are found by the beginning of their name by an index', async () => {
  const plan = await planOf(
    'query ($filter: TouchpointFilter) { touchpoints(filter: $filter) { nodes { id } } }',
    { filter: { name: { startsWith: 'КАССЕ 29', ignoreCase: true } } },
  );
  expect(plan).toMatch(/Touchpoint_workspaceId_nameFolded_id_idx/);
});

test('a row is found by another system’s id, in whichever form it is stored, by an index', async () => {
  const plan = await planOf(
    'query ($externalId: ExternalIdInput!) { feedbackByExternalId(externalId: $externalId) { id } }',
    { externalId: { system: 'crm', id: 'é7' } },
  );
  expect(plan).not.toMatch(/Seq Scan/);
  expect(plan).toMatch(/FeedbackExternalId_pkey/);
  expect(plan).toMatch(/FeedbackExternalId_workspaceId_composedKey_idx/);
});
