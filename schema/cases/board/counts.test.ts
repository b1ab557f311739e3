import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { boardOf, recountedBoard, unordered } from '../../../test/support/caseBoard.ts';
import { openCase } from '../../../test/support/cases.ts';
import { workFor } from '../../../test/support/erasures.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { sized } from '../../../test/support/size.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId, newId } from '../../kernel/id.ts';
import { lockCases } from '../changeCases.ts';
import { countCases } from './countCases.ts';
import { noteCases } from './noteCases.ts';
import { repairCaseCounts, verifyCaseCounts } from './recountCases.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const fold = ({ db }: TestWorkspace) => drainTasks(db, [countCases], new Date(Date.now() + 60_000));

/** What two users and the worker do to cases, by its name. */
const verbs = [
  ...['open', 'open', 'open', 'assign', 'assign', 'start', 'wait', 'resolve', 'close', 'reopen'],
  ...['cancel', 'update', 'archive', 'restore', 'delete', 'join', 'miss', 'bulkAssign', 'count'],
  ...['bulkStatus', 'merge', 'erase', 'anonymise'],
] as const;

interface Action {
  readonly verb: string;
  /** Chooses a case, another one, an owner, a team and a customer, each from those that there are. */
  readonly at: readonly number[];
}

const action: fc.Arbitrary<Action> = fc.record({
  verb: fc.constantFrom(...verbs),
  at: fc.array(fc.nat({ max: 1_000 }), { minLength: 5, maxLength: 5 }),
});

interface Scene {
  readonly workspace: TestWorkspace;
  readonly users: readonly TestClient[];
  readonly owners: readonly (string | null)[];
  readonly teams: readonly (string | null)[];
  readonly customers: readonly string[];
  readonly policy: string;
  readonly cases: string[];
}

async function sceneIn(workspace: TestWorkspace): Promise<Scene> {
  const { make, db } = workspace;
  const people = [await make('actor', { name: 'Alex' }), await make('actor', { name: 'Kim' })];
  const teams = [
    await make('team', { name: 'One', members: people }),
    await make('team', { name: 'Two' }),
  ];
  const customers = await Promise.all(
    ['Ada', 'Ben', 'Cleo', 'Dan'].map((name) => make('customer', { name })),
  );
  const policy = newId();
  await db.slaPolicy.createMany({ data: { id: policy, name: 'Service', resolutionMinutes: 60 } });
  return {
    workspace,
    users: people.map((id) => workspace.as({ actorId: decodeId('Actor', id) ?? '' })),
    owners: [...people, null],
    teams: [...teams, null],
    customers,
    policy,
    cases: [],
  };
}

/** Does an action; what the graph refuses changes nothing. */
async function act(user: TestClient, found: Scene, { verb, at }: Action): Promise<void> {
  const pick = <T>(values: readonly T[], index: number) =>
    values[(at[index] ?? 0) % Math.max(1, values.length)];
  const [owner, team] = [pick(found.owners, 2), pick(found.teams, 3)];
  if (verb === 'count') {
    await fold(found.workspace);
    return;
  }
  if (verb === 'open' || found.cases.length === 0) {
    const customer = pick(found.customers, 4);
    const { case: opened } = await user.change<{ case: { id: string } | null }>(
      'caseOpen',
      { title: 'Late', owner, team, ...((at[1] ?? 0) % 3 > 0 && { customer }) },
      'case { id }',
    );
    if (opened) found.cases.push(opened.id);
    return;
  }
  const [id = '', other = ''] = [pick(found.cases, 0), pick(found.cases, 1)];
  const cases = [...new Set([id, other])].map((each) => ({ id: each }));
  const errorPolicy = 'REJECT_FAILED';
  const calls: Record<string, () => Promise<unknown>> = {
    assign: () => user.change('caseAssign', { id, owner, team }),
    start: () => user.change('caseStart', { id }),
    wait: () => user.change('caseWait', { id, reason: 'AWAITS_CUSTOMER' }),
    resolve: () => user.change('caseResolve', { id }),
    close: () => user.change('caseClose', { id }),
    reopen: () => user.change('caseReopen', { id, reason: 'NOT_SOLVED' }),
    cancel: () => user.change('caseCancel', { id, reason: 'SPAM' }),
    update: () => user.change('caseUpdate', { id, priority: 'HIGH' }),
    archive: () => user.change('caseArchive', { id }),
    restore: () => user.change('caseRestore', { id }),
    delete: () => user.change('caseDelete', { id }),
    join: () => user.change('caseJoin', { id, into: other }),
    bulkAssign: () => user.change('caseBulkAssign', { cases, owner, team, errorPolicy }),
    bulkStatus: () =>
      user.change('caseBulkChangeStatus', { cases, status: 'RESOLVED', errorPolicy }),
    merge: () =>
      user.change('customerMerge', {
        customer: { id: pick(found.customers, 4) },
        into: { id: pick(found.customers, 3) },
      }),
    erase: () => leave(found, 'customerErase', pick(found.customers, 4)),
    anonymise: () => leave(found, 'customerAnonymise', pick(found.customers, 4)),
    miss: () => miss(found, id),
  };
  await calls[verb]?.();
}

/** What the worker of the tests does: it is one, and refuses tasks that another one has. */
let working = Promise.resolve();

