import type { Task } from '../../outbox/outbox.ts';

/**
 * The topics of the turns of endpoints. Those whose last try failed have a topic, and so a lane, of their
 * own: they may hang, and must not delay the others.
 */
export const turnTopics = { sound: 'webhooks', failing: 'failing webhooks' } as const;

/**
 * The turn of an endpoint: sending what is due to it. It is one task however much is due, so that no
 * endpoint delays another, and only one worker at a time sends to it.
 */
export function turnTask(
  { id, failingSince }: { readonly id: string; readonly failingSince: Date | null },
  nextAt?: Date,
): Task {
  return {
    topic: failingSince ? turnTopics.failing : turnTopics.sound,
    subjectId: id,
    payload: null,
    dedupeKey: `webhooks ${id}`,
    ...(nextAt && { nextAt }),
  };
}
