import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { ContactPolicy, ContactSurvey, PastContacts } from './decision.ts';
import { customersSql, visitorSql } from './factsSql.ts';
import {
  type CustomerRow,
  type FoundCustomer,
  foundCustomer,
  type PastRow,
  pastOf,
  type SurveyRow,
  surveyOf,
} from './readFacts.ts';

/** What decisions are made of. */
export interface ContactFacts {
  readonly policy: ContactPolicy;
  /** Those that were found, in their order. */
  readonly surveys: readonly ContactSurvey[];
}

interface Rows<Subject> {
  readonly policy: ContactPolicy;
  readonly surveys: readonly SurveyRow[] | null;
  readonly subjects: readonly Subject[] | null;
}

/**
 * What decides about customers, by the keys that were asked for: of one that was merged, its survivor. One
 * statement for many surveys and customers.
 *
 * @param surveys SQL for the keys of surveys, as columns `id` and `position`
 */
export async function customerFacts(
  db: WorkspaceDb,
  surveys: Prisma.Sql,
  customers: readonly string[],
  now: Date,
): Promise<ContactFacts & { readonly customers: ReadonlyMap<string, FoundCustomer> }> {
  const rows = await read<CustomerRow>(db, surveys, customersSql(db, customers, now));
  const found = (rows.subjects ?? []).map((row) => [row.asked, foundCustomer(row)] as const);
  return { ...factsOf(rows), customers: new Map(found) };
}

/** The same about a visitor, by its hash. */
export async function visitorFacts(
  db: WorkspaceDb,
  surveys: Prisma.Sql,
  visitor: string,
  now: Date,
): Promise<ContactFacts & { readonly visitor: PastContacts | null }> {
  const rows = await read<PastRow>(db, surveys, visitorSql(db, visitor, now));
  const [past] = rows.subjects ?? [];
  return { ...factsOf(rows), visitor: past ? pastOf(past) : null };
}

function factsOf({ policy, surveys }: Rows<unknown>): ContactFacts {
  return { policy, surveys: (surveys ?? []).map(surveyOf) };
}

async function read<Subject>(
  db: WorkspaceDb,
  surveys: Prisma.Sql,
  subjects: Prisma.Sql,
): Promise<Rows<Subject>> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const { text, values } = Prisma.sql`
    WITH policy AS MATERIALIZED (
      SELECT "timeZone", "quietHours", "contactPauseDays" AS "pauseDays", "contactCaps" AS caps
      FROM "Workspace" WHERE id = ${workspace}
    ), survey AS MATERIALIZED (
      SELECT named.position, found.* FROM (${surveys}) named CROSS JOIN LATERAL (
        SELECT id, status, "archivedAt", "closesAt", "maxResponses", "samplingPct",
          "samplingSeed", "recontactDays", "segmentId", "purposeId", channels, "showWhen",
          (SELECT count FROM "SurveyCounter" counter WHERE counter."workspaceId" = ${workspace}
            AND counter."surveyId" = stored.id AND counter.key = '') AS completed,
          (SELECT "asOf" FROM "Segment" segment WHERE segment."workspaceId" = ${workspace}
            AND segment.id = stored."segmentId") AS "segmentAsOf",
          (SELECT jsonb_agg(to_jsonb(quota)) FROM "SurveyCounter" counter CROSS JOIN LATERAL (
            SELECT each.value ->> 'name' AS name, each.value -> 'when' AS "when",
              version.definition -> 'hiddenFields' AS "hiddenFields"
            FROM "SurveyVersion" version
            CROSS JOIN LATERAL jsonb_array_elements(version.definition -> 'quotas') AS each
            WHERE version."workspaceId" = ${workspace} AND version."surveyId" = stored.id
              AND version.version = stored.version AND each.value ->> 'key' = counter.key
              AND counter.count >= (each.value ->> 'limit')::int OFFSET 0
          ) quota
          WHERE counter."workspaceId" = ${workspace} AND counter."surveyId" = stored.id
            AND counter.key <> '') AS "fullQuotas",
          (SELECT "legalBasis" FROM "Purpose" purpose WHERE purpose."workspaceId" = ${workspace}
            AND purpose.id = stored."purposeId") AS "legalBasis"
        FROM "Survey" stored WHERE "workspaceId" = ${workspace} AND id = named.id OFFSET 0
      ) found
    )
    SELECT json_build_object(
      'policy', (SELECT to_json(policy) FROM policy),
      'surveys', (SELECT json_agg(survey ORDER BY position) FROM survey),
      'subjects', (SELECT json_agg(subject) FROM (${subjects}) subject)
    )::text`;
  return JSON.parse(await db.$readText(text, values));
}
