import type { Condition } from '../../../conditions/condition.ts';
import {
  always,
  asDate,
  compare,
  type Field,
  joined,
  negated,
  never,
  Unsayable,
  type Value,
} from '../comparison.ts';
import { equal, type SurveyJsComparison, type SurveyJsOperand } from './semantics.ts';

/** A comparison of the answer to one question with a constant. */
export interface ConstantComparison {
  readonly by: SurveyJsComparison;
  readonly value: SurveyJsOperand;
  /** The constant stands on the left. */
  readonly isTurned: boolean;
}

/** Says what comes in differently; a sentence for the list. */
export type Note = (reason: string) => void;

export const noChoice = 'It asks for a choice that is not there.';

const opposite: { readonly [C in SurveyJsComparison]?: SurveyJsComparison } = {
  notequal: 'equal',
  notcontains: 'contains',
  noneof: 'anyof',
};
const turned: { readonly [C in SurveyJsComparison]?: SurveyJsComparison } = {
  equal: 'equal',
  notequal: 'notequal',
  less: 'greater',
  lessorequal: 'greaterorequal',
  greater: 'less',
  greaterorequal: 'lessorequal',
};

/** A comparison with one of countless answers. */
export function openly(
  field: Field,
  { by, value, isTurned }: ConstantComparison,
  note: Note,
): Condition | Unsayable {
  if (isTurned) {
    const isListed =
      Array.isArray(value) && field.type !== 'CHOICES' && !value.some((one) => !one && one !== 0);
    const contained = by === 'contains' ? 'anyof' : by === 'notcontains' ? 'noneof' : null;
    const other = isListed && contained ? contained : turned[by];
    if (!other) return new Unsayable('A value is asked for a part of an answer.');
    return openly(field, { by: other, value, isTurned: false }, note);
  }
  if (by === 'empty' || by === 'notempty') return compare(field, by, null);
  const isNothing = value === null || value === '' || value === 'undefined';
  if (isNothing) return withNothing(field, by, note);
  const positive = opposite[by];
  if (positive) {
    const said = openly(field, { by: positive, value, isTurned }, note);
    return said instanceof Unsayable ? said : negated(said);
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
      return new Unsayable('Answers of this kind can only be asked for being there.');
  }
}

/** A comparison with an empty text, which SurveyJS takes for no answer. */
function withNothing(field: Field, by: SurveyJsComparison, note: Note): Condition | Unsayable {
  if (field.isList && (by === 'equal' || by === 'notequal')) {
    note('SurveyJS does not take a list for an empty text, even if nothing was chosen.');
    return by === 'equal' ? never : always;
  }
  if (by === 'equal') return compare(field, 'empty', null);
  if (by === 'notequal') return compare(field, 'notempty', null);
  if (by === 'anyof') return always;
  return by === 'noneof' ? never : new Unsayable('It compares with nothing.');
}

/** Every one of the values, or null where one is of another kind or none is left. */
function each<T>(value: SurveyJsOperand, read: (one: Value) => T | null): T[] | null {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
  const found = values.flatMap((one) => read(one) ?? []);
  return found.length < values.length ? null : found;
}

function numbered(
  field: Field,
  by: SurveyJsComparison,
  value: SurveyJsOperand,
): Condition | Unsayable {
  if (Array.isArray(value)) {
    if (by !== 'anyof') return partly;
    const numbers = value.filter((one) => one !== null && one !== '').map(Number);
    const found = numbers.filter((one) => !Number.isNaN(one));
    return found.length === 0 ? never : compare(field, 'anyof', found);
  }
  if (by === 'anyof' || by === 'contains' || by === 'allof') return partly;
  const number = Number(value);
  return Number.isNaN(number) ? never : compare(field, by, number);
}

const partly = new Unsayable('Answers of this kind cannot be compared like this.');

function worded(
  field: Field,
  by: SurveyJsComparison,
  value: SurveyJsOperand,
): Condition | Unsayable {
  const given = each(value, String) ?? [];
  const texts = given.filter((text) => text.trim() !== '');
  const isList = Array.isArray(value);
  if (texts.length === 0) return new Unsayable('It compares with nothing.');
  if (by === 'equal') return isList ? partly : compare(field, 'equal', texts);
  if (by === 'anyof') return isList ? compare(field, 'anyof', texts) : partly;
  // Here white space around a text does not count.
  const isWhole = given.every((text) => text !== '' && text.trim() === text);
  if (!isWhole || (by !== 'contains' && by !== 'allof')) return partly;
  if (by === 'contains' && isList && texts.length > 1) return partly;
  return joined(
    'and',
    texts.map((text) => compare(field, 'contains', text)),
  );
}

function dated(
  field: Field,
  by: SurveyJsComparison,
  value: SurveyJsOperand,
): Condition | Unsayable {
  if (by === 'contains' || by === 'allof') return partly;
  const isDay = (one: Value) => (asDate(one) === one ? one : null);
  const days = each(value, isDay);
  if (days && days.length > 0) {
    if (by === 'anyof' && !Array.isArray(value)) return partly;
    return Array.isArray(value) && by !== 'anyof' ? partly : compare(field, by, days);
  }
  if (by === 'equal' && !Array.isArray(value)) return never;
  return new Unsayable('It compares with a value of another kind.');
}

function several(
  field: Field,
  by: SurveyJsComparison,
  value: SurveyJsOperand,
  note: Note,
): Condition | Unsayable {
  const names = [...(field.choices?.keys() ?? [])];
  if (isMissing({ by, value, isTurned: false }, names)) note(noChoice);
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
  const found = values.map((one) => names.filter((name) => equal(name, one)));
  if (by === 'equal') {
    if (!Array.isArray(value) || found.some((list) => list.length === 0)) return never;
    if (new Set(values.map(String)).size < values.length) return never;
    const isExact = values.every((one) => field.choices?.has(String(one)));
    return isExact ? compare(field, 'equal', values) : partly;
  }
  if (by === 'anyof') {
    return found.flat().length === 0 ? never : compare(field, 'anyof', found.flat());
  }
  if (by !== 'contains' && by !== 'allof') return partly;
  if (found.some((list) => list.length === 0)) return never;
  if (found.every((list) => list.length === 1)) return compare(field, 'allof', found.flat());
  return joined(
    'and',
    found.map((list) => compare(field, 'anyof', list)),
  );
}

/** Whether it names a choice that the question does not have. */
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
