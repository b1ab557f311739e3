import { readScopeOf } from '../../jobs/jobScopes.ts';
import { customerScope, personalScope } from '../../kernel/scope.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { exampleMissedTarget, missedTargetsOf } from './missedTargets.ts';
import { exampleCall, ruleCallsOf } from './ruleCalls.ts';

/** A key of a row, and what it leads to. */
interface Reference {
  /** What the payload calls it. */
  readonly field: string;
  readonly model: ModelName;
  /** The scope without which it is null, beside that of the row. */
  readonly scope?: string;
}

/** What payloads have of the rows of a type, beside their ids. */
export interface Subject {
  /** Columns that say nothing of a person alone. */
  readonly columns: readonly string[];
  /** Columns about a person: only with PERSONAL. */
  readonly personal?: readonly string[];
  /** The scope without which those are left out, beside that of the row. */
  readonly personalScope?: string;
  readonly references?: Readonly<Record<string, Reference>>;
  /** Reads what a payload has instead of columns, by the keys of the rows. */
  readonly read?: (
    db: WorkspaceDb,
    keys: readonly string[],
    hasCustomer: boolean,
  ) => Promise<Map<string, object>>;
  /** What an example has instead of columns, by its key. */
  readonly example?: (key: string) => object;
  /** The scope without which nothing but the id of a row is sent, where that depends on the row. */
  readonly scopeOfRow?: (row: Readonly<Record<string, unknown>>) => string;
}

const customer = {
  customerId: { field: 'customer', model: 'Customer', scope: customerScope },
} as const;

/** What payloads have, by the type of the row that a change is about. */
export const subjects: Partial<Record<ModelName, Subject>> = {
  SurveyResponse: {
    columns: [
      ...['revision', 'version', 'status', 'ending', 'locale', 'channel', 'country', 'tags'],
      ...['startedAt', 'completedAt'],
    ],
    personal: ['hiddenFields', 'variables', 'url', 'userAgent'],
    references: {
      surveyId: { field: 'survey', model: 'Survey' },
      touchpointId: { field: 'touchpoint', model: 'Touchpoint' },
      ...customer,
    },
  },
  Feedback: {
    columns: [
      ...['revision', 'source', 'channel', 'locale', 'rating', 'ratingMax', 'occurredAt', 'tags'],
      ...['sentiment', 'sentimentScore', 'emotions', 'topics', 'archivedAt'],
    ],
    personal: ['text', 'author', 'url'],
    references: {
      touchpointId: { field: 'touchpoint', model: 'Touchpoint' },
      stepId: { field: 'step', model: 'Step' },
      journeyId: { field: 'journey', model: 'Journey' },
      ...customer,
    },
  },
  Customer: {
    columns: ['revision', 'locale', 'timeZone', 'createdAt', 'updatedAt', 'archivedAt'],
    personal: ['name', 'email', 'phone'],
    personalScope,
    references: {
      mergedIntoId: { field: 'mergedInto', model: 'Customer' },
      accountId: { field: 'account', model: 'Account' },
      lifecycleStageId: { field: 'lifecycleStage', model: 'LifecycleStage' },
    },
  },
  CustomerEvent: {
    columns: ['source', 'type', 'occurredAt', 'recordedAt', 'value', 'currency'],
    personal: ['sourceId', 'properties'],
    references: {
      touchpointId: { field: 'touchpoint', model: 'Touchpoint' },
      stepId: { field: 'step', model: 'Step' },
      ...customer,
    },
  },
  SegmentChange: {
    columns: ['kind', 'at'],
    references: { segmentId: { field: 'segment', model: 'Segment' }, ...customer },
  },
  Invitation: {
    columns: [
      ...['channel', 'locale', 'state', 'due', 'remindersSent', 'scheduledAt', 'expiresAt'],
      ...['sentAt', 'endedAt'],
    ],
    references: { surveyId: { field: 'survey', model: 'Survey' }, ...customer },
  },
  Message: {
    columns: [
      ...['direction', 'channel', 'kind', 'state', 'automatic', 'reading', 'attempts', 'refusal'],
      ...['refusalCode', 'notAfter', 'sentAt', 'deliveredAt', 'endedAt', 'createdAt'],
    ],
    personal: ['subject', 'text'],
    personalScope,
    references: {
      threadId: { field: 'thread', model: 'MessageThread' },
      templateId: { field: 'template', model: 'MessageTemplate' },
      invitationId: { field: 'invitation', model: 'Invitation' },
      ...customer,
    },
  },
  Case: {
    columns: [
      ...['revision', 'status', 'statusReason', 'statusAt', 'priority', 'severity', 'outcome'],
      ...['reopenings', 'openedAt', 'firstResponseAt', 'resolvedAt', 'closedAt', 'archivedAt'],
    ],
    personal: ['title', 'description'],
    references: {
      categoryId: { field: 'category', model: 'CaseCategory' },
      rootCauseId: { field: 'rootCause', model: 'RootCause' },
      ownerId: { field: 'owner', model: 'Actor' },
      teamId: { field: 'team', model: 'Team' },
      responseId: { field: 'response', model: 'SurveyResponse' },
      followUpInvitationId: { field: 'followUpInvitation', model: 'Invitation' },
      followUpResponseId: { field: 'followUpResponse', model: 'SurveyResponse' },
      feedbackId: { field: 'feedback', model: 'Feedback' },
      stepId: { field: 'step', model: 'Step' },
      touchpointId: { field: 'touchpoint', model: 'Touchpoint' },
      joinedIntoId: { field: 'joinedInto', model: 'Case' },
      ...customer,
    },
  },
  CaseChange: { columns: [], read: missedTargetsOf, example: exampleMissedTarget },
  Run: {
    columns: [
      ...['version', 'visit', 'status', 'end', 'trigger', 'triggeredAt', 'step', 'dueAt', 'depth'],
      ...['attempts', 'startedAt', 'endedAt'],
    ],
    references: { ruleId: { field: 'rule', model: 'Rule' }, ...customer },
  },
  Job: {
    columns: [
      ...['kind', 'status', 'rowType', 'rowsTotal', 'rowsDone', 'rowsFailed', 'rowsKnown'],
      ...['rowsUpdated', 'finishedAt'],
    ],
    references: { surveyId: { field: 'survey', model: 'Survey' } },
    scopeOfRow: ({ rowType }) => readScopeOf(String(rowType)),
  },
  RunStep: { columns: [], read: ruleCallsOf, example: exampleCall },
  WebhookEndpoint: { columns: ['revision', 'stopped', 'stoppedAt'] },
};
