import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type RetryRule, retryRule } from '../outbox/retryRule.ts';
import { dueTopic } from './due.ts';

/** The topic of tasks that look at all customers for a segment. */
export const lookTopic = 'segments';

/** The topics of the tasks of a segment’s own. */
export const ownTopics = [lookTopic, dueTopic];

/** A look that fails is tried again each hour, for a month: its segment would else stay as it was. */
export const lookRetryRule: RetryRule = { ...retryRule, maxAttempts: 30 * 24 };

/** The segments among some of which the last try of a look failed. */
export async function failingSegments(
  db: WorkspaceDb,
  segments: readonly string[],
): Promise<ReadonlySet<string>> {
  if (segments.length === 0) return new Set();
  const tasks = await db.outbox.findMany({
    where: {
      topic: { in: ownTopics },
      subjectId: { in: [...segments] },
      lastError: { not: null },
    },
    select: { subjectId: true },
  });
  return new Set(tasks.flatMap(({ subjectId }) => subjectId ?? []));
}
