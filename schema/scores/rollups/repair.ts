import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { addCounts, keyOf } from './addCounts.ts';
import { differs } from './differences.ts';
import { countedSurveys, storedAndRecounted } from './verify.ts';
import { repairBreakdowns } from './verifyBreakdowns.ts';

/**
 * Corrects the rollups to what a recount of the responses finds. It adds the difference, and so is
 * exact while responses come in and the worker folds; see `verifyStoredRollups`. Two repairs at the
 * same time would add it twice.
 *
 * @returns how many counts were corrected
 */
export async function repairStoredRollups(db: WorkspaceDb): Promise<number> {
  let repaired = 0;
  for (const surveyId of await countedSurveys(db)) {
    repaired += await repair(db, surveyId, 'RollupByCut');
    repaired += await repair(db, surveyId, 'RollupByDay');
    repaired += await repair(db, surveyId, 'RollupByMonth');
    repaired += await repairBreakdowns(db, surveyId);
  }
  return repaired;
}

/** The stored and recounted counts of each table, as `storedAndRecounted` names them. */
const sidesOf = { RollupByCut: 'rollups', RollupByDay: 'totals', RollupByMonth: 'months' } as const;

function repair(db: WorkspaceDb, surveyId: string, table: keyof typeof sidesOf): Promise<number> {
  const key = keyOf(table);
  const sides = Prisma.raw(sidesOf[table]);
  return addCounts(
    db,
    table,
    Prisma.sql`
      ${storedAndRecounted(db, surveyId)}
      SELECT ${key}, (sum(n) - sum(stored_n))::int AS n, sum(sum) - sum(stored_sum) AS sum,
        sum(squares) - sum(stored_squares) AS "sumOfSquares"
      FROM (SELECT ${surveyId}::uuid AS "surveyId", * FROM ${sides}) AS compared
      GROUP BY ${key} HAVING ${differs}`,
  );
}
