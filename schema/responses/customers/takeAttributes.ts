import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AttributeTexts } from '../../surveys/breakdowns/breakdownParts.ts';

/** Whose attributes, and of which survey those that are its breakdowns: SQL for their keys. */
interface Asked {
  readonly customer: Prisma.Sql;
  readonly survey: Prisma.Sql;
  /** Only those by which earlier responses are being counted; by default all. */
  readonly onlyOpen?: boolean;
}

/**
 * An SQL expression of JSON, `AttributeTexts`: what a customer has of the attributes by which a survey is broken
 * down; null without a customer, and where there are no such attributes. One that is personal by now, or was
 * deleted and defined as something else, is none.
 */
export function attributesNow(
  db: WorkspaceDb,
  { customer, survey, onlyOpen = false }: Asked,
): Prisma.Sql {
  const open = onlyOpen ? Prisma.sql`AND marked."countedToAt" IS NOT NULL` : Prisma.empty;
  return Prisma.sql`(
    SELECT jsonb_object_agg(definition.key, coalesce(value.text, value.boolean::text))
    FROM "SurveyBreakdown" marked
    JOIN "AttributeDefinition" definition ON definition."workspaceId" = marked."workspaceId"
      AND definition.key = substr(marked.key, char_length('attributes.') + 1)
      AND definition.type IN ('CHOICE', 'BOOLEAN') AND NOT definition.personal
    LEFT JOIN "CustomerAttribute" value ON value."workspaceId" = marked."workspaceId"
      AND value."customerId" = ${customer} AND value."definitionId" = definition.id
    WHERE marked."workspaceId" = ${db.$workspaceId}::uuid AND marked."surveyId" = ${survey}
      AND marked.source = 'ATTRIBUTE' AND ${customer} IS NOT NULL ${open})`;
}

/** What customers have now of the attributes by which a survey is broken down, by their keys; one statement. */
export async function attributesOfCustomers(
  db: WorkspaceDb,
  surveyId: string,
  customers: readonly string[],
): Promise<ReadonlyMap<string, AttributeTexts>> {
  if (customers.length === 0) return new Map();
  const attributes = attributesNow(db, {
    customer: Prisma.raw('customer.id'),
    survey: Prisma.sql`${surveyId}::uuid`,
  });
  const rows = await db.$queryRaw<{ id: string; attributes: AttributeTexts | null }[]>(Prisma.sql`
    SELECT id::text, ${attributes} AS attributes
    FROM unnest(${[...new Set(customers)]}::uuid[]) AS customer(id)`);
  return new Map(rows.flatMap((row) => (row.attributes ? [[row.id, row.attributes]] : [])));
}

/**
 * Stores what the customers of locked responses have now of the attributes by which the surveys are broken
 * down, unless a response has a value of the attribute, or that there was none; in one statement.
 *
 * @returns what the responses that changed had before, by their keys
 */
export async function takeAttributes(
  db: WorkspaceDb,
  responses: readonly string[],
  only: Pick<Asked, 'onlyOpen'> = {},
): Promise<ReadonlyMap<string, AttributeTexts | null>> {
  const now = attributesNow(db, {
    customer: Prisma.raw('response."customerId"'),
    survey: Prisma.raw('response."surveyId"'),
    ...only,
  });
  const rows = await db.$queryRaw<{ id: string; before: AttributeTexts | null }[]>(Prisma.sql`
    UPDATE "SurveyResponse" AS stored
    SET attributes = taken.attributes || coalesce(stored.attributes, '{}')
    FROM (
      SELECT id, attributes AS before, ${now} AS attributes FROM "SurveyResponse" response
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...responses]}::uuid[])
        AND "customerId" IS NOT NULL
    ) AS taken
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = taken.id
      AND taken.attributes || coalesce(stored.attributes, '{}') <> coalesce(stored.attributes, '{}')
    RETURNING stored.id, taken.before`);
  return new Map(rows.map(({ id, before }) => [id, before]));
}

/**
 * Deletes from responses of a survey what they have of attributes that are no breakdown of it.
 *
 * @param marked the keys of those that are
 * @param limit responses of the transaction
 * @returns whether none is left
 */
export async function clearAttributes(
  db: WorkspaceDb,
  surveyId: string,
  marked: readonly string[],
  limit: number,
): Promise<boolean> {
  const keys = Prisma.sql`${[...marked]}::text[]`;
  const cleared = await db.$queryRaw<object[]>(Prisma.sql`
    UPDATE "SurveyResponse" AS stored SET attributes = (
      SELECT jsonb_object_agg(key, value) FROM jsonb_each(stored.attributes) WHERE key = ANY(${keys})
    )
    FROM (
      SELECT id FROM "SurveyResponse"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid
        AND attributes - ${keys} <> '{}'
      ORDER BY id LIMIT ${limit} FOR UPDATE
    ) AS stale
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = stale.id
    RETURNING stored.id`);
  return cleared.length < limit;
}
