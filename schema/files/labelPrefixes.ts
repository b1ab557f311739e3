/**
 * Labels that a text can begin with. They are sorted, so that those which a text begins with are the
 * last one before it, or what that one begins with itself: few are looked at, however alike they are.
 */
export class LabelPrefixes {
  readonly #sorted: readonly string[];
  /** Of each label, the longest other that it begins with, by its place; -1: none. */
  readonly #shorter: readonly number[];
  readonly #longest: number;

  constructor(labels: Iterable<string>) {
    this.#sorted = [...new Set(labels)].filter((label) => label !== '').sort();
    this.#longest = this.#sorted.reduce((longest, { length }) => Math.max(longest, length), 0);
    const open: number[] = [];
    this.#shorter = this.#sorted.map((label, place) => {
      while (open.length > 0 && !label.startsWith(this.#label(open.at(-1)))) open.pop();
      const shorter = open.at(-1) ?? -1;
      open.push(place);
      return shorter;
    });
  }

  /** The labels that stand in a text at a place, the longest first. */
  at(text: string, from: number): string[] {
    const rest = text.slice(from, from + this.#longest);
    let place = this.#lastBefore(rest);
    const same = sameLetters(this.#label(place), rest);
    while (this.#label(place).length > same) place = this.#shorter[place] ?? -1;
    const found: string[] = [];
    for (; place >= 0; place = this.#shorter[place] ?? -1) found.push(this.#label(place));
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

  #label(place = -1): string {
    return this.#sorted[place] ?? '';
  }
}

/** With how many letters two texts begin alike. */
function sameLetters(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}
