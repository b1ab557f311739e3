import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { RuleSkipReason } from '../../../prisma/generated/client/enums.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** That what triggered a rule began no run of it. */
export interface Skip {
  readonly ruleId: string;
  readonly reason: RuleSkipReason;
}

const rows = recordset({ ruleId: 'uuid', reason: '"RuleSkipReason"', count: 'int4' });

/**
 * Counts what began no run, by rule and reason; one statement. Call it last: the counts of a rule are locked until
 * the transaction ends.
 */
export async function countSkips(
  db: WorkspaceDb,
  now: Date,
  skips: readonly Skip[],
): Promise<void> {
  if (skips.length === 0) return;
  const counts = new Map<string, Skip & { readonly count: number }>();
  for (const { ruleId, reason } of skips) {
    const key = `${ruleId} ${reason}`;
    counts.set(key, { ruleId, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  // In one order, so that two transactions with the same ones wait and do not deadlock.
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "RuleSkip" AS stored ("workspaceId", "ruleId", reason, count, "lastAt")
    SELECT ${db.$workspaceId}::uuid, "ruleId", reason, count, ${now.toISOString()}::timestamptz
    FROM (${rows([...counts.values()])}) AS skipped ORDER BY "ruleId", reason
    ON CONFLICT ("workspaceId", "ruleId", reason) DO UPDATE SET
      count = stored.count + EXCLUDED.count,
      "lastAt" = greatest(stored."lastAt", EXCLUDED."lastAt")
    RETURNING 1`);
}
