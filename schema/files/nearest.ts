import { folded } from './spelling.ts';

/** Characters that are compared: the work grows with the square of it. */
const compared = 100;

/** The name that is most like one that does not exist; undefined where none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = folded(name).slice(0, compared);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const near = names
    .slice(0, 1_000)
    .map((each) => ({ name: each, distance: distanceOf(wanted, folded(each).slice(0, compared)) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}

/** Letters that are inserted, deleted or exchanged between two words (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
