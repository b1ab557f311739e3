import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../test/support/recordedEvents.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { decodeId } from '../kernel/id.ts';
import { lookAtCustomers, lookAtSegments } from '../segments/looks.ts';
import { applyMappings } from './applyMappings.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let shop: string;
let web: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  shop = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  web = await workspace.make('touchpoint', { name: 'Site', channel: 'WEB' });
});
afterAll(() => graph.close());

const above = (value: number) => ({
  combinator: 'and',
  rules: [{ field: 'value', operator: 'gte', value }],
});

async function apply(eventType: string): Promise<string> {
  const { job, errors } = await workspace.change<{ job: { id: string } | null }>(
    'eventMappingApply',
    { eventType: { id: eventType } },
    'job { id }',
  );
  if (!job) throw new Error(JSON.stringify(errors));
  return job.id;
}

async function jobOf(id: string) {
  const { job } = await workspace.ask<{ job: object }>(
    'query ($id: ID!) { job(id: $id) { status kind rowsTotal rowsDone rowsUpdated share failure } }',
    { id },
  );
  return job;
}

/** Where events of a type happened, by the id that their source gave them. */
async function whereAre(type: string) {
  const rows = await workspace.db.customerEvent.findMany({
    where: { type },
    orderBy: { sourceId: 'asc' },
    select: { sourceId: true, touchpointId: true, mapped: true },
  });
  const names = new Map([
    [decodeId('Touchpoint', shop), 'shop'],
    [decodeId('Touchpoint', web), 'web'],
  ]);
  return rows.map(({ sourceId, touchpointId, mapped }) =>
    [sourceId, names.get(touchpointId) ?? 'none', ...(mapped ? ['mapped'] : [])].join(' '),
  );
}

test('stored events get what the rules of their type say now, but for those with a touchpoint of their own', async () => {
  const type = 'PAID';
  await recordEvent(workspace, { id: 'a', type, value: 1 });
  await recordEvent(workspace, { id: 'b', type, value: 5 });
  await recordEvent(workspace, { id: 'c', type, value: 9, touchpoint: { id: web } });
  await recordEvent(workspace, { id: 'd', type: 'OTHER', value: 9 });
  const eventType = await workspace.make('eventType', { key: type });
  const rule = await workspace.make('eventMapping', {
    ...{ eventType, touchpoint: shop, when: above(5) },
  });
  expect(await whereAre(type)).toEqual(['a none', 'b none', 'c web']);
  const job = await apply(eventType);
  await drainTasks(workspace.db, [applyMappings]);
  expect(await whereAre(type)).toEqual(['a none', 'b shop mapped', 'c web']);
  expect(await jobOf(job)).toEqual({
    ...{ status: 'SUCCEEDED', kind: 'EVENT_MAPPING', failure: null },
    ...{ rowsTotal: 3, rowsDone: 3, rowsUpdated: 1, share: 1 },
  });
  expect(await whereAre('OTHER')).toEqual(['d none']);
  await workspace.change('eventMappingUpdate', { id: rule, when: above(0), touchpoint: web });
  await apply(eventType);
  await drainTasks(workspace.db, [applyMappings]);
  expect(await whereAre(type)).toEqual(['a web mapped', 'b web mapped', 'c web']);
  await workspace.change('eventMappingArchive', { id: rule });
  await apply(eventType);
  await drainTasks(workspace.db, [applyMappings]);
  expect(await whereAre(type)).toEqual(['a none', 'b none', 'c web']);
});

test('a job goes from batch to batch, and after a crash goes on where it was', async () => {
  const type = 'MANY';
  const occurredAt = '2026-01-01T00:00:00Z';
  for (const part of [0, 1]) {
    const events = Array.from({ length: 600 }, (_, index) => ({
      ...{ id: `${part} ${index}`, type, value: 1, occurredAt },
    }));
    await recordInBulk(workspace, events);
  }
  const eventType = await workspace.make('eventType', { key: type });
  await workspace.make('eventMapping', { eventType, touchpoint: shop });
  const job = await apply(eventType);
  let steps = 0;
  const crashing = {
    ...applyMappings,
    handle: async (...[db, tasks, now]: Parameters<typeof applyMappings.handle>) => {
      steps += 1;
      await applyMappings.handle(db, tasks, now);
      if (steps === 2) throw new Error('The power is out');
    },
  };
  await expect(drainTasks(workspace.db, [crashing])).rejects.toThrow('The power is out');
  expect(await jobOf(job)).toMatchObject({ status: 'RUNNING', rowsTotal: 1_200, rowsDone: 500 });
  await workspace.db.outbox.updateMany({ data: { state: 'READY' } });
  await drainTasks(workspace.db, [applyMappings]);
  expect(await jobOf(job)).toMatchObject({
    ...{ status: 'SUCCEEDED', rowsDone: 1_200, rowsUpdated: 1_200 },
  });
  const left = { type, OR: [{ touchpointId: null }, { mapped: false }] };
  expect(await workspace.db.customerEvent.count({ where: left })).toBe(0);
});

test('a job that is canceled changes no more, and one needs the scope to change events', async () => {
  const eventType = await workspace.make('eventType', { key: 'STOPPED' });
  await recordEvent(workspace, { id: 'stopped', type: 'STOPPED' });
  await workspace.make('eventMapping', { eventType, touchpoint: shop });
  const job = await apply(eventType);
  await workspace.change('jobCancel', { id: job });
  await drainTasks(workspace.db, [applyMappings]);
  expect(await whereAre('STOPPED')).toEqual(['stopped none']);
  const { errors } = await workspace
    .withScopes('eventTypes:write')
    .answer(
      'mutation ($input: EventMappingApplyInput!) { eventMappingApply(input: $input) { job { id } } }',
      {
        input: { eventType: { id: eventType } },
      },
    );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'events:write' });
});

test('segments follow where stored events happened', async () => {
  const type = 'VISITED';
  const customer = { id: await workspace.make('customer', { name: 'Ada' }) };
  await recordEvent(workspace, { id: 'v', type, customer });
  const visited = {
    combinator: 'and',
    rules: [{ field: 'touchpoint', operator: 'equals', value: shop }],
  };
  const some = { field: 'events', operator: '=', match: { mode: 'some' }, value: visited };
  const segment = await workspace.make('segment', {
    ...{ name: 'Visitors', condition: { combinator: 'and', rules: [some] } },
  });
  const following = [applyMappings, lookAtCustomers, lookAtSegments];
  await drainTasks(workspace.db, following);
  const eventType = await workspace.make('eventType', { key: type });
  await workspace.make('eventMapping', { eventType, touchpoint: shop });
  await apply(eventType);
  await drainTasks(workspace.db, following);
  const { segment: stored } = await workspace.ask<{ segment: object }>(
    'query ($id: ID!) { segment(id: $id) { size } }',
    { id: segment },
  );
  expect(stored).toEqual({ size: 1 });
});
