/** The word for a count of things: `row` for one, `rows` for none and for several. */
export function plural(count: number, one: string, several = `${one}s`): string {
  return count === 1 ? one : several;
}
