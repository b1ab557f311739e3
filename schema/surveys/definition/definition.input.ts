import type { InputRef, InputShapeFromFields } from '@pothos/core';
import { builder } from '../../builder.ts';
import type { InputFields } from '../../toolkit/primitive/options.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { LocalizedTextInput } from '../../toolkit/write/localizedText.ts';
import { surveyLimits } from './definition.ts';
import { HiddenFieldKind, VariableKindEnum, VariableOperation } from './enums.graph.ts';
import { condition, keyBounds, maxLanguages, QuestionInput, textsInput } from './question.input.ts';

const SurveyJumpInput = builder.inputType('SurveyJumpInput', {
  description: 'Where to go on after a page: to a later page or to an ending, one of them.',
  fields: (t) => ({
    when: condition(t, 'For whom; everybody, if there is none.'),
    toPage: t.string(bounded(keyBounds, { description: 'The key of a later page.' })),
    toEnding: t.string(bounded(keyBounds, { description: 'The key of an ending.' })),
  }),
});

const SurveyPageInput = builder.inputType('SurveyPageInput', {
  description: 'Questions that are shown together.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        description: 'Its name for jumps, unique in the survey; by default `page` and its number.',
      }),
    ),
    title: textsInput(t, 'What stands above its questions.'),
    description: textsInput(t, 'What leads into it.'),
    visibleIf: condition(t, 'When it is shown; always, if there is none.'),
    questions: t.field({
      type: [QuestionInput],
      ...bounded(
        { maxItems: surveyLimits.questions },
        {
          description: `What is asked there; all pages together have at most ${surveyLimits.questions} questions.`,
        },
      ),
    }),
    jumps: t.field({
      type: [SurveyJumpInput],
      ...bounded(
        { maxItems: surveyLimits.jumps },
        {
          description:
            'Looked at in this order when the page is left: the first that holds decides.',
        },
      ),
    }),
  }),
});

const SurveyEndingInput = builder.inputType('SurveyEndingInput', {
  description: 'What readers see when they are through.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        description:
          'Its name for jumps, unique in the survey; by default `ending` and its number.',
      }),
    ),
    title: textsInput(t, 'What it says first.'),
    description: textsInput(t, 'What it says then.'),
    url: t.string(
      bounded({ maxLength: 2000, url: true }, { description: 'Where the reader is sent next.' }),
    ),
    screenOut: t.boolean({
      description:
        'Who ends here does not belong to those asked; the response is kept as SCREENED_OUT. False by default.',
    }),
  }),
});

const VariableValueInput = builder.inputType('VariableValueInput', {
  description: 'A number, a text, or true or false.',
  isOneOf: true,
  fields: (t) => ({
    number: t.float({ description: 'For a variable of kind NUMBER.' }),
    text: t.string(bounded({ maxLength: 1000 }, { description: 'For a variable of kind TEXT.' })),
    boolean: t.boolean({ description: 'For a variable of kind BOOLEAN.' }),
  }),
});

const SurveyVariableStepInput = builder.inputType('SurveyVariableStepInput', {
  description: 'One change of a variable: with a constant or with a field, one of them.',
  fields: (t) => ({
    when: condition(t, 'For whom; everybody, if there is none.'),
    operation: t.field({
      type: VariableOperation,
      required: true,
      description: 'What is done to the variable.',
    }),
    value: t.field({ type: VariableValueInput, description: 'A constant to do it with.' }),
    field: t.string(
      bounded(keyBounds, {
        description: 'The key of a question, variable or hidden field to do it with.',
      }),
    ),
  }),
});

const SurveyVariableInput = builder.inputType('SurveyVariableInput', {
  description: 'A value that is calculated from answers.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description: 'Its name in conditions, unique among questions, variables and hidden fields.',
      }),
    ),
    kind: t.field({ type: VariableKindEnum, required: true, description: 'What it holds.' }),
    initial: t.field({
      type: VariableValueInput,
      description: 'What it holds before its first step: 0, no text or false by default.',
    }),
    steps: t.field({
      type: [SurveyVariableStepInput],
      ...bounded(
        { maxItems: surveyLimits.variableSteps },
        { description: 'How it is worked out, one after the other.' },
      ),
    }),
  }),
});

const SurveyHiddenFieldInput = builder.inputType('SurveyHiddenFieldInput', {
  description: 'What the page that shows the survey hands in with the answers.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description: 'Its name in conditions, unique among questions, variables and hidden fields.',
      }),
    ),
    kind: t.field({ type: HiddenFieldKind, description: 'What it holds; TEXT by default.' }),
  }),
});

const SurveyQuotaInput = builder.inputType('SurveyQuotaInput', {
  description: 'How many completed responses of one sort a survey takes.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description: 'Its name for programs, unique in the survey.',
      }),
    ),
    name: t.string(
      bounded({ maxLength: 200 }, { description: 'What the team calls it; its key by default.' }),
    ),
    limit: t.int(
      bounded(
        { min: 0, max: 1_000_000_000 },
        { required: true, description: 'How many are taken at most.' },
      ),
    ),
    when: t.field({
      type: 'Condition',
      required: true,
      description:
        'Which completed responses count against it, whichever version they answered; a variable has the value that it was stored with.',
    }),
    whenFull: t.string(
      bounded(keyBounds, {
        description:
          'The key of the ending for who comes when it is full: its `url` is where a panel takes them back. None by default.',
      }),
    ),
  }),
});

export type PageInputShape = typeof SurveyPageInput.$inferInput;
export type EndingInputShape = typeof SurveyEndingInput.$inferInput;
export type VariableInputShape = typeof SurveyVariableInput.$inferInput;
export type VariableStepInputShape = typeof SurveyVariableStepInput.$inferInput;
export type ScalarInputShape = typeof VariableValueInput.$inferInput;
export type HiddenFieldInputShape = typeof SurveyHiddenFieldInput.$inferInput;
export type QuotaInputShape = typeof SurveyQuotaInput.$inferInput;

/** Parts of a draft: a list that replaces what was there. */
function replacing<Shape>(
  t: InputFields,
  type: InputRef<Shape>,
  maxItems: number,
  description: string,
) {
  return t.field({ type: [type], ...bounded({ maxItems, notNull: true }, { description }) });
}

/** What is asked: the parts of a draft, each replaced as a whole. */
export function definitionInputs(t: InputFields) {
  return {
    welcome: replacing(
      t,
      LocalizedTextInput,
      maxLanguages,
      'What readers see first; replaces all earlier texts.',
    ),
    pages: replacing(
      t,
      SurveyPageInput,
      surveyLimits.pages,
      'Its questions, page by page; replaces all earlier pages.',
    ),
    endings: replacing(
      t,
      SurveyEndingInput,
      surveyLimits.endings,
      'What readers see when they are through; replaces all earlier endings.',
    ),
    variables: replacing(
      t,
      SurveyVariableInput,
      surveyLimits.variables,
      'What is calculated from answers, in this order; replaces all earlier variables.',
    ),
    hiddenFields: replacing(
      t,
      SurveyHiddenFieldInput,
      surveyLimits.hiddenFields,
      'What the page that shows it hands in; replaces all earlier fields.',
    ),
    quotas: replacing(
      t,
      SurveyQuotaInput,
      surveyLimits.quotas,
      'How many of which sort are taken; replaces all earlier quotas.',
    ),
  };
}

/** The parts of a draft that an input gives. */
export type DefinitionInputShape = InputShapeFromFields<ReturnType<typeof definitionInputs>>;
