import { setTimeout as sleep } from 'node:timers/promises';
import { contest } from '../rounds.ts';
import type { Line } from '../table.ts';
import { linesOf } from './reads.ts';
import { demandSameCounts, prepareStoring, type Storing, submitCall } from './storing.ts';
import type { Work } from './work.ts';

/** At 64 connections a submit takes at most twice the processor time of the bare driver. */
const limits = { cpu: { most: 2 }, perSecond: { least: 0.5 } };

/** Responses one by one, each with five or six answers. */
export const benchSubmit: Work = async (engine, { requests, rounds, progress }) => {
  const storing = await prepareStoring(engine, 'submit');
  const { world, survey, templates } = storing;
  const lines: Line[] = [];
  for (const concurrency of [8, 64]) {
    const [graphServer, byHandServer] = [await world.graph(), await world.byHand()];
    const work = `a submitted response, ${concurrency} connections`;
    const noted = (at: string) => progress(`${work}: ${at}`);
    const numbers = Array.from({ length: requests * 2 }, (_, number) => number);
    const [graph = [], byHand = []] = await contest(
      { world, concurrency, rounds, progress: noted },
      [
        {
          server: graphServer,
          calls: (round) => {
            const key = `${concurrency}-${round}`;
            return numbers.map((number) => submitCall(survey, key, number));
          },
        },
        {
          server: byHandServer,
          calls: () =>
            numbers.map((number) => ({ path: '/store', body: templates.body([number]) })),
        },
      ],
    );
    const own = concurrency === 64 ? limits : {};
    lines.push(...linesOf(engine, { work, limits: own }, graph, byHand));
  }
  if (engine.name === 'PostgreSQL') {
    await demandSameCounts(storing);
    lines.push(await countingLine(storing, progress));
  }
  await world.close();
  return lines;
};

/** What the worker's counting of the stored responses costs, after both servers have stopped. */
async function countingLine({ world }: Storing, progress: (what: string) => void): Promise<Line> {
  const waiting = async () => {
    const [row] = await world.rows<{ tasks: number }>(
      'SELECT count(*)::int AS tasks FROM "Outbox"',
    );
    return row?.tasks ?? 0;
  };
  const [row] = await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM "SurveyResponse"');
  progress('counting what was submitted');
  const server = await world.restartProduct({ CXGRAPH_WORKER: 'true' });
  const [cpu, databaseCpu, before] = [await server.cpu(), world.database.cpu(), await waiting()];
  while ((await waiting()) > 0) await sleep(500);
  const used = (await server.cpu()) - cpu + (world.database.cpu() ?? 0) - (databaseCpu ?? 0);
  progress(`${before} tasks are done`);
  return {
    engine: world.engine.name,
    work: 'counting a submitted response, afterwards',
    measure: 'CPU of both, ms',
    graph: used / (row?.n ?? Number.NaN),
    ...{ byHand: null, ratio: null, limit: null },
  };
}
