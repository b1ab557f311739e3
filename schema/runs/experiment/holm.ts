/**
 * The p of tests that are made together, adjusted so that 95 of 100 such families have no false difference at
 * all (Holm 1979): the smallest is multiplied by the number of tests, the next by one less, and none is below
 * the one before.
 *
 * @returns them in their order; null for a test without a p, which is not counted
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const ascending = ps
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((a, b) => a.p - b.p);
  const adjusted = new Map<number, number>();
  let least = 0;
  for (const [rank, { p, index }] of ascending.entries()) {
    least = Math.max(least, Math.min(1, p * (ascending.length - rank)));
    adjusted.set(index, least);
  }
  return ps.map((_, index) => adjusted.get(index) ?? null);
}
