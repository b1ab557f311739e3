import { uuidIn } from '../byHand/publicId.ts';
import { graphql, graphqlCall } from '../http.ts';
import { command } from '../processes.ts';
import { contest, median } from '../rounds.ts';
import type { Line } from '../table.ts';
import { World } from '../world.ts';
import { linesOf } from './reads.ts';
import type { Effort, Work } from './work.ts';

/** Cases of the two teams whose boards are compared; in half of them something is left to do. */
const sizes = { few: 100, many: 100_000 };

const lists = ['team', 'overdue', 'unassigned'] as const;
const columns = lists.map(
  (list) => `${list} { count cases(first: 10) { nodes { id title priority status } } }`,
);
const board = `query ($input: CaseBoardInput) {
  it: caseBoard(input: $input) { ${columns.join(' ')} byStatus { status count } }
}`;

const open = `mutation ($input: CaseOpenInput!) {
  it: caseOpen(input: $input) { case { id } errors { code message } }
}`;

/** The board of a team with few cases, and of one with many; and cases that are opened one by one. */
export const benchCases: Work = async (engine, effort) => {
  const world = await World.open(engine, 'cases');
  const [few, many] = [await makeTeam(world, 'Few'), await makeTeam(world, 'Many')];
  effort.progress('cases: filling them in');
  await fill(world, few, sizes.few);
  await fill(world, many, sizes.many);
  // As autovacuum would have done it by now: the repair joins all cases with all targets.
  await world.administer('VACUUM ANALYZE');
  await command(world.database.settings, 'rollups', 'repair');
  await world.administer('VACUUM ANALYZE');
  const lines = [
    await boardLine(world, { few, many }, effort),
    ...(await openingLines(world, few, effort)),
  ];
  await world.close();
  return lines;
};

async function makeTeam(world: World, name: string): Promise<string> {
  const { team } = await world.make<{ team: { id: string } }>('teamCreate', { name });
  return team.id;
}

async function boardLine(
  world: World,
  { few, many }: { few: string; many: string },
  { requests, rounds, progress }: Effort,
): Promise<Line> {
  const server = await world.graph();
  for (const [team, size] of [
    [few, sizes.few],
    [many, sizes.many],
  ] as const) {
    type Shown = { team: { count: number; cases: { nodes: unknown[] } } };
    const { team: shown } = await graphql<Shown>(server, board, { input: { team } });
    if (shown.count !== leftToDo(size) || shown.cases.nodes.length !== 10) {
      throw new Error(`A board of ${size} cases shows ${shown.count}.`);
    }
  }
  const asked = (team: string) => ({
    server,
    calls: () => Array(requests).fill(graphqlCall(board, { input: { team } })),
  });
  const work = `a board of ${sizes.many.toLocaleString('en')} cases`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [long = [], short = []] = await contest(
    { world, concurrency: 1, rounds, progress: noted },
    [asked(many), asked(few)],
  );
  const latency = (figures: typeof long) => median(figures.map((each) => each.median));
  const [ofMany, ofFew] = [latency(long), latency(short)];
  const { name } = world.engine;
  return {
    ...{ engine: name, work, measure: 'median latency, ms', graph: ofMany, byHand: ofFew },
    against: `one of ${sizes.few}`,
    ratio: ofMany / ofFew,
    limit: name === 'PostgreSQL' ? { most: 1.2 } : null,
  };
}

/** All of one team, so that they would wait for each other where they could. */
async function openingLines(
  world: World,
  team: string,
  { requests, rounds, progress }: Effort,
): Promise<Line[]> {
  const work = 'a case that is opened, 8 connections';
  const input = { title: 'The parcel was damaged', priority: 'HIGH', team };
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 8, rounds, progress: noted },
    [
      {
        server: await world.graph(),
        calls: () => Array(requests).fill(graphqlCall(open, { input })),
      },
      {
        server: await world.byHand(),
        calls: () => Array(requests).fill({ path: '/openCase', body: JSON.stringify(input) }),
      },
    ],
  );
  return linesOf(world.engine, { work }, graph, byHand);
}

/** How many of the cases that `fill` stores are in one of the four statuses in which something is left to do. */
function leftToDo(count: number): number {
  return Math.floor(count / 8) * 4 + Math.min(3, count % 8);
}

/** Cases of a team, a minute apart: one in five without an owner, one in fifty missed what was promised. */
async function fill(world: World, team: string, count: number): Promise<void> {
  const values = [world.workspaceId, uuidIn(team), count];
  await world.administer(
    `INSERT INTO "SlaPolicy" ("workspaceId", id, name, "resolutionMinutes", "updatedAt")
     VALUES ($1, md5($2)::uuid, 'Service', 60, now())`,
    [world.workspaceId, team],
  );
  await world.administer(
    `WITH made AS (
       SELECT n, md5($2::text || n)::uuid AS id, now() - n * interval '1 minute' AS at,
         (ARRAY['OPEN', 'IN_PROGRESS', 'REOPENED', 'WAITING', 'RESOLVED', 'CLOSED', 'CLOSED',
           'CANCELED'])[n % 8 + 1]::"CaseStatus" AS status
       FROM generate_series(1, $3::int) AS n
     ), stored AS (
       INSERT INTO "Case" ("workspaceId", id, title, status, priority, "ownerId", "teamId", "statusAt",
         "openedAt", "createdAt", "updatedAt")
       SELECT $1::uuid, id, 'Case ' || n, status,
         (ARRAY['LOW', 'NORMAL', 'HIGH', 'URGENT'])[n % 4 + 1]::"CasePriority",
         CASE WHEN n % 5 > 0 THEN (SELECT id FROM "Actor" WHERE "workspaceId" = $1::uuid LIMIT 1) END,
         $2::uuid, at, at, at, at
       FROM made RETURNING id
     )
     INSERT INTO "CaseTarget" ("workspaceId", "caseId", kind, "policyId", minutes, "startedAt", "dueAt",
       "overdueAt")
     SELECT $1::uuid, made.id, 'RESOLUTION', md5($4)::uuid, 60, at, at + interval '30 days',
       CASE WHEN n % 50 = 0 THEN at END
     FROM made`,
    [...values, team],
  );
}
