import type { Condition } from '../../../conditions/condition.ts';
import {
  compare,
  type Field,
  type ForeignOperator,
  Inexpressible,
  joined,
  negated,
  only,
  type Value,
} from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';

/**
 * The form of an answer in Formbricks, where the kind of the imported question does not imply it: a
 * list of choices or pictures, a table, or the keys of the questions that an address became.
 */
export type FormbricksAnswerForm = 'LIST' | 'PICTURES' | 'TABLE' | readonly string[];

/** The fields that conditions can use, and a list of the differences of imported conditions. */
export interface ConditionFields {
  readonly fields: Fields;
  /** Forms of answers by the id of the question. */
  readonly forms: ReadonlyMap<string, FormbricksAnswerForm>;
  /** Lists how an imported condition differs. */
  readonly note: (part: Part, reason: string) => void;
}

/** The right operand of a comparison; null if there is none, or it is a list with other values. */
export type RightOperand = Value | readonly Value[] | null;

const comparisons: Readonly<Record<string, ForeignOperator>> = {
  equals: 'equal',
  doesNotEqual: 'notequal',
  notEquals: 'notequal',
  contains: 'contains',
  doesNotContain: 'notcontains',
  startsWith: 'beginswith',
  endsWith: 'endswith',
  isSubmitted: 'notempty',
  submitted: 'notempty',
  isSet: 'notempty',
  isNotEmpty: 'notempty',
  isSkipped: 'empty',
  skipped: 'empty',
  isNotSet: 'empty',
  isEmpty: 'empty',
  isGreaterThan: 'greater',
  greaterThan: 'greater',
  isLessThan: 'less',
  lessThan: 'less',
  isGreaterThanOrEqual: 'greaterorequal',
  greaterEqual: 'greaterorequal',
  isLessThanOrEqual: 'lessorequal',
  lessEqual: 'lessorequal',
  equalsOneOf: 'anyof',
  isAnyOf: 'anyof',
  includesOneOf: 'anyof',
  includesOne: 'anyof',
  includesAllOf: 'allof',
  includesAll: 'allof',
  isAfter: 'greater',
  isBefore: 'less',
};

/** Exact negations of other operators; they also hold without an answer. */
const opposites: Readonly<Record<string, ForeignOperator>> = {
  doesNotStartWith: 'beginswith',
  doesNotEndWith: 'endswith',
};

/** Negations that only hold if there is an answer. */
const answeredWithout: Readonly<Record<string, ForeignOperator>> = {
  doesNotIncludeOneOf: 'noneof',
  doesNotIncludeAllOf: 'noneof',
};

const accepted = ['isAccepted', 'accepted'];

/** Translates the comparison of one answer to a condition. */
export function operatorCondition(
  name: string,
  operator: string,
  rightOperand: () => RightOperand,
  part: Part,
  { fields, forms, note }: ConditionFields,
): Condition | Inexpressible {
  const form = forms.get(name);
  const comparison = comparisonOf(operator, form);
  if (operator === 'isEmpty') {
    note(
      part,
      'In Formbricks "isEmpty" is false for a question without an answer; here it is true.',
    );
  }
  if (typeof form === 'object') return anyLine(form, comparison);
  const field = fields.find(name);
  if ('missing' in field) return new Inexpressible(field.missing);
  if (accepted.includes(operator)) return compare(field, 'equal', true);
  if (!comparison) return new Inexpressible('This operator does not exist here.');
  if (comparison === 'empty' || comparison === 'notempty') {
    if (form === 'TABLE' && comparison === 'notempty') return neverHolds;
    // The right operand is not read, because these operators have none: it is then listed.
    if (field.type !== 'BOOLEAN') return compare(field, comparison, null);
    // Formbricks stores no answer for a consent that was refused.
    return compare(field, comparison === 'empty' ? 'notequal' : 'equal', true);
  }
  const value = rightOperand();
  if (!isOffered(operator, field, form, value)) return neverHolds;
  const isAllOfOne = comparison === 'allof' && Array.isArray(value) && value.length === 1;
  const condition = compare(field, isAllOfOne ? 'anyof' : comparison, value);
  if (condition instanceof Inexpressible) return condition;
  for (const reason of differences(field, comparison, value, operator)) note(part, reason);
  if (Object.hasOwn(opposites, operator)) return negated(condition);
  if (!Object.hasOwn(answeredWithout, operator)) return condition;
  return joined('and', [only({ field: field.key, operator: 'isAnswered' }), condition]);
}

