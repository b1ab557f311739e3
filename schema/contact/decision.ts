import type { Channel, LegalBasis, SurveyStatus } from '../../prisma/generated/client/enums.ts';
import type { ConsentStatement } from '../consents/inForce.ts';
import { addressFor } from '../consents/suppressions/addresses.ts';
import { closedError } from '../surveys/answeredSurvey.ts';
import type { ShowWhen } from '../surveys/showWhen.ts';
import type { ContactCap } from '../workspaces/contactCaps.graph.ts';
import {
  agreed,
  agreedTo,
  allowed,
  awake,
  later,
  no,
  reachable,
  unsuppressed,
} from './decision.reach.ts';
import { type FullQuota, fullQuotaFor, isTargeted, type SurveyContext } from './occasion.ts';
import type { QuietHours } from './quietHours.ts';
import { isDrawn } from './sampling.ts';
import type { Suppression } from './suppressed.ts';

/** What decides whether a customer may be contacted, in the order in which it is asked. */
export type ContactReason =
  | 'ERASED'
  | 'ARCHIVED'
  | 'NO_ADDRESS'
  | 'NO_CONSENT'
  | 'OPTED_OUT'
  | 'BOUNCED'
  | 'SURVEY_CLOSED'
  | 'QUOTA_FULL'
  | 'NOT_ON_CHANNEL'
  | 'NOT_TARGETED'
  | 'SEGMENT_PENDING'
  | 'NOT_IN_SEGMENT'
  | 'RECONTACT'
  | 'COOLDOWN'
  | 'CAP'
  | 'NOT_SAMPLED'
  | 'QUIET_HOURS'
  | 'ALLOWED';

/** Whether a customer may be contacted with a survey, and why. */
export interface ContactDecision {
  readonly allowed: 'YES' | 'NO' | 'LATER';
  readonly reason: ContactReason;
  /** What decided, in words; without anything personal. */
  readonly rule: string;
  /** For LATER: from when it is to be asked again. */
  readonly until: Date | null;
}

/** What a workspace says of contacts. */
export interface ContactPolicy {
  readonly timeZone: string;
  readonly quietHours: QuietHours | null;
  readonly pauseDays: number | null;
  readonly caps: readonly ContactCap[];
}

/** What a survey says of contacts. */
export interface ContactSurvey {
  readonly id: string;
  readonly status: SurveyStatus;
  readonly archivedAt: Date | null;
  readonly closesAt: Date | null;
  readonly maxResponses: number | null;
  /** Its completed responses; null where they are not counted. */
  readonly completed: number | null;
  readonly fullQuotas: readonly FullQuota[];
  readonly samplingPct: number;
  readonly samplingSeed: number;
  readonly recontactDays: number | null;
  /** The channels that it may be shown or sent by; empty for all. */
  readonly channels: readonly Channel[];
  /** When it may be shown where customers are present; null for always. */
  readonly showWhen: ShowWhen | null;
  readonly segment: string | null;
  /** When its members were last looked up; null before the first look has finished. */
  readonly segmentAsOf: Date | null;
  readonly purpose: ContactPurpose | null;
}

/** What customers are contacted for. */
export interface ContactPurpose {
  readonly id: string;
  readonly legalBasis: LegalBasis;
}

/** The contacts of a customer or a visitor, as far as they decide. */
export interface PastContacts {
  /** The key of the customer, or the hash of the visitor, for the draw. */
  readonly subject: string;
  /** The last contact for a survey, or response to it, within its `recontactDays`; by the survey's key. */
  readonly bySurvey: ReadonlyMap<string, Date>;
  /** The last one of all within `pauseDays`. */
  readonly last: Date | null;
  /** For each cap the contact with which it is reached: the first of the last so many; null if it is not. */
  readonly reaching: readonly (Date | null)[];
}

/** A customer, as far as it decides. */
export interface ContactCustomer extends PastContacts {
  readonly archivedAt: Date | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly timeZone: string | null;
  /** The segments that the survey can be for and the customer belongs to. */
  readonly segments: ReadonlySet<string>;
  /** What the customer said of the survey's purpose. */
  readonly statements: readonly ConsentStatement[];
  readonly suppression: Suppression | null;
}

