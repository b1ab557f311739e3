import { Prisma } from '../../prisma/generated/client/client.ts';
import { encodeId } from '../kernel/id.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** A customer as an invitation needs it. */
export interface InvitedCustomer {
  readonly locale: string | null;
  /** What the invitation keeps of the customer. */
  readonly context: JsonObject;
}

interface Row {
  readonly id: string;
  readonly locale: string | null;
  readonly attributes: JsonObject | null;
  readonly lifecycleStage: string | null;
  readonly segments: readonly string[] | null;
}

/** Customers by their keys, as far as they are known and were not merged; one statement for all. */
export async function invitedCustomers(
  db: WorkspaceDb,
  customers: readonly string[],
): Promise<ReadonlyMap<string, InvitedCustomer>> {
  if (customers.length === 0) return new Map();
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT found.* FROM unnest(${[...customers]}::uuid[]) AS named (id) CROSS JOIN LATERAL (
      SELECT customer.id, customer.locale,
        (SELECT jsonb_object_agg(definition.key, coalesce(to_jsonb(attribute.text),
            to_jsonb(attribute.number), to_jsonb(attribute.boolean), to_jsonb(attribute.date)))
          FROM "CustomerAttribute" attribute JOIN "AttributeDefinition" definition
            ON definition."workspaceId" = ${workspace} AND definition.id = attribute."definitionId"
          WHERE attribute."workspaceId" = ${workspace} AND attribute."customerId" = customer.id
        ) AS attributes,
        (SELECT key FROM "LifecycleStage" stage WHERE stage."workspaceId" = ${workspace}
          AND stage.id = customer."lifecycleStageId") AS "lifecycleStage",
        (SELECT array_agg("segmentId"::text ORDER BY "segmentId") FROM "SegmentMember" member
          WHERE member."workspaceId" = ${workspace} AND member."customerId" = customer.id
        ) AS segments
      FROM "Customer" customer
      WHERE customer."workspaceId" = ${workspace} AND customer.id = named.id
        AND customer."mergedIntoId" IS NULL OFFSET 0
    ) found`);
  return new Map(
    rows.map(({ id, locale, attributes, lifecycleStage, segments }) => {
      const context = {
        attributes: attributes ?? {},
        lifecycleStage,
        segments: (segments ?? []).map((segment) => encodeId('Segment', segment)),
      };
      return [id, { locale, context }];
    }),
  );
}
