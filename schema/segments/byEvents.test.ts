import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { allOf, eventsThat, openSegments, predicate } from '../../test/support/segments.ts';

let graph: TestGraph;
let segments: Awaited<ReturnType<typeof openSegments>>;
beforeAll(async () => {
  graph = await openTestGraph();
  segments = await openSegments(graph);
});
afterAll(() => graph.close());

describe('a segment by events', () => {
  test('counts them and adds them up, and who has none meets what zero meets', async () => {
    const named = predicate('name', 'equals', 'Counts');
    const [often, never] = [
      await segments.customer({ name: 'Counts' }),
      await segments.customer({ name: 'Counts' }),
    ];
    const bought = predicate('type', 'equals', 'purchase');
    const twice = await segments.segment(
      allOf(named, eventsThat({ mode: 'atLeast', threshold: 2 }, bought)),
    );
    const none = await segments.segment(allOf(named, eventsThat({ mode: 'none' }, bought)));
    const most = await segments.segment(allOf(named, eventsThat({ mode: 'atMost', threshold: 0 })));
    const aggregate = { fn: 'sum', of: 'value', currency: 'EUR' };
    const spent = await segments.segment(
      allOf(named, { field: 'events', operator: 'gte', value: 100, aggregate }),
    );
    expect(await segments.members(none)).toEqual([often, never]);
    await segments.record(often, { value: 60, currency: 'EUR' });
    await segments.record(often, { value: 60, currency: 'USD' });
    await segments.drain();
    expect(await segments.members(twice)).toEqual([often]);
    expect(await segments.members(none)).toEqual([never]);
    expect(await segments.members(most)).toEqual([never]);
    expect(await segments.members(spent)).toEqual([]);
    await segments.record(often, { value: 40, currency: 'EUR', type: 'GIFT' });
    await segments.drain();
    expect(await segments.members(spent)).toEqual([often]);
  });

  test('takes in a customer who was found for an event later', async () => {
    const bought = [predicate('type', 'equals', 'RENEWAL')];
    const id = await segments.segment(allOf(eventsThat({ mode: 'some' }, ...bought)));
    await segments.record('', { type: 'RENEWAL', customer: { email: 'late@example.com' } });
    await segments.drain();
    expect(await segments.members(id)).toEqual([]);
    const late = await segments.customer({ email: 'late@example.com' });
    await segments.drain();
    expect(await segments.members(id)).toEqual([late]);
  });

  test('is refused with the path of what is wrong in it', async () => {
    const refused = async (rule: object) => {
      const { errors } = await segments.workspace.change('segmentCreate', {
        name: 'No',
        condition: allOf(rule),
      });
      return errors.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`);
    };
    const of = (aggregate: object, more: object = {}) => ({
      ...{ field: 'events', operator: 'gte', value: 1, aggregate },
      ...more,
    });
    expect(await refused({ field: 'events', operator: 'notNull' })).toEqual([
      'INVALID_CONDITION rules.0',
    ]);
    expect(await refused(eventsThat({ mode: 'atLeast' }))).toEqual([
      'INVALID_CONDITION rules.0.match.threshold',
    ]);
    expect(
      await refused(eventsThat({ mode: 'some' }, predicate('value', 'equals', 'much'))),
    ).toEqual(['WRONG_TYPE rules.0.value.rules.0.value']);
    expect(await refused(of({ fn: 'sum', of: 'value' }))).toEqual([
      'INVALID_CONDITION rules.0.aggregate.currency',
    ]);
    expect(await refused(of({ fn: 'last', of: 'occurredAt' }))).toEqual([
      'WRONG_TYPE rules.0.operator',
    ]);
    expect(
      await refused(of({ fn: 'max', of: 'value', where: allOf(predicate('sku', 'equals', 'a')) })),
    ).toEqual(['UNKNOWN_FIELD rules.0.aggregate.where.rules.0.field']);
  });
});
