import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import {
  allOf,
  inSegment,
  ofPlan,
  openSegments,
  planned,
  predicate,
} from '../../test/support/segments.ts';

let graph: TestGraph;
let segments: Awaited<ReturnType<typeof openSegments>>;
beforeAll(async () => {
  graph = await openTestGraph();
  segments = await openSegments(graph);
});
afterAll(() => graph.close());

describe('a segment with a condition', () => {
  test('has those who meet it, and follows changes of customers and of the condition', async () => {
    const [gold, silver, none] = [
      await segments.customer(planned('gold')),
      await segments.customer(planned('silver')),
      await segments.customer(),
    ];
    const id = await segments.workspace.make('segment', {
      name: 'Gold',
      condition: ofPlan('gold'),
    });
    expect(await segments.shown(id)).toMatchObject({ size: 0, asOf: null });
    await segments.drain();
    expect(await segments.members(id)).toEqual([gold]);
    expect((await segments.shown(id)).staleSince).toBeNull();
    await segments.workspace.change('customerUpdate', { id: none, ...planned('gold') });
    await segments.workspace.change('customerUpdate', { id: gold, ...planned(null) });
    await segments.drain();
    expect(await segments.members(id)).toEqual([none]);
    const before = await segments.workspace.db.segmentMember.findMany({ select: { since: true } });
    const condition = allOf(predicate('attributes.plan', 'in', ['gold', 'silver']));
    await segments.workspace.change('segmentUpdate', { id, condition });
    expect((await segments.shown(id)).staleSince).not.toBeNull();
    await segments.drain();
    expect(await segments.members(id)).toEqual([silver, none]);
    // Who stayed has been a member since the same moment.
    expect(await segments.workspace.db.segmentMember.findMany({ select: { since: true } })).toEqual(
      expect.arrayContaining(before),
    );
  });

  test('loses customers who are archived or deleted, and takes restored ones back', async () => {
    const id = await segments.segment(allOf(predicate('attributes.visits', 'gt', 5)));
    const visits = { attributes: [{ key: 'visits', value: { number: 6 } }] };
    const [stays, archived, deleted] = [
      await segments.customer(visits),
      await segments.customer(visits),
      await segments.customer(visits),
    ];
    await segments.drain();
    expect(await segments.members(id)).toEqual([stays, archived, deleted]);
    await segments.workspace.change('customerArchive', { id: archived });
    expect((await segments.workspace.change('customerDelete', { id: deleted })).errors).toEqual([]);
    expect(await segments.wrongSizes()).toEqual([]);
    await segments.drain();
    expect(await segments.members(id)).toEqual([stays]);
    await segments.workspace.change('customerRestore', { id: archived });
    await segments.drain();
    expect(await segments.members(id)).toEqual([stays, archived]);
    await segments.workspace.change('customerErase', { customer: { id: stays } });
    await segments.drain();
    expect(await segments.members(id)).toEqual([archived]);
    expect(await segments.wrongSizes()).toEqual([]);
  });

  test('names others, and follows them; a diamond is no circle, a circle is refused with its path', async () => {
    const d = await segments.segment(allOf(predicate('name', 'beginsWith', 'diamond')));
    const b = await segments.segment(
      allOf(inSegment(d), predicate('attributes.plan', 'equals', 'gold')),
    );
    const c = await segments.segment(allOf(inSegment(d), predicate('attributes.visits', 'isNull')));
    const a = await segments.segment({ combinator: 'or', rules: [inSegment(b), inSegment(c)] });
    const one = await segments.customer({ name: 'Diamond one', ...planned('gold') });
    const two = await segments.customer({ name: 'Diamond two' });
    await segments.drain();
    expect(await segments.members(a)).toEqual([one, two]);
    expect(await segments.members(b)).toEqual([one]);
    await segments.workspace.change('segmentUpdate', {
      id: d,
      condition: allOf(predicate('name', 'equals', 'diamond TWO')),
    });
    await segments.drain();
    expect(await segments.members(a)).toEqual([two]);
    expect(await segments.members(b)).toEqual([]);
    const { errors } = await segments.workspace.change('segmentUpdate', {
      id: d,
      condition: allOf(predicate('name', 'notNull'), inSegment(a)),
    });
    expect(errors).toMatchObject([
      {
        code: 'CYCLE',
        path: ['input', 'condition', 'rules', '1', 'value', '0'],
        message: expect.stringMatching(
          /^This segment would depend on itself: (Segment \d+( → )?){4}\.$/,
        ),
      },
    ]);
    const used = await segments.workspace.change('segmentDelete', { id: d });
    expect(used.errors).toMatchObject([{ code: 'IN_USE', total: 2 }]);
    expect([...(used.errors[0]?.usedBy ?? [])].sort()).toEqual([b, c].sort());
  });

  test('is refused with the path of the predicate that is wrong', async () => {
    const refused = async (...rules: object[]) => {
      const { errors } = await segments.workspace.change('segmentCreate', {
        name: 'Refused',
        condition: allOf(...rules),
      });
      return errors.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`);
    };
    const stranger = await (await graph.workspace('Strangers')).make('segment', { name: 'Theirs' });
    expect(
      await refused(
        predicate('attributes.tier', 'equals', 'gold'),
        predicate('attributes.visits', 'equals', 'many'),
        predicate('attributes.plan', 'gt', 3),
        predicate('email', 'resembles', 'x'),
      ),
    ).toEqual([
      'UNKNOWN_FIELD rules.0.field',
      'WRONG_TYPE rules.1.value',
      'WRONG_TYPE rules.2.operator',
      'INVALID_CONDITION rules.3.operator',
    ]);
    expect(await refused(inSegment(stranger), inSegment('gold'))).toEqual([
      'NOT_FOUND rules.1.value.0',
      'NOT_FOUND rules.0.value.0',
    ]);
    const team = segments.workspace.withScopes('segments:write', 'customers:read');
    const { errors } = await team.change('segmentCreate', {
      name: 'Personal',
      condition: allOf(predicate('email', 'endsWith', '@example.com')),
    });
    expect(errors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'condition', 'rules', '0', 'field'] },
    ]);
  });
});
