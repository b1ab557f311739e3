import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../../prisma/migrate/migrate.ts';
import { buildPrograms } from './buildPrograms.ts';
import { startCluster } from './cluster.ts';
import { connect, dropDatabase, inDatabase, run } from './connection.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The URL of the tests' database user, a migrated database to copy, and the URL of the superuser:
     * null where the server is not the tests' own.
     */
    postgres: { url: string; template: string; superuser: string | null };
  }
}

/**
 * Gives the project a PostgreSQL: the one that `CXGRAPH_TEST_POSTGRES_URL` names (its user must be
 * allowed to create databases and roles), or else one of its own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const removePrograms = await buildPrograms();
  const configured = process.env.CXGRAPH_TEST_POSTGRES_URL;
  const cluster = configured === undefined ? await startCluster() : undefined;
  const url = configured ?? (await ordinaryUser(cluster?.url ?? ''));
  const template = await makeTemplate(url);
  project.provide('postgres', { url, template, superuser: cluster?.url ?? null });
  return async () => {
    if (cluster === undefined) await dropDatabase(url, template);
    else await cluster.stop();
    removePrograms();
  };
}

/** The tests' user is what an integrator's would be: no superuser, whom no policy holds. */
async function ordinaryUser(superuserUrl: string): Promise<string> {
  const password = randomBytes(16).toString('hex');
  await run(
    superuserUrl,
    `CREATE ROLE cxgraph LOGIN NOSUPERUSER CREATEDB CREATEROLE PASSWORD '${password}'`,
  );
  const url = new URL(superuserUrl);
  url.username = 'cxgraph';
  url.password = password;
  return url.href;
}

async function makeTemplate(url: string): Promise<string> {
  const name = `cxgraph_template_${randomBytes(4).toString('hex')}`;
  await run(url, `CREATE DATABASE "${name}"`);
  const { sql, close } = await connect(inDatabase(url, name));
  await applyMigrations(sql);
  await close();
  return name;
}
