import type {
  CasePriority,
  CaseSeverity,
  CaseTargetKind,
  Channel,
  RuleStepKind,
  RuleTriggerKind,
} from '../../prisma/generated/client/enums.ts';
import type { CustomerCondition } from '../conditions/eventRule.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Weekday } from '../workspaces/hours.ts';

/**
 * What a version of a rule does, as it is stored: when it begins, for whom, and its steps. Rows are named
 * by their keys in the database. `readRuleDefinition` makes one from an input, and checks it.
 */
export interface RuleDefinition {
  readonly trigger: RuleTrigger;
  /** What has to hold for a run to begin; null for always. */
  readonly condition: RuleCondition | null;
  /** A run ends before its next step once this holds; null for never. */
  readonly exitCondition: RuleCondition | null;
  /** The first is where runs begin. No step leads back to an earlier one. */
  readonly steps: readonly RuleStep[];
}

/**
 * A condition on customers that can also compare `trigger.…`, `answers.<key>` (of the response that triggered
 * it) and `steps.<key>.answers.<key>` (of the response to a SEND_SURVEY step).
 */
export type RuleCondition = CustomerCondition;

/** What begins runs. Of a kind, a null or a missing field is any. */
export interface RuleTrigger {
  readonly kind: RuleTriggerKind;
  /** RESPONSE_COMPLETED, ANSWER_SCORED, INVITATION_IGNORED. */
  readonly survey?: string | null;
  /** ANSWER_SCORED: the key of a question with a scale, and the bounds of its answer, both included. */
  readonly question?: string | null;
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
  /** FEEDBACK_RECORDED. */
  readonly touchpoint?: string | null;
  /** EVENT_RECORDED: the type of the events. */
  readonly eventType?: string | null;
  /** SEGMENT_ENTERED, SEGMENT_LEFT; SCHEDULE: whose customers each begin a run. */
  readonly segment?: string | null;
  /** INVITATION_IGNORED: days after it was sent; null for when it expired. */
  readonly afterDays?: number | null;
  /** MESSAGE_RECEIVED. */
  readonly channel?: Channel | null;
  /** CASE_OVERDUE. */
  readonly target?: CaseTargetKind | null;
  /** SCHEDULE: five fields as of cron, and an IANA zone; null for that of the workspace. */
  readonly cron?: string | null;
  readonly timeZone?: string | null;
}

export type RuleStep =
  | SendSurveyStep
  | SendMessageStep
  | NotifyStep
  | OpenCaseStep
  | AssignStep
  | TagStep
  | SetAttributeStep
  | AddToListStep
  | CallWebhookStep
  | RecordEventStep
  | WaitStep
  | BranchStep
  | SplitStep;

/** A step of one kind. */
export type StepOf<Kind extends RuleStepKind> = Extract<RuleStep, { readonly kind: Kind }>;

interface Step<Kind extends RuleStepKind> {
  /** Unique in the rule: letters, digits and underscores. */
  readonly key: string;
  readonly kind: Kind;
  /** The key of the step that follows; null for none. */
  readonly next: string | null;
}

export interface SendSurveyStep extends Step<'SEND_SURVEY'> {
  readonly survey: string;
  readonly channel: Channel;
  readonly locale: string | null;
  /** Days for which its link begins a response. */
  readonly linkDays: number;
  readonly remindAfterDays: number | null;
  readonly maxReminders: number;
}

/** Who gets a message or a notice. */
export type Recipient =
  | { readonly kind: 'CUSTOMER' }
  | { readonly kind: 'ACTOR'; readonly actor: string }
  | { readonly kind: 'TEAM'; readonly team: string }
  | { readonly kind: 'OWNER_OF'; readonly of: OwnedModel };

/** What has an owner, of the run at hand: that of its trigger, the customer's account, or its case. */
export type OwnedModel = 'TOUCHPOINT' | 'STEP' | 'SURVEY' | 'ACCOUNT' | 'CASE';

