import type { RuleSkipReason, RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import type { ActiveRule } from './activeRules.ts';

/** Runs in a row of which each was begun by an effect of the one before, at most. */
export const maxRunDepth = 10;

/** How many runs led to something, each by an effect of the one before; and their rules. */
export interface Cause {
  readonly depth: number;
  readonly causes: readonly string[];
}

/** A run that may begin. */
export interface Candidate {
  readonly rule: ActiveRule;
  /** Null where it is not known whose fact it is. */
  readonly customerId: string | null;
  readonly trigger: RuleTriggerKind;
  readonly triggerId: string | null;
  /** Of a rule and a customer, one run begins for each. */
  readonly triggerKey: string;
  readonly triggeredAt: Date;
  /** Values that a call sent along. */
  readonly data: object;
  readonly cause: Cause;
}

/** What became of a candidate. */
export interface Begun {
  /** The key of its run, which was begun now or before; null if there is none. */
  readonly run: string | null;
  /** Why none began; null also for a rule that is no longer enabled. */
  readonly reason: RuleSkipReason | null;
}

/** A candidate whose customer is known, and where it stands among all. */
export interface Entrant extends Candidate {
  readonly customerId: string;
  readonly index: number;
}
