import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';

/** Has the embedded database check no foreign key for the rest of the transaction. */
export async function spareReferenceChecks(db: WorkspaceDb): Promise<void> {
  await db.$queryRaw(Prisma.sql`SELECT set_config('session_replication_role', 'replica', true)`);
}
