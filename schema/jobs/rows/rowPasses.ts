/** What a row is found by, and what it refers to among rows of its own type. */
export interface PassedRow {
  readonly names: readonly string[];
  readonly needs: readonly string[];
}

/**
 * Divides rows into passes that are stored one after another, so that each row sees the rows above
 * it: rows of one name are in different passes, and a row that refers to one above it is behind that.
 *
 * @returns the indexes of the rows of each pass, in the order of the file
 */
export function passesOf(rows: readonly PassedRow[]): number[][] {
  const lastPassOf = new Map<string, number>();
  const passes: number[][] = [];
  rows.forEach(({ names, needs }, index) => {
    const before = [...names, ...needs].map((name) => lastPassOf.get(name) ?? -1);
    const pass = Math.max(-1, ...before) + 1;
    for (const name of names) lastPassOf.set(name, pass);
    passes[pass] = [...(passes[pass] ?? []), index];
  });
  return passes;
}
