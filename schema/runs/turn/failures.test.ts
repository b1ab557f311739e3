import { beforeEach, describe, expect, test, vi } from 'vitest';
import { notifyStep, passStep } from '../../../test/support/plainSteps.ts';
import { storeRule } from '../../../test/support/rules.ts';
import { beginRuns, carryOnNotifying, runOf, storeCustomers } from '../../../test/support/runs.ts';
import {
  mine,
  theirs,
  triedAtMost,
  turn,
  withTwoWorkspaces,
} from '../../../test/support/workers.ts';
import { encodeId, newId } from '../../kernel/id.ts';

withTwoWorkspaces();

/** The keys of the runs whose step fails, and what was done of those beside them. */
const failing = new Set<string>();
const done: string[] = [];

beforeEach(() => {
  failing.clear();
  done.splice(0);
});

const failSome = carryOnNotifying(async (db, now, reached) => {
  for (const { id, run, step } of reached) {
    const { key } = step;
    if (key === 'bad' && failing.has(run.id)) throw new Error('The horn is broken.');
    await db.persona.createMany({ data: { id, name: `${key} ${run.id}`, updatedAt: now } });
    done.push(run.id);
  }
  return reached.map(() => ({ status: 'SUCCEEDED' }));
});

const past = new Date(Date.now() - 3_600_000);
const steps = [notifyStep('good', 'bad'), notifyStep('bad', 'last'), notifyStep('last')];
const personas = async () => (await mine.db.persona.findMany({})).map(({ name }) => name).sort();

/** Has the tasks of failed tries be due, and takes a turn. */
async function tryAgain(tries: number) {
  await mine.db.outbox.updateMany({ where: { state: 'READY' }, data: { nextAt: past } });
  return turn(triedAtMost(tries, failSome));
}

async function begin(count: number, of = mine): Promise<string[]> {
  const rule = await storeRule(of.db, { steps });
  const customers = await storeCustomers(of.db, count);
  return beginRuns(of.db, { rule, customers, at: past });
}

describe('a run whose step fails', () => {
  test('leaves those beside it alone, and is done as far as it can be', async () => {
    const [bad = '', ...others] = await begin(4);
    failing.add(bad);
    await turn(triedAtMost(3, failSome));
    for (const run of others)
      expect(await runOf(mine.db, run)).toMatchObject({ status: 'SUCCEEDED' });
    const failed = await runOf(mine.db, bad);
    expect(failed).toMatchObject({ status: 'QUEUED', step: 'good', attempts: 1, steps: [] });
    expect(failed.failure).toContain('The horn is broken.');
    await tryAgain(3);
    expect(await runOf(mine.db, bad)).toMatchObject({
      ...{ status: 'QUEUED', step: 'bad', attempts: 0, failure: null },
      steps: [{ key: 'good', status: 'SUCCEEDED', attempts: 2 }],
    });
  });

  test('has failed at that step after its last try, which an effect is not made of twice', async () => {
    const [bad = ''] = await begin(1);
    failing.add(bad);
    for (let turns = 0; turns < 5; turns++) await tryAgain(3);
    const failed = await runOf(mine.db, bad);
    expect(failed).toMatchObject({
      ...{ status: 'FAILED', end: 'STEP_FAILED', step: null, dueAt: null, attempts: 3 },
      steps: [
        { key: 'good', status: 'SUCCEEDED' },
        { key: 'bad', status: 'FAILED', attempts: 3, reason: 'ERROR' },
      ],
    });
    expect(failed.steps[1]?.log.join()).toContain('The horn is broken.');
    expect(await mine.db.ruleEnrolment.findFirst({})).toMatchObject({ open: 0 });
    expect(await personas()).toEqual([`good ${bad}`]);
  });

  test('goes on at it with all tries when it is retried, under the id of the failed step', async () => {
    const [bad = ''] = await begin(1);
    failing.add(bad);
    for (let turns = 0; turns < 5; turns++) await tryAgain(2);
    const before = await runOf(mine.db, bad);
    const input = { id: encodeId('Run', bad) };
    const retry = () =>
      mine.change<{ run: { status: string } }>('runRetry', input, 'run { status }');
    failing.clear();
    expect(await retry()).toEqual({ errors: [], run: { status: 'QUEUED' } });
    expect(await retry()).toEqual({ errors: [], run: { status: 'QUEUED' } });
    expect(await mine.db.ruleEnrolment.findFirst({})).toMatchObject({ open: 1 });
    await tryAgain(2);
    const after = await runOf(mine.db, bad);
    expect(after).toMatchObject({ status: 'SUCCEEDED', failure: null });
    expect(after.steps.map(({ key, status, number }) => [key, status, number])).toEqual([
      ['good', 'SUCCEEDED', 1],
      ['bad', 'SUCCEEDED', 2],
      ['last', 'SUCCEEDED', 3],
    ]);
    expect(after.steps[1]?.id).toBe(before.steps[1]?.id);
    expect(await personas()).toEqual([`bad ${bad}`, `good ${bad}`, `last ${bad}`]);
    const { errors } = await mine.change('runRetry', input, 'run { id }');
    expect(errors.map(({ code }) => code)).toEqual(['WRONG_STATE']);
  });
});

