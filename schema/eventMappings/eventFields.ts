import { type FieldType, operatorNamed } from '../conditions/operators.ts';
import type { FieldTypes } from '../conditions/readCondition.ts';
import { rulesOf } from '../conditions/size.ts';
import { isObject } from '../kernel/isObject.ts';
import type { JsonObject, JsonValue } from '../kernel/json.ts';

/** What a condition on an event can compare, beside its properties. */
export interface EventFacts {
  readonly source: string;
  readonly occurredAt: Date;
  readonly value: number | null;
  readonly currency: string | null;
  readonly properties: JsonObject;
}

const ownFields: ReadonlyMap<string, FieldType> = new Map([
  ['source', 'TEXT'],
  ['occurredAt', 'DATE'],
  ['value', 'NUMBER'],
  ['currency', 'TEXT'],
]);

const prefix = 'properties.';

/**
 * The types of the fields of a condition on events. Nothing says which type a property has, so it has
 * that of what the condition compares it with first.
 *
 * @param json a condition whose size was checked
 */
export function eventFieldTypes(json: unknown): FieldTypes {
  const properties = propertyTypes(json);
  return (field) => ownFields.get(field) ?? properties.get(field);
}

function propertyTypes(json: unknown): ReadonlyMap<string, FieldType> {
  const types = new Map<string, FieldType>();
  const open = [json].filter(isObject);
  for (let node = open.pop(); node; node = open.pop()) {
    const rules = rulesOf(node);
    if (rules) open.push(...rules.filter(isObject).toReversed());
    else {
      const { field, operator, value } = node;
      const isProperty = typeof field === 'string' && /^properties\../s.test(field);
      if (isProperty && !types.has(field)) types.set(field, comparedType(operator, value));
    }
  }
  return types;
}

function comparedType(operator: unknown, value: unknown): FieldType {
  const known = operatorNamed(operator);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number') return 'NUMBER';
  if (typeof first === 'boolean') return 'BOOLEAN';
  const types = ['TEXT', 'DATE', 'CHOICES'] as const;
  return types.find((type) => known?.types.includes(type)) ?? 'TEXT';
}

/** The value of a field of an event; undefined for none. */
export function eventValue(event: EventFacts, field: string): unknown {
  if (field.startsWith(prefix)) return propertyAt(event.properties, field.slice(prefix.length));
  switch (field) {
    case 'source':
      return event.source;
    case 'occurredAt':
      return event.occurredAt.toISOString();
    case 'value':
      return event.value;
    case 'currency':
      return event.currency;
    default:
      return undefined;
  }
}

/** A property by its path: a name with a dot in it goes before a name within an object. */
function propertyAt(properties: JsonObject, path: string): JsonValue | undefined {
  if (Object.hasOwn(properties, path)) return properties[path];
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const name = path.slice(0, dot);
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!isObject(inner)) continue;
    const found = propertyAt(inner as JsonObject, path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
