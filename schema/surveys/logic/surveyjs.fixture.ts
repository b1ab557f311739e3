import {
  type Condition,
  isGroup,
  type Operator,
  type Predicate,
} from '../../conditions/condition.ts';
import type {
  Jump,
  Question,
  SurveyDefinition,
  SurveyPage,
  SurveyVariable,
} from '../definition/definition.ts';

/**
 * Operators that survey-core's expressions lack: it has no function for the end of a text, and takes
 * `today()` from the machine's clock and time zone.
 */
export const inexpressible: readonly Operator[] = ['endsWith', 'withinLast', 'olderThan'];

/** The survey as SurveyJS JSON: survey-core should show the same questions. */
export function surveyJsOf(definition: SurveyDefinition) {
  const { pages, variables } = definition;
  return {
    pages: pages.map((page, index) => ({
      name: page.key,
      visibleIf: openIf(definition, index),
      elements: page.questions.map(elementOf),
    })),
    calculatedValues: [
      ...variables.flatMap(calculations),
      // Whether a page with jumps is on the way, so that they can lead past later ones.
      ...pages.flatMap((page, index) =>
        page.jumps.length > 0
          ? [{ name: `on_${page.key}`, expression: onWay(definition, page, index) }]
          : [],
      ),
    ],
  };
}

/** A page opens if its own condition is true and no earlier page on the way leads past it. */
function openIf(definition: SurveyDefinition, index: number): string {
  const passing = definition.pages.slice(0, index).flatMap(({ key, jumps }) => {
    const past = leadsPast(definition, jumps, index);
    return jumps.length > 0 ? [`!({on_${key}} = true and ${past})`] : [];
  });
  return [expression(definition.pages[index]?.visibleIf ?? null), ...passing].join(' and ');
}

function onWay(definition: SurveyDefinition, { questions }: SurveyPage, index: number): string {
  const shown = questions.map(({ visibleIf }) => expression(visibleIf)).join(' or ');
  return `(${openIf(definition, index)}) and (${shown})`;
}

/** Whether the first jump whose condition is true leads past a page. */
function leadsPast({ pages }: SurveyDefinition, jumps: readonly Jump[], index: number): string {
  return jumps.reduceRight((otherwise, { when, toPage }) => {
    const target = pages.findIndex(({ key }) => key === toPage);
    const past = target < 0 || target > index;
    return past
      ? `(${expression(when)} or ${otherwise})`
      : `(!${expression(when)} and ${otherwise})`;
  }, no);
}

const yes = '(1 = 1)';
const no = '(1 = 2)';
const signs = { ADD: '+', SUBTRACT: '-', MULTIPLY: '*', DIVIDE: '/' } as const;

/** One calculated value for each step; each begins with the result of the previous one. */
function calculations({ key, initial, steps }: SurveyVariable) {
  const name = (step: number) => (step === steps.length ? key : `${key}_${step}`);
  return [
    { name: name(0), expression: literal(initial) },
    ...steps.map(({ when, operation, value, field }, index) => {
      const before = `{${name(index)}}`;
      const operand = field === null ? literal(value) : `{${field}}`;
      const answered = field === null ? yes : `({${field}} notempty)`;
      const divides = operation === 'DIVIDE' ? `(${operand} <> 0)` : yes;
      const after = operation === 'SET' ? operand : `${before} ${signs[operation]} ${operand}`;
      const condition = `${expression(when)} and ${answered} and ${divides}`;
      return { name: name(index + 1), expression: `iif(${condition}, ${after}, ${before})` };
    }),
  ];
}

/** A condition as survey-core's expression. */
export function expression(condition: Condition | null): string {
  if (condition === null) return yes;
  const { combinator, not, rules } = condition;
  const each = rules.map((node) => (isGroup(node) ? expression(node) : comparison(node)));
  return `${not ? '!' : ''}(${each.join(` ${combinator} `)})`;
}

function comparison({ field, operator, value }: Predicate): string {
  const operand = Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : literal(value);
  const [low, high] = Array.isArray(value) ? value.map(literal) : [];
  const binary = (sign: string) => `({${field}} ${sign} ${operand})`;
  switch (operator) {
    case 'equals':
      return binary('=');
    case 'notEquals':
      return binary('<>');
    case 'contains':
      return binary('contains');
    case 'notContains':
      return binary('notcontains');
    case 'beginsWith':
      return `(substring({${field}}, 0, ${String(value).length}) = ${operand})`;
    case 'in':
    case 'includesAny':
      return binary('anyof');
    case 'notIn':
      return binary('noneof');
    case 'includesAll':
      return binary('allof');
    case 'gt':
    case 'after':
      return binary('>');
    case 'gte':
      return binary('>=');
    case 'lt':
    case 'before':
      return binary('<');
    case 'lte':
      return binary('<=');
    case 'between':
      return `({${field}} >= ${low} and {${field}} <= ${high})`;
    case 'isNull':
    case 'isSkipped':
      return `({${field}} empty)`;
    case 'notNull':
    case 'isAnswered':
      return `({${field}} notempty)`;
    default:
      throw new Error(`survey-core has no expression for ${operator}.`);
  }
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function elementOf(question: Question) {
  const { key: name, visibleIf } = question;
  return { name, ...(visibleIf && { visibleIf: expression(visibleIf) }), ...typed(question) };
}

function typed(question: Question): Record<string, unknown> {
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
  switch (question.kind) {
    case 'NPS':
    case 'RATING':
    case 'NUMBER':
      // Its conditions see numbers in either case, and survey-core needs long to build a rating.
      return { type: 'text', inputType: 'number' };
    case 'SHORT_TEXT':
      return { type: 'text' };
    case 'LONG_TEXT':
      return { type: 'comment' };
    case 'BOOLEAN':
      return { type: 'boolean' };
    case 'DATE':
      return { type: 'text', inputType: 'date' };
    case 'SINGLE_CHOICE':
      return { type: 'radiogroup', choices: keys(question.choices) };
    case 'MULTIPLE_CHOICE':
      return { type: 'checkbox', choices: keys(question.choices) };
    case 'RANKING':
      return { type: 'ranking', choices: keys(question.choices) };
    case 'MATRIX':
      return { type: 'matrix', rows: keys(question.rows), columns: keys(question.columns) };
    case 'STATEMENT':
      return { type: 'html', html: 'A statement.' };
    default:
      throw new Error(`No survey is drawn with ${question.kind}.`);
  }
}

/** The answer in survey-core's form. */
export function surveyJsAnswer(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('rows' in answer)) return answer;
  const { rows } = answer;
  return Object.fromEntries(Object.entries(rows ?? {}).map(([row, [column]]) => [row, column]));
}
