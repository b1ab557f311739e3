import { Prisma } from '../../../prisma/generated/client/client.ts';
import { foldText } from '../../conditions/foldText.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { survivorSql } from '../../toolkit/write/merged.ts';

/** An address in its normal form; one field is set. */
export interface Address {
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** Customers of one call, at most: an address of more is that of a till or a test, not of persons. */
const maxCustomers = 100_000;

/**
 * The keys of all customers who have one of some addresses, in one statement for many. A customer that was
 * merged stands for its survivor.
 */
export async function customersOfAddresses(
  db: WorkspaceDb,
  addresses: readonly Address[],
): Promise<string[]> {
  const emails = [...new Set(addresses.flatMap(({ email }) => email ?? []))];
  const phones = [...new Set(addresses.flatMap(({ phone }) => phone ?? []))];
  if (emails.length + phones.length === 0) return [];
  const named = Prisma.sql`SELECT ${Prisma.raw(survivorSql('Customer', 'named'))} AS id
    FROM "Customer" named WHERE "workspaceId" = ${db.$workspaceId}::uuid`;
  // OFFSET has each looked up by its index, as findCustomers does.
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT found.id
    FROM unnest(${emails.map(foldText)}::text[], ${emails}::text[]) AS wanted (folded, email)
    CROSS JOIN LATERAL (
      ${named} AND "emailFolded" = wanted.folded AND email = wanted.email OFFSET 0
    ) found
    UNION
    SELECT found.id FROM unnest(${phones}::text[]) AS wanted (phone)
    CROSS JOIN LATERAL (${named} AND phone = wanted.phone OFFSET 0) found
    LIMIT ${maxCustomers}`);
  return rows.map(({ id }) => id);
}
