import { ask } from '../http.ts';
import { type Contestant, World } from '../world.ts';
import { type Question, question, signatureIn } from './maps.ts';
import { readLines } from './reads.ts';
import type { Work } from './work.ts';

const query = `query Personas { personas(first: 25) {
  nodes { id name archetype kind status quote goals frustrations sharePct }
  pageInfo { hasNextPage endCursor } } }`;

/** The first page of the personas. */
export async function personas(graph: Contestant): Promise<Question> {
  const { data } = JSON.parse(await ask(graph, question(query, '').graph));
  const order = signatureIn(data.personas.pageInfo.endCursor);
  return question(query, `/personas?${new URLSearchParams({ order })}`);
}

/** Makes 60 personas: more than a page. */
export async function makePersonas(world: World): Promise<void> {
  for (let number = 0; number < 60; number++) {
    await world.make('personaCreate', {
      name: `Persona ${number}`,
      archetype: number % 4 === 0 ? null : 'The careful commuter',
      quote: 'I want to know before I pay.',
      goals: ['Arrive on time', 'Pay once'],
      frustrations: ['Delays without a reason', 'Two apps for one trip'],
      sharePct: number % 2 === 0 ? null : number / 2,
    });
  }
}

/** A list as a screen shows it: one page of 25 rows. */
export const benchPersonas: Work = async (engine, effort) => {
  const world = await World.open(engine, 'personas');
  await makePersonas(world);
  await world.administer('VACUUM ANALYZE');
  await world.byHand();
  const asked = await personas(await world.graph());
  const read = { work: 'a list of 25 personas', asked, share: 4, limits: { cpu: { most: 2 } } };
  const lines = await readLines(world, read, effort);
  await world.close();
  return lines;
};
