import type { RuleTrigger } from './definition.ts';

/**
 * The keys of `RuleWatch` by which what can trigger a rule finds it: a type of change and, after a colon,
 * what it is of. None for a schedule and a call.
 */
export function watchKeysOf(trigger: RuleTrigger): string[] {
  const of = (type: string, detail: string | null | undefined) => [
    detail == null ? type : `${type}:${detail}`,
  ];
  switch (trigger.kind) {
    case 'RESPONSE_COMPLETED':
    case 'ANSWER_SCORED':
      return of('response.completed', trigger.survey);
    case 'FEEDBACK_RECORDED':
      return of('feedback.recorded', trigger.touchpoint);
    case 'EVENT_RECORDED':
      return of('event.recorded', trigger.eventType);
    case 'SEGMENT_ENTERED':
      return of('segment.entered', trigger.segment);
    case 'SEGMENT_LEFT':
      return of('segment.left', trigger.segment);
    case 'INVITATION_IGNORED':
      return of('invitation.changed', trigger.survey);
    case 'MESSAGE_RECEIVED':
      return of('message.changed', trigger.channel);
    case 'CASE_OVERDUE':
      return of('case.overdue', trigger.target);
    default:
      return [];
  }
}
