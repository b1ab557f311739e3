import type { Predicate } from '../../conditions/condition.ts';
import { type CustomerCondition, isEventRule, predicatesOf } from '../../conditions/eventRule.ts';
import { decodeId } from '../../kernel/id.ts';

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

/** The segments that a predicate names; null where it asks for any. */
export function segmentsNamedBy({ value }: Predicate): string[] | null {
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  const keys = named.map((id) => (typeof id === 'string' ? decodeId('Segment', id) : null));
  return keys.includes(null) ? null : keys.flatMap((key) => key ?? []);
}
