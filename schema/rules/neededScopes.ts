import type { RuleStepKind, RuleTriggerKind } from '../../prisma/generated/client/enums.ts';
import { isEventRule, predicatesOf } from '../conditions/eventRule.ts';
import type { Viewer } from '../kernel/context.ts';
import { hasScope, namedScope } from '../kernel/scope.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { scopeFor } from '../segments/readSegment.ts';
import type { RuleDefinition, RuleTrigger } from './definition.ts';
import { answersPrefix, type RuleFields, stepsPrefix } from './fields.ts';
import { conditionsOf } from './ruleRows.ts';

/** What a key has to read to be triggered by it; null for what is of rules alone. */
const toTrigger: Readonly<Record<RuleTriggerKind, string | null>> = {
  RESPONSE_COMPLETED: 'responses:read',
  ANSWER_SCORED: 'responses:read',
  FEEDBACK_RECORDED: 'feedback:read',
  EVENT_RECORDED: 'events:read',
  SEGMENT_ENTERED: 'segments:read',
  SEGMENT_LEFT: 'segments:read',
  INVITATION_IGNORED: 'invitations:read',
  MESSAGE_RECEIVED: 'messages:read',
  CASE_OVERDUE: 'cases:read',
  SCHEDULE: 'segments:read',
  CALL: null,
};

/** What a key has to write to do itself what a step does; null for what is of rules alone. */
const toDo: Readonly<Record<RuleStepKind, (trigger: RuleTrigger) => string | null>> = {
  SEND_SURVEY: () => 'invitations:write',
  SEND_MESSAGE: () => 'messages:write',
  NOTIFY: () => null,
  OPEN_CASE: () => 'cases:write',
  ASSIGN: () => 'cases:write',
  TAG: ({ kind }) => (kind === 'FEEDBACK_RECORDED' ? 'feedback:write' : 'responses:write'),
  SET_ATTRIBUTE: () => 'customers:write',
  ADD_TO_LIST: () => 'segments:write',
  CALL_WEBHOOK: () => 'webhooks:write',
  RECORD_EVENT: () => 'events:write',
  WAIT: () => null,
  BRANCH: () => null,
  SPLIT: () => null,
};

/**
 * Errors of a rule that does more than the key that stores or enables it may do: a rule acts for that key.
 *
 * @param fields those that its conditions can compare, some of which are personal
 */
export function scopeErrors(
  viewer: Viewer | null,
  definition: RuleDefinition,
  { customer, scopes }: Pick<RuleFields, 'customer' | 'scopes'>,
): UserErrorShape[] {
  const lacking = (scope: string | null, path: InputPath, what: string): UserErrorShape[] => {
    if (scope === null || hasScope(viewer, scope)) return [];
    const message = `For ${what}, the key needs the scope ${namedScope(scope)}.`;
    return [invalid('INVALID_VALUE', path, message)];
  };
  const { trigger, steps } = definition;
  const compared = conditionsOf(definition).flatMap(({ condition, path }) =>
    predicatesOf(condition, path).map(({ rule, path: at }) => ({ rule, at: [...at, 'field'] })),
  );
  return [
    ...lacking(toTrigger[trigger.kind], ['trigger', 'kind'], 'this trigger'),
    ...steps.flatMap((step, index) =>
      lacking(toDo[step.kind](trigger), ['steps', String(index), 'kind'], 'this step'),
    ),
    ...steps.flatMap((step, index) => {
      if (step.kind !== 'SET_ATTRIBUTE') return [];
      const named = { field: `attributes.${step.attribute}`, operator: 'notNull' } as const;
      const path = ['steps', String(index), 'attribute'];
      return lacking(scopeFor(named, customer), path, 'this attribute');
    }),
    ...compared.flatMap(({ rule, at }) => {
      const isAnswer =
        !isEventRule(rule) &&
        (rule.field.startsWith(answersPrefix) || rule.field.startsWith(stepsPrefix));
      const what = `comparing \`${rule.field}\``;
      const own = isAnswer ? 'responses:read' : scopeFor(rule, customer);
      const further = isEventRule(rule) ? null : (scopes.get(rule.field) ?? null);
      return [own, further].flatMap((scope) => lacking(scope, at, what)).slice(0, 1);
    }),
  ];
}
