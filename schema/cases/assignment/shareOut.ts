/** How much a person has to do. */
export interface Load {
  /** Cases that the person has to do. */
  readonly open: number;
  /** When the person last got a case, in milliseconds; null for never. */
  readonly lastAt: number | null;
}

/** A case to share out. */
export interface SharedCase {
  readonly id: string;
  /** The keys of the people who can get it, in the order of their team. */
  readonly among: readonly string[];
  /** Who had it until now, and gets it only if there is no other. */
  readonly former: string | null;
}

/**
 * Shares cases out in their order: each goes to the person with the fewest open cases, among these to the
 * one who got none for the longest time, and among these to the first.
 *
 * @returns the keys of the people by those of the cases; a case that no one can get is left out
 */
export function shareOut(
  cases: readonly SharedCase[],
  loads: ReadonlyMap<string, Load>,
): ReadonlyMap<string, string> {
  const after = new Map(loads);
  const loadOf = (person: string): Load => after.get(person) ?? { open: 0, lastAt: null };
  let lastAt = Math.max(0, ...[...loads.values()].map((load) => load.lastAt ?? 0));
  const owners = new Map<string, string>();
  for (const { id, among, former } of cases) {
    const others = among.filter((person) => person !== former);
    const [first, ...rest] = others.length > 0 ? others : among;
    if (first === undefined) continue;
    const owner = rest.reduce(
      (best, person) => (comesBefore(loadOf(person), loadOf(best)) ? person : best),
      first,
    );
    // Later than that of all who got one before.
    lastAt += 1;
    after.set(owner, { open: loadOf(owner).open + 1, lastAt });
    owners.set(id, owner);
  }
  return owners;
}

function comesBefore(one: Load, other: Load): boolean {
  if (one.open !== other.open) return one.open < other.open;
  return (one.lastAt ?? Number.NEGATIVE_INFINITY) < (other.lastAt ?? Number.NEGATIVE_INFINITY);
}
