// Made from schema/schema.graphql and client/operations/rules.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { Condition, JsonObject } from '../runtime/scalars.ts';
import type { PageFields } from './pages.ts';
import type { RunFields } from './runs.ts';
import type { CasePriority, CaseSeverity, CaseTargetKind, Channel, DifferenceTest, ExternalIdInput, FileFormat, IntervalMethod, JobKind, JobStatus, RuleArchiveInput, RuleCreateInput, RuleDeleteInput, RuleDisableInput, RuleDryRunInput, RuleDurationUnit, RuleEnableInput, RuleExperimentInput, RuleExperimentVerdict, RuleExperimentWarning, RuleFilter, RuleLimit, RuleOrder, RuleOwnedModel, RuleRecipientKind, RuleRestoreInput, RuleSkipReason, RuleStartInput, RuleStatus, RuleStepKind, RuleTriggerKind, RuleUpdateInput, Weekday } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What a rule would have done, from stored facts and without any effect. It grows while its job runs. */
export interface RuleDryRunFields {
  /** How many runs would have begun. */
  wouldRun: number;
  /** Of how many customers. */
  customers: number;
  /** Of how many of these runs it is not known how they would have ended. */
  unknown: number;
  /** Facts that would have begun no run, by the reason. */
  skipped: {
    /** Of a fact: one of the values of `RuleSkipReason`, or `UNKNOWN` where what decides is not stored of that time, and for those of one customer beyond 5,000. Of a step: as `RunStep.reason` has it. */
    reason: string;
    /** How often. */
    count: number;
  }[];
  /** The steps, in the order of the rule. */
  byStep: {
    /** By which the definition of the rule names it. */
    key: string;
    /** What it does. */
    kind: RuleStepKind;
    /** How many runs would have come to it. */
    reached: number;
    /** For how many it would have succeeded. */
    succeeded: number;
    /** How many it would have failed. */
    failed: number;
    /** Why it would have been skipped. */
    skipped: {
      /** Of a fact: one of the values of `RuleSkipReason`, or `UNKNOWN` where what decides is not stored of that time, and for those of one customer beyond 5,000. Of a step: as `RunStep.reason` has it. */
      reason: string;
      /** How often. */
      count: number;
    }[];
    /** Of the messages to customers that succeeding steps would have stored, those that would not have been sent: by the reason of the contact decision, `EXPIRED` where that came too late, or `UNKNOWN` where what decides is not stored of that time. */
    unsent: {
      /** Of a fact: one of the values of `RuleSkipReason`, or `UNKNOWN` where what decides is not stored of that time, and for those of one customer beyond 5,000. Of a step: as `RunStep.reason` has it. */
      reason: string;
      /** How often. */
      count: number;
    }[];
    /** Of how many runs it is not known from here on: what decides was not stored, such as the answer to a survey that was not sent, or is still to come. */
    unknown: number;
  }[];
}

