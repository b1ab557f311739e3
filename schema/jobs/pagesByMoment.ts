/** A row that has a moment in a column. */
type Timed<Column extends string> = { readonly id: string } & Readonly<Record<Column, Date>>;

/**
 * Rows by a moment and their ids, the oldest first, page by page. The rest of one moment is read first,
 * then later ones: each is found by the index. One condition for both would read all rows of a moment for
 * every page.
 *
 * @param size rows of a page
 * @param read reads at most so many rows with this condition, in this order
 */
export async function* pagesByMoment<Column extends string, Row extends Timed<Column>>(
  column: Column,
  size: number,
  read: (beyond: object, take: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let last: Row | undefined; ; ) {
    const rest = last ? await read({ [column]: last[column], id: { gt: last.id } }, size) : [];
    const left = size - rest.length;
    const beyond = last ? { [column]: { gt: last[column] } } : {};
    const page: readonly Row[] = left > 0 ? [...rest, ...(await read(beyond, left))] : rest;
    last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < size) return;
  }
}
