import { Prisma } from '../../prisma/generated/client/client.ts';
import { composeText } from '../conditions/foldText.ts';
import { createMissing } from '../customers/createMissing.ts';
import type { CustomerKeyShape, Found } from '../customers/customerKey.ts';
import type { Context } from '../kernel/context.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type SentEvent, sourceKey } from './newEvent.ts';

/**
 * Creates the customers of events whose key no customer has, where these create them. An event that is
 * stored already creates none: it is a retry, or refused. Nothing is read where all customers are known.
 *
 * @param creates whether all events do, or none; null: as the source of each is set
 * @returns whether customers may have been created
 */
export async function createUnknown(
  ctx: Context,
  sent: readonly SentEvent[],
  found: (key: CustomerKeyShape) => Found,
  creates: boolean | null,
): Promise<boolean> {
  if (creates === false) return false;
  const unknown = sent.filter(({ input: { customer } }) => {
    if (!customer || customer.id != null) return false;
    const { total, erased } = found(customer);
    return total === 0 && !erased;
  });
  if (unknown.length === 0) return false;
  const creating = creates ? unknown : await ofCreatingSources(ctx.db, unknown);
  if (creating.length === 0) return false;
  const first = new Map(sent.toReversed().map((event) => [sourceKey(event.input), event]));
  const stored = await storedKeys(ctx.db, creating);
  const fresh = creating.filter((event) => {
    const key = sourceKey(event.input);
    return first.get(key) === event && !stored.has(key);
  });
  await createMissing(
    ctx,
    fresh.flatMap(({ input }) => input.customer ?? []),
  );
  return true;
}

/** Those of some events whose sources are set to create customers. */
async function ofCreatingSources(
  db: WorkspaceDb,
  events: readonly SentEvent[],
): Promise<readonly SentEvent[]> {
  const keys = [...new Set(events.map(({ input }) => composeText(input.source)))];
  const rows = await db.customerEventSource.findMany({
    where: { key: { in: keys }, createCustomers: true },
    select: { key: true },
  });
  const creating = new Set(rows.map(({ key }) => key));
  return events.filter(({ input }) => creating.has(composeText(input.source)));
}

/** The sources and ids among those of some events that are stored, each as its `sourceKey`. */
async function storedKeys(
  db: WorkspaceDb,
  events: readonly SentEvent[],
): Promise<ReadonlySet<string>> {
  const sources = events.map(({ input }) => composeText(input.source));
  const ids = events.map(({ input }) => composeText(input.id));
  // OFFSET has each looked up by its index: without statistics the planner would read all events.
  const rows = await db.$queryRaw<{ source: string; id: string }[]>(Prisma.sql`
    SELECT stored.* FROM unnest(${sources}::text[], ${ids}::text[]) AS sent (source, id)
    CROSS JOIN LATERAL (
      SELECT source, "sourceId" AS id FROM "CustomerEvent" event
      WHERE event."workspaceId" = ${db.$workspaceId}::uuid AND event.source = sent.source
        AND event."sourceId" = sent.id OFFSET 0
    ) stored`);
  return new Set(rows.map(sourceKey));
}
