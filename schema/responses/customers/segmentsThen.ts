import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/**
 * An SQL array of the segments that the customer of a response belongs to since the moment of the response
 * or before; without a customer it is empty. One that the customer has left since is not in it, and a
 * response that is linked or imported long after its moment has none of those that were entered since.
 *
 * @param response a row with `startedAt` and `completedAt`
 */
export function segmentsThen(
  db: WorkspaceDb,
  customer: Prisma.Sql,
  response: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT member."segmentId" FROM "SegmentMember" member
    WHERE member."workspaceId" = ${db.$workspaceId}::uuid AND member."customerId" = ${customer}
      AND member.since <= coalesce(${response}."completedAt", ${response}."startedAt")
    ORDER BY member."segmentId")`;
}
