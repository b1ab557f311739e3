/** A group of rules of the condition language; see `Condition` in the graph for the operators. */
export interface Condition {
  readonly combinator: 'and' | 'or';
  readonly not?: boolean;
  readonly rules: readonly (Rule | Condition)[];
}

/** A comparison of one field. */
export interface Rule {
  readonly field: string;
  readonly operator: Operator;
  readonly value?: unknown;
}

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
