import type { Condition } from '../../../conditions/condition.ts';
import type { VariableStep } from '../../definition.ts';
import { type Comparison, compare, joined, only, Unsayable, type Value } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
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

/** These hold only where there is an answer. */
const answeredWithout: Readonly<Record<string, Comparison>> = {
  doesNotIncludeOneOf: 'noneof',
  doesNotIncludeAllOf: 'noneof',
};

const accepted = ['isAccepted', 'accepted'];

/** The name that variables go by among fields: their ids are apart from those of questions. */
export function variableName(id: string): string {
  return `variable ${id}`;
}

/** `{ connector, conditions: [{ leftOperand, operator, rightOperand } | group] }`. */
export function groupOf(part: Part | undefined, fields: Fields): Condition | Unsayable | null {
  if (!part) return null;
  const parts = (part.get('conditions')?.items() ?? []).map((item) => {
    // Groups lie no deeper in each other than documents may.
    const isGroup = item.isObject && item.get('conditions') !== undefined;
    return isGroup ? groupOf(item, fields) : singleOf(item, fields);
  });
  const connector = part.get('connector')?.text() ?? 'and';
  if (connector !== 'and' && connector !== 'or') {
    return new Unsayable('Conditions are joined by "and" or "or".');
  }
  const said = parts.filter((each) => each !== null);
  return said.length === 0 ? null : joined(connector, said);
}

function singleOf(part: Part, fields: Fields): Condition | Unsayable {
  const operator = part.get('operator')?.text() ?? '';
  const left = part.get('leftOperand');
  const right = part.get('rightOperand');
  const type = left?.get('type')?.text() ?? 'question';
  const name = left?.get('value')?.text() ?? '';
  if (left?.get('meta') && !left.get('meta')?.isEmpty) {
    return new Unsayable('It asks for a row of a table; only the whole can be asked for.');
  }
  const rightType = right?.get('type')?.text() ?? 'static';
  if (right && rightType !== 'static') return new Unsayable('Two answers cannot be compared here.');
  const value = () => givenBy(right?.get('value'));
  return saidOf(type === 'variable' ? variableName(name) : name, operator, value, fields);
}

type Given = Value | readonly Value[] | null;

function givenBy(part: Part | undefined): Given {
  if (!part?.isList) return part?.primitive() ?? null;
  const values = part.items().map((item) => item.primitive());
  const plain = values.filter((value) => value !== undefined);
  return plain.length === values.length ? plain : null;
}

function saidOf(
  name: string,
  operator: string,
  given: () => Given,
  fields: Fields,
): Condition | Unsayable {
  const field = fields.find(name);
  if ('missing' in field) return new Unsayable(field.missing);
  if (accepted.includes(operator)) return compare(field, 'equal', true);
  const without = Object.hasOwn(answeredWithout, operator) ? answeredWithout[operator] : undefined;
  if (without) {
    return joined('and', [
      only({ field: field.key, operator: 'isAnswered' }),
      compare(field, without, given()),
    ]);
  }
  const comparison = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (!comparison) return new Unsayable('Answers cannot be asked for this here.');
  const isPlain = comparison === 'empty' || comparison === 'notempty';
  // What stands beside an operator that needs nothing is left to be listed.
  return compare(field, comparison, isPlain ? null : given());
}

/** The older form, `{ condition, value, destination }`, asks for the question that it stands at. */
export function oldConditionOf(
  part: Part,
  question: string,
  fields: Fields,
): Condition | Unsayable {
  const operator = part.get('condition')?.text() ?? '';
  return saidOf(question, operator, () => givenBy(part.get('value')), fields);
}

const operations = {
  assign: 'SET',
  add: 'ADD',
  subtract: 'SUBTRACT',
  multiply: 'MULTIPLY',
  divide: 'DIVIDE',
} as const;

/** A `calculate` action as a step of its variable. */
export function stepOf(
  part: Part,
  when: Condition | null,
  fields: Fields,
): VariableStep | Unsayable {
  const name = part.get('operator')?.text() ?? '';
  const operation = Object.entries(operations).find(([known]) => known === name)?.[1];
  if (!operation) return new Unsayable('Variables are not calculated in this way here.');
  const given = part.get('value');
  const type = given?.get('type')?.text() ?? 'static';
  const value = given?.get('value')?.primitive();
  if (value === undefined) return new Unsayable('It says no value.');
  if (type === 'static') return { when, operation, value, field: null };
  const field = fields.find(type === 'variable' ? variableName(String(value)) : String(value));
  if ('missing' in field) return new Unsayable(field.missing);
  return { when, operation, value: null, field: field.key };
}
