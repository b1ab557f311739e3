import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Backlog, DeliveryBacklog, PlatformDoor } from './database/platformDoor.ts';
import type { Exchange } from './exchange.ts';
import type { TaskOutcome } from './worker/lane.ts';

/** How a request ended. No label identifies a tenant or a person. */
export type RequestOutcome = 'ok' | 'refused' | 'unavailable' | 'failed';

/** The numbers that `/metrics` shows, in Prometheus' text format. */
export interface Metrics {
  readonly contentType: string;
  observe(exchange: Exchange, seconds: number): void;
  /** Counts what the worker of this process did. */
  countTasks(topic: string, outcome: TaskOutcome, tasks: number): void;
  text(): Promise<string>;
}

/**
 * @param platform counts the tasks and deliveries that are left, for all servers and workers of the database
 * @param topics all topics; each is shown from the start
 * @param subscriptions counts those that are open
 */
export function createMetrics(
  platform: Pick<PlatformDoor, 'taskBacklog' | 'deliveryBacklog'>,
  topics: readonly string[] = [],
  subscriptions: () => number = () => 0,
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'cxgraph_request_duration_seconds',
    help: 'Time from the first byte of a GraphQL request to the last of its answer, by outcome; of a subscription until its stream begins.',
    labelNames: ['outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const tasks = new Counter({
    name: 'cxgraph_tasks_total',
    help: 'Tasks that this process did or gave up (dead), and tries that failed.',
    labelNames: ['topic', 'outcome'],
    registers: [registry],
  });
  new Gauge({
    name: 'cxgraph_subscriptions_open',
    help: 'Subscriptions that are open on this server.',
    registers: [registry],
    collect() {
      this.set(subscriptions());
    },
  });
  showBacklog(registry, platform, topics);
  showDeliveries(registry, platform);
  return {
    contentType: registry.contentType,
    countTasks: (topic, outcome, count) => tasks.inc({ topic, outcome }, count),
    observe: (exchange, seconds) => duration.observe({ outcome: outcomeOf(exchange) }, seconds),
    text: () => registry.metrics(),
  };
}

/** Milliseconds for which a backlog is cached: any client can request `/metrics` in a loop. */
const backlogLife = 5_000;

/** Null while the database is away: the other metrics are needed most then. */
function cachedBacklog<Value>(read: () => Promise<Value>): () => Promise<Value | null> {
  let cached: Promise<Value | null> | undefined;
  let cachedAt = 0;
  return () => {
    if (!cached || Date.now() - cachedAt > backlogLife) {
      cachedAt = Date.now();
      cached = read().catch(() => null);
    }
    return cached;
  };
}

function showDeliveries(registry: Registry, platform: Pick<PlatformDoor, 'deliveryBacklog'>): void {
  const backlog = cachedBacklog(() => platform.deliveryBacklog());
  const gauge = (name: string, help: string, numberOf: (found: DeliveryBacklog) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const found = await backlog();
        if (found === null) this.remove();
        else this.set(numberOf(found));
      },
    });
  gauge(
    'cxgraph_deliveries_waiting',
    'Deliveries of webhooks that wait for endpoints which are enabled, those for a later try included.',
    ({ waiting }) => waiting,
  );
  gauge(
    'cxgraph_deliveries_oldest_age_seconds',
    'For how long the delivery of a webhook that has waited longest has been due.',
    ({ age }) => age,
  );
}

function showBacklog(
  registry: Registry,
  platform: Pick<PlatformDoor, 'taskBacklog'>,
  topics: readonly string[],
): void {
  const backlog = cachedBacklog(() => platform.taskBacklog());
  const gauge = (name: string, help: string, numberOf: (row: Backlog) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['topic'],
      registers: [registry],
      async collect() {
        const rows = await backlog();
        this.reset();
        // Without a database the number is unknown, which is not zero.
        if (rows === null) return;
        for (const topic of topics) this.set({ topic }, 0);
        for (const row of rows) this.set({ topic: row.topic }, numberOf(row));
      },
    });
  gauge('cxgraph_tasks_waiting', 'Tasks that are not done yet.', (row) => row.waiting);
  gauge('cxgraph_tasks_dead', 'Tasks that failed at their last try.', (row) => row.dead);
  gauge(
    'cxgraph_tasks_oldest_age_seconds',
    'For how long the task that has waited longest has been due.',
    (row) => row.age,
  );
}

function outcomeOf({ codes }: Exchange): RequestOutcome {
  if (codes.length === 0) return 'ok';
  if (codes.includes('INTERNAL')) return 'failed';
  return codes.includes('UNAVAILABLE') ? 'unavailable' : 'refused';
}
