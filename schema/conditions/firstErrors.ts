/** Errors that are listed at once: enough to work on, in an answer of limited size. */
export const errorLimit = 100;

/**
 * The first of these errors. If there are more than `errorLimit`, the last one of the result says so
 * instead of its own message, and no further errors are read.
 *
 * @param path the path to the value that has all the errors, for that last one
 */
export function firstErrors<
  PathError extends { readonly path: readonly string[]; readonly message: string },
>(errors: Iterable<PathError>, path: readonly string[]): PathError[] {
  const first: PathError[] = [];
  for (const error of errors) {
    if (first.length < errorLimit) {
      first.push(error);
      continue;
    }
    const last = first.pop() ?? error;
    return [...first, { ...last, path, message: '… and more: fix these first.' }];
  }
  return first;
}