export interface SendMessageStep extends Step<'SEND_MESSAGE'> {
  readonly to: Recipient;
  readonly template: string;
  /** Values for the template, beside `customer`, `trigger`, `rule` and `case`. */
  readonly data: JsonObject;
  /** Hours after which it is no longer sent, from when the run was to come to it. */
  readonly notAfterHours: number;
}

export interface NotifyStep extends Step<'NOTIFY'> {
  readonly to: Exclude<Recipient, { readonly kind: 'CUSTOMER' }>;
  readonly text: string;
}

/** Who is to do a case. */
export interface Assignees {
  readonly team: string | null;
  /** The team of what triggered the run, or of what its survey asks about; without `team`. */
  readonly teamOf: OwnedModel | null;
  readonly owner: string | null;
}

export interface OpenCaseStep extends Step<'OPEN_CASE'>, Assignees {
  /** As texts of notices are. */
  readonly title: string;
  readonly description: string | null;
  readonly priority: CasePriority;
  readonly severity: CaseSeverity | null;
  readonly category: string | null;
  /** Days for which it is joined into an open case of the customer with the same category; null for never. */
  readonly joinWithinDays: number | null;
}

export interface AssignStep extends Step<'ASSIGN'>, Assignees {}

export interface TagStep extends Step<'TAG'> {
  /** Added to the response or the feedback that triggered the run. */
  readonly tags: readonly string[];
}

export interface SetAttributeStep extends Step<'SET_ATTRIBUTE'> {
  /** The key of an attribute definition. */
  readonly attribute: string;
  /** As `customerUpsert` takes it; null removes it. */
  readonly value: string | null;
}

export interface AddToListStep extends Step<'ADD_TO_LIST'> {
  /** A segment without a condition. */
  readonly segment: string;
}

export interface CallWebhookStep extends Step<'CALL_WEBHOOK'> {
  readonly endpoint: string;
  readonly data: JsonObject;
}

export interface RecordEventStep extends Step<'RECORD_EVENT'> {
  readonly type: string;
  readonly value: number | null;
  readonly currency: string | null;
  readonly touchpoint: string | null;
  readonly properties: JsonObject;
}

/** A whole number from 1, and its unit. Hours elapse; days and weeks keep the time of day; months count from the start of the wait. */
export interface RuleDuration {
  readonly amount: number;
  readonly unit: 'MINUTES' | 'HOURS' | 'DAYS' | 'WEEKS' | 'MONTHS';
}

export interface WaitStep extends Step<'WAIT'> {
  /** How long; with `event` or `response`, how long at most. */
  readonly for: RuleDuration | null;
  /** Then until this time of day on one of these days, in the zone of the customer or else of the workspace. */
  readonly until: { readonly time: string; readonly weekdays: readonly Weekday[] } | null;
  /** Until an event of this type, also one since the run was triggered. */
  readonly event: string | null;
  /** Until the customer has answered the survey of this SEND_SURVEY step. */
  readonly response: string | null;
  /** The step that follows where neither came in time; `next` follows where it came. */
  readonly onTimeout: string | null;
}

export interface BranchStep extends Step<'BRANCH'> {
  /** The first whose condition holds is followed; `next` where none does. */
  readonly branches: readonly {
    readonly condition: RuleCondition;
    readonly next: string | null;
  }[];
}

export interface SplitStep extends Step<'SPLIT'> {
  /** Shares in percent, 100 together; `next` of the step is not used. An arm without `next` is a hold-out. */
  readonly arms: readonly {
    readonly key: string;
    readonly sharePct: number;
    readonly next: string | null;
  }[];
}

/** A column that `readRuleDefinition` alone writes. */
export function ruleDefinitionIn(stored: unknown): RuleDefinition {
  return stored as RuleDefinition;
}

/** The keys of the steps that can follow a step. */
export function followersOf(step: RuleStep): readonly string[] {
  const next =
    step.kind === 'BRANCH'
      ? [...step.branches.map((branch) => branch.next), step.next]
      : step.kind === 'SPLIT'
        ? step.arms.map((arm) => arm.next)
        : step.kind === 'WAIT'
          ? [step.next, step.onTimeout]
          : [step.next];
  return next.flatMap((key) => key ?? []);
}
