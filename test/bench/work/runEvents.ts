import { setTimeout as sleep } from 'node:timers/promises';
import { publicId } from '../byHand/publicId.ts';
import { graphql } from '../http.ts';
import { quantile } from '../rounds.ts';
import type { Line } from '../table.ts';
import type { World } from '../world.ts';
import type { Effort } from './work.ts';

/** Events of one call; calls come at an even pace. */
const together = 10;

/** Records many events. */
export const recordMany = `mutation ($input: EventBulkRecordInput!) {
  it: eventBulkRecord(input: $input) { errors { message path } }
}`;
const page = `query ($rule: ID!, $after: String) {
  it: rule(id: $rule) {
    runs(first: 100, after: $after) {
      pageInfo { endCursor hasNextPage }
      nodes { triggeredAt steps(first: 1) { nodes { startedAt } } }
    }
  }
}`;

interface Page {
  readonly runs: {
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly nodes: readonly {
      readonly triggeredAt: string;
      readonly steps: { readonly nodes: readonly { readonly startedAt: string }[] };
    }[];
  };
}

/** Milliseconds from an event to the first step of the run that it triggers, at several rates. */
export async function eventLines(world: World, { requests, progress }: Effort): Promise<Line[]> {
  await measured(world, requests, 100, 'WARM');
  const lines: Line[] = [];
  for (const rate of [100, 1_000]) {
    const work = `event to first step, ${rate.toLocaleString('en')} events a second`;
    const times = await measured(world, requests, rate, `BENCH_${rate}`);
    progress(work);
    const line = { engine: world.engine.name, work, byHand: null, ratio: null, limit: null };
    lines.push(
      { ...line, measure: 'median, ms', graph: quantile(times, 0.5) },
      { ...line, measure: '99 %, ms', graph: quantile(times, 0.99) },
    );
  }
  return lines;
}

/** The same of each event of some seconds, at one rate. */
async function measured(
  world: World,
  requests: number,
  rate: number,
  type: string,
): Promise<readonly number[]> {
  const rule = await enabledRule(world, type);
  const all = await world.rows<{ id: string }>(
    'SELECT id FROM "Customer" WHERE "workspaceId" = $1 ORDER BY id LIMIT $2::int',
    [world.workspaceId, Math.ceil((requests * rate) / 100)],
  );
  const customers = all.map(({ id }) => publicId('customer', id));
  await sendEvents(world, type, { rate, customers });
  return timesOf(world, rule, customers.length);
}

/** A rule whose first step is over at once for each event of a type. */
async function enabledRule(world: World, eventType: string): Promise<string> {
  const { rule } = await world.make<{ rule: { id: string } }>('ruleCreate', {
    ...{ name: eventType, limit: 'ONCE_PER_TRIGGER' },
    trigger: { kind: 'EVENT_RECORDED', eventType },
    steps: [{ key: 'a', kind: 'WAIT', for: { amount: 1, unit: 'DAYS' } }],
  });
  await world.make('ruleEnable', { id: rule.id });
  return rule.id;
}

/** Records an event of each customer, at an even pace. */
async function sendEvents(
  world: World,
  type: string,
  { rate, customers }: { readonly rate: number; readonly customers: readonly string[] },
): Promise<void> {
  const target = await world.graph();
  const start = performance.now();
  const calls: Promise<unknown>[] = [];
  for (let from = 0; from < customers.length; from += together) {
    await sleep(Math.max(0, start + (from / rate) * 1_000 - performance.now()));
    const occurredAt = new Date().toISOString();
    const events = customers.slice(from, from + together).map((id) => ({
      ...{ source: 'bench', id: `${type} ${id}`, type, occurredAt },
      customer: { id },
    }));
    calls.push(graphql(target, recordMany, { input: { events } }));
  }
  await Promise.all(calls);
}

async function timesOf(world: World, rule: string, count: number): Promise<number[]> {
  const target = await world.graph();
  for (let tries = 0; tries < 600; tries++) {
    const times: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const found: Page = await graphql<Page>(target, page, { rule, after });
      for (const { triggeredAt, steps } of found.runs.nodes) {
        const [first] = steps.nodes;
        if (first) times.push(Date.parse(first.startedAt) - Date.parse(triggeredAt));
      }
      after = found.runs.pageInfo.endCursor;
      more = found.runs.pageInfo.hasNextPage;
    }
    if (times.length === count) return times;
    await sleep(500);
  }
  throw new Error(`Not all of ${count} events began a run.`);
}
