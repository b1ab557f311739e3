import type { Context } from '../kernel/context.ts';
import { enqueue } from '../outbox/outbox.ts';
import { type Address, customersOfAddresses } from './suppressions/customersOfAddresses.ts';

/** The topic of tasks for what follows from refusals: what was to be sent to these customers is not. */
export const refusedTopic = 'customersRefused';

/** The payload of such a task: keys of customers who refused, or whose address is suppressed. */
export interface CustomersRefused {
  readonly customers: readonly string[];
}

/** Customers of one task, at most. */
const taskCustomers = 1_000;

/**
 * Enqueues what follows from refusals, of customers and of all who have an address that is suppressed now.
 *
 * @param addresses in their normal form
 */
export async function enqueueRefused(
  { db, now }: Pick<Context, 'db' | 'now'>,
  customers: readonly string[],
  addresses: readonly Address[],
): Promise<void> {
  const all = [...new Set([...customers, ...(await customersOfAddresses(db, addresses))])];
  const tasks = Array.from({ length: Math.ceil(all.length / taskCustomers) }, (_, index) => {
    const from = index * taskCustomers;
    const payload: CustomersRefused = { customers: all.slice(from, from + taskCustomers) };
    return { topic: refusedTopic, subjectId: null, payload };
  });
  await enqueue(db, now, tasks);
}
