import type { Context } from '../kernel/context.ts';
import { enqueue } from '../outbox/outbox.ts';

/** The topic of tasks for what follows from refusals: what was to be sent to these customers is not. */
export const refusedTopic = 'customersRefused';

/** The payload of such a task: keys of customers who refused, or whose address is suppressed. */
export interface CustomersRefused {
  readonly customers: readonly string[];
}

/** Enqueues what follows from refusals. */
export async function enqueueRefused(
  { db, now }: Pick<Context, 'db' | 'now'>,
  customers: readonly string[],
): Promise<void> {
  if (customers.length === 0) return;
  const payload: CustomersRefused = { customers };
  await enqueue(db, now, [{ topic: refusedTopic, subjectId: null, payload }]);
}
