import type { Condition } from '../../schema/conditions/condition.ts';
import type {
  Choice,
  ContactField,
  HiddenField,
  Question,
  QuestionRole,
  RatingQuestion,
  ShortTextQuestion,
  SurveyDefinition,
  SurveyEnding,
  SurveyPage,
  SurveyVariable,
  Text,
  VariableKind,
  VariableStep,
} from '../../schema/surveys/definition/definition.ts';

/** The part of a result of `liveSurvey` (`@cxgraph/client/surveys`) that defines the survey. */
export interface LiveSurveyContent {
  readonly welcome: readonly Text[];
  readonly pages: readonly LivePage[];
  readonly endings: readonly SurveyEnding[];
  readonly variables: readonly LiveVariable[];
  readonly hiddenFields: readonly HiddenField[];
  /** The time zone of the days in its conditions; UTC by default. */
  readonly timeZone?: string;
}

export type LivePage = Omit<SurveyPage, 'questions'> & {
  readonly questions: readonly LiveQuestion[];
};

interface LiveQuestionBase<Name extends string> {
  readonly __typename: Name;
  readonly key: string;
  readonly title: readonly Text[];
  readonly description: readonly Text[];
  readonly required: boolean;
  readonly visibleIf: Condition | null;
  readonly role: QuestionRole | null;
  readonly reverseScored: boolean;
}

interface LiveScale<Name extends string> extends LiveQuestionBase<Name> {
  readonly min: number;
  readonly max: number;
  readonly lowLabel: readonly Text[];
  readonly highLabel: readonly Text[];
}

interface LiveChoices<Name extends string> extends LiveQuestionBase<Name> {
  readonly choices: readonly Choice[];
  readonly shuffle: boolean;
}

interface LiveWriting<Name extends string> extends LiveQuestionBase<Name> {
  readonly placeholder: readonly Text[];
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly format: ShortTextQuestion['format'];
}

/** A question as the graph types it: each kind has its type. */
export type LiveQuestion =
  | LiveScale<'NpsQuestion' | 'CsatQuestion' | 'CesQuestion' | 'OpinionScaleQuestion'>
  | (LiveScale<'RatingQuestion'> & {
      readonly scale: number;
      readonly look: RatingQuestion['look'];
    })
  | (LiveChoices<'SingleChoiceQuestion'> & { readonly other: boolean })
  | (LiveChoices<'MultipleChoiceQuestion'> & {
      readonly other: boolean;
      readonly minChoices: number | null;
      readonly maxChoices: number | null;
    })
  | LiveChoices<'RankingQuestion'>
  | (LiveQuestionBase<'MatrixQuestion'> & {
      readonly rows: readonly Choice[];
      readonly columns: readonly Choice[];
      readonly multiple: boolean;
    })
  | LiveWriting<'ShortTextQuestion' | 'LongTextQuestion'>
  | (LiveQuestionBase<'NumberQuestion'> & {
      readonly minValue: number | null;
      readonly maxValue: number | null;
      readonly integer: boolean;
      readonly unit: string | null;
    })
  | (LiveQuestionBase<'DateQuestion'> & {
      readonly minDate: string | null;
      readonly maxDate: string | null;
    })
  | (LiveQuestionBase<'BooleanQuestion'> & {
      readonly yesLabel: readonly Text[];
      readonly noLabel: readonly Text[];
    })
  | (LiveQuestionBase<'ConsentQuestion'> & { readonly statement: readonly Text[] })
  | (LiveQuestionBase<'ContactQuestion'> & { readonly fields: readonly ContactField[] })
  | LiveQuestionBase<'StatementQuestion'>;

/** A constant as the graph types it: one of the three is set. */
export interface LiveValue {
  readonly number: number | null;
  readonly text: string | null;
  readonly boolean: boolean | null;
}

export interface LiveVariable {
  readonly key: string;
  readonly kind: VariableKind;
  readonly initial: LiveValue;
  readonly steps: readonly (Omit<VariableStep, 'value'> & { readonly value: LiveValue | null })[];
}

/**
 * The survey's definition, made from a result of the graph. It has no quotas: the server counts them
 * and does not show them to respondents.
 *
 * @throws RangeError for a rating with a scale that this version of the client does not know.
 */
