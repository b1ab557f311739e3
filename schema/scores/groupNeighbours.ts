import { grouped } from '../kernel/group.ts';
import type { KeyedNeighbour } from './standing.ts';
import type { Neighbour } from './suppression.ts';

/**
 * Finds the neighbours of the score of a group, for which its values are conditions beside those of the
 * filter: one for each property by which there are groups. The others are a group with one such condition.
 *
 * @param conditions how many conditions the filter has
 */
export function neighboursOfGroups(
  found: readonly KeyedNeighbour[],
  conditions: number,
): (rank: number, values: readonly string[] | null) => Neighbour[] {
  const nameOf = (key: KeyedNeighbour['key'], dimension: number | null, value: string | null) =>
    JSON.stringify([key, dimension, value]);
  const byName = grouped(found, ({ key, dimension = null, value = null }) =>
    nameOf(key, dimension, value),
  );
  const of = (...name: Parameters<typeof nameOf>) => byName.get(nameOf(...name)) ?? [];
  const [failsFirst, failsSecond] = [1 << conditions, 2 << conditions];
  const all = of(null, null, null);
  return (rank, values) => {
    const own = of(rank, null, null);
    const [first, second] = values ?? [];
    if (first === undefined || second === undefined) {
      return [...own, ...failing(all, failsFirst), ...failing(own, failsFirst, -1)];
    }
    // Those with the first value, less the group, fail the second condition only; and so on.
    const both = failsFirst | failsSecond;
    const [ofFirst, ofSecond] = [of(null, 0, first), of(null, 1, second)];
    return [
      ...own,
      ...failing(ofFirst, failsSecond),
      ...failing(own, failsSecond, -1),
      ...failing(ofSecond, failsFirst),
      ...failing(own, failsFirst, -1),
      ...failing(all, both),
      ...failing(ofFirst, both, -1),
      ...failing(ofSecond, both, -1),
      ...failing(own, both),
    ];
  };
}

function failing(
  neighbours: readonly Neighbour[],
  conditions: number,
  sign: 1 | -1 = 1,
): Neighbour[] {
  return neighbours.map((each) => ({ failing: each.failing | conditions, n: sign * each.n }));
}
