import { uuidIn } from '../byHand/publicId.ts';
import { graphql, graphqlCall } from '../http.ts';
import { contest, median } from '../rounds.ts';
import { World } from '../world.ts';
import type { Work } from './work.ts';

/** Facts of the two customers that are compared. */
const sizes = { few: 10, many: 100_000 };

const query = `query ($id: ID!) {
  it: customer(id: $id) { timeline(first: 10) { nodes { kind at ... on TimelineEvent { event { type value } } } } }
}`;

/** A page of the timeline of a customer with few facts, and of one with many. */
export const benchTimeline: Work = async (engine, { requests, rounds, progress }) => {
  const world = await World.open(engine, 'timeline');
  const made: string[] = [];
  for (const name of ['Few', 'Many']) {
    const { customer } = await world.make<{ customer: { id: string } }>('customerCreate', { name });
    made.push(customer.id);
  }
  const [few = '', many = ''] = made;
  await fill(world, few, sizes.few);
  progress('timeline: filling in the facts');
  await fill(world, many, sizes.many);
  await world.administer('VACUUM ANALYZE');

  const server = await world.graph();
  for (const id of made) {
    const page = await graphql<{ timeline: { nodes: unknown[] } }>(server, query, { id });
    if (page.timeline.nodes.length !== sizes.few) throw new Error('A page is not full');
  }
  const asked = (id: string) => ({
    server,
    calls: () => Array(requests).fill(graphqlCall(query, { id })),
  });
  const work = `a page of a timeline of ${sizes.many.toLocaleString('en')} facts`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [long = [], short = []] = await contest(
    { world, concurrency: 1, rounds, progress: noted },
    [asked(many), asked(few)],
  );
  await world.close();
  const latency = (figures: typeof long) => median(figures.map((each) => each.median));
  const [ofMany, ofFew] = [latency(long), latency(short)];
  return [
    {
      ...{ engine: engine.name, work, measure: 'median latency, ms', graph: ofMany, byHand: ofFew },
      against: `one of ${sizes.few}`,
      ratio: ofMany / ofFew,
      limit: engine.name === 'PostgreSQL' ? { most: 1.2 } : null,
    },
  ];
};

/** Events of a customer, an hour apart. */
async function fill(world: World, customer: string, count: number): Promise<void> {
  await world.administer(
    `INSERT INTO "CustomerEvent" ("workspaceId", id, source, "sourceId", type, "occurredAt",
       "customerId", match, value, "contentHash")
     SELECT $1::uuid, md5($2::text || n)::uuid, 'bench', $2::text || n, 'PURCHASE',
       now() - n * interval '1 hour', $2::uuid, 'MATCHED', n, 'bench'
     FROM generate_series(1, $3::int) AS n`,
    [world.workspaceId, uuidIn(customer), count],
  );
}
