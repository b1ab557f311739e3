import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workFor } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../test/support/recordedEvents.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  // A connection for each call.
  graph = await openTestGraph({ poolSize: 12 });
  workspace = await graph.workspace();
  await workspace.make('customerEventSource', { key: 'shop', createCustomers: true });
  await workspace.make('customerEventSource', { key: 'till' });
});
afterAll(() => graph.close());

const count = (where: object) => workspace.db.customer.count({ where });
const matchOf = async (input: { id: string; source?: string; customer: object }) =>
  (await recordEvent(workspace, input)).event?.match;

describe('an event whose customer is not known', () => {
  test.each([
    ['an email address', { email: 'eve@example.com' }],
    ['a telephone number', { phone: '+436605550001' }],
    ['an external id', { externalId: { system: 'crm', id: 'eve' } }],
  ])(
    'creates it with %s, once, if its source is set so, by a key that may create none',
    async (name, customer) => {
      const before = await count({});
      const recorder = workspace.withScopes('events:write', 'customers:read', 'customers:personal');
      const first = await recordEvent(recorder, { id: name, customer });
      expect(first.event?.match).toBe('MATCHED');
      const { results } = await recordInBulk(recorder, [
        { id: `${name} 2`, customer },
        { id: `${name} 3`, customer },
      ]);
      expect(results.map(({ event }) => event?.match)).toEqual(['MATCHED', 'MATCHED']);
      expect((await recordEvent(recorder, { id: name, customer })).replayed).toBe(true);
      expect(await count({})).toBe(before + 1);
    },
  );

  test('waits for it if its source is set otherwise, or not described', async () => {
    const customer = { email: 'waits@example.com' };
    expect(await matchOf({ id: 'w', source: 'till', customer })).toBe('WAITING');
    expect(await matchOf({ id: 'w', source: 'helpdesk', customer })).toBe('WAITING');
    expect(await count({ email: customer.email })).toBe(0);
  });

  test('creates one customer when many calls come at the same time', async () => {
    const customer = { email: 'race@example.com' };
    const calls = Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0
        ? matchOf({ id: `race ${index}`, customer })
        : recordInBulk(workspace, [{ id: `race ${index}`, customer }]).then(
            ({ results }) => results[0]?.event?.match,
          ),
    );
    expect(await Promise.all(calls)).toEqual(Array(8).fill('MATCHED'));
    expect(await count({ email: customer.email })).toBe(1);
  });

  test('creates none if it is refused: as a conflict, and as one who was erased', async () => {
    await recordEvent(workspace, { id: 'taken', customer: { email: 'first@example.com' } });
    const other = { id: 'taken', customer: { email: 'second@example.com' } };
    const { results } = await recordInBulk(workspace, [other], { errorPolicy: 'REJECT_FAILED' });
    expect(results[0]?.errors.map(({ code }) => code)).toEqual(['CONFLICT']);
    expect(await count({ email: 'second@example.com' })).toBe(0);
    const email = 'gone@example.com';
    const { errors } = await workspace.change('customerErase', {
      customer: { id: await workspace.make('customer', { email }) },
    });
    expect(errors).toEqual([]);
    await workFor(workspace, 2);
    const back = await recordEvent(workspace, { id: 'gone', customer: { email } });
    expect(back.failures).toMatchObject([{ code: 'ERASED' }]);
  });

  test('has no statement more where all customers are known', async () => {
    const customer = { email: 'known@example.com' };
    await workspace.make('customer', customer);
    const statementsFor = async (source: string) => {
      const { statements } = await graph.statementsOf(() =>
        recordEvent(workspace, { id: 'known', source, customer }),
      );
      return statements.filter((sql) => sql.includes('"CustomerEventSource"')).length;
    };
    expect(await statementsFor('shop')).toBe(0);
    expect(await statementsFor('helpdesk')).toBe(0);
  });
});

test('that a source creates customers is for a key that may create them to say', async () => {
  const key = workspace.withScopes('eventTypes:write');
  const { errors } = await key.change('customerEventSourceCreate', {
    key: 'web',
    createCustomers: true,
  });
  expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'createCustomers'] }]);
  const source = await key.make('customerEventSource', { key: 'web' });
  const both = workspace.withScopes('eventTypes:write', 'customers:write');
  const on = { id: source, createCustomers: true };
  expect((await key.change('customerEventSourceUpdate', on)).errors).toHaveLength(1);
  expect((await both.change('customerEventSourceUpdate', on)).errors).toEqual([]);
  expect(
    (await key.change('customerEventSourceUpdate', { ...on, description: 'The site' })).errors,
  ).toEqual([]);
});
