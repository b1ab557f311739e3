import { contest } from '../rounds.ts';
import { prepareEvents, recordCall } from './events.ts';
import { linesOf } from './reads.ts';
import type { Work } from './work.ts';

/** At 64 connections an event takes at most twice the processor time of the bare driver. */
const limits = { cpu: { most: 2 }, perSecond: { least: 0.5 } };

/** Events one by one, each of a customer that is found by its external id. */
export const benchEvent: Work = async (engine, { requests, rounds, progress }) => {
  const { world, touchpoint, bodyOf } = await prepareEvents(engine, 'event');
  const work = 'a recorded event, 64 connections';
  const noted = (at: string) => progress(`${work}: ${at}`);
  const numbers = Array.from({ length: requests * 2 }, (_, number) => number);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 64, rounds, progress: noted },
    [
      {
        server: await world.graph(),
        calls: (round) => numbers.map((number) => recordCall(touchpoint, `${round}`, number)),
      },
      {
        server: await world.byHand(),
        calls: () => numbers.map(() => ({ path: '/storeEvent', body: bodyOf(1) })),
      },
    ],
  );
  await world.close();
  return linesOf(engine, { work, limits }, graph, byHand);
};
