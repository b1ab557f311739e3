import { deepStrictEqual } from 'node:assert';
import type { Engine } from '../engine.ts';
import { ask, type Call, graphqlCall } from '../http.ts';
import { type Contestant, World } from '../world.ts';

/** Each stored journey: 6 stages × 5 steps, each step with 2 of 40 touchpoints. */
export const size = { stages: 6, steps: 5, touchpoints: 40 };

/** A new database with `journeys` maps, made through `journeyCreate`. */
export async function worldOfMaps(engine: Engine, name: string, journeys: number): Promise<World> {
  const world = await World.open(engine, name);
  await makeMaps(world, journeys);
  // As after some minutes of use: a server gathers these by itself.
  await world.administer('VACUUM ANALYZE');
  return world;
}

/** Makes maps through `journeyCreate`. */
export async function makeMaps(world: World, journeys: number): Promise<void> {
  const touchpoints: string[] = [];
  for (let number = 0; number < size.touchpoints; number++) {
    const { touchpoint } = await world.make<{ touchpoint: { id: string } }>('touchpointCreate', {
      name: `Touchpoint ${number}`,
      channel: number % 2 === 0 ? 'WEB' : 'IN_STORE',
    });
    touchpoints.push(touchpoint.id);
  }
  for (let number = 0; number < journeys; number++) {
    await world.make('journeyCreate', journeyInput(number, touchpoints));
  }
}

function journeyInput(journey: number, touchpoints: readonly string[]): object {
  return {
    title: `Journey ${String((journey * 37) % 1_000).padStart(3, '0')}`,
    goal: 'Customers reach their goal without asking for help.',
    state: journey % 3 === 0 ? 'FUTURE' : 'CURRENT',
    stages: Array.from({ length: size.stages }, (_, stage) => ({
      name: `Stage ${stage}`,
      steps: Array.from({ length: size.steps }, (_, step) => ({
        title: `Step ${step} of stage ${stage}`,
        description: 'Compares the offers of several shops on the phone, in the evening.',
        emotion: (step % 5) - 2,
        effort: (step % 5) + 1,
        momentOfTruth: step % 3 === 0,
        painPoints: ['Prices differ between shop and site', 'Delivery dates are vague'],
        touchpoints: [0, 1].map((link) => ({
          id: touchpoints[(journey + stage * size.steps + step * 2 + link) % touchpoints.length],
        })),
      })),
    })),
  };
}

/** A question in both forms. */
export interface Question {
  readonly graph: Call;
  readonly byHand: Call;
}

/** A query, and the path at which the server by hand answers the same. */
export function question(query: string, path: string, variables: object = {}): Question {
  return { graph: graphqlCall(query, variables), byHand: { path, body: null } };
}

/** @throws AssertionError unless both servers answer with the same data */
export async function demandSameAnswers(
  graph: Contestant,
  byHand: Contestant,
  asked: Question,
): Promise<void> {
  const answer = JSON.parse(await ask(graph, asked.graph));
  const same = JSON.parse(await ask(byHand, asked.byHand));
  deepStrictEqual(same.data, answer.data);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
}

/** The signature of a list's order, with which its cursors begin; they are not secret. */
export function signatureIn(cursor: string): string {
  const [signature] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string];
  return signature;
}
