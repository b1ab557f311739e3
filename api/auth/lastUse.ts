import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How exactly a key's use is noted, in milliseconds. A write for every request would cost more than
 * it tells; and a publishable key's last use can be somebody's answer to an anonymous survey, of
 * which nobody may know when on its day it came.
 */
const precision = { SECRET: minute, PUBLISHABLE: day } as const;

/** A key as it is stored, as far as it tells of its use. */
interface UsedKey {
  readonly id: string;
  readonly kind: keyof typeof precision;
  readonly lastUsedAt: Date | null;
}

/** Notes when keys are used, beside the requests that use them. */
export interface LastUse {
  /** Returns at once. */
  note(db: WorkspaceDb, key: UsedKey): void;
  /** Resolves when nothing is being written any more; never rejects. */
  settle(): Promise<void>;
}

export function lastUse(now: () => Date, onLost: (error: unknown) => void = () => {}): LastUse {
  /** Requests of one key come many at a time, and all of them read the old note. */
  const writing = new Map<string, Promise<void>>();
  /** When a key's use could not be written, in milliseconds: a database that only allows reads would refuse it at every request. */
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
