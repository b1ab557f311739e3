import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';

/** What a transaction came back with, in the order of all commits that took the same lock. */
export type CommitLog<Entry> = Entry[];

/**
 * The same door, with an entry in the log for each transaction that commits. It is written at the
 * transaction’s very end, while it still holds its locks: of those that wait for one lock, the log
 * has the order in which they had it.
 */
export function watchedDoor<Entry>(
  db: WorkspaceDb,
  log: CommitLog<Entry>,
  entryOf: (result: unknown) => Entry,
): WorkspaceDb {
  const $transaction: WorkspaceDb['$transaction'] = async (work) => {
    let entry: Entry | undefined;
    const forget = () => {
      const at = entry === undefined ? -1 : log.indexOf(entry);
      if (at >= 0) log.splice(at, 1);
    };
    try {
      return await db.$transaction(async (tx) => {
        // An attempt before this one did not commit.
        forget();
        const result = await work(tx);
        entry = entryOf(result);
        log.push(entry);
        return result;
      });
    } catch (error) {
      forget();
      throw error;
    }
  };
  return new Proxy(db, {
    get: (target, name) => (name === '$transaction' ? $transaction : Reflect.get(target, name)),
  });
}
