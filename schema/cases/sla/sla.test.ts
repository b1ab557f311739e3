import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeCase, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { berlin, makePolicy, onWorkdays, slaOf } from '../../../test/support/sla.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const hours = (count: number) => count * 60;
const utc = (text: string) => new Date(`${text}Z`);

/** A policy by a calendar, and a case that was opened then. */
async function promised(calendar: object, minutes: number, openedAt: string): Promise<string> {
  const id = await workspace.make('calendar', { ...berlin, ...calendar });
  await makePolicy(workspace, { resolutionMinutes: minutes, calendar: id });
  return openCase(workspace, {}, { now: utc(openedAt) });
}

async function dueAt(id: string, now: string): Promise<string | null | undefined> {
  const { resolution } = await slaOf(workspace, id, utc(now));
  return resolution?.dueAt;
}

async function done(id: string, mutation: string, at: string, more: object = {}): Promise<void> {
  const { errors } = await changeCase(workspace, mutation, { id, ...more }, { now: utc(at) });
  expect(errors).toEqual([]);
}

const wait = { reason: 'AWAITS_CUSTOMER' };

describe('a case is due by working time', () => {
  test.each<[string, object, number, string, string]>([
    [
      'over a weekend on which clocks change',
      {},
      ...([hours(4), '2026-03-27T15:30', '2026-03-30T10:30'] as const),
    ],
    [
      'around lunch',
      { hours: onWorkdays('09:00-12:00', '13:00-18:00') },
      ...([hours(2), '2026-06-10T09:30', '2026-06-10T12:30'] as const),
    ],
    [
      'at closing where it ends with the day, not at the next opening',
      {},
      ...([hours(2), '2026-06-10T13:00', '2026-06-10T15:00'] as const),
    ],
    [
      'after holidays',
      {
        holidays: [
          { date: '2026-04-03', name: 'Good Friday' },
          { date: '2026-04-06', name: 'Easter Monday' },
        ],
      },
      ...([hours(4), '2026-04-02T14:00', '2026-04-07T10:00'] as const),
    ],
    [
      'after half a holiday',
      { holidays: [{ date: '2026-12-24', name: 'Christmas Eve', from: '12:00' }] },
      ...([hours(4), '2026-12-24T09:00', '2026-12-25T10:00'] as const),
    ],
    [
      'in a night shift over midnight',
      { hours: onWorkdays('22:00-06:00') },
      ...([hours(4), '2026-06-10T21:00', '2026-06-11T01:00'] as const),
    ],
    [
      'around the clock without a minute off at midnight',
      { hours: onWorkdays('00:00-24:00') },
      ...([hours(30), '2026-06-10T08:00', '2026-06-11T14:00'] as const),
    ],
  ])('%s', async (_how, calendar, minutes, openedAt, due) => {
    const id = await promised(calendar, minutes, openedAt);
    expect(await dueAt(id, openedAt)).toBe(utc(due).toISOString());
  });

  test('by the calendar of the policy, or else of the team, or else of the workspace, or else always', async () => {
    const [ofPolicy, ofTeam, ofWorkspace] = [
      await workspace.make('calendar', { ...berlin, hours: onWorkdays('09:00-17:00') }),
      await workspace.make('calendar', { ...berlin, hours: onWorkdays('10:00-17:00') }),
      await workspace.make('calendar', { ...berlin, hours: onWorkdays('11:00-17:00') }),
    ];
    const policy = await makePolicy(workspace, { resolutionMinutes: 60 });
    const team = await workspace.make('team', { name: 'Service', calendar: ofTeam });
    // 01:00 in Berlin.
    const now = utc('2026-06-09T23:00');
    const dueOf = async (input: object) => {
      const { resolution } = await slaOf(workspace, await openCase(workspace, input, { now }), now);
      return resolution?.dueAt?.slice(5, 16);
    };
    expect(await dueOf({})).toBe('06-10T00:00');
    await workspace.change('workspaceUpdate', { calendar: ofWorkspace });
    expect(await dueOf({})).toBe('06-10T10:00');
    expect(await dueOf({ team })).toBe('06-10T09:00');
    await workspace.change('slaPolicyUpdate', { id: policy, calendar: ofPolicy });
    expect(await dueOf({ team })).toBe('06-10T08:00');
    expect(await dueOf({})).toBe('06-10T08:00');
  });

  test('never, where the hours of ten years do not suffice', async () => {
    const hours = [{ weekday: 'MONDAY', opens: '09:00', closes: '09:01' }];
    const id = await promised({ hours }, 525_600, '2026-06-10T08:00');
    const { resolution } = await slaOf(workspace, id, utc('2026-06-10T08:00'));
    expect(resolution).toMatchObject({
      ...{ dueAt: null, remainingMinutes: null, paused: false, breached: false },
    });
  });
});

