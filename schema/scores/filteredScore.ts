import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import { type GroupCount, groupsByKey } from './groupsByKey.ts';
import { scoreBesideRest } from './rest.ts';
import {
  areAnswers,
  computedFromScored,
  countColumns,
  countedRows,
  countKey,
  countsOf,
  type ReadBeside,
  readBeside,
  type Score,
  type ScoreRequest,
} from './score.ts';
import { periodCondition, selectionOf } from './selection.ts';
import type { CountQueries } from './standing.ts';
import { type FlaggedRead, flaggedCounts, suppressionIn } from './suppression.ts';

/**
 * The score of a question over the responses of a filter, and how it differs from the rest of its period.
 *
 * @param selected the fields that are selected of it: what those alone need is not read for others
 */
export function filteredScore(
  ctx: Context,
  input: ScoreRequest,
  selected: ReadonlySet<string>,
): Computation<Score> {
  const beside = readBeside(selected);
  const selection = selectionOf(input.filter, 'input.filter');
  const { conditions } = selection;
  const where = Prisma.sql`${countsOf(ctx, input, beside)} AND ${periodCondition(selection)}`;
  return computedFromScored<GroupCount, Score>(
    ctx,
    input,
    countTable(ctx, input, { selections: [selection] }),
    (table) => scoreQueries({ table, where, conditions }, beside),
    (scored, found) => scoreBesideRest(scored, groupsByKey(found, scored.minimumN)(null)),
  );
}

/** The queries of one score, for what meets all conditions and for what does not. */
export function scoreQueries(
  read: FlaggedRead,
  beside: Pick<ReadBeside, 'rest'> = { rest: true },
): CountQueries {
  return {
    read: Prisma.sql`read AS (${flaggedCounts(read)})`,
    rows: Prisma.sql`
      SELECT NULL AS key, failing = 0 AS selected, ${countColumns} FROM read
      WHERE ${countedRows(beside)} GROUP BY 2, ${countKey}`,
    ...suppressionIn(read.conditions, areAnswers),
  };
}
