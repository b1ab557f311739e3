import { contest } from '../rounds.ts';
import type { Line } from '../table.ts';
import { breakdownCounting, breakdownLines } from './breakdowns.ts';
import { countingLine } from './counting.ts';
import { linesOf } from './reads.ts';
import { demandSameCounts, prepareStoring, type Storing, submitCall } from './storing.ts';
import type { Effort, Work } from './work.ts';

/** At 64 connections a submit takes at most twice the processor time of the bare driver. */
const limits = { cpu: { most: 2 }, perSecond: { least: 0.5 } };

/** Responses one by one, each with five or six answers. */
export const benchSubmit: Work = async (engine, effort) => {
  const { requests, rounds, progress } = effort;
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
    lines.push(...(await breakdownLines(world, effort)));
    lines.push(...(await countingLines(storing, effort)));
  }
  await world.close();
  return lines;
};

/** What the worker's counting of responses costs. */
async function countingLines({ world, survey }: Storing, effort: Effort): Promise<Line[]> {
  const { requests, progress } = effort;
  // What was submitted before is counted first.
  await countingLine(world, 'counting what was submitted', { calls: [], progress });
  const calls = Array.from({ length: requests * 2 }, (_, number) =>
    submitCall(survey, 'counted', number),
  );
  const work = 'counting a submitted response, afterwards';
  return [
    await countingLine(world, work, { calls, progress }),
    ...(await breakdownCounting(world, effort)),
  ];
}
