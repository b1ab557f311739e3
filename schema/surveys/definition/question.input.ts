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

/** Languages of one text, at most. */
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
      { description: `${description} Needed in the survey’s default language.` },
    ),
  });
}

export const keyBounds = { maxLength: surveyLimits.key, notBlank: true } as const;
export const condition = (t: InputFields, description: string) =>
  t.field({ type: 'Condition', description });

const ChoiceInput = builder.inputType('ChoiceInput', {
  description: 'Something that can be chosen; or a row or column of a MATRIX.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description:
          'Its name in answers and conditions, unique in its list: letters, digits, `_` and `-`, and not `other`.',
      }),
    ),
    label: requiredTexts(t, 'What people read.'),
    exclusive: t.boolean({
      description: 'MULTIPLE_CHOICE: nothing else can be chosen beside it. False by default.',
    }),
  }),
});

const choices = (t: InputFields, most: number, description: string) =>
  t.field({ type: [ChoiceInput], ...bounded({ maxItems: most }, { description }) });

export const QuestionInput = builder.inputType('QuestionInput', {
  description:
    'A question of any kind. What does not belong to its kind is left out; elsewhere it is refused.',
  fields: (t) => ({
    key: t.string(
      bounded(keyBounds, {
        required: true,
        description:
          'Its name for answers, conditions and scores, unique among questions, variables and hidden fields: a letter, then letters, digits, `_` and `-`.',
      }),
    ),
    kind: t.field({
      type: QuestionKindEnum,
      required: true,
      description: 'Which form an answer has. Once published, it stays.',
    }),
    title: requiredTexts(t, 'What is asked.'),
    description: textsInput(t, 'What helps to answer.'),
    required: t.boolean({
      description: 'Whether nobody goes on without an answer. False by default.',
    }),
    visibleIf: condition(t, 'When it is shown; always, if there is none.'),
    role: t.field({ type: QuestionRoleEnum, description: 'What its answers are for.' }),
    reverseScored: t.boolean({
      description:
        'Scales: the lowest value is the best. False by default; once published, it stays.',
    }),
    lowLabel: textsInput(t, 'Scales: what stands at the low end.'),
    highLabel: textsInput(t, 'Scales: what stands at the high end.'),
    scale: t.int({ description: 'RATING: 3, 4, 5, 6, 7 or 10 steps; 5 by default.' }),
    look: t.field({
      type: RatingLook,
      description: 'RATING: as what its steps are shown; NUMBER by default.',
    }),
    min: t.float({
      description:
        'OPINION_SCALE: the lowest value, 0 or 1; 0 by default. NUMBER: the lowest number that is taken.',
    }),
    max: t.float({
      description:
        'OPINION_SCALE: the highest value, 2 to 100; 10 by default. NUMBER: the highest number that is taken.',
    }),
    choices: choices(
      t,
      surveyLimits.choices,
      'SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING: what there is to choose from.',
    ),
    shuffle: t.boolean({
      description: 'Choices: each reader sees them in an order of their own. False by default.',
    }),
    other: t.boolean({
      description:
        'SINGLE_CHOICE, MULTIPLE_CHOICE: adds the choice `other`, with a text beside it. False by default.',
    }),
    minChoices: t.int(
      bounded({ min: 1 }, { description: 'MULTIPLE_CHOICE: how many at least, if any.' }),
    ),
    maxChoices: t.int(bounded({ min: 1 }, { description: 'MULTIPLE_CHOICE: how many at most.' })),
    rows: choices(t, surveyLimits.matrixRows, 'MATRIX: what is asked about.'),
    columns: choices(t, surveyLimits.matrixColumns, 'MATRIX: what can be said of each row.'),
    multiple: t.boolean({
      description: 'MATRIX: a row can have several columns. False by default.',
    }),
    placeholder: textsInput(
      t,
      'SHORT_TEXT, LONG_TEXT: what stands there until something is written.',
    ),
    minLength: t.int(
      bounded(
        { min: 1, max: 10_000 },
        { description: 'SHORT_TEXT, LONG_TEXT: characters at least.' },
      ),
    ),
    maxLength: t.int(
      bounded(
        { min: 1, max: 10_000 },
        { description: 'SHORT_TEXT (1,000 at most), LONG_TEXT: characters at most.' },
      ),
    ),
    format: t.field({
      type: TextFormat,
      description: 'SHORT_TEXT, LONG_TEXT: what the text must look like.',
    }),
    integer: t.boolean({ description: 'NUMBER: only whole numbers. False by default.' }),
    unit: t.string(bounded({ maxLength: 50 }, { description: 'NUMBER: what it counts: `EUR`.' })),
    minDate: t.string(
      bounded({ maxLength: 10 }, { description: 'DATE: the first day taken: `2026-11-21`.' }),
    ),
    maxDate: t.string(
      bounded({ maxLength: 10 }, { description: 'DATE: the last day taken: `2026-11-21`.' }),
    ),
    yesLabel: textsInput(t, 'BOOLEAN: what stands for true.'),
    noLabel: textsInput(t, 'BOOLEAN: what stands for false.'),
    statement: textsInput(t, 'CONSENT: what is agreed to.'),
    fields: t.field({
      type: [ContactFieldEnum],
      ...bounded(
        { maxItems: 4 },
        { description: 'CONTACT: what is asked for; NAME and EMAIL by default.' },
      ),
    }),
  }),
});

export type QuestionInputShape = typeof QuestionInput.$inferInput;
export type ChoiceInputShape = typeof ChoiceInput.$inferInput;