describe('a clock', () => {
  test('stands while the case waits, and only working time counts as the pause', async () => {
    const id = await promised({}, hours(8), '2026-06-10T08:00');
    await done(id, 'caseWait', '2026-06-10T13:00', wait);
    const { resolution } = await slaOf(workspace, id, utc('2026-06-12T08:00'));
    expect(resolution).toMatchObject({
      ...{ dueAt: null, paused: true, remainingMinutes: hours(3), breached: false },
    });
    await done(id, 'caseStart', '2026-06-12T09:00');
    expect(await dueAt(id, '2026-06-12T09:00')).toBe('2026-06-12T12:00:00.000Z');
  });

  test('shows the working time that is left, and that it was missed', async () => {
    const id = await promised({}, hours(4), '2026-03-27T15:30');
    const shown = async (now: string) => {
      const { resolution } = await slaOf(workspace, id, utc(now));
      return [resolution?.remainingMinutes, resolution?.breached, resolution?.paused];
    };
    expect(await shown('2026-03-27T15:30')).toEqual([240, false, false]);
    expect(await shown('2026-03-28T12:00')).toEqual([210, false, false]);
    expect(await shown('2026-03-30T10:29:30')).toEqual([0, false, false]);
    expect(await shown('2026-03-30T10:30')).toEqual([0, false, false]);
    expect(await shown('2026-03-30T10:30:00.001')).toEqual([0, true, false]);
  });

  test('is reached by the resolution, in time at the very moment at which it is due', async () => {
    const id = await promised({}, hours(2), '2026-06-10T13:00');
    await done(id, 'caseResolve', '2026-06-10T15:00');
    expect((await slaOf(workspace, id, utc('2026-06-20T15:00'))).resolution).toMatchObject({
      ...{ dueAt: '2026-06-10T15:00:00.000Z', reachedAt: '2026-06-10T15:00:00.000Z' },
      ...{ breached: false, remainingMinutes: null, paused: false },
    });
  });

  test('is missed by a resolution that comes later, before the alarm', async () => {
    const id = await promised({}, hours(2), '2026-06-10T13:00');
    await done(id, 'caseResolve', '2026-06-10T15:00:00.001');
    expect((await slaOf(workspace, id, utc('2026-06-20T15:00'))).resolution).toMatchObject({
      ...{ dueAt: '2026-06-10T15:00:00.000Z', breached: true, overdueAt: null },
    });
  });

  test('of a case that is resolved while it waits is reached with the time that was left', async () => {
    const id = await promised({}, hours(8), '2026-06-10T08:00');
    await done(id, 'caseWait', '2026-06-10T13:00', wait);
    await done(id, 'caseResolve', '2026-06-12T09:00');
    expect((await slaOf(workspace, id, utc('2026-06-12T09:00'))).resolution).toMatchObject({
      ...{ dueAt: '2026-06-12T12:00:00.000Z', reachedAt: '2026-06-12T09:00:00.000Z' },
      ...{ breached: false, paused: false },
    });
  });

  test('goes on when the case is reopened: the time in which it was resolved does not count', async () => {
    const id = await promised({}, hours(8), '2026-06-10T08:00');
    await done(id, 'caseResolve', '2026-06-10T13:00');
    await done(id, 'caseClose', '2026-06-11T08:00');
    await done(id, 'caseReopen', '2026-06-12T09:00');
    expect((await slaOf(workspace, id, utc('2026-06-12T09:00'))).resolution).toMatchObject({
      ...{ dueAt: '2026-06-12T12:00:00.000Z', reachedAt: null, remainingMinutes: hours(3) },
    });
  });

  test('stops with a canceled case, and goes on if that is reopened', async () => {
    const id = await promised({}, hours(8), '2026-06-10T08:00');
    await done(id, 'caseCancel', '2026-06-10T13:00', { reason: 'SPAM' });
    expect((await slaOf(workspace, id, utc('2026-06-20T09:00'))).resolution).toMatchObject({
      ...{ dueAt: null, remainingMinutes: null, paused: false, breached: false },
    });
    await done(id, 'caseReopen', '2026-06-12T09:00');
    expect(await dueAt(id, '2026-06-12T09:00')).toBe('2026-06-12T12:00:00.000Z');
  });

  test('of the first response stands while a case is resolved without one', async () => {
    await makePolicy(workspace, { firstResponseMinutes: 60 });
    const id = await openCase(workspace, {}, { now: utc('2026-06-10T08:00') });
    await done(id, 'caseResolve', '2026-06-10T08:20');
    const { firstResponse, resolution } = await slaOf(workspace, id, utc('2026-06-11T08:00'));
    expect(firstResponse).toMatchObject({
      ...{ dueAt: null, paused: true, remainingMinutes: 40, reachedAt: null, breached: false },
    });
    expect(resolution).toBeNull();
  });
});

