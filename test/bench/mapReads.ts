import { deepStrictEqual } from 'node:assert';
import { journeyInputs, mapQuery, size } from './map.ts';
import {
  ask,
  graphql,
  type Measurement,
  measure,
  median,
  newWorkspace,
  round,
  serve,
} from './measured.ts';
import type { Effort } from './run.ts';

/**
 * The map through the graph against the same JSON by one hand-written statement, with
 * authentication and row-level security in both.
 */
export async function benchMapReads(url: string, effort: Effort): Promise<void> {
  const { ownerKey: key } = await newWorkspace(url);
  const graph = await serve('graph', url);
  for (const input of journeyInputs()) {
    await graphql(
      graph,
      key,
      'mutation ($input: JourneyCreateInput!) { it: journeyCreate(input: $input) { errors { message } } }',
      { input },
    );
  }
  const sql = await serve('sql', url);
  const throughGraph = { path: '/graphql', body: JSON.stringify({ query: mapQuery }) };
  const byHand = { path: '/', body: null };

  const [byGraph, bySql] = [await ask(graph, key, throughGraph), await ask(sql, key, byHand)];
  deepStrictEqual(JSON.parse(byGraph).data, JSON.parse(bySql).data);
  console.log(`Both answer the same ${Math.round(bySql.length / 1024)} kB of data.`);

  const { requests, concurrency, rounds } = effort;
  const warm = { count: requests / 2, concurrency };
  await measure(graph, key, warm, () => throughGraph);
  await measure(sql, key, warm, () => byHand);
  const results: { graph: Measurement; sql: Measurement }[] = [];
  for (let round = 1; round <= rounds; round++) {
    const whole = { count: requests, concurrency };
    results.push({
      graph: await measure(graph, key, whole, () => throughGraph),
      sql: await measure(sql, key, whole, () => byHand),
    });
    console.log(`Round ${round} of ${rounds} is done.`);
  }
  print(results, effort);
}

function print(results: { graph: Measurement; sql: Measurement }[], effort: Effort): void {
  const of = (server: 'graph' | 'sql') => ({
    cpu: median(results.map((result) => result[server].cpuMs)),
    rate: median(results.map((result) => result[server].perSecond)),
  });
  const [graph, sql] = [of('graph'), of('sql')];
  console.log(
    `\nThe map of ${size.journeys} journeys × ${size.stages} stages × ${size.steps} steps, ` +
      `${effort.requests} requests, ${effort.concurrency} at once, median of ${effort.rounds}:\n`,
  );
  const row = (cpu: number, rate: number) => ({
    'CPU ms a request': round(cpu),
    'requests a second': round(rate),
  });
  console.table({
    'the graph': row(graph.cpu, graph.rate),
    'SQL by hand': row(sql.cpu, sql.rate),
    'graph : SQL': row(graph.cpu / sql.cpu, graph.rate / sql.rate),
  });
}
