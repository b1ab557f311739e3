import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Exchange } from './exchange.ts';

/** How a request ended, for whoever watches. No label tells of a tenant or a person. */
export type Outcome = 'ok' | 'refused' | 'unavailable' | 'failed';

/** The numbers that `/metrics` shows, in Prometheus' text format. */
export interface Metrics {
  readonly contentType: string;
  observe(exchange: Exchange, seconds: number): void;
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'cxgraph_request_duration_seconds',
    help: 'Time from the first byte of a GraphQL request to the last of its answer, by outcome.',
    labelNames: ['outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    observe: (exchange, seconds) => duration.observe({ outcome: outcomeOf(exchange) }, seconds),
    text: () => registry.metrics(),
  };
}

function outcomeOf({ codes }: Exchange): Outcome {
  if (codes.length === 0) return 'ok';
  if (codes.includes('INTERNAL')) return 'failed';
  return codes.includes('UNAVAILABLE') ? 'unavailable' : 'refused';
}
