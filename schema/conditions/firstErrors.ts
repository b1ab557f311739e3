/** Mistakes that are told at once: enough to work on, and no answer longer than its question. */
export const errorLimit = 100;

/**
 * The first of these errors. Where there are more than `errorLimit`, the last of those told says
 * so in place of what it stood for; what comes after it is not even looked for.
 *
 * @param path where all of them are: what the closing error points at
 */
export function firstErrors<
  Mistake extends { readonly path: readonly string[]; readonly message: string },
>(errors: Iterable<Mistake>, path: readonly string[]): Mistake[] {
  const first: Mistake[] = [];
  for (const error of errors) {
    if (first.length < errorLimit) {
      first.push(error);
      continue;
    }
    const last = first.pop() ?? error;
    return [...first, { ...last, path, message: '… and more: mend these first.' }];
  }
  return first;
}
