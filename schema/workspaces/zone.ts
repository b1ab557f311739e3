import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';

/**
 * The topic of tasks that follow a change of the workspace's time zone: what was counted by days of
 * the earlier zone is counted by days of the new one. `subjectId` is the survey; null for all surveys.
 */
export const zoneTopic = 'zones';

/** The same for segments, whose conditions name days and periods; the task has no subject. */
export const segmentsZoneTopic = 'segmentZones';

/** The same for rules, whose schedules can be of the workspace's zone; the task has no subject. */
export const rulesZoneTopic = 'ruleZones';

/** Milliseconds after which no transaction is open that has read the earlier zone. */
const stragglersAfter = 60_000;

/** Stores the tasks that follow a change of the time zone, in the transaction of the change. */
export async function enqueueZoneChange(db: WorkspaceDb, now: Date): Promise<void> {
  const task: Task = { topic: zoneTopic, subjectId: null, payload: null };
  // The second task is for responses that were being stored, with their day in the earlier zone.
  const later = new Date(now.getTime() + stragglersAfter);
  await enqueue(db, now, [
    { ...task, dedupeKey: zoneTopic },
    { ...task, nextAt: later },
    { ...task, topic: segmentsZoneTopic, dedupeKey: segmentsZoneTopic },
    { ...task, topic: rulesZoneTopic, dedupeKey: rulesZoneTopic },
  ]);
}
