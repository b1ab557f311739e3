import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeCase, historyOf, openCase, readCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { keepPromises, makePolicy, slaOf } from '../../../test/support/sla.ts';
import { decodeId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** Minutes after the opening. */
const at = (minute: number) => new Date(Date.UTC(2026, 5, 10, 8, 0) + minute * 60_000);
const wait = { reason: 'OTHER' };
const open = (input: object = {}) => openCase(workspace, input, { now: at(0) });

async function done(id: string, mutation: string, minute: number, more: object = {}) {
  const { errors } = await changeCase(workspace, mutation, { id, ...more }, { now: at(minute) });
  expect(errors).toEqual([]);
}

/** What of the history of a case says that a target was missed. */
async function alarmsOf(id: string): Promise<string[]> {
  const history = await historyOf(workspace, id);
  return history.flatMap(({ field, to }) => (field.endsWith('_OVERDUE') ? [`${field} ${to}`] : []));
}

describe('a target that is missed', () => {
  test('is noted once, with the moment at which it was due, and leaves the revision of the case', async () => {
    await makePolicy(workspace, { firstResponseMinutes: 30, resolutionMinutes: 60 });
    const id = await open();
    await keepPromises(workspace, at(30));
    expect(await alarmsOf(id)).toEqual([]);
    await keepPromises(workspace, at(31));
    await keepPromises(workspace, at(32));
    expect(await alarmsOf(id)).toEqual([`FIRST_RESPONSE_OVERDUE ${at(30).toISOString()}`]);
    await keepPromises(workspace, at(61));
    await keepPromises(workspace, at(600));
    expect(await alarmsOf(id)).toEqual([
      `FIRST_RESPONSE_OVERDUE ${at(30).toISOString()}`,
      `RESOLUTION_OVERDUE ${at(60).toISOString()}`,
    ]);
    expect((await readCase(workspace, id)).revision).toBe(1);
    const { firstResponse, resolution } = await slaOf(workspace, id, at(700));
    expect([firstResponse, resolution]).toMatchObject([
      { overdueAt: at(31).toISOString(), breached: true, remainingMinutes: 0 },
      { overdueAt: at(61).toISOString(), breached: true, remainingMinutes: 0 },
    ]);
  });

  test('stays missed when the case is resolved, reopened and resolved again, without another alarm', async () => {
    await makePolicy(workspace, { resolutionMinutes: 60 });
    const id = await open();
    await keepPromises(workspace, at(61));
    await done(id, 'caseResolve', 70);
    await done(id, 'caseReopen', 80);
    await keepPromises(workspace, at(500));
    expect((await slaOf(workspace, id, at(500))).resolution).toMatchObject({
      ...{ dueAt: at(60).toISOString(), overdueAt: at(61).toISOString(), reachedAt: null },
    });
    await done(id, 'caseResolve', 510);
    expect((await slaOf(workspace, id, at(520))).resolution).toMatchObject({
      ...{ dueAt: at(60).toISOString(), reachedAt: at(510).toISOString(), breached: true },
    });
    expect(await alarmsOf(id)).toHaveLength(1);
  });

  test('has an alarm once the case goes on, if it waited when the worker looked', async () => {
    await makePolicy(workspace, { resolutionMinutes: 60 });
    const id = await open();
    await done(id, 'caseWait', 61, wait);
    await keepPromises(workspace, at(70));
    expect(await alarmsOf(id)).toEqual([]);
    await done(id, 'caseStart', 80);
    await keepPromises(workspace, at(81));
    expect(await alarmsOf(id)).toEqual([`RESOLUTION_OVERDUE ${at(60).toISOString()}`]);
  });

  test('of a duplicate that was joined has no second alarm', async () => {
    await makePolicy(workspace, { resolutionMinutes: 60 });
    const first = await open();
    const second = await openCase(workspace, {}, { now: at(30) });
    await keepPromises(workspace, at(61));
    await done(first, 'caseJoin', 62, { into: second });
    await keepPromises(workspace, at(200));
    expect(await alarmsOf(first)).toHaveLength(1);
    expect(await alarmsOf(second)).toEqual([]);
    expect((await slaOf(workspace, second, at(200))).resolution).toMatchObject({
      ...{ dueAt: at(60).toISOString(), overdueAt: at(61).toISOString(), breached: true },
    });
  });
});

describe('no alarm has a case', () => {
  test.each<[string, [string, number, object?][]]>([
    ['that waits', [['caseWait', 30, wait]]],
    ['that is resolved', [['caseResolve', 60]]],
    [
      'that is closed',
      [
        ['caseResolve', 30],
        ['caseClose', 40],
      ],
    ],
    ['that is canceled', [['caseCancel', 30, { reason: 'SPAM' }]]],
    ['that is archived', [['caseArchive', 30]]],
  ])('%s', async (_what, steps) => {
    await makePolicy(workspace, { firstResponseMinutes: 60, resolutionMinutes: 60 });
    const id = await open();
    for (const [mutation, minute, more] of steps) await done(id, mutation, minute, more);
    await keepPromises(workspace, at(5_000));
    expect(await alarmsOf(id)).toEqual([]);
    expect(await workspace.db.caseTarget.count({ where: { alarmAt: { not: null } } })).toBe(0);
  });

  test('that was archived until it is restored', async () => {
    await makePolicy(workspace, { resolutionMinutes: 60 });
    const id = await open();
    await done(id, 'caseArchive', 30);
    await keepPromises(workspace, at(70));
    await done(id, 'caseRestore', 80);
    await keepPromises(workspace, at(81));
    expect(await alarmsOf(id)).toHaveLength(1);
  });

  test('that was there before its policy, not even once it gets a promise that was due before', async () => {
    const team = await workspace.make('team', { name: 'Service' });
    const old: string[] = [];
    for (let made = 0; made < 3; made++) old.push(await open());
    await makePolicy(workspace, { firstResponseMinutes: 30, resolutionMinutes: 600 });
    await keepPromises(workspace, at(120));
    expect(await workspace.db.caseTarget.count()).toBe(0);
    const cases = old.map((id) => ({ id }));
    const { errors } = await workspace.change('caseBulkAssign', { cases, team }, undefined, {
      now: at(130),
    });
    expect(errors).toEqual([]);
    await keepPromises(workspace, at(140));
    for (const id of old) {
      expect(await alarmsOf(id)).toEqual([]);
      const { firstResponse, resolution } = await slaOf(workspace, id, at(140));
      expect(firstResponse).toMatchObject({ breached: true, overdueAt: at(130).toISOString() });
      expect(resolution).toMatchObject({ breached: false, dueAt: at(600).toISOString() });
    }
    await keepPromises(workspace, at(700));
    expect(await alarmsOf(old[0] ?? '')).toEqual([`RESOLUTION_OVERDUE ${at(600).toISOString()}`]);
  });

  test('whose priority is raised has one: it was promised before', async () => {
    await makePolicy(workspace, { priority: 'URGENT', resolutionMinutes: 60 });
    await makePolicy(workspace, { position: 1, resolutionMinutes: 600 });
    const id = await open();
    await done(id, 'caseUpdate', 90, { priority: 'URGENT' });
    await keepPromises(workspace, at(91));
    expect(await alarmsOf(id)).toEqual([`RESOLUTION_OVERDUE ${at(60).toISOString()}`]);
  });
});

test('the owner of the case and that of its team are notified, each once, and none who left', async () => {
  const [alex, kim, robin] = [
    await workspace.make('actor', { name: 'Alex' }),
    await workspace.make('actor', { name: 'Kim' }),
    await workspace.make('actor', { name: 'Robin' }),
  ];
  const team = await workspace.make('team', { name: 'Service', owner: kim });
  const own = await workspace.make('team', { name: 'Own', owner: alex });
  await makePolicy(workspace, { firstResponseMinutes: 60 });
  const customer = await workspace.make('customer', { name: 'Jana' });
  const id = await open({ owner: alex, team, customer });
  await open({ owner: alex, team: own });
  await open({ owner: robin });
  await open();
  await workspace.change('actorArchive', { id: robin });
  await keepPromises(workspace, at(61));
  await keepPromises(workspace, at(62));
  const notices = async (person: string) => {
    const actorId = decodeId('Actor', person) ?? '';
    const { notices: found } = await workspace
      .as({ actorId })
      .ask<{ notices: { nodes: object[] } }>(
        '{ notices { nodes { text case { id } customer { id } } } }',
      );
    return found.nodes;
  };
  const text = `The customer was not answered in time: it was due at ${at(60).toISOString()}.`;
  expect(await notices(kim)).toEqual([{ text, case: { id }, customer: { id: customer } }]);
  expect(await notices(alex)).toHaveLength(2);
  expect(await notices(robin)).toEqual([]);
});

test('many cases are noted in as many statements as one', async () => {
  const owner = await workspace.make('actor', { name: 'Alex' });
  await makePolicy(workspace, { firstResponseMinutes: 30, resolutionMinutes: 60 });
  const statements: number[] = [];
  for (const count of [1, 30]) {
    for (let made = 0; made < count; made++) await open({ owner });
    const { statements: sent } = await graph.statementsOf(() => keepPromises(workspace, at(100)));
    statements.push(sent.length);
  }
  expect(statements[1]).toBe(statements[0]);
});
