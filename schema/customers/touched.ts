import type { Task } from '../outbox/outbox.ts';

/** The topic of tasks for what follows from a change of customers, such as that they enter a segment. */
export const touchedTopic = 'customersTouched';

/** The payload of such a task: keys of customers that were stored, merged, archived or restored. */
export interface CustomersTouched {
  readonly customers: readonly string[];
  /** Whether nothing changed of them but that events were recorded. */
  readonly byEvents?: boolean;
}

/** The task for what follows from a change of customers. */
export function touchedTask(customers: readonly string[], byEvents = false): Task {
  const payload: CustomersTouched = { customers, ...(byEvents && { byEvents }) };
  return { topic: touchedTopic, subjectId: null, payload };
}
