import type { WorkspaceDb } from '../../schema/toolkit/workspaceDb.ts';

/** Milliseconds between two notes of one key's use: a write for every request would cost more than it tells. */
const interval = 60_000;

/** Notes when keys are used, beside the requests that use them. */
export interface LastUse {
  /** Returns at once. */
  note(db: WorkspaceDb, keyId: string, lastUsedAt: Date | null): void;
  /** Resolves when nothing is being written any more; never rejects. */
  settle(): Promise<void>;
}

export function lastUse(now: () => Date, onLost: (error: unknown) => void = () => {}): LastUse {
  /** Requests of one key come many at a time, and all of them read the old note. */
  const writing = new Map<string, Promise<void>>();
  return {
    note: (db, keyId, lastUsedAt) => {
      const lastUsed = now();
      if (writing.has(keyId) || lastUsed.getTime() - (lastUsedAt?.getTime() ?? 0) < interval)
        return;
      const written = db.apiKey
        .updateMany({ where: { id: keyId }, data: { lastUsedAt: lastUsed } })
        .then(() => {}, onLost)
        .finally(() => writing.delete(keyId));
      writing.set(keyId, written);
    },
    settle: async () => {
      await Promise.all(writing.values());
    },
  };
}
