import type { RuleStepKind, RuleTriggerKind } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { RuleDefinition, StepOf } from '../rules/definition.ts';

/** A run as its steps see it. */
export interface RunState {
  readonly id: string;
  readonly ruleId: string;
  readonly version: number;
  readonly definition: RuleDefinition;
  readonly customerId: string;
  readonly visit: number;
  readonly trigger: RuleTriggerKind;
  /** The row that triggered it; null for a schedule or a call. */
  readonly triggerId: string | null;
  readonly triggeredAt: Date;
  /** When it was to go on: a worker that was away, or a try that failed, can have it go on later. */
  readonly dueAt: Date;
  /** Values that a call sent along. */
  readonly data: unknown;
  readonly depth: number;
  /** The keys of the rules whose effects led to it. */
  readonly causes: readonly string[];
}

/** A step that a run has come to. */
export interface ReachedStep<Kind extends RuleStepKind> {
  /**
   * The key of its row, the same at each try: what the step makes has this id where it is one row, so that
   * it is made once.
   */
  readonly id: string;
  readonly run: RunState;
  readonly step: StepOf<Kind>;
  /** The case that an earlier step of the run opened or assigned last; null if none did. */
  readonly caseId: string | null;
}

/** How a step ended. */
export interface StepOutcome {
  /** FAILED ends the run. What may go well at a later try throws instead. */
  readonly status: 'SUCCEEDED' | 'SKIPPED' | 'FAILED';
  /** Why it was skipped or failed, as a code such as NO_CONSENT. */
  readonly reason?: string;
  /** What happened, in a sentence without personal data. */
  readonly log?: string;
  /** What it made. */
  readonly made?: {
    readonly invitationId?: string;
    readonly messageId?: string;
    readonly eventId?: string;
    readonly deliveryId?: string;
    readonly caseId?: string;
  };
}

/**
 * Does the steps of one kind that runs of a workspace have come to, in the transaction that notes their
 * outcomes: they are done exactly once. What reaches outside is stored there to be sent. It takes as many
 * statements for a hundred steps as for one.
 *
 * @returns the outcomes in the order of the steps
 */
export type StepAction<Kind extends RuleStepKind> = (
  db: WorkspaceDb,
  now: Date,
  reached: readonly ReachedStep<Kind>[],
) => Promise<readonly StepOutcome[]>;
