import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { merged, undo } from '../../test/support/merging.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { matchFacts } from '../customers/match/matchFacts.ts';
import { countTypes } from '../events/countTypes.ts';
import { eraseCustomersOf } from '../privacy/erasure.ts';
import { lookAtCustomers, lookAtSegments, pauseMs } from './looks.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.make('attributeDefinition', {
    key: 'plan',
    name: 'Plan',
    type: 'CHOICE',
    choices: ['gold', 'silver'],
  });
  await workspace.make('attributeDefinition', { key: 'visits', name: 'Visits', type: 'NUMBER' });
});
afterAll(() => graph.close());

const drain = (now?: Date) =>
  drainTasks(
    workspace.db,
    [lookAtSegments, countTypes, matchFacts, lookAtCustomers, eraseCustomersOf(null)],
    now,
  );
const all = (...rules: object[]) => ({ combinator: 'and', rules });
const is = (field: string, operator: string, value?: unknown) => ({
  field,
  operator,
  ...(value !== undefined && { value }),
});
const inSegment = (...ids: string[]) => is('segments', 'includesAny', ids);
const ofPlan = (plan: string) => all(is('attributes.plan', 'equals', plan));

let names = 0;
/** A segment, once all customers were looked at. */
async function segment(condition?: object): Promise<string> {
  names += 1;
  const id = await workspace.make('segment', { name: `Segment ${names}`, condition });
  await drain();
  return id;
}
const customer = (input: object = {}) => workspace.make('customer', input);
const plan = (choice: string | null) => ({
  attributes: [{ key: 'plan', value: choice && { choice } }],
});

interface Shown {
  readonly size: number;
  readonly asOf: string | null;
  readonly staleSince: string | null;
  readonly customers: { readonly nodes: readonly { readonly id: string }[]; totalCount: number };
}

async function shown(id: string): Promise<Shown> {
  const answer = await workspace.ask<{ segment: Shown }>(
    `query ($id: ID!) { segment(id: $id) { size asOf staleSince
      customers(first: 100) { nodes { id } totalCount } } }`,
    { id },
  );
  return answer.segment;
}

/** The members of a segment, whose size has to be their count. */
async function members(id: string): Promise<readonly string[]> {
  const { size, customers } = await shown(id);
  expect(size).toBe(customers.totalCount);
  return customers.nodes.map((node) => node.id);
}

/** Sizes that are not the count of members. */
const wrongSizes = () =>
  workspace.db.$queryRaw<object[]>(Prisma.sql`
    SELECT name, size FROM "Segment" segment WHERE size <> (
      SELECT count(*) FROM "SegmentMember" member
      WHERE member."workspaceId" = segment."workspaceId" AND member."segmentId" = segment.id)`);

const add = (id: string, ...customers: string[]) =>
  workspace.change('segmentAddCustomers', { segment: id, customers }, 'segment { size }');
const remove = (id: string, ...customers: string[]) =>
  workspace.change('segmentRemoveCustomers', { segment: id, customers }, 'segment { size }');

