import { Prisma } from '../../prisma/generated/client/client.ts';
import { encodeId } from '../kernel/id.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { RenderingSettings, TemplateRecipient } from './rendering/renderMessages.ts';

/** What templates read of a customer and of the workspace, for one recipient. */
export interface CustomerData {
  /** The language of the customer; null for the workspace's default. */
  readonly locale: string | null;
  readonly data: { readonly customer: JsonObject; readonly workspace: JsonObject };
  readonly settings: RenderingSettings;
}

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly attributes: JsonObject | null;
  readonly lifecycleStage: string | null;
  readonly workspace: RenderingSettings & JsonObject;
}

/**
 * What templates read of customers, by their keys, as far as they are known and were not merged; one statement
 * for all. It has personal data: show it only with the scope `customers:personal`, or send it to the customer.
 */
export async function customerData(
  db: WorkspaceDb,
  customers: readonly string[],
): Promise<ReadonlyMap<string, CustomerData>> {
  if (customers.length === 0) return new Map();
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT found.*, (SELECT jsonb_build_object('name', name, 'timeZone', "timeZone",
        'defaultLocale', "defaultLocale") FROM "Workspace" WHERE id = ${workspace}) AS workspace
    FROM unnest(${[...new Set(customers)]}::uuid[]) AS named (id) CROSS JOIN LATERAL (
      SELECT customer.id, customer.name, customer.email, customer.phone, customer.locale,
        customer."timeZone",
        (SELECT jsonb_object_agg(definition.key, coalesce(to_jsonb(attribute.text),
            to_jsonb(attribute.number), to_jsonb(attribute.boolean), to_jsonb(attribute.date)))
          FROM "CustomerAttribute" attribute JOIN "AttributeDefinition" definition
            ON definition."workspaceId" = ${workspace} AND definition.id = attribute."definitionId"
          WHERE attribute."workspaceId" = ${workspace} AND attribute."customerId" = customer.id
        ) AS attributes,
        (SELECT key FROM "LifecycleStage" stage WHERE stage."workspaceId" = ${workspace}
          AND stage.id = customer."lifecycleStageId") AS "lifecycleStage"
      FROM "Customer" customer
      WHERE customer."workspaceId" = ${workspace} AND customer.id = named.id
        AND customer."mergedIntoId" IS NULL OFFSET 0
    ) found`);
  return new Map(
    rows.map(({ id, attributes, workspace: settings, ...person }) => [
      id,
      {
        locale: person.locale,
        data: {
          customer: { id: encodeId('Customer', id), ...person, attributes: attributes ?? {} },
          workspace: settings,
        },
        settings,
      },
    ]),
  );
}

interface ResponseRow {
  readonly id: string;
  readonly completedAt: string | null;
  readonly answers: JsonObject | null;
}

/**
 * What templates read of responses, by their keys: choices by the keys of the survey, other answers as they
 * are; one statement for all.
 */
export async function responseData(
  db: WorkspaceDb,
  responses: readonly string[],
): Promise<ReadonlyMap<string, JsonObject>> {
  if (responses.length === 0) return new Map();
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<ResponseRow[]>(Prisma.sql`
    SELECT found.* FROM unnest(${[...new Set(responses)]}::uuid[]) AS named (id) CROSS JOIN LATERAL (
      SELECT response.id, to_jsonb(response."completedAt") AS "completedAt",
        (SELECT jsonb_object_agg(answer.question, coalesce(to_jsonb(answer.text),
            to_jsonb(answer.number), to_jsonb(answer.boolean), to_jsonb(answer.date),
            to_jsonb(nullif(answer.choices, '{}'))))
          FROM "Answer" answer
          WHERE answer."workspaceId" = ${workspace} AND answer."responseId" = response.id
        ) AS answers
      FROM "SurveyResponse" response
      WHERE response."workspaceId" = ${workspace} AND response.id = named.id OFFSET 0
    ) found`);
  return new Map(
    rows.map(({ id, completedAt, answers }) => [
      id,
      { id: encodeId('SurveyResponse', id), completedAt, answers: answers ?? {} },
    ]),
  );
}

/** What templates read beside the customer. */
interface OccasionData {
  readonly survey?: { readonly name: string; readonly link: string | null };
  readonly response?: JsonObject;
  readonly unsubscribeUrl: string | null;
  /** What the message is sent with. */
  readonly data: JsonObject;
}

/** A customer as a recipient of a message. */
export function recipientOf(
  { locale, data }: CustomerData,
  occasion: OccasionData,
): TemplateRecipient {
  return { locale, data: { ...data, ...occasion } };
}
