/** That one segment names another in its condition. */
export interface SegmentLink {
  readonly segmentId: string;
  readonly usedId: string;
}

/** The segments that each segment names. */
function usedBy(uses: readonly SegmentLink[]): ReadonlyMap<string, readonly string[]> {
  const used = new Map<string, string[]>();
  for (const { segmentId, usedId } of uses) {
    const all = used.get(segmentId) ?? [];
    all.push(usedId);
    used.set(segmentId, all);
  }
  return used;
}

/**
 * The path on which one segment leads to another, by the segments that conditions name; both ends are in
 * it. Null if it does not lead there.
 */
export function pathBetween(
  uses: readonly SegmentLink[],
  from: string,
  to: string,
): string[] | null {
  const used = usedBy(uses);
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const open = [from];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (next === to) return stepsTo(next, cameFrom);
    for (const each of used.get(next) ?? []) {
      if (cameFrom.has(each)) continue;
      cameFrom.set(each, next);
      open.push(each);
    }
  }
  return null;
}

function stepsTo(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let step: string | null = end; step !== null; step = cameFrom.get(step) ?? null) {
    path.unshift(step);
  }
  return path;
}

/**
 * Segments and all that name them, also through others: each after those that it names. Uses have no
 * circle.
 */
export function inOrderOfUse(uses: readonly SegmentLink[], roots: readonly string[]): string[] {
  const users = usedBy(
    uses.map(({ segmentId, usedId }) => ({ segmentId: usedId, usedId: segmentId })),
  );
  const done = new Set<string>();
  const ordered: string[] = [];
  const visit = (segment: string): void => {
    if (done.has(segment)) return;
    done.add(segment);
    for (const user of users.get(segment) ?? []) visit(user);
    ordered.unshift(segment);
  };
  for (const root of roots) visit(root);
  return ordered;
}
