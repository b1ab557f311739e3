import type { QuestionKind } from '../../schema/surveys/definition/definition.ts';
import type { LiveQuestion } from './liveSurvey.ts';
import { openSurvey } from './state.ts';

const asked = {
  key: 'q',
  title: [],
  description: [],
  required: false,
  visibleIf: null,
  role: null,
  reverseScored: false,
};
const scale = { ...asked, min: 0, max: 10, lowLabel: [], highLabel: [] };
const choices = { choices: [], shuffle: false };
const writing = { placeholder: [], minLength: null, maxLength: null, format: null };

/** A question of each kind with answers, all called `q`. */
export const questions: { [Kind in Exclude<QuestionKind, 'STATEMENT'>]: LiveQuestion } = {
  NPS: { __typename: 'NpsQuestion', ...scale },
  CSAT: { __typename: 'CsatQuestion', ...scale },
  CES: { __typename: 'CesQuestion', ...scale },
  OPINION_SCALE: { __typename: 'OpinionScaleQuestion', ...scale },
  RATING: { __typename: 'RatingQuestion', ...scale, scale: 5, look: 'STAR' },
  SINGLE_CHOICE: { __typename: 'SingleChoiceQuestion', ...asked, ...choices, other: true },
  MULTIPLE_CHOICE: {
    __typename: 'MultipleChoiceQuestion',
    ...asked,
    ...choices,
    other: true,
    minChoices: null,
    maxChoices: null,
  },
  RANKING: { __typename: 'RankingQuestion', ...asked, ...choices },
  MATRIX: { __typename: 'MatrixQuestion', ...asked, rows: [], columns: [], multiple: true },
  SHORT_TEXT: { __typename: 'ShortTextQuestion', ...asked, ...writing },
  LONG_TEXT: { __typename: 'LongTextQuestion', ...asked, ...writing },
  NUMBER: {
    __typename: 'NumberQuestion',
    ...asked,
    minValue: null,
    maxValue: null,
    integer: false,
    unit: null,
  },
  DATE: { __typename: 'DateQuestion', ...asked, minDate: null, maxDate: null },
  BOOLEAN: { __typename: 'BooleanQuestion', ...asked, yesLabel: [], noLabel: [] },
  CONSENT: { __typename: 'ConsentQuestion', ...asked, statement: [] },
  CONTACT: { __typename: 'ContactQuestion', ...asked, fields: ['NAME', 'EMAIL'] },
};

/** A survey that asks nothing else. */
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
