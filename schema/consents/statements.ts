import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { ConsentStatement } from './inForce.ts';

/** A customer and a purpose, by their keys. */
export interface About {
  readonly customer: string;
  readonly purpose: string;
}

/**
 * The statements of customers about purposes that can be in force, by `aboutKey`: of each channel and
 * status the latest with evidence and the latest without, so that long histories cost no more than short ones.
 * One statement for many customers.
 */
export async function statementsAbout(
  db: WorkspaceDb,
  asked: readonly About[],
): Promise<Map<string, ConsentStatement[]>> {
  const found = new Map<string, ConsentStatement[]>();
  if (asked.length === 0) return found;
  const rows = await db.$queryRaw<(ConsentStatement & About)[]>(Prisma.sql`
    SELECT stored.* FROM (
      SELECT DISTINCT unnest(${asked.map(({ customer }) => customer)}::uuid[]) AS customer,
        unnest(${asked.map(({ purpose }) => purpose)}::uuid[]) AS purpose
    ) asked
    CROSS JOIN LATERAL (${latestStatements(db, Prisma.sql`asked.customer`, Prisma.sql`asked.purpose`)}) stored`);
  for (const row of rows) {
    const key = aboutKey(row);
    const statements = found.get(key);
    if (statements) statements.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** SQL for the statements of a customer about a purpose that can be in force, as `statementsAbout` has them. */
export function latestStatements(
  db: WorkspaceDb,
  customer: Prisma.Sql,
  purpose: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (channel, status, evidence IS NULL)
      "customerId" AS customer, "purposeId" AS purpose, id, channel, status, "statusAt", "expiresAt",
      evidence IS NOT NULL AS "hasEvidence"
    FROM "Consent"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid
      AND "customerId" = ${customer} AND "purposeId" = ${purpose}
    ORDER BY channel, status, evidence IS NULL, "statusAt" DESC, id DESC`;
}

/** A customer and a purpose as one text. */
export function aboutKey({ customer, purpose }: About): string {
  return `${customer} ${purpose}`;
}