function comparisonOf(
  operator: string,
  form: FormbricksAnswerForm | undefined,
): ForeignOperator | undefined {
  if (form === 'PICTURES' && operator === 'doesNotEqual') return 'noneof';
  const table = [comparisons, opposites, answeredWithout].find((each) =>
    Object.hasOwn(each, operator),
  );
  return table?.[operator];
}

const neverHolds = new Inexpressible('In Formbricks this operator never holds for such an answer.');

/** Operators with a list as operand: for answers that are lists, for single answers, for both. */
const ofLists = ['includesOneOf', 'includesAllOf', 'doesNotIncludeOneOf', 'doesNotIncludeAllOf'];
const ofSingles = ['equalsOneOf', 'isAnyOf'];
const ofEither = ['includesOne', 'includesAll'];
const ofDates = ['isAfter', 'isBefore'];

/** Whether the operator can hold in Formbricks for an answer of this form and this operand. */
function isOffered(
  operator: string,
  { type }: Field,
  form: FormbricksAnswerForm | undefined,
  value: RightOperand,
): boolean {
  const isList = form === 'LIST' || form === 'PICTURES';
  if (Array.isArray(value)) {
    if (ofLists.includes(operator)) return isList;
    if (ofSingles.includes(operator)) return !isList && ['TEXT', 'CHOICE', 'DATE'].includes(type);
    return ofEither.includes(operator);
  }
  if ([...ofLists, ...ofSingles, ...ofEither].includes(operator)) return false;
  const isEqual = comparisons[operator] === 'equal' || comparisons[operator] === 'notequal';
  return isEqual || (type === 'DATE') === ofDates.includes(operator);
}

/** An address is answered if one of its lines is. */
function anyLine(
  lines: readonly string[],
  comparison: ForeignOperator | undefined,
): Condition | Inexpressible {
  if (comparison !== 'empty' && comparison !== 'notempty') {
    return new Inexpressible('An address can only be tested for being present.');
  }
  const operator = comparison === 'empty' ? 'isSkipped' : 'isAnswered';
  const rules = lines.map((field) => ({ field, operator }) as const);
  return { combinator: comparison === 'empty' ? 'and' : 'or', rules };
}

/** How this comparison differs in Formbricks, as sentences. */
function differences(
  { type }: Field,
  comparison: ForeignOperator,
  operand: RightOperand,
  operator: string,
): string[] {
  if (type === 'CHOICES' && operator === 'doesNotEqual' && comparison === 'notequal') {
    return [
      'In Formbricks a list of choices never equals one choice; here it does if it has no other.',
    ];
  }
  if (
    type === 'NUMBER' &&
    typeof operand === 'string' &&
    ['equals', 'doesNotEqual'].includes(operator)
  ) {
    return ['In Formbricks a number differs from a text of digits; here they are the same.'];
  }
  if (type !== 'TEXT') return [];
  const texts = (Array.isArray(operand) ? operand : [operand]).map(String);
  const hasCase = texts.some((text) => text.toLowerCase() !== text.toUpperCase());
  const isInside = comparison === 'contains' || comparison === 'notcontains';
  const meetsEnds = !isInside || texts.some((text) => text !== text.trim());
  return [
    ...(hasCase ? ['In Formbricks upper and lower case differ; here they are the same.'] : []),
    ...(meetsEnds ? ['In Formbricks white space around a text counts; here it does not.'] : []),
  ];
}
