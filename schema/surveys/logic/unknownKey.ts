import { listed } from '../../kernel/listed.ts';

/** Keys that a message lists: a hundred mistakes may be told at once. */
export const maxListed = 10;

/** Said of a key that a survey does not have, with those that it has: `The survey has no page with this key. It has p1.` */
export function unknownKey(what: string, keys: readonly string[]): string {
  const there = keys.length === 0 ? 'none' : listed(keys, maxListed);
  return `The survey has no ${what} with this key. It has ${there}.`;
}
