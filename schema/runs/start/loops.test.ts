import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../../test/support/graph.ts';
import { skipsOf, startDue, storeRule } from '../../../test/support/rules.ts';
import {
  allOf,
  eventsThat,
  inSegment,
  ofPlan,
  openSegments,
  planned,
  predicate,
} from '../../../test/support/segments.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { turnOf } from '../../../test/support/workers.ts';
import { countTypes } from '../../events/countTypes.ts';
import { decodeAnyId } from '../../kernel/id.ts';
import type { RuleTrigger } from '../../rules/definition.ts';
import { lookAtCustomers, lookAtDue } from '../../segments/looks.ts';
import { carryOnRuns } from '../turn/carryOn.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';

test('two rules that move a customer to and fro between segments end after each of them', async () => {
  const { workspace, customer, segment } = await openSegments(graph);
  const { db } = workspace;
  const gold = await segment(ofPlan('gold'));
  const silver = await segment(ofPlan('silver'));
  const turning = (from: string, value: string) =>
    storeRule(db, {
      trigger: { kind: 'SEGMENT_ENTERED', segment: keyOf(from) },
      steps: [{ key: 'turn', kind: 'SET_ATTRIBUTE', attribute: 'plan', value, next: null }],
    });
  const toSilver = await turning(gold, 'silver');
  const toGold = await turning(silver, 'gold');
  await customer(planned('gold'));
  for (let turns = 0; turns < 6; turns += 1) {
    await startDue(db);
    await drainTasks(db, [carryOnRuns]);
  }
  const runs = await db.run.findMany({ orderBy: { depth: 'asc' } });
  expect(runs.map(({ ruleId, depth, causes }) => [ruleId, depth, causes])).toEqual([
    [toSilver, 0, []],
    [toGold, 1, [toSilver]],
  ]);
  expect(await skipsOf(db, toSilver)).toEqual({ LOOP: 1 });
});

test('a run is known to have moved a customer also after the look at its segments failed', async () => {
  const { workspace, customer, segment } = await openSegments(graph);
  const { db } = workspace;
  const gold = await segment(ofPlan('gold'));
  const silver = await segment(ofPlan('silver'));
  const silvers = await segment(allOf(inSegment(silver)));
  const turning = (from: string, value: string) =>
    storeRule(db, {
      trigger: { kind: 'SEGMENT_ENTERED', segment: keyOf(from) },
      steps: [{ key: 'turn', kind: 'SET_ATTRIBUTE', attribute: 'plan', value, next: null }],
    });
  const toSilver = await turning(gold, 'silver');
  const toGold = await turning(silvers, 'gold');
  /** As a worker does it whose first try failed. */
  const lookAgain = async () => {
    const fails = async () => Promise.reject(new Error('The database was away.'));
    await turnOf(graph, { ...lookAtCustomers, handle: fails });
    await db.outbox.updateMany({ data: { nextAt: new Date(0) } });
    await turnOf(graph, lookAtCustomers);
    await drainTasks(db, [lookAtDue]);
  };
  await customer(planned('gold'));
  for (let turns = 0; turns < 6; turns += 1) {
    await lookAgain();
    await startDue(db);
    await drainTasks(db, [carryOnRuns]);
  }
  const runs = await db.run.findMany({ orderBy: { depth: 'asc' } });
  expect(runs.map(({ ruleId, depth, causes }) => [ruleId, depth, causes])).toEqual([
    [toSilver, 0, []],
    [toGold, 1, [toSilver]],
  ]);
  expect(await skipsOf(db, toSilver)).toEqual({ LOOP: 1 });
  // What was looked at is of no run any more.
  expect(await db.segmentDue.count({ where: { runId: { not: null } } })).toBe(0);
});

test('a list that a run puts a customer on leads back to the run', async () => {
  const { workspace, customer, segment } = await openSegments(graph);
  const { db } = workspace;
  const gold = await segment(ofPlan('gold'));
  const list = await workspace.make('segment', { name: 'List' });
  const adding = await storeRule(db, {
    trigger: { kind: 'SEGMENT_ENTERED', segment: keyOf(gold) },
    steps: [{ key: 'add', kind: 'ADD_TO_LIST', segment: keyOf(list), next: null }],
  });
  const listed = await storeRule(db, {
    trigger: { kind: 'SEGMENT_ENTERED', segment: keyOf(list) },
  });
  await customer(planned('gold'));
  await startDue(db);
  await drainTasks(db, [carryOnRuns]);
  await startDue(db);
  const run = await db.run.findFirst({ where: { ruleId: listed } });
  expect(run).toMatchObject({ depth: 1, causes: [adding] });
});

test('rules that lead to each other by an event and a segment of those who have it end after each of them', async () => {
  const { workspace, customer, segment, record } = await openSegments(graph);
  const { db } = workspace;
  const ofAnswered = allOf(eventsThat({ mode: 'some' }, predicate('type', 'equals', 'ANSWERED')));
  const answered = await segment(ofAnswered);
  const recording = (trigger: RuleTrigger, type: string) => {
    const nothing = { value: null, currency: null, touchpoint: null, properties: {} };
    const steps = [{ key: 'record', kind: 'RECORD_EVENT', type, next: null, ...nothing }] as const;
    return storeRule(db, { trigger, steps });
  };
  const answering = await recording({ kind: 'EVENT_RECORDED', eventType: 'CALLED' }, 'ANSWERED');
  const calling = await recording({ kind: 'SEGMENT_ENTERED', segment: keyOf(answered) }, 'CALLED');
  await record(await customer(), { type: 'CALLED' });
  for (let turns = 0; turns < 4; turns += 1) {
    await startDue(db);
    await drainTasks(db, [carryOnRuns, countTypes]);
  }
  const runs = await db.run.findMany({ orderBy: { depth: 'asc' } });
  expect(runs.map(({ ruleId, depth, causes }) => [ruleId, depth, causes])).toEqual([
    [answering, 0, []],
    [calling, 1, [answering]],
  ]);
  expect(await skipsOf(db, answering)).toEqual({ LOOP: 1 });
});
