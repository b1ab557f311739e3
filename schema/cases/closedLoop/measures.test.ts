import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  answeredAndOpen,
  hoursAgo,
  loopOf,
  present,
  storeCaseRows,
  storeTargets,
} from '../../../test/support/closedLoops.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { sized } from '../../../test/support/size.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

describe('the closed loop', () => {
  test('of four cases that were answered and one that still waits has the curve of Kaplan and Meier', async () => {
    await storeCaseRows(workspace.db, answeredAndOpen);
    const { n, medianHours, interval, firstResponse } = await loopOf(workspace);
    expect({ n, medianHours, interval }).toEqual({
      ...{ n: 5, medianHours: 6, interval: { low: 0.25, high: null } },
    });
    expect(firstResponse).toMatchObject({ n: 5, reached: 4, medianHours: 6, interval });
    const steps = firstResponse.curve.map(({ hours, waiting, standardError }) =>
      [hours, waiting.toFixed(1), standardError?.toFixed(4)].join(' '),
    );
    expect(steps).toEqual(['0.25 0.8 0.1789', '1.5 0.6 0.2191', '6 0.4 0.2191', '48 0.2 0.1789']);
    const at6 = firstResponse.curve[2];
    expect([at6?.low?.toFixed(4), at6?.high?.toFixed(4)]).toEqual(['0.0520', '0.7528']);
  });

  test('of all cases needs no input', async () => {
    await storeCaseRows(workspace.db, answeredAndOpen);
    const { closedLoop } = await workspace.ask<{ closedLoop: object }>(
      '{ closedLoop { medianHours interval { low high } withinSla { value n interval { low high } } } }',
      {},
      { now: present },
    );
    expect(closedLoop).toEqual({
      ...{ medianHours: 6, interval: { low: 0.25, high: null } },
      withinSla: { value: null, n: 0, interval: null },
    });
  });

  test('has no median where fewer than half of the cases were answered', async () => {
    await storeCaseRows(workspace.db, [
      ...[1, 2].map((answered) => ({ opened: 9, answered })),
      ...[3, 3, 3].map((opened) => ({ opened })),
    ]);
    expect(await loopOf(workspace)).toMatchObject({
      ...{ medianHours: null, interval: { low: 1, high: null } },
    });
  });

  test('counts cases that ended without a response until they were resolved, canceled or archived', async () => {
    const canceled = { status: 'CANCELED', statusReason: 'NOTHING_TO_DO' } as const;
    await storeCaseRows(workspace.db, [
      { opened: 50, answered: 10 },
      { opened: 50, answered: 20, resolved: 30 },
      { opened: 50, resolved: 5 },
      { opened: 50, ...canceled, statusAt: hoursAgo(45) },
      { opened: 50, archivedAt: hoursAgo(45) },
    ]);
    const { firstResponse, resolution } = await loopOf(workspace);
    // The other three wait for five hours only, so that both answered ones are alone at risk.
    expect(firstResponse.curve.map(({ hours, waiting }) => [hours, waiting])).toEqual([
      [10, 0.5],
      [20, 0],
    ]);
    expect(resolution.curve.map(({ hours, waiting }) => [hours, waiting.toFixed(3)])).toEqual([
      [5, '0.800'],
      [30, '0.400'],
    ]);
  });

  test('leaves out duplicates and spam, and has a case that was reopened wait again', async () => {
    const canceled = { status: 'CANCELED' } as const;
    await storeCaseRows(workspace.db, [
      ...answeredAndOpen,
      { opened: 9, ...canceled, statusReason: 'DUPLICATE' },
      { opened: 9, ...canceled, statusReason: 'SPAM' },
      { opened: 9, status: 'REOPENED', reopenings: 2 },
      { opened: 9, resolved: 3, reopenings: 1 },
      { opened: 9, resolved: 4, status: 'CLOSED' },
    ]);
    const { n, reopened, resolution } = await loopOf(workspace, {});
    expect([n, resolution.reached]).toEqual([8, 2]);
    expect(reopened).toMatchObject({ n: 3 });
    expect(reopened.value).toBeCloseTo(200 / 3, 9);
  });

  test('has the share of cases within the SLA, overdue ones late, and those that can still be in time left out', async () => {
    const cases = await storeCaseRows(
      workspace.db,
      Array.from({ length: 12 }, () => ({ opened: 20 })),
    );
    const kind = 'FIRST_RESPONSE' as const;
    const of = (index: number) => ({ case: cases[index] ?? '', kind });
    const [before, due, after] = [hoursAgo(12), hoursAgo(10), hoursAgo(9)];
    await storeTargets(workspace.db, [
      // In time: before, at the due moment, and while the clock stood.
      { ...of(0), dueAt: due, reachedAt: before },
      { ...of(1), dueAt: due, reachedAt: due },
      { ...of(2), dueAt: null, reachedAt: after },
      // Late: after it, overdue, overdue before it was paused, and overdue before it was canceled.
      { ...of(3), dueAt: due, reachedAt: after },
      { ...of(4), dueAt: due },
      { ...of(5), dueAt: null, overdueAt: due },
      { ...of(6), dueAt: due, stoppedAt: after },
      // Neither: not due yet, due now, paused, canceled in time; and those without a policy.
      { ...of(7), dueAt: hoursAgo(-1) },
      { ...of(8), dueAt: present },
      { ...of(9), dueAt: null },
      { ...of(10), dueAt: due, stoppedAt: before },
      { ...of(4), kind: 'RESOLUTION', dueAt: due, reachedAt: before },
    ]);
    const { withinSla, firstResponse, resolution } = await loopOf(workspace);
    expect(withinSla).toMatchObject({ n: 7 });
    expect(withinSla.value).toBeCloseTo(300 / 7, 9);
    // Wilson’s interval of 3 of 7.
    expect(withinSla.interval?.low).toBeCloseTo(15.822, 4);
    expect(withinSla.interval?.high).toBeCloseTo(74.9542, 4);
    expect(firstResponse.withinSla).toEqual(withinSla);
    expect(resolution.withinSla).toMatchObject({ value: 100, n: 1 });
  });

  test('has the recovery rate of cases with an outcome', async () => {
    const outcomes = ['RECOVERED', 'RECOVERED', 'RECOVERED', 'UNCHANGED', 'LOST'] as const;
    await storeCaseRows(workspace.db, [
      ...outcomes.map((outcome) => ({ opened: 9, resolved: 1, outcome })),
      ...answeredAndOpen,
    ]);
    const { recovered, lost } = await loopOf(workspace);
    expect(recovered).toMatchObject({ value: 60, n: 5 });
    expect(lost).toMatchObject({ value: 20, n: 5 });
  });

  test('of fewer cases than minimumN shows only their number', async () => {
    const [one] = await storeCaseRows(
      workspace.db,
      answeredAndOpen.map((columns) => ({ ...columns, outcome: 'LOST' as const })),
    );
    await storeTargets(workspace.db, [
      { case: one ?? '', kind: 'FIRST_RESPONSE', dueAt: hoursAgo(9), reachedAt: hoursAgo(90) },
    ]);
    expect(await loopOf(workspace)).toMatchObject({
      ...{ suppressed: false, medianHours: 6, withinSla: { value: 100, n: 1 } },
    });
    await workspace.change('workspaceUpdate', { minimumN: 6 });
    const nothing = { value: null, suppressed: true, interval: null };
    const target = { n: 5, reached: null, medianHours: null, interval: null, curve: [] };
    expect(await loopOf(workspace)).toEqual({
      ...{ n: 5, suppressed: true, medianHours: null, interval: null },
      withinSla: { ...nothing, n: 1 },
      firstResponse: { ...target, withinSla: { ...nothing, n: 1 } },
      resolution: { ...target, withinSla: { ...nothing, n: 0 } },
      reopened: { ...nothing, n: 0 },
      recovered: { ...nothing, n: 5 },
      lost: { ...nothing, n: 5 },
      ...{ groups: [], series: [], recovery: null, warnings: [] },
    });
  });

  test('suppresses outcomes of fewer customers than minimumN, of however many cases', async () => {
    const outcome = 'RECOVERED' as const;
    await storeCaseRows(workspace.db, [{ opened: 9, resolved: 1, outcome }, ...answeredAndOpen]);
    expect(await loopOf(workspace)).toMatchObject({
      ...{ suppressed: false, reopened: { value: 0, n: 1, suppressed: false } },
      recovered: { value: null, n: 1, suppressed: true },
    });
  });
});

