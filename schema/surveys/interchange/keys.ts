import { surveyLimits } from '../definition/definition.ts';

const wellFormed = /^[A-Za-z][A-Za-z0-9_-]*$/;
/** The key of a choice may begin with a digit. */
const choiceFormed = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Finds free keys in one name space: the name itself, or a key close to it. */
export class FreeKeys {
  readonly #taken = new Set<string>();

  constructor(...reserved: string[]) {
    for (const key of reserved) this.#taken.add(key);
  }

  /**
   * Takes a free key for a name.
   *
   * @param prefix put before a name that does not begin with a letter; null for keys of choices,
   *   which may begin with a digit
   */
  give(name: string, prefix: string | null): string {
    const key = this.#free(nearestKey(name, prefix));
    this.#taken.add(key);
    return key;
  }

  has(key: string): boolean {
    return this.#taken.has(key);
  }

  #free(key: string): string {
    if (!this.#taken.has(key) && !(key in Object.prototype)) return key;
    for (let number = 2; ; number++) {
      const numbered = `${key.slice(0, surveyLimits.key - `_${number}`.length)}_${number}`;
      if (!this.#taken.has(numbered)) return numbered;
    }
  }
}

function nearestKey(name: string, prefix: string | null): string {
  const formed = prefix === null ? choiceFormed : wellFormed;
  if (formed.test(name) && name.length <= surveyLimits.key) return name;
  const plain = name
    .slice(0, 4 * surveyLimits.key)
    // Strips accents from letters.
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .replace(/^[_-]+|_+$/g, '');
  const begun = formed.test(plain) ? plain : `${prefix ?? 'choice'}${plain}`;
  return begun.slice(0, surveyLimits.key);
}
