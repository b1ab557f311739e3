import type { Condition, Operand, Operator } from '../conditions/condition.ts';
import { values } from '../conditions/conditions.fixture.ts';
import type {
  Choice,
  Question,
  SurveyDefinition,
  SurveyEnding,
  SurveyPage,
} from './definition/definition.ts';

const common = {
  title: [],
  description: [],
  required: false,
  visibleIf: null,
  role: null,
  reverseScored: false,
} as const;
const labels = { lowLabel: [], highLabel: [] } as const;
const text = { placeholder: [], minLength: null, maxLength: null, format: null } as const;

function choices(keys: readonly string[]): Choice[] {
  return keys.map((key) => ({ key, label: [], exclusive: false }));
}

/** A question of the kind, with the default of each property. */
export function questionOf(kind: Question['kind'], key: string): Question {
  const list = { choices: choices(values.CHOICE), shuffle: false, other: false };
  switch (kind) {
    case 'NPS':
    case 'CSAT':
    case 'CES':
      return { ...common, ...labels, key, kind };
    case 'RATING':
      return { ...common, ...labels, key, kind, scale: 7, look: 'STAR' };
    case 'OPINION_SCALE':
      return { ...common, ...labels, key, kind, min: 0, max: 10 };
    case 'SINGLE_CHOICE':
      return { ...common, ...list, key, kind };
    case 'MULTIPLE_CHOICE':
      return { ...common, ...list, key, kind, minChoices: null, maxChoices: null };
    case 'RANKING':
      return { ...common, ...list, key, kind };
    case 'MATRIX':
      return {
        ...common,
        key,
        kind,
        rows: choices(['r', 's']),
        columns: choices(values.CHOICE),
        multiple: false,
      };
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return { ...common, ...text, key, kind };
    case 'NUMBER':
      return { ...common, key, kind, min: null, max: null, integer: false, unit: null };
    case 'DATE':
      return { ...common, key, kind, minDate: null, maxDate: null };
    case 'BOOLEAN':
      return { ...common, key, kind, yesLabel: [], noLabel: [] };
    case 'CONSENT':
      return { ...common, key, kind, statement: [] };
    case 'CONTACT':
      return { ...common, key, kind, fields: ['NAME', 'EMAIL'] };
    case 'STATEMENT':
      return { ...common, key, kind };
  }
}

/** A page of these questions, in this order. */
export function pageOf(
  key: string,
  questions: readonly Question[],
  rest: Partial<SurveyPage> = {},
): SurveyPage {
  return { key, title: [], description: [], visibleIf: null, questions, jumps: [], ...rest };
}

export function endingOf(key: string, screenOut = false): SurveyEnding {
  return { key, title: [], description: [], url: null, screenOut };
}

/** A survey of these pages. */
export function surveyOf(
  pages: readonly SurveyPage[],
  rest: Partial<SurveyDefinition> = {},
): SurveyDefinition {
  const nothing = { welcome: [], endings: [], variables: [], hiddenFields: [], quotas: [] };
  return { ...nothing, pages, ...rest };
}

/** A condition of one predicate. */
export function when(field: string, operator: Operator, value?: Operand) {
  const rule = value === undefined ? { field, operator } : { field, operator, value };
  return { combinator: 'and', rules: [rule] } satisfies Condition;
}
