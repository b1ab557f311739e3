import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { invariantFindings } from '../../../test/support/invariants.ts';
import { drainMerges, merge, merged, undo } from '../../../test/support/merging.ts';
import { recordEvent, recordInBulk } from '../../../test/support/recordedEvents.ts';
import { importedRows } from '../../../test/support/rowFiles.ts';
import { sized } from '../../../test/support/size.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 8 });
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** Races are run this often: each has another order. */
const rounds = Array.from({ length: sized({ suite: 4, soak: 8 }) }, (_, round) => round);

let numbers = 0;
const make = (input: object = {}) => workspace.make('customer', input);
const customersWith = (fields: readonly object[]) => Promise.all(fields.map(make));
const events = (count: number, customer: object) =>
  Array.from({ length: count }, () => ({ source: 'race', id: `${numbers++}`, customer }));
const countOf = async (customer: string) => {
  const { customer: found } = await workspace.ask<{
    customer: { events: { totalCount: number } };
  }>('query ($id: ID!) { customer(id: $id) { events { totalCount } } }', { id: customer });
  return found.events.totalCount;
};

afterEach(async () => {
  await drainMerges(workspace);
  expect(await invariantFindings(workspace.db)).toEqual([]);
});

describe('merges at once', () => {
  test('of A into B and of B into C: 100 events of A are C’s', async () => {
    for (const _ of rounds) {
      const [a = '', b = '', c = ''] = await customersWith([{}, {}, {}]);
      await recordInBulk(workspace, events(100, { id: a }));
      const both = await Promise.all([merge(workspace, a, b), merge(workspace, b, c)]);
      expect(both.flatMap(({ failures }) => failures)).toEqual([]);
      expect(await countOf(c)).toBe(100);
    }
  });

  test('of A into B and of B into A: one is made, the other refused', async () => {
    for (const _ of rounds) {
      const [a = '', b = ''] = await customersWith([{}, {}]);
      await recordInBulk(workspace, [...events(3, { id: a }), ...events(4, { id: b })]);
      const both = await Promise.all([merge(workspace, a, b), merge(workspace, b, a)]);
      const [made] = both.flatMap(({ merge: one }) => one ?? []);
      expect(both.map(({ failures }) => failures.length).sort()).toEqual([0, 1]);
      expect(await countOf(made?.survivor.id ?? '')).toBe(7);
    }
  });

  test('of six customers in a chain, in any order, leave one with everything', async () => {
    const chain = await customersWith(Array.from({ length: 6 }, () => ({})));
    for (const id of chain) await recordInBulk(workspace, events(2, { id }));
    const steps = chain.slice(1).map((into, index) => merge(workspace, chain[index] ?? '', into));
    const all = await Promise.all(steps);
    expect(all.flatMap(({ failures }) => failures)).toEqual([]);
    expect(await countOf(chain.at(-1) ?? '')).toBe(12);
  });

  test('of one customer into two: one is made', async () => {
    const [a = '', b = '', c = ''] = await customersWith([{}, {}, {}]);
    const both = await Promise.all([merge(workspace, a, b), merge(workspace, a, c)]);
    expect(both.map(({ failures }) => failures.map(({ code }) => code)).sort()).toEqual([
      [],
      ['CUSTOMER_MERGED'],
    ]);
  });
});

