import type { Context } from '../kernel/context.ts';
import { notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { insertMessages } from './newMessages.ts';

/** What an agent or a chatbot writes in a thread. */
interface Reply {
  readonly thread: string;
  readonly text: string;
  readonly subject: string | null;
  readonly notAfter: Date;
}

/** Stores a message in a thread; returns its key. */
export async function sendReply(
  { db, now, viewer }: Context,
  { thread, text, subject, notAfter }: Reply,
): Promise<string> {
  const found = await db.messageThread.findFirst({
    where: { id: thread },
    select: { customerId: true, channel: true, subject: true },
  });
  if (!found) throw new UserErrorsThrown(notFound(['input', 'thread'], 'thread'));
  const { customerId, channel } = found;
  const actorId = viewer?.actorId ?? null;
  const written = channel === 'EMAIL' ? (subject ?? found.subject) : null;
  const [id = ''] = await insertMessages(db, now, [
    { threadId: thread, customerId, channel, text, subject: written, notAfter, actorId },
  ]);
  return id;
}
