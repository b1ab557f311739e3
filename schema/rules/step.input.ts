import { builder } from '../builder.ts';
import '../events/jsonObject.graph.ts';
import { typeBounds } from '../events/bounds.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { caseStepInputFields } from './caseStep.input.ts';
import { RuleStepKind } from './enums.graph.ts';
import { ruleKeyBounds, ruleLimits } from './limits.ts';
import {
  followingStep,
  RuleArmInput,
  RuleBranchInput,
  RuleDurationInput,
  RuleRecipientInput,
  RuleUntilInput,
} from './stepParts.input.ts';

export const RuleStepInput = builder.inputType('RuleStepInput', {
  description: 'A step of a rule. Fields that its kind does not have are refused.',
  fields: (t) => ({
    key: t.string(
      bounded(
        { ...ruleKeyBounds, key: true },
        { required: true, description: 'Its key, unique in the rule: `ask`.' },
      ),
    ),
    kind: t.field({ type: RuleStepKind, required: true, description: 'What it does.' }),
    next: followingStep(t, 'The key of the step that follows; refused for SPLIT.'),
    survey: t.id(
      bounded(
        { reference: 'Survey' },
        {
          description:
            'SEND_SURVEY: the survey, by its id. Its `url`, or else the workspace’s `surveyUrl`, leads to its page.',
        },
      ),
    ),
    channel: t.field({
      type: Channel,
      description: 'SEND_SURVEY: the channel of the invitation. EMAIL by default.',
    }),
    locale: t.string(
      bounded(
        { maxLength: 35, locale: true },
        {
          description:
            'SEND_SURVEY: the language as BCP 47. By default the customer’s, or else the survey’s own.',
        },
      ),
    ),
    linkDays: t.int(
      bounded(
        { min: 1, max: ruleLimits.days },
        { description: 'SEND_SURVEY: days for which the link begins a response. 30 by default.' },
      ),
    ),
    remindAfterDays: t.int(
      bounded(
        { min: 1, max: 90 },
        {
          description:
            'SEND_SURVEY: days after which a customer who has begun no response is reminded. By default never.',
        },
      ),
    ),
    maxReminders: t.int(
      bounded(
        { min: 0, max: 10 },
        {
          description:
            'SEND_SURVEY: how many reminders at most. 1 by default with `remindAfterDays`, else 0.',
        },
      ),
    ),
    to: t.field({
      type: RuleRecipientInput,
      description: 'SEND_MESSAGE, NOTIFY: who gets it. The customer gets no notices.',
    }),
    ...caseStepInputFields(t),
    template: t.id(
      bounded(
        { reference: 'MessageTemplate' },
        {
          description:
            'SEND_MESSAGE: the template, by its id: one of kind FOLLOW_UP for the customer, of kind ALERT and by EMAIL for others.',
        },
      ),
    ),
    data: t.field({
      type: 'JsonObject',
      description: `SEND_MESSAGE: values for the template’s \`data\`, which also has \`trigger\`, \`rule\` and, after a step that opens or assigns a case, \`case\`: its \`id\`, \`title\`, \`status\` and \`priority\`. CALL_WEBHOOK: what is sent along. At most ${ruleLimits.dataBytes / 1024} KiB as JSON.`,
    }),
    notAfterHours: t.int(
      bounded(
        { min: 1, max: 24 * 90 },
        {
          description:
            'SEND_MESSAGE: hours after which it is no longer sent, from when the run was to come to it. 72 by default.',
        },
      ),
    ),
    text: t.string(
      bounded(
        { maxLength: ruleLimits.text, notBlank: true },
        {
          description:
            'NOTIFY: what is shown. It is Liquid, as the text of a message template is, and reads `customer`, `workspace`, `rule`, `trigger` and, of a response, `answers`: `{{ customer.name }} gave {{ answers.recommend }}`.',
        },
      ),
    ),
    tags: t.stringList(
      bounded(
        { maxItems: ruleLimits.tags, maxLength: 100, notBlank: true, unique: true },
        { description: 'TAG: what is added to the response or the feedback.' },
      ),
    ),
    attribute: t.string(
      bounded(ruleKeyBounds, { description: 'SET_ATTRIBUTE: the key of the attribute: `plan`.' }),
    ),
    attributeValue: t.string(
      bounded(
        { maxLength: 1000 },
        {
          description:
            'SET_ATTRIBUTE: the value as text: `gold`, `12.5`, `true`, `2026-11-21`. Null clears it.',
        },
      ),
    ),
    segment: t.id(
      bounded({ reference: 'Segment' }, { description: 'ADD_TO_LIST: the list, by its id.' }),
    ),
    endpoint: t.id(
      bounded(
        { reference: 'WebhookEndpoint' },
        { description: 'CALL_WEBHOOK: the endpoint, by its id.' },
      ),
    ),
    eventType: t.string(
      bounded(typeBounds, { description: 'RECORD_EVENT: the type of the event.' }),
    ),
    value: t.float(
      bounded(
        {},
        { description: 'RECORD_EVENT: what it was worth; in `currency`, if it is money.' },
      ),
    ),
    currency: t.string(
      bounded(
        { maxLength: 3 },
        { description: 'RECORD_EVENT: the currency of `value`, as ISO 4217. Refused without it.' },
      ),
    ),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        { description: 'RECORD_EVENT: the touchpoint, by its id.' },
      ),
    ),
    properties: t.field({
      type: 'JsonObject',
      description: `RECORD_EVENT: what else is said of it. At most ${ruleLimits.dataBytes / 1024} KiB as JSON.`,
    }),
    for: t.field({
      type: RuleDurationInput,
      description: 'WAIT: how long; with `event` or `response`, how long at most.',
    }),
    until: t.field({
      type: RuleUntilInput,
      description: 'WAIT: the time of day, the next one after `for`, or after now.',
    }),
    event: t.string(
      bounded(typeBounds, {
        description:
          'WAIT: the type of an event of the customer, one since the trigger included. Needs `for`.',
      }),
    ),
    response: t.string(
      bounded(ruleKeyBounds, {
        description:
          'WAIT: the key of a SEND_SURVEY step before it, whose survey the customer completes. Needs `for`.',
      }),
    ),
    onTimeout: followingStep(
      t,
      'WAIT with `event` or `response`: the key of the step that follows where none came in time.',
    ),
    branches: t.field({
      type: [RuleBranchInput],
      ...bounded(
        { maxItems: ruleLimits.branches },
        { description: 'BRANCH: the ways on, the first whose condition holds is taken.' },
      ),
    }),
    arms: t.field({
      type: [RuleArmInput],
      ...bounded({ maxItems: ruleLimits.arms }, { description: 'SPLIT: the ways, two at least.' }),
    }),
  }),
});

export type StepInputShape = typeof RuleStepInput.$inferInput;
