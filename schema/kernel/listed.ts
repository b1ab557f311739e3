/**
 * Names as a list in a message, of many only the first ones: `a, b and 7 more`.
 *
 * @param most names that are listed
 *
 * @example
 * ```ts
 * listed(['a', 'b', 'c'], 2) === 'a, b and 1 more';
 * ```
 */
export function listed(names: readonly string[], most = 20): string {
  const more = names.length - most;
  const first = names.slice(0, most).join(', ');
  return more > 0 ? `${first} and ${more} more` : first;
}
