import { deepStrictEqual } from 'node:assert';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../api/database/open.ts';
import { startCluster } from '../support/cluster.ts';
import { inDatabase, run } from '../support/connection.ts';
import { journeyInputs, mapQuery, size } from './map.ts';

/**
 * `npm run bench`: the map through the graph against the same JSON by one hand-written statement,
 * on one PostgreSQL, with authentication and row-level security in both. A figure means something
 * only beside the other of its own run.
 */
const { values: options } = parseArgs({
  options: {
    /** Requests of one measurement. */
    requests: { type: 'string', default: '400' },
    /** Requests under way at once. */
    concurrency: { type: 'string', default: '8' },
    /** Measurements of each server; the median counts. */
    rounds: { type: 'string', default: '3' },
  },
});
const [requests, concurrency, rounds] = [
  Number(options.requests),
  Number(options.concurrency),
  Number(options.rounds),
];

const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
const servers: ChildProcess[] = [];

interface Measurement {
  cpuMs: number;
  perSecond: number;
}

interface Measured {
  process: ChildProcess;
  address: string;
  path: string;
  body: string | null;
}

async function workspaceKey(url: string): Promise<string> {
  const database = await openDatabase({ url });
  const { ownerKey } = await database.platform.createWorkspace('Bench');
  await database.close();
  return ownerKey;
}

async function serve(
  kind: 'graph' | 'sql',
  url: string,
  path: string,
  body: string | null,
): Promise<Measured> {
  const child = fork(new URL('serve.ts', import.meta.url), [kind, url], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  servers.push(child);
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  return { process: child, address, path, body };
}

async function fill(server: Measured, key: string): Promise<void> {
  const query =
    'mutation ($input: JourneyCreateInput!) { journeyCreate(input: $input) { errors { message } } }';
  for (const input of journeyInputs()) {
    const body = JSON.stringify({ query, variables: { input } });
    const answer = JSON.parse(await ask({ ...server, body }, key));
    deepStrictEqual(answer.data?.journeyCreate.errors, []);
  }
}

function ask({ address, path, body }: Measured, key: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    request(address + path, { method: body ? 'POST' : 'GET', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`));
      });
    })
      .on('error', reject)
      .end(body ?? undefined);
  });
}

async function measure(server: Measured, key: string, count = requests): Promise<Measurement> {
  const before = await cpuOf(server.process);
  const start = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) await ask(server, key);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const after = await cpuOf(server.process);
  return { cpuMs: (after - before) / count, perSecond: count / seconds };
}

/** Milliseconds of processor time that a server has used, in user and system mode. */
async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
  return (cpu.user + cpu.system) / 1000;
}

function print(results: { graph: Measurement; sql: Measurement }[]): void {
  const graph = {
    cpu: median(results, 'graph', 'cpuMs'),
    rate: median(results, 'graph', 'perSecond'),
  };
  const sql = { cpu: median(results, 'sql', 'cpuMs'), rate: median(results, 'sql', 'perSecond') };
  console.log(
    `\nThe map of ${size.journeys} journeys × ${size.stages} stages × ${size.steps} steps, ` +
      `${requests} requests, ${concurrency} at once, median of ${rounds}:\n`,
  );
  console.table({
    'the graph': { 'CPU ms a request': round(graph.cpu), 'requests a second': round(graph.rate) },
    'SQL by hand': { 'CPU ms a request': round(sql.cpu), 'requests a second': round(sql.rate) },
    'graph : SQL': {
      'CPU ms a request': round(graph.cpu / sql.cpu),
      'requests a second': round(graph.rate / sql.rate),
    },
  });
}

function median(
  results: { graph: Measurement; sql: Measurement }[],
  server: 'graph' | 'sql',
  figure: keyof Measurement,
): number {
  const sorted = results.map((result) => result[server][figure]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}

const cluster = await startCluster();
try {
  await run(cluster.url, 'CREATE DATABASE bench');
  const url = inDatabase(cluster.url, 'bench');
  const key = await workspaceKey(url);
  console.log('Starting the two servers…');
  const graph = await serve('graph', url, '/graphql', JSON.stringify({ query: mapQuery }));
  await fill(graph, key);
  const sql = await serve('sql', url, '/', null);

  const [byGraph, bySql] = [await ask(graph, key), await ask(sql, key)];
  deepStrictEqual(JSON.parse(byGraph).data, JSON.parse(bySql).data);
  console.log(`Both answer the same ${Math.round(bySql.length / 1024)} kB of data.`);

  for (const server of [graph, sql]) await measure(server, key, requests / 2);
  const results: { graph: Measurement; sql: Measurement }[] = [];
  for (let round = 1; round <= rounds; round++) {
    results.push({ graph: await measure(graph, key), sql: await measure(sql, key) });
    console.log(`Round ${round} of ${rounds} is done.`);
  }
  print(results);
} finally {
  agent.destroy();
  for (const server of servers) server.kill();
  await cluster.stop();
}
