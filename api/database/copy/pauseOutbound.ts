import { type RowSession, readWorkspaceIds } from './rowSession.ts';

/**
 * Has all workspaces of a copy send nothing until `workspaceUpdate` says so: the original may have sent the
 * same, and what it has sent since is due here once more.
 */
export async function pauseOutbound(session: RowSession): Promise<void> {
  for (const id of await readWorkspaceIds(session)) {
    await session.inWorkspace(id);
    await session.sql.query(
      'UPDATE "Workspace" SET "outboundPausedAt" = coalesce("outboundPausedAt", now()) WHERE id = $1::uuid RETURNING id',
      [id],
    );
  }
}

/** What a person reads who copied or restored a database. */
export const outboundPausedSentence =
  'It sends no messages and webhooks yet, since the original may have sent the same: ' +
  'workspaceUpdate(input: { outboundPaused: false }) has a workspace send again.';
