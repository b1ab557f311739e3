import type {
  RuleStepKind,
  RunEnd,
  RunStatus,
  RunStepStatus,
} from '../../../prisma/generated/client/enums.ts';
import { newId } from '../../kernel/id.ts';
import type { RuleStep } from '../../rules/definition.ts';
import type { RunState, StepOutcome } from '../stepAction.ts';

/** A step that a run came to in an earlier turn. */
export interface EarlierStep {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly status: RunStepStatus;
  readonly attempts: number;
  readonly log: readonly string[];
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly invitationId: string | null;
  readonly caseId: string | null;
}

/** A run that has not ended, locked until the transaction ends. */
export interface LockedRun extends RunState {
  /** The key of the step that is next, or that it waits at. */
  readonly step: string;
  /** Tries of the next step that failed. */
  readonly attempts: number;
  readonly isRuleArchived: boolean;
  /** The zone of its customer, or else of the workspace. */
  readonly timeZone: string;
  readonly earlier: readonly EarlierStep[];
}

/** What became of a step. */
export interface StepResult extends Omit<StepOutcome, 'status'> {
  readonly status: Exclude<RunStepStatus, 'CANCELED'>;
  /** The key of the step that follows; null for none. It is not used where the run waits or has failed. */
  readonly next: string | null;
  readonly arm?: string;
  /** Of a wait: when it ends at the latest, and what wakes the run before. */
  readonly dueAt?: Date;
  readonly waitsFor?: string | null;
}

/** A row of RunStep as it is to be stored. */
export interface StepRow extends Required<Pick<StepOutcome, 'made'>> {
  readonly id: string;
  readonly runId: string;
  readonly number: number;
  readonly key: string;
  readonly kind: RuleStepKind;
  readonly status: RunStepStatus;
  readonly attempts: number;
  readonly reason: string | null;
  readonly log: readonly string[];
  readonly arm: string | null;
  readonly dueAt: Date | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** How far a run comes in one turn: what is stored of it at the end. */
export class Progress {
  readonly run: LockedRun;
  readonly rows: StepRow[] = [];
  status: RunStatus = 'QUEUED';
  end: RunEnd | null = null;
  step: string | null;
  dueAt: Date | null;
  failure: string | null = null;
  /** What wakes it before `dueAt`: the type of an event, the id of an invitation. */
  waitsFor: string | null = null;
  readonly #now: Date;
  #reached: { readonly id: string; readonly step: RuleStep } | null = null;

  constructor(run: LockedRun, now: Date) {
    this.run = run;
    this.#now = now;
    this.step = run.step;
    this.dueAt = run.dueAt;
  }

  /** Whether it goes on in this turn. */
  get isMoving(): boolean {
    return this.end === null && this.status !== 'WAITING';
  }

  /** The step that it has come to, under the key that its row has or will have; null if the version has none. */
  reach(): { readonly id: string; readonly step: RuleStep } | null {
    const step = this.run.definition.steps.find(({ key }) => key === this.step);
    if (!step) return null;
    if (this.#reached?.step !== step) {
      this.#reached = { id: this.earlierAt(step.key)?.id ?? newId(), step };
    }
    return this.#reached;
  }

  /** The row of a step that it came to in an earlier turn: a wait, or one that failed and is tried again. */
  earlierAt(key: string): EarlierStep | undefined {
    return this.run.earlier.find((step) => step.key === key);
  }

  /** The invitation that a SEND_SURVEY step made, in this turn or before. */
  invitationOf(key: string): string | null {
    const row = this.rows.find((each) => each.key === key);
    return row?.made.invitationId ?? this.earlierAt(key)?.invitationId ?? null;
  }

  /** The case that a step opened or assigned last, in this turn or before; null if none did. */
  get caseId(): string | null {
    const before = this.run.earlier.map(({ caseId }) => caseId);
    const now = this.rows.map(({ made }) => made.caseId ?? null);
    return [...before, ...now].findLast((caseId) => caseId !== null) ?? null;
  }

  /** Notes what became of the step that it has come to, and goes on to the next. */
  apply(result: StepResult): void {
    const reached = this.reach();
    if (!reached) throw new Error(`The version has no step ${this.step}`);
    this.#note(reached, result);
    switch (result.status) {
      case 'WAITING':
        this.status = 'WAITING';
        this.dueAt = result.dueAt ?? this.#now;
        this.waitsFor = result.waitsFor ?? null;
        break;
      case 'FAILED':
        this.failure = result.log ?? result.reason ?? null;
        this.#close('FAILED', 'STEP_FAILED');
        break;
      default:
        this.step = result.next;
        if (result.next === null) this.#close('SUCCEEDED', 'LAST_STEP');
    }
  }

  /** Ends it before its next step. A wait that it is at is canceled. */
  close(end: Exclude<RunEnd, 'STEP_FAILED' | 'LAST_STEP'>): void {
    const reached = this.reach();
    const earlier = reached && this.earlierAt(reached.step.key);
    if (reached && earlier?.status === 'WAITING') this.#note(reached, { status: 'CANCELED' });
    this.#close(end === 'EXIT_CONDITION' ? 'SUCCEEDED' : 'CANCELED', end);
  }

  #close(status: RunStatus, end: RunEnd): void {
    this.status = status;
    this.end = end;
    this.step = null;
    this.dueAt = null;
    this.waitsFor = null;
  }

  #note(
    { id, step }: { readonly id: string; readonly step: RuleStep },
    {
      status,
      reason,
      log,
      made = {},
      arm,
      dueAt,
    }: Omit<StepResult, 'status' | 'next'> & { readonly status: RunStepStatus },
  ): void {
    const earlier = this.earlierAt(step.key);
    const isFirst = this.rows.length === 0;
    const tries = earlier?.status === 'WAITING' ? 0 : 1 + (isFirst ? this.run.attempts : 0);
    this.rows.push({
      ...{ id, runId: this.run.id, key: step.key, kind: step.kind, status, made },
      number: earlier?.number ?? this.#lastNumber() + 1,
      attempts: (earlier?.attempts ?? 0) + tries,
      reason: reason ?? null,
      log: [...(earlier?.log ?? []), ...(log === undefined ? [] : [log])],
      arm: arm ?? null,
      dueAt: dueAt ?? earlier?.dueAt ?? null,
      startedAt: earlier?.startedAt ?? this.#now,
      endedAt: status === 'WAITING' ? null : this.#now,
    });
  }

  #lastNumber(): number {
    const numbers = [...this.run.earlier, ...this.rows].map(({ number }) => number);
    return Math.max(0, ...numbers);
  }
}
