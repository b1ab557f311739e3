import {
  type Condition,
  isGroup,
  type Operator,
  type Rule,
  type Scalar,
} from '../../../conditions/condition.ts';
import { Unsayable } from '../comparison.ts';

const inexpressible = 'SurveyJS has no expression for this condition; it is left out.';

const isOdd = (text: string) => /^(?:[\d.,+\-ex]+|true|false)$/i.test(text);
const isPartOfOdd = (text: string) =>
  /^[\da-fx.,+-]+$/i.test(text) ||
  ['true', 'false'].some((word) => word.includes(text.toLowerCase()));
/** Which texts are numbers or truths to SurveyJS, or may be parts of such. */
const oddFor: { readonly [O in Operator]?: (text: string) => boolean } = {
  equals: isOdd,
  notEquals: isOdd,
  in: isOdd,
  notIn: isOdd,
  contains: isPartOfOdd,
  notContains: isPartOfOdd,
  beginsWith: isPartOfOdd,
};

/** A condition as an expression; null for one that always holds. */
export function expressionOf(condition: Condition | null): string | Unsayable | null {
  if (condition === null || (condition.rules.length === 0 && !condition.not)) return null;
  return grouped(condition);
}

function grouped({ combinator, not, rules }: Condition): string | Unsayable {
  const parts: string[] = [];
  for (const rule of rules) {
    const said = isGroup(rule) ? grouped(rule) : compared(rule);
    if (said instanceof Unsayable) return said;
    parts.push(isGroup(rule) && !rule.not ? `(${said})` : said);
  }
  const whole =
    parts.length === 0 ? (combinator === 'and' ? '1 = 1' : '1 = 2') : parts.join(` ${combinator} `);
  return not ? `!(${whole})` : whole;
}

function compared({ field, operator, value }: Rule): string | Unsayable {
  const isPeriod = typeof value === 'object' && !Array.isArray(value);
  if (isPeriod) return new Unsayable(inexpressible);
  const values = listed(value).map(surveyJsLiteral);
  const known = values.filter((each) => each !== null);
  if (known.length < values.length) return new Unsayable(inexpressible);
  const [first = "''", second = "''"] = known;
  const list = `[${known.join(', ')}]`;
  // `#` keeps SurveyJS from taking a text such as "1.0" for a number.
  const isTaken = oddFor[operator] ?? (() => false);
  const isTexts = listed(value).some((one) => typeof one === 'string' && isTaken(one));
  const name = isTexts ? `{#${field}}` : `{${field}}`;
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
      return new Unsayable(inexpressible);
  }
}

function listed(value: Rule['value']): readonly Scalar[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' || value === undefined ? [] : [value as Scalar];
}

/** SurveyJS knows no backslash but before a quote. */
export function surveyJsLiteral(value: Scalar): string | null {
  if (typeof value !== 'string') return String(value);
  if (/\\(?:['"]|$)/.test(value)) return null;
  return `'${value.replace(/['"]/g, (quote) => `\\${quote}`)}'`;
}
