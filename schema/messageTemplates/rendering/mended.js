// @ts-check
import { Expression, evalTokenValue, Token, Tokenizer, TokenKind } from 'liquidjs';

/*
 * What LiquidJS does without a bound, mended in the thread that imports this. It is plain JavaScript, as
 * `thread.js` is.
 */

/** Numbers in a range such as `(1..10)`, at most. */
const maxRange = 10_000;
/** How far from 0 they can be: far below 2^53, beyond which the next number is the same. */
const largestInRange = 1_000_000_000;

/**
 * Of a number beyond 2^53, the next one is the same: LiquidJS would add numbers to such a range until the
 * memory of the process, not only of the thread, is full. So a range is read as a value that checks its ends.
 */
const { readGroupOrRange } = Tokenizer.prototype;
Tokenizer.prototype.readGroupOrRange = function readBoundedRange() {
  const token = readGroupOrRange.call(this);
  if (token?.kind !== TokenKind.Range || !('lhs' in token)) return token;
  const { lhs, rhs } = token;
  const initial = new Expression([lhs, rhs].values());
  initial.evaluate = function* evaluate(context) {
    const low = Math.trunc(Number(yield evalTokenValue(lhs, context)));
    const high = Math.trunc(Number(yield evalTokenValue(rhs, context)));
    if (Number.isNaN(low) || Number.isNaN(high)) return [];
    if (!isRangeEnd(low) || !isRangeEnd(high) || high - low >= maxRange) {
      throw new Error(
        `A range has at most ${maxRange.toLocaleString('en')} numbers, none beyond a billion`,
      );
    }
    return Array.from({ length: Math.max(0, high - low + 1) }, (_one, index) => low + index);
  };
  return Object.assign(token, { kind: TokenKind.FilteredValue, initial, filters: [] });
};

/** @param {number} value */
function isRangeEnd(value) {
  return Number.isSafeInteger(value) && Math.abs(value) <= largestInRange;
}

/** The offsets at which the lines of the template begin that a position was asked of last. */
let lines = { input: '', starts: [0] };

/** LiquidJS counts from the beginning each time, which for thousands of values takes seconds. */
Token.prototype.getPosition = function position() {
  if (lines.input !== this.input) {
    const ends = [...this.input.matchAll(/\n/g)].map(({ index }) => index + 1);
    lines = { input: this.input, starts: [0, ...ends] };
  }
  const { starts } = lines;
  let [first, next] = [0, starts.length];
  while (next - first > 1) {
    const middle = (first + next) >> 1;
    if ((starts[middle] ?? 0) <= this.begin) first = middle;
    else next = middle;
  }
  return [first + 1, this.begin - (starts[first] ?? 0) + 1];
};
