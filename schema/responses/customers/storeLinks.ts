import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CustomerLink } from '../../customers/match/links.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { segmentsThen } from './segmentsThen.ts';

/** The customer of a response. */
interface ResponseLink extends CustomerLink {
  /** The key of the response. */
  readonly id: string;
  /** Whether the survey's customer key named it. */
  readonly identifiedByKey: boolean;
}

/**
 * Stores the customers of responses and their segments of then, in one statement. A response that names the same identifier as
 * before keeps its customer: another customer may have the address by now.
 *
 * @returns the keys of the responses that changed
 */
export async function storeLinks(
  db: WorkspaceDb,
  links: readonly ResponseLink[],
): Promise<ReadonlySet<string>> {
  if (links.length === 0) return new Set();
  const changed = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "SurveyResponse" AS stored SET "customerId" = link."customerId",
      "customerMatch" = link."customerMatch", "identifierId" = link."identifierId",
      "identifiedByKey" = link."identifiedByKey",
      "segmentIds" = ${segmentsThen(db, Prisma.raw('link."customerId"'), Prisma.raw('stored'))}
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS link (id uuid, "customerId" uuid,
      "customerMatch" "CustomerMatch", "identifierId" uuid, "identifiedByKey" boolean)
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = link.id
      AND stored."identifierId" IS DISTINCT FROM link."identifierId"
    RETURNING stored.id`);
  return new Set(changed.map(({ id }) => id));
}
