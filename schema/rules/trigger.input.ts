import { builder } from '../builder.ts';
import { CaseTargetKindType } from '../cases/enums.graph.ts';
import { typeBounds } from '../events/bounds.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { RuleTriggerKind } from './enums.graph.ts';
import { ruleKeyBounds } from './limits.ts';

export const RuleTriggerInput = builder.inputType('RuleTriggerInput', {
  description:
    'What begins runs of a rule, and for which customers. Fields that its kind does not have are refused.',
  fields: (t) => ({
    kind: t.field({ type: RuleTriggerKind, required: true, description: 'What has to happen.' }),
    survey: t.id(
      bounded(
        { reference: 'Survey' },
        {
          description:
            'RESPONSE_COMPLETED, ANSWER_SCORED, INVITATION_IGNORED: the survey, by its id; by default any, but for ANSWER_SCORED. An anonymous one is refused.',
        },
      ),
    ),
    question: t.string(
      bounded(ruleKeyBounds, {
        description:
          'ANSWER_SCORED: the key of a question of kind NPS, CSAT, CES, RATING or OPINION_SCALE.',
      }),
    ),
    atLeast: t.float(
      bounded({}, { description: 'ANSWER_SCORED: the lowest answer. By default any.' }),
    ),
    atMost: t.float(
      bounded({}, { description: 'ANSWER_SCORED: the highest answer. By default any.' }),
    ),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        { description: 'FEEDBACK_RECORDED: the touchpoint, by its id. By default any.' },
      ),
    ),
    eventType: t.string(
      bounded(typeBounds, { description: 'EVENT_RECORDED: the type of the events: `DELIVERY`.' }),
    ),
    segment: t.id(
      bounded(
        { reference: 'Segment' },
        { description: 'SEGMENT_ENTERED, SEGMENT_LEFT, SCHEDULE: the segment or list, by its id.' },
      ),
    ),
    afterDays: t.int(
      bounded(
        { min: 1, max: 90 },
        {
          description:
            'INVITATION_IGNORED: days after the invitation was sent. By default when it expires.',
        },
      ),
    ),
    channel: t.field({
      type: Channel,
      description: 'MESSAGE_RECEIVED: the channel of the message. By default any.',
    }),
    target: t.field({
      type: CaseTargetKindType,
      description: 'CASE_OVERDUE: what was promised and not done. By default either.',
    }),
    cron: t.string(
      bounded(
        { maxLength: 200 },
        {
          description:
            'SCHEDULE: when, as five fields of cron: minute, hour, day of the month, month, day of the week: `0 9 * * MON`. Where both days are set, one of them is enough.',
        },
      ),
    ),
    timeZone: t.string(
      bounded(
        { maxLength: 50, timeZone: true },
        {
          description:
            'SCHEDULE: the time zone of `cron`, by its IANA name. By default the workspace’s.',
        },
      ),
    ),
  }),
});

export type TriggerInputShape = typeof RuleTriggerInput.$inferInput;
