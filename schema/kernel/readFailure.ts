import type { WorkspaceDb } from './workspaceDb.ts';

/** A read that would fail again: the database is away, or the time of a statement is over. */
export class ReadFailure extends Error {
  override name = 'ReadFailure';

  constructor(cause: unknown) {
    super('A read failed', { cause });
  }
}

/** What of a door, beside its tables, asks the database nothing. */
const local: ReadonlySet<string> = new Set<keyof WorkspaceDb>([
  ...(['$workspaceId', '$binding', '$isTransaction', '$database'] as const),
  ...(['$now', '$isAway', '$wake'] as const),
]);

/**
 * A door through which every statement fails with an error that has occurred, so that graphql-js finds
 * where in an answer the error belongs, and the database is not asked again.
 */
export function failingDoor(db: WorkspaceDb, failure: ReadFailure): WorkspaceDb {
  const fail = () => Promise.reject(failure);
  const table = new Proxy({}, { get: () => fail });
  return new Proxy(db, {
    get(door, name) {
      if (typeof name === 'symbol') return Reflect.get(door, name);
      if (!name.startsWith('$')) return table;
      return local.has(name) ? Reflect.get(door, name) : fail;
    },
  });
}