/** What is done for a customer when something happens: a trigger, a condition, and steps. Each time is a run, which goes on with the version that it began with. What a step does, it does once, through any crash. */
export interface RuleFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** What has to hold for a run to begin; null for always, and, where it compares what is personal, without the scope `customers:personal`. */
  condition: Condition | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for. Null if it is not set. */
  description: string | null;
  /** When it was last enabled; null before the first time. */
  enabledAt: Date | null;
  /** What ends a run before its next step; null for nothing, and, where it compares what is personal, without the scope `customers:personal`. */
  exitCondition: Condition | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** How often a customer goes through it. */
  limit: RuleLimit;
  /** Hours after which what happened begins no run any more, from 1 to 8,784: it was recorded late. */
  maxEventAgeHours: number;
  /** SCHEDULE: minutes by which its time can be missed, from 0 to 10,080; one that was missed by more begins no run. */
  maxLatenessMinutes: number;
  /** How many runs a customer has in `maxRunsDays` at most; null for no limit. */
  maxRuns: number | null;
  /** The days that `maxRuns` is about, from 1 to 366; null without it. */
  maxRunsDays: number | null;
  /** What the team calls it: `Delivery → survey → apology`. */
  name: string;
  /** SCHEDULE: when it is due next; null unless it is enabled. */
  nextAt: Date | null;
  /** Which rule comes first where a customer may not begin all, the one with the highest number; from 0 to 1,000. */
  priority: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** How often it was triggered and began no run, by the reason. */
  skips: {
    /** How often. */
    count: number;
    /** When that was last so. */
    lastAt: Date;
    /** Why it began none. */
    reason: RuleSkipReason;
  }[];
  /** How its runs went. */
  stats: {
    /** How many of those failed. */
    failed: number;
    /** How many ended: succeeded, failed or were canceled. */
    finished: number;
    /** How long a run took from its beginning to its end, in seconds: the median of the latest 1,000 that ended. Null if none has. */
    medianSeconds: number | null;
    /** How many runs began. */
    started: number;
    /** How many are at a WAIT step now. */
    waiting: number;
  };
  /** Whether it begins runs. */
  status: RuleStatus;
  /** What its runs do, from the first one on; each names the one that follows it. */
  steps: {
    /** SPLIT: the ways that are compared. */
    arms: {
      /** Its key, unique in the step. */
      key: string;
      /** The key of the step that follows; null for a hold-out: the run ends. */
      next: string | null;
      /** Its share of the customers in percent, from 1 to 100; 100 in all arms. */
      sharePct: number;
    }[];
    /** SET_ATTRIBUTE: the key of the attribute. */
    attribute: string | null;
    /** SET_ATTRIBUTE: the value as text; null where it is cleared. That of a personal attribute is null without the scope `customers:personal`. */
    attributeValue: string | null;
    /** BRANCH: the ways on; the first whose condition holds is taken, else `next`. */
    branches: {
      /** When it is taken; where it compares what is personal, null without the scope `customers:personal`. */
      condition: Condition | null;
      /** The key of the step that follows; null if the run ends. */
      next: string | null;
    }[];
    /** OPEN_CASE: the id of the category. */
    categoryId: string | null;
    /** SEND_SURVEY: the channel of the invitation. */
    channel: Channel | null;
    /** RECORD_EVENT: the currency of `value`, as ISO 4217. */
    currency: string | null;
    /** SEND_MESSAGE, CALL_WEBHOOK: the values that are sent along. */
    data: JsonObject | null;
    /** OPEN_CASE: what happened and what is asked for, as Liquid. */
    description: string | null;
    /** CALL_WEBHOOK: the id of the endpoint. */
    endpointId: string | null;
    /** WAIT: the type of the event. */
    event: string | null;
    /** RECORD_EVENT: the type of the event. */
    eventType: string | null;
    /** WAIT: how long; with `event` or `response`, how long at most. */
    for: {
      /** How many units, from 1. */
      amount: number;
      /** What is counted. */
      unit: RuleDurationUnit;
    } | null;
    /** OPEN_CASE: days for which the case is joined into an open one of the same customer and category, from 1 to 366; null for never. */
    joinWithinDays: number | null;
    /** Its key, unique in the rule. */
    key: string;
    /** What it does. */
    kind: RuleStepKind;
    /** SEND_SURVEY: days for which the link begins a response, from 1 to 366. */
    linkDays: number | null;
    /** SEND_SURVEY: the language; null for the customer’s, or else the survey’s own. */
    locale: string | null;
    /** SEND_SURVEY: how many reminders at most, from 0 to 10. */
    maxReminders: number | null;
    /** The key of the step that follows; null if the run ends. */
    next: string | null;
    /** SEND_MESSAGE: hours after which it is no longer sent, from when the run was to come to it; from 1 to 2,160. */
    notAfterHours: number | null;
    /** WAIT: the key of the step that follows where nothing came in time; null if the run ends. */
    onTimeout: string | null;
    /** OPEN_CASE, ASSIGN: the id of the person who is to do it. */
    ownerId: string | null;
    /** OPEN_CASE: how soon the case is to be done. */
    priority: CasePriority | null;
    /** RECORD_EVENT: what else is said of it. */
    properties: JsonObject | null;
    /** SEND_SURVEY: days after which a reminder is sent, from 1 to 90; null for never. */
    remindAfterDays: number | null;
    /** WAIT: the key of the SEND_SURVEY step whose survey is answered. */
    response: string | null;
    /** ADD_TO_LIST: the id of the list. */
    segmentId: string | null;
    /** OPEN_CASE: how bad it is for the customer. */
    severity: CaseSeverity | null;
    /** SEND_SURVEY: the id of the survey. */
    surveyId: string | null;
    /** TAG: what is added to the response or the feedback. */
    tags: string[];
    /** OPEN_CASE, ASSIGN: the id of the team that is to do it. */
    teamId: string | null;
    /** OPEN_CASE, ASSIGN: whose team is to do it. */
    teamOf: RuleOwnedModel | null;
    /** SEND_MESSAGE: the id of the template. */
    templateId: string | null;
    /** NOTIFY: what is shown. */
    text: string | null;
    /** OPEN_CASE: the title of the case, as Liquid. */
    title: string | null;
    /** SEND_MESSAGE, NOTIFY: who gets it. */
    to: {
      /** ACTOR: the id of the person; else null. */
      actorId: string | null;
      /** Whether it is the customer, an actor, a team or an owner. */
      kind: RuleRecipientKind;
      /** OWNER_OF: whose owner; else null. */
      of: RuleOwnedModel | null;
      /** TEAM: the id of the team; else null. */
      teamId: string | null;
    } | null;
    /** RECORD_EVENT: the id of the touchpoint. */
    touchpointId: string | null;
    /** WAIT: the time of day. */
    until: {
      /** The time of day. */
      time: string;
      /** The days of the week; empty for all. */
      weekdays: Weekday[];
    } | null;
    /** RECORD_EVENT: what it was worth, in `currency` if it is money. */
    value: number | null;
  }[];
  /** What begins its runs. */
  trigger: {
    /** INVITATION_IGNORED: days after the invitation was sent; null for when it expires. */
    afterDays: number | null;
    /** ANSWER_SCORED: the lowest answer; null for any. */
    atLeast: number | null;
    /** ANSWER_SCORED: the highest answer; null for any. */
    atMost: number | null;
    /** MESSAGE_RECEIVED: the channel of the message; null for any. */
    channel: Channel | null;
    /** SCHEDULE: when, as five fields of cron. */
    cron: string | null;
    /** EVENT_RECORDED: the type of the events. */
    eventType: string | null;
    /** What has to happen. */
    kind: RuleTriggerKind;
    /** ANSWER_SCORED: the key of the question. */
    question: string | null;
    /** SEGMENT_ENTERED, SEGMENT_LEFT, SCHEDULE: the id of the segment. */
    segmentId: string | null;
    /** The id of the survey; null for any. */
    surveyId: string | null;
    /** CASE_OVERDUE: what was promised and not done; null for either. */
    target: CaseTargetKind | null;
    /** SCHEDULE: the time zone of `cron`; null for the workspace’s. */
    timeZone: string | null;
    /** FEEDBACK_RECORDED: the id of the touchpoint; null for any. */
    touchpointId: string | null;
  };
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** The number of its newest definition, from 1: `versions` has them all. */
  version: number;
}

