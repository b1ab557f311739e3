import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CustomerLink } from '../../customers/match/links.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { moveCounts } from '../breakdowns/moveCounts.ts';
import { segmentsThen } from './segmentsThen.ts';
import { attributesNow } from './takeAttributes.ts';

/** The customer of a response. */
interface ResponseLink extends CustomerLink {
  /** The key of the response. */
  readonly id: string;
  /** Whether the survey's customer key named it. */
  readonly identifiedByKey: boolean;
}

/** A response with another customer, and what it had of the one before. */
interface Relinked {
  readonly id: string;
  readonly segmentIds: readonly string[];
  readonly attributes: unknown;
  readonly isMoved: boolean;
}

/**
 * Stores the customers of locked responses, their segments of then and their attributes of now, in one statement,
 * and counts them by these. A response that names the same identifier as before keeps its customer: another customer may
 * have the address by now.
 *
 * @returns the keys of the responses that changed
 */
export async function storeLinks(
  db: WorkspaceDb,
  now: Date,
  links: readonly ResponseLink[],
): Promise<ReadonlySet<string>> {
  if (links.length === 0) return new Set();
  const attributes = attributesNow(db, {
    customer: Prisma.raw('link."customerId"'),
    survey: Prisma.raw('stored."surveyId"'),
  });
  const changed = await db.$queryRaw<Relinked[]>(Prisma.sql`
    UPDATE "SurveyResponse" AS stored SET "customerId" = link."customerId",
      "customerMatch" = link."customerMatch", "identifierId" = link."identifierId",
      "identifiedByKey" = link."identifiedByKey",
      "segmentIds" = ${segmentsThen(db, Prisma.raw('link."customerId"'), Prisma.raw('stored'))},
      attributes = ${attributes}
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS link (id uuid, "customerId" uuid,
      "customerMatch" "CustomerMatch", "identifierId" uuid, "identifiedByKey" boolean)
    JOIN "SurveyResponse" before ON before."workspaceId" = ${db.$workspaceId}::uuid
      AND before.id = link.id
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = link.id
      AND stored."identifierId" IS DISTINCT FROM link."identifierId"
    RETURNING stored.id, before."segmentIds", before.attributes,
      stored."segmentIds" <> before."segmentIds"
        OR stored.attributes IS DISTINCT FROM before.attributes AS "isMoved"`);
  const moved = changed.flatMap(({ id, isMoved, ...before }) =>
    isMoved ? [[id, before] as const] : [],
  );
  await moveCounts(db, now, ['SEGMENTS', 'ATTRIBUTE'], new Map(moved));
  return new Set(changed.map(({ id }) => id));
}
