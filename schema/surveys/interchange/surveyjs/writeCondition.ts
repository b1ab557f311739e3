import {
  type Condition,
  isGroup,
  type Operator,
  type Predicate,
  type Scalar,
} from '../../../conditions/condition.ts';
import { Inexpressible } from '../comparison.ts';

const inexpressible = 'SurveyJS has no expression for this condition; it is left out.';

const isOdd = (text: string) => /^(?:[\d.,+\-ex]+|true|false)$/i.test(text);
const isPartOfOdd = (text: string) =>
  /^[\da-fx.,+-]+$/i.test(text) ||
  ['true', 'false'].some((word) => word.includes(text.toLowerCase()));
/** Tests for texts that SurveyJS compares as numbers or booleans, or that may be parts of such. */
const oddFor: { readonly [O in Operator]?: (text: string) => boolean } = {
  equals: isOdd,
  notEquals: isOdd,
  in: isOdd,
  notIn: isOdd,
  contains: isPartOfOdd,
  notContains: isPartOfOdd,
  beginsWith: isPartOfOdd,
};

/** Translates a condition to an expression; null if it always holds. */
export function expressionOf(condition: Condition | null): string | Inexpressible | null {
  if (condition === null || (condition.rules.length === 0 && !condition.not)) return null;
  return grouped(condition);
}

function grouped({ combinator, not, rules }: Condition): string | Inexpressible {
  const parts: string[] = [];
  for (const part of rules) {
    const expression = isGroup(part) ? grouped(part) : compared(part);
    if (expression instanceof Inexpressible) return expression;
    parts.push(isGroup(part) && !part.not ? `(${expression})` : expression);
  }
  const whole =
    parts.length === 0 ? (combinator === 'and' ? '1 = 1' : '1 = 2') : parts.join(` ${combinator} `);
  return not ? `!(${whole})` : whole;
}

function compared({ field, operator, value }: Predicate): string | Inexpressible {
  const isPeriod = typeof value === 'object' && !Array.isArray(value);
  if (isPeriod) return new Inexpressible(inexpressible);
  const values = listed(value).map(surveyJsLiteral);
  const known = values.filter((each) => each !== null);
  if (known.length < values.length) return new Inexpressible(inexpressible);
  const [first = "''", second = "''"] = known;
  const list = `[${known.join(', ')}]`;
  // With `#` SurveyJS compares a text such as "1.0" as a text and not as a number.
  const isConverted = oddFor[operator] ?? (() => false);
  const needsHash = listed(value).some((one) => typeof one === 'string' && isConverted(one));
  const name = needsHash ? `{#${field}}` : `{${field}}`;
  switch (operator) {
    case 'equals':
      return `${name} = ${first}`;
    case 'notEquals':
      return `${name} <> ${first}`;
    case 'contains':
      return `${name} contains ${first}`;
    case 'notContains':
      return `${name} notcontains ${first}`;
    case 'beginsWith':
      return `substring(${name}, 0, ${String(value).length}) = ${first}`;
    case 'in':
    case 'includesAny':
      return `${name} anyof ${list}`;
    case 'notIn':
      return `${name} noneof ${list}`;
    case 'includesAll':
      return `${name} allof ${list}`;
    case 'gt':
    case 'after':
      return `${name} > ${first}`;
    case 'gte':
      return `${name} >= ${first}`;
    case 'lt':
    case 'before':
      return `${name} < ${first}`;
    case 'lte':
      return `${name} <= ${first}`;
    case 'between':
      return `(${name} >= ${first} and ${name} <= ${second})`;
    case 'isNull':
    case 'isSkipped':
      return `${name} empty`;
    case 'notNull':
    case 'isAnswered':
      return `${name} notempty`;
    default:
      return new Inexpressible(inexpressible);
  }
}

function listed(value: Predicate['value']): readonly Scalar[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' || value === undefined ? [] : [value as Scalar];
}

/** A value as a literal; null if SurveyJS cannot write it: it escapes nothing but quotes. */
export function surveyJsLiteral(value: Scalar): string | null {
  if (typeof value !== 'string') return String(value);
  if (/\\(?:['"]|$)/.test(value)) return null;
  return `'${value.replace(/['"]/g, (quote) => `\\${quote}`)}'`;
}
