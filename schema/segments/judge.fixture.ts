import { type CustomerCondition, type EventRule, isEventRule } from '../conditions/eventRule.ts';
import type { Present } from '../conditions/moment.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { CustomerFields } from './customerFields.ts';
import {
  comparedOfCustomer,
  comparedOfEvent,
  customerValues,
  eventValues,
  judgeEvents,
  judgeTree,
  judgeValue,
  type Values,
} from './inMemory.ts';

/** What conditions can compare of one customer, and its events in the order in which they happened. */
export interface CustomerFacts {
  readonly values: Values;
  readonly events: readonly Values[];
}

/** The facts of a customer as they are stored. */
export async function factsOf(db: WorkspaceDb, customer: string): Promise<CustomerFacts> {
  const row = await db.customer.findFirst({
    where: { id: customer },
    select: {
      ...comparedOfCustomer,
      segments: { select: { segmentId: true } },
      events: { orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }], select: comparedOfEvent },
    },
  });
  if (!row) throw new Error(`There is no customer ${customer}`);
  const { segments, events, ...own } = row;
  return {
    values: customerValues(
      own,
      segments.map(({ segmentId }) => segmentId),
    ),
    events: events.map(eventValues),
  };
}

/** Whether a condition holds of a customer: said once more in memory, to compare the database with. */
export function judge(
  condition: CustomerCondition,
  { values, events }: CustomerFacts,
  fields: CustomerFields,
  present: Present,
): boolean {
  return judgeTree<EventRule>(condition, (rule) =>
    isEventRule(rule)
      ? judgeEvents(rule, events, present)
      : judgeValue(rule, values.get(rule.field), fields.get(rule.field)?.type, present),
  );
}
