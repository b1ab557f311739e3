/** The word for what is counted: `row` of one, `rows` of none and of several. */
export function plural(count: number, one: string, several = `${one}s`): string {
  return count === 1 ? one : several;
}
