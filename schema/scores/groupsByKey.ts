import { grouped } from '../kernel/group.ts';
import type { CountRow, GroupCounts } from './score.ts';
import type { FoundCounts } from './standing.ts';
import { betrays } from './suppression.ts';

/** A count of one of several scores that one query reads: of a point, a side, or a group. */
export interface GroupCount extends CountRow {
  /** Null where there is one score only. */
  readonly key: string | number | null;
  /** False where it counts those responses of the period that do not meet the conditions; true by default. */
  readonly selected?: boolean;
}

/** Finds the counts of one of several scores by its key, and whether they betray few answers. */
export function groupsByKey(
  { rows, neighbours, few }: FoundCounts<GroupCount>,
  minimumN: number,
): (key: GroupCount['key']) => GroupCounts {
  const rowsOf = grouped(rows, ({ key }) => key);
  const neighboursOf = grouped(neighbours, ({ key }) => key);
  const fewOf = grouped(few, ({ key }) => key);
  return (key) => ({
    rows: (rowsOf.get(key) ?? []).filter(({ selected }) => selected !== false),
    rest: (rowsOf.get(key) ?? []).filter(({ selected }) => selected === false),
    betrays: betrays(neighboursOf.get(key) ?? [], fewOf.get(key) ?? [], minimumN),
  });
}
