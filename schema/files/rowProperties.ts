import { isObject } from '../kernel/isObject.ts';
import type { Cell } from './cells.ts';

/** A row of NDJSON with the names of its properties as they are compared; `deep`, those within, too. */
export function spelled(
  row: { readonly [name: string]: Cell },
  deep: boolean,
  spellingOf: (name: string) => string,
): Record<string, Cell> {
  const entries = Object.entries(row).map(([name, value]): [string, Cell] => [
    spellingOf(name),
    deep && isObject(value) ? spelled(value, deep, spellingOf) : value,
  ]);
  return Object.fromEntries(entries);
}

/** What stands within a value, step by step; undefined where it has no such property of its own. */
export function propertyAt(value: Cell | undefined, steps: readonly string[]): Cell | undefined {
  let found = value;
  for (const step of steps) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) {
      return undefined;
    }
    found = Reflect.get(found, step);
  }
  return found;
}