export function definitionOf(survey: LiveSurveyContent): SurveyDefinition {
  return {
    welcome: texts(survey.welcome),
    pages: survey.pages.map(
      ({ key, title, description, visibleIf, questions, jumps }): SurveyPage => ({
        key,
        title: texts(title),
        description: texts(description),
        visibleIf,
        questions: questions.map(questionOf),
        jumps: jumps.map(({ when, toPage, toEnding }) => ({ when, toPage, toEnding })),
      }),
    ),
    endings: survey.endings.map(
      ({ key, title, description, url, screenOut }): SurveyEnding => ({
        key,
        title: texts(title),
        description: texts(description),
        url,
        screenOut,
      }),
    ),
    variables: survey.variables.map(
      ({ key, kind, initial, steps }): SurveyVariable => ({
        key,
        kind,
        initial: constantOf(initial) ?? empty[kind],
        steps: steps.map(({ when, operation, value, field }) => ({
          when,
          operation,
          value: value && constantOf(value),
          field,
        })),
      }),
    ),
    hiddenFields: survey.hiddenFields.map(({ key, kind }) => ({ key, kind })),
    quotas: [],
  };
}

function questionOf(question: LiveQuestion): Question {
  const base = {
    key: question.key,
    title: texts(question.title),
    description: texts(question.description),
    required: question.required,
    visibleIf: question.visibleIf,
    role: question.role,
    reverseScored: question.reverseScored,
  };
  switch (question.__typename) {
    case 'NpsQuestion':
      return { ...base, kind: 'NPS', ...endsOf(question) };
    case 'CsatQuestion':
      return { ...base, kind: 'CSAT', ...endsOf(question) };
    case 'CesQuestion':
      return { ...base, kind: 'CES', ...endsOf(question) };
    case 'OpinionScaleQuestion': {
      const { min, max } = question;
      return { ...base, kind: 'OPINION_SCALE', ...endsOf(question), min, max };
    }
    case 'RatingQuestion': {
      const scale = ratingScale(question.scale);
      return { ...base, kind: 'RATING', ...endsOf(question), scale, look: question.look };
    }
    case 'SingleChoiceQuestion':
      return { ...base, kind: 'SINGLE_CHOICE', ...listOf(question), other: question.other };
    case 'MultipleChoiceQuestion': {
      const { other, minChoices, maxChoices } = question;
      return {
        ...base,
        kind: 'MULTIPLE_CHOICE',
        ...listOf(question),
        other,
        minChoices,
        maxChoices,
      };
    }
    case 'RankingQuestion':
      return { ...base, kind: 'RANKING', ...listOf(question) };
    case 'MatrixQuestion': {
      const { rows, columns, multiple } = question;
      return { ...base, kind: 'MATRIX', rows: choices(rows), columns: choices(columns), multiple };
    }
    case 'ShortTextQuestion':
      return { ...base, kind: 'SHORT_TEXT', ...writingOf(question) };
    case 'LongTextQuestion':
      return { ...base, kind: 'LONG_TEXT', ...writingOf(question) };
    case 'NumberQuestion': {
      const { minValue: min, maxValue: max, integer, unit } = question;
      return { ...base, kind: 'NUMBER', min, max, integer, unit };
    }
    case 'DateQuestion': {
      const { minDate, maxDate } = question;
      return { ...base, kind: 'DATE', minDate, maxDate };
    }
    case 'BooleanQuestion': {
      const [yesLabel, noLabel] = [texts(question.yesLabel), texts(question.noLabel)];
      return { ...base, kind: 'BOOLEAN', yesLabel, noLabel };
    }
    case 'ConsentQuestion':
      return { ...base, kind: 'CONSENT', statement: texts(question.statement) };
    case 'ContactQuestion':
      return { ...base, kind: 'CONTACT', fields: [...question.fields] };
    case 'StatementQuestion':
      return { ...base, kind: 'STATEMENT' };
  }
}

/** The texts without `__typename` and other selected fields. */
function texts(selected: readonly Text[]): Text[] {
  return selected.map(({ locale, text }) => ({ locale, text }));
}

function choices(selected: readonly Choice[]): Choice[] {
  return selected.map(({ key, label, exclusive }) => ({ key, label: texts(label), exclusive }));
}

function endsOf({ lowLabel, highLabel }: LiveScale<string>) {
  return { lowLabel: texts(lowLabel), highLabel: texts(highLabel) };
}

function listOf({ choices: selected, shuffle }: LiveChoices<string>) {
  return { choices: choices(selected), shuffle };
}

function writingOf({ placeholder, minLength, maxLength, format }: LiveWriting<string>) {
  return { placeholder: texts(placeholder), minLength, maxLength, format };
}

function ratingScale(steps: number): RatingQuestion['scale'] {
  const scale = ([3, 4, 5, 6, 7, 10] as const).find((each) => each === steps);
  if (scale === undefined) {
    throw new RangeError('A rating has a scale that this client does not know: update it.');
  }
  return scale;
}

function constantOf({ number, text, boolean }: LiveValue): number | string | boolean | null {
  return number ?? text ?? boolean;
}

const empty: Readonly<Record<VariableKind, number | string | boolean>> = {
  NUMBER: 0,
  TEXT: '',
  BOOLEAN: false,
};
