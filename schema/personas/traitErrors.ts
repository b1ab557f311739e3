import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

interface Trait {
  dimension: string;
  key: string;
  value?: string | null;
  min?: number | null;
  max?: number | null;
  unit?: string | null;
  attribute?: string | null;
  aggregate?: string | null;
  eventType?: string | null;
  withinDays?: number | null;
}

/** The user errors of the traits of one persona. */
export function traitErrors(traits: readonly Trait[], path: InputPath): UserErrorShape[] {
  const seen = new Set<string>();
  return traits.flatMap((trait, index) => {
    const { dimension, key, value, min, max } = trait;
    const at = [...path, String(index)];
    const errors: UserErrorShape[] = [];
    const isRange = min != null || max != null;
    if ((value != null) === isRange) {
      errors.push(
        invalid('INVALID_VALUE', at, 'A trait has a `value`, or a range of `min` and `max`.'),
      );
    }
    if (min != null && max != null && min > max) {
      errors.push(invalid('OUT_OF_RANGE', [...at, 'min'], '`min` must not be greater than `max`.'));
    }
    errors.push(...measureErrors(trait, at));
    const name = `${dimension} ${key}`;
    if (seen.has(name)) {
      errors.push(
        invalid('DUPLICATE', [...at, 'key'], 'An earlier trait has this dimension and key.'),
      );
    }
    seen.add(name);
    return errors;
  });
}

const currency = /^[A-Z]{3}$/;

/** The user errors of what shows a trait. */
function measureErrors(
  { attribute, aggregate, eventType, withinDays, unit, min, max }: Trait,
  at: InputPath,
): UserErrorShape[] {
  const wrong = (field: string, message: string) => [
    invalid('INVALID_VALUE', [...at, field], message),
  ];
  if (aggregate == null) {
    const lacks = 'This needs `aggregate`.';
    return [
      ...(eventType == null ? [] : wrong('eventType', lacks)),
      ...(withinDays == null ? [] : wrong('withinDays', lacks)),
    ];
  }
  const needsCurrency = aggregate !== 'EVENT_COUNT' && !currency.test(unit ?? '');
  return [
    ...(attribute == null ? [] : wrong('attribute', 'A trait has this or `aggregate`.')),
    ...(min == null && max == null ? wrong('aggregate', 'This needs `min` or `max`.') : []),
    ...(needsCurrency ? wrong('unit', 'Values need their currency, as ISO 4217: `EUR`.') : []),
  ];
}
