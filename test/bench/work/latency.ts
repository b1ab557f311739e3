import type { Call } from '../http.ts';
import { contest } from '../rounds.ts';
import type { Line } from '../table.ts';
import type { World } from '../world.ts';
import { byId } from './byId.ts';
import { plain } from './map.ts';
import { demandSameAnswers, makeMaps, type Question } from './maps.ts';
import { makePersonas, personas } from './personas.ts';
import { linesOf } from './reads.ts';
import { prepareStoring, submitCall } from './storing.ts';
import type { Work } from './work.ts';

/** One client alone, which sends a request when the last one is answered: how long it waits. */
export const benchLatency: Work = async (engine, { requests, rounds, progress }) => {
  const filled = async (world: World) => {
    await makeMaps(world, 20);
    await makePersonas(world);
  };
  const { world, survey, templates } = await prepareStoring(engine, 'latency', filled);
  const [graphServer, byHandServer] = [await world.graph(), await world.byHand()];
  const lines: Line[] = [];
  const count = Math.ceil(requests / 2);
  const add = async (
    what: string,
    calls: { graph: (round: number) => Call[]; byHand: () => Call[] },
  ) => {
    const work = `one client: ${what}`;
    const noted = (at: string) => progress(`${work}: ${at}`);
    const [graph = [], byHand = []] = await contest(
      { world, concurrency: 1, rounds, progress: noted },
      [
        { server: graphServer, calls: calls.graph },
        { server: byHandServer, calls: calls.byHand },
      ],
    );
    lines.push(...linesOf(engine, { work }, graph, byHand, ['median', 'slow']));
  };
  const read = async (what: string, asked: Question) => {
    await demandSameAnswers(graphServer, byHandServer, asked);
    const repeated = (call: Call) => () => Array<Call>(count).fill(call);
    await add(what, { graph: repeated(asked.graph), byHand: repeated(asked.byHand) });
  };
  await read('map of 20 journeys', plain(20));
  await read('a journey by its id', await byId(graphServer));
  await read('a list of 25 personas', await personas(graphServer));
  const numbers = Array.from({ length: count }, (_, number) => number);
  await add('a submitted response', {
    graph: (round) => numbers.map((number) => submitCall(survey, `alone-${round}`, number)),
    byHand: () => numbers.map((number) => ({ path: '/store', body: templates.body([number]) })),
  });
  await world.close();
  return lines;
};