async function leave({ workspace }: Scene, mutation: string, customer: string | undefined) {
  await workspace.change(mutation, { customer: { id: customer } }, 'job { id }');
  working = working.then(() => workFor(workspace, 1, (topic) => topic === 'customerErasure'));
  await working;
}

/** Notes that a target of a case was missed, as the worker does. */
function miss({ workspace: { db }, policy }: Scene, id: string): Promise<void> {
  const caseId = decodeId('Case', id) ?? '';
  const at = new Date();
  return db.$transaction(async (tx) => {
    if ((await lockCases(tx, [caseId])).size === 0) return;
    await tx.caseTarget.createMany({
      data: {
        ...{ caseId, kind: 'RESOLUTION', policyId: policy, minutes: 60 },
        ...{ startedAt: at, dueAt: at, overdueAt: at },
      },
      skipDuplicates: true,
    });
    await noteCases(tx, at, [caseId]);
  });
}

const round = fc.oneof(
  { weight: 1, arbitrary: action.map((each) => [each]) },
  { weight: 2, arbitrary: fc.tuple(action, action) },
);

test('the counts of boards are those of the cases after whatever two users do at once, before and after the worker', {
  timeout: 900_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(round, { minLength: 5, maxLength: sized({ suite: 20, soak: 60 }) }),
      async (rounds) => {
        const own = await graph.workspace();
        const found = await sceneIn(own);
        for (const actions of rounds) {
          await Promise.all(
            actions.map((each, index) => act(found.users[index] ?? own, found, each)),
          );
          expect(await verifyCaseCounts(own.db), JSON.stringify(actions)).toEqual([]);
        }
        const compare = async () => {
          const [one = null, two = null] = found.teams;
          const [owner = null] = found.owners;
          const whole = { teams: null, owner: null };
          expect(unordered(await boardOf(own))).toEqual(await recountedBoard(own.db, whole));
          for (const team of [one, two]) {
            const input = { team: team ?? '', owner: owner ?? '' };
            expect(unordered(await boardOf(own, input))).toEqual(
              await recountedBoard(own.db, { teams: [input.team], owner }),
            );
          }
        };
        await compare();
        await fold(own);
        await compare();
        expect(await own.db.outbox.count({ where: { topic: 'caseCounts' } })).toBe(0);
        const rollups = await own.db.caseRollup.aggregate({ _sum: { n: true } });
        const counted = await own.db.case.count({ where: { archivedAt: null } });
        expect(rollups._sum.n ?? 0).toBe(counted);
      },
    ),
    { numRuns: sized({ suite: 4, soak: 100 }) },
  );
});

test('two workers that count the same cases at once count each once', async () => {
  const cases: string[] = [];
  for (let count = 0; count < 12; count++) cases.push(await openCase(workspace));
  const change = async (input: object) => {
    await workspace.change('caseBulkChangeStatus', {
      ...{ cases: cases.map((id) => ({ id })), ...input },
    });
  };
  await change({ status: 'IN_PROGRESS' });
  await Promise.all([
    fold(workspace),
    fold(workspace),
    change({ status: 'RESOLVED' }),
    fold(workspace),
  ]);
  expect(await verifyCaseCounts(workspace.db)).toEqual([]);
  await fold(workspace);
  const rows = await workspace.db.caseRollup.findMany({ select: { status: true, n: true } });
  expect(rows).toEqual([{ status: 'RESOLVED', n: 12 }]);
});

test('two users who change cases of a team in different orders are both done, beside those who open others', async () => {
  const team = await workspace.make('team', { name: 'One' });
  const cases = [];
  for (let count = 0; count < 20; count++) cases.push({ id: await openCase(workspace, { team }) });
  const owner = await workspace.make('actor', { name: 'Kim' });
  const calls = await Promise.all([
    workspace.change('caseBulkAssign', { cases, owner }),
    workspace.change('caseBulkChangeStatus', {
      ...{ cases: [...cases].reverse(), status: 'WAITING', reason: 'AWAITS_PARTNER' },
    }),
    ...Array.from({ length: 10 }, () => workspace.change('caseOpen', { title: 'Late', team })),
    fold(workspace),
  ]);
  expect(calls.flatMap((call) => (typeof call === 'number' ? [] : call.errors))).toEqual([]);
  expect(await verifyCaseCounts(workspace.db)).toEqual([]);
  const board = await boardOf(workspace, { team });
  expect([board.team.count, board.byStatus.WAITING?.count]).toEqual([30, 20]);
});

test('counts that are not those of the cases are found, and repaired where cases wait to be counted, too', async () => {
  const [team, owner] = [
    await workspace.make('team', { name: 'One' }),
    await workspace.make('actor', { name: 'Kim' }),
  ];
  await openCase(workspace, { team, owner });
  await fold(workspace);
  await openCase(workspace, { team });
  await workspace.db.caseRollup.updateMany({ data: { n: 5 } });
  expect(await verifyCaseCounts(workspace.db)).toEqual([
    {
      ...{ teamId: decodeId('Team', team), ownerId: decodeId('Actor', owner), status: 'OPEN' },
      ...{ overdue: false, stored: 5, recounted: 1 },
    },
  ]);
  expect(await repairCaseCounts(workspace.db)).toBe(1);
  expect(await verifyCaseCounts(workspace.db)).toEqual([]);
  await fold(workspace);
  expect(await verifyCaseCounts(workspace.db)).toEqual([]);
  expect(await repairCaseCounts(workspace.db)).toBe(0);
});
