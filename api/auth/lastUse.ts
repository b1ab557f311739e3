import { BoundedCache } from '../../schema/kernel/boundedCache.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How exactly a key's use is noted, in milliseconds. A write for every request would cost more than
 * it is worth. The last use of a publishable key can be one respondent's answer to an anonymous
 * survey: only its day may be known.
 */
const precision = { SECRET: minute, PUBLISHABLE: day } as const;

/** The stored columns of a key that concern its use. */
interface UsedKey {
  readonly id: string;
  readonly kind: keyof typeof precision;
  /** As it was read some time ago; what this process has noted since counts too. */
  readonly lastUsedAt: Date | null;
}

/** Keys of which is remembered what was noted: one that was used longer ago is noted again. */
const notedKeys = 10_000;

/** Notes when keys are used, without delaying the requests that use them. */
export interface LastUse {
  /** Returns at once. */
  note(db: WorkspaceDb, key: UsedKey): void;
  /** Resolves when all pending writes have ended; never rejects. */
  settle(): Promise<void>;
}

export function lastUse(
  now: (db: WorkspaceDb) => Date,
  onLost: (error: unknown) => void = () => {},
): LastUse {
  /** Writes under way, by key: many requests of one key come at once, and all read the old time. */
  const writing = new Map<string, Promise<void>>();
  /** When a write failed, by key, in milliseconds: a read-only database would refuse them all. */
  const lostAt = new BoundedCache<number>(notedKeys);
  /** The last use that this process has stored, by key, in milliseconds. */
  const notedAt = new BoundedCache<number>(notedKeys);
  return {
    note: (db, { id, kind, lastUsedAt }) => {
      const used = now(db).getTime();
      const last = Math.max(lastUsedAt?.getTime() ?? 0, notedAt.get(id) ?? 0);
      if (writing.has(id) || used - last < precision[kind]) return;
      if (used - (lostAt.get(id) ?? 0) < minute) return;
      const noted = new Date(kind === 'PUBLISHABLE' ? used - (used % day) : used);
      const written = db.apiKey
        .updateMany({ where: { id }, data: { lastUsedAt: noted } })
        .then(
          () => {
            lostAt.delete(id);
            notedAt.set(id, noted.getTime(), 1);
          },
          (error: unknown) => {
            lostAt.set(id, used, 1);
            onLost(error);
          },
        )
        .finally(() => writing.delete(id));
      writing.set(id, written);
    },
    settle: async () => {
      await Promise.all(writing.values());
    },
  };
}
