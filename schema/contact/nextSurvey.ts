import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Channel } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import {
  type ContactDecision,
  type Contacting,
  decideCustomer,
  decideVisitor,
} from './decision.ts';
import { type ContactFacts, customerFacts, visitorFacts } from './facts.ts';
import type { SurveyContext } from './occasion.ts';
import { storedVisitor } from './visitors.ts';

/** A survey that was considered, by its key, and what was decided. */
export interface Considered {
  readonly workspaceId: string;
  readonly survey: string;
  readonly decision: ContactDecision;
}

/** Where a survey is looked for. */
export interface Occasion {
  readonly channel: Channel;
  /** The key of the touchpoint where the customer is. */
  readonly touchpoint: string | null;
  /** Values of hidden fields that are known. */
  readonly context: SurveyContext;
  readonly now: Date;
}

/** Surveys that are considered, at most. */
export const maxConsidered = 50;

/**
 * Decides about live surveys for a customer, the most important first, until one is allowed; that is the
 * last one then. Null for a customer that is not known here. One statement.
 */
export async function considerForCustomer(
  db: WorkspaceDb,
  customer: string,
  occasion: Occasion,
): Promise<readonly Considered[] | null> {
  const surveys = candidates(db, occasion);
  const { now } = occasion;
  const { customers, ...facts } = await customerFacts(db, surveys, [customer], now);
  const found = customers.get(customer);
  if (!found) return null;
  return consider(db, facts, occasion, (contacting) => {
    const statements = found.statements.get(contacting.survey?.purpose?.id ?? '') ?? [];
    // Where customers are asked while present, nothing is sent to an address.
    return decideCustomer({ ...found, statements, suppression: null }, contacting);
  });
}

/** The same for a visitor, by the app's id. */
export async function considerForVisitor(
  db: WorkspaceDb,
  visitor: string,
  occasion: Occasion,
): Promise<readonly Considered[]> {
  const hash = (await storedVisitor(db, visitor)) ?? '';
  const { now } = occasion;
  const { visitor: past, ...facts } = await visitorFacts(db, candidates(db, occasion), hash, now);
  if (!past) return [];
  // The draw is by the app's id: it must be the same before and after the first contact is stored.
  const subject = `visitor ${visitor}`;
  return consider(db, facts, occasion, (contacting) =>
    decideVisitor({ ...past, subject }, contacting),
  );
}

function consider(
  { $workspaceId: workspaceId }: WorkspaceDb,
  { surveys, policy }: ContactFacts,
  { channel, context, now }: Occasion,
  decide: (contacting: Contacting) => ContactDecision,
): Considered[] {
  const considered: Considered[] = [];
  for (const survey of surveys) {
    const decision = decide({ survey, channel, policy, follows: false, context, now });
    considered.push({ workspaceId, survey: survey.id, decision });
    if (decision.allowed === 'YES') break;
  }
  return considered;
}

/** The live surveys for an occasion, those that can be allowed and are more important first. */
function candidates(db: WorkspaceDb, { channel, touchpoint, now }: Occasion): Prisma.Sql {
  const aboutThis =
    touchpoint === null
      ? Prisma.empty
      : Prisma.sql`AND ("touchpointId" = ${touchpoint}::uuid
          OR ("touchpointId" IS NULL AND "stepId" IS NULL AND "journeyId" IS NULL))`;
  return Prisma.sql`
    SELECT id, row_number() OVER () AS position FROM (
      SELECT id FROM "Survey"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND status = 'LIVE' AND "archivedAt" IS NULL
        AND ("closesAt" IS NULL OR "closesAt" > ${now}::timestamptz) ${aboutThis}
      ORDER BY "purposeId" IS NULL,
        cardinality(channels) > 0 AND NOT ${channel}::"Channel" = ANY(channels), priority DESC, "createdAt", id LIMIT ${Prisma.raw(String(maxConsidered))}
    ) live`;
}
