import { isTree, type Predicate } from '../../conditions/condition.ts';
import { holds } from '../../conditions/evaluate.ts';
import { type EventRule, isEventRule } from '../../conditions/eventRule.ts';
import type { Present } from '../../conditions/moment.ts';
import type { RuleCondition } from '../../rules/definition.ts';
import type { Fact, FactOf } from './facts.ts';

/** Decides a predicate, or returns it where it is not known. */
type Decide = (rule: Predicate | EventRule) => boolean | Predicate | EventRule;

/** What is left of a condition once some of its predicates are decided: an answer, or a condition of the others. */
export function reduce(
  { combinator, not, rules }: RuleCondition,
  decide: Decide,
): boolean | RuleCondition {
  /** What decides the whole where one part is it. */
  const deciding = combinator === 'or';
  const rest: RuleCondition['rules'][number][] = [];
  for (const node of rules) {
    const left = isTree(node) ? reduce(node, decide) : decide(node);
    if (left === deciding) return deciding !== (not === true);
    if (typeof left !== 'boolean') rest.push(left);
  }
  if (rest.length === 0) return !deciding !== (not === true);
  return { combinator, ...(not && { not }), rules: rest };
}

/** Decides the predicates on facts, and leaves those on the customer. */
export function decideBy(factOf: FactOf, present: Present): Decide {
  return (rule) => {
    if (isEventRule(rule)) return rule;
    const fact = factOf(rule.field);
    return fact ? holdsOf(rule, fact, present) : rule;
  };
}

/** Whether a predicate holds of a fact. */
export function holdsOf(predicate: Predicate, fact: Fact, present: Present): boolean {
  // A text is no time, even if it is written like one.
  const timeZone = fact.isTime ? present.timeZone : null;
  const value = fact.isLoose ? comparable(fact.value, predicate) : fact.value;
  return holds(predicate, value, { now: present.now, timeZone });
}

/** A value of no declared type as its predicate compares it: a number as a text, beside a text. */
function comparable(value: unknown, { value: operand }: Predicate): unknown {
  const [first] = Array.isArray(operand) ? operand : [operand];
  if (typeof first !== 'string') return value;
  const asText = (each: unknown) =>
    typeof each === 'number' || typeof each === 'boolean' ? String(each) : each;
  return Array.isArray(value) ? value.map(asText) : asText(value);
}
