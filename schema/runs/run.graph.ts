import type { RuleTriggerKind as TriggerKind } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { encodeId } from '../kernel/id.ts';
import type { JsonObject } from '../kernel/json.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import type { ModelName } from '../kernel/workspaceDb.ts';
import '../customers/customer.ts';
import '../events/jsonObject.graph.ts';
import '../notices/notice.graph.ts';
import { RuleTriggerKind } from '../rules/enums.graph.ts';
import '../rules/rule.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import './ofCustomers.ts';

const scope = 'rules:read';

const RunStatus = storedEnum('RunStatus', 'How far a run is.', {
  QUEUED: 'It is to go on now, or after a try that failed.',
  WAITING: 'It is at a WAIT step.',
  SUCCEEDED: 'It came to its end, or its exit condition was met.',
  FAILED: 'The last try of a step failed: `failure` says why. `runRetry` has it go on.',
  CANCELED: '`runCancel` or `ruleDisable` ended it, or its rule was archived.',
});

const RunEnd = storedEnum('RunEnd', 'Why a run ended.', {
  LAST_STEP: 'No step followed.',
  EXIT_CONDITION: 'The exit condition of its rule was met.',
  CANCELED: '`runCancel` was called, or `ruleDisable` with `cancelRuns`.',
  STEP_FAILED: 'The last try of a step failed.',
  RULE_ARCHIVED: '`ruleArchive` was called while the run had not ended.',
});

/** What triggers a run of each kind; null where that is no row. */
const triggerModels: Readonly<Record<TriggerKind, ModelName | null>> = {
  RESPONSE_COMPLETED: 'SurveyResponse',
  ANSWER_SCORED: 'SurveyResponse',
  FEEDBACK_RECORDED: 'Feedback',
  EVENT_RECORDED: 'CustomerEvent',
  SEGMENT_ENTERED: 'SegmentChange',
  SEGMENT_LEFT: 'SegmentChange',
  INVITATION_IGNORED: 'Invitation',
  MESSAGE_RECEIVED: 'Message',
  CASE_OVERDUE: 'CaseChange',
  SCHEDULE: null,
  CALL: null,
};

/** Stored as an object. */
function dataIn(stored: unknown): JsonObject {
  return stored as JsonObject;
}

builder.prismaNode('Run', {
  ...entity('Run', scope),
  description:
    'One time that a rule is carried out for a customer. It goes on with the version that it began with, and each of its steps is done once.',
  fields: (t) => ({
    rule: t.relation('rule', { description: 'What it carries out.' }),
    version: t.exposeInt('version', {
      description: 'The number of the rule’s version that it began with, from 1.',
    }),
    customer: t.relation('customer', { description: 'For whom it is carried out.' }),
    visit: t.exposeInt('visit', {
      description: 'Which run of the customer by this rule it is, from 1.',
    }),
    status: t.expose('status', { type: RunStatus, description: 'How far it is.' }),
    end: t.expose('end', {
      type: RunEnd,
      nullable: true,
      description: 'Why it ended; null before.',
    }),
    trigger: t.expose('trigger', { type: RuleTriggerKind, description: 'What began it.' }),
    triggerId: t.id({
      nullable: true,
      description:
        'The id of the row that triggered it, which may be gone: a response, an event, an entry of a segment; null for a schedule and a call.',
      select: { trigger: true, triggerId: true },
      resolve: ({ trigger, triggerId }) => {
        const model = triggerModels[trigger];
        return model && triggerId ? encodeId(model, triggerId) : null;
      },
    }),
    triggeredAt: t.expose('triggeredAt', {
      type: 'DateTime',
      description: 'When what triggered it happened.',
    }),
    data: t.field({
      type: 'JsonObject',
      nullable: true,
      description: `Values that the call sent along; empty unless a call began it. Null without the scope \`${personalScope}\`.`,
      select: { data: true },
      resolve: ({ data }, _args, { viewer }) =>
        hasScope(viewer, personalScope) ? dataIn(data) : null,
    }),
    step: t.exposeString('step', {
      nullable: true,
      description: 'The key of the step that is next, or that it waits at; null once it has ended.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it goes on; null once it has ended.',
    }),
    depth: t.exposeInt('depth', {
      description: 'How many runs led to it, each by what the one before did; from 0 to 10.',
    }),
    attempts: t.exposeInt('attempts', {
      description:
        'Tries of the next step that failed; of a run that failed, all tries of the last.',
    }),
    failure: t.exposeString('failure', {
      nullable: true,
      description: 'Why the last try failed, without personal data; null if it did not.',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null before.',
    }),
  }),
});

defineListing('Run', {
  scope,
  filter: [
    ...['id', 'version', 'visit', 'status', 'end', 'trigger', 'triggeredAt', 'dueAt'],
    ...['startedAt', 'endedAt'],
  ],
  relations: {
    rule: { to: 'Rule', single: true, description: 'Conditions on the rule.' },
    customer: { to: 'Customer', single: true, description: 'Conditions on the customer.' },
  },
  order: { STARTED_AT: { path: ['startedAt'], description: 'When it began.' } },
  defaultOrder: [{ field: 'STARTED_AT', direction: 'desc' }],
});

rootList('runs', 'Run', 'The runs of all rules of the workspace, the latest first.');

rootRow('run', 'Run', 'One run by its id; null if this workspace has no such run.');

builder.prismaObjectField('Notice', 'run', (t) =>
  t.relation('run', {
    nullable: true,
    description:
      'The run that made it, and so the rule; null for one that an earlier version of the server made.',
  }),
);

for (const [type, description] of [
  ['Customer', 'What rules do for the customer, the latest run first.'],
  ['Rule', 'Its runs, the latest first.'],
] as const) {
  builder.prismaObjectField(type, 'runs', (t) =>
    nestedList(t, { model: 'Run', relation: 'runs', description }),
  );
}
