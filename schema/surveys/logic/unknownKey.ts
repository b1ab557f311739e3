import { listed } from '../../kernel/listed.ts';

/** The most keys in one message. There may be 100 such messages in a payload. */
export const maxListed = 10;

/** The message for a key that a survey does not have; it lists the existing keys: `The survey has no page with this key. It has p1.` */
export function unknownKey(what: string, keys: readonly string[]): string {
  const existing = keys.length === 0 ? 'none' : listed(keys, maxListed);
  return `The survey has no ${what} with this key. It has ${existing}.`;
}
