import type { Question } from '../../definition/definition.ts';
import { maxTextLength } from '../../definition/questionRules.ts';
import { asDate } from '../comparison.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';
import { inputTypes } from './words.ts';

type Text = Extract<Question, { kind: 'SHORT_TEXT' | 'LONG_TEXT' }>;
type Number_ = Extract<Question, { kind: 'NUMBER' }>;
type Date_ = Extract<Question, { kind: 'DATE' }>;
type Own<Q extends Question> = Omit<
  Q,
  'key' | 'title' | 'description' | 'required' | 'visibleIf' | 'role' | 'reverseScored'
>;

/** The kind and the bounds of a `text`, a `comment` or an item of a `multipletext`. */
export function surveyJsWriting(
  reading: SurveyReading,
  part: Part,
  kind: 'SHORT_TEXT' | 'LONG_TEXT',
): Own<Text> | Own<Number_> | Own<Date_> {
  const input = part.get('inputType');
  const type = input?.text() ?? 'text';
  if (type === 'number' || type === 'range') return numberOf(reading, part);
  if (type === 'date') return dateOf(reading, part);
  const isPlain = type === 'text' || Object.hasOwn(inputTypes, type);
  if (input && !isPlain)
    reading.lost(input, 'This input type does not exist here; any text is allowed.');
  const rules = validatorsOf(reading, part, true);
  const max = part.get('maxLength')?.number();
  const format = Object.entries(inputTypes).find(([name]) => name === type)?.[1];
  const { minLength, maxLength } = lengthsOf(reading, part, kind, { ...rules, limit: max });
  return {
    kind,
    placeholder: reading.texts(part.get('placeholder') ?? part.get('placeHolder')),
    minLength,
    maxLength,
    format: format ?? (rules.isEmail ? 'EMAIL' : null),
  };
}

interface Rules {
  readonly isEmail: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** Reads the validators of a text or number; those that do not exist here are listed. */
function validatorsOf(reading: SurveyReading, part: Part, isText: boolean): Rules {
  let rules: Rules = { isEmail: false, min: null, max: null, least: null, most: null };
  for (const validator of part.get('validators')?.items() ?? []) {
    const type = validator.get('type')?.text();
    const bound = (name: string) => validator.get(name)?.number() || null;
    if (type === 'email' && isText) rules = { ...rules, isEmail: true };
    else if (type === 'text' && isText) {
      rules = { ...rules, min: bound('minLength'), max: bound('maxLength') };
    } else if (type === 'numeric' && !isText) {
      const least = validator.get('minValue')?.number() ?? null;
      rules = { ...rules, least, most: validator.get('maxValue')?.number() ?? null };
    } else reading.lost(validator, 'There is no such validation here; it is left out.');
    if (!validator.taken) loseMessage(reading, validator);
  }
  return rules;
}

/** Lists the message of a validator, which is not imported. */
export function loseMessage(reading: SurveyReading, validator: Part): void {
  const text = validator.get('text');
  if (text) reading.lost(text, 'Messages of validators are not imported; it is left out.');
}

function lengthsOf(
  reading: SurveyReading,
  part: Part,
  kind: 'SHORT_TEXT' | 'LONG_TEXT',
  { min, max, limit = -1 }: Rules & { limit?: number },
) {
  const most = maxTextLength[kind];
  const lowest = limit > 0 ? Math.min(limit, max ?? limit) : max;
  const maxLength = lowest !== null && Number.isInteger(lowest) && lowest >= 1 ? lowest : null;
  if (maxLength !== null && maxLength > most) {
    reading.note(part, `Its answers have at most ${most} characters here.`);
  }
  const upper = maxLength === null || maxLength > most ? null : maxLength;
  const isLow = min !== null && Number.isInteger(min) && min >= 1 && min <= (upper ?? most);
  if (min !== null && !isLow) {
    reading.note(part, 'Its minimum of characters cannot be reached; it is left out.');
  }
  return { minLength: isLow ? min : null, maxLength: upper };
}

function numberOf(reading: SurveyReading, part: Part): Own<Number_> {
  const { least, most } = validatorsOf(reading, part, false);
  const [low, high] = [part.get('min')?.number(), part.get('max')?.number()];
  const step = part.get('step');
  if (step && step.number() !== 1) reading.lost(step);
  const min = low ?? least;
  const max = high ?? most;
  const isRange = min === null || max === null || min <= max;
  if (!isRange) reading.note(part, 'Its minimum is above its maximum; both are left out.');
  return {
    kind: 'NUMBER',
    min: isRange ? min : null,
    max: isRange ? max : null,
    integer: step?.content === 1,
    unit: null,
  };
}

function dateOf(reading: SurveyReading, part: Part): Own<Date_> {
  const day = (name: string): string | null => {
    const bound = part.get(name);
    const text = bound?.text();
    const found = text === undefined ? null : asDate(text);
    if (bound && text !== undefined && found === null) {
      reading.lost(bound, 'Only a fixed day, such as 2026-11-21, can be a bound; it is left out.');
    }
    return found;
  };
  const [minDate, maxDate] = [day('min'), day('max')];
  validatorsOf(reading, part, false);
  if (minDate === null || maxDate === null || minDate <= maxDate) {
    return { kind: 'DATE', minDate, maxDate };
  }
  reading.note(part, 'Its first day is after its last; both are left out.');
  return { kind: 'DATE', minDate: null, maxDate: null };
}
