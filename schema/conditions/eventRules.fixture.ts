import { type Condition, isGroup } from './condition.ts';
import { drawCondition, type Field, type Pick } from './conditions.fixture.ts';
import { type EventRule, eventFieldNames } from './eventRule.ts';

const eventFields: readonly Field[] = Object.entries(eventFieldNames).map(([key, type]) => ({
  key,
  type,
}));

/**
 * A predicate on events, as it is stored.
 *
 * @param adapt puts other values into a condition: those that events of a test have
 */
export function drawEventRule(
  pick: Pick,
  adapt: (condition: Condition) => Condition = (condition) => condition,
): EventRule {
  const where = adapt(drawCondition(pick, eventFields, 2));
  if (pick([true, false])) {
    const mode = pick(['some', 'none', 'all', 'atLeast', 'atMost', 'exactly'] as const);
    const counts = mode.startsWith('at') || mode === 'exactly';
    const match = { mode, ...(counts && { threshold: pick([0, 1, 2, 3]) }) };
    return { field: 'events', operator: '=', match, value: where };
  }
  const aggregate = {
    ...drawComputed(pick),
    ...(pick([true, false]) && { where }),
  };
  const compared: Field =
    aggregate.of === 'occurredAt'
      ? { key: 'createdAt', type: 'DATE' }
      : { key: 'attributes.visits', type: 'NUMBER' };
  const [rule] = adapt(drawCondition(pick, [compared], 1)).rules;
  if (!rule || isGroup(rule)) throw new Error('A condition of depth 1 has predicates');
  return { ...rule, field: 'events', aggregate };
}

interface Computed {
  readonly fn: 'count' | 'sum' | 'avg' | 'min' | 'max' | 'first' | 'last';
  readonly of?: 'value' | 'occurredAt';
  readonly currency?: string;
}

function drawComputed(pick: Pick): Computed {
  const fn = pick(['count', 'sum', 'avg', 'min', 'max', 'first', 'last'] as const);
  if (fn === 'sum' || fn === 'avg') return { fn, of: 'value', currency: pick(['EUR', 'USD']) };
  const currency = pick(['', 'EUR']);
  const inCurrency = currency === '' ? {} : { currency };
  if (fn === 'count') return { fn, ...inCurrency };
  return { fn, of: pick(['value', 'occurredAt'] as const), ...inCurrency };
}
