import type { Condition } from '../../../conditions/condition.ts';
import { always, type Field, Inexpressible, joined, negated, never } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import { type ConditionStanding, comparisonCondition, truthOf } from './comparisonCondition.ts';
import { type Expression, ExpressionError, readExpression } from './expression.ts';
import type { Note } from './openComparison.ts';
import { type SurveyJsOperand, surveyJsComparisons } from './semantics.ts';

/** Translates an expression that decides what is shown to a condition. */
export function conditionOfExpression(
  text: string,
  fields: Fields,
  note: Note,
): Condition | Inexpressible {
  try {
    return translated(readExpression(text), { fields, note, standing: 'SHOWN' });
  } catch (error) {
    if (error instanceof ExpressionError) return new Inexpressible(error.message);
    throw error;
  }
}

export interface Translation {
  readonly fields: Fields;
  readonly note: Note;
  readonly standing: ConditionStanding;
}

/** Translates an expression to a condition. It recurses at most as deep as `readExpression` allows. */
export function translated(
  expression: Expression,
  translation: Translation,
): Condition | Inexpressible {
  const { fields, note, standing } = translation;
  switch (expression.is) {
    case 'and':
    case 'or':
      return junction(expression.is, expression.of, translation);
    case 'not': {
      const condition = translated(expression.of, { ...translation, standing: 'ALONE' });
      return condition instanceof Inexpressible ? condition : negated(condition);
    }
    case 'field': {
      const field = fieldOf(expression.name, fields);
      return field instanceof Inexpressible ? field : truthOf(field, standing, note);
    }
    case 'value':
      return (standing === 'SHOWN' ? expression.value === true : Boolean(expression.value))
        ? always
        : never;
    case 'test':
      return compared(expression.test, expression.of, nothing, translation);
    case 'compare':
      return compared(expression.by, expression.left, expression.right, translation);
    case 'call':
      return new Inexpressible(`The function ${expression.name.slice(0, 40)}() is not known here.`);
    default:
      return new Inexpressible('A condition must compare an answer with a value.');
  }
}

const nothing: Expression = { is: 'value', value: null };

/**
 * Translates `and` and `or`. As in JavaScript, their value is that of one part: of an `and` the
 * last, of an `or` the first that counts as true.
 */
function junction(
  is: 'and' | 'or',
  parts: readonly Expression[],
  translation: Translation,
): Condition | Inexpressible {
  const bare = parts.map((part) => bareIn(part, translation.fields)).filter((one) => one !== null);
  if (bare.includes('LIST') && bare.length > 1) {
    return new Inexpressible(
      'Two answers of which one is a list cannot be joined without comparisons.',
    );
  }
  const last = parts.length - 1;
  const inside: Translation = { ...translation, standing: 'PART' };
  const whole = translation.standing === 'SHOWN' ? translation : inside;
  if (is === 'and') {
    return joined(
      'and',
      parts.map((part, at) => translated(part, at === last ? whole : inside)),
    );
  }
  return parts.reduceRight<Condition | Inexpressible>((rest, part, at) => {
    const own = translated(part, whole);
    if (at === last) return own;
    const counts = translated(part, inside);
    if (counts instanceof Inexpressible || JSON.stringify(counts) === JSON.stringify(own)) {
      return joined('or', [own, rest]);
    }
    return joined('or', [own, joined('and', [negated(counts), rest])]);
  }, never);
}

/** Whether the value of a part can be an answer: a list, or one value; null if only a boolean. */
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
  { fields, note }: Translation,
): Condition | Inexpressible {
  const isMirrored = left.is !== 'field';
  const [subject, other] = isMirrored ? [right, left] : [left, right];
  const value = constantOf(other);
  if (value instanceof Inexpressible) return value;
  if (subject.is === 'field') {
    const field = fieldOf(subject.name, fields);
    return field instanceof Inexpressible
      ? field
      : comparisonCondition(field, { by, value, isMirrored }, note);
  }
  const decided = constantOf(subject);
  if (decided instanceof Inexpressible) return decided;
  return surveyJsComparisons[by](value, decided) ? always : never;
}

function fieldOf(name: string, fields: Fields): Field | Inexpressible {
  // `#` is SurveyJS’ sign for an unconverted answer.
  const found = fields.find(name.replace(/^#/, ''));
  return 'missing' in found ? new Inexpressible(found.missing) : found;
}

function constantOf(expression: Expression): SurveyJsOperand | Inexpressible {
  if (expression.is === 'value') return expression.value;
  if (expression.is === 'field') return new Inexpressible('Two answers cannot be compared here.');
  if (expression.is === 'call') {
    return new Inexpressible(`The function ${expression.name.slice(0, 40)}() is not known here.`);
  }
  const items = expression.is === 'list' ? expression.items : null;
  const values = items?.flatMap((item) => (item.is === 'value' ? [item.value] : []));
  if (items && values?.length === items.length) return values;
  return new Inexpressible('A condition must compare an answer with a value.');
}
