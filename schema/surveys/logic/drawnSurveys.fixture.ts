import type { Condition, Operator } from '../../conditions/condition.ts';
import {
  drawCondition,
  type Field,
  type Pick,
  values,
} from '../../conditions/conditions.fixture.ts';
import type {
  Jump,
  Question,
  SurveyDefinition,
  SurveyVariable,
  VariableStep,
} from '../definition/definition.ts';
import { endingOf, pageOf, questionOf, surveyOf } from '../surveys.fixture.ts';
import { fieldTypesOf } from './fields.ts';

const kinds: readonly Question['kind'][] = [
  'NPS',
  'RATING',
  'NUMBER',
  'SHORT_TEXT',
  'LONG_TEXT',
  'BOOLEAN',
  'DATE',
  'DATE',
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'MULTIPLE_CHOICE',
  'MATRIX',
  'RANKING',
  'STATEMENT',
];

const hiddenFields = [
  { key: 'plan', kind: 'TEXT' },
  { key: 'seats', kind: 'NUMBER' },
] as const;

/** A survey whose conditions only depend on earlier questions of `order`. */
export interface DrawnSurvey {
  readonly definition: SurveyDefinition;
  /** Keys of its questions. In the order of the survey if it has jumps; else in any order. */
  readonly order: readonly string[];
}

/** A valid survey of up to four pages with conditions, jumps and variables. */
export function drawSurvey(pick: Pick, allowed: readonly Operator[]): DrawnSurvey {
  const pages = Array.from({ length: pick([2, 3, 4]) }, (_, page) =>
    pageOf(
      `page${page}`,
      Array.from({ length: pick([1, 2, 3]) }, (_, index) =>
        questionOf(pick(kinds), `q${page}_${index}`),
      ),
    ),
  );
  const definition = surveyOf(pages, {
    hiddenFields,
    endings: [endingOf('thanks'), endingOf('sorry', true)],
  });
  return pick([true, true, false])
    ? withJumps(pick, definition, allowed)
    : shuffled(pick, definition, allowed);
}

/** Conditions depend on earlier questions only; those of jumps also on questions of their page. */
function withJumps(
  pick: Pick,
  definition: SurveyDefinition,
  allowed: readonly Operator[],
): DrawnSurvey {
  const order = definition.pages.flatMap(({ questions }) => questions.map(({ key }) => key));
  const first = definition.pages[0]?.questions.map(({ key }) => key) ?? [];
  const variables = drawVariables(pick, definition, first, allowed);
  const drawn = { ...definition, variables };
  const condition = (known: readonly string[], withVariables: boolean) =>
    drawCondition(pick, fieldsOf(drawn, known, withVariables), 3, allowed);
  const pages = definition.pages.map((page, index) => {
    const before = definition.pages.slice(0, index).flatMap(({ questions }) => keysOf(questions));
    const own = keysOf(page.questions);
    const questions = page.questions.map((question, position) => ({
      ...question,
      visibleIf: pick([true, false])
        ? condition([...before, ...own.slice(0, position)], index > 0)
        : null,
    }));
    const visibleIf = index > 0 && pick([true, false, false]) ? condition(before, true) : null;
    const jumps = Array.from({ length: pick([0, 0, 1, 2]) }, () =>
      drawJump(pick, definition, index, condition([...before, ...own], true)),
    );
    return { ...page, questions, visibleIf, jumps };
  });
  return { definition: { ...drawn, pages }, order };
}

function drawJump(
  pick: Pick,
  { pages, endings }: SurveyDefinition,
  from: number,
  condition: Condition,
): Jump {
  const later = pages.slice(from + 1).map(({ key }) => key);
  const toPage = later.length > 0 && pick([true, true, false]) ? pick(later) : null;
  const toEnding = toPage === null ? pick(endings).key : null;
  return { when: condition, toPage, toEnding };
}

/** No jumps: a condition can depend on any question, also a later one, if no circle arises. */
function shuffled(
  pick: Pick,
  definition: SurveyDefinition,
  allowed: readonly Operator[],
): DrawnSurvey {
  const rest = definition.pages.flatMap(({ questions }) => keysOf(questions));
  const order: string[] = [];
  while (rest.length > 0) order.push(...rest.splice(rest.indexOf(pick(rest)), 1));
  const pages = definition.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => {
      const known = order.slice(0, order.indexOf(question.key));
      const fields = fieldsOf(definition, known, false);
      return {
        ...question,
        visibleIf: pick([true, true, false]) ? drawCondition(pick, fields, 3, allowed) : null,
      };
    }),
  }));
  return { definition: { ...definition, pages }, order };
}

function drawVariables(
  pick: Pick,
  definition: SurveyDefinition,
  known: readonly string[],
  allowed: readonly Operator[],
): SurveyVariable[] {
  const fields = fieldsOf(definition, known, false);
  const numbers = fields.filter(({ type }) => type === 'NUMBER').map(({ key }) => key);
  const step = (): VariableStep => {
    const field = pick([true, false]) ? pick(numbers) : null;
    return {
      when: pick([true, true, false]) ? drawCondition(pick, fields, 2, allowed) : null,
      operation: pick(['SET', 'ADD', 'SUBTRACT', 'MULTIPLY', 'DIVIDE'] as const),
      value: field === null ? pick([1, 2, 4]) : null,
      field,
    };
  };
  const points = Array.from({ length: pick([1, 2, 3]) }, step);
  return [
    { key: 'points', kind: 'NUMBER', initial: 1, steps: points },
    {
      key: 'group',
      kind: 'TEXT',
      initial: 'alpha',
      steps: [
        {
          when: drawCondition(pick, fields, 2, allowed),
          operation: 'SET',
          value: pick(values.TEXT),
          field: null,
        },
      ],
    },
  ];
}

function keysOf(questions: readonly Question[]): string[] {
  return questions.map(({ key }) => key);
}

/** The fields that a condition may name: these questions, the hidden fields, perhaps the variables. */
function fieldsOf(
  definition: SurveyDefinition,
  known: readonly string[],
  withVariables: boolean,
): Field[] {
  const others = [...definition.hiddenFields, ...(withVariables ? definition.variables : [])].map(
    ({ key }) => key,
  );
  const types = fieldTypesOf(definition);
  return [...known, ...others].flatMap((key) => {
    const type = types.get(key);
    return type ? [{ key, type }] : [];
  });
}

/** A valid answer to the question; undefined if it is not answered. */
export function drawAnswer(pick: Pick, question: Question) {
  if (pick([true, false, false, false])) return undefined;
  switch (question.kind) {
    case 'NPS':
      return pick([0, 3, 6, 7, 8, 9, 10]);
    case 'RATING':
      return pick([1, 2, 3, 4, 5, 6, 7]);
    case 'NUMBER':
      return pick(values.NUMBER);
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return pick(values.TEXT);
    case 'BOOLEAN':
      return pick(values.BOOLEAN);
    case 'DATE':
      return pick(values.DATE);
    case 'SINGLE_CHOICE':
      return pick(values.CHOICE);
    case 'MULTIPLE_CHOICE': {
      const chosen = values.CHOICE.filter(() => pick([true, false]));
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'RANKING':
      return [...values.CHOICE].reverse();
    case 'MATRIX':
      return { rows: { r: [pick(values.CHOICE)] } };
    default:
      return undefined;
  }
}
