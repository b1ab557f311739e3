/** What a row is found by, and what it refers to among rows of its own type. */
export interface PassedRow {
  readonly names: readonly string[];
  readonly needs: readonly string[];
  /** What a new row gets its position in: the last one, when it is stored. */
  readonly container?: string | undefined;
}

/**
 * Divides rows into passes that are stored one after another, so that each row sees the rows above
 * it: rows of one name are in different passes, a row that refers to one above it is behind that, and new
 * rows of one container are in the order of the file.
 *
 * @returns the indexes of the rows of each pass, in the order of the file
 */
export function passesOf(rows: readonly PassedRow[]): number[][] {
  const lastPassOf = new Map<string, number>();
  const lastPassIn = new Map<string, number>();
  const passes: number[][] = [];
  rows.forEach(({ names, needs, container }, index) => {
    const before = [...names, ...needs].map((name) => lastPassOf.get(name) ?? -1);
    const inContainer = container === undefined ? 0 : (lastPassIn.get(container) ?? 0);
    const pass = Math.max(inContainer, ...before.map((last) => last + 1));
    if (container !== undefined) lastPassIn.set(container, pass);
    for (const name of names) lastPassOf.set(name, pass);
    passes[pass] = [...(passes[pass] ?? []), index];
  });
  return passes;
}