describe('a segment with a condition', () => {
  test('has those who meet it, and follows changes of customers and of the condition', async () => {
    const [gold, silver, none] = [
      await customer(plan('gold')),
      await customer(plan('silver')),
      await customer(),
    ];
    const id = await workspace.make('segment', { name: 'Gold', condition: ofPlan('gold') });
    expect(await shown(id)).toMatchObject({ size: 0, asOf: null });
    await drain();
    expect(await members(id)).toEqual([gold]);
    expect((await shown(id)).staleSince).toBeNull();
    await workspace.change('customerUpdate', { id: none, ...plan('gold') });
    await workspace.change('customerUpdate', { id: gold, ...plan(null) });
    await drain();
    expect(await members(id)).toEqual([none]);
    const before = await workspace.db.segmentMember.findMany({ select: { since: true } });
    const condition = all(is('attributes.plan', 'in', ['gold', 'silver']));
    await workspace.change('segmentUpdate', { id, condition });
    expect((await shown(id)).staleSince).not.toBeNull();
    await drain();
    expect(await members(id)).toEqual([silver, none]);
    // Who stayed has been a member since the same moment.
    expect(await workspace.db.segmentMember.findMany({ select: { since: true } })).toEqual(
      expect.arrayContaining(before),
    );
  });

  test('loses customers who are archived or deleted, and takes restored ones back', async () => {
    const id = await segment(all(is('attributes.visits', 'gt', 5)));
    const visits = { attributes: [{ key: 'visits', value: { number: 6 } }] };
    const [stays, archived, deleted] = [
      await customer(visits),
      await customer(visits),
      await customer(visits),
    ];
    await drain();
    expect(await members(id)).toEqual([stays, archived, deleted]);
    await workspace.change('customerArchive', { id: archived });
    expect((await workspace.change('customerDelete', { id: deleted })).errors).toEqual([]);
    expect(await wrongSizes()).toEqual([]);
    await drain();
    expect(await members(id)).toEqual([stays]);
    await workspace.change('customerRestore', { id: archived });
    await drain();
    expect(await members(id)).toEqual([stays, archived]);
    await workspace.change('customerErase', { customer: { id: stays } });
    await drain();
    expect(await members(id)).toEqual([archived]);
    expect(await wrongSizes()).toEqual([]);
  });

  test('names others, and follows them; a diamond is no circle, a circle is refused with its path', async () => {
    const d = await segment(all(is('name', 'beginsWith', 'diamond')));
    const b = await segment(all(inSegment(d), is('attributes.plan', 'equals', 'gold')));
    const c = await segment(all(inSegment(d), is('attributes.visits', 'isNull')));
    const a = await segment({ combinator: 'or', rules: [inSegment(b), inSegment(c)] });
    const one = await customer({ name: 'Diamond one', ...plan('gold') });
    const two = await customer({ name: 'Diamond two' });
    await drain();
    expect(await members(a)).toEqual([one, two]);
    expect(await members(b)).toEqual([one]);
    await workspace.change('segmentUpdate', {
      id: d,
      condition: all(is('name', 'equals', 'diamond TWO')),
    });
    await drain();
    expect(await members(a)).toEqual([two]);
    expect(await members(b)).toEqual([]);
    const { errors } = await workspace.change('segmentUpdate', {
      id: d,
      condition: all(is('name', 'notNull'), inSegment(a)),
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
    const used = await workspace.change('segmentDelete', { id: d });
    expect(used.errors).toMatchObject([{ code: 'IN_USE', total: 2 }]);
    expect([...(used.errors[0]?.usedBy ?? [])].sort()).toEqual([b, c].sort());
  });

  test('is looked at again after a pause where it names a period: time alone moves customers', async () => {
    const young = await segment(all(is('createdAt', 'withinLast', { amount: 1, unit: 'days' })));
    const outer = await segment(all(inSegment(young), is('name', 'equals', 'Ages')));
    const ages = await customer({ name: 'Ages' });
    await drain();
    expect(await members(outer)).toEqual([ages]);
    const later = new Date(Date.now() + 24 * 60 * 60 * 1000 + pauseMs);
    await drain(later);
    expect(await members(outer)).toEqual([]);
    expect(await members(young)).toEqual([]);
    expect((await shown(young)).asOf).toBe(later.toISOString());
  });

  test('is refused with the path of the predicate that is wrong', async () => {
    const refused = async (...rules: object[]) => {
      const { errors } = await workspace.change('segmentCreate', {
        name: 'Refused',
        condition: all(...rules),
      });
      return errors.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`);
    };
    const stranger = await (await graph.workspace('Strangers')).make('segment', { name: 'Theirs' });
    expect(
      await refused(
        is('attributes.tier', 'equals', 'gold'),
        is('attributes.visits', 'equals', 'many'),
        is('attributes.plan', 'gt', 3),
        is('email', 'resembles', 'x'),
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
    const team = workspace.withScopes('segments:write', 'customers:read');
    const { errors } = await team.change('segmentCreate', {
      name: 'Personal',
      condition: all(is('email', 'endsWith', '@example.com')),
    });
    expect(errors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'condition', 'rules', '0', 'field'] },
    ]);
  });
});

describe('a segment by events', () => {
  const record = (customer: string, input: object = {}) => {
    names += 1;
    const event = { source: 'shop', id: `${names}`, type: 'PURCHASE', customer: { id: customer } };
    return workspace.change('eventRecord', { ...event, ...input });
  };
  const events = (match: object, ...rules: object[]) => ({
    field: 'events',
    operator: '=',
    match,
    value: all(...rules),
  });

  test('counts them and adds them up, and who has none meets what zero meets', async () => {
    const named = is('name', 'equals', 'Counts');
    const [often, never] = [await customer({ name: 'Counts' }), await customer({ name: 'Counts' })];
    const bought = is('type', 'equals', 'purchase');
    const twice = await segment(all(named, events({ mode: 'atLeast', threshold: 2 }, bought)));
    const none = await segment(all(named, events({ mode: 'none' }, bought)));
    const most = await segment(all(named, events({ mode: 'atMost', threshold: 0 })));
    const aggregate = { fn: 'sum', of: 'value', currency: 'EUR' };
    const spent = await segment(
      all(named, { field: 'events', operator: 'gte', value: 100, aggregate }),
    );
    expect(await members(none)).toEqual([often, never]);
    await record(often, { value: 60, currency: 'EUR' });
    await record(often, { value: 60, currency: 'USD' });
    await drain();
    expect(await members(twice)).toEqual([often]);
    expect(await members(none)).toEqual([never]);
    expect(await members(most)).toEqual([never]);
    expect(await members(spent)).toEqual([]);
    await record(often, { value: 40, currency: 'EUR', type: 'GIFT' });
    await drain();
    expect(await members(spent)).toEqual([often]);
  });

  test('takes in who was found for an event later, and lets go of it when its window has passed', async () => {
    const bought = [is('type', 'equals', 'RENEWAL')];
    const last = is('occurredAt', 'withinLast', { amount: 30, unit: 'days' });
    const id = await segment(all(events({ mode: 'some' }, ...bought, last)));
    await record('', { type: 'RENEWAL', customer: { email: 'late@example.com' } });
    await drain();
    expect(await members(id)).toEqual([]);
    const late = await customer({ email: 'late@example.com' });
    await drain();
    expect(await members(id)).toEqual([late]);
    await drain(new Date(Date.now() + 30 * 24 * 60 * 60 * 1000 + pauseMs));
    expect(await members(id)).toEqual([]);
  });

  test('is refused with the path of what is wrong in it', async () => {
    const refused = async (rule: object) => {
      const { errors } = await workspace.change('segmentCreate', {
        name: 'No',
        condition: all(rule),
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
    expect(await refused(events({ mode: 'atLeast' }))).toEqual([
      'INVALID_CONDITION rules.0.match.threshold',
    ]);
    expect(await refused(events({ mode: 'some' }, is('value', 'equals', 'much')))).toEqual([
      'WRONG_TYPE rules.0.value.rules.0.value',
    ]);
    expect(await refused(of({ fn: 'sum', of: 'value' }))).toEqual([
      'INVALID_CONDITION rules.0.aggregate.currency',
    ]);
    expect(await refused(of({ fn: 'last', of: 'occurredAt' }))).toEqual([
      'WRONG_TYPE rules.0.operator',
    ]);
    expect(
      await refused(of({ fn: 'max', of: 'value', where: all(is('sku', 'equals', 'a')) })),
    ).toEqual(['UNKNOWN_FIELD rules.0.aggregate.where.rules.0.field']);
  });
});

describe('a list', () => {
  test('has those whom people put on it, and no others', async () => {
    const list = await segment();
    const [one, two, three] = [await customer(), await customer(), await customer()];
    expect(await add(list, one, two, two)).toMatchObject({ segment: { size: 2 }, errors: [] });
    expect(await add(list, two, three)).toMatchObject({ segment: { size: 3 } });
    expect(await remove(list, two, one)).toMatchObject({ segment: { size: 1 } });
    expect(await members(list)).toEqual([three]);
    const { customer: found } = await workspace.ask<{ customer: object }>(
      'query ($id: ID!) { customer(id: $id) { segments { nodes { id } } } }',
      { id: three },
    );
    expect(found).toEqual({ segments: { nodes: [{ id: list }] } });
    const gold = await segment(ofPlan('gold'));
    expect((await add(gold, one)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const fixed = [
      await workspace.change('segmentUpdate', { id: list, condition: ofPlan('gold') }),
      await workspace.change('segmentUpdate', { id: gold, condition: null }),
    ];
    expect(fixed.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual([
      'FIXED',
      'FIXED',
    ]);
  });

  test('has the survivor of a merge, and the merged one again when that is undone', async () => {
    const list = await segment();
    const outer = await segment(all(inSegment(list)));
    const [listed, survivor] = [await customer({ name: 'L' }), await customer({ name: 'S' })];
    await add(list, listed);
    expect(await members(outer)).toEqual([listed]);
    const merge = await merged(workspace, listed, survivor);
    await drain();
    expect(await members(list)).toEqual([survivor]);
    expect(await members(outer)).toEqual([survivor]);
    await undo(workspace, merge);
    await drain();
    expect(await members(list)).toEqual([listed]);
    expect(await members(outer)).toEqual([listed]);
    await merged(workspace, listed, survivor);
    await drain();
    expect(await remove(list, survivor)).toMatchObject({ segment: { size: 0 } });
    expect(await wrongSizes()).toEqual([]);
  });
});

test('the explanation has the truth of every predicate, but of personal ones only for those who may see them', async () => {
  const id = await segment(
    all(is('email', 'endsWith', '@example.com'), {
      combinator: 'or',
      not: true,
      rules: [is('attributes.plan', 'equals', 'gold')],
    }),
  );
  const ana = await customer({ email: 'ana@example.com', ...plan('gold') });
  await drain();
  const document = `query ($input: SegmentExplainInput!) {
    segmentExplain(input: $input) {
      isMember since holds predicates { path field holds } } }`;
  const explained = async (client: Pick<TestWorkspace, 'ask'>) =>
    (
      await client.ask<{ segmentExplain: object }>(document, {
        input: { segment: id, customer: ana },
      })
    ).segmentExplain;
  const path = ['condition', 'rules'];
  const predicates = [
    { path: [...path, '0'], field: 'email', holds: true },
    { path: [...path, '1', 'rules', '0'], field: 'attributes.plan', holds: true },
  ];
  expect(await explained(workspace)).toEqual({
    isMember: false,
    since: null,
    holds: false,
    predicates,
  });
  const [email, other] = predicates;
  const blind = workspace.withScopes('segments:read', 'customers:read');
  expect(await explained(blind)).toMatchObject({
    holds: null,
    predicates: [{ ...email, holds: null }, other],
  });
  const conditionOf = async (client: Pick<TestWorkspace, 'ask'>, of: string) =>
    (
      await client.ask<{ segment: { condition: object | null } }>(
        'query ($id: ID!) { segment(id: $id) { condition } }',
        { id: of },
      )
    ).segment.condition;
  const open = await segment(all(is('attributes.plan', 'equals', 'gold')));
  expect(await conditionOf(workspace, id)).not.toBe(null);
  expect(await conditionOf(blind, id)).toBe(null);
  expect(await conditionOf(blind, open)).not.toBe(null);
  await expect(explained(workspace.withScopes('segments:read'))).rejects.toThrow(/customers:read/);
});
