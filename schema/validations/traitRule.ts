import type { PersonaTrait } from '../../prisma/generated/client/client.ts';
import type { Condition, Predicate } from '../conditions/condition.ts';
import type { CustomerCondition, EventAggregate, EventMatch } from '../conditions/eventRule.ts';
import type { FieldType } from '../conditions/operators.ts';
import { attributePrefix, type CustomerFields } from '../segments/customerFields.ts';

/** What of a trait says which customers show it. */
export type MeasuredTrait = Pick<
  PersonaTrait,
  'attribute' | 'aggregate' | 'eventType' | 'withinDays' | 'value' | 'min' | 'max' | 'unit'
>;

/** Why a trait cannot be measured. */
export type TraitProblem = 'UNKNOWN_ATTRIBUTE' | 'WRONG_TYPE';

/** Which customers show a trait, and of whom it is known whether they do. */
export interface TraitRule {
  readonly shown: CustomerCondition;
  readonly known: CustomerCondition;
}

/** The conditions for a trait, why there are none, or null for one that names nothing of customers. */
export function traitRule(
  trait: MeasuredTrait,
  fields: CustomerFields,
): TraitRule | TraitProblem | null {
  if (trait.aggregate !== null) return aggregateRule(trait, trait.aggregate);
  if (trait.attribute === null) return null;
  const field = `${attributePrefix}${trait.attribute}`;
  const type = fields.get(field)?.type;
  if (!type) return 'UNKNOWN_ATTRIBUTE';
  const shown = comparedWith(field, type, trait);
  return shown ? { shown: all(shown), known: all({ field, operator: 'notNull' }) } : 'WRONG_TYPE';
}

function all(...rules: CustomerCondition['rules']): CustomerCondition {
  return { combinator: 'and', rules };
}

/** Null if an attribute of this type cannot have such a value. */
function comparedWith(field: string, type: FieldType, trait: MeasuredTrait): Predicate | null {
  const { value } = trait;
  if (value === null) return type === 'NUMBER' ? { field, ...rangeOf(trait) } : null;
  switch (type) {
    case 'TEXT':
    case 'CHOICE':
      return { field, operator: 'equals', value };
    case 'BOOLEAN':
      return value === 'true' || value === 'false'
        ? { field, operator: 'equals', value: value === 'true' }
        : null;
    case 'NUMBER': {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      return Number.isFinite(number) ? { field, operator: 'equals', value: number } : null;
    }
    default:
      return null;
  }
}

/** The comparison with a range, one end of which can be open. */
function rangeOf({ min, max }: MeasuredTrait): Pick<Predicate, 'operator' | 'value'> {
  if (min !== null && max !== null) return { operator: 'between', value: [min, max] };
  return min !== null ? { operator: 'gte', value: min } : { operator: 'lte', value: max ?? 0 };
}

/** The largest `int` of PostgreSQL. */
const mostEvents = 2_147_483_647;

function aggregateRule(
  trait: MeasuredTrait,
  aggregate: NonNullable<PersonaTrait['aggregate']>,
): TraitRule {
  const where = eventsOf(trait);
  if (aggregate === 'EVENT_COUNT') {
    const atLeast = trait.min === null ? [] : [counted('atLeast', Math.ceil(trait.min), where)];
    const atMost = trait.max === null ? [] : [counted('atMost', Math.floor(trait.max), where)];
    return { shown: all(...atLeast, ...atMost), known: all() };
  }
  const { fn, needsEvents } = functions[aggregate];
  const computed = { fn, of: 'value', currency: trait.unit ?? '', where } as const;
  const rule = (compared: Pick<Predicate, 'operator' | 'value'>): EventAggregate => {
    return { field: 'events', aggregate: computed, ...compared };
  };
  const known = needsEvents ? all(rule({ operator: 'notNull' })) : all();
  return { shown: all(rule(rangeOf(trait))), known };
}

const functions = {
  // The sum of no events is 0.
  VALUE_SUM: { fn: 'sum', needsEvents: false },
  VALUE_MIN: { fn: 'min', needsEvents: true },
  VALUE_MAX: { fn: 'max', needsEvents: true },
  VALUE_FIRST: { fn: 'first', needsEvents: true },
  VALUE_LAST: { fn: 'last', needsEvents: true },
} as const;

function counted(mode: 'atLeast' | 'atMost', events: number, value: Condition): EventMatch {
  const threshold = Math.max(-1, Math.min(events, mostEvents));
  return { field: 'events', operator: '=', match: { mode, threshold }, value };
}

function eventsOf({ eventType, withinDays }: MeasuredTrait): Condition {
  const ofType: Predicate[] = eventType
    ? [{ field: 'type', operator: 'equals', value: eventType }]
    : [];
  const recent: Predicate[] = withinDays
    ? [{ field: 'occurredAt', operator: 'withinLast', value: { amount: withinDays, unit: 'days' } }]
    : [];
  return { combinator: 'and', rules: [...ofType, ...recent] };
}
