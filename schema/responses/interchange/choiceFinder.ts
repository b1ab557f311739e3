import { CellError } from '../../files/cells.ts';
import { LabelPrefixes } from '../../files/labelPrefixes.ts';
import { folded, spelling } from '../../files/spelling.ts';
import type { Choice } from '../../surveys/definition/definition.ts';

/** Choices by their key or their label. */
export interface ChoiceFinder {
  /** Labels in this locale come before those in others. */
  readonly locale: string;
  /** @throws CellError for a label that several choices have */
  find(choices: readonly Choice[], text: string): string | undefined;
  /** Whether a choice has this key. */
  isKey(choices: readonly Choice[], text: string): boolean;
  /** The labels that a text has from a position on, both without case. */
  labelsAt(choices: readonly Choice[], text: string, at: number): readonly string[];
}

/** Finds choices for rows of one locale; a label of another locale is found where no label of this one is. */
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
    locale,
    find: (choices, text) => indexOf(choices).find(text),
    isKey: (choices, text) => indexOf(choices).isKey(text),
    labelsAt: (choices, text, at) => indexOf(choices).labelsAt(text, at),
  };
}

/** Keys of choices by a spelling of their labels; null: of several choices. */
type KeysByLabel = Map<string, string | null>;

class ChoiceIndex {
  readonly #keys: ReadonlySet<string>;
  /** Labels in their own case and in any case: first those of the locale, then those of others. */
  readonly #labels: readonly { readonly spell: typeof folded; readonly keys: KeysByLabel }[];
  readonly #folded: ReadonlySet<string>;
  readonly #prefixes: LabelPrefixes;

  constructor(choices: readonly Choice[], locale: string) {
    this.#keys = new Set(choices.map(({ key }) => key));
    this.#labels = [true, false].flatMap((own) =>
      [spelling, folded].map((spell) => {
        const keys: KeysByLabel = new Map();
        for (const { key, label } of choices) {
          for (const { text } of label.filter((each) => (each.locale === locale) === own)) {
            const name = spell(text);
            const before = keys.get(name);
            keys.set(name, before === undefined || before === key ? key : null);
          }
        }
        return { spell, keys };
      }),
    );
    this.#folded = new Set(choices.flatMap(({ label }) => label.map((each) => folded(each.text))));
    this.#prefixes = new LabelPrefixes(this.#folded);
  }

  find(text: string): string | undefined {
    if (this.isKey(text)) return text;
    // Most texts are no label at all.
    if (!this.#folded.has(folded(text))) return undefined;
    for (const { spell, keys } of this.#labels) {
      const key = keys.get(spell(text));
      if (key === null) throw several();
      if (key !== undefined) return key;
    }
    return undefined;
  }

  isKey(text: string): boolean {
    return this.#keys.has(text);
  }

  labelsAt(text: string, at: number): readonly string[] {
    return this.#prefixes.at(text, at);
  }
}

/** Taking one of them could store a choice that was not meant. */
function several(): CellError {
  return new CellError(
    'INVALID_VALUE',
    'Several choices have this label. Write the key of the one that is meant.',
  );
}
