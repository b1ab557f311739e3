import { matchFacts } from '../../schema/customers/match/matchFacts.ts';
import { forgetMerges } from '../../schema/customers/merge/forgetMerges.ts';
import type { AskOptions, TestWorkspace } from './graph.ts';
import { recordEvent } from './recordedEvents.ts';
import { drainTasks } from './tasks.ts';

/** A user error of a merge. */
interface MergeErrorShown {
  readonly code: string;
  readonly path: readonly string[];
  readonly survivor?: string;
  readonly later?: string;
}

interface MergeShown {
  readonly merge: {
    readonly id: string;
    readonly survivor: { readonly id: string };
    readonly merged: { readonly id: string };
  } | null;
  readonly failures: readonly MergeErrorShown[];
}

const shown = `merge { id survivor { id } merged { id } }
  failures: errors { code path ... on CustomerMergedError { survivor } ... on LaterMergeError { later: merge } }`;

type Changing = Pick<TestWorkspace, 'change'>;

/** Merges a customer into another, both by their ids or other keys. */
export function merge(
  client: Changing,
  customer: string | object,
  into: string | object,
  options?: AskOptions,
) {
  const keyOf = (key: string | object) => (typeof key === 'string' ? { id: key } : key);
  const input = { customer: keyOf(customer), into: keyOf(into) };
  return client.change<MergeShown>('customerMerge', input, shown, options);
}

/** The same, and the id of the merge; throws if it is refused. */
export async function merged(...args: Parameters<typeof merge>): Promise<string> {
  const payload = await merge(...args);
  if (!payload.merge) throw new Error(JSON.stringify(payload.failures));
  return payload.merge.id;
}

/** Undoes a merge. */
export function undo(client: Changing, id: string, options?: AskOptions) {
  return client.change<MergeShown>('customerMergeUndo', { merge: id }, shown, options);
}

/** Does the tasks of merges and of events. */
export function drainMerges({ db }: TestWorkspace, now?: Date): Promise<number> {
  return drainTasks(db, [matchFacts, forgetMerges], now);
}

/** Records an event of a customer, by the id or another key; throws if it is refused. */
export async function recordedFor(workspace: TestWorkspace, customer: object | string, id: string) {
  const key = typeof customer === 'string' ? { id: customer } : customer;
  const { event, failures } = await recordEvent(workspace, { source: 'shop', id, customer: key });
  if (!event) throw new Error(JSON.stringify(failures));
  return event;
}

/** The ids that their source gave the events of a customer, in their order. */
export async function sourceIdsOf({ ask }: TestWorkspace, customer: string): Promise<string[]> {
  const { customer: found } = await ask<{
    customer: { events: { nodes: { sourceId: string }[] } };
  }>('query ($id: ID!) { customer(id: $id) { events { nodes { sourceId } } } }', { id: customer });
  return found.events.nodes.map(({ sourceId }) => sourceId).sort();
}
