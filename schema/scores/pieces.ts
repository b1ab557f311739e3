import { grouped } from '../kernel/group.ts';
import type { GroupCount } from './groupsByKey.ts';
import { addedCounts } from './rest.ts';
import type { CountRow, GroupCounts } from './score.ts';
import type { FoundCounts } from './standing.ts';
import { betrays, fewAnswersOf, type Neighbour, type ValueAnswers } from './suppression.ts';

/** All that is counted of some days; several are added up to what is counted of all of them. */
export interface PieceCounts {
  readonly rows: readonly CountRow[];
  readonly rest: readonly CountRow[];
  readonly neighbours: readonly Neighbour[];
  readonly valued: readonly ValueAnswers[];
}

/** What is counted of no days. */
export const noCounts: PieceCounts = { rows: [], rest: [], neighbours: [], valued: [] };

/** The pieces that one query found, by their keys. */
export function piecesIn({
  rows,
  neighbours,
  valued,
}: FoundCounts<GroupCount>): ReadonlyMap<GroupCount['key'], PieceCounts> {
  const neighboursOf = grouped(neighbours, ({ key }) => key);
  const valuedOf = grouped(valued, ({ key }) => key);
  return new Map(
    [...grouped(rows, ({ key }) => key)].map(([key, those]) => [
      key,
      {
        rows: those.filter(({ selected }) => selected !== false),
        rest: those.filter(({ selected }) => selected === false),
        neighbours: neighboursOf.get(key) ?? [],
        valued: valuedOf.get(key) ?? [],
      },
    ]),
  );
}

/** What is counted of the days of either; they share none. */
export function addedPieces(a: PieceCounts, b: PieceCounts): PieceCounts {
  if (a === noCounts) return b;
  if (b === noCounts) return a;
  return {
    rows: addedCounts(a.rows, b.rows),
    rest: addedCounts(a.rest, b.rest),
    neighbours: addedBy(a.neighbours, b.neighbours, ({ failing }) => failing),
    valued: addedBy(
      a.valued,
      b.valued,
      ({ condition, value, taken }) => `${condition} ${taken} ${value}`,
    ),
  };
}

function addedBy<Counted extends { readonly n: number }>(
  a: readonly Counted[],
  b: readonly Counted[],
  keyOf: (counted: Counted) => string | number,
): Counted[] {
  const sums = new Map<string | number, Counted>();
  for (const counted of [...a, ...b]) {
    const key = keyOf(counted);
    const known = sums.get(key);
    sums.set(key, known ? { ...known, n: known.n + counted.n } : counted);
  }
  return [...sums.values()];
}

/** The counts of a group that is one piece, and whether they betray few answers. */
export function groupOfPiece(
  { rows, rest, neighbours, valued }: PieceCounts,
  minimumN: number,
): GroupCounts {
  return { rows, rest, betrays: betrays(neighbours, fewAnswersOf(valued, minimumN), minimumN) };
}
