import { isDay } from '../../conditions/moment.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { type Choice, otherChoice, type Question, scaleOf } from './definition.ts';

/** Characters that a text takes at most, by its question's kind. */
export const maxTextLength = { SHORT_TEXT: 1000, LONG_TEXT: 10_000 } as const;

/** What is wrong with one question, beside its key and the languages of its texts. */
export function questionErrors(question: Question, path: InputPath): UserErrorShape[] {
  const reversed = question.reverseScored && scaleOf(question) === null;
  return [
    ...(reversed
      ? [invalid('INVALID_VALUE', [...path, 'reverseScored'], 'Only scales can be turned round.')]
      : []),
    ...kindErrors(question, path),
  ];
}

function kindErrors(question: Question, path: InputPath): UserErrorShape[] {
  switch (question.kind) {
    case 'OPINION_SCALE':
      return scaleErrors(question, path);
    case 'SINGLE_CHOICE':
    case 'RANKING':
      return listErrors(question.choices, [...path, 'choices'], false);
    case 'MULTIPLE_CHOICE':
      return [
        ...listErrors(question.choices, [...path, 'choices'], true),
        ...countErrors(question, path),
      ];
    case 'MATRIX':
      return [
        ...listErrors(question.rows, [...path, 'rows'], false),
        ...listErrors(question.columns, [...path, 'columns'], false),
      ];
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return lengthErrors(question, path);
    case 'NUMBER':
      return orderErrors(question.min, question.max, [...path, 'min'], '`max`');
    case 'DATE':
      return dateErrors(question, path);
    case 'CONTACT':
      return contactErrors(question.fields, [...path, 'fields']);
    case 'STATEMENT':
      return question.required
        ? [invalid('INVALID_VALUE', [...path, 'required'], 'Nobody can answer a STATEMENT.')]
        : [];
    default:
      return [];
  }
}

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

function scaleErrors({ min, max }: Of<'OPINION_SCALE'>, path: InputPath): UserErrorShape[] {
  return [
    ...(min === 0 || min === 1
      ? []
      : [invalid('OUT_OF_RANGE', [...path, 'min'], 'An OPINION_SCALE begins with 0 or 1.')]),
    ...(Number.isInteger(max) && max >= 2 && max <= 100
      ? []
      : [
          invalid(
            'OUT_OF_RANGE',
            [...path, 'max'],
            'An OPINION_SCALE ends with a whole number from 2 to 100.',
          ),
        ]),
  ];
}

const choiceKey = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

function listErrors(
  choices: readonly Choice[],
  path: InputPath,
  severalChosen: boolean,
): UserErrorShape[] {
  if (choices.length === 0) return [invalid('REQUIRED', path, 'There must be one at least.')];
  const seen = new Set<string>();
  return choices.flatMap(({ key, exclusive }, index) => {
    const at = [...path, String(index)];
    const errors: UserErrorShape[] = [];
    if (!choiceKey.test(key) || key in Object.prototype) {
      const form = 'Take letters, digits, `_` and `-`, beginning with a letter or digit.';
      errors.push(invalid('INVALID_VALUE', [...at, 'key'], form));
    } else if (key === otherChoice) {
      const cure = 'This key is for the choice that `other: true` adds. Take another.';
      errors.push(invalid('INVALID_VALUE', [...at, 'key'], cure));
    } else if (seen.has(key)) {
      errors.push(invalid('DUPLICATE', [...at, 'key'], 'This key stands here twice.'));
    }
    seen.add(key);
    if (exclusive && !severalChosen) {
      const reason = 'Only a choice of a MULTIPLE_CHOICE can exclude others.';
      errors.push(invalid('INVALID_VALUE', [...at, 'exclusive'], reason));
    }
    return errors;
  });
}

function countErrors(question: Of<'MULTIPLE_CHOICE'>, path: InputPath): UserErrorShape[] {
  const { minChoices, maxChoices, choices, other } = question;
  const there = choices.length + (other ? 1 : 0);
  const most = maxChoices ?? there;
  return [
    ...(minChoices !== null && minChoices > Math.min(most, there)
      ? [
          invalid(
            'OUT_OF_RANGE',
            [...path, 'minChoices'],
            'Nobody can choose so many: it is more than `maxChoices`, or than there are.',
          ),
        ]
      : []),
    ...(most > there
      ? [invalid('OUT_OF_RANGE', [...path, 'maxChoices'], 'There are not so many choices.')]
      : []),
  ];
}

function lengthErrors(
  { kind, minLength, maxLength }: Of<'SHORT_TEXT' | 'LONG_TEXT'>,
  path: InputPath,
): UserErrorShape[] {
  const most = maxTextLength[kind];
  return [
    ...(maxLength !== null && maxLength > most
      ? [invalid('OUT_OF_RANGE', [...path, 'maxLength'], `A ${kind} takes ${most} at most.`)]
      : []),
    ...orderErrors(minLength, maxLength ?? most, [...path, 'minLength'], '`maxLength`'),
  ];
}

function orderErrors(
  low: number | string | null,
  high: number | string | null,
  path: InputPath,
  upper: string,
): UserErrorShape[] {
  return low !== null && high !== null && low > high
    ? [invalid('OUT_OF_RANGE', path, `This is above ${upper}.`)]
    : [];
}

function dateErrors({ minDate, maxDate }: Of<'DATE'>, path: InputPath): UserErrorShape[] {
  const given = Object.entries({ minDate, maxDate });
  const malformed = given
    .filter(([, day]) => day !== null && !isDay(day))
    .map(([field]) => invalid('INVALID_VALUE', [...path, field], 'Write a day as 2026-11-21.'));
  return malformed.length > 0
    ? malformed
    : orderErrors(minDate, maxDate, [...path, 'minDate'], '`maxDate`');
}

function contactErrors(fields: readonly string[], path: InputPath): UserErrorShape[] {
  if (fields.length === 0) return [invalid('REQUIRED', path, 'There must be one at least.')];
  return fields.flatMap((field, index) =>
    fields.indexOf(field) < index
      ? [invalid('DUPLICATE', [...path, String(index)], 'This stands here twice.')]
      : [],
  );
}
