import type { Channel } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { messageTopic, messageTurn } from './messageTurn.ts';

/** Milliseconds between two looks whether a channel has a way to send by now. */
const lookMs = 10 * 60_000;

/** Messages that become due in a statement. */
const batch = 1_000;

/**
 * The look whether a channel that had no way to send has one. A message that waits for it is due again only
 * at its end, so that a large send is not claimed over and over; the look is one task for all of them.
 */
export function channelLook(channel: Channel, now: Date): Task {
  const topic = messageTopic(channel);
  return {
    ...{ topic, subjectId: null, payload: { look: true }, dedupeKey: `${topic} look` },
    nextAt: new Date(now.getTime() + lookMs),
  };
}

export function isChannelLook({ payload }: Pick<Task, 'payload'>): boolean {
  return typeof payload === 'object' && payload !== null && 'look' in payload;
}

/** Has the messages that waited for a way to send by a channel sent; batch by batch, each on its own. */
export async function makeDue(db: WorkspaceDb, now: Date, channel: Channel): Promise<void> {
  for (;;) {
    const waiting = await db.message.findMany({
      where: { channel, refusal: 'NO_CHANNEL', dueAt: { gt: now } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: batch,
      select: { id: true },
    });
    if (waiting.length === 0) return;
    await db.message.updateMany({
      where: { id: { in: waiting.map(({ id }) => id) }, refusal: 'NO_CHANNEL', dueAt: { gt: now } },
      data: { dueAt: now },
    });
  }
}

/** What follows a look: the turn of what is due now, or else the next look. */
export async function enqueueAfterLook(
  db: WorkspaceDb,
  now: Date,
  channel: Channel,
  isOpen: boolean,
): Promise<void> {
  if (isOpen) return enqueue(db, now, [messageTurn(channel)]);
  const waiting = await db.message.findFirst({
    where: { channel, refusal: 'NO_CHANNEL', dueAt: { not: null } },
    select: { id: true },
  });
  if (waiting) await enqueue(db, now, [channelLook(channel, now)]);
}
