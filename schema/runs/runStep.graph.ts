import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { encodeId } from '../kernel/id.ts';
import { RuleStepKind } from '../rules/enums.graph.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import './run.graph.ts';

const scope = 'rules:read';

const RunStepStatus = storedEnum('RunStepStatus', 'What became of a step of a run.', {
  WAITING: 'It is a wait that goes on until `dueAt`, or until what it waits for comes.',
  SUCCEEDED: 'It was done.',
  SKIPPED: 'It had nothing to do, or was not allowed: `reason` says why. The run went on.',
  FAILED: 'Its last try failed, and with it the run.',
  CANCELED: 'The run ended while it waited here.',
});

builder.prismaNode('RunStep', {
  ...entity('RunStep', scope),
  description: 'A step that a run came to, and what became of it.',
  fields: (t) => ({
    run: t.relation('run', { description: 'The run that came to it.' }),
    number: t.exposeInt('number', {
      description: 'From 1, in the order in which the run came to them.',
    }),
    key: t.exposeString('key', { description: 'The key of the step in the rule’s version.' }),
    kind: t.expose('kind', { type: RuleStepKind, description: 'What it does.' }),
    status: t.expose('status', { type: RunStepStatus, description: 'What became of it.' }),
    attempts: t.exposeInt('attempts', {
      description: 'How often it was tried, the last try included.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why it was skipped or failed, or how a wait ended, as a code: `NO_CONSENT`, `TIMEOUT`; null otherwise.',
    }),
    log: t.exposeStringList('log', {
      description: 'What happened, a line each, without personal data.',
    }),
    arm: t.exposeString('arm', {
      nullable: true,
      description:
        'The key of the arm that a SPLIT followed; the number of the branch that a BRANCH followed, from 1, or `none`; null for another kind.',
    }),
    made: t.id({
      nullable: true,
      description:
        'The id of what it made, which may be gone: an invitation, a message, an event, a delivery, a case; null if that is not one row.',
      select: {
        ...{ invitationId: true, messageId: true, eventId: true, deliveryId: true },
        caseId: true,
      },
      resolve: ({ invitationId, messageId, eventId, deliveryId, caseId }) => {
        if (messageId) return encodeId('Message', messageId);
        if (invitationId) return encodeId('Invitation', invitationId);
        if (eventId) return encodeId('CustomerEvent', eventId);
        if (caseId) return encodeId('Case', caseId);
        return deliveryId ? encodeId('WebhookDelivery', deliveryId) : null;
      },
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a wait ends at the latest; null for another kind.',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When the run came to it.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null for a wait that goes on.',
    }),
  }),
});

defineListing('RunStep', {
  scope,
  filter: ['id', 'kind', 'status', 'attempts', 'startedAt', 'endedAt'],
  relations: {},
  order: { NUMBER: { path: ['number'], description: 'In the order in which they were begun.' } },
  defaultOrder: [{ field: 'NUMBER', direction: 'asc' }],
});

builder.prismaObjectField('Run', 'steps', (t) =>
  nestedList(t, {
    model: 'RunStep',
    relation: 'steps',
    description: 'The steps that it came to, in their order.',
  }),
);
