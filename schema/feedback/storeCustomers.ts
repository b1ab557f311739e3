import { Prisma } from '../../prisma/generated/client/client.ts';
import type { CustomerKeyShape } from '../customers/customerKey.ts';
import { linksOf, noLink } from '../customers/match/links.ts';
import type { Context } from '../kernel/context.ts';
import type { InputPath } from '../kernel/userError.ts';

/** Feedback of a call, and the customer that its input names. */
export interface SentFeedback {
  readonly key: string;
  readonly path: InputPath;
  readonly input: { readonly customer?: CustomerKeyShape | null | undefined };
}

/**
 * Stores whose feedback it is, in as many statements for many rows as for one.
 *
 * @returns the keys of the feedback that has another customer now, or waits for another
 */
export async function storeCustomers(
  ctx: Context,
  rows: readonly SentFeedback[],
): Promise<ReadonlySet<string>> {
  const named = rows.filter(({ input }) => input.customer !== undefined);
  if (named.length === 0) return new Set();
  const linkOf = await linksOf(
    ctx,
    named.flatMap(({ input }) => input.customer ?? []),
  );
  const links = named.map(({ key, input: { customer } }) => ({
    id: key,
    ...(customer ? linkOf(customer) : noLink),
  }));
  // Feedback that names the same identifier as before keeps its customer: another may have it by now.
  const changed = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "Feedback" AS stored SET "customerId" = link."customerId",
      "customerMatch" = link."customerMatch", "identifierId" = link."identifierId"
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS link (
      id uuid, "customerId" uuid, "customerMatch" "CustomerMatch", "identifierId" uuid)
    WHERE stored."workspaceId" = ${ctx.db.$workspaceId}::uuid AND stored.id = link.id
      AND stored."identifierId" IS DISTINCT FROM link."identifierId"
    RETURNING stored.id`);
  return new Set(changed.map(({ id }) => id));
}
