import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeCase, codesOf, historyOf, openCase, readCase } from '../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 12, minute));
const iso = (minute: number) => at(minute).toISOString();

test('a case goes from its opening to its end, is reopened and ends otherwise, each with its moment', async () => {
  const id = await openCase(workspace, {}, { now: at(0) });
  const done = async (minute: number, mutation: string, more: object = {}) => {
    const { case: after, errors } = await changeCase(
      workspace,
      mutation,
      { id, ...more },
      { now: at(minute) },
    );
    expect(errors).toEqual([]);
    const { status, statusReason, outcome, resolvedAt, closedAt, reopenings } = after ?? {};
    return { status, statusReason, outcome, resolvedAt, closedAt, reopenings };
  };
  const begun = { statusReason: null, outcome: null, resolvedAt: null, closedAt: null };
  expect(await done(1, 'caseStart')).toEqual({ ...begun, status: 'IN_PROGRESS', reopenings: 0 });
  expect(await done(2, 'caseWait', { reason: 'AWAITS_PARTNER', note: 'The carrier' })).toEqual({
    ...{ ...begun, status: 'WAITING', statusReason: 'AWAITS_PARTNER', reopenings: 0 },
  });
  const resolved = { ...begun, status: 'RESOLVED', outcome: 'RECOVERED', resolvedAt: iso(3) };
  expect(await done(3, 'caseResolve', { outcome: 'RECOVERED' })).toEqual({
    ...{ ...resolved, reopenings: 0 },
  });
  expect(await done(4, 'caseClose')).toEqual({
    ...{ ...resolved, status: 'CLOSED', closedAt: iso(4), reopenings: 0 },
  });
  expect(await done(5, 'caseReopen', { reason: 'NOT_SOLVED' })).toEqual({
    ...{ ...begun, status: 'REOPENED', statusReason: 'NOT_SOLVED', reopenings: 1 },
  });
  expect(await done(6, 'caseCancel', { reason: 'NOTHING_TO_DO' })).toEqual({
    ...{ ...begun, status: 'CANCELED', statusReason: 'NOTHING_TO_DO', reopenings: 1 },
  });
  const history = await historyOf(workspace, id);
  expect(
    history.map(({ revision, field, from, to, reason, note, at: moment }) =>
      [revision, field, from, to, reason, note, moment].filter((value) => value !== null).join(' '),
    ),
  ).toEqual([
    `1 STATUS OPEN ${iso(0)}`,
    `2 STATUS OPEN IN_PROGRESS ${iso(1)}`,
    `3 STATUS IN_PROGRESS WAITING AWAITS_PARTNER The carrier ${iso(2)}`,
    `4 STATUS WAITING RESOLVED ${iso(3)}`,
    `4 OUTCOME RECOVERED ${iso(3)}`,
    `5 STATUS RESOLVED CLOSED ${iso(4)}`,
    `6 STATUS CLOSED REOPENED NOT_SOLVED ${iso(5)}`,
    `6 OUTCOME RECOVERED ${iso(5)}`,
    `7 STATUS REOPENED CANCELED NOTHING_TO_DO ${iso(6)}`,
  ]);
});

describe('the status of a case', () => {
  test('does not change by a call that was done before', async () => {
    const id = await openCase(workspace);
    for (let call = 0; call < 2; call++) {
      const { case: after } = await changeCase(workspace, 'caseWait', {
        ...{ id, reason: 'OTHER', note: `call ${call}` },
      });
      expect(after).toMatchObject({ revision: 2, status: 'WAITING' });
    }
    expect(await historyOf(workspace, id)).toHaveLength(2);
  });

  test('does not change against the rules, and the error names what can follow', async () => {
    const id = await openCase(workspace);
    const { errors } = await changeCase(workspace, 'caseClose', { id });
    expect(codesOf(errors)).toEqual(['WRONG_STATE input.id']);
    expect(errors[0]?.message).toContain('IN_PROGRESS, WAITING, RESOLVED, CANCELED');
    await changeCase(workspace, 'caseWait', { id, reason: 'OTHER' });
    const again = await changeCase(workspace, 'caseWait', { id, reason: 'AWAITS_CUSTOMER' });
    expect(codesOf(again.errors)).toEqual(['WRONG_STATE input.id']);
    expect(await readCase(workspace, id)).toMatchObject({ revision: 2, statusReason: 'OTHER' });
  });

  test('takes no reason of another status', async () => {
    const id = await openCase(workspace);
    const { errors } = await changeCase(workspace, 'caseWait', { id, reason: 'SPAM' });
    expect(codesOf(errors)).toEqual(['INVALID_VALUE input.reason']);
    expect(await historyOf(workspace, id)).toHaveLength(1);
  });

  test('does not change for a revision that is not the latest', async () => {
    const id = await openCase(workspace);
    await changeCase(workspace, 'caseUpdate', { id, title: 'Another title' });
    const { errors } = await changeCase(workspace, 'caseStart', { id, revision: 1 });
    expect(errors).toMatchObject([
      { code: 'STALE_REVISION', path: ['input', 'revision'], current: 2 },
    ]);
    expect(await readCase(workspace, id)).toMatchObject({ revision: 2, status: 'OPEN' });
  });

  test('is that of no case of another workspace', async () => {
    const other = await graph.workspace();
    const id = await openCase(other);
    const { errors } = await changeCase(workspace, 'caseStart', { id });
    expect(codesOf(errors)).toEqual(['NOT_FOUND input.id']);
    expect(await readCase(other, id)).toMatchObject({ revision: 1, status: 'OPEN' });
  });

  test('changes at a moment that is never before the change before it', async () => {
    const id = await openCase(workspace, {}, { now: at(10) });
    const { case: after } = await changeCase(workspace, 'caseStart', { id }, { now: at(9) });
    expect(after?.statusAt).toBe(iso(10));
    const moments = (await historyOf(workspace, id)).map(({ at: moment }) => moment);
    expect(moments).toEqual([iso(10), iso(10)]);
  });
});

describe('the outcome of a case', () => {
  test('can be said after it was closed, once the customer was asked again', async () => {
    const id = await openCase(workspace);
    await changeCase(workspace, 'caseResolve', { id });
    await changeCase(workspace, 'caseClose', { id });
    const { case: after } = await changeCase(workspace, 'caseResolve', { id, outcome: 'LOST' });
    expect(after).toMatchObject({ status: 'CLOSED', outcome: 'LOST', revision: 4 });
    const history = await historyOf(workspace, id);
    expect(history.at(-1)).toMatchObject({ field: 'OUTCOME', from: null, to: 'LOST' });
  });

  test('is not that of a canceled one', async () => {
    const id = await openCase(workspace);
    await changeCase(workspace, 'caseCancel', { id, reason: 'SPAM' });
    const { errors } = await changeCase(workspace, 'caseResolve', { id, outcome: 'LOST' });
    expect(codesOf(errors)).toEqual(['WRONG_STATE input.id']);
  });
});
