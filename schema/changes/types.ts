import type { ModelName } from '../kernel/workspaceDb.ts';

/** What can happen, by the names that webhooks have: the row that it is about, and when it is written. */
export const changeTypes = {
  'response.completed': {
    model: 'SurveyResponse',
    description: 'A respondent completed a survey. Imported responses are history, and not logged.',
  },
  'response.updated': {
    model: 'SurveyResponse',
    description: 'A completed response was corrected.',
  },
  'feedback.recorded': { model: 'Feedback', description: 'Feedback was recorded.' },
  'feedback.updated': { model: 'Feedback', description: 'Recorded feedback was changed.' },
  'customer.created': { model: 'Customer', description: 'A customer was created.' },
  'customer.updated': {
    model: 'Customer',
    description:
      'A customer was changed, archived or restored, or got what another one had by a merge.',
  },
  'customer.merged': {
    model: 'Customer',
    description: 'A customer was merged into another one, which the payload names.',
  },
  'customer.deleted': { model: 'Customer', description: 'A customer was deleted.' },
  'customer.erased': {
    model: 'Customer',
    description: 'A customer was erased or anonymised: forget what you have of the person.',
  },
  'event.recorded': {
    model: 'CustomerEvent',
    description: 'An event was recorded. Imported events are history, and not logged.',
  },
  'segment.entered': { model: 'SegmentChange', description: 'A customer entered a segment.' },
  'segment.left': { model: 'SegmentChange', description: 'A customer left a segment.' },
  'invitation.changed': {
    model: 'Invitation',
    description:
      'An invitation to a survey that is not anonymous was made, came to another state, or what is due of it changed: a reminder is to be sent, was sent, or is no longer.',
  },
  'message.changed': {
    model: 'Message',
    description: 'A message to or from a customer was made, or came to another state.',
  },
  'case.changed': {
    model: 'Case',
    description:
      'A case was opened, changed, archived or restored, or a comment was made about it.',
  },
  'case.overdue': {
    model: 'CaseChange',
    description:
      'A case was not answered or resolved in time, by its policy: once for each of both. A case that waits or is done is not overdue.',
  },
  'run.changed': {
    model: 'Run',
    description: 'A run of a rule began, went on to another step, waits or ended.',
  },
  'job.finished': {
    model: 'Job',
    description: 'A job succeeded, failed or was canceled.',
  },
  'job.progressed': {
    model: 'Job',
    description: 'A job that runs has come further. For subscriptions alone.',
  },
  'score.changed': {
    model: 'Survey',
    description:
      'Responses came into the scores of a survey that is not anonymous. For subscriptions alone.',
  },
  'rule.called': {
    model: 'RunStep',
    description:
      'A rule came to a step CALL_WEBHOOK. It is sent to the endpoint of that step alone, whichever types that follows.',
  },
  'webhook.tested': {
    model: 'WebhookEndpoint',
    description: '`webhookEndpointTest` was called for the endpoint.',
  },
  'webhook.stopped': {
    model: 'WebhookEndpoint',
    description: 'Another endpoint was disabled because it failed or is gone.',
  },
} as const satisfies Readonly<Record<string, { model: ModelName; description: string }>>;

/** Types that come as often as anything is computed: a webhook for each would be noise. */
export const forSubscriptionsAlone: readonly string[] = ['job.progressed', 'score.changed'];

export type ChangeType = keyof typeof changeTypes;

/** Whether a text is the name of one of them. */
export function isChangeType(name: string): name is ChangeType {
  return Object.hasOwn(changeTypes, name);
}
