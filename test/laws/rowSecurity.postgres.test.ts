import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { countCases } from '../../schema/cases/board/countCases.ts';
import { countTypes } from '../../schema/events/countTypes.ts';
import { decodeId, newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { connect, type OpenConnection } from '../support/connection.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { merged } from '../support/merging.ts';
import { recordEvent } from '../support/recordedEvents.ts';
import { drainTasks } from '../support/tasks.ts';
import { seedEverything } from './everything.ts';
import type { Everything } from './examples.ts';

/** A table or view of the catalogue, and its column that says whose a row is. */
interface Relation {
  name: string;
  isView: boolean;
  column: string;
  /** Its columns that can be written: the database fills the others by itself. */
  written: string;
}

let graph: TestGraph;
let mine: TestWorkspace;
let theirs: TestWorkspace;
/** As the user of the URL, who owns the tables: to ask the catalogue. */
let owner: OpenConnection;
let relations: Relation[];

beforeAll(async () => {
  graph = await openTestGraph();
  mine = await graph.workspace('Mine');
  theirs = await graph.workspace('Theirs');
  for (const workspace of [mine, theirs])
    await fillTheRest(workspace, await seedEverything(workspace));
  owner = await connect(graph.url);
  relations = await owner.sql.query<Relation>(`
    SELECT relname AS name, relkind IN ('v', 'm') AS "isView",
      CASE relname WHEN 'Workspace' THEN 'id' ELSE '"workspaceId"' END AS column,
      (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
        WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      ) AS written
    FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
      AND relname <> '_prisma_migrations' ORDER BY relname`);
});
afterAll(async () => {
  await owner.close();
  await graph.close();
});

/** A rule that is found by what triggers it, names a list, and began no run once. */
async function watchedRule(workspace: TestWorkspace, segment: string): Promise<void> {
  const trigger = { kind: 'SEGMENT_LEFT', segment };
  const steps = [{ key: 'list', kind: 'ADD_TO_LIST', segment }];
  const rule = await workspace.make('rule', { name: 'Back to the list', trigger, steps });
  await workspace.change('ruleEnable', { id: rule });
  const ruleId = decodeId('Rule', rule) ?? '';
  const skip = { ruleId, reason: 'LIMIT', count: 1, lastAt: new Date() } as const;
  await workspace.db.ruleSkip.createMany({ data: skip });
}

/**
 * The tables that no example fills: rollups, also by a breakdown, a counter, a task that waits, part of a file, values of
 * attributes, what keys are bound to, members of teams, what a merge moved, who was erased, properties of
 * events, members of segments, what visitors were shown.
 */
async function fillTheRest(
  workspace: TestWorkspace,
  { Survey, Job, Customer, Team, Touchpoint }: Everything,
): Promise<void> {
  await workspace.make('attributeDefinition', { key: 'rest', name: 'Rest', type: 'TEXT' });
  const attributes = [{ key: 'rest', value: { text: 'A value' } }];
  await workspace.change('customerUpdate', { id: Customer, attributes });
  const alias = await workspace.make('customer', { attributes });
  await recordEvent(workspace, { id: 'of the alias', customer: { id: alias } });
  await merged(workspace, alias, Customer);
  const list = await workspace.make('segment', { name: 'A list' });
  const rules = [{ field: 'segments', operator: 'includesAny', value: [list] }];
  await workspace.make('segment', { name: 'Of it', condition: { combinator: 'and', rules } });
  await workspace.change('segmentAddCustomers', { segment: list, customers: [Customer] });
  const bound = { segments: [list], touchpoints: [Touchpoint], scopes: ['customers:read'] };
  await workspace.make('apiKey', { name: 'Bound', ...bound });
  const { segments, touchpoints } = bound;
  const id = await workspace.make('actor', { name: 'Bound' });
  await workspace.change('actorBind', { id, segments, touchpoints });
  await workspace.change('teamUpdate', { id: Team, members: [id] });
  await watchedRule(workspace, list);
  const erased = newId();
  await workspace.db.erasedCustomer.createMany({
    data: { id: erased, anonymised: false, erasedAt: new Date() },
  });
  await workspace.db.erasedIdentifier.createMany({ data: { hash: 'a', customerId: erased } });
  await workspace.db.workspaceSecret.createMany({ data: { secret: 'a' }, skipDuplicates: true });
  const customerId = decodeId('Customer', Customer) ?? '';
  await workspace.db.segmentDue.createMany({
    data: { segmentId: decodeId('Segment', list) ?? '', customerId, dueAt: new Date() },
  });
  await workspace.db.anonymisedRow.createMany({ data: { id: erased } });
  await workspace.db.customerFormerKey.createMany({ data: { hash: 'a', customerId } });
  const shown = { survey: Survey, channel: 'WEB', kind: 'SHOWN' };
  await workspace.change('surveyContactRecord', { visitor: 'a', ...shown });
  await recordEvent(workspace, { id: 'with properties', properties: { sku: 'a' } });
  await workspace.change('surveyUpdate', { id: Survey, breakdowns: ['tags'] });
  const tagged = { survey: Survey, submissionKey: 'tagged', tags: ['vip'] };
  await workspace.change('responseSubmit', tagged);
  await drainTasks(workspace.db, [foldRollups, countTypes, countCases]);
  await workspace.change('surveyUpdate', { id: Survey, maxResponses: 1_000 });
  await workspace.change('responseSubmit', { survey: Survey, submissionKey: 'another' });
  const change = { type: 'feedback.recorded', subjectId: erased, at: new Date(), written: 1 };
  await workspace.db.change.createMany({ data: { id: newId(), ...change } });
  const chunk = { position: 0, firstLine: 2, rows: [] };
  await workspace.db.jobChunk.createMany({ data: { ...chunk, jobId: decodeId('Job', Job) ?? '' } });
}

/** Raw SQL through the application role’s own pool. */
const query = <Row>(db: WorkspaceDb, sql: string) => db.$queryRaw<Row[]>(Prisma.raw(sql));

/**
 * Expects that each of the statements is refused in such words. They are one request, because each that
 * is refused by itself costs a connection of the pool.
 */
async function expectRefused(db: WorkspaceDb, statements: readonly string[], words: string) {
  const texts = statements.map((statement) => `'${statement.replaceAll("'", "''")}'`);
  await query(
    db,
    `DO $refused$ DECLARE statement text; BEGIN
      FOREACH statement IN ARRAY ARRAY[${texts.join(', ')}] LOOP
        BEGIN
          EXECUTE statement;
          RAISE EXCEPTION 'It was not refused: %', statement;
        EXCEPTION WHEN insufficient_privilege THEN
          IF SQLERRM !~ '${words}' THEN RAISE; END IF;
        END;
      END LOOP;
    END $refused$`,
  );
}

const otherWorkspace = 'new row violates row-level security policy';

const whoseRows = async (db: WorkspaceDb, { name, column }: Relation) => {
  const rows = await query<{ whose: string }>(db, `SELECT ${column} AS whose FROM "${name}"`);
  return [...new Set(rows.map(({ whose }) => whose))];
};

describe('through the application role’s pool, every table and view', () => {
  test('has rows of both workspaces in this test, so that nothing below is true for lack of them', async () => {
    expect(relations.map(({ name }) => name)).toEqual(Object.values(Prisma.ModelName).sort());
    for (const relation of relations) {
      for (const { db, workspaceId } of [mine, theirs]) {
        expect(await whoseRows(db, relation), relation.name).toEqual([workspaceId]);
      }
    }
  });

  test('shows nothing with no workspace or an unknown one, also on a connection that others used', async () => {
    const pids = new Set<number>();
    for (const relation of relations) {
      for (const workspaceId of ['', randomUUID()]) {
        const db = graph.database.workspace(workspaceId);
        const [session] = await query<{ pid: number }>(mine.db, 'SELECT pg_backend_pid() AS pid');
        expect(await whoseRows(mine.db, relation)).toEqual([mine.workspaceId]);
        expect(await whoseRows(db, relation), relation.name).toEqual([]);
        const [same] = await query<{ pid: number }>(db, 'SELECT pg_backend_pid() AS pid');
        for (const each of [session, same]) if (each) pids.add(each.pid);
      }
    }
    expect(pids.size).toBe(1);
  });

  test('shows each workspace its own when both ask at once', async () => {
    for (const relation of relations) {
      const asked = Array.from({ length: 8 }, () => [mine, theirs]).flat();
      const seen = await Promise.all(asked.map(({ db }) => whoseRows(db, relation)));
      expect(seen).toEqual(asked.map(({ workspaceId }) => [workspaceId]));
    }
  });

  test('lets no row of another workspace be changed, taken, or deleted', async () => {
    const taken: string[] = [];
    for (const { name, column } of relations.filter(({ isView }) => !isView)) {
      const others = `${column} = '${theirs.workspaceId}'`;
      for (const change of [
        `UPDATE "${name}" SET ${column} = ${column} WHERE ${others} RETURNING 1`,
        `UPDATE "${name}" SET ${column} = '${mine.workspaceId}' WHERE ${others} RETURNING 1`,
        `DELETE FROM "${name}" WHERE ${others} RETURNING 1`,
      ]) {
        expect(await query(mine.db, change), change).toEqual([]);
      }
      taken.push(`UPDATE "${name}" SET ${column} = '${theirs.workspaceId}'`);
    }
    await expectRefused(mine.db, taken, otherWorkspace);
  });

  test('lets no row be written into another workspace', async () => {
    const copied: string[] = [];
    for (const { name, written } of relations.filter(({ isView }) => !isView)) {
      const rows = await query<{ row: object }>(
        theirs.db,
        `SELECT to_jsonb(t) AS row FROM "${name}" t`,
      );
      const json = JSON.stringify(rows.map(({ row }) => row)).replaceAll("'", "''");
      copied.push(`INSERT INTO "${name}" (${written})
        SELECT ${written} FROM jsonb_populate_recordset(NULL::"${name}", '${json}')`);
    }
    for (const db of [mine.db, graph.database.workspace('')])
      await expectRefused(db, copied, otherWorkspace);
  });
});

describe('the application role', () => {
  test('cannot turn row security off', async () => {
    const [who] = await query<{ name: string }>(mine.db, 'SELECT current_user AS name');
    const [database] = await owner.sql.query<{ name: string }>('SELECT current_database() AS name');
    expect(who?.name).toBe(`${database?.name}_app`);
    const statements = relations
      .filter(({ isView }) => !isView)
      .flatMap(({ name }) => [
        `ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY`,
        `ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY`,
        `DROP POLICY workspace ON "${name}"`,
        `TRUNCATE "${name}"`,
      ]);
    await expectRefused(mine.db, statements, 'must be owner|permission denied');
    await expect(
      mine.db.$transaction(async (db) => {
        await query(db, "SELECT set_config('row_security', 'off', true)");
        return query(db, 'SELECT * FROM "Persona"');
      }),
    ).rejects.toThrow('query would be affected by row-level security policy');
  });

  test('has no other way out: it may make nothing, and no role is above it', async () => {
    const [role] = await query(
      mine.db,
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        (SELECT count(*)::int FROM pg_auth_members WHERE member = oid) AS memberships,
        has_schema_privilege('public', 'CREATE') AS creates
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      memberships: 0,
      creates: false,
    });
    await expect(query(mine.db, 'SELECT * FROM "_prisma_migrations"')).rejects.toThrow(
      'permission denied',
    );
  });
});

