import { grouped } from '../kernel/group.ts';
import { neighboursOfGroups } from './groupNeighbours.ts';
import type { Grouping } from './groupQueries.ts';
import type { GroupCount } from './groupsByKey.ts';
import { countsOfOthers, countsWithout, differencesFromRest } from './rest.ts';
import { type GroupCounts, type Score, type ScoredQuestion, scoreOf } from './score.ts';
import type { FoundCounts } from './standing.ts';
import { betrays } from './suppression.ts';

export interface GroupRow extends GroupCount {
  /** The values of the group, one for each property. */
  readonly values: readonly string[];
}

interface GroupScores {
  readonly groups: readonly {
    /** Its value of each property. */
    readonly values: readonly string[];
    readonly score: Score;
  }[];
  /** Null if there are none, and where groups overlap. */
  readonly others: Score | null;
}

/** The scores of groups, the largest first, and of all others together. */
export function groupScores(
  scored: ScoredQuestion,
  found: FoundCounts<GroupRow>,
  { by, first, conditions }: Grouping,
): GroupScores {
  const overlap = by.some(({ list }) => list);
  const byRank = grouped(found.rows, ({ key }) => Number(key));
  const fewByRank = grouped(found.few, ({ key }) => Number(key));
  const neighboursOf = neighboursOfGroups(found.neighbours, conditions.length);
  const countsOfRank = (rank: number, values: readonly string[] | null): GroupCounts => ({
    rows: byRank.get(rank) ?? [],
    betrays: betrays(neighboursOf(rank, values), fewByRank.get(rank) ?? [], scored.minimumN),
  });
  const listed = [...byRank]
    .filter(([rank]) => rank > 0 && rank <= first)
    .map(([rank, [row]]) => ({ rank, values: row?.values ?? [] }));
  const groups = listed.map(({ rank, values }) => countsOfRank(rank, values));
  const others = !overlap && byRank.has(first + 1) ? countsOfRank(first + 1, null) : null;
  const fromRest = differencesFromRest(
    scored,
    [...groups, ...(others ? [others] : [])].map(({ rows }) => rows),
    overlap
      ? (each) => each.map((group) => countsWithout(byRank.get(0) ?? [], group))
      : countsOfOthers,
  );
  return {
    groups: groups.map((group, index) => ({
      values: listed[index]?.values ?? [],
      score: scoreOf(scored, group, () => fromRest(index)),
    })),
    others: others && scoreOf(scored, others, () => fromRest(groups.length)),
  };
}
