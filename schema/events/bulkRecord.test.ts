import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../test/support/recordedEvents.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { matchFacts } from '../customers/match/matchFacts.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const record = (input: object) => recordEvent(workspace, input);
const bulk = (events: readonly object[], options?: object) =>
  recordInBulk(workspace, events, options);

const rows = (where: object = {}) => workspace.db.customerEvent.count({ where });

describe('many events of one call', () => {
  test('are each judged by themselves: known, new, new, known', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ source: 'batch', id, value: 1 }));
    const stored = await record(a ?? {});
    const { results, replayed } = await bulk([a, b, c, c].map((event) => ({ ...event })));
    expect(results.map(({ index, status }) => [index, status])).toEqual([
      [0, 'REPLAYED'],
      [1, 'RECORDED'],
      [2, 'RECORDED'],
      [3, 'REPLAYED'],
    ]);
    expect(replayed).toBe(false);
    expect(results[0]?.event).toEqual(stored.event);
    expect(results[3]?.event).toEqual(results[2]?.event);
    expect(await rows({ source: 'batch' })).toBe(3);
    expect(await bulk([a, b, c, c].map((event) => ({ ...event })))).toMatchObject({
      replayed: true,
    });
  });

  test('one of another content than an earlier one of the call is a CONFLICT with that', async () => {
    const events = [
      { id: 'twice', value: 1 },
      { id: 'twice', value: 2 },
      { id: 'twice', value: 1 },
    ].map((event) => ({ source: 'within', ...event }));
    const all = await bulk(events);
    expect(all.errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'events', '1', 'id'] }]);
    expect(all.results).toEqual([]);
    expect(await rows({ source: 'within' })).toBe(0);
    const { results } = await bulk(events, { errorPolicy: 'REJECT_FAILED' });
    expect(results.map(({ status }) => status)).toEqual(['RECORDED', 'FAILED', 'REPLAYED']);
    expect(results[1]?.errors).toMatchObject([{ event: results[0]?.event?.id, fields: ['value'] }]);
  });

  test('those without an error are stored beside those with one, or none is', async () => {
    const events = [
      { id: 'good' },
      { id: 'bad', currency: 'euro', value: 1 },
      { id: ' ' },
      { id: 'unknown', customer: { id: 'customer_01h2xcejqtf2nbrexx3vqjhp41' } },
      { id: 'nowhere', touchpoint: { externalId: { system: 'pos', id: 'none' } } },
    ].map((event) => ({ source: 'mixed', ...event }));
    const codes = ['TOO_LONG', 'BLANK', 'NOT_FOUND', 'NOT_FOUND'];
    const all = await bulk(events);
    expect(all.errors.map(({ code }) => code).sort()).toEqual([...codes].sort());
    expect(await rows({ source: 'mixed' })).toBe(0);
    const { results } = await bulk(events, { errorPolicy: 'REJECT_FAILED' });
    expect(results.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      [],
      ...codes.map((code) => [code]),
    ]);
    expect(results[3]?.errors[0]?.path).toEqual(['input', 'events', '3', 'customer', 'id']);
    expect(await rows({ source: 'mixed' })).toBe(1);
  });

  test('1,000 are stored in as many statements as 2, new ones and known ones', async () => {
    const known = await workspace.make('customer', {
      externalIds: [{ system: 'crm', id: 'known' }],
    });
    const events = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        source: `of ${count}`,
        id: `${index}`,
        customer:
          index % 2 === 0
            ? { externalId: { system: 'crm', id: 'known' } }
            : { email: `p${index}@of${count}.example` },
        properties: { index },
      }));
    const counted = async (count: number) => graph.statementsOf(() => bulk(events(count)));
    const [few, many] = [await counted(2), await counted(1000)];
    expect(many.value.results).toHaveLength(1000);
    expect(many.value.results[998]?.event).toMatchObject({
      match: 'MATCHED',
      customer: { id: known },
    });
    expect(many.statements).toHaveLength(few.statements.length);
    const again = [await counted(2), await counted(1000)];
    expect(again.map(({ value }) => value.replayed)).toEqual([true, true]);
    expect(again[1]?.statements).toHaveLength(again[0]?.statements.length ?? 0);
    expect(await rows({ source: 'of 1000' })).toBe(1000);
    const more = await bulk([...events(1000), { id: 'more' }]);
    expect(more.errors).toMatchObject([{ code: 'TOO_MANY', path: ['input', 'events'] }]);
    await drainTasks(workspace.db, [matchFacts]);
  });
});
