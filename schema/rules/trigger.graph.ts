import { builder } from '../builder.ts';
import { CaseTargetKindType } from '../cases/enums.graph.ts';
import { encodeId } from '../kernel/id.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import type { RuleTrigger } from './definition.ts';
import { RuleTriggerKind } from './enums.graph.ts';

export const RuleTriggerType = builder.objectRef<RuleTrigger>('RuleTrigger').implement({
  description:
    'What begins runs of a rule. Fields that its kind does not have, and those that may be any, are null.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RuleTriggerKind, description: 'What has to happen.' }),
    surveyId: t.id({
      nullable: true,
      description: 'The id of the survey; null for any.',
      resolve: ({ survey }) => (survey == null ? null : encodeId('Survey', survey)),
    }),
    question: t.string({
      nullable: true,
      description: 'ANSWER_SCORED: the key of the question.',
      resolve: ({ question }) => question ?? null,
    }),
    atLeast: t.float({
      nullable: true,
      description: 'ANSWER_SCORED: the lowest answer; null for any.',
      resolve: ({ atLeast }) => atLeast ?? null,
    }),
    atMost: t.float({
      nullable: true,
      description: 'ANSWER_SCORED: the highest answer; null for any.',
      resolve: ({ atMost }) => atMost ?? null,
    }),
    touchpointId: t.id({
      nullable: true,
      description: 'FEEDBACK_RECORDED: the id of the touchpoint; null for any.',
      resolve: ({ touchpoint }) => (touchpoint == null ? null : encodeId('Touchpoint', touchpoint)),
    }),
    eventType: t.string({
      nullable: true,
      description: 'EVENT_RECORDED: the type of the events.',
      resolve: ({ eventType }) => eventType ?? null,
    }),
    segmentId: t.id({
      nullable: true,
      description: 'SEGMENT_ENTERED, SEGMENT_LEFT, SCHEDULE: the id of the segment.',
      resolve: ({ segment }) => (segment == null ? null : encodeId('Segment', segment)),
    }),
    afterDays: t.int({
      nullable: true,
      description:
        'INVITATION_IGNORED: days after the invitation was sent; null for when it expires.',
      resolve: ({ afterDays }) => afterDays ?? null,
    }),
    channel: t.field({
      type: Channel,
      nullable: true,
      description: 'MESSAGE_RECEIVED: the channel of the message; null for any.',
      resolve: ({ channel }) => channel ?? null,
    }),
    target: t.field({
      type: CaseTargetKindType,
      nullable: true,
      description: 'CASE_OVERDUE: what was promised and not done; null for either.',
      resolve: ({ target }) => target ?? null,
    }),
    cron: t.string({
      nullable: true,
      description: 'SCHEDULE: when, as five fields of cron.',
      resolve: ({ cron }) => cron ?? null,
    }),
    timeZone: t.string({
      nullable: true,
      description: 'SCHEDULE: the time zone of `cron`; null for the workspace’s.',
      resolve: ({ timeZone }) => timeZone ?? null,
    }),
  }),
});
