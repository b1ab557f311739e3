import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { type EndedRowImport, importedEvents } from '../../../test/support/rowFiles.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { matchFacts } from '../../customers/match/matchFacts.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const errorsOf = ({ errors }: EndedRowImport) =>
  errors.map(({ line, column, code }) => `${line} ${column} ${code}`);
const stored = (source: string) =>
  workspace.db.customerEvent.findMany({
    where: { source },
    include: { identifier: true },
    orderBy: { sourceId: 'asc' },
  });

describe('events of customers that are not known', () => {
  const text = (source: string) =>
    file(
      'id,source,type,occurredAt,customer.email,customer.externalId.shop',
      `1,${source},VISIT,2026-01-01,${source}@b.example,`,
      `2,${source},VISIT,2026-01-01,${source}@B.example,`,
      `3,${source},VISIT,2026-01-01,,${source}`,
      `4,${source},VISIT,2926-01-01,never@b.example,`,
    );
  const customers = () => workspace.db.customer.count();

  test('wait for these', async () => {
    const before = await customers();
    await importedEvents(workspace, {}, text('waiting'));
    expect(await stored('waiting')).toMatchObject(Array(3).fill({ match: 'WAITING' }));
    expect(await customers()).toBe(before);
  });

  test('create them where the import says so, one for each address and external id', async () => {
    const before = await customers();
    const ended = await importedEvents(workspace, { createCustomers: true }, text('made'));
    expect(errorsOf(ended)).toEqual(['5 occurredAt OUT_OF_RANGE']);
    const events = await stored('made');
    expect(events).toMatchObject(Array(3).fill({ match: 'MATCHED' }));
    expect(events[0]?.customerId).toBe(events[1]?.customerId);
    expect(events[2]?.customerId).not.toBe(events[1]?.customerId);
    expect(await customers()).toBe(before + 2);
    await drainTasks(workspace.db, [matchFacts]);
    expect(await importedEvents(workspace, { createCustomers: true }, text('made'))).toMatchObject({
      rowsKnown: 3,
    });
    expect(await customers()).toBe(before + 2);
  });

  test('create them as their source is set, unless the import says otherwise', async () => {
    await workspace.make('customerEventSource', { key: 'sourced', createCustomers: true });
    const before = await customers();
    await importedEvents(workspace, { createCustomers: false }, text('sourced'));
    expect(await customers()).toBe(before);
    await workspace.make('customerEventSource', { key: 'resourced', createCustomers: true });
    await importedEvents(workspace, {}, text('resourced'));
    expect(await customers()).toBe(before + 2);
  });

  test('create none without the scope for that', async () => {
    const client = workspace.withScopes('events:write');
    const { data, errors } = await client.answer(
      'mutation { eventImport(input: { format: CSV, createCustomers: true }) { job { id } } }',
    );
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'customers:write' });
    expect((await client.change('eventImport', { format: 'CSV' })).errors).toEqual([]);
  });
});
