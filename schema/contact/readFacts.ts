import type { LegalBasis } from '../../prisma/generated/client/enums.ts';
import type { ConsentStatement } from '../consents/inForce.ts';
import { grouped } from '../kernel/group.ts';
import type { ContactCustomer, ContactSurvey, PastContacts } from './decision.ts';

/** A row as JSON has it: moments are texts. */
type AsJson<Row> = {
  readonly [Name in keyof Row]: Row[Name] extends Date
    ? string
    : Row[Name] extends Date | null
      ? string | null
      : Row[Name];
};

/** A survey, as `contactFacts` reads it. */
export interface SurveyRow
  extends Omit<AsJson<ContactSurvey>, 'segment' | 'purpose' | 'fullQuotas'> {
  readonly fullQuotas: ContactSurvey['fullQuotas'] | null;
  readonly segmentId: string | null;
  readonly purposeId: string | null;
  readonly legalBasis: LegalBasis | null;
}

/** The contacts of a customer or a visitor. */
export interface PastRow {
  readonly id: string;
  readonly bySurvey: Readonly<Record<string, string>> | null;
  readonly last: string | null;
  readonly reaching: readonly (string | null)[] | null;
}

/** A customer with its contacts. */
export interface CustomerRow extends PastRow {
  /** The key that was asked for; `id` is that of the survivor. */
  readonly asked: string;
  readonly archivedAt: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly timeZone: string | null;
  readonly segments: readonly string[] | null;
  readonly statements: readonly (AsJson<ConsentStatement> & { readonly purpose: string })[] | null;
}

/** A customer that was found, with what it said of each purpose. */
export interface FoundCustomer extends Omit<ContactCustomer, 'statements' | 'suppression'> {
  /** By the keys of purposes. */
  readonly statements: ReadonlyMap<string, readonly ConsentStatement[]>;
}

export function surveyOf({
  segmentId,
  segmentAsOf,
  purposeId,
  legalBasis,
  ...row
}: SurveyRow): ContactSurvey {
  return {
    ...row,
    archivedAt: moment(row.archivedAt),
    closesAt: moment(row.closesAt),
    fullQuotas: row.fullQuotas ?? [],
    segment: segmentId,
    segmentAsOf: moment(segmentAsOf),
    purpose: purposeId && legalBasis ? { id: purposeId, legalBasis } : null,
  };
}

export function pastOf({ id, bySurvey, last, reaching }: PastRow): PastContacts {
  const entries = Object.entries(bySurvey ?? {});
  return {
    subject: id,
    bySurvey: new Map(entries.map(([survey, at]) => [survey, new Date(at)])),
    last: moment(last),
    reaching: (reaching ?? []).map(moment),
  };
}

export function foundCustomer(row: CustomerRow): FoundCustomer {
  const statements = (row.statements ?? []).map((said) => ({
    ...said,
    statusAt: new Date(said.statusAt),
    expiresAt: moment(said.expiresAt),
  }));
  return {
    ...pastOf(row),
    archivedAt: moment(row.archivedAt),
    email: row.email,
    phone: row.phone,
    timeZone: row.timeZone,
    segments: new Set(row.segments),
    statements: grouped(statements, ({ purpose }) => purpose),
  };
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
