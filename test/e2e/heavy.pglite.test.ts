import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../api/protection/failures.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** Computes without end and needs no memory. */
const endless = Prisma.sql`
  WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n FROM t) SELECT count(*)::int FROM t`;

/** Ends no sooner, and leaves the processor to others. */
const sleeping = Prisma.sql`SELECT pg_sleep(600)::text`;

let root: string;
let directory: string;
let server: TestServer;
let db: WorkspaceDb;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cxgraph-heavy-'));
  directory = join(root, 'pglite');
  server = await startTestServer({
    via: async () => `pglite://${directory}`,
    config: { statementTimeout: 2_500 },
  });
  db = server.database.workspace(server.workspaceId);
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true });
});

const status = async (path: string, init?: RequestInit) =>
  (await fetch(`${server.url}${path}`, init)).status;
const personas = '{ personas { nodes { name } } }';

/** How work failed; null when it did not. */
const failureIn = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => failureOf(error),
  );

describe('a server whose database computes something heavy', () => {
  test('meanwhile answers what needs no database', async () => {
    let over = false;
    const heavy = failureIn(db.$queryRaw(endless)).finally(() => {
      over = true;
    });
    for (let round = 1; round <= 3; round++) {
      expect(await status('/livez')).toBe(200);
      expect(await status('/graphql', { method: 'OPTIONS' })).toBe(204);
    }
    expect(over).toBe(false);
    expect(await heavy).toBe('COST_EXCEEDED');
  });

  test('answers what waited for the database when the statement was stopped', async () => {
    await db.persona.createMany({ data: { id: newId(), name: 'Rosa' } });
    const heavy = failureIn(db.$queryRaw(sleeping));
    const { status: code, body } = await server.request(personas);
    expect([code, body.data]).toEqual([200, { personas: { nodes: [{ name: 'Rosa' }] } }]);
    expect(await heavy).toBe('COST_EXCEEDED');
    expect(await status('/readyz')).toBe(200);
  });

  test('stores nothing of the transaction whose statement was stopped', async () => {
    const failures: unknown[] = [];
    const lost = db.$transaction(async (tx) => {
      await tx.persona.createMany({ data: { id: newId(), name: 'Lost' } });
      failures.push(await failureIn(tx.$queryRaw(sleeping)));
      failures.push(await failureIn(tx.persona.count()));
    });
    expect(await failureIn(lost)).toBe('COST_EXCEEDED');
    expect(failures).toEqual(['COST_EXCEEDED', 'COST_EXCEEDED']);
    expect(await db.persona.count({ where: { name: 'Lost' } })).toBe(0);
  });

  test('says that it is not ready as long as the database cannot be opened again', async () => {
    const heavy = failureIn(db.$queryRaw(sleeping));
    renameSync(join(directory, 'PG_VERSION'), join(root, 'PG_VERSION'));
    expect(await heavy).toBe('COST_EXCEEDED');
    expect(await status('/readyz')).toBe(503);
    const { status: code, body } = await server.request(personas);
    expect([code, body.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    renameSync(join(root, 'PG_VERSION'), join(directory, 'PG_VERSION'));
    await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
    expect((await server.request(personas)).status).toBe(200);
  });
});
