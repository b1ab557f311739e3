import type { InputRef, InputShapeFromFields } from '@pothos/core';
import { builder } from '../../builder.ts';
import type { InputFields } from '../../toolkit/primitive/options.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { LocalizedTextInput } from '../../toolkit/write/localizedText.ts';
import { surveyLimits } from './definition.ts';
import { HiddenFieldKind, VariableKindEnum, VariableOperation } from './enums.graph.ts';
import { condition, keyBounds, maxLanguages, QuestionInput, textsInput } from './question.input.ts';

const SurveyJumpInput = builder.inputType('SurveyJumpInput', {
  description:
    'A jump from a page to a later page or to an ending, instead of the next page. Exactly one of `toPage` and `toEnding` is set.',
  fields: (t) => ({
    when: condition(t, 'The condition. Always true by default.'),
    toPage: t.string(bounded(keyBounds, { description: 'The key of a later page.' })),
    toEnding: t.string(bounded(keyBounds, { description: 'The key of an ending.' })),
  }),
});

const SurveyPageInput = builder.inputType('SurveyPageInput', {
  description: 'Questions that are shown together.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        description: 'Its key for jumps, unique in the survey. By default `page` and its number.',
      }),
    ),
    title: textsInput(t, 'The heading above its questions.'),
    description: textsInput(t, 'The text under the heading.'),
    visibleIf: condition(t, 'The condition for showing it. Always shown by default.'),
    questions: t.field({
      type: [QuestionInput],
      ...bounded(
        { maxItems: surveyLimits.questions },
        {
          description: `Its questions, in this order. All pages together have at most ${surveyLimits.questions} questions.`,
        },
      ),
    }),
    jumps: t.field({
      type: [SurveyJumpInput],
      ...bounded(
        { maxItems: surveyLimits.jumps },
        {
          description:
            'Its jumps. When the reader leaves the page, the first one whose `when` is true is taken.',
        },
      ),
    }),
  }),
});

const SurveyEndingInput = builder.inputType('SurveyEndingInput', {
  description: 'A page that readers see at the end.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        description: 'Its key for jumps, unique in the survey. By default `ending` and its number.',
      }),
    ),
    title: textsInput(t, 'The heading.'),
    description: textsInput(t, 'The text under the heading.'),
    url: t.string(
      bounded(
        { maxLength: 2000, url: true },
        { description: 'The web page to which the reader goes next, http or https.' },
      ),
    ),
    screenOut: t.boolean({
      description:
        'Whether respondents who end here are not in the target group: their response is stored as SCREENED_OUT. False by default.',
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
  description: 'One change of a variable. Exactly one of `value` and `field` is set.',
  fields: (t) => ({
    when: condition(t, 'The condition. Always true by default.'),
    operation: t.field({
      type: VariableOperation,
      required: true,
      description: 'The change of the variable.',
    }),
    value: t.field({ type: VariableValueInput, description: 'The operand, as a constant.' }),
    field: t.string(
      bounded(keyBounds, {
        description: 'The operand, as the key of a question, variable or hidden field.',
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
        description: 'Its key in conditions, unique among questions, variables and hidden fields.',
      }),
    ),
    kind: t.field({
      type: VariableKindEnum,
      required: true,
      description: 'Whether its value is a number, a text or a boolean.',
    }),
    initial: t.field({
      type: VariableValueInput,
      description: 'Its value before the first step: 0, an empty text or false by default.',
    }),
    steps: t.field({
      type: [SurveyVariableStepInput],
      ...bounded(
        { maxItems: surveyLimits.variableSteps },
        { description: 'Its changes, in this order.' },
      ),
    }),
  }),
});

const SurveyHiddenFieldInput = builder.inputType('SurveyHiddenFieldInput', {
  description: 'A value that the page which shows the survey sends with the answers.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description: 'Its key in conditions, unique among questions, variables and hidden fields.',
      }),
    ),
    kind: t.field({
      type: HiddenFieldKind,
      description: 'Whether its value is a text, a number, a boolean or a day. TEXT by default.',
    }),
  }),
});

const SurveyQuotaInput = builder.inputType('SurveyQuotaInput', {
  description: 'A limit on the completed responses that meet a condition.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description: 'Its key, unique in the survey.',
      }),
    ),
    name: t.string(
      bounded({ maxLength: 200 }, { description: 'What the team calls it. Its key by default.' }),
    ),
    limit: t.int(
      bounded(
        { min: 0, max: 1_000_000_000 },
        {
          required: true,
          description:
            'How many completed responses can meet the condition at most. A further one is stored as QUOTA_FULL.',
        },
      ),
    ),
    when: t.field({
      type: 'Condition',
      required: true,
      description:
        'The condition that a completed response must meet to count for this quota, in any version. A variable has the value that is stored with the response.',
    }),
    whenFull: t.string(
      bounded(keyBounds, {
        description:
          'The key of the ending for respondents who come when it is full. Its `url` can lead back to a panel. By default the survey ends without one.',
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

/** A part of a draft: a list that replaces the stored one. */
function replacing<Shape>(
  t: InputFields,
  type: InputRef<Shape>,
  maxItems: number,
  description: string,
) {
  return t.field({ type: [type], ...bounded({ maxItems, notNull: true }, { description }) });
}

/** The input fields of a draft's parts; each replaces the stored part as a whole. */
export function definitionInputs(t: InputFields) {
  return {
    welcome: replacing(
      t,
      LocalizedTextInput,
      maxLanguages,
      'The text that readers see first. An update replaces the whole list.',
    ),
    pages: replacing(
      t,
      SurveyPageInput,
      surveyLimits.pages,
      'Its pages with their questions. An update replaces the whole list.',
    ),
    endings: replacing(
      t,
      SurveyEndingInput,
      surveyLimits.endings,
      'The pages that readers can see at the end. An update replaces the whole list.',
    ),
    variables: replacing(
      t,
      SurveyVariableInput,
      surveyLimits.variables,
      'The values that are calculated from answers, in this order. An update replaces the whole list.',
    ),
    hiddenFields: replacing(
      t,
      SurveyHiddenFieldInput,
      surveyLimits.hiddenFields,
      'The values that the page which shows the survey sends with the answers. An update replaces the whole list.',
    ),
    quotas: replacing(
      t,
      SurveyQuotaInput,
      surveyLimits.quotas,
      'Limits on the completed responses that meet a condition. An update replaces the whole list.',
    ),
  };
}

/** The input of a draft's parts. */
export type DefinitionInputShape = InputShapeFromFields<ReturnType<typeof definitionInputs>>;
