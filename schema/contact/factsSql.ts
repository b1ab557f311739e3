import { Prisma } from '../../prisma/generated/client/client.ts';
import { latestStatements } from '../consents/statements.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { survivorSql } from '../toolkit/write/merged.ts';

/** SQL for what decides of customers; `survey` and `policy` are rows of the statement around it. */
export function customersSql(db: WorkspaceDb, customers: readonly string[], now: Date): Prisma.Sql {
  const ofWorkspace = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid`;
  const ofCustomer = Prisma.sql`${ofWorkspace} AND "customerId" = customer.id`;
  const survivor = Prisma.raw(survivorSql('Customer', 'named'));
  // OFFSET has each looked up by its key: without statistics the planner would read all customers.
  return Prisma.sql`
    SELECT asked.id AS asked, customer.*,
      (SELECT jsonb_agg(member."segmentId") FROM survey CROSS JOIN LATERAL (
        SELECT "segmentId" FROM "SegmentMember"
        WHERE ${ofCustomer} AND "segmentId" = survey."segmentId" OFFSET 0
      ) member) AS segments,
      (SELECT jsonb_agg(to_jsonb(stated)) FROM (
        SELECT DISTINCT "purposeId" AS id FROM survey WHERE "purposeId" IS NOT NULL
      ) purpose CROSS JOIN LATERAL (
        ${latestStatements(db, Prisma.sql`customer.id`, Prisma.sql`purpose.id`)}
      ) stated) AS statements,
      ${pastSql(Prisma.sql`"SurveyContact" WHERE ${ofCustomer}`, now, answeredSql(ofCustomer, now))}
    FROM (${askedSql(customers)}) asked
    CROSS JOIN LATERAL (
      SELECT ${survivor} AS id FROM "Customer" named WHERE ${ofWorkspace} AND id = asked.id OFFSET 0
    ) survivor
    CROSS JOIN LATERAL (
      SELECT id, "archivedAt", email, phone, "timeZone" FROM "Customer"
      WHERE ${ofWorkspace} AND id = survivor.id OFFSET 0
    ) customer`;
}

/**
 * The keys of customers. An array is taken for ten elements where its length is not known: for a single
 * customer, PostgreSQL would plan the statement anew each time, which takes longer than to run it.
 */
function askedSql(customers: readonly string[]): Prisma.Sql {
  return customers.length === 1
    ? Prisma.sql`SELECT ${customers[0]}::uuid AS id`
    : Prisma.sql`SELECT DISTINCT unnest(${[...customers]}::uuid[]) AS id`;
}

/** The same for a visitor, by its hash. */
export function visitorSql(db: WorkspaceDb, visitor: string, now: Date): Prisma.Sql {
  const contacts = Prisma.sql`"VisitorContact"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND visitor = ${visitor}`;
  return Prisma.sql`SELECT ${visitor} AS id, ${pastSql(contacts, now, Prisma.empty)}`;
}

/** The responses of a customer to a survey, which count as its contacts do. */
function answeredSql(ofCustomer: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`
    UNION ALL SELECT "startedAt" FROM "SurveyResponse" WHERE ${ofCustomer} AND "surveyId" = survey.id
      AND "startedAt" > ${before(now, Prisma.sql`survey."recontactDays"`)}`;
}

/**
 * The contacts that decide: the last ones, and those with which caps are reached. A contact counts once: where
 * a merge was undone and done again, the survivor has it as each of the two had it.
 */
function pastSql(contacts: Prisma.Sql, now: Date, answered: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT jsonb_object_agg(survey.id, past.at) FROM survey CROSS JOIN LATERAL (
      SELECT max(at) AS at FROM (
        SELECT at FROM ${contacts} AND "surveyId" = survey.id
          AND at > ${before(now, Prisma.sql`survey."recontactDays"`)} ${answered}
      ) reached
    ) past WHERE past.at IS NOT NULL) AS "bySurvey",
    (SELECT past.at FROM policy CROSS JOIN LATERAL (
      SELECT max(at) AS at FROM ${contacts}
        AND at > ${before(now, Prisma.sql`policy."pauseDays"`)}
    ) past) AS last,
    (SELECT jsonb_agg(past.at ORDER BY cap.position)
      FROM policy CROSS JOIN LATERAL jsonb_array_elements(policy.caps)
        WITH ORDINALITY AS cap (value, position)
      LEFT JOIN LATERAL (
        SELECT at FROM (
          SELECT DISTINCT at, "surveyId", channel, kind FROM ${contacts}
            AND kind IN ('INVITED', 'SHOWN')
            AND (cap.value ->> 'channel' IS NULL OR channel::text = cap.value ->> 'channel')
            AND at > ${before(now, Prisma.sql`(cap.value ->> 'days')::int`)}
        ) once
        ORDER BY at DESC
        OFFSET greatest((cap.value ->> 'contacts')::int, 1) - 1 LIMIT 1
      ) past ON true) AS reaching`;
}

/** The moment a number of days ago; days have 24 hours. */
function before(now: Date, days: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${now}::timestamptz - make_interval(hours => ${days} * 24)`;
}
