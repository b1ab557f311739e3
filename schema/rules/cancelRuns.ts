import type { Task } from '../outbox/outbox.ts';

/** The topic of tasks that cancel the runs of rules, some at a time. */
export const cancelRunsTopic = 'rule runs to cancel';

/** The task that cancels the runs of a rule that was disabled at a moment. */
export function cancelRunsTask(rule: string, at: Date): Task {
  return { topic: cancelRunsTopic, subjectId: rule, payload: { at: at.toISOString() } };
}

/** The moment of such a task. */
export function disabledAt({ payload }: { readonly payload: unknown }): Date {
  return new Date((payload as { at: string }).at);
}
