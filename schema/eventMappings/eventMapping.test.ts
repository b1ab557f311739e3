import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../test/support/recordedEvents.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let shop: string;
let web: string;
let step: string;
let stage: string;
let journey: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  shop = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  web = await workspace.make('touchpoint', { name: 'Site', channel: 'WEB' });
  journey = await workspace.make('journey', { title: 'I want a bike' });
  stage = await workspace.make('stage', { journey, name: 'Buying' });
  step = await workspace.make('step', { stage, title: 'Pays' });
});
afterAll(() => graph.close());

const predicate = (field: string, operator: string, value?: unknown) => ({
  field,
  operator,
  ...(value !== undefined && { value }),
});
const all = (...rules: object[]) => ({ combinator: 'and', rules });

/** Rules for a new type of events, the first one tried first. */
async function rules(key: string, ...inputs: object[]): Promise<string[]> {
  const eventType = await workspace.make('eventType', { key });
  const made: string[] = [];
  for (const input of inputs) {
    made.push(await workspace.make('eventMapping', { eventType, touchpoint: shop, ...input }));
  }
  return made;
}

let ids = 0;

/** Where an event of this type happens. */
async function whereIs(type: string, input: object = {}) {
  ids += 1;
  const { event } = await recordEvent(workspace, { id: `${ids}`, type, ...input });
  const { found } = await workspace.ask<{ found: object }>(
    'query ($id: ID!) { found: event(id: $id) { touchpoint { id } step { id } mapped } }',
    { id: event?.id },
  );
  return found;
}
const at = (touchpoint: string | null, ofStep: string | null = null) => ({
  touchpoint: touchpoint && { id: touchpoint },
  step: ofStep && { id: ofStep },
  mapped: touchpoint !== null,
});

describe('an event without a touchpoint', () => {
  test('gets that of the first rule of its type that fits, with its step', async () => {
    await rules(
      'PAID',
      { when: all(predicate('value', 'gte', 100), predicate('currency', 'equals', 'EUR')) },
      { when: all(predicate('source', 'beginsWith', 'web')), touchpoint: web, step },
      { when: all(predicate('properties.till.floor', 'equals', 2)), step },
    );
    expect(await whereIs('PAID', { value: 100, currency: 'EUR', source: 'web' })).toEqual(at(shop));
    expect(await whereIs('PAID', { value: 100, currency: 'USD', source: 'WEB-1' })).toEqual(
      at(web, step),
    );
    expect(await whereIs('PAID', { properties: { till: { floor: 2 } } })).toEqual(at(shop, step));
    expect(await whereIs('PAID', { properties: { 'till.floor': 2 } })).toEqual(at(shop, step));
    expect(await whereIs('PAID', { properties: { till: { floor: '2' } } })).toEqual(at(null));
    expect(await whereIs('OTHER', { value: 100, currency: 'EUR' })).toEqual(at(null));
  });

  test('gets none of a rule when it has its own', async () => {
    await rules('OWN', { step });
    expect(await whereIs('OWN', { touchpoint: { id: web } })).toEqual({
      ...at(web),
      mapped: false,
    });
    expect(await whereIs('OWN')).toEqual(at(shop, step));
  });

  test.each<[string, object, object]>([
    ['value', all(predicate('value', 'between', [1, 2])), { value: 1.5 }],
    [
      'occurredAt',
      all(predicate('occurredAt', 'before', '2026-01-02')),
      { occurredAt: '2026-01-01T12:00:00Z' },
    ],
    [
      'properties.vip',
      all(predicate('properties.vip', 'equals', true)),
      { properties: { vip: true } },
    ],
    [
      'properties.sku',
      all(predicate('properties.sku', 'in', ['A', 'B'])),
      { properties: { sku: 'b' } },
    ],
    [
      'properties.due',
      all(predicate('properties.due', 'after', '2026-01-01')),
      { properties: { due: '2026-03-01' } },
    ],
    [
      'properties.tags',
      all(predicate('properties.tags', 'includesAny', ['x'])),
      { properties: { tags: ['y', 'x'] } },
    ],
    ['properties.none', all(predicate('properties.none', 'isNull')), {}],
    ['currency, negated', { ...all(predicate('currency', 'notNull')), not: true }, { value: 1 }],
  ])('is compared by %s', async (name, when, input) => {
    await rules(`BY ${name}`, { when });
    expect(await whereIs(`BY ${name}`, input)).toEqual(at(shop));
    const other =
      name === 'properties.none' ? { properties: { none: 1 } } : { value: 3, currency: 'EUR' };
    expect(await whereIs(`BY ${name}`, other)).toEqual(at(null));
  });

  test('that is sent again is the same event, whatever the rules say by then', async () => {
    const [rule] = await rules('AGAIN', {});
    const input = { source: 'again', id: '1', type: 'AGAIN' };
    const first = await recordEvent(workspace, input);
    await workspace.change('eventMappingUpdate', { id: rule, touchpoint: web });
    expect(await recordEvent(workspace, input)).toEqual({ ...first, replayed: true });
    expect(await whereIs('AGAIN')).toEqual(at(web));
    const { found } = await workspace.ask<{ found: object }>(
      'query ($id: ID!) { found: event(id: $id) { touchpoint { id } } }',
      { id: first.event?.id },
    );
    expect(found).toEqual({ touchpoint: { id: shop } });
  });

  test('is not mapped by a rule that is archived, and by another order after a move', async () => {
    const [first, second] = await rules('MOVED', {}, { touchpoint: web });
    expect(await whereIs('MOVED')).toEqual(at(shop));
    await workspace.change('eventMappingMove', { id: second, position: 0 });
    expect(await whereIs('MOVED')).toEqual(at(web));
    await workspace.change('eventMappingArchive', { id: second });
    expect(await whereIs('MOVED')).toEqual(at(shop));
    await workspace.change('eventMappingDelete', { id: first });
    expect(await whereIs('MOVED')).toEqual(at(null));
  });

  test('is mapped in as many statements with 200 others of several types as alone', async () => {
    const counted = async (count: number) =>
      graph.statementsOf(() =>
        recordInBulk(
          workspace,
          Array.from({ length: count }, (_, index) => ({
            source: `mapped ${count}`,
            id: `${index}`,
            type: index % 2 === 0 ? 'MOVED' : 'AGAIN',
          })),
        ),
      );
    const [one, many] = [await counted(1), await counted(200)];
    expect(many.statements).toHaveLength(one.statements.length);
    expect(
      await workspace.db.customerEvent.count({ where: { source: 'mapped 200', mapped: true } }),
    ).toBe(100);
  });

  test('is mapped by the rules of its own workspace alone', async () => {
    const other = await graph.workspace('Other');
    await rules('APART', {});
    const { event } = await recordEvent(other, { id: '1', type: 'APART' });
    const { found } = await other.ask<{ found: object }>(
      'query ($id: ID!) { found: event(id: $id) { touchpoint { id } mapped } }',
      { id: event?.id },
    );
    expect(found).toEqual({ touchpoint: null, mapped: false });
  });
});

