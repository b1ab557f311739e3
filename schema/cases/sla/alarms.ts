import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue } from '../../outbox/outbox.ts';

/** The topic of tasks for targets that were missed. */
export const alarmsTopic = 'caseAlarms';

/** Milliseconds of which all alarms are one task: so few tasks wait, and an alarm is hardly late. */
const togetherMs = 10_000;

/** Has targets looked at once they were due at these moments: a target that is reached then is in time. */
export async function enqueueAlarms(
  db: WorkspaceDb,
  now: Date,
  moments: readonly Date[],
): Promise<void> {
  const ends = moments.map((at) => (Math.floor(at.getTime() / togetherMs) + 1) * togetherMs);
  await enqueue(
    db,
    now,
    [...new Set(ends)].map((end) => {
      const nextAt = new Date(end);
      const dedupeKey = `${alarmsTopic} ${nextAt.toISOString()}`;
      return { topic: alarmsTopic, subjectId: null, payload: null, dedupeKey, nextAt };
    }),
  );
}
