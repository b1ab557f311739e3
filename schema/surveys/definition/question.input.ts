import { builder } from '../../builder.ts';
import type { InputFields } from '../../toolkit/primitive/options.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { LocalizedTextInput } from '../../toolkit/write/localizedText.ts';
import { surveyLimits } from './definition.ts';
import {
  ContactFieldEnum,
  QuestionKindEnum,
  QuestionRoleEnum,
  RatingLook,
  TextFormat,
} from './enums.graph.ts';

/** The most languages of one text. */
export const maxLanguages = 50;

export function textsInput(t: InputFields, description: string) {
  return t.field({
    type: [LocalizedTextInput],
    ...bounded({ maxItems: maxLanguages }, { description }),
  });
}

function requiredTexts(t: InputFields, description: string) {
  return t.field({
    type: [LocalizedTextInput],
    required: true,
    ...bounded(
      { maxItems: maxLanguages },
      { description: `${description} Required in the survey’s default language.` },
    ),
  });
}

export const keyBounds = { maxLength: surveyLimits.key, notBlank: true } as const;
export const condition = (t: InputFields, description: string) =>
  t.field({ type: 'Condition', description });

const ChoiceInput = builder.inputType('ChoiceInput', {
  description: 'A choice, or a row or column of a MATRIX.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description:
          'Its key in answers and conditions, unique in its list: letters, digits, `_` and `-`, and not `other`.',
      }),
    ),
    label: requiredTexts(t, 'The text that readers see.'),
    exclusive: t.boolean({
      description:
        'MULTIPLE_CHOICE: whether it can be chosen only alone, such as “none of these”. False by default.',
    }),
  }),
});

const choices = (t: InputFields, most: number, description: string) =>
  t.field({ type: [ChoiceInput], ...bounded({ maxItems: most }, { description }) });

export const QuestionInput = builder.inputType('QuestionInput', {
  description: 'A question of any kind. A field that its kind does not have is refused.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description:
          'Its key in answers, conditions and scores, unique among questions, variables and hidden fields: a letter, then letters, digits, `_` and `-`.',
      }),
    ),
    kind: t.field({
      type: QuestionKindEnum,
      required: true,
      description:
        'The kind, which determines the form of an answer. It cannot change once the question was published.',
    }),
    title: requiredTexts(t, 'The question as the reader sees it.'),
    description: textsInput(t, 'A help text under the question.'),
    required: t.boolean({
      description: 'Whether the reader must answer it to go on. False by default.',
    }),
    visibleIf: condition(t, 'The condition for showing it. Always shown by default.'),
    role: t.field({ type: QuestionRoleEnum, description: 'The purpose of its answers.' }),
    reverseScored: t.boolean({
      description:
        'Scales: whether the lowest value is the best. False by default. It cannot change once the question was published.',
    }),
    lowLabel: textsInput(t, 'Scales: the label of the lowest value.'),
    highLabel: textsInput(t, 'Scales: the label of the highest value.'),
    scale: t.int({
      description: 'RATING: the number of steps: 3, 4, 5, 6, 7 or 10. 5 by default.',
    }),
    look: t.field({
      type: RatingLook,
      description: 'RATING: how its steps are shown. NUMBER by default.',
    }),
    min: t.float({
      description:
        'OPINION_SCALE: the lowest value, 0 or 1; 0 by default. NUMBER: the lowest number that is accepted.',
    }),
    max: t.float({
      description:
        'OPINION_SCALE: the highest value, 2 to 100; 10 by default. NUMBER: the highest number that is accepted.',
    }),
    choices: choices(
      t,
      surveyLimits.choices,
      'SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING: the choices.',
    ),
    shuffle: t.boolean({
      description: 'Choices: whether each reader sees them in a random order. False by default.',
    }),
    other: t.boolean({
      description:
        'SINGLE_CHOICE, MULTIPLE_CHOICE: whether to add the choice `other`, with a text field. False by default.',
    }),
    minChoices: t.int(
      bounded(
        { min: 1 },
        { description: 'MULTIPLE_CHOICE: how many choices an answer has at least.' },
      ),
    ),
    maxChoices: t.int(
      bounded(
        { min: 1 },
        { description: 'MULTIPLE_CHOICE: how many choices an answer has at most.' },
      ),
    ),
    rows: choices(t, surveyLimits.matrixRows, 'MATRIX: the things to rate, one row each.'),
    columns: choices(t, surveyLimits.matrixColumns, 'MATRIX: the choices for each row.'),
    multiple: t.boolean({
      description: 'MATRIX: whether several columns can be chosen in a row. False by default.',
    }),
    placeholder: textsInput(t, 'SHORT_TEXT, LONG_TEXT: the text in the empty field.'),
    minLength: t.int(
      bounded(
        { min: 1, max: 10_000 },
        {
          description:
            'SHORT_TEXT, LONG_TEXT: how many characters an answer has at least. 1 by default.',
        },
      ),
    ),
    maxLength: t.int(
      bounded(
        { min: 1, max: 10_000 },
        {
          description:
            'SHORT_TEXT, LONG_TEXT: how many characters an answer has at most. By default 1,000 for a SHORT_TEXT, which is also the highest value there, and 10,000 for a LONG_TEXT.',
        },
      ),
    ),
    format: t.field({
      type: TextFormat,
      description:
        'SHORT_TEXT, LONG_TEXT: the format that the text must have. Any text by default.',
    }),
    integer: t.boolean({
      description: 'NUMBER: whether only whole numbers are accepted. False by default.',
    }),
    unit: t.string(bounded({ maxLength: 50 }, { description: 'NUMBER: the unit: `EUR`.' })),
    minDate: t.string(
      bounded(
        { maxLength: 10 },
        { description: 'DATE: the first day that is accepted: `2026-11-21`.' },
      ),
    ),
    maxDate: t.string(
      bounded(
        { maxLength: 10 },
        { description: 'DATE: the last day that is accepted: `2026-11-21`.' },
      ),
    ),
    yesLabel: textsInput(t, 'BOOLEAN: the label of the answer “yes”.'),
    noLabel: textsInput(t, 'BOOLEAN: the label of the answer “no”.'),
    statement: textsInput(t, 'CONSENT: the text that the respondent agrees to.'),
    fields: t.field({
      type: [ContactFieldEnum],
      ...bounded(
        { maxItems: 4 },
        { description: 'CONTACT: the fields of the form. NAME and EMAIL by default.' },
      ),
    }),
  }),
});

export type QuestionInputShape = typeof QuestionInput.$inferInput;
export type ChoiceInputShape = typeof ChoiceInput.$inferInput;
