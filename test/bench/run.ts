import { parseArgs } from 'node:util';
import { startCluster } from '../support/cluster.ts';
import { inDatabase, run } from '../support/connection.ts';
import { benchIngest } from './ingest.ts';
import { benchMapReads } from './mapReads.ts';
import { stopServers } from './measured.ts';
import { benchScores } from './scores.ts';

/**
 * `npm run bench`: what the graph costs beside SQL by hand, on one PostgreSQL. A figure means
 * something only beside the other of its own run.
 */
const { values: options } = parseArgs({
  options: {
    /** Which of them: map, ingest, scores; default: all. */
    only: { type: 'string' },
    /** Requests of one measurement. */
    requests: { type: 'string', default: '400' },
    /** Requests under way at once. */
    concurrency: { type: 'string', default: '8' },
    /** Measurements of each server; the median counts. */
    rounds: { type: 'string', default: '3' },
    /** Rows of the imported file. */
    rows: { type: 'string', default: '100000' },
  },
});

/** How long to measure. */
export interface Effort {
  readonly requests: number;
  readonly concurrency: number;
  readonly rounds: number;
  readonly rows: number;
}

const effort: Effort = {
  requests: Number(options.requests),
  concurrency: Number(options.concurrency),
  rounds: Number(options.rounds),
  rows: Number(options.rows),
};

const benches = { map: benchMapReads, ingest: benchIngest, scores: benchScores };

const chosen = Object.entries(benches).filter(
  ([name]) => options.only === undefined || options.only === name,
);
if (chosen.length === 0) {
  throw new Error(`--only takes one of ${Object.keys(benches).join(', ')}, not "${options.only}".`);
}

const cluster = await startCluster();
try {
  for (const [name, bench] of chosen) {
    console.log(`\n${name}: preparing …`);
    await run(cluster.url, `CREATE DATABASE bench_${name}`);
    await bench(inDatabase(cluster.url, `bench_${name}`), effort);
  }
} finally {
  stopServers();
  await cluster.stop();
}
