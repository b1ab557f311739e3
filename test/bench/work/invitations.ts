import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import { uuidIn } from '../byHand/publicId.ts';
import {
  type Column,
  columnsOfTables,
  columnTypes,
  invitationTables,
  quoted,
} from '../byHand/store.ts';
import { ask, graphql } from '../http.ts';
import { contest } from '../rounds.ts';
import type { Contestant } from '../world.ts';
import { World } from '../world.ts';
import { linesOf } from './reads.ts';
import { byColumn, type Row } from './responseRows.ts';
import { batch } from './storing.ts';
import { publishedSurvey } from './survey.ts';
import type { Work } from './work.ts';

const mutation = `mutation ($input: InvitationCreateForSegmentInput!) {
  it: invitationCreateForSegment(input: $input) { job { id } errors { message path } }
}`;

/**
 * Invitations of all customers of a list, each decided and counted as a contact, beside the same rows by
 * one prepared statement for a thousand of them.
 */
export const benchInvitations: Work = async (engine, { rows, rounds, progress }) => {
  const world = await World.open(engine, 'invitations');
  const { purpose } = await world.make<{ purpose: { id: string } }>('purposeCreate', {
    ...{ key: 'surveys', name: 'Surveys', legalBasis: 'LEGITIMATE_INTEREST' },
  });
  const { segment } = await world.make<{ segment: { id: string } }>('segmentCreate', {
    name: 'All',
  });
  const surveyOf = () =>
    publishedSurvey(world, { purpose: purpose.id, url: 'https://example.com/{token}' });
  const surveys: string[] = [];
  for (let round = 0; round <= rounds; round += 1) surveys.push(await surveyOf());
  const copied = await surveyOf();
  progress('invitations: filling in the customers');
  const customers = await fill(world, uuidIn(segment.id), rows);
  await world.administer('VACUUM ANALYZE');

  const graphServer = await world.graph();
  await inviteAll(graphServer, surveys[0] ?? '', segment.id, rows);
  const templates = await storedRows(world, uuidIn(surveys[0] ?? ''));
  const byHandServer = await world.byHand();
  const calls = () => {
    const bodies: string[] = [];
    for (let start = 0; start < rows; start += batch) {
      bodies.push(bodyOf(templates, uuidIn(copied), customers.slice(start, start + batch)));
    }
    return bodies.map((body) => ({ path: '/storeInvitations', body }));
  };
  const first = calls()[0];
  if (!first || !(await ask(byHandServer, first)).includes(`"stored":${Math.min(batch, rows)}`)) {
    throw new Error('By hand, fewer rows were stored.');
  }
  const work = `an invitation of ${rows.toLocaleString('en')}`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 1, rounds, units: batch, progress: noted },
    [
      {
        server: graphServer,
        calls: () => [],
        work: async (round) => {
          if (round > 0) await inviteAll(graphServer, surveys[round] ?? '', segment.id, rows);
          return rows;
        },
      },
      { server: byHandServer, calls },
    ],
  );
  await world.close();
  return linesOf(engine, { work }, graph, byHand);
};

interface Job {
  readonly status: string;
  readonly rowsUpdated: number;
}

/** @throws Error unless all are invited */
async function inviteAll(graph: Contestant, survey: string, segment: string, rows: number) {
  const input = { survey, segment, channel: 'EMAIL' };
  const { job } = await graphql<{ job: { id: string } }>(graph, mutation, { input });
  for (;;) {
    const state = await graphql<Job>(
      graph,
      'query ($id: ID!) { it: job(id: $id) { status rowsUpdated } }',
      { id: job.id },
    );
    if (state.status === 'SUCCEEDED' && state.rowsUpdated === rows) return;
    if (!['WAITING', 'RUNNING'].includes(state.status)) throw new Error(JSON.stringify(state));
    await sleep(200);
  }
}

/** Customers with an address, on a list; their keys. */
async function fill(world: World, segment: string, count: number): Promise<string[]> {
  const values = [world.workspaceId, segment, count];
  await world.administer(
    `INSERT INTO "Customer" ("workspaceId", id, name, email, "updatedAt")
     SELECT $1::uuid, md5($2::text || n)::uuid, 'Customer ' || n, n || '@example.com', now()
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
  const members = await world.administer<{ customerId: string }>(
    `SELECT "customerId" FROM "SegmentMember"
     WHERE "workspaceId" = $1::uuid AND "segmentId" = $2::uuid ORDER BY "customerId"`,
    values.slice(0, 2),
  );
  return members.map(({ customerId }) => customerId);
}

type Table = (typeof invitationTables)[number];
type Templates = ReadonlyMap<Table, Row>;

/** What the product stored of one invitation. */
async function storedRows(world: World, survey: string): Promise<Templates> {
  const listed = await world.rows<Column>(columnsOfTables, [quoted(invitationTables)]);
  const templates = new Map<Table, Row>();
  for (const [table, types] of columnTypes(invitationTables, listed)) {
    const values = [...types.keys()].map((name) => `"${name}"::text AS "${name}"`).join(', ');
    const [row] = await world.rows<Row>(
      `SELECT ${values} FROM "${table}" WHERE "workspaceId" = $1 AND "surveyId" = $2 LIMIT 1`,
      [world.workspaceId, survey],
    );
    if (!row) throw new Error(`No row of ${table} was stored.`);
    templates.set(table, row);
  }
  return templates;
}

/** The body of a call that stores an invitation of each customer. */
function bodyOf(templates: Templates, surveyId: string, customers: readonly string[]): string {
  const columns = [...templates].map(([table, row]) => {
    const rows = customers.map((customerId) => ({ ...row, id: v7(), surveyId, customerId }));
    return [table, byColumn(rows)];
  });
  return JSON.stringify(Object.fromEntries(columns));
}
