import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ContactWorld, contactWorld } from '../../test/support/contacts.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';

let graph: TestGraph;
let world: ContactWorld;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  world = await contactWorld(graph);
});

const suppress = (reason: string, rest: object = {}) =>
  world.set('suppressedAddressRecord', {
    ...{ address: { email: 'Ada@example.com' }, channel: 'EMAIL', reason, ...rest },
  });

describe('a customer', () => {
  test.each([
    ['BOUNCED', 'NO BOUNCED'],
    ['COMPLAINED', 'NO OPTED_OUT'],
    ['OPTED_OUT', 'NO OPTED_OUT'],
  ])('whose address is suppressed as %s is not written to there', async (reason, decided) => {
    await suppress(reason);
    expect(await world.decided()).toBe(decided);
    expect(await world.decided({ channel: 'WEB' })).toBe('YES ALLOWED');
  });

  test('is not written to where another with the address opted out of the purpose', async () => {
    await suppress('OPTED_OUT', { purpose: 'surveys' });
    expect(await world.decided()).toBe('NO OPTED_OUT');
  });

  test('is written to at a new address, and where the opt-out was of another purpose', async () => {
    await world.workspace.make('purpose', { key: 'news', name: 'News' });
    await suppress('OPTED_OUT', { purpose: 'news' });
    expect(await world.decided()).toBe('YES ALLOWED');
    await suppress('BOUNCED');
    await world.set('customerUpdate', { id: world.customer, email: 'ada@example.org' });
    expect(await world.decided()).toBe('YES ALLOWED');
  });
});