/** What a case of the random ones is. */
const anyCase = fc.record({
  opened: fc.integer({ min: 30, max: 60 }),
  answered: fc.option(fc.integer({ min: 0, max: 25 })),
  end: fc.constantFrom('OPEN', 'RESOLVED', 'CANCELED', 'ARCHIVED'),
  ended: fc.integer({ min: 0, max: 25 }),
  dueAfter: fc.option(fc.integer({ min: 0, max: 100 })),
});

test('random cases have the medians and shares of their definitions', async () => {
  await workspace.change('workspaceUpdate', { minimumN: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(anyCase, { minLength: 1, maxLength: 30 }), async (cases) => {
      await workspace.db.case.deleteMany({});
      const keys = await storeCaseRows(
        workspace.db,
        cases.map(({ opened, answered, end, ended }) => ({
          ...{ opened, answered, resolved: end === 'RESOLVED' ? ended : null },
          ...(end === 'CANCELED' && {
            ...{ status: 'CANCELED', statusReason: 'OTHER', statusAt: hoursAgo(opened - ended) },
          }),
          ...(end === 'ARCHIVED' && { archivedAt: hoursAgo(opened - ended) }),
        })),
      );
      await workspace.db.slaPolicy.deleteMany({});
      await storeTargets(
        workspace.db,
        cases.flatMap(({ opened, answered, dueAfter }, index) =>
          dueAfter === null
            ? []
            : [
                {
                  ...{ case: keys[index] ?? '', kind: 'FIRST_RESPONSE' as const },
                  dueAt: hoursAgo(opened - dueAfter),
                  reachedAt: answered === null ? null : hoursAgo(opened - answered),
                },
              ],
        ),
      );
      const waits = cases.map(({ opened, answered, end, ended }) => {
        const until = end === 'OPEN' ? opened : ended;
        return answered === null ? { at: until, is: false } : { at: answered, is: true };
      });
      const ends = cases.map(({ opened, end, ended }) => ({
        ...{ at: end === 'OPEN' ? opened : ended, is: end === 'RESOLVED' },
      }));
      const decided = cases.filter(({ opened, answered, dueAfter, end, ended }) => {
        const looked = end === 'ARCHIVED' ? Math.min(opened, ended) : opened;
        return dueAfter !== null && (answered !== null || dueAfter < looked);
      });
      const inTime = decided.filter(
        ({ answered, dueAfter }) => answered !== null && answered <= (dueAfter ?? 0),
      );
      const found = await loopOf(workspace);
      expect(found.medianHours).toEqual(medianBy(waits));
      expect(found.resolution.medianHours).toEqual(medianBy(ends));
      expect(found.withinSla.n).toBe(decided.length);
      if (decided.length > 0) {
        expect(found.withinSla.value).toBeCloseTo((100 * inTime.length) / decided.length, 9);
      }
    }),
    { numRuns: sized({ suite: 10, soak: 200 }) },
  );
});

/** The first hour at which half of the cases, or fewer, wait longer: at each, those at risk are counted anew. */
function medianBy(cases: readonly { at: number; is: boolean }[]): number | null {
  let waiting = 1;
  for (let hour = 0; hour <= 60; hour += 1) {
    const atRisk = cases.filter(({ at }) => at >= hour).length;
    const came = cases.filter(({ at, is }) => is && at === hour).length;
    if (came > 0) waiting *= 1 - came / atRisk;
    if (came > 0 && waiting <= 0.5 + 1e-9) return hour;
  }
  return null;
}
