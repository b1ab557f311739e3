import type { Condition } from '../../../conditions/condition.ts';
import {
  compare,
  type Field,
  type ForeignOperator,
  joined,
  negated,
  only,
  Unsayable,
  type Value,
} from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';

/**
 * What an answer is to Formbricks where the kind of the question here does not say it: a list of
 * choices or pictures, a table, or the lines of an address, by the keys of what they became.
 */
export type FormbricksAnswerForm = 'LIST' | 'PICTURES' | 'TABLE' | readonly string[];

/** What conditions ask about, and what is to be listed of them where they come in. */
export interface ConditionFields {
  readonly fields: Fields;
  /** By the id of the question. */
  readonly forms: ReadonlyMap<string, FormbricksAnswerForm>;
  /** Lists how a condition came in differently. */
  readonly note: (part: Part, reason: string) => void;
}

/** What stands beside an operator. */
export type Given = Value | readonly Value[] | null;

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

/** The exact opposites of others: they hold where there is no answer, too. */
const opposites: Readonly<Record<string, ForeignOperator>> = {
  doesNotStartWith: 'beginswith',
  doesNotEndWith: 'endswith',
};

/** These hold only where there is an answer. */
const answeredWithout: Readonly<Record<string, ForeignOperator>> = {
  doesNotIncludeOneOf: 'noneof',
  doesNotIncludeAllOf: 'noneof',
};

const accepted = ['isAccepted', 'accepted'];

/** One operator of one answer, as a condition. */
export function saidOf(
  name: string,
  operator: string,
  given: () => Given,
  part: Part,
  { fields, forms, note }: ConditionFields,
): Condition | Unsayable {
  const form = forms.get(name);
  const comparison = comparisonOf(operator, form);
  if (operator === 'isEmpty') {
    note(part, 'To Formbricks an answer that was never begun is not empty; here it is.');
  }
  if (typeof form === 'object') return anyLine(form, comparison);
  const field = fields.find(name);
  if ('missing' in field) return new Unsayable(field.missing);
  if (accepted.includes(operator)) return compare(field, 'equal', true);
  if (!comparison) return new Unsayable('Answers cannot be asked for this here.');
  if (comparison === 'empty' || comparison === 'notempty') {
    if (form === 'TABLE' && comparison === 'notempty') return neverHolds;
    // What stands beside an operator that needs nothing is left to be listed.
    if (field.type !== 'BOOLEAN') return compare(field, comparison, null);
    // Formbricks has no answer for a consent that is not given.
    return compare(field, comparison === 'empty' ? 'notequal' : 'equal', true);
  }
  const value = given();
  if (!isOffered(operator, field, form, value)) return neverHolds;
  const isAllOfOne = comparison === 'allof' && Array.isArray(value) && value.length === 1;
  const condition = compare(field, isAllOfOne ? 'anyof' : comparison, value);
  if (condition instanceof Unsayable) return condition;
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

const neverHolds = new Unsayable('Formbricks never compares such answers like this.');

/** Operators that take a list: those of answers that are lists, of single ones, and of either. */
const ofLists = ['includesOneOf', 'includesAllOf', 'doesNotIncludeOneOf', 'doesNotIncludeAllOf'];
const ofSingles = ['equalsOneOf', 'isAnyOf'];
const ofEither = ['includesOne', 'includesAll'];
const ofDates = ['isAfter', 'isBefore'];

/** Whether the operator can hold in Formbricks of an answer of this form, beside such a value. */
function isOffered(
  operator: string,
  { type }: Field,
  form: FormbricksAnswerForm | undefined,
  value: Given,
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

/** An address is answered where one of its lines is. */
function anyLine(
  lines: readonly string[],
  comparison: ForeignOperator | undefined,
): Condition | Unsayable {
  if (comparison !== 'empty' && comparison !== 'notempty') {
    return new Unsayable('An address can only be asked for being there.');
  }
  const operator = comparison === 'empty' ? 'isSkipped' : 'isAnswered';
  const rules = lines.map((field) => ({ field, operator }) as const);
  return { combinator: comparison === 'empty' ? 'and' : 'or', rules };
}

/** What tells values apart in Formbricks but not here, where this comparison meets it. */
function differences(
  { type }: Field,
  comparison: ForeignOperator,
  given: Given,
  operator: string,
): string[] {
  if (type === 'CHOICES' && operator === 'doesNotEqual' && comparison === 'notequal') {
    return ['To Formbricks several choices never equal one; here they do where it stands alone.'];
  }
  if (
    type === 'NUMBER' &&
    typeof given === 'string' &&
    ['equals', 'doesNotEqual'].includes(operator)
  ) {
    return ['Formbricks tells a number from a text of digits; here they are the same.'];
  }
  if (type !== 'TEXT') return [];
  const texts = (Array.isArray(given) ? given : [given]).map(String);
  const hasCase = texts.some((text) => text.toLowerCase() !== text.toUpperCase());
  const isInside = comparison === 'contains' || comparison === 'notcontains';
  const meetsEnds = !isInside || texts.some((text) => text !== text.trim());
  return [
    ...(hasCase ? ['Formbricks tells capitals from small letters; here they are the same.'] : []),
    ...(meetsEnds ? ['In Formbricks white space around a text counts; here it does not.'] : []),
  ];
}
