import type { Task } from '../outbox/outbox.ts';

/** The topic of the looks at cases that wait for an owner. */
export const assignmentTopic = 'case assignments';

/**
 * The look at the cases of a team that wait for an owner; one for each team and moment. A look that is under
 * way is another task: it may wait for the team, which is locked by who enqueues this one.
 */
export function assignmentLook(team: string, nextAt: Date): Task {
  return {
    ...{ topic: assignmentTopic, subjectId: team, payload: null, nextAt },
    dedupeKey: `${assignmentTopic} ${team} ${nextAt.getTime()}`,
  };
}
