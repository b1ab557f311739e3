import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';

/** The topic of tasks for invitations of which something is due: a decision, a reminder, an end. */
export const dueInvitationsTopic = 'invitationsDue';

/** Milliseconds that something due can wait for others: one task does all of a minute. */
const minute = 60_000;

/** The task for all invitations that are due at a moment. */
export function dueTask(at: Date): Task {
  const nextAt = new Date(Math.ceil(at.getTime() / minute) * minute);
  const dedupeKey = `${dueInvitationsTopic} ${nextAt.toISOString()}`;
  return { topic: dueInvitationsTopic, subjectId: null, payload: null, dedupeKey, nextAt };
}

/** The topic of tasks for invitations and reminders that are to be sent, and for thanks. */
export const invitationsToSendTopic = 'invitationsToSend';

/** The task for all that are to be sent: the room of messages sends those whose survey has a template. */
const sendingTask: Task = {
  ...{ topic: invitationsToSendTopic, subjectId: null, payload: null },
  dedupeKey: invitationsToSendTopic,
};

/** The task for the thanks for a response, by the key of its invitation. */
export function thanksTask(invitation: string): Task {
  return { topic: invitationsToSendTopic, subjectId: invitation, payload: null };
}

/**
 * Enqueues what is due at these moments.
 *
 * @param sends whether something is to be sent now
 */
export async function enqueueDue(
  db: WorkspaceDb,
  now: Date,
  moments: readonly Date[],
  { sends }: { readonly sends: boolean } = { sends: false },
): Promise<void> {
  // By its key, so that a thousand invitations that expire together write one task.
  const tasks = new Map(moments.map(dueTask).map((task) => [task.dedupeKey, task]));
  await enqueue(db, now, [...tasks.values(), ...(sends ? [sendingTask] : [])]);
}
