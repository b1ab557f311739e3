import type { Condition } from '../../../conditions/condition.ts';
import {
  type Comparison,
  compare,
  type Field,
  joined,
  negated,
  only,
  Unsayable,
  type Value,
} from '../comparison.ts';
import type { Fields } from '../fields.ts';
import { type Expression, ExpressionMistake, readExpression } from './expression.ts';

/** An expression as a condition, or why it is none. */
export function conditionOf(text: string, fields: Fields): Condition | Unsayable {
  try {
    return said(readExpression(text), fields);
  } catch (error) {
    if (error instanceof ExpressionMistake) return new Unsayable(error.message);
    throw error;
  }
}

/** Recurses no deeper than `readExpression` lets brackets be. */
export function said(expression: Expression, fields: Fields): Condition | Unsayable {
  switch (expression.is) {
    case 'and':
    case 'or':
      return joined(
        expression.is,
        expression.of.map((part) => said(part, fields)),
      );
    case 'not': {
      const condition = said(expression.of, fields);
      return condition instanceof Unsayable ? condition : negated(condition);
    }
    case 'test': {
      const field = fieldOf(expression.of, fields);
      return field instanceof Unsayable ? field : compare(field, expression.test, null);
    }
    case 'field': {
      const field = fieldOf(expression, fields);
      return field instanceof Unsayable ? field : truthOf(field);
    }
    case 'compare':
      return compared(expression, fields);
    case 'call':
      return new Unsayable(`The function ${expression.name.slice(0, 40)}() is not known here.`);
    default:
      return new Unsayable('A condition compares an answer with a value; this does not.');
  }
}

/** What an answer that stands alone asks for: that it is there, and is not "no" or 0. */
function truthOf(field: Field): Condition | Unsayable {
  if (field.type === 'BOOLEAN') return only({ field: field.key, operator: 'equals', value: true });
  if (field.type !== 'NUMBER') return only({ field: field.key, operator: 'isAnswered' });
  return joined('and', [
    only({ field: field.key, operator: 'isAnswered' }),
    only({ field: field.key, operator: 'notEquals', value: 0 }),
  ]);
}

const turned: { readonly [C in Comparison]?: Comparison } = {
  equal: 'equal',
  notequal: 'notequal',
  less: 'greater',
  lessorequal: 'greaterorequal',
  greater: 'less',
  greaterorequal: 'lessorequal',
};

function compared(
  { by: comparison, left, right }: Extract<Expression, { is: 'compare' }>,
  fields: Fields,
): Condition | Unsayable {
  if (left.is !== 'field' && right.is === 'field') {
    const other = turned[comparison];
    if (!other) return new Unsayable('A value is asked for a part of an answer.');
    return compared({ is: 'compare', by: other, left: right, right: left }, fields);
  }
  const field = fieldOf(left, fields);
  if (field instanceof Unsayable) return field;
  const value = operandOf(right);
  if (value instanceof Unsayable) return value;
  if (value === null || value === '') {
    if (comparison === 'equal') return compare(field, 'empty', null);
    if (comparison === 'notequal') return compare(field, 'notempty', null);
  }
  return compare(field, comparison, value);
}

function fieldOf(expression: Expression, fields: Fields): Field | Unsayable {
  if (expression.is === 'call') {
    return new Unsayable(`The function ${expression.name.slice(0, 40)}() is not known here.`);
  }
  if (expression.is !== 'field') {
    return new Unsayable('A condition compares an answer with a value; this does not.');
  }
  // `#` asks a question for its answer without converting it.
  const found = fields.find(expression.name.replace(/^#/, ''));
  return 'missing' in found ? new Unsayable(found.missing) : found;
}

function operandOf(expression: Expression): Value | readonly Value[] | null | Unsayable {
  if (expression.is === 'value') return expression.value;
  if (expression.is === 'field') return new Unsayable('Two answers cannot be compared here.');
  const unsayable = new Unsayable('It compares with something that is calculated.');
  if (expression.is !== 'list') return unsayable;
  const values = expression.items.map((item) => (item.is === 'value' ? item.value : null));
  const plain = values.filter((value) => value !== null);
  return plain.length === values.length ? plain : unsayable;
}
