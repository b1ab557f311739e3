import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { ExternallyKnown } from '../../toolkit/write/reference.ts';

/** Systems whose external ids an export has a column for, at most. */
const maxSystems = 1_000;

/** The systems that have external ids of a type, by name. */
export async function externalSystems(db: WorkspaceDb, model: ExternallyKnown): Promise<string[]> {
  const rows = await db.$queryRaw<{ system: string }[]>(Prisma.sql`
    SELECT DISTINCT system FROM ${Prisma.raw(`"${model}ExternalId"`)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid ORDER BY system LIMIT ${maxSystems}`);
  return rows.map(({ system }) => system);
}
