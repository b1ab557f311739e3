import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { ChangedMessage } from '../messages/followMessages.ts';
import { noteCases } from './board/noteCases.ts';
import { setTargets } from './sla/setTargets.ts';

/** Notes when customers were answered first: a message that a person wrote went out in the thread of a case. */
export async function noteFirstResponses(
  db: WorkspaceDb,
  now: Date,
  changed: readonly ChangedMessage[],
): Promise<void> {
  const sent = changed.filter(({ state }) => state === 'SENT' || state === 'DELIVERED');
  if (sent.length === 0) return;
  const answers = await db.message.findMany({
    where: {
      ...{ id: { in: sent.map(({ id }) => id) }, direction: 'OUTBOUND' },
      ...{ actor: { kind: 'PERSON' }, thread: { cases: { some: { firstResponseAt: null } } } },
    },
    select: { threadId: true },
  });
  if (answers.length === 0) return;
  const answered = await db.case.updateManyAndReturn({
    where: { threadId: { in: answers.map(({ threadId }) => threadId) }, firstResponseAt: null },
    data: { firstResponseAt: now },
    select: { id: true },
  });
  await setTargets(db, now, answered);
  await noteCases(
    db,
    now,
    answered.map(({ id }) => id),
  );
}
