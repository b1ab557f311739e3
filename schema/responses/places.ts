import type { InputPath, UserErrorShape } from '../toolkit/userError.ts';
import type { WorkspaceDb } from '../toolkit/workspaceDb.ts';
import type { AnsweredSurvey } from './answeredSurvey.ts';
import { capKey, countersOf, heldCounters, holdUncapped, writeCounters } from './counters.ts';

/** The places that a survey has left for completed responses, held while they are given away. */
export interface Places {
  /**
   * Takes a place in the survey and in each of these quotas, or none at all.
   *
   * @returns what is full: a quota's key, or `capKey`; null if there was room
   */
  take(quotas: readonly string[]): string | null;
  /** Stores what was taken. */
  write(): Promise<void>;
}

/**
 * Holds the counters of a survey; no statement where it has neither cap nor quotas. Whoever takes
 * places sees to it that the survey gets no cap meanwhile: `insertResponses` does, and `holdUncapped`.
 */
export async function heldPlaces(db: WorkspaceDb, survey: AnsweredSurvey): Promise<Places> {
  const counts = await heldCounters(db, survey.id, countersOf(survey));
  const limits = new Map(
    survey.atVersion.definition.quotas.map(({ key, limit }) => [key, limit] as const),
  );
  if (survey.maxResponses !== null) limits.set(capKey, survey.maxResponses);
  const taken = new Set<string>();
  return {
    take: (quotas) => {
      const wanted = [...(counts.has(capKey) ? [capKey] : []), ...quotas];
      const full = wanted.find((key) => (counts.get(key) ?? 0) >= (limits.get(key) ?? Infinity));
      if (full !== undefined) return full;
      for (const key of wanted) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
        taken.add(key);
      }
      return null;
    },
    write: () =>
      writeCounters(db, survey.id, new Map([...counts].filter(([key]) => taken.has(key)))),
  };
}

/** The counters that a response counts in before and after a change. */
export interface CounterMove {
  /** At the version that was answered. */
  readonly survey: AnsweredSurvey;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Moves responses of one survey from some counters to others, whatever their limits: they are
 * corrected or deleted. In as many statements for many as for one.
 */
export async function moveBetweenCounters(
  db: WorkspaceDb,
  moves: readonly CounterMove[],
): Promise<void> {
  const changes = new Map<string, number>();
  const add = (key: string, change: number) => changes.set(key, (changes.get(key) ?? 0) + change);
  for (const { survey, before, after } of moves) {
    const kept = new Set(countersOf(survey));
    for (const key of before) if (kept.has(key) && !after.includes(key)) add(key, -1);
    for (const key of after) if (kept.has(key) && !before.includes(key)) add(key, 1);
  }
  const crossing = moves.find(
    ({ before, after }) => before.includes(capKey) !== after.includes(capKey),
  );
  if (crossing) await holdUncapped(db, crossing.survey);
  const moved = [...changes].filter(([, change]) => change !== 0);
  const survey = moves[0]?.survey;
  if (!survey || moved.length === 0) return;
  const counts = await heldCounters(
    db,
    survey.id,
    moved.map(([key]) => key),
  );
  for (const [key, change] of moved) counts.set(key, Math.max(0, (counts.get(key) ?? 0) + change));
  await writeCounters(db, survey.id, counts);
}

/** A survey or one of its quotas has what it wants. */
export function fullError(full: string, path: InputPath): UserErrorShape {
  const message =
    full === capKey
      ? 'The survey has all the responses it wants.'
      : 'The survey has all the responses it wants from people like this one.';
  const quota = full === capKey ? null : full;
  return { type: 'QuotaFullError', code: 'QUOTA_FULL', quota, path, message };
}
