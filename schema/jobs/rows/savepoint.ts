import { Prisma } from '../../../prisma/generated/client/client.ts';
import { UserErrorsThrown } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/**
 * Does a part of a transaction, and undoes what that part stored if it throws user errors: the rest
 * of the transaction stays, and can go on.
 *
 * @returns what `work` returns, or the user errors
 */
export async function inSavepoint<T>(
  db: WorkspaceDb,
  work: () => Promise<T>,
): Promise<T | UserErrorsThrown> {
  await db.$queryRaw(Prisma.sql`SAVEPOINT part`);
  try {
    const done = await work();
    await db.$queryRaw(Prisma.sql`RELEASE SAVEPOINT part`);
    return done;
  } catch (error) {
    if (!(error instanceof UserErrorsThrown)) throw error;
    await db.$queryRaw(Prisma.sql`ROLLBACK TO SAVEPOINT part`);
    await db.$queryRaw(Prisma.sql`RELEASE SAVEPOINT part`);
    return error;
  }
}
