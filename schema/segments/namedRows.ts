import type { Condition } from '../conditions/condition.ts';
import {
  type CustomerCondition,
  eventsOf,
  isEventRule,
  predicatesOf,
} from '../conditions/eventRule.ts';
import { decodeId } from '../kernel/id.ts';
import type { InputPath } from '../kernel/userError.ts';
import type { ModelName } from '../kernel/workspaceDb.ts';

/** The fields that are compared with ids, and what these are of. */
const ownFields: ReadonlyMap<string, ModelName> = new Map([
  ['account', 'Account'],
  ['segments', 'Segment'],
]);
const eventFields: ReadonlyMap<string, ModelName> = new Map([['touchpoint', 'Touchpoint']]);

/** An id in a condition. */
export interface IdInCondition {
  readonly model: ModelName;
  /** Null for what is no id of the model. */
  readonly key: string | null;
  readonly path: InputPath;
}

/** All ids in a condition, in its order, those in its conditions on events included. */
export function namedRows(condition: CustomerCondition): IdInCondition[] {
  return predicatesOf(condition).flatMap(({ rule, path }) => {
    if (!isEventRule(rule)) return idsIn(rule.value, ownFields.get(rule.field), path);
    const where = eventsOf(rule);
    const at = 'match' in rule ? ['value'] : ['aggregate', 'where'];
    return where ? namedInEvents(where, [...path, ...at]) : [];
  });
}

function namedInEvents(where: Condition, at: InputPath): IdInCondition[] {
  return predicatesOf(where, at).flatMap(({ rule, path }) =>
    idsIn(rule.value, eventFields.get(rule.field), path),
  );
}

function idsIn(value: unknown, model: ModelName | undefined, path: InputPath): IdInCondition[] {
  if (!model) return [];
  const isList = Array.isArray(value);
  const ids: readonly unknown[] = isList ? value : [value];
  return ids.flatMap((id, index) => {
    if (typeof id !== 'string') return [];
    const at = [...path, 'value', ...(isList ? [String(index)] : [])];
    return [{ model, key: decodeId(model, id.trim()), path: at }];
  });
}