/** What is done for a customer when something happens: a trigger, a condition, and steps. Each time is a run, which goes on with the version that it began with. What a step does, it does once, through any crash. */
export interface RuleName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Delivery → survey → apology`. */
  name: string;
}

export interface RulesGetVariables {
  id: string;
}

export type RulesGetResult = RuleFields | null;

const rulesGet: Operation = {
  name: 'RulesGet',
  field: 'rule',
  text: 'query RulesGet($id:ID!){rule(id:$id){archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}}',
  dates: { rule: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } },
};

/** The rule with this id; null if this workspace has no such rule. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<RulesGetResult> {
  return run<RulesGetResult>(client, rulesGet, { id }, options);
}

export interface RulesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type RulesGetByExternalIdResult = RuleFields | null;

const rulesGetByExternalId: Operation = {
  name: 'RulesGetByExternalId',
  field: 'ruleByExternalId',
  text: 'query RulesGetByExternalId($externalId:ExternalIdInput!){ruleByExternalId(externalId:$externalId){archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}}',
  dates: { ruleByExternalId: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } },
};

/** The rule with this id in another system; null if this workspace has no such rule. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<RulesGetByExternalIdResult> {
  return run<RulesGetByExternalIdResult>(client, rulesGetByExternalId, { externalId }, options);
}

export interface RulesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: RuleFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: RuleOrder[] | null;
  withTotalCount?: boolean;
}

export interface RulesListResult {
  /** The rows of this page, without their cursors. */
  nodes: RuleFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const rulesList: Operation = {
  name: 'RulesList',
  field: 'rules',
  text: 'query RulesList($after:String$before:String$filter:RuleFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[RuleOrder!]$withTotalCount:Boolean!=false){rules(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { rules: { nodes: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } } },
};

/** The rules of the workspace, by name. */
export async function list(
  client: Client,
  variables: RulesListVariables = {},
  options?: CallOptions,
): Promise<RulesListResult> {
  return run<RulesListResult>(client, rulesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<RulesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<RulesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'RulesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface RulesCreateVariables {
  input: RuleCreateInput;
}

export interface RulesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new rule; null if there are errors. */
  rule: RuleFields | null;
}

const rulesCreate: Operation = {
  name: 'RulesCreate',
  field: 'ruleCreate',
  text: 'mutation RulesCreate($input:RuleCreateInput!){ruleCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rule{archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}}}',
  dates: { ruleCreate: { errors: { expiredAt: true }, rule: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } } },
};

/** Creates a rule as a draft: `ruleEnable` has it begin runs. Everything that it needs is checked, and the `path` of an error leads there: rows that it names, conditions, circles, steps that nothing leads to, values that a template reads. A rule acts for the key that stores or enables it: that key needs the scope of each step, such as `messages:write` for SEND_MESSAGE. A workspace has at most 1,000. Scope: `rules:write`. */
export async function create(
  client: Client,
  input: RuleCreateInput,
  options?: MutationOptions,
): Promise<RulesCreateResult> {
  return run<RulesCreateResult>(client, rulesCreate, { input }, options);
}

export interface RulesUpdateVariables {
  input: RuleUpdateInput;
}

export interface RulesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The rule as it is now; null if there are errors. */
  rule: RuleFields | null;
}

const rulesUpdate: Operation = {
  name: 'RulesUpdate',
  field: 'ruleUpdate',
  text: 'mutation RulesUpdate($input:RuleUpdateInput!){ruleUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rule{archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}}}',
  dates: { ruleUpdate: { errors: { expiredAt: true }, rule: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } } },
};

/** Changes a rule. Another trigger, condition or list of steps is its next version, by which new runs begin at once, if it is enabled; runs that have begun go on with theirs. It is checked as by `ruleCreate`. Refused with `STALE_REVISION` if `revision` is set and the rule has changed since. Scope: `rules:write`. */
export async function update(
  client: Client,
  input: RuleUpdateInput,
  options?: MutationOptions,
): Promise<RulesUpdateResult> {
  return run<RulesUpdateResult>(client, rulesUpdate, { input }, options);
}

export interface RulesArchiveVariables {
  input: RuleArchiveInput;
}

export interface RulesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The rule as it is now; null if there are errors. */
  rule: RuleFields | null;
}

const rulesArchive: Operation = {
  name: 'RulesArchive',
  field: 'ruleArchive',
  text: 'mutation RulesArchive($input:RuleArchiveInput!){ruleArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rule{archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}}}',
  dates: { ruleArchive: { errors: { expiredAt: true }, rule: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } } },
};

/** Archives the rule: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `rules:write`. */
export async function archive(
  client: Client,
  input: RuleArchiveInput,
  options?: MutationOptions,
): Promise<RulesArchiveResult> {
  return run<RulesArchiveResult>(client, rulesArchive, { input }, options);
}

export interface RulesRestoreVariables {
  input: RuleRestoreInput;
}

export interface RulesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The rule as it is now; null if there are errors. */
  rule: RuleFields | null;
}

const rulesRestore: Operation = {
  name: 'RulesRestore',
  field: 'ruleRestore',
  text: 'mutation RulesRestore($input:RuleRestoreInput!){ruleRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rule{archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}}}',
  dates: { ruleRestore: { errors: { expiredAt: true }, rule: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } } },
};

/** Restores the archived rule. Repeating it changes nothing. Scope: `rules:write`. */
export async function restore(
  client: Client,
  input: RuleRestoreInput,
  options?: MutationOptions,
): Promise<RulesRestoreResult> {
  return run<RulesRestoreResult>(client, rulesRestore, { input }, options);
}

export interface RulesDeleteVariables {
  input: RuleDeleteInput;
}

export interface RulesDeleteResult {
  /** The id that the rule had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const rulesDelete: Operation = {
  name: 'RulesDelete',
  field: 'ruleDelete',
  text: 'mutation RulesDelete($input:RuleDeleteInput!){ruleDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { ruleDelete: { errors: { expiredAt: true } } },
};

/** Deletes the rule permanently, with its versions and counts. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `rules:write`. */
export async function remove(
  client: Client,
  input: RuleDeleteInput,
  options?: MutationOptions,
): Promise<RulesDeleteResult> {
  return run<RulesDeleteResult>(client, rulesDelete, { input }, options);
}

export interface RulesDisableVariables {
  input: RuleDisableInput;
}

export interface RulesDisableResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The rule as it is now; null if there are errors. */
  rule: RuleFields | null;
}

const rulesDisable: Operation = {
  name: 'RulesDisable',
  field: 'ruleDisable',
  text: 'mutation RulesDisable($input:RuleDisableInput!){ruleDisable(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rule{archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}}}',
  dates: { ruleDisable: { errors: { expiredAt: true }, rule: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } } },
};

/** Has a rule begin no more runs. Those that have begun go on, or are canceled before their next step with `cancelRuns`, also those of a rule that was disabled before. Repeating it changes nothing else. Scope: `rules:write`. */
export async function disable(
  client: Client,
  input: RuleDisableInput,
  options?: MutationOptions,
): Promise<RulesDisableResult> {
  return run<RulesDisableResult>(client, rulesDisable, { input }, options);
}

export interface RulesEnableVariables {
  input: RuleEnableInput;
}

export interface RulesEnableResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The rule as it is now; null if there are errors. */
  rule: RuleFields | null;
}

const rulesEnable: Operation = {
  name: 'RulesEnable',
  field: 'ruleEnable',
  text: 'mutation RulesEnable($input:RuleEnableInput!){ruleEnable(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rule{archivedAt condition createdAt description enabledAt exitCondition externalIds{id system}id limit maxEventAgeHours maxLatenessMinutes maxRuns maxRunsDays name nextAt priority revision skips{count lastAt reason}stats{failed finished medianSeconds started waiting}status steps{arms{key next sharePct}attribute attributeValue branches{condition next}categoryId channel currency data description endpointId event eventType for{amount unit}joinWithinDays key kind linkDays locale maxReminders next notAfterHours onTimeout ownerId priority properties remindAfterDays response segmentId severity surveyId tags teamId teamOf templateId text title to{actorId kind of teamId}touchpointId until{time weekdays}value}trigger{afterDays atLeast atMost channel cron eventType kind question segmentId surveyId target timeZone touchpointId}updatedAt version}}}',
  dates: { ruleEnable: { errors: { expiredAt: true }, rule: { archivedAt: true, createdAt: true, enabledAt: true, nextAt: true, skips: { lastAt: true }, updatedAt: true } } },
};

/** Has a rule begin runs from now on; what happened before begins none. It is checked anew, since rows that it names can have changed, and the key needs the scopes of all that it does: the message of an error begins with the path in the rule. Refused with `WRONG_STATE` if it is archived. Repeating it changes nothing. Scope: `rules:write`. */
export async function enable(
  client: Client,
  input: RuleEnableInput,
  options?: MutationOptions,
): Promise<RulesEnableResult> {
  return run<RulesEnableResult>(client, rulesEnable, { input }, options);
}

export interface RulesDryRunVariables {
  input: RuleDryRunInput;
}

export interface RulesDryRunResult {
  /** The job, which a worker does. */
  job: {
    /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
    id: string;
    /** Whether it imports or exports, and what. */
    kind: JobKind;
    /** The state it is in. */
    status: JobStatus;
    /** The format of the file; null for a job without one. */
    format: FileFormat | null;
    /** The path that the file is sent to or fetched from, on this server and with a key as for `/graphql`: `/imports/job_…`, `/exports/job_…`. Null for a job without a file. */
    path: string | null;
    /** How many rows the file has, or are to be changed; null while that is not known. */
    rowsTotal: number | null;
    /** How many rows were stored, sent or looked at so far, those that failed included. */
    rowsDone: number;
    /** How many rows could not be stored. */
    rowsFailed: number;
    /** Rows of an import for which nothing was stored: the key of a response was used before, by another row, import or call; a row of another type was stored like this already. */
    rowsKnown: number;
    /** How much of it is done, from 0 to 1. */
    share: number;
    /** Rows a second so far, on average; null before the first row. */
    rowsPerSecond: number | null;
    /** Seconds until it ends at this rate; null unless it runs. */
    secondsLeft: number | null;
    /** Why it ended early or stored nothing, for a developer to read; for an import that still waits, what is wrong with the file that was sent last. Else null. */
    failure: string | null;
    /** Notes on an import, in sentences for people: stored answers that corrections removed, and how its file was read where the mutation did not say, such as rows below the header that were left out, or the order of day and month. At most 100; empty for an export. */
    notes: string[];
    /** When it was created. */
    createdAt: Date;
    /** When the file had arrived, or its first row was sent; null before. */
    startedAt: Date | null;
    /** When it ended, with whichever status; null before. */
    finishedAt: Date | null;
    /** What a dry run of a rule has found so far; null before its first page, and for other jobs. */
    dryRun: RuleDryRunFields | null;
  } | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const rulesDryRun: Operation = {
  name: 'RulesDryRun',
  field: 'ruleDryRun',
  text: 'mutation RulesDryRun($input:RuleDryRunInput!){ruleDryRun(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt dryRun{wouldRun customers unknown skipped{reason count}byStep{key kind reached succeeded failed skipped{reason count}unsent{reason count}unknown}}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { ruleDryRun: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that says what the newest version of a rule would have done with the facts of a period, in any status and without any effect: `Job.dryRun` has it, while the job runs and after. Facts, consents, contacts and segments count as they were; surveys, templates, limits and quiet hours as they are now; events that were imported as history as if they had been recorded when they happened. A field of a customer is known from the customer’s last change on. Other rules are not followed, and reminders not counted. Of a schedule, each time counts for each customer of its segment then; of calls, those that began a run are stored. Refused with `WRONG_STATE` for a rule of calls that has never been called, with `INVALID_VALUE` for a schedule that comes more than 1,000 times in the period. The key needs the scopes of all that the rule does. Scope: `rules:write`. */
export async function dryRun(
  client: Client,
  input: RuleDryRunInput,
  options?: MutationOptions,
): Promise<RulesDryRunResult> {
  return run<RulesDryRunResult>(client, rulesDryRun, { input }, options);
}

export interface RulesDryRunResultVariables {
  id: string;
}

export type RulesDryRunResultResult = {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Whether it imports or exports, and what. */
  kind: JobKind;
  /** The state it is in. */
  status: JobStatus;
  /** The format of the file; null for a job without one. */
  format: FileFormat | null;
  /** The path that the file is sent to or fetched from, on this server and with a key as for `/graphql`: `/imports/job_…`, `/exports/job_…`. Null for a job without a file. */
  path: string | null;
  /** How many rows the file has, or are to be changed; null while that is not known. */
  rowsTotal: number | null;
  /** How many rows were stored, sent or looked at so far, those that failed included. */
  rowsDone: number;
  /** How many rows could not be stored. */
  rowsFailed: number;
  /** Rows of an import for which nothing was stored: the key of a response was used before, by another row, import or call; a row of another type was stored like this already. */
  rowsKnown: number;
  /** How much of it is done, from 0 to 1. */
  share: number;
  /** Rows a second so far, on average; null before the first row. */
  rowsPerSecond: number | null;
  /** Seconds until it ends at this rate; null unless it runs. */
  secondsLeft: number | null;
  /** Why it ended early or stored nothing, for a developer to read; for an import that still waits, what is wrong with the file that was sent last. Else null. */
  failure: string | null;
  /** Notes on an import, in sentences for people: stored answers that corrections removed, and how its file was read where the mutation did not say, such as rows below the header that were left out, or the order of day and month. At most 100; empty for an export. */
  notes: string[];
  /** When it was created. */
  createdAt: Date;
  /** When the file had arrived, or its first row was sent; null before. */
  startedAt: Date | null;
  /** When it ended, with whichever status; null before. */
  finishedAt: Date | null;
  /** What a dry run of a rule has found so far; null before its first page, and for other jobs. */
  dryRun: RuleDryRunFields | null;
} | null;

const rulesDryRunResult: Operation = {
  name: 'RulesDryRunResult',
  field: 'job',
  text: 'query RulesDryRunResult($id:ID!){job(id:$id){id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt dryRun{wouldRun customers unknown skipped{reason count}byStep{key kind reached succeeded failed skipped{reason count}unsent{reason count}unknown}}}}',
  dates: { job: { createdAt: true, startedAt: true, finishedAt: true } },
};

/** One job by its id; null if this workspace has no such job. Scope: the one that reads its rows. */
export async function dryRunResult(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<RulesDryRunResultResult> {
  return run<RulesDryRunResultResult>(client, rulesDryRunResult, { id }, options);
}

export interface RulesStartVariables {
  input: RuleStartInput;
}

export interface RulesStartResult {
  /** The run; null if none began, and if there are errors. */
  run: RunFields | null;
  /** Why no run began; null if one did, and if there are errors. */
  skipped: RuleSkipReason | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const rulesStart: Operation = {
  name: 'RulesStart',
  field: 'ruleStart',
  text: 'mutation RulesStart($input:RuleStartInput!){ruleStart(input:$input){run{attempts data depth dueAt end endedAt failure id rule{id name}startedAt status step trigger triggerId triggeredAt version visit}skipped replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { ruleStart: { run: { dueAt: true, endedAt: true, startedAt: true, triggeredAt: true }, errors: { expiredAt: true } } },
};

/** Begins a run of a rule for a customer, if the condition and the limits of the rule let it. A call with the `key` of an earlier one returns that run. Refused with `WRONG_STATE` for a rule that is not enabled or has another trigger, with `IDEMPOTENCY_KEY_REUSED` for a `key` that came with other `data`, with `TOO_LONG`, `NOT_FOUND`, `AMBIGUOUS_CUSTOMER` and `ERASED`. Scope: `rules:write`. */
export async function start(
  client: Client,
  input: RuleStartInput,
  options?: MutationOptions,
): Promise<RulesStartResult> {
  return run<RulesStartResult>(client, rulesStart, { input }, options);
}

export interface RulesExperimentVariables {
  id: string;
  input: RuleExperimentInput;
}

export type RulesExperimentResult = {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Compares what became of customers by the arm of a SPLIT that they came to: an event, or a score. Everyone who came to an arm counts with it, whether its steps were done or not. It costs 1,000, and needs the scope of the outcome. Refused with `BAD_USER_INPUT` if the step, the arm, the survey or the question is unknown, or if the metric does not fit; null then. */
  experiment: {
    /** The arms, in their order. */
    arms: {
      /** Its key, unique in the step. */
      key: string;
      /** Its share of the customers in percent, from 1 to 100. */
      sharePct: number;
      /** Whether nothing is done for its customers: no step follows. */
      holdOut: boolean;
      /** How many customers came to it, each once, also after a merge and however often they went through the rule. */
      customers: number;
      /** How many of them do not count yet: their `withinDays` are not over. */
      pending: number;
      /** How many of the others count: all for an event, those who answered for a score. */
      n: number;
      /** The share of customers with the event in percent, or the score in its unit; null if it is suppressed or `n` is 0. */
      value: number | null;
      /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
      suppressed: boolean;
      /** The 95 % interval of the value; null if it is suppressed or unknown. */
      interval: {
        /** The lower end. */
        low: number;
        /** The upper end. */
        high: number;
        /** The confidence level: always 0.95. */
        level: number;
        /** Its formula. */
        method: IntervalMethod;
      } | null;
    }[];
    /** Each other arm beside the control, in their order. */
    comparisons: {
      /** Its key, unique in the step. */
      arm: string;
      /** The key of the arm beside it. */
      control: string;
      /** The value of the arm minus that of the control: percentage points for an event, else in the unit of the score. */
      difference: number | null;
      /** The 95 % interval of the difference, in the same unit. */
      interval: {
        /** The lower end. */
        low: number;
        /** The upper end. */
        high: number;
        /** The confidence level: always 0.95. */
        level: number;
        /** Its formula. */
        method: IntervalMethod;
      } | null;
      /** The test that was made. */
      test: DifferenceTest | null;
      /** How likely a difference at least as large is, in either direction, if the arms do not differ: 0 to 1. Null where nothing varies. */
      p: number | null;
      /** The same, adjusted for the number of arms that are compared with the control (Holm 1979). */
      adjustedP: number | null;
      /** What follows from the test; null if it is suppressed. */
      verdict: RuleExperimentVerdict | null;
      /** For either arm. True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
      suppressed: boolean;
    }[];
    /** Customers of arms that the step no longer has; they are left out. */
    former: number;
    /** Why to take it with caution; empty if there is nothing to say. */
    warnings: RuleExperimentWarning[];
  } | null;
} | null;

const rulesExperiment: Operation = {
  name: 'RulesExperiment',
  field: 'rule',
  text: 'query RulesExperiment($id:ID!$input:RuleExperimentInput!){rule(id:$id){id experiment(input:$input){arms{key sharePct holdOut customers pending n value suppressed interval{low high level method}}comparisons{arm control difference interval{low high level method}test p adjustedP verdict suppressed}former warnings}}}',
};

/** The rule with this id; null if this workspace has no such rule. */
export async function experiment(
  client: Client,
  variables: RulesExperimentVariables,
  options?: CallOptions,
): Promise<RulesExperimentResult> {
  return run<RulesExperimentResult>(client, rulesExperiment, variables, options);
}
