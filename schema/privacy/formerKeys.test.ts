import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFor } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const crm = (id: string) => ({ system: 'crm', id });

/** The codes with which a sync that sends this is refused. */
async function sent(key: object): Promise<string[]> {
  const { results } = await workspace.change<{
    results: { errors: { code: string }[] }[];
  }>(
    'customerBulkUpsert',
    { rows: [{ key, name: 'Back' }], errorPolicy: 'REJECT_FAILED' },
    'results { errors { code } }',
  );
  return results.flatMap(({ errors }) => errors.map(({ code }) => code));
}

async function changed(mutation: string, input: object) {
  const { errors } = await workspace.change(mutation, input);
  expect(errors).toEqual([]);
}

async function erase(customer: string) {
  await changed('customerErase', { customer: { id: customer } });
  await workFor(workspace, 2);
}

test.each([
  ['customerUpdate', '+436605550001'],
  ['customerUpsert', '+436605550002'],
  ['customerBulkUpsert', '+436605550003'],
])(
  'what a customer was named by before %s changed it brings the person back no more',
  async (mutation, number) => {
    const [before, after] = [`old.${mutation}@x.example`, `new.${mutation}@x.example`];
    const other = number.replace('555', '556');
    const customer = await workspace.make('customer', {
      ...{ email: before, phone: number, externalIds: [crm(`old ${mutation}`)] },
    });
    const change = { email: after, phone: other, externalIds: [crm(`new ${mutation}`)] };
    const key = { id: customer };
    if (mutation === 'customerUpdate') await changed(mutation, { id: customer, ...change });
    else if (mutation === 'customerUpsert') await changed(mutation, { key, ...change });
    else await changed(mutation, { rows: [{ key, ...change }] });
    await erase(customer);
    for (const former of [
      { email: before },
      { phone: number },
      { externalId: crm(`old ${mutation}`) },
      { externalId: crm(`new ${mutation}`) },
    ]) {
      expect(await sent(former), JSON.stringify(former)).toEqual(['ERASED']);
    }
    expect(await workspace.db.customerFormerKey.count({ where: {} })).toBe(0);
  },
);

test('nor does what a customer that was merged into it was named by before', async () => {
  const externalIds = [crm('of the alias')];
  const alias = await workspace.make('customer', { email: 'alias@x.example', externalIds });
  const into = await workspace.make('customer', { email: 'into@x.example' });
  await changed('customerUpdate', { id: alias, email: null, externalIds: [] });
  await changed('customerMerge', { customer: { id: alias }, into: { id: into } });
  await erase(into);
  expect(await sent({ email: 'alias@x.example' })).toEqual(['ERASED']);
  expect(await sent({ externalId: crm('of the alias') })).toEqual(['ERASED']);
});

test('an address that another customer has, too, is left to that one', async () => {
  const email = 'shared@x.example';
  const one = await workspace.make('customer', { email });
  const other = await workspace.make('customer', { email });
  await changed('customerUpdate', { id: one, email: 'moved@x.example' });
  await erase(one);
  await changed('customerUpdate', { id: other, email: null });
  expect(await sent({ email })).toEqual([]);
});
