/**
 * A group of predicates and groups, as it is stored and evaluated: the shape of react-querybuilder's
 * `RuleGroupType`, without what only its editor needs. `readCondition` reads one from JSON;
 * `operators` lists the operators and the types of fields that each can compare.
 */
export interface Condition {
  readonly combinator: 'and' | 'or';
  /** True: the condition holds if the group does not. */
  readonly not?: boolean;
  /** Predicates and groups. An `and` of none always holds. */
  readonly rules: readonly (Predicate | Condition)[];
}

/** The same with predicates of another kind beside, such as on events of a customer. */
export interface Tree<Other> {
  readonly combinator: 'and' | 'or';
  readonly not?: boolean;
  readonly rules: readonly (Predicate | Other | Tree<Other>)[];
}

/** The comparison of one field: a rule, in react-querybuilder's words. */
export interface Predicate {
  readonly field: string;
  readonly operator: Operator;
  readonly value?: Operand;
}

export type Scalar = number | string | boolean;

/** What a field is compared with; its form follows the operator. */
export type Operand = Scalar | readonly Scalar[] | Period;

/** A period of time that ends now. */
export interface Period {
  /** A whole number, 1 to 10,000. */
  readonly amount: number;
  readonly unit: PeriodUnit;
}

export const periodUnits = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;

export type PeriodUnit = (typeof periodUnits)[number];

export type Operator =
  | 'equals'
  | 'notEquals'
  | 'contains'
  | 'notContains'
  | 'beginsWith'
  | 'endsWith'
  | 'in'
  | 'notIn'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'between'
  | 'isNull'
  | 'notNull'
  | 'includesAny'
  | 'includesAll'
  | 'before'
  | 'after'
  | 'withinLast'
  | 'olderThan'
  | 'isAnswered'
  | 'isSkipped';

/** Limits on the size of a condition, so that it is evaluated quickly; they are checked first. */
export const conditionLimits = {
  /** Predicates and groups, the outermost group included. */
  nodes: 1000,
  /** Groups within groups; a condition that is one group has depth 1. */
  depth: 50,
  /** Entries of a list that a field is compared with. */
  listItems: 1000,
  /** Characters of a text that a field is compared with. */
  textLength: 10_000,
  /** Units of a period. */
  periodAmount: 10_000,
} as const;

/** The same for all conditions of one document, which are evaluated together. */
export const documentConditionLimits = {
  /** Predicates and groups. */
  nodes: 10_000,
  /** Entries of lists that fields are compared with. */
  listItems: 20_000,
} as const;

export function isGroup(node: Predicate | Condition): node is Condition {
  return 'rules' in node;
}

/** The same among predicates of other kinds. */
export function isTree<Other extends object>(
  node: Predicate | Other | Tree<Other>,
): node is Tree<Other> {
  return 'rules' in node;
}
