/**
 * The p of tests that are made together, adjusted so that of the differences that are found, at most one in
 * twenty is false on average, if those below 0.05 are (Benjamini & Hochberg 1995): the i-th smallest of m is
 * multiplied by m/i, and none is above the one behind it.
 *
 * @returns them in their order; null for a test without a p, which is not counted
 */
export function benjaminiHochberg(ps: readonly (number | null)[]): (number | null)[] {
  const descending = ps
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((a, b) => b.p - a.p);
  const adjusted = new Map<number, number>();
  let most = 1;
  for (const [behind, { p, index }] of descending.entries()) {
    most = Math.min(most, (p * descending.length) / (descending.length - behind));
    adjusted.set(index, most);
  }
  return ps.map((_, index) => adjusted.get(index) ?? null);
}