describe('a merge while', () => {
  test('events are recorded leaves all of them with the survivor', async () => {
    for (const round of rounds) {
      const email = `recorded${round}@race.example`;
      const [alias = '', survivor = ''] = await customersWith([{ email }, {}]);
      const recorded = [{ id: alias }, { email }, { id: alias }].map((key) =>
        recordInBulk(workspace, events(100, key)),
      );
      const single = Array.from({ length: 10 }, () =>
        recordEvent(workspace, { source: 'race', id: `${numbers++}`, customer: { email } }),
      );
      const { failures } = await merge(workspace, alias, survivor);
      expect(failures).toEqual([]);
      const results = [...(await Promise.all(recorded)), ...(await Promise.all(single))];
      expect(results.flatMap(({ errors }) => errors)).toEqual([]);
      await drainMerges(workspace);
      expect(await countOf(survivor)).toBe(310);
      expect(await invariantFindings(workspace.db)).toEqual([]);
    }
  });

  test('a worker matches waiting events leaves all of them with the survivor', async () => {
    for (const round of rounds) {
      const email = `waiting${round}@race.example`;
      await recordInBulk(workspace, events(50, { email }));
      const survivor = await make();
      const alias = await make({ email });
      await Promise.all([drainMerges(workspace), merged(workspace, alias, survivor)]);
      await drainMerges(workspace);
      expect(await countOf(survivor)).toBe(50);
      expect(await invariantFindings(workspace.db)).toEqual([]);
    }
  });

  test('rows of customers are stored loses no change', async () => {
    for (const round of rounds) {
      const externalId = { system: 'race', id: `${round}` };
      const [alias = '', survivor = ''] = await customersWith([
        { externalIds: [externalId] },
        { email: `stored${round}@race.example` },
      ]);
      const [bulk, upserted] = await Promise.all([
        workspace.change('customerBulkUpsert', { rows: [{ key: { externalId }, name: 'Named' }] }),
        workspace.change('customerUpsert', { key: { externalId }, locale: 'de-AT' }),
        merged(workspace, alias, survivor),
      ]);
      expect([bulk.errors, upserted.errors]).toEqual([[], []]);
      const { customer } = await workspace.ask<{ customer: object }>(
        'query ($id: ID!) { customer(id: $id) { name locale email } }',
        { id: survivor },
      );
      const email = `stored${round}@race.example`;
      expect(customer).toEqual({ name: 'Named', locale: 'de-AT', email });
    }
  });

  test('a file of customers is imported stores its rows with the survivor', async () => {
    for (const round of rounds.slice(0, 4)) {
      const [alias = '', survivor = ''] = await customersWith([
        { externalIds: [{ system: 'file', id: `${round}` }] },
        { name: 'Survivor' },
      ]);
      const others = Array.from({ length: 50 }, (_, row) => `${round}-${row},Other`);
      const rows = [...others.slice(0, 25), `${round},Imported`, ...others.slice(25)];
      const text = `externalId.file,name\n${rows.join('\n')}\n`;
      const [ended] = await Promise.all([
        importedRows(workspace, 'customer', text),
        merged(workspace, alias, survivor),
      ]);
      expect(ended).toMatchObject({ status: 'SUCCEEDED', rowsDone: 51, rowsFailed: 0 });
      const found = await workspace.ask(
        `query ($id: String!) {
          customerByExternalId(externalId: { system: "file", id: $id }) { id } }`,
        { id: `${round}` },
      );
      expect(found).toEqual({ customerByExternalId: { id: survivor } });
    }
  });

  test('the survivor or the merged customer is deleted or archived is made, or refused', async () => {
    for (const round of rounds) {
      const [alias = '', survivor = ''] = await customersWith([{}, {}]);
      const verb = round % 2 === 0 ? 'customerDelete' : 'customerArchive';
      const [{ failures }] = await Promise.all([
        merge(workspace, alias, survivor),
        workspace.change(verb, { id: round % 4 < 2 ? alias : survivor }),
      ]);
      const codes = failures.map(({ code }) => code);
      expect([[], ['NOT_FOUND'], ['WRONG_STATE']]).toContainEqual(codes);
    }
  });
});

describe('an undoing', () => {
  test('while events are recorded gives those that came with the other’s address to that', async () => {
    for (const round of rounds.slice(0, 4)) {
      const email = `undone${round}@race.example`;
      const [alias = '', survivor = ''] = await customersWith([{ email }, {}]);
      const id = await merged(workspace, alias, survivor);
      await recordInBulk(workspace, events(20, { email }));
      await Promise.all([
        recordInBulk(workspace, events(100, { email })),
        undo(workspace, id),
        recordInBulk(workspace, events(100, { email })),
      ]);
      await drainMerges(workspace, new Date(Date.now() + 10 * 60 * 1000));
      expect([await countOf(alias), await countOf(survivor)]).toEqual([220, 0]);
    }
  });

  test('twice at once, or beside another merge of the survivor, is done in some order', async () => {
    for (const _ of rounds.slice(0, 4)) {
      const [a = '', b = '', c = ''] = await customersWith([{}, {}, {}]);
      await recordInBulk(workspace, events(5, { id: a }));
      const id = await merged(workspace, a, b);
      const twice = await Promise.all([undo(workspace, id), undo(workspace, id)]);
      expect(twice.map(({ failures }) => failures.length).sort()).toEqual([0, 1]);
      const again = await merged(workspace, a, b);
      const [undoing] = await Promise.all([undo(workspace, again), merge(workspace, b, c)]);
      const isUndone = undoing.failures.length === 0;
      expect([await countOf(a), await countOf(c)]).toEqual(isUndone ? [5, 0] : [0, 5]);
    }
  });

  test('of two merges into one survivor at once are both done', async () => {
    for (const round of rounds.slice(0, 4)) {
      const [one = '', two = '', survivor = ''] = await customersWith([
        { name: `One ${round}`, locale: 'de' },
        { name: `Two ${round}`, locale: 'fr' },
        {},
      ]);
      const merges = [
        await merged(workspace, one, survivor),
        await merged(workspace, two, survivor),
      ];
      const undoings = await Promise.all(merges.map((id) => undo(workspace, id)));
      expect(undoings.map(({ failures }) => failures)).toEqual([[], []]);
      const { customer } = await workspace.ask<{ customer: object }>(
        'query ($id: ID!) { customer(id: $id) { name locale } }',
        { id: survivor },
      );
      expect(customer).toEqual({ name: null, locale: null });
    }
  });
});
