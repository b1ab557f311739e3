import type { Counter } from '../../surveys/quotas/counters.ts';

/** Whether a count has passed this response; if not, it will count the response later. */
export function hasPassed(
  { countedToAt, countedToId }: Pick<Counter, 'countedToAt' | 'countedToId'>,
  { startedAt, id }: { readonly startedAt: Date; readonly id: string },
): boolean {
  if (countedToAt === null || countedToId === null) return true;
  if (startedAt.getTime() !== countedToAt.getTime()) return startedAt < countedToAt;
  return id <= countedToId;
}
