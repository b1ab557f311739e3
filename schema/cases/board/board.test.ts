import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boardDocument, boardOf } from '../../../test/support/caseBoard.ts';
import { changeCase, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId, newId } from '../../kernel/id.ts';
import { countCases } from './countCases.ts';
import { noteCases } from './noteCases.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const keyOf = (type: 'Actor' | 'Case' | 'Team', id: string) => decodeId(type, id) ?? '';

async function person(name: string) {
  const id = await workspace.make('actor', { name });
  return { id, ...workspace.as({ actorId: keyOf('Actor', id) }) };
}

/** Says when the targets of a case are due, and which were missed, as the worker does. */
async function promise(id: string, dueAt: string, { isMissed = false } = {}): Promise<void> {
  const { db } = workspace;
  const policyId = newId();
  await db.slaPolicy.createMany({ data: { id: policyId, name: 'Service', resolutionMinutes: 60 } });
  const due = new Date(dueAt);
  await db.$transaction(async (tx) => {
    await tx.caseTarget.createMany({
      data: {
        ...{ caseId: keyOf('Case', id), kind: 'RESOLUTION', policyId, minutes: 60 },
        ...{ startedAt: due, dueAt: due, ...(isMissed && { overdueAt: due }) },
      },
    });
    await noteCases(tx, new Date(), [keyOf('Case', id)]);
  });
}

