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
  readonly lastUsedAt: Date | null;
}

/** Notes when keys are used, without delaying the requests that use them. */
export interface LastUse {
  /** Returns at once. */
  note(db: WorkspaceDb, key: UsedKey): void;
  /** Resolves when all pending writes have ended; never rejects. */
  settle(): Promise<void>;
}

export function lastUse(now: () => Date, onLost: (error: unknown) => void = () => {}): LastUse {
  /** Writes under way, by key: many requests of one key come at once, and all read the old time. */
  const writing = new Map<string, Promise<void>>();
  /** When a write failed, by key, in milliseconds: a read-only database would refuse them all. */
  const lostAt = new Map<string, number>();
  return {
    note: (db, { id, kind, lastUsedAt }) => {
      const used = now().getTime();
      if (writing.has(id) || used - (lastUsedAt?.getTime() ?? 0) < precision[kind]) return;
      if (used - (lostAt.get(id) ?? 0) < minute) return;
      const noted = new Date(kind === 'PUBLISHABLE' ? used - (used % day) : used);
      const written = db.apiKey
        .updateMany({ where: { id }, data: { lastUsedAt: noted } })
        .then(
          () => void lostAt.delete(id),
          (error: unknown) => {
            lostAt.set(id, used);
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
