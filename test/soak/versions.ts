import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRoles } from '../../prisma/migrate/catalogue.ts';
import {
  applyMigrations,
  migrationsDirectory,
  readMigrations,
} from '../../prisma/migrate/migrate.ts';
import { secureTables } from '../../prisma/migrate/security.ts';
import { connect, inDatabase, run as runSql } from '../support/connection.ts';
import { atRate, countEach, requester } from './load.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';
import { type SoakServer, startSoakServer } from './server.ts';

/** Seconds of work beside the migration of the next version. */
const seconds = 30;

/** A migration of the next version, which may only add while servers of this one run. */
const next = `
ALTER TABLE "SurveyResponse" ADD COLUMN "soak" TEXT;
CREATE TABLE "Soak" ("workspaceId" UUID NOT NULL, "id" UUID NOT NULL, PRIMARY KEY ("workspaceId", "id"));`;

const query = '{ journeys { nodes { title stages { nodes { name } } } } responses { totalCount } }';

function work(server: SoakServer, time: number) {
  const { call, close } = requester(server.url, 16);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${server.key}` };
  return atRate({ perSecond: 20, seconds: time }, () =>
    call({ headers, body: JSON.stringify({ query }) }),
  ).finally(close);
}

/** Applies all migrations and the next one. */
async function applyNext(databaseUrl: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'cxgraph-migrations-'));
  await cp(migrationsDirectory, directory, { recursive: true });
  await mkdir(join(directory, '20991231235959_next'));
  await writeFile(join(directory, '20991231235959_next', 'migration.sql'), next);
  const { sql, close } = await connect(databaseUrl);
  await applyMigrations(sql, { directory });
  await secureTables(sql, await readRoles(sql));
  await close();
  await rm(directory, { recursive: true });
}

/** A database as the version of the first migrations left it, with a workspace in it. */
async function applyFirst(databaseUrl: string, count: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'cxgraph-migrations-'));
  for (const { name } of (await readMigrations()).slice(0, count)) {
    await cp(join(migrationsDirectory, name), join(directory, name), { recursive: true });
  }
  const { sql, close } = await connect(databaseUrl);
  await applyMigrations(sql, { directory });
  await sql.script(
    `INSERT INTO "Workspace" (id, name, "updatedAt") VALUES (gen_random_uuid(), 'Old', now());
     INSERT INTO "Actor" ("workspaceId", id, kind, name, "updatedAt")
       SELECT id, gen_random_uuid(), 'KEY', 'Owner', now() FROM "Workspace";
     INSERT INTO "ApiKey" ("workspaceId", id, "actorId", kind, name, "secretHash", scopes)
       SELECT "workspaceId", gen_random_uuid(), id, 'SECRET', 'Owner', 'none', ARRAY['owner'] FROM "Actor";`,
  );
  await close();
  await rm(directory, { recursive: true });
}

/** The name of the workspace that a server reads. */
async function workspaceOf(server: SoakServer): Promise<string> {
  const response = await server.ask('{ workspace { name } }');
  const { data } = (await response.json()) as { data?: { workspace: { name: string } } };
  return data?.workspace.name ?? 'none';
}

async function run({ databaseUrl, scale, onProgress }: Setting): Promise<Finding[]> {
  const time = Math.max(1, seconds * scale);
  const all = await readMigrations();
  // The oldest database has the most migrations to apply.
  onProgress('this server on the tables of the first migration');
  await applyFirst(databaseUrl, 1);
  const server = await startSoakServer(databaseUrl);
  const opened = [await workspaceOf(server)];
  onProgress('this server, while the next version migrates');
  const [beside] = await Promise.all([work(server, time), applyNext(databaseUrl)]);
  await server.stop();
  onProgress('this server, started after it');
  const again = await startSoakServer(databaseUrl);
  const after = await work(again, time);
  await again.stop();

  const older = Math.max(1, Math.round((all.length - 1) * scale));
  for (let count = 2; count <= older; count++) {
    onProgress(`this server on the tables of ${count} of ${all.length} migrations`);
    const name = `${new URL(databaseUrl).pathname.slice(1)}_old${count}`;
    await runSql(databaseUrl, `CREATE DATABASE ${name}`);
    const old = inDatabase(databaseUrl, name);
    await applyFirst(old, count);
    const upgraded = await startSoakServer(old);
    opened.push(await workspaceOf(upgraded));
    await upgraded.stop();
  }
  return [
    {
      what: 'requests while tables are added to',
      seen: countEach(beside.map(({ status }) => status)),
      wanted: 'all answered with 200',
      holds: beside.every(({ status }) => status === 200),
    },
    {
      what: 'requests to a server that is older than its tables',
      seen: countEach(after.map(({ status }) => status)),
      wanted: 'all answered with 200',
      holds: after.every(({ status }) => status === 200),
    },
    {
      what: 'databases of older versions, opened by this one',
      seen: `${countEach(opened)} of ${older}`,
      wanted: 'each with its workspace',
      holds: opened.every((name) => name === 'Old'),
    },
  ];
}

/** Whether servers work with tables of other versions. */
export const versions: Scenario = { title: 'An older server, and older tables', run };
