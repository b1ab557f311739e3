import { builder } from '../builder.ts';
import { hiddenValuesOf } from './storedResponse.ts';

/** A value by its key, as text. */
interface KeyedValue {
  readonly key: string;
  readonly value: string;
}

export const ResponseValue = builder.objectRef<KeyedValue>('ResponseValue').implement({
  description: 'A value of a response that is not an answer.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key of the variable or hidden field.' }),
    value: t.exposeString('value', {
      description: 'Its value as text: `12.5`, `true`, `premium`, `2026-11-21`.',
    }),
  }),
});

/** Stored variables or hidden fields. */
export function keyedValues(stored: unknown): KeyedValue[] {
  return shownOf(Object.entries(hiddenValuesOf(stored)));
}

/** The same without texts, which can repeat an answer. */
export function keyedWithoutTexts(stored: unknown): KeyedValue[] {
  const values = Object.entries(hiddenValuesOf(stored));
  return shownOf(values.filter(([, value]) => typeof value !== 'string'));
}

function shownOf(values: [string, unknown][]): KeyedValue[] {
  return values.map(([key, value]) => ({ key, value: String(value) }));
}
