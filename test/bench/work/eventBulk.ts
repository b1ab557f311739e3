import { contest } from '../rounds.ts';
import { bulkRecordCall, prepareEvents } from './events.ts';
import { linesOf } from './reads.ts';
import { batch } from './storing.ts';
import type { Work } from './work.ts';

/** A thousand events a call, beside one prepared statement with an array for each column. */
export const benchEventBulk: Work = async (engine, { requests, rounds, progress }) => {
  const { world, touchpoint, bodyOf } = await prepareEvents(engine, 'event_bulk');
  const calls = Array.from({ length: Math.max(1, Math.ceil(requests / 100)) }, (_, index) => index);
  const work = `an event of ${batch.toLocaleString('en')} in a bulk call`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 1, rounds, units: batch, progress: noted },
    [
      {
        server: await world.graph(),
        calls: (round) => calls.map((index) => bulkRecordCall(touchpoint, `${round}-${index}`)),
      },
      {
        server: await world.byHand(),
        calls: () => calls.map(() => ({ path: '/storeEvents', body: bodyOf(batch) })),
      },
    ],
  );
  await world.close();
  return linesOf(engine, { work, limits: { perSecond: { least: 0.7 } } }, graph, byHand);
};
