import { type Condition, isGroup, type Predicate } from '../conditions/condition.ts';
import {
  type CustomerCondition,
  type EventRule,
  eventsOf,
  isEventRule,
  predicatesOf,
} from '../conditions/eventRule.ts';
import { fold } from '../conditions/matching.ts';
import { readEvents } from '../customers/touched.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Types of events that a predicate is looked up by, at most; one with more is looked at for all events. */
const maxTypes = 200;

/** What a condition reads of customers: a change of anything else moves none of them. */
export function readsOf(condition: CustomerCondition): string[] {
  const read = predicatesOf(condition).flatMap(({ rule }) =>
    isEventRule(rule) ? readEvents(typesRead(rule)) : [rule.field],
  );
  return [...new Set(read)].sort();
}

/** The types of the events that can change the truth of a predicate, folded; null: of any. */
function typesRead(rule: EventRule): ReadonlySet<string> | null {
  const where = eventsOf(rule);
  // "All events" is changed by each that does not meet the condition.
  if (!where || ('match' in rule && rule.match.mode === 'all')) return null;
  const types = typesIn(where);
  return types && types.size > maxTypes ? null : types;
}

/** The types that events can have which meet a condition; null: any. */
function typesIn(node: Predicate | Condition): ReadonlySet<string> | null {
  if (!isGroup(node)) return typesNamed(node);
  if (node.not) return null;
  const parts = node.rules.map(typesIn);
  if (node.combinator === 'and') return parts.find((types) => types !== null) ?? null;
  const union = new Set<string>();
  for (const types of parts) {
    if (!types) return null;
    for (const type of types) union.add(type);
  }
  return union;
}

function typesNamed({ field, operator, value }: Predicate): ReadonlySet<string> | null {
  if (field !== 'type') return null;
  if (operator === 'equals' && typeof value === 'string') return new Set([fold(value)]);
  if (operator !== 'in' || !Array.isArray(value)) return null;
  return new Set(value.flatMap((type) => (typeof type === 'string' ? [fold(type)] : [])));
}

/** A segment, and what its condition reads. */
export interface ReadingSegment {
  readonly id: string;
  readonly reads: readonly string[];
}

/**
 * The segments that read one of these of customers; null: all segments. One statement, whose cost is that
 * of a row for each segment, of which a workspace has a thousand at most.
 */
export function segmentsThatRead(
  db: WorkspaceDb,
  changed: readonly string[] | null,
): Promise<ReadingSegment[]> {
  return db.segment.findMany({
    where: changed ? { reads: { hasSome: [...new Set(changed)] } } : {},
    orderBy: { id: 'asc' },
    select: { id: true, reads: true },
  });
}
