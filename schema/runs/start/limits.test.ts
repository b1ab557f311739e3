import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../../test/support/recordedEvents.ts';
import { type StoredRule, skipsOf, startDue, storeRule } from '../../../test/support/rules.ts';
import { sized } from '../../../test/support/size.ts';
import { decodeAnyId, newId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let jana: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  jana = await workspace.make('customer', { name: 'Jana' });
});
afterAll(() => graph.close());

const hourMs = 3_600_000;
const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';
const store = (rule: Partial<StoredRule>) =>
  storeRule(workspace.db, { trigger: { kind: 'EVENT_RECORDED', eventType: 'BUY' }, ...rule });
const buy = async (now = new Date()) => {
  const event = { source: 'shop', id: newId(), type: 'BUY', customer: { id: jana } };
  await workspace.change('eventRecord', event, undefined, { now });
  await startDue(workspace.db, now);
};
const runs = (ruleId?: string) =>
  workspace.db.run.findMany({
    where: ruleId === undefined ? {} : { ruleId },
    orderBy: [{ startedAt: 'asc' }, { visit: 'asc' }],
  });
const endAll = () => workspace.db.ruleEnrolment.updateMany({ data: { open: 0 } });

describe('a customer begins', () => {
  test('one run of a rule that is once per customer, also of its next version', async () => {
    const rule = await store({ limit: 'ONCE_PER_CUSTOMER' });
    await buy();
    await endAll();
    await buy();
    expect(await skipsOf(workspace.db, rule)).toEqual({ LIMIT: 1 });
    const [first] = await workspace.db.ruleVersion.findMany({ where: { ruleId: rule } });
    const definition = JSON.parse(JSON.stringify(first?.definition));
    await workspace.db.ruleVersion.createMany({
      data: { id: newId(), ruleId: rule, number: 2, definition, createdAt: new Date() },
    });
    await workspace.db.rule.updateMany({ where: { id: rule }, data: { version: 2 } });
    await buy();
    expect((await runs()).map(({ visit }) => visit)).toEqual([1]);
    expect(await skipsOf(workspace.db, rule)).toEqual({ LIMIT: 2 });
  });

  test('no second run while one is open, and the next visit after that', async () => {
    const rule = await store({ limit: 'ONE_AT_A_TIME' });
    await buy();
    await buy();
    expect(await skipsOf(workspace.db, rule)).toEqual({ OPEN_RUN: 1 });
    await endAll();
    await buy();
    expect((await runs()).map(({ visit }) => visit)).toEqual([1, 2]);
  });

  test('a run for each trigger where the rule is once per trigger', async () => {
    const rule = await store({ limit: 'ONCE_PER_TRIGGER' });
    await buy();
    await buy();
    expect((await runs()).map(({ visit }) => visit)).toEqual([1, 2]);
    const [enrolment] = await workspace.db.ruleEnrolment.findMany({ where: { ruleId: rule } });
    expect(enrolment).toMatchObject({ visits: 2, open: 2 });
  });

  test('none while archived, and one after that', async () => {
    const rule = await store({});
    await workspace.change('customerArchive', { id: jana });
    await buy();
    expect(await runs()).toEqual([]);
    expect(await skipsOf(workspace.db, rule)).toEqual({ ARCHIVED: 1 });
    await workspace.change('customerRestore', { id: jana });
    await buy();
    expect(await runs()).toHaveLength(1);
  });

  test('as many runs in some days as the rule allows: the days roll', async () => {
    const rule = await store({ maxRuns: 2, maxRunsDays: 7 });
    const begins = Date.now();
    const later = (hours: number) => new Date(begins + hours * hourMs);
    await buy(later(0));
    await buy(later(24));
    await buy(later(6 * 24));
    expect(await skipsOf(workspace.db, rule)).toEqual({ LIMIT: 1 });
    await buy(later(7 * 24 + 1));
    await buy(later(7 * 24 + 2));
    expect((await runs()).map(({ visit }) => visit)).toEqual([1, 2, 3]);
    expect(await skipsOf(workspace.db, rule)).toEqual({ LIMIT: 2 });
  });

  test('as many runs of all rules on a local day as the workspace allows, the first by priority', async () => {
    const { db } = workspace;
    const limit = { timeZone: 'Europe/Berlin', maxRunsPerDay: 1 };
    expect(await workspace.change('workspaceUpdate', limit)).toEqual({ errors: [] });
    const low = await store({ priority: 1 });
    const high = await store({ priority: 5 });
    await buy(new Date('2027-01-10T21:00:00Z'));
    expect((await runs()).map(({ ruleId }) => ruleId)).toEqual([high]);
    expect(await skipsOf(db, low)).toEqual({ CUSTOMER_CAP: 1 });
    await buy(new Date('2027-01-10T22:59:00Z'));
    expect(await runs()).toHaveLength(1);
    await buy(new Date('2027-01-10T23:00:00Z'));
    expect((await runs()).map(({ ruleId }) => ruleId)).toEqual([high, high]);
    await workspace.change('workspaceUpdate', { maxRunsPerDay: 0 });
    await buy(new Date('2027-01-12T12:00:00Z'));
    expect(await runs()).toHaveLength(2);
    await workspace.change('workspaceUpdate', { maxRunsPerDay: null });
    await buy(new Date('2027-01-12T13:00:00Z'));
    expect(await runs()).toHaveLength(4);
  });
});

