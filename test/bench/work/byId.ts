import { ask } from '../http.ts';
import type { Contestant } from '../world.ts';
import { type Question, question, worldOfMaps } from './maps.ts';
import { readLines } from './reads.ts';
import type { Work } from './work.ts';

const query = 'query ById($id: ID!) { journey(id: $id) { id title goal state level revision } }';

/** A journey by its id. */
export async function byId(graph: Contestant): Promise<Question> {
  const newest = question('{ journeys(first: 1) { nodes { id } } }', '').graph;
  const { data } = JSON.parse(await ask(graph, newest));
  const [{ id }] = data.journeys.nodes as [{ id: string }];
  return question(query, `/journey?id=${id}`, { id });
}

/** One row by its id: what a request costs at least. */
export const benchById: Work = async (engine, effort) => {
  const world = await worldOfMaps(engine, 'by_id', 20);
  await world.byHand();
  const asked = await byId(await world.graph());
  const read = { work: 'a journey by its id', asked, share: 8, limits: { cpu: { most: 3 } } };
  const lines = await readLines(world, read, effort);
  await world.close();
  return lines;
};
