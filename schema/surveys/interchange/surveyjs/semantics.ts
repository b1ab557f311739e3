import type { ForeignOperator, Value } from '../comparison.ts';

/** One side of a comparison; null is no answer. */
export type SurveyJsOperand = Value | null | readonly (Value | null)[];

/** SurveyJS has no comparison of the beginning or the end of a text. */
export type SurveyJsComparison = Exclude<ForeignOperator, 'beginswith' | 'endswith'>;

/**
 * The comparisons of survey-core, with all special cases (a text of digits is compared as a number),
 * so that the reader can try out answers. A test compares them with survey-core.
 */
export const surveyJsComparisons: Readonly<
  Record<SurveyJsComparison, (left: SurveyJsOperand, right: SurveyJsOperand) => boolean>
> = {
  empty: (left) => isEmpty(left),
  notempty: (left) => !isEmpty(left),
  equal,
  notequal: (left, right) => !equal(left, right),
  less: (left, right) => isLess(left, right),
  lessorequal: (left, right) => equal(left, right) || isLess(left, right),
  greater: (left, right) => isLess(right, left),
  greaterorequal: (left, right) => equal(left, right) || isLess(right, left),
  contains: (left, right) => contains(left, right, true),
  notcontains: (left, right) => (!left && !isEmpty(right)) || contains(left, right, false),
  anyof: isAnyOf,
  noneof: (left, right) => !isAnyOf(left, right),
  allof: (left, right) => {
    if (!left && !isEmpty(right)) return false;
    return listed(right).every((one) => contains(left, one, true));
  },
};

/** The value of an answer in an expression: a text of a number or boolean is converted. */
export function answered(text: string): Value {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  if (/^["'].*["']$/s.test(text)) return text.slice(1, -1);
  const number = numberIn(text);
  const isPadded = /^0(?!x|[.,]).|^0[.,]$/s.test(text);
  return Number.isNaN(number) || isPadded ? text : number;
}

function numberIn(text: string): number {
  const plain = text.trim();
  if (plain.startsWith('0x')) return plain.length > 32 ? Number.NaN : Number.parseInt(plain, 16);
  const isCode = plain.length > 15 && /^\d+$/.test(plain);
  if (plain === '' || isCode || /[*^/%]|.[-+]/s.test(plain)) return Number.NaN;
  const [whole = '', part, ...more] = plain.split(',');
  const number = Number(part === undefined || more.length > 0 ? plain : `${whole}.${part}`);
  return Number.isFinite(number) ? number : Number.NaN;
}

function isEmpty(value: SurveyJsOperand): boolean {
  return Array.isArray(value) ? value.length === 0 : value === null || value === '';
}

function isList(value: SurveyJsOperand): value is readonly (Value | null)[] {
  return Array.isArray(value);
}

function listed(value: SurveyJsOperand): readonly (Value | null)[] {
  return isList(value) ? value : [value];
}

export function equal(left: SurveyJsOperand, right: SurveyJsOperand): boolean {
  const [x, y] = [left === 'undefined' ? null : left, right === 'undefined' ? null : right];
  if (typeof x === 'string' && typeof y === 'string') return folded(x) === folded(y);
  if (isEmpty(x) || isEmpty(y)) return isEmpty(x) && isEmpty(y);
  if (isList(x) || isList(y)) return isList(x) && isList(y) && areSame(x, y);
  const isTruth = typeof x === 'boolean' || typeof y === 'boolean';
  const isText = typeof x === 'string' || typeof y === 'string';
  if (isTruth && isText) return String(x).toLowerCase() === String(y).toLowerCase();
  return Number(x) === Number(y);
}

function areSame(x: readonly (Value | null)[], y: readonly (Value | null)[]): boolean {
  const others = [...y].sort();
  return x.length === y.length && [...x].sort().every((one, at) => equal(one, others[at] ?? null));
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

function isLess(left: SurveyJsOperand, right: SurveyJsOperand): boolean {
  if (left === null || right === null) return false;
  const [x, y] = [left, right].map((side) => (isList(side) ? side.join() : side));
  if (x === undefined || y === undefined) return false;
  return typeof x === 'string' && typeof y === 'string' ? x < y : Number(x) < Number(y);
}

function contains(left: SurveyJsOperand, right: SurveyJsOperand, isWanted: boolean): boolean {
  if (isList(left)) {
    if (left.length === 0) return !isWanted;
    const all = listed(right).every((one) => left.some((other) => equal(other, one)));
    return all === isWanted;
  }
  if (left === null || left === '' || !right) return false;
  const isFound = String(left).toLowerCase().includes(String(right).toLowerCase());
  return isFound === isWanted;
}

function isAnyOf(left: SurveyJsOperand, right: SurveyJsOperand): boolean {
  if (isEmpty(left)) return isEmpty(right);
  if (isEmpty(right)) return true;
  if (!isList(left)) return contains(right, left, true);
  return listed(right).some((one) => contains(left, one, true));
}
