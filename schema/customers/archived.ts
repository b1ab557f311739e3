import type { Task } from '../outbox/outbox.ts';

/** The topic of tasks for what follows when customers are archived or merged: what was to be sent to them is not. */
export const archivedTopic = 'customersArchived';

/** The task for a customer that was archived, restored or became a survivor, by its key. */
export function archivedTask(customer: string): Task {
  return { topic: archivedTopic, subjectId: customer, payload: null };
}
