import { contest } from '../rounds.ts';
import { linesOf } from './reads.ts';
import { batch, bulkCall, demandSameCounts, prepareBulk } from './storing.ts';
import type { Work } from './work.ts';

/** A thousand responses a call, beside one prepared statement with an array for each column. */
export const benchBulk: Work = async (engine, { requests, rounds, progress }) => {
  const storing = await prepareBulk(engine, 'bulk');
  const { world, survey, bodyOfMany } = storing;
  const calls = Array.from({ length: Math.max(1, Math.ceil(requests / 100)) }, (_, index) => index);
  const work = `a response of ${batch.toLocaleString('en')} in a bulk call`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 1, rounds, units: batch, progress: noted },
    [
      {
        server: await world.graph(),
        calls: (round) => calls.map((index) => bulkCall(survey, `${round}-${index}`)),
      },
      {
        server: await world.byHand(),
        calls: () => calls.map(() => ({ path: '/storeMany', body: bodyOfMany() })),
      },
    ],
  );
  // On PGlite each server has a database of its own.
  if (engine.name === 'PostgreSQL') await demandSameCounts(storing);
  await world.close();
  return linesOf(engine, { work, limits: { perSecond: { least: 0.7 } } }, graph, byHand);
};
