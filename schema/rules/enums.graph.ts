import { describedEnum } from '../toolkit/describedEnum.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import type { OwnedModel, RuleDuration } from './definition.ts';

storedEnum('RuleStatus', 'Whether a rule begins runs.', {
  DRAFT: 'It was never enabled.',
  ENABLED: 'It begins a run for what triggers it.',
  DISABLED: 'It begins no runs for now.',
});

storedEnum('RuleLimit', 'How often a customer goes through a rule.', {
  ONCE_PER_CUSTOMER: 'Once, whatever happens later.',
  ONE_AT_A_TIME: 'Again, but not while an earlier run of the customer goes on.',
  ONCE_PER_TRIGGER: 'For each event, response or the like, also while earlier runs go on.',
});

export const RuleSkipReason = storedEnum(
  'RuleSkipReason',
  'Why something that triggers a rule began no run.',
  {
    CONDITION: 'Its condition did not hold.',
    NO_CUSTOMER: 'It is not known whose it is.',
    LIMIT: 'The customer went through it as often as `limit` and `maxRuns` allow.',
    OPEN_RUN: 'An earlier run of the customer had not ended.',
    CUSTOMER_CAP:
      'The customer had begun as many runs of all rules on that day of the workspace’s time zone as it allows.',
    TOO_OLD: 'It had happened more than `maxEventAgeHours` ago.',
    TOO_LATE: 'The time of its schedule was missed by more than `maxLatenessMinutes`.',
    LOOP: 'A run of the same rule had led to it.',
    DEPTH: 'Ten runs, each by what the one before did, had led to it.',
    ARCHIVED: 'The customer is archived.',
  },
);

export const RuleTriggerKind = storedEnum('RuleTriggerKind', 'What begins runs of a rule.', {
  RESPONSE_COMPLETED: 'A customer completed a survey: `survey`, or any.',
  ANSWER_SCORED:
    'A customer answered a question of a survey that has a scale: `survey`, `question`, `atLeast`, `atMost`.',
  FEEDBACK_RECORDED: 'Feedback of a customer was recorded: at `touchpoint`, or at any.',
  EVENT_RECORDED: 'An event of a customer was recorded: of the type `eventType`.',
  SEGMENT_ENTERED: 'A customer entered `segment`.',
  SEGMENT_LEFT: 'A customer left `segment`.',
  INVITATION_IGNORED:
    'A customer began no response to an invitation, to `survey` or to any: `afterDays` after it was sent, or before it expired.',
  MESSAGE_RECEIVED: 'A message of a customer came: by `channel`, or by any.',
  CASE_OVERDUE:
    'A case of a customer was not answered or resolved in time, by its policy: `target`, or either.',
  SCHEDULE: 'The time that `cron` says has come: for each customer that belongs to `segment` then.',
  CALL: '`ruleStart` was called for a customer.',
});

export const RuleStepKind = storedEnum('RuleStepKind', 'What a step of a rule does.', {
  SEND_SURVEY:
    'Invites the customer to `survey` by `channel`, as `invitationCreate` does: consents, pauses and caps count.',
  SEND_MESSAGE: 'Sends a message of `template` to whom `to` says.',
  NOTIFY: 'Shows `text` to the actor whom `to` says.',
  OPEN_CASE:
    'Opens a case with `title` for the customer, about what triggered the run, once a run; `joinWithinDays` joins it into an open one.',
  ASSIGN:
    'Says who is to do the case that the run opened, or that is about its trigger: `team`, `teamOf`, `owner`. An owner of another team does not stay.',
  TAG: 'Adds `tags` to the response or the feedback that triggered the run.',
  SET_ATTRIBUTE: 'Sets `attribute` of the customer to `attributeValue`.',
  ADD_TO_LIST: 'Puts the customer on the list `segment`.',
  CALL_WEBHOOK: 'Sends `data`, and what the run is about, to `endpoint`.',
  RECORD_EVENT: 'Records an event of the customer: of the type `eventType`.',
  WAIT: 'Waits: `for` a time, `until` a time of day, for an `event`, or for a `response`.',
  BRANCH: 'Goes on with the first of `branches` whose condition holds, or else with `next`.',
  SPLIT:
    'Goes on with one of `arms`, by chance but always the same one for a customer, to compare them.',
});

export const RuleRecipientKind = describedEnum('RuleRecipientKind', 'Who gets a message.', {
  CUSTOMER: 'The customer of the run.',
  ACTOR: 'The person of the team that `actor` names.',
  TEAM: 'The people of the team that `team` names, each of them; without any, its owner.',
  OWNER_OF: 'The owner of what `of` says, when the step is done; without one, it is skipped.',
});

export const RuleOwnedModel = describedEnum<OwnedModel>(
  'RuleOwnedModel',
  'Whose owner gets a message, or whose team a case.',
  {
    TOUCHPOINT: 'The touchpoint at which the trigger happened, or that its survey asks about.',
    STEP: 'The step of a journey in which the trigger happened, or that its survey asks about.',
    SURVEY: 'The survey of the trigger.',
    ACCOUNT: 'The account of the customer.',
    CASE: 'The case that the run opened, or else the latest that is about its trigger.',
  },
);

export const RuleDurationUnit = describedEnum<RuleDuration['unit']>(
  'RuleDurationUnit',
  'The unit of a time that a rule waits.',
  {
    MINUTES: 'They elapse.',
    HOURS: 'They elapse: over a change of the clock, the time of day differs.',
    DAYS: 'Calendar days, to the same time of day.',
    WEEKS: 'Seven calendar days.',
    MONTHS: 'Calendar months from the start of the wait: from 31 January to 28 February.',
  },
);
