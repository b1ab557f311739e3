import type {
  LongTextQuestion,
  NumberQuestion,
  ShortTextQuestion,
} from '../../definition/definition.ts';
import { maxTextLength } from '../../definition/questionRules.ts';
import type { OwnOf } from '../draft.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';

const inputs = ['text', 'number', 'email', 'url', 'phone'] as const;
const formats = { email: 'EMAIL', url: 'URL', phone: 'PHONE' } as const;

interface Bounds {
  min: number | null;
  max: number | null;
  format: 'EMAIL' | 'URL' | 'PHONE' | null;
}

/** The kind and the bounds of an `openText`. */
export function formbricksWriting(
  reading: SurveyReading,
  part: Part,
): OwnOf<ShortTextQuestion | LongTextQuestion | NumberQuestion> {
  const input = part.get('inputType')?.word(inputs) ?? 'text';
  const isLong = part.get('longAnswer')?.boolean() ?? false;
  const placeholder = part.get('placeholder');
  const isNumber = input === 'number';
  const format = Object.entries(formats).find(([name]) => name === input)?.[1] ?? null;
  const bounds: Bounds = { min: null, max: null, format };
  const limit = part.get('charLimit');
  const isLimited = limit?.isObject && limit.get('enabled')?.boolean();
  if (limit && isLimited && !isNumber) {
    bounds.min = limit.get('min')?.number() || null;
    bounds.max = limit.get('max')?.number() || null;
  }
  rulesOf(reading, part.get('validation'), isNumber, bounds);
  const { min, max } = bounds;
  if (isNumber) {
    const isRange = min === null || max === null || min <= max;
    if (!isRange) reading.note(part, 'Its minimum is above its maximum; both are left out.');
    const range = isRange ? { min, max } : { min: null, max: null };
    return { kind: 'NUMBER', ...range, integer: false, unit: null };
  }
  const kind = isLong && format === null ? 'LONG_TEXT' : 'SHORT_TEXT';
  return {
    kind,
    placeholder: reading.texts(placeholder, { html: true }),
    ...lengthsOf(reading, part, bounds, maxTextLength[kind]),
    format: bounds.format,
  };
}

/** Reads the validation rules of newer documents; those that no question here can have are listed. */
function rulesOf(
  reading: SurveyReading,
  validation: Part | undefined,
  isNumber: boolean,
  bounds: Bounds,
): void {
  if (!validation) return;
  const rules = validation.get('rules')?.items() ?? [];
  const isEither = validation.get('logic')?.text() === 'or' && rules.length > 1;
  for (const rule of rules) {
    const type = rule.get('type')?.text();
    const params = rule.get('params');
    const format = Object.entries(formats).find(([name]) => name === type)?.[1];
    const lower = isNumber ? 'minValue' : 'minLength';
    const upper = isNumber ? 'maxValue' : 'maxLength';
    if (isEither) reading.lost(rule, 'Rules cannot be joined by "or" here; it is left out.');
    else if (type === lower) bounds.min = params?.get('min')?.number() ?? null;
    else if (type === upper) bounds.max = params?.get('max')?.number() ?? null;
    else if (format && !isNumber) bounds.format = format;
    else reading.lost(rule, 'There is no such validation here; it is left out.');
  }
}

function lengthsOf(reading: SurveyReading, part: Part, { min, max }: Bounds, most: number) {
  const isLength = (length: number | null) =>
    length === null || (Number.isInteger(length) && length >= 1);
  const isFitting = isLength(min) && isLength(max) && (min ?? 1) <= Math.min(max ?? most, most);
  if (!isFitting) {
    reading.note(part, 'Its limits of characters exclude each other; they are left out.');
    return { minLength: null, maxLength: null };
  }
  if (max !== null && max > most) {
    reading.note(part, `Its answers have at most ${most} characters here.`);
  }
  return { minLength: min, maxLength: max !== null && max > most ? null : max };
}
