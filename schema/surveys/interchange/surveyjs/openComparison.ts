import type { Condition } from '../../../conditions/condition.ts';
import {
  always,
  asDate,
  compare,
  type Field,
  Inexpressible,
  joined,
  negated,
  never,
  type Value,
} from '../comparison.ts';
import { equal, type SurveyJsComparison, type SurveyJsOperand } from './semantics.ts';

/** A comparison of the answer to one question with a constant. */
export interface ConstantComparison {
  readonly by: SurveyJsComparison;
  readonly value: SurveyJsOperand;
  /** The constant is on the left side. */
  readonly isMirrored: boolean;
}

/** Lists how an imported condition differs, as a sentence. */
export type Note = (reason: string) => void;

export const noChoice = 'It compares with a choice that the question does not have.';

const opposite: { readonly [C in SurveyJsComparison]?: SurveyJsComparison } = {
  notequal: 'equal',
  notcontains: 'contains',
  noneof: 'anyof',
};
const mirrored: { readonly [C in SurveyJsComparison]?: SurveyJsComparison } = {
  equal: 'equal',
  notequal: 'notequal',
  less: 'greater',
  lessorequal: 'greaterorequal',
  greater: 'less',
  greaterorequal: 'lessorequal',
};

/** Translates a comparison of a field whose possible answers cannot all be tried. */
export function openComparison(
  field: Field,
  { by, value, isMirrored }: ConstantComparison,
  note: Note,
): Condition | Inexpressible {
  if (isMirrored) {
    const isListed =
      Array.isArray(value) && field.type !== 'CHOICES' && !value.some((one) => !one && one !== 0);
    const contained = by === 'contains' ? 'anyof' : by === 'notcontains' ? 'noneof' : null;
    const other = isListed && contained ? contained : mirrored[by];
    if (!other) return new Inexpressible('A value cannot be compared with a part of an answer.');
    return openComparison(field, { by: other, value, isMirrored: false }, note);
  }
  if (by === 'empty' || by === 'notempty') return compare(field, by, null);
  const isNothing = value === null || value === '' || value === 'undefined';
  if (isNothing) return withNothing(field, by, note);
  const positive = opposite[by];
  if (positive) {
    const condition = openComparison(field, { by: positive, value, isMirrored }, note);
    return condition instanceof Inexpressible ? condition : negated(condition);
  }
  switch (field.type) {
    case 'NUMBER':
      return numbered(field, by, value);
    case 'TEXT':
      return worded(field, by, value);
    case 'DATE':
      return dated(field, by, value);
    case 'CHOICES':
      return several(field, by, value, note);
    default:
      return new Inexpressible('Answers of this kind can only be tested for being present.');
  }
}

/** A comparison with an empty text, which SurveyJS treats as no answer. */
function withNothing(field: Field, by: SurveyJsComparison, note: Note): Condition | Inexpressible {
  if (field.isList && (by === 'equal' || by === 'notequal')) {
    note('In SurveyJS a list never equals an empty text, even if nothing was chosen.');
    return by === 'equal' ? never : always;
  }
  if (by === 'equal') return compare(field, 'empty', null);
  if (by === 'notequal') return compare(field, 'notempty', null);
  if (by === 'anyof') return always;
  return by === 'noneof' ? never : new Inexpressible('It compares with an empty value.');
}

/** All values, converted; null if one is of another kind. */
function each<T>(value: SurveyJsOperand, read: (one: Value) => T | null): T[] | null {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
  const found = values.flatMap((one) => read(one) ?? []);
  return found.length < values.length ? null : found;
}

function numbered(
  field: Field,
  by: SurveyJsComparison,
  value: SurveyJsOperand,
): Condition | Inexpressible {
  if (Array.isArray(value)) {
    if (by !== 'anyof') return incomparable;
    const numbers = value.filter((one) => one !== null && one !== '').map(Number);
    const found = numbers.filter((one) => !Number.isNaN(one));
    return found.length === 0 ? never : compare(field, 'anyof', found);
  }
  if (by === 'anyof' || by === 'contains' || by === 'allof') return incomparable;
  const number = Number(value);
  return Number.isNaN(number) ? never : compare(field, by, number);
}

const incomparable = new Inexpressible('Answers of this kind cannot be compared like this.');

function worded(
  field: Field,
  by: SurveyJsComparison,
  value: SurveyJsOperand,
): Condition | Inexpressible {
  const all = each(value, String) ?? [];
  const texts = all.filter((text) => text.trim() !== '');
  const isList = Array.isArray(value);
  if (texts.length === 0) return new Inexpressible('It compares with an empty value.');
  if (by === 'equal') return isList ? incomparable : compare(field, 'equal', texts);
  if (by === 'anyof') return isList ? compare(field, 'anyof', texts) : incomparable;
  // White space around a text does not count here.
  const isWhole = all.every((text) => text !== '' && text.trim() === text);
  if (!isWhole || (by !== 'contains' && by !== 'allof')) return incomparable;
  if (by === 'contains' && isList && texts.length > 1) return incomparable;
  return joined(
    'and',
    texts.map((text) => compare(field, 'contains', text)),
  );
}

function dated(
  field: Field,
  by: SurveyJsComparison,
  value: SurveyJsOperand,
): Condition | Inexpressible {
  if (by === 'contains' || by === 'allof') return incomparable;
  const isDay = (one: Value) => (asDate(one) === one ? one : null);
  const days = each(value, isDay);
  if (days && days.length > 0) {
    if (by === 'anyof' && !Array.isArray(value)) return incomparable;
    return Array.isArray(value) && by !== 'anyof' ? incomparable : compare(field, by, days);
  }
  if (by === 'equal' && !Array.isArray(value)) return never;
  return new Inexpressible('It compares with a value of another kind.');
}

function several(
  field: Field,
  by: SurveyJsComparison,
  value: SurveyJsOperand,
  note: Note,
): Condition | Inexpressible {
  const names = [...(field.choices?.keys() ?? [])];
  if (isMissing({ by, value, isMirrored: false }, names)) note(noChoice);
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
  const found = values.map((one) => names.filter((name) => equal(name, one)));
  if (by === 'equal') {
    if (!Array.isArray(value) || found.some((list) => list.length === 0)) return never;
    if (new Set(values.map(String)).size < values.length) return never;
    const isExact = values.every((one) => field.choices?.has(String(one)));
    return isExact ? compare(field, 'equal', values) : incomparable;
  }
  if (by === 'anyof') {
    return found.flat().length === 0 ? never : compare(field, 'anyof', found.flat());
  }
  if (by !== 'contains' && by !== 'allof') return incomparable;
  if (found.some((list) => list.length === 0)) return never;
  if (found.every((list) => list.length === 1)) return compare(field, 'allof', found.flat());
  return joined(
    'and',
    found.map((list) => compare(field, 'anyof', list)),
  );
}

/** Whether a comparison names a choice that the question does not have. */
export function isMissing(
  { by, value }: ConstantComparison,
  answers: readonly SurveyJsOperand[],
): boolean {
  if (/^(?:less|greater|empty|notempty)/.test(by)) return false;
  const values = Array.isArray(value) ? value : [value];
  return values.some(
    (one) => one !== null && one !== '' && !answers.some((answer) => equal(answer, one)),
  );
}