describe('a rule', () => {
  test.each<[object, string, string]>([
    [all(predicate('speed', 'equals', 1)), 'UNKNOWN_FIELD', 'when.rules.0.field'],
    [all(predicate('properties.', 'equals', 1)), 'UNKNOWN_FIELD', 'when.rules.0.field'],
    [all(predicate('value', 'equals', 'many')), 'WRONG_TYPE', 'when.rules.0.value'],
    [
      all(predicate('properties.a', 'equals', 1), predicate('properties.a', 'equals', 'x')),
      'WRONG_TYPE',
      'when.rules.1.value',
    ],
    [{ combinator: 'or', rules: [] }, 'INVALID_CONDITION', 'when.rules'],
    [{ combinator: 'and', rules: [null] }, 'INVALID_CONDITION', 'when.rules.0'],
  ])('with the condition %j is refused', async (when, code, path) => {
    const eventType = await workspace.make('eventType', { key: JSON.stringify(when) });
    const { errors } = await workspace.change('eventMappingCreate', {
      eventType,
      touchpoint: shop,
      when,
    });
    expect(errors).toMatchObject([{ code, path: ['input', ...path.split('.')] }]);
  });

  test('shows its condition, and fits all events when that is cleared', async () => {
    const when = all(predicate('value', 'gt', 1));
    const [id] = await rules('CLEARED', { when });
    const shown = async (input: object) =>
      (
        await workspace.change<{ eventMapping: { when: object } }>(
          'eventMappingUpdate',
          { id, ...input },
          'eventMapping { when }',
        )
      ).eventMapping.when;
    expect(await shown({ description: 'Large' })).toEqual(when);
    expect(await shown({ when: null })).toEqual({ combinator: 'and', rules: [] });
  });

  test('and its events stop the deletion of touchpoint, step, stage and journey', async () => {
    const [rule = ''] = await rules('STOPS', { step });
    await recordEvent(workspace, { source: 'stops', id: '1', type: 'STOPS' });
    const usedBy = async (mutation: string, id: string) => {
      const { errors } = await workspace.change(mutation, { id });
      expect(errors.map(({ code }) => code)).toEqual(['IN_USE']);
      return errors[0]?.usedBy ?? [];
    };
    expect(await usedBy('stepDelete', step)).toContain(rule);
    expect(await usedBy('stageDelete', stage)).toContain(rule);
    expect(await usedBy('journeyDelete', journey)).toContain(rule);
    await usedBy('touchpointDelete', shop);
  });
});
