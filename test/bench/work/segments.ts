import { setTimeout } from 'node:timers/promises';
import { readKey } from '../../../schema/actors/key.ts';
import { uuidIn } from '../byHand/publicId.ts';
import { ask, graphql, graphqlCall } from '../http.ts';
import { command } from '../processes.ts';
import { contest, median } from '../rounds.ts';
import { type Line, lineOf } from '../table.ts';
import { type Contestant, World } from '../world.ts';
import type { Work } from './work.ts';

/** Members of the two segments that are compared. */
const sizes = { few: 25, many: 100_000 };

/** How many segments a workspace has, and how much more an event may cost than with one. */
const counts = [
  { segments: 100, limit: { most: 2 } },
  { segments: 1_000, limit: { most: 4 } },
];

/** Events of one request. */
const eventsOfCall = 50;

const page = `query ($id: ID!) {
  it: segment(id: $id) { size customers(first: 25) { nodes { id name } } }
}`;

/** What an event costs with what follows from it, and a page of a large segment. */
export const benchSegments: Work = async (engine, { requests, rounds, progress }) => {
  // Only a server can be asked what is left to do while the product runs.
  if (engine.name === 'PGlite') return [];
  const world = await World.open(engine, 'segments');
  const server = await world.graph();
  const one = await prepared(world, { ...server, key: world.key }, 1);
  const lines: Line[] = [];
  for (const { segments, limit } of counts) {
    const said = await command(world.database.settings, 'workspace', 'create', '--name', 'More');
    const key = /cxg_sk_\S+/.exec(said)?.[0] ?? '';
    progress(`segments: making ${segments}`);
    const more = await prepared(world, { ...server, key }, segments);
    const work = `an event, and the worker after it, ${segments.toLocaleString('en')} segments about others`;
    const [own = [], other = []] = await contest(
      { world, concurrency: 1, rounds, progress: (at) => progress(`${work}: ${at}`) },
      [more, one].map((record) => ({
        server,
        calls: () => [],
        work: (round: number) => record(`${segments}-${round}`, Math.ceil(requests / eventsOfCall)),
      })),
    );
    const line = lineOf({ engine: engine.name, work }, 'allCpu', own, other, limit);
    if (line) lines.push({ ...line, against: 'with 1' });
  }
  lines.push(await ofPage(world, { requests, rounds, progress }));
  await world.close();
  return lines;
};

/**
 * A workspace with a customer and segments, one of which is about what the customer does.
 *
 * @returns records events, and resolves with their number when nothing that follows is left to do
 */
async function prepared(world: World, server: Contestant, segments: number) {
  const { customer } = await graphql<{ customer: { id: string } }>(
    server,
    'mutation { it: customerCreate(input: { name: "Ana" }) { customer { id } } }',
    {},
  );
  for (let number = 0; number < segments; number += 1) {
    const type = number === 0 ? 'PURCHASE' : `OTHER_${number}`;
    const value = {
      combinator: 'and',
      rules: [{ field: 'type', operator: 'equals', value: type }],
    };
    const rule = { field: 'events', operator: '=', match: { mode: 'some' }, value };
    await graphql(
      server,
      'mutation ($input: SegmentCreateInput!) { it: segmentCreate(input: $input) { errors { message } } }',
      { input: { name: type, condition: { combinator: 'and', rules: [rule] } } },
    );
  }
  const workspace = readKey(server.key)?.workspaceId ?? '';
  await settled(world, workspace);
  return async (name: string, calls: number): Promise<number> => {
    for (let call = 0; call < calls; call += 1) {
      const events = Array.from({ length: eventsOfCall }, (_, number) => ({
        ...{ source: 'bench', id: `${name}-${call}-${number}`, type: 'PURCHASE' },
        customer: { id: customer.id },
      }));
      await ask(
        server,
        graphqlCall(
          'mutation ($input: EventBulkRecordInput!) { eventBulkRecord(input: $input) { errors { message } } }',
          { input: { events } },
        ),
      );
    }
    await settled(world, workspace);
    return calls * eventsOfCall;
  };
}

/** Resolves when no task of a workspace is due. */
async function settled(world: World, workspace: string): Promise<void> {
  for (;;) {
    const left = await world.administer(
      'SELECT FROM "Outbox" WHERE "workspaceId" = $1::uuid AND "nextAt" < now() LIMIT 1',
      [workspace],
    );
    if (left.length === 0) return;
    await setTimeout(20);
  }
}

async function ofPage(
  world: World,
  { requests, rounds, progress }: Pick<Parameters<Work>[1], 'requests' | 'rounds' | 'progress'>,
): Promise<Line> {
  const server = await world.graph();
  const made: string[] = [];
  for (const count of [sizes.many, sizes.few]) {
    const { segment } = await world.make<{ segment: { id: string } }>('segmentCreate', {
      name: `${count} members`,
    });
    await fill(world, uuidIn(segment.id), count);
    made.push(segment.id);
  }
  await world.administer('VACUUM ANALYZE');
  const work = `size and first page of a segment of ${sizes.many.toLocaleString('en')}`;
  const [many = [], few = []] = await contest(
    { world, concurrency: 1, rounds, progress: (at) => progress(`${work}: ${at}`) },
    made.map((id) => ({
      server,
      calls: () => Array(requests).fill(graphqlCall(page, { id })),
    })),
  );
  const [ofMany, ofFew] = [many, few].map((all) => median(all.map((each) => each.median)));
  if (ofMany === undefined || ofFew === undefined) throw new Error('Both were measured');
  return {
    ...{ engine: world.engine.name, work, measure: 'median latency, ms' },
    ...{ graph: ofMany, byHand: ofFew, against: `of ${sizes.few}` },
    ratio: ofMany / ofFew,
    limit: { most: 1.2 },
  };
}

/** Customers of their own, who are members. */
async function fill(world: World, segment: string, count: number): Promise<void> {
  const values = [world.workspaceId, segment, count];
  await world.administer(
    `INSERT INTO "Customer" ("workspaceId", id, name, "updatedAt")
     SELECT $1::uuid, md5($2::text || n)::uuid, 'Customer ' || n, now()
     FROM generate_series(1, $3::int) AS n`,
    values,
  );
  await world.administer(
    `INSERT INTO "SegmentMember" ("workspaceId", "segmentId", "customerId", since)
     SELECT $1::uuid, $2::uuid, md5($2::text || n)::uuid, now() FROM generate_series(1, $3::int) AS n`,
    values,
  );
  await world.administer(
    'UPDATE "Segment" SET size = $3::int WHERE "workspaceId" = $1::uuid AND id = $2::uuid',
    values,
  );
}
