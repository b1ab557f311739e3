export type {
  Choice,
  Question,
  QuestionKind,
  SurveyDefinition,
  SurveyEnding,
  SurveyPage,
  Text,
} from '../../schema/surveys/definition/definition.ts';
export { otherChoice, scaleOf } from '../../schema/surveys/definition/definition.ts';
export type {
  Answers,
  AnswerValue,
  ContactAnswer,
  HiddenValues,
  MatrixAnswer,
} from '../../schema/surveys/logic/answers.ts';
export {
  type AnswerProblem,
  type AnswerProblemCode,
  answerProblem,
  type CompiledSurvey,
  fieldTypesOf,
  isAnswered,
} from '../../schema/surveys/logic/logic.ts';
export {
  type AnswerChange,
  type AnswerInput,
  type AnswerInputsOptions,
  type AnswerValueInput,
  toAnswerChanges,
  toAnswerInputs,
  toHiddenFieldInputs,
} from './answerInputs.ts';
export { definitionOf, type LiveQuestion, type LiveSurveyContent } from './liveSurvey.ts';
export { type SavedAnswerContent, type SavedAnswers, savedAnswersOf } from './savedAnswers.ts';
export {
  openSurvey,
  type ShownPage,
  type SurveyProblem,
  type SurveyState,
  type SurveyStateOptions,
  shownAnswers,
  surveyState,
} from './state.ts';
export { textIn } from './text.ts';
