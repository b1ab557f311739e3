import type { Channel, ConsentStatus, LegalBasis } from '../../prisma/generated/client/enums.ts';

/** What a customer said of a purpose, as far as it decides what is in force. */
export interface ConsentStatement {
  readonly id: string;
  /** Null for all channels. */
  readonly channel: Channel | null;
  readonly status: ConsentStatus;
  readonly statusAt: Date;
  /** From then on a GRANTED or PENDING no longer counts. */
  readonly expiresAt: Date | null;
  readonly hasEvidence: boolean;
}

/** The statement that is in force, and what it comes to. */
export interface InForce {
  readonly status: ConsentStatus | 'EXPIRED';
  readonly statement: ConsentStatement;
}

/**
 * Which of a customer's statements about one purpose is in force for a channel; null if there is none.
 *
 * The latest refusal stands until the customer agrees again later, which there has to be evidence of:
 * an import or a merge that brings an older consent lifts nothing. Without a refusal, the latest consent
 * counts, and a question that is still open (PENDING) only where there is neither.
 */
export function consentInForce(
  statements: readonly ConsentStatement[],
  channel: Channel | null,
  now: Date,
): InForce | null {
  const about = statements.filter((each) => each.channel === null || each.channel === channel);
  const refusal = latest(about.filter(isRefusal));
  const grants = about.filter(({ status }) => status === 'GRANTED');
  const grant = latest(
    refusal
      ? grants.filter((each) => each.hasEvidence && each.statusAt > refusal.statusAt)
      : grants,
  );
  const question = latest(about.filter(({ status }) => status === 'PENDING'));
  if (grant) return { status: over(grant, now) ? 'EXPIRED' : 'GRANTED', statement: grant };
  if (refusal) return { status: refusal.status, statement: refusal };
  if (question) return { status: over(question, now) ? 'EXPIRED' : 'PENDING', statement: question };
  return null;
}

/** Whether what is in force allows contact. */
export function consentAllows(inForce: InForce | null, legalBasis: LegalBasis): boolean {
  if (legalBasis === 'CONSENT') return inForce?.status === 'GRANTED';
  return inForce?.status !== 'DENIED' && inForce?.status !== 'REVOKED';
}

/** Whether a statement says no. */
export function isRefusal({ status }: Pick<ConsentStatement, 'status'>): boolean {
  return status === 'DENIED' || status === 'REVOKED';
}

function over({ expiresAt }: ConsentStatement, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

function latest(statements: readonly ConsentStatement[]): ConsentStatement | null {
  return statements.reduce<ConsentStatement | null>(
    (last, each) => (last && isLater(last, each) ? last : each),
    null,
  );
}

/** Ids are in the order of time: of two statements of one moment the one recorded later counts. */
function isLater(one: ConsentStatement, other: ConsentStatement): boolean {
  const difference = one.statusAt.getTime() - other.statusAt.getTime();
  return difference === 0 ? one.id > other.id : difference > 0;
}
