import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  answeredAndOpen,
  loopDocument,
  loopOf,
  storeCaseRows,
} from '../../../test/support/closedLoops.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { decodeAnyId, encodeId, newId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';

describe('groups and periods', () => {
  test('are those of each team, category and touchpoint, the largest first', async () => {
    const made = {
      TEAM: await workspace.make('team', { name: 'Service' }),
      CATEGORY: await workspace.make('caseCategory', { key: 'delivery', name: 'Delivery' }),
      TOUCHPOINT: await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' }),
    };
    const columns = { TEAM: 'teamId', CATEGORY: 'categoryId', TOUCHPOINT: 'touchpointId' };
    const fields = { TEAM: 'team', CATEGORY: 'category', TOUCHPOINT: 'touchpoint' } as const;
    for (const by of ['TEAM', 'CATEGORY', 'TOUCHPOINT'] as const) {
      await workspace.db.case.deleteMany({});
      await storeCaseRows(workspace.db, [
        ...answeredAndOpen.map((each) => ({ ...each, [columns[by]]: keyOf(made[by]) })),
        { opened: 9, answered: 1 },
      ]);
      const { n, groups } = await loopOf(workspace, { by });
      expect(n).toBe(6);
      expect(groups.map((each) => [each[fields[by]]?.id ?? null, each.n])).toEqual([
        [made[by], 5],
        [null, 1],
      ]);
      expect(groups[0]).toMatchObject({ medianHours: 6, suppressed: false });
      expect(groups[1]).toMatchObject({ medianHours: null, suppressed: true });
      const own = await loopOf(workspace, { [fields[by]]: made[by] });
      expect(own).toMatchObject({ n: 5, medianHours: 6 });
    }
  });

  test('are cut in the time zone of the workspace, also where there are no cases', async () => {
    await workspace.change('workspaceUpdate', { timeZone: 'Europe/Berlin' });
    // From 2026-06-10T22:30 UTC on, which is the 11th in Berlin.
    await storeCaseRows(workspace.db, [
      ...answeredAndOpen.map((each) => ({ ...each, openedAt: new Date('2026-06-10T22:30:00Z') })),
      { opened: 1, openedAt: new Date('2026-06-09T21:59:59Z') },
      { opened: 1, openedAt: new Date('2026-06-11T22:00:00Z') },
    ]);
    const { n, series } = await loopOf(workspace, {
      ...{ from: '2026-06-09', to: '2026-06-11', interval: 'DAY' },
    });
    expect(n).toBe(6);
    expect(series.map((each) => [each.from, each.to, each.n])).toEqual([
      ['2026-06-09', '2026-06-09', 1],
      ['2026-06-10', '2026-06-10', 0],
      ['2026-06-11', '2026-06-11', 5],
    ]);
    const weeks = await loopOf(workspace, {
      ...{ from: '2026-06-03', to: '2026-06-12', interval: 'WEEK' },
    });
    expect(weeks.series.map((each) => [each.from, each.n])).toEqual([
      ['2026-06-03', 0],
      ['2026-06-08', 7],
    ]);
  });

  test('begin as the weeks and fiscal years of the workspace do', async () => {
    const calendar = { fiscalYearStart: 6, weekStart: 'WEDNESDAY' };
    await workspace.change('workspaceUpdate', { timeZone: 'Europe/Berlin', ...calendar });
    await storeCaseRows(workspace.db, [
      { opened: 1, openedAt: new Date('2026-05-31T21:59:59Z') },
      { opened: 1, openedAt: new Date('2026-05-31T22:00:00Z') },
      { opened: 1, openedAt: new Date('2026-06-09T22:00:00Z') },
    ]);
    const days = { from: '2026-05-31', to: '2026-06-12' };
    const found = async (interval: string) => {
      const { series } = await loopOf(workspace, { ...days, interval });
      return series.map((each) => [each.from, each.n]);
    };
    expect(await found('WEEK')).toEqual([
      ['2026-05-31', 2],
      ['2026-06-03', 0],
      ['2026-06-10', 1],
    ]);
    for (const interval of ['QUARTER', 'YEAR']) {
      expect(await found(interval)).toEqual([
        ['2026-05-31', 1],
        ['2026-06-01', 2],
      ]);
    }
    await workspace.change('workspaceUpdate', { fiscalYearStart: 1, weekStart: 'MONDAY' });
  });
});

describe('a closed loop is refused', () => {
  test('for days that are no range, and an interval without days or of waves', async () => {
    const refusal = async (input: object) => {
      const { errors } = await workspace.answer(loopDocument, { input });
      return errors?.map(({ message, extensions }) => `${extensions?.code} ${message}`).join();
    };
    expect(await refusal({ from: '2026-02-30' })).toMatch(/BAD_USER_INPUT.*input\.from/);
    expect(await refusal({ from: '2026-02-02', to: '2026-02-01' })).toMatch(/input\.to/);
    expect(await refusal({ interval: 'DAY', from: '2026-02-02' })).toMatch(/input\.interval/);
    expect(await refusal({ interval: 'WAVE', from: '2026-02-01', to: '2026-02-02' })).toMatch(
      /input\.interval.*another interval/,
    );
  });

  test('for a team, a category and a touchpoint of another workspace, as for none', async () => {
    const other = await graph.workspace();
    const team = await other.make('team', { name: 'Theirs' });
    for (const id of [team, encodeId('Team', newId())]) {
      const { errors } = await workspace.answer(loopDocument, { input: { team: id } });
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', inputPath: 'input.team' } },
      ]);
    }
  });

  test('without the scope for cases, and for a key that is bound to touchpoints alone', async () => {
    const { errors } = await workspace
      .withScopes('scores:read')
      .answer(loopDocument, { input: {} });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const shop = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const bound = workspace.boundTo({ segments: null, touchpoints: [keyOf(shop)] });
    expect((await bound.answer(loopDocument, { input: {} })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

test('cases of another workspace do not count', async () => {
  const other = await graph.workspace();
  await storeCaseRows(other.db, answeredAndOpen);
  expect(await loopOf(workspace)).toMatchObject({ n: 0 });
});

test('10,000 cases cost one statement as 10 do, and show 200 steps at most', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ opened: 900, answered: 1 + index / 100, resolved: 2 + index / 50 },
    }));
  const statements = async () => {
    const input = { from: '2026-04-01', to: '2026-06-30', interval: 'DAY', by: 'TEAM' };
    return (await graph.statementsOf(() => loopOf(workspace, input))).statements.length;
  };
  await storeCaseRows(workspace.db, many(10));
  await statements();
  const few = await statements();
  await storeCaseRows(workspace.db, many(9_990));
  expect(await statements()).toBe(few);
  const { firstResponse } = await loopOf(workspace);
  expect(firstResponse.reached).toBe(10_000);
  expect(firstResponse.curve).toHaveLength(200);
  expect(firstResponse.curve.at(-1)?.waiting).toBe(0);
});
