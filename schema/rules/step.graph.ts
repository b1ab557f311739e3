import { builder } from '../builder.ts';
import '../events/jsonObject.graph.ts';
import { encodeId } from '../kernel/id.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { caseStepFields } from './caseStep.graph.ts';
import type { RuleStep } from './definition.ts';
import { RuleStepKind } from './enums.graph.ts';
import { ruleLimits } from './limits.ts';
import {
  RuleArmType,
  RuleBranchType,
  RuleDurationType,
  RuleRecipientType,
  RuleUntilType,
  type ShownBranch,
} from './stepParts.graph.ts';

/** The number of ways that are assumed for the cost of a request. */
const assumedWays = { extensions: { rows: 5 } };

type FieldOf<Union> = Union extends unknown ? keyof Union : never;
type ValueIn<Union, Name extends PropertyKey> =
  Union extends Readonly<Record<Name, infer Value>> ? Value : never;
type Shared = 'key' | 'kind' | 'next';

/** A step as it is shown: the fields that steps of all kinds have, as far as this one has them. */
export type ShownStep = Pick<RuleStep, Shared> & {
  readonly [Name in Exclude<FieldOf<RuleStep>, Shared | 'branches'>]?: ValueIn<RuleStep, Name>;
} & { readonly branches?: readonly ShownBranch[] };

export const RuleStepType = builder.objectRef<ShownStep>('RuleStep').implement({
  description:
    'A step of a rule, as an input has it. Fields that its kind does not have are null, and lists empty.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key, unique in the rule.' }),
    kind: t.expose('kind', { type: RuleStepKind, description: 'What it does.' }),
    next: t.exposeString('next', {
      nullable: true,
      description: 'The key of the step that follows; null if the run ends.',
    }),
    surveyId: t.id({
      nullable: true,
      description: 'SEND_SURVEY: the id of the survey.',
      resolve: ({ survey }) => (survey == null ? null : encodeId('Survey', survey)),
    }),
    channel: t.field({
      type: Channel,
      nullable: true,
      description: 'SEND_SURVEY: the channel of the invitation.',
      resolve: ({ channel }) => channel ?? null,
    }),
    locale: t.string({
      nullable: true,
      description: 'SEND_SURVEY: the language; null for the customer’s, or else the survey’s own.',
      resolve: ({ locale }) => locale ?? null,
    }),
    linkDays: t.int({
      nullable: true,
      description: `SEND_SURVEY: days for which the link begins a response, from 1 to ${ruleLimits.days}.`,
      resolve: ({ linkDays }) => linkDays ?? null,
    }),
    remindAfterDays: t.int({
      nullable: true,
      description:
        'SEND_SURVEY: days after which a reminder is sent, from 1 to 90; null for never.',
      resolve: ({ remindAfterDays }) => remindAfterDays ?? null,
    }),
    maxReminders: t.int({
      nullable: true,
      description: 'SEND_SURVEY: how many reminders at most, from 0 to 10.',
      resolve: ({ maxReminders }) => maxReminders ?? null,
    }),
    to: t.field({
      type: RuleRecipientType,
      nullable: true,
      description: 'SEND_MESSAGE, NOTIFY: who gets it.',
      resolve: ({ to }) => to ?? null,
    }),
    ...caseStepFields(t),
    templateId: t.id({
      nullable: true,
      description: 'SEND_MESSAGE: the id of the template.',
      resolve: ({ template }) => (template == null ? null : encodeId('MessageTemplate', template)),
    }),
    data: t.field({
      type: 'JsonObject',
      nullable: true,
      description: 'SEND_MESSAGE, CALL_WEBHOOK: the values that are sent along.',
      resolve: ({ data }) => data ?? null,
    }),
    notAfterHours: t.int({
      nullable: true,
      description:
        'SEND_MESSAGE: hours after which it is no longer sent, from when the run was to come to it; from 1 to 2,160.',
      resolve: ({ notAfterHours }) => notAfterHours ?? null,
    }),
    text: t.string({
      nullable: true,
      description: 'NOTIFY: what is shown.',
      resolve: ({ text }) => text ?? null,
    }),
    tags: t.stringList({
      description: 'TAG: what is added to the response or the feedback.',
      resolve: ({ tags }) => [...(tags ?? [])],
    }),
    attribute: t.string({
      nullable: true,
      description: 'SET_ATTRIBUTE: the key of the attribute.',
      resolve: ({ attribute }) => attribute ?? null,
    }),
    attributeValue: t.string({
      nullable: true,
      description:
        'SET_ATTRIBUTE: the value as text; null where it is cleared. That of a personal attribute is null without the scope `customers:personal`.',
      resolve: ({ value }) => (typeof value === 'string' ? value : null),
    }),
    segmentId: t.id({
      nullable: true,
      description: 'ADD_TO_LIST: the id of the list.',
      resolve: ({ segment }) => (segment == null ? null : encodeId('Segment', segment)),
    }),
    endpointId: t.id({
      nullable: true,
      description: 'CALL_WEBHOOK: the id of the endpoint.',
      resolve: ({ endpoint }) => (endpoint == null ? null : encodeId('WebhookEndpoint', endpoint)),
    }),
    eventType: t.string({
      nullable: true,
      description: 'RECORD_EVENT: the type of the event.',
      resolve: ({ type }) => type ?? null,
    }),
    value: t.float({
      nullable: true,
      description: 'RECORD_EVENT: what it was worth, in `currency` if it is money.',
      resolve: ({ value }) => (typeof value === 'number' ? value : null),
    }),
    currency: t.string({
      nullable: true,
      description: 'RECORD_EVENT: the currency of `value`, as ISO 4217.',
      resolve: ({ currency }) => currency ?? null,
    }),
    touchpointId: t.id({
      nullable: true,
      description: 'RECORD_EVENT: the id of the touchpoint.',
      resolve: ({ touchpoint }) => (touchpoint == null ? null : encodeId('Touchpoint', touchpoint)),
    }),
    properties: t.field({
      type: 'JsonObject',
      nullable: true,
      description: 'RECORD_EVENT: what else is said of it.',
      resolve: ({ properties }) => properties ?? null,
    }),
    for: t.field({
      type: RuleDurationType,
      nullable: true,
      description: 'WAIT: how long; with `event` or `response`, how long at most.',
      resolve: (step) => step.for ?? null,
    }),
    until: t.field({
      type: RuleUntilType,
      nullable: true,
      description: 'WAIT: the time of day.',
      resolve: ({ until }) => until ?? null,
    }),
    event: t.string({
      nullable: true,
      description: 'WAIT: the type of the event.',
      resolve: ({ event }) => event ?? null,
    }),
    response: t.string({
      nullable: true,
      description: 'WAIT: the key of the SEND_SURVEY step whose survey is answered.',
      resolve: ({ response }) => response ?? null,
    }),
    onTimeout: t.string({
      nullable: true,
      description:
        'WAIT: the key of the step that follows where nothing came in time; null if the run ends.',
      resolve: ({ onTimeout }) => onTimeout ?? null,
    }),
    branches: t.field({
      type: [RuleBranchType],
      ...assumedWays,
      description: 'BRANCH: the ways on; the first whose condition holds is taken, else `next`.',
      resolve: ({ branches }) => [...(branches ?? [])],
    }),
    arms: t.field({
      type: [RuleArmType],
      ...assumedWays,
      description: 'SPLIT: the ways that are compared.',
      resolve: ({ arms }) => [...(arms ?? [])],
    }),
  }),
});
