import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { type StoredRule, skipsOf, startDue, storeRule } from '../../../test/support/rules.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeAnyId } from '../../kernel/id.ts';
import { planInZone, planRules } from '../../rules/schedule.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let people: string[];
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  people = [];
  for (const name of ['Ana', 'Bob']) people.push(await workspace.make('customer', { name }));
});
afterAll(() => graph.close());

const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';
const at = (text: string) => new Date(text);
const nextAt = async (id: string) => {
  const rule = await workspace.db.rule.findFirst({ where: { id }, select: { nextAt: true } });
  return rule?.nextAt?.toISOString() ?? null;
};

/** A rule for each day at nine in Berlin, planned at a moment. */
async function daily(now: Date, more: Partial<StoredRule> = {}, trigger: object = {}) {
  const schedule = { kind: 'SCHEDULE', cron: '0 9 * * *', timeZone: 'Europe/Berlin' } as const;
  const id = await storeRule(workspace.db, { trigger: { ...schedule, ...trigger }, ...more });
  await planRules(workspace.db, now, [id]);
  return id;
}

const runsAt = async (now: string) => {
  await startDue(workspace.db, at(now));
  const rows = await workspace.db.run.findMany({ orderBy: { customerId: 'asc' } });
  return rows.map(({ triggerKey, customerId }) => [triggerKey, customerId] as const);
};
const keys = (rows: readonly (readonly [string, string])[]) => rows.map(([key]) => key);

describe('a schedule', () => {
  test('begins a run for each customer of its segment, at each of its times once', async () => {
    const segment = await workspace.make('segment', { name: 'List' });
    const id = await daily(at('2026-06-01T06:00:00Z'), {}, { segment: keyOf(segment) });
    await workspace.change('segmentAddCustomers', { segment, customers: [people[0]] });
    expect(await nextAt(id)).toBe('2026-06-01T07:00:00.000Z');
    expect(await runsAt('2026-06-01T06:59:59Z')).toEqual([]);
    const first = ['schedule 2026-06-01T07:00:00.000Z', keyOf(people[0] ?? '')];
    expect(await runsAt('2026-06-01T07:00:00Z')).toEqual([first]);
    expect(await runsAt('2026-06-01T07:30:00Z')).toEqual([first]);
    expect(await nextAt(id)).toBe('2026-06-02T07:00:00.000Z');
    expect(await runsAt('2026-06-02T07:00:01Z')).toHaveLength(2);
  });

  test('begins one for all customers where it names no segment', async () => {
    await daily(at('2026-06-01T06:00:00Z'));
    const rows = await runsAt('2026-06-01T07:00:00Z');
    expect(rows.map(([, customer]) => customer)).toEqual(people.map(keyOf).sort());
  });

  test('that was missed comes once, if it is not too late', async () => {
    const id = await daily(at('2026-06-01T06:00:00Z'), { maxLatenessMinutes: 90 });
    const rows = keys(await runsAt('2026-06-01T08:30:00Z'));
    expect(rows).toEqual([0, 1].map(() => 'schedule 2026-06-01T07:00:00.000Z'));
    expect(await skipsOf(workspace.db, id)).toEqual({});
  });

  test('that was missed for longer does not come, and that is counted', async () => {
    const id = await daily(at('2026-06-01T06:00:00Z'), { maxLatenessMinutes: 90 });
    expect(await runsAt('2026-06-01T08:30:01Z')).toEqual([]);
    expect(await skipsOf(workspace.db, id)).toEqual({ TOO_LATE: 1 });
    expect(await nextAt(id)).toBe('2026-06-02T07:00:00.000Z');
  });

  test('whose times were missed for a day comes once, at the last of them', async () => {
    const id = await daily(at('2026-06-01T06:00:00Z'), {}, { cron: '15 * * * *' });
    const rows = keys(await runsAt('2026-06-02T06:30:00Z'));
    expect(rows).toEqual([0, 1].map(() => 'schedule 2026-06-02T06:15:00.000Z'));
    expect(await skipsOf(workspace.db, id)).toEqual({ TOO_LATE: 1 });
  });

  test('comes an hour later where clocks skip it, and once where they show it twice', async () => {
    const id = await daily(at('2026-03-28T12:00:00Z'), {}, { cron: '30 2 * * *' });
    expect(await nextAt(id)).toBe('2026-03-29T01:30:00.000Z');
    await planRules(workspace.db, at('2026-10-24T12:00:00Z'), [id]);
    expect(await nextAt(id)).toBe('2026-10-25T00:30:00.000Z');
    await runsAt('2026-10-25T00:30:00Z');
    expect(await nextAt(id)).toBe('2026-10-26T01:30:00.000Z');
  });

  test('of the workspace’s zone follows a change of it', async () => {
    const now = new Date();
    const id = await daily(now, {}, { timeZone: null });
    const before = await nextAt(id);
    await workspace.change('workspaceUpdate', { timeZone: 'Asia/Kathmandu' });
    await drainTasks(workspace.db, [planInZone]);
    const after = await nextAt(id);
    expect([before, after].map((time) => time?.slice(11, 16))).toEqual(['09:00', '03:15']);
  });

  test('of a rule that is not enabled does not come', async () => {
    const id = await daily(at('2026-06-01T06:00:00Z'));
    await workspace.db.rule.updateMany({ where: { id }, data: { status: 'DISABLED' } });
    expect(await runsAt('2026-06-01T07:00:00Z')).toEqual([]);
    await planRules(workspace.db, at('2026-06-01T08:00:00Z'), [id]);
    expect(await nextAt(id)).toBeNull();
  });
});