/** Events of all customers together. */
const most = sized({ suite: 1_000, soak: 100_000 });

test(`${most} events begin one run a customer of a rule that is so limited, by two workers at once`, async () => {
  const { db } = workspace;
  const once = await store({ limit: 'ONCE_PER_CUSTOMER' });
  const each = await store({ limit: 'ONE_AT_A_TIME' });
  const people = Array.from({ length: most / 10 }, (_, index) => `p${index}@example.com`);
  const made = await Promise.all(
    people.map((email) => db.customer.createManyAndReturn({ data: customerRow(email) })),
  );
  const keys = made.flat().map(({ id }) => id);
  for (let from = 0; from < most; from += 1_000) {
    const events = Array.from({ length: Math.min(1_000, most - from) }, (_, index) => {
      const email = people[(from + index) % people.length];
      return { id: `${from + index}`, type: 'BUY', customer: { email } };
    });
    await recordInBulk(workspace, events);
  }
  await Promise.all([startDue(db), startDue(db)]);
  await startDue(db);
  for (const rule of [once, each]) {
    const begun = await runs(rule);
    expect(begun.map(({ customerId }) => customerId).sort()).toEqual([...keys].sort());
    const [count] = Object.values(await skipsOf(db, rule));
    expect(count).toBe(most - people.length);
  }
  const visits = await db.ruleEnrolment.aggregate({ _sum: { visits: true, open: true } });
  expect(visits._sum).toEqual({ visits: 2 * people.length, open: 2 * people.length });
}, 600_000);

function customerRow(email: string) {
  return { id: newId(), email, updatedAt: new Date() };
}

test('statements do not grow with the facts, the rules and the customers', async () => {
  const statements = async (facts: number) => {
    const names = Array.from({ length: facts }, () => newId());
    const events = names.map((id) => {
      return { id, type: 'BUY', customer: { externalId: { system: 'crm', id } } };
    });
    for (const { customer } of events) {
      await workspace.make('customer', { externalIds: [customer.externalId] });
    }
    await startDue(workspace.db);
    await recordInBulk(workspace, events);
    const all = await graph.statementsOf(() => startDue(workspace.db));
    return all.statements.length;
  };
  await store({ condition: named('Nina'), maxRuns: 5 });
  await statements(1);
  const few = await statements(1);
  for (let index = 0; index < 5; index += 1) await store({ condition: named('Nina'), maxRuns: 5 });
  expect(await statements(20)).toBe(few + newDefinitions);
});

/** The statement that reads the definitions of rules that are not cached. */
const newDefinitions = 1;

function named(name: string): NonNullable<StoredRule['condition']> {
  return { combinator: 'and', rules: [{ field: 'name', operator: 'notEquals', value: name }] };
}

test('a run of a customer who was merged is the survivor’s', async () => {
  const rule = await store({});
  await recordEvent(workspace, { id: newId(), type: 'BUY', customer: { id: jana } });
  const into = await workspace.make('customer', { name: 'Jana B.' });
  await workspace.change('customerMerge', { customer: { id: jana }, into: { id: into } });
  await startDue(workspace.db);
  expect((await runs(rule)).map(({ customerId }) => customerId)).toEqual([keyOf(into)]);
});
