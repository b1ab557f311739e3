import { isDay } from '../../conditions/moment.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { type Choice, otherChoice, type Question, scaleOf } from './definition.ts';

/** The most characters of a text answer, by the question's kind. */
export const maxTextLength = { SHORT_TEXT: 1000, LONG_TEXT: 10_000 } as const;

/** The errors of one question, but for its key and the languages of its texts. */
export function questionErrors(question: Question, path: InputPath): UserErrorShape[] {
  const reversed = question.reverseScored && scaleOf(question) === null;
  return [
    ...(reversed
      ? [
          invalid(
            'INVALID_VALUE',
            [...path, 'reverseScored'],
            'Only a question with a scale can be reverse scored.',
          ),
        ]
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
        ? [
            invalid(
              'INVALID_VALUE',
              [...path, 'required'],
              'A STATEMENT has no answer, so it cannot be required.',
            ),
          ]
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
      : [invalid('OUT_OF_RANGE', [...path, 'min'], 'The `min` of an OPINION_SCALE is 0 or 1.')]),
    ...(Number.isInteger(max) && max >= 2 && max <= 100
      ? []
      : [
          invalid(
            'OUT_OF_RANGE',
            [...path, 'max'],
            'The `max` of an OPINION_SCALE is a whole number from 2 to 100.',
          ),
        ]),
  ];
}

const choiceKey = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

function listErrors(
  choices: readonly Choice[],
  path: InputPath,
  multiple: boolean,
): UserErrorShape[] {
  if (choices.length === 0) return [invalid('REQUIRED', path, 'There must be one at least.')];
  const seen = new Set<string>();
  return choices.flatMap(({ key, exclusive }, index) => {
    const at = [...path, String(index)];
    const errors: UserErrorShape[] = [];
    if (!choiceKey.test(key) || key in Object.prototype) {
      const form = 'Use letters, digits, `_` and `-`, with a letter or digit first.';
      errors.push(invalid('INVALID_VALUE', [...at, 'key'], form));
    } else if (key === otherChoice) {
      const cure = 'This key is for the choice that `other: true` adds. Use another.';
      errors.push(invalid('INVALID_VALUE', [...at, 'key'], cure));
    } else if (seen.has(key)) {
      errors.push(
        invalid('DUPLICATE', [...at, 'key'], 'An earlier choice in the list has this key.'),
      );
    }
    seen.add(key);
    if (exclusive && !multiple) {
      const reason = 'Only a choice of a MULTIPLE_CHOICE question can be exclusive.';
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
            'This is more than `maxChoices`, or than there are choices.',
          ),
        ]
      : []),
    ...(most > there
      ? [
          invalid(
            'OUT_OF_RANGE',
            [...path, 'maxChoices'],
            'There are not so many choices. Lower it, or add choices.',
          ),
        ]
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
      ? [
          invalid(
            'OUT_OF_RANGE',
            [...path, 'maxLength'],
            `A ${kind} answer has ${most} characters at most.`,
          ),
        ]
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
  const malformed = Object.entries({ minDate, maxDate })
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
      ? [invalid('DUPLICATE', [...path, String(index)], 'This is in the list twice.')]
      : [],
  );
}
