import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeCase, historyOf, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { berlin, keepPromises, makePolicy, onWorkdays, slaOf } from '../../../test/support/sla.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId, newId } from '../../kernel/id.ts';
import { setTargetsAgain } from './setAgain.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const utc = (text: string) => new Date(`2026-06-${text}Z`);
const dueAt = async (id: string, now: string) => {
  const { resolution } = await slaOf(workspace, id, utc(now));
  return resolution?.dueAt?.slice(8, 16);
};
const change = async (mutation: string, input: object, now: string) => {
  const { errors } = await workspace.change(mutation, input, undefined, { now: utc(now) });
  expect(errors).toEqual([]);
  await keepPromises(workspace, utc(now));
};
const wait = { reason: 'OTHER' };

describe('a change', () => {
  test('of the minutes of a policy has the pauses of its cases stay pauses', async () => {
    const calendar = await workspace.make('calendar', berlin);
    const policy = await makePolicy(workspace, { resolutionMinutes: 480, calendar });
    const id = await openCase(workspace, {}, { now: utc('10T08:00') });
    await changeCase(workspace, 'caseWait', { id, ...wait }, { now: utc('10T13:00') });
    await changeCase(workspace, 'caseStart', { id }, { now: utc('12T09:00') });
    expect(await dueAt(id, '12T09:00')).toBe('12T12:00');
    await change('slaPolicyUpdate', { id: policy, resolutionMinutes: 540 }, '12T09:10');
    expect(await dueAt(id, '12T09:10')).toBe('12T13:00');
  });

  test('of hours, holidays, zone, the calendar of a team, of the workspace or of a policy is followed', async () => {
    const calendar = await workspace.make('calendar', berlin);
    const other = await workspace.make('calendar', { ...berlin, hours: onWorkdays('12:00-20:00') });
    const team = await workspace.make('team', { name: 'Service' });
    const policy = await makePolicy(workspace, { resolutionMinutes: 120 });
    const now = '10T05:00';
    const id = await openCase(workspace, { team }, { now: utc(now) });
    const dueAfter = async (mutation: string, input: object) => {
      await change(mutation, input, now);
      return dueAt(id, now);
    };
    expect(await dueAt(id, now)).toBe('10T07:00');
    expect(await dueAfter('workspaceUpdate', { calendar })).toBe('10T09:00');
    const hours = onWorkdays('08:00-17:00');
    expect(await dueAfter('calendarUpdate', { id: calendar, hours })).toBe('10T08:00');
    const holidays = [{ date: '2026-06-10', name: 'Closed' }];
    expect(await dueAfter('calendarUpdate', { id: calendar, holidays })).toBe('11T08:00');
    const zone = { id: calendar, timeZone: 'UTC' };
    expect(await dueAfter('calendarUpdate', zone)).toBe('11T10:00');
    expect(await dueAfter('teamUpdate', { id: team, calendar: other })).toBe('10T12:00');
    expect(await dueAfter('slaPolicyUpdate', { id: policy, calendar })).toBe('11T10:00');
    expect(await dueAfter('slaPolicyUpdate', { id: policy, calendar: null })).toBe('10T12:00');
    expect(await dueAfter('teamUpdate', { id: team, calendar: null })).toBe('11T10:00');
    expect(await dueAfter('workspaceUpdate', { calendar: null })).toBe('10T07:00');
  });

  test('leaves what was reached or missed as it is', async () => {
    const policy = await makePolicy(workspace, { resolutionMinutes: 60 });
    const [reached, missed, open] = [
      await openCase(workspace, {}, { now: utc('10T08:00') }),
      await openCase(workspace, {}, { now: utc('10T08:00') }),
      await openCase(workspace, {}, { now: utc('10T09:00') }),
    ];
    await changeCase(workspace, 'caseResolve', { id: reached }, { now: utc('10T08:30') });
    await keepPromises(workspace, utc('10T09:10'));
    await change('slaPolicyUpdate', { id: policy, resolutionMinutes: 600 }, '10T09:20');
    expect(await dueAt(reached, '10T09:20')).toBe('10T09:00');
    expect(await dueAt(missed, '10T09:20')).toBe('10T09:00');
    expect(await dueAt(open, '10T09:20')).toBe('10T19:00');
    await change('slaPolicyUpdate', { id: policy, resolutionMinutes: 40 }, '10T09:25');
    expect(await dueAt(open, '10T09:25')).toBe('10T09:40');
    // Once it is reopened, it has what is promised now, less the half hour that it took.
    await changeCase(workspace, 'caseReopen', { id: reached }, { now: utc('10T10:00') });
    expect(await dueAt(reached, '10T10:00')).toBe('10T10:10');
  });

  test('of a paused case keeps it paused, with the time that is left by the new promise', async () => {
    const policy = await makePolicy(workspace, { resolutionMinutes: 60 });
    const id = await openCase(workspace, {}, { now: utc('10T08:00') });
    await changeCase(workspace, 'caseWait', { id, ...wait }, { now: utc('10T08:20') });
    await change('slaPolicyUpdate', { id: policy, resolutionMinutes: 90 }, '10T12:00');
    expect((await slaOf(workspace, id, utc('10T12:00'))).resolution).toMatchObject({
      ...{ paused: true, remainingMinutes: 70, dueAt: null, minutes: 90 },
    });
  });

  test('that promises more, or less, adds and ends targets of open cases', async () => {
    const policy = await makePolicy(workspace, { resolutionMinutes: 60 });
    const id = await openCase(workspace, {}, { now: utc('10T08:00') });
    await change('slaPolicyUpdate', { id: policy, firstResponseMinutes: 30 }, '10T08:10');
    expect(await slaOf(workspace, id, utc('10T08:10'))).toMatchObject({
      firstResponse: { dueAt: '2026-06-10T08:30:00.000Z' },
      resolution: { dueAt: '2026-06-10T09:00:00.000Z' },
    });
    await change('slaPolicyUpdate', { id: policy, resolutionMinutes: null }, '10T08:20');
    expect(await slaOf(workspace, id, utc('10T08:20'))).toMatchObject({
      ...{ firstResponse: { minutes: 30 }, resolution: null },
    });
  });

  test('has the next policy that fits follow one that is archived, or none', async () => {
    const policy = await makePolicy(workspace, { resolutionMinutes: 60 });
    const next = await makePolicy(workspace, { position: 1, resolutionMinutes: 90 });
    const id = await openCase(workspace, {}, { now: utc('10T08:00') });
    await change('slaPolicyArchive', { id: policy }, '10T08:10');
    expect((await slaOf(workspace, id, utc('10T08:10'))).resolution).toMatchObject({
      ...{ policy: { id: next }, dueAt: '2026-06-10T09:30:00.000Z' },
    });
    await change('slaPolicyArchive', { id: next }, '10T08:20');
    expect((await slaOf(workspace, id, utc('10T08:20'))).resolution).toBeNull();
    await keepPromises(workspace, utc('11T08:00'));
    const history = await historyOf(workspace, id);
    expect(history.map(({ field }) => field)).toEqual(['STATUS']);
  });

  test('of an archived policy does not change how a case ends that is resolved before it is followed', async () => {
    const policy = await makePolicy(workspace, { resolutionMinutes: 60 });
    const id = await openCase(workspace, {}, { now: utc('10T08:00') });
    await workspace.change('slaPolicyArchive', { id: policy });
    await changeCase(workspace, 'caseResolve', { id }, { now: utc('10T08:30') });
    expect((await slaOf(workspace, id, utc('10T08:30'))).resolution).toMatchObject({
      ...{ dueAt: '2026-06-10T09:00:00.000Z', reachedAt: '2026-06-10T08:30:00.000Z' },
    });
  });

  test('of what a policy is called or for has nothing computed again', async () => {
    const policy = await makePolicy(workspace, { resolutionMinutes: 60 });
    const calendar = await workspace.make('calendar', berlin);
    await workspace.change('slaPolicyUpdate', { id: policy, name: 'New', position: 3 });
    await workspace.change('calendarUpdate', { id: calendar, name: 'New' });
    expect(await drainTasks(workspace.db, [setTargetsAgain])).toBe(0);
  });
});

test('all open cases are set again, in transactions of a bounded size', async () => {
  const policy = await makePolicy(workspace, { resolutionMinutes: 60 });
  const now = utc('10T08:00');
  const ids = Array.from({ length: 1_100 }, newId);
  await workspace.db.case.createMany({
    data: ids.map((id) => ({ id, title: 'Late', openedAt: now, statusAt: now })),
  });
  const begun = { policyId: decodeId('SlaPolicy', policy) ?? '', minutes: 60, startedAt: now };
  await workspace.db.caseTarget.createMany({
    data: ids.map((caseId) => ({
      caseId,
      kind: 'RESOLUTION' as const,
      ...begun,
      dueAt: utc('10T09:00'),
    })),
  });
  const resolved = await openCase(workspace, {}, { now });
  await changeCase(workspace, 'caseResolve', { id: resolved }, { now });
  await workspace.change('slaPolicyUpdate', { id: policy, resolutionMinutes: 90 }, undefined, {
    now,
  });
  expect(await drainTasks(workspace.db, [setTargetsAgain], now)).toBe(3);
  expect(await workspace.db.caseTarget.count({ where: { dueAt: utc('10T09:30') } })).toBe(1_100);
});
