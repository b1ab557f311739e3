import type { Channel } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';

/** The topic of the turns of a channel: each has a lane of its own, so that one that hangs delays no other. */
export function messageTopic(channel: Channel): string {
  return `messages ${channel}`;
}

/**
 * The turn of a workspace and channel: sending what is due. It is one task however much is due, so that
 * only one worker at a time sends by it.
 */
export function messageTurn(channel: Channel, nextAt?: Date): Task {
  const topic = messageTopic(channel);
  return { topic, subjectId: null, payload: null, dedupeKey: topic, ...(nextAt && { nextAt }) };
}

/** Has what waits sent by these channels. */
export function enqueueTurns(
  db: WorkspaceDb,
  now: Date,
  channels: Iterable<Channel>,
): Promise<void> {
  return enqueue(
    db,
    now,
    [...new Set(channels)].map((channel) => messageTurn(channel)),
  );
}
