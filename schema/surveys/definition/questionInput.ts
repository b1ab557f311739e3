import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { Choice, Question, QuestionKind } from './definition.ts';
import type { ChoiceInputShape, QuestionInputShape } from './question.input.ts';

/** The input fields that only some kinds of questions have. */
type OwnField = Exclude<
  keyof QuestionInputShape,
  'key' | 'kind' | 'title' | 'description' | 'required' | 'visibleIf' | 'role' | 'reverseScored'
>;

const scaleLabels = ['lowLabel', 'highLabel'] as const;
const writing = ['placeholder', 'minLength', 'maxLength', 'format'] as const;

/** Which of those fields each kind has. */
const ownFields: Readonly<Record<QuestionKind, readonly OwnField[]>> = {
  NPS: scaleLabels,
  CSAT: scaleLabels,
  CES: scaleLabels,
  RATING: [...scaleLabels, 'scale', 'look'],
  OPINION_SCALE: [...scaleLabels, 'min', 'max'],
  SINGLE_CHOICE: ['choices', 'shuffle', 'other'],
  MULTIPLE_CHOICE: ['choices', 'shuffle', 'other', 'minChoices', 'maxChoices'],
  RANKING: ['choices', 'shuffle'],
  MATRIX: ['rows', 'columns', 'multiple'],
  SHORT_TEXT: writing,
  LONG_TEXT: writing,
  NUMBER: ['min', 'max', 'integer', 'unit'],
  DATE: ['minDate', 'maxDate'],
  BOOLEAN: ['yesLabel', 'noLabel'],
  CONSENT: ['statement'],
  CONTACT: ['fields'],
  STATEMENT: [],
};

const everyOwnField = new Set(Object.values(ownFields).flat());

/** Errors of the input fields that the question's kind does not have. */
export function strayFieldErrors(input: QuestionInputShape, path: InputPath): UserErrorShape[] {
  const own = new Set(ownFields[input.kind]);
  return [...everyOwnField]
    .filter((field) => input[field] != null && !own.has(field))
    .map((field) => invalid('INVALID_VALUE', [...path, field], strayText(input.kind, own)));
}

function strayText(kind: QuestionKind, own: ReadonlySet<string>): string {
  const has =
    own.size > 0
      ? `It has ${[...own].join(', ')}.`
      : 'It has no fields beyond those of every question.';
  return `A question of kind ${kind} has no such field. ${has}`;
}

const scales = [3, 4, 5, 6, 7, 10] as const;

/** The number of a RATING's steps, if a RATING can have so many; else undefined. */
export function ratingScale(steps: number): (typeof scales)[number] | undefined {
  return scales.find((scale) => scale === steps);
}

/**
 * A question in its stored form, with the default of each field that was left out. A RATING with an
 * impossible number of steps gets 5; `ratingScale` finds that error.
 */
export function questionOfInput(
  input: QuestionInputShape,
  visibleIf: Question['visibleIf'],
): Question {
  const common = {
    key: input.key,
    title: input.title,
    description: input.description ?? [],
    required: input.required ?? false,
    visibleIf,
    role: input.role ?? null,
    reverseScored: input.reverseScored ?? false,
  };
  const labels = { lowLabel: input.lowLabel ?? [], highLabel: input.highLabel ?? [] };
  const list = { choices: choicesOf(input.choices), shuffle: input.shuffle ?? false };
  const { kind } = input;
  switch (kind) {
    case 'NPS':
    case 'CSAT':
    case 'CES':
      return { ...common, kind, ...labels };
    case 'RATING':
      return {
        ...common,
        kind,
        ...labels,
        scale: ratingScale(input.scale ?? 5) ?? 5,
        look: input.look ?? 'NUMBER',
      };
    case 'OPINION_SCALE':
      return { ...common, kind, ...labels, min: input.min ?? 0, max: input.max ?? 10 };
    case 'SINGLE_CHOICE':
      return { ...common, kind, ...list, other: input.other ?? false };
    case 'MULTIPLE_CHOICE':
      return {
        ...common,
        kind,
        ...list,
        other: input.other ?? false,
        minChoices: input.minChoices ?? null,
        maxChoices: input.maxChoices ?? null,
      };
    case 'RANKING':
      return { ...common, kind, ...list };
    case 'MATRIX':
      return {
        ...common,
        kind,
        rows: choicesOf(input.rows),
        columns: choicesOf(input.columns),
        multiple: input.multiple ?? false,
      };
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return {
        ...common,
        kind,
        placeholder: input.placeholder ?? [],
        minLength: input.minLength ?? null,
        maxLength: input.maxLength ?? null,
        format: input.format ?? null,
      };
    case 'NUMBER':
      return {
        ...common,
        kind,
        min: input.min ?? null,
        max: input.max ?? null,
        integer: input.integer ?? false,
        unit: input.unit ?? null,
      };
    case 'DATE':
      return { ...common, kind, minDate: input.minDate ?? null, maxDate: input.maxDate ?? null };
    case 'BOOLEAN':
      return { ...common, kind, yesLabel: input.yesLabel ?? [], noLabel: input.noLabel ?? [] };
    case 'CONSENT':
      return { ...common, kind, statement: input.statement ?? [] };
    case 'CONTACT':
      return { ...common, kind, fields: input.fields ?? ['NAME', 'EMAIL'] };
    case 'STATEMENT':
      return { ...common, kind };
  }
}

function choicesOf(choices: readonly ChoiceInputShape[] | null | undefined): Choice[] {
  return (choices ?? []).map(({ key, label, exclusive }) => ({
    key,
    label,
    exclusive: exclusive ?? false,
  }));
}
