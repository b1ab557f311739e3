import { type CustomerCondition, isEventRule, predicatesOf } from '../../conditions/eventRule.ts';

/** What steps did to a customer. */
interface Acts {
  /** The fields that they set. */
  readonly set: ReadonlyMap<string, unknown>;
  /** Whether they recorded events. */
  readonly hasRecorded: boolean;
}

/**
 * Whether what steps did moves no customer in a segment.
 *
 * @param condition that of the segment; null for a list
 */
export function isSettled(
  condition: CustomerCondition | null | undefined,
  { set, hasRecorded }: Acts,
): boolean {
  if (condition == null) return condition === null;
  return predicatesOf(condition).every(({ rule }) =>
    isEventRule(rule) ? !hasRecorded : rule.field !== 'segments' && !set.has(rule.field),
  );
}
