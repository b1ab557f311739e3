import type { Choice } from '../surveys/definition.ts';
import { folded } from './spelling.ts';

/** Choices by their key or their label. */
export interface ChoiceFinder {
  find(choices: readonly Choice[], text: string): string | undefined;
  /** Whether a choice has this key. */
  isKey(choices: readonly Choice[], text: string): boolean;
  /** The most parts that a label has between such separators. */
  widest(choices: readonly Choice[], separator: RegExp): number;
}

/** Finds choices for rows of one locale; a label of another locale is found if none of this one is. */
export function choiceFinder(locale: string): ChoiceFinder {
  const indexes = new WeakMap<readonly Choice[], ChoiceIndex>();
  const indexOf = (choices: readonly Choice[]) => {
    let index = indexes.get(choices);
    if (!index) {
      index = new ChoiceIndex(choices, locale);
      indexes.set(choices, index);
    }
    return index;
  };
  return {
    find: (choices, text) => indexOf(choices).find(text),
    isKey: (choices, text) => indexOf(choices).isKey(text),
    widest: (choices, separator) => indexOf(choices).widest(separator),
  };
}

class ChoiceIndex {
  readonly #keys: ReadonlySet<string>;
  readonly #labels = new Map<string, string>();
  readonly #widest = new Map<RegExp, number>();

  constructor(choices: readonly Choice[], locale: string) {
    this.#keys = new Set(choices.map(({ key }) => key));
    for (const own of [true, false]) {
      for (const { key, label } of choices) {
        for (const { text } of label.filter((each) => (each.locale === locale) === own)) {
          if (!this.#labels.has(folded(text))) this.#labels.set(folded(text), key);
        }
      }
    }
  }

  find(text: string): string | undefined {
    return this.isKey(text) ? text : this.#labels.get(folded(text));
  }

  isKey(text: string): boolean {
    return this.#keys.has(text);
  }

  widest(separator: RegExp): number {
    let widest = this.#widest.get(separator);
    if (widest === undefined) {
      const widths = [...this.#labels.keys()].map((label) => label.split(separator).length);
      widest = Math.max(1, ...widths);
      this.#widest.set(separator, widest);
    }
    return widest;
  }
}
