import { inject } from 'vitest';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { connect, inDatabase } from './connection.ts';
import type { TestGraph, TestWorkspace } from './graph.ts';

/**
 * Runs a statement that stores many rows on PostgreSQL. Where the server is the tests' own, it does not check
 * each row’s foreign keys, which takes longer than to store it.
 */
export async function storeMany(
  { url }: Pick<TestGraph, 'url'>,
  { db }: Pick<TestWorkspace, 'db'>,
  rows: Prisma.Sql,
): Promise<void> {
  const { superuser } = inject('postgres');
  if (superuser === null) {
    await db.$queryRaw(rows);
    return;
  }
  const { sql, close } = await connect(inDatabase(superuser, new URL(url).pathname.slice(1)));
  await sql.script('SET session_replication_role = replica');
  await sql.query(rows.text, rows.values);
  await close();
}
