import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CaseOutcome } from '../../../prisma/generated/client/enums.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { noteCases } from '../board/noteCases.ts';
import { momentOfChange, type StoredCase } from '../changeCases.ts';
import { storeHistory } from '../history.ts';

/** What became of asking the customer of a locked case again. */
export interface FollowedUp {
  readonly stored: StoredCase;
  /** Columns that are left out do not change. */
  readonly columns: {
    readonly followUpInvitationId?: string;
    readonly followUpResponseId?: string;
    readonly outcome?: CaseOutcome;
  };
}

const records = recordset({
  id: 'uuid',
  followUpInvitationId: 'uuid',
  followUpResponseId: 'uuid',
  outcome: '"CaseOutcome"',
});

/** Stores it with its history, as a change that no person made; each case gets values of its own. */
export async function storeFollowUps(
  db: WorkspaceDb,
  now: Date,
  followed: readonly FollowedUp[],
): Promise<void> {
  if (followed.length === 0) return;
  const rows = followed.map(({ stored, columns }) => ({
    ...{ id: stored.id, followUpInvitationId: null, followUpResponseId: null, outcome: null },
    ...columns,
  }));
  await db.$queryRaw(Prisma.sql`
    UPDATE "Case" AS stored SET revision = stored.revision + 1,
      "updatedAt" = ${now.toISOString()}::timestamptz,
      "followUpInvitationId" = coalesce(input."followUpInvitationId", stored."followUpInvitationId"),
      "followUpResponseId" = coalesce(input."followUpResponseId", stored."followUpResponseId"),
      outcome = coalesce(input.outcome, stored.outcome)
    FROM (${records(rows)}) AS input
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = input.id
    RETURNING 1`);
  const cases = followed.map(({ stored }) => stored);
  await storeHistory(
    { db, now, viewer: null },
    followed.map(({ stored, columns }) => ({
      ...{ case: stored.id, revision: stored.revision + 1, before: stored, after: columns },
    })),
    momentOfChange({ now }, cases),
  );
  await noteCases(
    db,
    now,
    cases.map(({ id }) => id),
  );
}
