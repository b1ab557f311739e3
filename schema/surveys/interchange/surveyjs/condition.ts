import type { Condition } from '../../../conditions/condition.ts';
import { always, type Field, joined, negated, never, Unsayable } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import { type ConditionStanding, comparisonCondition, truthOf } from './comparisonCondition.ts';
import { type Expression, ExpressionError, readExpression } from './expression.ts';
import type { Note } from './openly.ts';
import { type SurveyJsOperand, surveyJsComparisons } from './semantics.ts';

/** An expression that decides what is shown, as a condition, or why it is none. */
export function conditionOfExpression(
  text: string,
  fields: Fields,
  note: Note,
): Condition | Unsayable {
  try {
    return said(readExpression(text), { fields, note, standing: 'SHOWN' });
  } catch (error) {
    if (error instanceof ExpressionError) return new Unsayable(error.message);
    throw error;
  }
}

export interface Saying {
  readonly fields: Fields;
  readonly note: Note;
  readonly standing: ConditionStanding;
}

/** Recurses no deeper than `readExpression` lets brackets be. */
export function said(expression: Expression, saying: Saying): Condition | Unsayable {
  const { fields, note, standing } = saying;
  switch (expression.is) {
    case 'and':
    case 'or':
      return junction(expression.is, expression.of, saying);
    case 'not': {
      const condition = said(expression.of, { ...saying, standing: 'ALONE' });
      return condition instanceof Unsayable ? condition : negated(condition);
    }
    case 'field': {
      const field = fieldOf(expression.name, fields);
      return field instanceof Unsayable ? field : truthOf(field, standing, note);
    }
    case 'value':
      return (standing === 'SHOWN' ? expression.value === true : Boolean(expression.value))
        ? always
        : never;
    case 'test':
      return compared(expression.test, expression.of, nothing, saying);
    case 'compare':
      return compared(expression.by, expression.left, expression.right, saying);
    case 'call':
      return new Unsayable(`The function ${expression.name.slice(0, 40)}() is not known here.`);
    default:
      return new Unsayable('A condition compares an answer with a value; this does not.');
  }
}

const nothing: Expression = { is: 'value', value: null };

/** As in JavaScript: the last of an `and`, and the first of an `or` that counts as true, is it. */
function junction(
  is: 'and' | 'or',
  parts: readonly Expression[],
  saying: Saying,
): Condition | Unsayable {
  const bare = parts.map((part) => bareIn(part, saying.fields)).filter((one) => one !== null);
  if (bare.includes('LIST') && bare.length > 1) {
    return new Unsayable('Whether two answers count as true depends on both, where one is a list.');
  }
  const last = parts.length - 1;
  const inside: Saying = { ...saying, standing: 'PART' };
  const whole = saying.standing === 'SHOWN' ? saying : inside;
  if (is === 'and') {
    return joined(
      'and',
      parts.map((part, at) => said(part, at === last ? whole : inside)),
    );
  }
  return parts.reduceRight<Condition | Unsayable>((rest, part, at) => {
    const own = said(part, whole);
    if (at === last) return own;
    const counts = said(part, inside);
    if (counts instanceof Unsayable || JSON.stringify(counts) === JSON.stringify(own)) {
      return joined('or', [own, rest]);
    }
    return joined('or', [own, joined('and', [negated(counts), rest])]);
  }, never);
}

/** Whether a part can be an answer itself, not only true or false; a list is apart. */
function bareIn(expression: Expression, fields: Fields): 'LIST' | 'ONE' | null {
  if (expression.is === 'field') {
    const field = fieldOf(expression.name, fields);
    const isList = 'type' in field && (field.type === 'CHOICES' || field.type === 'OTHER');
    return isList ? 'LIST' : 'ONE';
  }
  if (expression.is === 'value') return typeof expression.value === 'boolean' ? null : 'ONE';
  if (expression.is !== 'and' && expression.is !== 'or') return null;
  const parts = expression.of.map((part) => bareIn(part, fields));
  return parts.find((part) => part === 'LIST') ?? parts.find((part) => part !== null) ?? null;
}

function compared(
  by: Extract<Expression, { is: 'compare' }>['by'],
  left: Expression,
  right: Expression,
  { fields, note }: Saying,
): Condition | Unsayable {
  const isTurned = left.is !== 'field';
  const [asked, other] = isTurned ? [right, left] : [left, right];
  const value = constantOf(other);
  if (value instanceof Unsayable) return value;
  if (asked.is === 'field') {
    const field = fieldOf(asked.name, fields);
    return field instanceof Unsayable
      ? field
      : comparisonCondition(field, { by, value, isTurned }, note);
  }
  const decided = constantOf(asked);
  if (decided instanceof Unsayable) return decided;
  return surveyJsComparisons[by](value, decided) ? always : never;
}

function fieldOf(name: string, fields: Fields): Field | Unsayable {
  // `#` asks a question for its answer without converting it.
  const found = fields.find(name.replace(/^#/, ''));
  return 'missing' in found ? new Unsayable(found.missing) : found;
}

function constantOf(expression: Expression): SurveyJsOperand | Unsayable {
  if (expression.is === 'value') return expression.value;
  if (expression.is === 'field') return new Unsayable('Two answers cannot be compared here.');
  if (expression.is === 'call') {
    return new Unsayable(`The function ${expression.name.slice(0, 40)}() is not known here.`);
  }
  const items = expression.is === 'list' ? expression.items : null;
  const values = items?.flatMap((item) => (item.is === 'value' ? [item.value] : []));
  if (items && values?.length === items.length) return values;
  return new Unsayable('A condition compares an answer with a value; this does not.');
}