describe('of cases that are joined', () => {
  test('the clock began with the earlier one, and the other stops', async () => {
    await makePolicy(workspace, { resolutionMinutes: hours(8) });
    const first = await openCase(workspace, {}, { now: utc('2026-06-10T08:00') });
    const second = await openCase(workspace, {}, { now: utc('2026-06-10T09:00') });
    await done(first, 'caseJoin', '2026-06-10T10:00', { into: second });
    expect(await dueAt(second, '2026-06-10T10:00')).toBe('2026-06-10T16:00:00.000Z');
    expect((await slaOf(workspace, first, utc('2026-06-20T10:00'))).resolution).toMatchObject({
      ...{ dueAt: null, remainingMinutes: null, breached: false },
    });
  });

  test('the time in which both stood does not count, nor that in which one did', async () => {
    await makePolicy(workspace, { resolutionMinutes: hours(8) });
    const first = await openCase(workspace, {}, { now: utc('2026-06-10T08:00') });
    await done(first, 'caseWait', '2026-06-10T09:00', wait);
    const second = await openCase(workspace, {}, { now: utc('2026-06-10T11:00') });
    await done(second, 'caseWait', '2026-06-10T12:00', wait);
    await done(first, 'caseJoin', '2026-06-10T13:00', { into: second });
    // One hour of the first, and one of the second.
    const { resolution } = await slaOf(workspace, second, utc('2026-06-10T14:00'));
    expect(resolution).toMatchObject({ paused: true, remainingMinutes: hours(6) });
    await done(second, 'caseStart', '2026-06-10T15:00');
    expect(await dueAt(second, '2026-06-10T15:00')).toBe('2026-06-10T21:00:00.000Z');
  });

  test('the promise that is due first counts, whichever of both it was made for', async () => {
    const urgent = await makePolicy(workspace, { priority: 'URGENT', resolutionMinutes: 120 });
    await makePolicy(workspace, { position: 1, resolutionMinutes: hours(8) });
    const now = utc('2026-06-10T08:00');
    const first = await openCase(workspace, { priority: 'URGENT' }, { now });
    const second = await openCase(workspace, {}, { now });
    await done(first, 'caseJoin', '2026-06-10T09:00', { into: second });
    expect((await slaOf(workspace, second, now)).resolution).toMatchObject({
      ...{ policy: { id: urgent }, minutes: 120, dueAt: '2026-06-10T10:00:00.000Z' },
    });
    const third = await openCase(workspace, {}, { now });
    await done(third, 'caseJoin', '2026-06-10T09:30', { into: second });
    expect(await dueAt(second, '2026-06-10T09:30')).toBe('2026-06-10T10:00:00.000Z');
  });

  test('the duplicates of a duplicate count, too', async () => {
    await makePolicy(workspace, { resolutionMinutes: hours(8) });
    const ids: string[] = [];
    for (const hour of ['08', '09', '10']) {
      ids.push(await openCase(workspace, {}, { now: utc(`2026-06-10T${hour}:00`) }));
    }
    const [first = '', second = '', third = ''] = ids;
    await done(first, 'caseJoin', '2026-06-10T11:00', { into: second });
    await done(second, 'caseJoin', '2026-06-10T12:00', { into: third });
    expect(await dueAt(third, '2026-06-10T12:00')).toBe('2026-06-10T16:00:00.000Z');
  });
});

test('nothing is promised where no policy fits', async () => {
  await makePolicy(workspace, { priority: 'URGENT', resolutionMinutes: 60 });
  const id = await openCase(workspace);
  expect(await slaOf(workspace, id, new Date())).toEqual({ firstResponse: null, resolution: null });
});