describe('the board', () => {
  test('of a person is of the teams that they belong to or lead, and of what they own in any team', async () => {
    const [ada, ben] = [await person('Ada'), await person('Ben')];
    const [one, two, three] = [
      await workspace.make('team', { name: 'One', members: [ada.id] }),
      await workspace.make('team', { name: 'Two', owner: ada.id }),
      await workspace.make('team', { name: 'Three', members: [ben.id] }),
    ];
    const cases = {
      free: await openCase(workspace, { team: one }),
      started: await openCase(workspace, { team: two, owner: ben.id }),
      elsewhere: await openCase(workspace, { team: three, owner: ada.id }),
      ofNone: await openCase(workspace),
      done: await openCase(workspace, { team: one, owner: ada.id }),
    };
    await changeCase(workspace, 'caseStart', { id: cases.started });
    await changeCase(workspace, 'caseResolve', { id: cases.done });
    const none = { count: 0, cases: [] };
    expect(await boardOf(ada)).toEqual({
      mine: { count: 1, cases: [cases.elsewhere] },
      team: { count: 2, cases: [cases.free, cases.started] },
      overdue: none,
      unassigned: { count: 2, cases: [cases.free, cases.ofNone] },
      byStatus: {
        OPEN: { count: 1, cases: [cases.free] },
        IN_PROGRESS: { count: 1, cases: [cases.started] },
        WAITING: none,
        RESOLVED: { count: 1, cases: [cases.done] },
        CLOSED: none,
        REOPENED: none,
        CANCELED: none,
      },
    });
    expect(await boardOf(ada, { team: three, owner: ben.id })).toMatchObject({
      mine: { cases: [cases.started] },
      team: { cases: [cases.elsewhere] },
      unassigned: { cases: [cases.ofNone] },
    });
  });

  test('of a person without a team has what is theirs, and what is of no team', async () => {
    const [ada, team] = [await person('Ada'), await workspace.make('team', { name: 'One' })];
    await openCase(workspace, { team });
    const [own, free] = [
      await openCase(workspace, { owner: ada.id, team }),
      await openCase(workspace),
    ];
    expect(await boardOf(ada)).toMatchObject({
      mine: { count: 1, cases: [own] },
      team: { count: 0, cases: [] },
      unassigned: { count: 1, cases: [free] },
    });
  });

  test('of a key that acts for no person is that of the workspace, where nothing is its own', async () => {
    const [ada, team] = [await person('Ada'), await workspace.make('team', { name: 'One' })];
    const cases = [
      await openCase(workspace, { owner: ada.id }),
      await openCase(workspace, { team }),
    ];
    const key = await boardOf(workspace);
    expect(key.mine).toBeNull();
    expect(key.team).toEqual({ count: 2, cases });
    expect(await boardOf(workspace, { owner: ada.id })).toMatchObject({
      mine: { count: 1, cases: [cases[0]] },
      team: { count: 2 },
    });
  });

  test('has the overdue cases first, then those that are due next, then the more urgent and the older ones', async () => {
    const open = (priority: string) => openCase(workspace, { priority });
    const low = await open('LOW');
    const later = await open('LOW');
    const urgent = await open('URGENT');
    const overdue = await open('LOW');
    const high = await open('HIGH');
    const sooner = await open('NORMAL');
    const older = await open('HIGH');
    await promise(later, '2030-01-02T00:00:00Z');
    await promise(sooner, '2030-01-01T00:00:00Z');
    await promise(overdue, '2020-01-01T00:00:00Z', { isMissed: true });
    const { team, overdue: missed } = await boardOf(workspace);
    expect(team.cases).toEqual([overdue, sooner, later, urgent, high, older, low]);
    expect(missed).toEqual({ count: 1, cases: [overdue] });
    const page = async (after: string | null) => {
      const { caseBoard } = await workspace.ask<{
        caseBoard: {
          team: {
            cases: {
              nodes: { id: string }[];
              totalCount: number;
              pageInfo: { endCursor: string; hasNextPage: boolean };
            };
          };
        };
      }>(
        `query ($after: String) { caseBoard { team { cases(first: 3, after: $after) {
          nodes { id } totalCount pageInfo { endCursor hasNextPage } } } } }`,
        { after },
      );
      return caseBoard.team.cases;
    };
    const pages = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, totalCount, pageInfo } = await page(after);
      pages.push([totalCount, ...nodes.map(({ id }) => id)]);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(pages).toEqual([
      [7, overdue, sooner, later],
      [7, urgent, high, older],
      [7, low],
    ]);
  });

  test('counts a case as overdue until it is resolved, and again when it is reopened', async () => {
    const id = await openCase(workspace);
    await promise(id, '2020-01-01T00:00:00Z', { isMissed: true });
    const overdue = async () => (await boardOf(workspace)).overdue.count;
    const counts = [await overdue()];
    for (const [mutation, input] of [
      ['caseResolve', {}],
      ['caseReopen', { reason: 'NOT_SOLVED' }],
      ['caseArchive', {}],
      ['caseRestore', {}],
      ['caseDelete', {}],
    ] as const) {
      await workspace.change(mutation, { id, ...input });
      counts.push(await overdue());
    }
    expect(counts).toEqual([1, 0, 1, 0, 1, 0]);
  });

  test('is refused for a team and an owner that are not of the workspace, with the path', async () => {
    const other = await graph.workspace();
    const [team, owner] = [
      await other.make('team', { name: 'Theirs' }),
      await other.make('actor', { name: 'Kim' }),
    ];
    await openCase(other, { team, owner });
    const refusals = [];
    for (const input of [{ team }, { owner }, { team: owner }]) {
      const { errors } = await workspace.answer(boardDocument, { input });
      refusals.push(errors?.map(({ message, extensions }) => [extensions?.code, message]));
    }
    expect(refusals).toEqual([
      [['BAD_USER_INPUT', 'input.team: there is no such team in this workspace.']],
      [['BAD_USER_INPUT', 'input.owner: there is no such actor in this workspace.']],
      [['BAD_USER_INPUT', expect.stringMatching(/^input\.team: /)]],
    ]);
  });

  test('of a bound key counts the cases that it sees', async () => {
    const [ada, segment] = [
      await workspace.make('customer', { name: 'Ada' }),
      await workspace.make('segment', { name: 'North' }),
    ];
    await workspace.change('segmentAddCustomers', { segment, customers: [ada] });
    const seen = await openCase(workspace, { customer: ada });
    await openCase(workspace);
    const bound = workspace.boundTo({
      segments: [decodeId('Segment', segment) ?? ''],
      touchpoints: null,
    });
    expect((await boardOf(bound)).team).toEqual({ count: 1, cases: [seen] });
  });

  test('takes as many statements for many cases as for few, and none for a list without cases', async () => {
    const input = { team: await workspace.make('team', { name: 'One' }) };
    const statements = async () => {
      const read = await graph.statementsOf(() => boardOf(workspace, input));
      return read.statements.length;
    };
    const empty = await statements();
    await openCase(workspace, input);
    const few = await statements();
    for (let count = 0; count < 20; count++) await openCase(workspace, input);
    await drainTasks(workspace.db, [countCases]);
    // `team`, `unassigned` and OPEN.
    expect([few - empty, (await statements()) - few]).toEqual([3, 0]);
  });
});
