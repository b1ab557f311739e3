import { fold } from '../conditions/matching.ts';
import type { Task } from '../outbox/outbox.ts';

/** The topic of tasks for what follows from a change of customers, such as that they enter a segment. */
export const touchedTopic = 'customersTouched';

/** The payload of such a task: keys of customers that were stored, merged, archived or restored. */
export interface CustomersTouched {
  readonly customers: readonly string[];
  /** What changed of them, as conditions name it: `name`, `attributes.plan`, events; left out: anything. */
  readonly changed?: readonly string[];
  /** The keys of the segments that are still to be looked at, where others were; left out: all. */
  readonly segments?: readonly string[];
  /** The runs of rules that changed customers, by the keys of these; left out: no run did. */
  readonly runs?: Readonly<Record<string, string>> | undefined;
}

/**
 * The task for what follows from a change of customers: of anything, or of what is named; for all
 * segments, or some; caused by runs of rules, or not.
 */
export function touchedTask(
  customers: readonly string[],
  changed?: readonly string[],
  segments?: readonly string[],
  runs?: CustomersTouched['runs'],
): Task {
  const payload: CustomersTouched = {
    customers,
    ...(changed && { changed }),
    ...(segments && { segments }),
    ...(runs && { runs }),
  };
  return { topic: touchedTopic, subjectId: null, payload };
}

/**
 * The runs of rules that changed the customers of several tasks. One that a person changed as well is of the
 * run: a chain of effects that ends too early is better than one without an end.
 */
export function runsIn(
  touched: readonly Pick<CustomersTouched, 'runs'>[],
): CustomersTouched['runs'] {
  const runs = touched.flatMap((each) => Object.entries(each.runs ?? {}));
  return runs.length > 0 ? Object.fromEntries(runs) : undefined;
}

const events = 'events';
const everyType = `${events}.*`;

/** What changed where a customer got events of a type, or lost them; null: of types that are not known. */
export function changedEvents(type: string | null): readonly string[] {
  return type === null ? [events] : [everyType, `${events}.${fold(type)}`];
}

/** What a condition reads that compares events of some types, folded; null: of any. */
export function readEvents(types: Iterable<string> | null): readonly string[] {
  return [events, ...(types ? [...types].map((type) => `${events}.${type}`) : [everyType])];
}
