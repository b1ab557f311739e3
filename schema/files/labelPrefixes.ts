/**
 * Labels that a text can begin with. They are sorted: the labels that a text begins with are the last
 * one before it, or labels that this one begins with. So few are compared, however alike they are.
 */
export class LabelPrefixes {
  readonly #sorted: readonly string[];
  /** For each label, the index of the longest other label that it begins with; -1 where there is none. */
  readonly #shorter: readonly number[];
  readonly #longest: number;

  constructor(labels: Iterable<string>) {
    this.#sorted = [...new Set(labels)].filter((label) => label !== '').sort();
    this.#longest = this.#sorted.reduce((longest, { length }) => Math.max(longest, length), 0);
    const open: number[] = [];
    this.#shorter = this.#sorted.map((label, index) => {
      while (open.length > 0 && !label.startsWith(this.#label(open.at(-1)))) open.pop();
      const shorter = open.at(-1) ?? -1;
      open.push(index);
      return shorter;
    });
  }

  /** The labels that a text has from a position on, the longest first. */
  at(text: string, from: number): string[] {
    const rest = text.slice(from, from + this.#longest);
    let index = this.#lastBefore(rest);
    const same = sameLetters(this.#label(index), rest);
    while (this.#label(index).length > same) index = this.#shorter[index] ?? -1;
    const found: string[] = [];
    for (; index >= 0; index = this.#shorter[index] ?? -1) found.push(this.#label(index));
    return found;
  }

  #lastBefore(text: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#label(middle) <= text) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #label(index = -1): string {
    return this.#sorted[index] ?? '';
  }
}

/** How many letters two texts have in common at their beginning. */
function sameLetters(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}
