import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel, SuppressionReason } from '../../../prisma/generated/client/enums.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { recordset } from '../../kernel/recordset.ts';

/** That an address is not written to over a channel, as it is stored. */
export interface NewSuppression {
  readonly hash: string;
  readonly channel: Channel;
  readonly reason: SuppressionReason;
  /** Null for all purposes. */
  readonly purpose: string | null;
  readonly at: Date;
}

/** A later consent, which lifts opt-outs of its address, purpose and channel from before it. */
export type LaterConsent = Omit<NewSuppression, 'reason'>;

const rowsOf = recordset({
  ...{ id: 'uuid', hash: 'text', channel: '"Channel"', reason: '"SuppressionReason"' },
  ...{ purpose: 'uuid', at: 'timestamptz', activeKey: 'text' },
});

/**
 * Stores suppressions, in one statement for many. One that is there already stays, with the later of both
 * times: a consent from between them does not lift it.
 *
 * @returns the keys of their rows, in the order of `suppressions`, and whether the rows are new
 */
export async function storeSuppressions(
  { db, now, viewer }: Pick<Context, 'db' | 'now' | 'viewer'>,
  suppressions: readonly NewSuppression[],
): Promise<{ readonly id: string; readonly isNew: boolean }[]> {
  // Two of the same in one statement would be two updates of a row. In one order, so that calls do not
  // wait for each other in a circle.
  const latest = new Map<string, NewSuppression>();
  for (const each of suppressions) {
    const other = latest.get(activeKeyOf(each));
    if (!other || other.at < each.at) latest.set(activeKeyOf(each), each);
  }
  if (latest.size === 0) return [];
  const rows = [...latest]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([activeKey, each]) => ({ id: newId(), ...each, activeKey }));
  const stored = await db.$queryRaw<{ id: string; activeKey: string }[]>(Prisma.sql`
    INSERT INTO "SuppressedAddress" ("workspaceId", id, hash, channel, reason, "purposeId",
      "suppressedAt", "recordedAt", "actorId", "activeKey")
    SELECT ${db.$workspaceId}::uuid, id, hash, channel, reason, purpose, at, ${now}::timestamptz,
      ${viewer?.actorId ?? null}::uuid, "activeKey" FROM (${rowsOf(rows)}) AS input
    ON CONFLICT ("workspaceId", "activeKey") DO UPDATE
      SET "suppressedAt" = greatest("SuppressedAddress"."suppressedAt", excluded."suppressedAt")
    RETURNING id, "activeKey"`);
  const keys = new Map(stored.map(({ id, activeKey }) => [activeKey, id]));
  const made = new Set(rows.map(({ id }) => id));
  return suppressions.map((each) => {
    const id = keys.get(activeKeyOf(each)) ?? '';
    return { id, isNew: made.has(id) };
  });
}

/** Lifts what later consents lift, in one statement for many. */
export async function liftByConsent(
  { db, now, viewer }: Context,
  consents: readonly LaterConsent[],
): Promise<void> {
  if (consents.length === 0) return;
  const rows = consents.map((each) => {
    const reason = 'OPTED_OUT' as const;
    return { id: newId(), ...each, reason, activeKey: activeKeyOf({ ...each, reason }) };
  });
  await db.$queryRaw(Prisma.sql`
    UPDATE "SuppressedAddress" AS stored
    SET "liftedAt" = ${now}::timestamptz, "liftedById" = ${viewer?.actorId ?? null}::uuid,
      "liftReason" = ${'A later consent with evidence.'}, "activeKey" = NULL
    FROM (${rowsOf(rows)}) AS input
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid
      AND stored."activeKey" = input."activeKey" AND stored."suppressedAt" < input.at`);
}

/** What a suppression is about, as one text. */
function activeKeyOf({ hash, channel, reason, purpose }: Omit<NewSuppression, 'at'>): string {
  return [hash, channel, reason, purpose ?? ''].join(' ');
}