/** What is about to happen. */
export interface Contacting {
  readonly survey: ContactSurvey | null;
  readonly channel: Channel;
  readonly policy: ContactPolicy;
  /** Whether it belongs to a contact that was allowed, as a reminder does: then only a refusal and quiet hours count. */
  readonly follows: boolean;
  /** What is known beside the customer. */
  readonly context: SurveyContext;
  readonly now: Date;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The decision about a customer who was erased, or never was here. */
export const erasedDecision = no('ERASED', 'The customer was erased, or is not known here.');

/** Whether a customer may be contacted: the first rule that speaks against it decides. */
export function decideCustomer(customer: ContactCustomer, contacting: Contacting): ContactDecision {
  return (
    reachable(customer, contacting) ??
    agreed(customer, contacting) ??
    open(contacting) ??
    belongs(customer, contacting) ??
    inTurn(customer, contacting) ??
    awake(customer, contacting) ??
    allowed
  );
}

/**
 * Whether a customer may be sent a message that asks nothing: then no survey, pause or cap counts. One
 * without a purpose continues what the customer began: only a suppressed address stops it.
 */
export function decideMessage(
  customer: Omit<ContactCustomer, keyof PastContacts | 'segments'>,
  {
    purpose,
    ...contacting
  }: Pick<Contacting, 'channel' | 'policy' | 'now'> & { readonly purpose: ContactPurpose | null },
): ContactDecision {
  return (
    reachable(customer, contacting) ??
    (purpose && agreedTo(purpose, 'message', customer, contacting)) ??
    unsuppressed(customer) ??
    (purpose && awake(customer, contacting)) ??
    allowed
  );
}

/**
 * The same for a visitor without a name, who cannot have agreed and belongs to no segment. Visitors are
 * asked while they are present.
 */
export function decideVisitor(visitor: PastContacts, contacting: Contacting): ContactDecision {
  const { survey } = contacting;
  return (
    agreed({ statements: [], suppression: null }, contacting) ??
    open(contacting) ??
    (survey?.segment != null
      ? no('NOT_IN_SEGMENT', 'The survey is for a segment, and a visitor belongs to none.')
      : null) ??
    inTurn(visitor, contacting) ??
    allowed
  );
}

function open({ survey, channel, policy, context, now }: Contacting): ContactDecision | null {
  const closed = closedError(survey, now, []);
  if (closed) return no('SURVEY_CLOSED', closed.message);
  if (!survey) return null;
  const { maxResponses, completed, channels } = survey;
  if (maxResponses !== null && (completed ?? 0) >= maxResponses) {
    return no('QUOTA_FULL', `The survey has as many responses as it takes: ${maxResponses}.`);
  }
  const { timeZone } = policy;
  const full = fullQuotaFor(survey.fullQuotas, context, { now, timeZone });
  if (full) return no('QUOTA_FULL', `The quota ${full.name} of the survey is full.`);
  if (channels.length > 0 && !channels.includes(channel)) {
    return no(
      'NOT_ON_CHANNEL',
      `The survey is for ${channels.join(', ')}, and not for ${channel}.`,
    );
  }
  if (addressFor(channel) || isTargeted(survey.showWhen, context, { now, timeZone })) return null;
  return no(
    'NOT_TARGETED',
    'What is known of the occasion does not meet `showWhen` of the survey.',
  );
}

/** How long after a decision the members of a new segment are asked for again. */
const lookMs = 60 * 1000;

function belongs(
  { segments }: ContactCustomer,
  { survey, now }: Contacting,
): ContactDecision | null {
  if (survey?.segment == null || segments.has(survey.segment)) return null;
  if (survey.segmentAsOf === null) {
    const rule = 'The segment of the survey is new, and not all of its members are known yet.';
    return later('SEGMENT_PENDING', rule, new Date(now.getTime() + lookMs));
  }
  return no('NOT_IN_SEGMENT', 'The customer does not belong to the segment of the survey.');
}

/** What comes of earlier contacts, and of the draw. */
function inTurn(
  { subject, bySurvey, last, reaching }: PastContacts,
  { survey, channel, policy, follows, now }: Contacting,
): ContactDecision | null {
  if (follows || !survey) return null;
  const { recontactDays, samplingPct, samplingSeed } = survey;
  const again = recontactDays === null ? null : over(bySurvey.get(survey.id), recontactDays, now);
  if (again) return later('RECONTACT', `${inDays(recontactDays)} between contacts for it.`, again);
  const next = policy.pauseDays === null ? null : over(last, policy.pauseDays, now);
  if (next) return later('COOLDOWN', `${inDays(policy.pauseDays)} between any contacts.`, next);
  const capped = cap(reaching, { channel, policy, now });
  if (capped) return capped;
  if (isDrawn({ survey: survey.id, seed: samplingSeed, subject }, samplingPct)) return null;
  return no('NOT_SAMPLED', `The survey is for ${samplingPct} % of the customers, drawn by lot.`);
}

/** Of several caps that are reached, the one that lasts the longest. */
function cap(
  reaching: readonly (Date | null)[],
  { channel, policy, now }: Pick<Contacting, 'channel' | 'policy' | 'now'>,
): ContactDecision | null {
  let longest: ContactDecision | null = null;
  for (const [index, { contacts, days, ...counted }] of policy.caps.entries()) {
    if (counted.channel !== null && counted.channel !== channel) continue;
    const by = counted.channel === null ? '' : ` by ${counted.channel}`;
    if (contacts === 0) return no('CAP', `The workspace allows no contacts${by}.`);
    const until = over(reaching[index], days, now);
    if (!until || (longest?.until && longest.until >= until)) continue;
    longest = later('CAP', `At most ${contacts} contacts in ${inDays(days)}${by}.`, until);
  }
  return longest;
}

/** When a number of days since a moment is over; null if it is. Days have 24 hours. */
function over(since: Date | null | undefined, days: number, now: Date): Date | null {
  if (!since) return null;
  const until = new Date(since.getTime() + days * dayMs);
  return until > now ? until : null;
}

function inDays(days: number | null): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