test('the platform role may do what its door does, and nothing else', async () => {
  const granted = await owner.sql.query<{ grant: string }>(
    `SELECT relname || ' ' || command AS grant
     FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE',
       'REFERENCES', 'TRIGGER']) AS command
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
       AND has_table_privilege(current_database() || '_platform', oid, command)
     ORDER BY 1`,
  );
  expect(granted.map(({ grant }) => grant)).toEqual([
    'Actor INSERT',
    'ApiKey INSERT',
    'Workspace INSERT',
    'Workspace SELECT',
  ]);
  const columns = await owner.sql.query<{ grant: string }>(
    `SELECT relname || ' ' || command || ' ' || string_agg(attname, ', ' ORDER BY attname) AS grant
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped,
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS command
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
       AND has_column_privilege(current_database() || '_platform', pg_class.oid, attnum, command)
       AND NOT has_table_privilege(current_database() || '_platform', pg_class.oid, command)
     GROUP BY relname, command ORDER BY 1`,
  );
  expect(columns.map(({ grant }) => grant)).toEqual([
    'ChangeLog SELECT lastSeq, workspaceId',
    'Outbox SELECT attempts, id, leaseUntil, nextAt, state, topic, workspaceId',
    'Outbox UPDATE attempts, leaseBy, leaseUntil, state',
    'WebhookDelivery SELECT dueAt, endpointId, workspaceId',
    'WebhookEndpoint SELECT archivedAt, id, stopped, workspaceId',
    '_prisma_migrations SELECT checksum, finished_at, migration_name, rolled_back_at, started_at',
  ]);
});
