import type { MessageState } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { DueMessage } from './dueMessages.ts';

/** The customer has it, or says so. */
const arrived: readonly MessageState[] = ['SENT', 'DELIVERED', 'COMPLAINED'];
const waiting: readonly MessageState[] = ['QUEUED', 'SENDING'];

/**
 * Those of some messages, by their keys, whose customer gets or has another one of the same send: both
 * were made before two customers were merged. One statement at most.
 */
export async function repeatedIn(
  db: WorkspaceDb,
  due: readonly DueMessage[],
): Promise<ReadonlySet<string>> {
  const ofSends = due.filter(({ sendId }) => sendId !== null);
  if (ofSends.length === 0) return new Set();
  const stored = await db.message.findMany({
    where: {
      sendId: { in: [...new Set(ofSends.flatMap(({ sendId }) => sendId ?? []))] },
      customerId: { in: [...new Set(ofSends.map(({ customerId }) => customerId))] },
      state: { in: [...arrived, ...waiting] },
    },
    select: { id: true, sendId: true, customerId: true, state: true },
  });
  const repeated = ofSends.filter(({ id, sendId, customerId }) =>
    stored.some(
      (other) =>
        other.sendId === sendId &&
        other.customerId === customerId &&
        other.id !== id &&
        (arrived.includes(other.state) || other.id < id),
    ),
  );
  return new Set(repeated.map(({ id }) => id));
}
