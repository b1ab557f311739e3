import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { Choice, Question, QuestionKind } from './definition.ts';
import type { ChoiceInputShape, QuestionInputShape } from './question.input.ts';

/** What an input gives that only some kinds of questions have. */
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

/** What is given for a question that its kind does not have. */
export function strayFieldErrors(given: QuestionInputShape, path: InputPath): UserErrorShape[] {
  const own = new Set(ownFields[given.kind]);
  return [...everyOwnField]
    .filter((field) => given[field] != null && !own.has(field))
    .map((field) => invalid('INVALID_VALUE', [...path, field], strayText(given.kind, own)));
}

function strayText(kind: QuestionKind, own: ReadonlySet<string>): string {
  const has = own.size > 0 ? `It has ${[...own].join(', ')}.` : 'It has nothing of its own.';
  return `A question of kind ${kind} has no such field. ${has}`;
}

const scales = [3, 4, 5, 6, 7, 10] as const;

/** The steps a RATING can have; undefined for another number. */
export function ratingScale(given: number): (typeof scales)[number] | undefined {
  return scales.find((scale) => scale === given);
}

/**
 * A question in its stored form, with what was left out at its default. A RATING whose number of
 * steps does not exist gets 5; `ratingScale` tells.
 */
export function questionOfInput(
  given: QuestionInputShape,
  visibleIf: Question['visibleIf'],
): Question {
  const common = {
    key: given.key,
    title: given.title,
    description: given.description ?? [],
    required: given.required ?? false,
    visibleIf,
    role: given.role ?? null,
    reverseScored: given.reverseScored ?? false,
  };
  const labels = { lowLabel: given.lowLabel ?? [], highLabel: given.highLabel ?? [] };
  const list = { choices: choicesOf(given.choices), shuffle: given.shuffle ?? false };
  const { kind } = given;
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
        scale: ratingScale(given.scale ?? 5) ?? 5,
        look: given.look ?? 'NUMBER',
      };
    case 'OPINION_SCALE':
      return { ...common, kind, ...labels, min: given.min ?? 0, max: given.max ?? 10 };
    case 'SINGLE_CHOICE':
      return { ...common, kind, ...list, other: given.other ?? false };
    case 'MULTIPLE_CHOICE':
      return {
        ...common,
        kind,
        ...list,
        other: given.other ?? false,
        minChoices: given.minChoices ?? null,
        maxChoices: given.maxChoices ?? null,
      };
    case 'RANKING':
      return { ...common, kind, ...list };
    case 'MATRIX':
      return {
        ...common,
        kind,
        rows: choicesOf(given.rows),
        columns: choicesOf(given.columns),
        multiple: given.multiple ?? false,
      };
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return {
        ...common,
        kind,
        placeholder: given.placeholder ?? [],
        minLength: given.minLength ?? null,
        maxLength: given.maxLength ?? null,
        format: given.format ?? null,
      };
    case 'NUMBER':
      return {
        ...common,
        kind,
        min: given.min ?? null,
        max: given.max ?? null,
        integer: given.integer ?? false,
        unit: given.unit ?? null,
      };
    case 'DATE':
      return { ...common, kind, minDate: given.minDate ?? null, maxDate: given.maxDate ?? null };
    case 'BOOLEAN':
      return { ...common, kind, yesLabel: given.yesLabel ?? [], noLabel: given.noLabel ?? [] };
    case 'CONSENT':
      return { ...common, kind, statement: given.statement ?? [] };
    case 'CONTACT':
      return { ...common, kind, fields: given.fields ?? ['NAME', 'EMAIL'] };
    case 'STATEMENT':
      return { ...common, kind };
  }
}

function choicesOf(given: readonly ChoiceInputShape[] | null | undefined): Choice[] {
  return (given ?? []).map(({ key, label, exclusive }) => ({
    key,
    label,
    exclusive: exclusive ?? false,
  }));
}
