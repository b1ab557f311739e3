import { benjaminiHochberg } from './metrics/benjaminiHochberg.ts';
import { differenceOf, estimateOf, isQuantile } from './metrics/metric.ts';
import {
  type CountRow,
  type FromRest,
  type GroupCounts,
  type Score,
  type ScoredQuestion,
  sampleIn,
  scoreOf,
} from './score.ts';

/** The score of a group that is shown alone, which knows how it differs from its rest. */
export function scoreBesideRest(scored: ScoredQuestion, group: GroupCounts): Score {
  const fromRest = differencesFromRest(scored, [group.rows], () => [group.rest ?? []]);
  return scoreOf(scored, group, () => fromRest(0));
}

/**
 * How each of several groups that are shown together differs from the rest. The p of these tests are
 * adjusted for their number.
 *
 * @param restsOf the counts of all responses beside each group
 * @returns what finds it for a group by its index; all are computed where the first is asked for
 */
export function differencesFromRest(
  scored: ScoredQuestion,
  groups: readonly (readonly CountRow[])[],
  restsOf: (groups: readonly (readonly CountRow[])[]) => readonly (readonly CountRow[])[],
): (index: number) => FromRest | null {
  let found: readonly (FromRest | null)[] | null = null;
  return (index) => {
    // Quantiles have no test, and adding up all single numbers of the rests would take long.
    found ??= isQuantile(scored.metric) ? [] : testsFromRest(scored, groups, restsOf(groups));
    return found[index] ?? null;
  };
}

/** Null for a group without rest, or if either has fewer answers than are shown. */
function testsFromRest(
  scored: ScoredQuestion,
  groups: readonly (readonly CountRow[])[],
  rests: readonly (readonly CountRow[])[],
): (FromRest | null)[] {
  const differences = groups.map((own, index) => {
    const [a, b] = [sampleIn(scored, own), sampleIn(scored, rests[index] ?? [])];
    const isShown = [a, b].every((sample) => estimateOf(sample).n >= scored.minimumN);
    return isShown ? differenceOf(a, b) : null;
  });
  const adjusted = benjaminiHochberg(differences.map((found) => found?.p ?? null));
  return differences.map(
    (found, index) => found && { difference: found.difference, adjustedP: adjusted[index] ?? null },
  );
}

/**
 * For each of several groups, the counts of all other groups together: added up from before and behind it,
 * since differences of large sums lose digits.
 */
export function countsOfOthers(groups: readonly (readonly CountRow[])[]): CountRow[][] {
  const before: CountRow[][] = [[]];
  for (const group of groups) before.push(addedCounts(before.at(-1) ?? [], group));
  let behind: CountRow[] = [];
  const others: CountRow[][] = [];
  for (const [index, group] of [...groups.entries()].reverse()) {
    others.unshift(addedCounts(before[index] ?? [], behind));
    behind = addedCounts(behind, group);
  }
  return others;
}

/** The counts of all responses less those of a group, where groups overlap. */
export function countsWithout(whole: readonly CountRow[], group: readonly CountRow[]): CountRow[] {
  const negated = group.map(({ n, sum, sumOfSquares, ...row }) => ({
    ...row,
    n: -n,
    sum: -sum,
    sumOfSquares: -sumOfSquares,
  }));
  return addedCounts(whole, negated).map((row, index) => {
    const before = whole[index]?.sumOfSquares ?? 0;
    // What is left of far larger squares is rounding: such numbers have no spread that a test can use.
    return row.sumOfSquares < before * 1e-9 ? { ...row, sumOfSquares: Number.NaN } : row;
  });
}

/** Rows of the same count added up. */
export function addedCounts(...several: readonly (readonly CountRow[])[]): CountRow[] {
  const byKey = new Map<string, CountRow>();
  for (const row of several.flat()) {
    const key = `${row.measure}\0${row.bucket}`;
    const known = byKey.get(key);
    byKey.set(
      key,
      known
        ? {
            ...known,
            n: known.n + row.n,
            sum: known.sum + row.sum,
            sumOfSquares: known.sumOfSquares + row.sumOfSquares,
          }
        : row,
    );
  }
  return [...byKey.values()];
}
