import type { QuestionKind } from '../../schema/surveys/definition/definition.ts';
import type { LiveQuestion } from './liveSurvey.ts';
import { openSurvey } from './state.ts';

const common = {
  key: 'q',
  title: [],
  description: [],
  required: false,
  visibleIf: null,
  role: null,
  reverseScored: false,
};
const scale = { ...common, min: 0, max: 10, lowLabel: [], highLabel: [] };
const choices = { choices: [], shuffle: false };
const writing = { placeholder: [], minLength: null, maxLength: null, format: null };

/** A question of each kind that can be answered, all with the key `q`. */
export const questions: { [Kind in Exclude<QuestionKind, 'STATEMENT'>]: LiveQuestion } = {
  NPS: { __typename: 'NpsQuestion', ...scale },
  CSAT: { __typename: 'CsatQuestion', ...scale },
  CES: { __typename: 'CesQuestion', ...scale },
  OPINION_SCALE: { __typename: 'OpinionScaleQuestion', ...scale },
  RATING: { __typename: 'RatingQuestion', ...scale, scale: 5, look: 'STAR' },
  SINGLE_CHOICE: { __typename: 'SingleChoiceQuestion', ...common, ...choices, other: true },
  MULTIPLE_CHOICE: {
    __typename: 'MultipleChoiceQuestion',
    ...common,
    ...choices,
    other: true,
    minChoices: null,
    maxChoices: null,
  },
  RANKING: { __typename: 'RankingQuestion', ...common, ...choices },
  MATRIX: { __typename: 'MatrixQuestion', ...common, rows: [], columns: [], multiple: true },
  SHORT_TEXT: { __typename: 'ShortTextQuestion', ...common, ...writing },
  LONG_TEXT: { __typename: 'LongTextQuestion', ...common, ...writing },
  NUMBER: {
    __typename: 'NumberQuestion',
    ...common,
    minValue: null,
    maxValue: null,
    integer: false,
    unit: null,
  },
  DATE: { __typename: 'DateQuestion', ...common, minDate: null, maxDate: null },
  BOOLEAN: { __typename: 'BooleanQuestion', ...common, yesLabel: [], noLabel: [] },
  CONSENT: { __typename: 'ConsentQuestion', ...common, statement: [] },
  CONTACT: { __typename: 'ContactQuestion', ...common, fields: ['NAME', 'EMAIL'] },
};

/** A survey of these questions alone. */
export const asking = (...questions: readonly LiveQuestion[]) =>
  openSurvey({
    welcome: [],
    pages: [
      {
        key: 'page',
        title: [],
        description: [],
        visibleIf: null,
        questions,
        jumps: [],
      },
    ],
    endings: [],
    variables: [],
    hiddenFields: [],
  });
