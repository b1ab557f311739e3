import type {
  Channel,
  ContactKind,
  SegmentChangeKind,
} from '../../../prisma/generated/client/enums.ts';
import type { ConsentStatement } from '../../consents/inForce.ts';
import type { SuppressedTime } from '../../consents/suppressions/suppressed.ts';
import type { Values } from '../../segments/inMemory.ts';
import type { Colleague } from '../actions/colleagues.ts';
import type { NoticeValues } from '../actions/noticeTexts.ts';
import type { FactOf } from '../conditions/facts.ts';
import type { RunState, StepOutcome } from '../stepAction.ts';

/** What would have triggered the rule. */
export interface PastFact {
  /** When it was known here. */
  readonly knownAt: Date;
  /** What its conditions compare of it. */
  readonly factOf: FactOf;
  /** The run that it would begin. */
  readonly run: RunState;
  /** Whom steps of that run are for, by their keys. */
  readonly colleagues: ReadonlyMap<string, readonly Colleague[] | StepOutcome>;
  /** What texts of its notices read; null where none is a template. */
  readonly notices: NoticeValues | null;
}

/** An event as conditions and waits see it. */
export interface PastEvent {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Date;
  readonly knownAt: Date;
  readonly values: Values;
}

/** An event that a run waits for. */
export interface AwaitedEvent {
  readonly type: string;
  readonly since: Date;
  readonly until: Date;
  readonly trigger: string | null;
}

/** A contact that counts for pauses and caps. */
export interface PastContact {
  readonly surveyId: string;
  readonly channel: Channel;
  readonly kind: ContactKind;
  readonly at: Date;
}

/** That a customer entered or left a segment. */
export interface PastMove {
  readonly segmentId: string;
  readonly kind: SegmentChangeKind;
  readonly at: Date;
}

/** A customer with what happened, as it is stored now. */
export interface PastPerson {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly timeZone: string | null;
  readonly archivedAt: Date | null;
  /** Its fields are known from then on: what they were before is not stored. */
  readonly updatedAt: Date;
  readonly values: Values;
  /** In the order in which they were known. */
  readonly facts: readonly PastFact[];
  /** In the order in which they happened; null where there are too many to look at. */
  readonly events: readonly PastEvent[] | null;
  /** In their order. */
  readonly moves: readonly PastMove[];
  readonly memberships: readonly { readonly segmentId: string; readonly since: Date }[];
  readonly contacts: readonly PastContact[];
  readonly answered: readonly { readonly surveyId: string; readonly at: Date }[];
  readonly statements: readonly (ConsentStatement & { readonly purposeId: string })[];
  /** When nothing was sent to it, by survey or template and channel; the reasons that bind most come first. */
  readonly suppressed: ReadonlyMap<string, readonly SuppressedTime[]>;
}
