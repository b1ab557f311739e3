/**
 * Whether an error is one that a field of a request ended with. graphql-js answers a request once an item of a
 * list throws, and nothing waits any more for the items before it, which may fail later: version 17 has mended
 * it (https://github.com/graphql/graphql-js/pull/4643).
 */
export function isErrorOfField(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphQLError' && 'path' in error && !!error.path;
}

/**
 * Keeps the process alive where a field fails after its request was answered with the error of another one.
 * Any other error that nothing caught ends the process, as without this.
 */
export function outliveErrorsOfFields(): void {
  process.on('unhandledRejection', (error) => {
    if (!isErrorOfField(error)) throw error;
  });
}
