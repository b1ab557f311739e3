import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import {
  type CountedSurvey,
  type Counter,
  capKey,
  lockAsKnown,
  writeCounters,
} from '../../surveys/quotas/counters.ts';
import { hasPassed } from './hasPassed.ts';
import { currentCounters } from './quotaCounts.ts';

/** The position of a response among those of its survey, in the order of `startedAt` and id. */
export interface ResponsePosition {
  readonly startedAt: Date;
  readonly id: string;
}

/** How many completed responses a survey still takes; locked until the transaction ends. */
export interface Capacity {
  /**
   * Reserves capacity for a response in the survey and in each of these quotas, or in none of them.
   *
   * @returns the key of a full quota, or `capKey`; null if there was capacity
   */
  take(quotas: readonly string[], response: ResponsePosition): string | null;
  /** Writes the counters that `take` changed. */
  write(): Promise<void>;
}

/**
 * Locks the counters of a survey and returns its capacity. A survey without cap and quotas has nothing
 * to lock, and takes no statement: `insertResponses` or `lockAsKnown` must check that it has got none
 * meanwhile.
 */
export async function lockedCapacity(
  db: WorkspaceDb,
  now: Date,
  survey: CountedSurvey,
): Promise<Capacity> {
  const counters = await currentCounters(db, now, survey);
  const limits = new Map(
    survey.newest.definition.quotas.map(({ key, limit }) => [key, limit] as const),
  );
  if (survey.maxResponses !== null) limits.set(capKey, survey.maxResponses);
  const taken = new Set<string>();
  return {
    take: (quotas, response) => {
      const wanted = [...(counters.has(capKey) ? [capKey] : []), ...quotas];
      const full = wanted.find(
        (key) => (counters.get(key)?.count ?? 0) >= (limits.get(key) ?? Infinity),
      );
      if (full !== undefined) return full;
      for (const key of add(counters, wanted, 1, response)) taken.add(key);
      return null;
    },
    write: () =>
      writeCounters(
        db,
        survey.id,
        [...counters.values()].filter(({ key }) => taken.has(key)),
      ),
  };
}

/** Keys of the counters that count a stored response, before and after a change. */
export interface CounterMove {
  readonly survey: CountedSurvey;
  readonly response: ResponsePosition;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Moves stored responses of one survey from some counters to others when they are corrected or
 * deleted; limits do not matter. The number of statements does not grow with the responses. Call it
 * before the responses are changed.
 */
export async function moveBetweenCounters(
  db: WorkspaceDb,
  now: Date,
  moves: readonly CounterMove[],
): Promise<void> {
  const counted = moves.filter(({ before, after }) => before.length + after.length > 0);
  const survey = counted[0]?.survey;
  if (!survey) return;
  const moved = counted.map(({ response, before, after }) => ({
    response,
    left: before.filter((key) => !after.includes(key)),
    entered: after.filter((key) => !before.includes(key)),
  }));
  const stay = moved.every(({ left, entered }) => left.length + entered.length === 0);
  const counters = stay ? new Map<string, Counter>() : await currentCounters(db, now, survey);
  // Until the commit no version with other quotas is published: it would count the old answers.
  await lockAsKnown(db, survey);
  const changed = new Set(
    moved.flatMap(({ response, left, entered }) => [
      ...add(counters, left, -1, response),
      ...add(counters, entered, 1, response),
    ]),
  );
  await writeCounters(
    db,
    survey.id,
    [...counters.values()].filter(({ key }) => changed.has(key)),
  );
}

/** Adds to the counters that have passed the response already; returns their keys. */
function add(
  counters: Map<string, Counter>,
  keys: readonly string[],
  more: number,
  response: ResponsePosition,
): string[] {
  return keys.filter((key) => {
    const counter = counters.get(key);
    if (!counter || !hasPassed(counter, response)) return false;
    counters.set(key, { ...counter, count: counter.count + more });
    return true;
  });
}

/** The user error of a survey that has as many responses as `maxResponses` allows. */
export function capError(path: InputPath): UserErrorShape {
  const message = 'The survey has as many responses as its `maxResponses`, and takes no more.';
  return {
    ...{ type: 'QuotaFullError', code: 'QUOTA_FULL', path, message },
    ...{ quota: null, ending: null, url: null },
  };
}