test('a run that is retried by a clock at which it began goes on under the id of its failed step', async () => {
  const [run = ''] = await begin(1);
  await mine.db.outbox.updateMany({
    data: { state: 'LEASED', attempts: 3, leaseUntil: past, leaseBy: newId() },
  });
  await turn(triedAtMost(3, failSome));
  const [failed] = (await runOf(mine.db, run)).steps;
  vi.useFakeTimers({ toFake: ['Date'], now: past });
  try {
    await mine.change('runRetry', { id: encodeId('Run', run) }, 'run { status }');
  } finally {
    vi.useRealTimers();
  }
  await turn(failSome);
  const { status, steps: after } = await runOf(mine.db, run);
  expect([status, after.map(({ key }) => key)]).toEqual(['SUCCEEDED', ['good', 'bad', 'last']]);
  expect(after[0]?.id).toBe(failed?.id);
});

describe('a run whose step kills its workers', () => {
  test('has failed once no worker finished it so often', async () => {
    const [run = ''] = await begin(1);
    await mine.db.outbox.updateMany({
      data: { state: 'LEASED', attempts: 3, leaseUntil: past, leaseBy: newId() },
    });
    await turn(triedAtMost(3, failSome));
    expect(await runOf(mine.db, run)).toMatchObject({
      ...{ status: 'FAILED', end: 'STEP_FAILED', attempts: 3 },
      steps: [{ key: 'good', status: 'FAILED', attempts: 3 }],
    });
    expect(done).toEqual([]);
  });
});

test('a workspace with many runs that are due lets the one of another go on after a batch, or beside it', async () => {
  const order: string[] = [];
  const noteOrder = carryOnNotifying(async (db, _now, reached) => {
    order.push(db.$workspaceId);
    return reached.map(() => ({ status: 'SUCCEEDED' }));
  });
  const rule = await storeRule(mine.db, { steps: [notifyStep('a')] });
  await beginRuns(mine.db, { rule, customers: await storeCustomers(mine.db, 500), at: past });
  const other = await storeRule(theirs.db, { steps: [notifyStep('a')] });
  const customers = await storeCustomers(theirs.db, 1);
  await beginRuns(theirs.db, { rule: other, customers, at: new Date(past.getTime() + 1_000) });
  while ((await turn(noteOrder)).more) {}
  expect(order.slice(0, 2)).toContain(theirs.workspaceId);
  expect(order.filter((workspace) => workspace === mine.workspaceId)).toHaveLength(5);
});

describe('a paused workspace', () => {
  test('stands still, and goes on when the pause ends; another one does not wait for it', async () => {
    const rule = await storeRule(mine.db, { steps: [passStep('a')] });
    const [run = ''] = await beginRuns(mine.db, {
      ...{ rule, customers: await storeCustomers(mine.db, 1), at: past },
    });
    const [other = ''] = await begin(1, theirs);
    await mine.change('workspaceUpdate', { outboundPaused: true }, 'workspace { name }');
    while ((await turn(failSome)).more) {}
    await turn(failSome);
    expect(await runOf(mine.db, run)).toMatchObject({ status: 'QUEUED', steps: [] });
    expect(await runOf(theirs.db, other)).toMatchObject({ status: 'SUCCEEDED' });
    await mine.change('workspaceUpdate', { outboundPaused: false }, 'workspace { name }');
    await mine.db.outbox.updateMany({
      where: { nextAt: { lte: new Date() } },
      data: { nextAt: past },
    });
    await turn(failSome);
    expect(await runOf(mine.db, run)).toMatchObject({ status: 'SUCCEEDED' });
  });
});
