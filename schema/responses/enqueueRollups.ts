import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import { keyOfCut } from '../scores/rollups/contributions.ts';
import {
  type RollupCount,
  type RollupCut,
  type RollupDelta,
  type RollupGroup,
  rollupTopic,
} from '../scores/rollups/rollup.ts';
import type { AnsweredSurvey } from '../surveys/answeredSurvey.ts';

/** Deltas of one task, about 1 MB. A bulk call of 1000 old responses can have 1,000,000 deltas. */
const deltasOfTask = 10_000;

/** Enqueues deltas of the rollups for the worker, in the transaction that changes the responses. */
export async function enqueueRollups(
  db: WorkspaceDb,
  now: Date,
  survey: Pick<AnsweredSurvey, 'id' | 'anonymous'>,
  deltas: readonly RollupDelta[],
): Promise<void> {
  await enqueue(db, now, rollupTasks(survey, deltas));
}

/** The tasks that carry deltas of the rollups of a survey to the worker. */
export function rollupTasks(
  { id, anonymous }: Pick<AnsweredSurvey, 'id' | 'anonymous'>,
  deltas: readonly RollupDelta[],
): Task[] {
  const tasks: Task[] = [];
  for (let from = 0; from < deltas.length; from += deltasOfTask) {
    const payload = groupsOf(deltas.slice(from, from + deltasOfTask));
    tasks.push({ topic: rollupTopic, subjectId: id, payload, timeless: anonymous });
  }
  return tasks;
}

/** Deltas of one cut mostly follow each other, so that its key is made once. */
function groupsOf(deltas: readonly RollupDelta[]): RollupGroup[] {
  const groups = new Map<string, RollupGroup & { readonly counts: RollupCount[] }>();
  let last: (RollupGroup & { readonly counts: RollupCount[] }) | null = null;
  for (const delta of deltas) {
    const { question, measure, bucket, n, sum, sumOfSquares } = delta;
    if (last === null || !isOfCut(delta, last)) {
      const key = keyOfCut(delta);
      const { surveyId, day, touchpointId, channel, locale, version, parts = [] } = delta;
      last = groups.get(key) ?? {
        ...{ surveyId, day, touchpointId, channel, locale, version, parts },
        counts: [],
      };
      groups.set(key, last);
    }
    last.counts.push({ question, measure, bucket, n, sum, sumOfSquares });
  }
  return [...groups.values()];
}

function isOfCut(delta: RollupDelta, cut: RollupCut): boolean {
  return (
    delta.parts === cut.parts &&
    delta.day === cut.day &&
    delta.touchpointId === cut.touchpointId &&
    delta.channel === cut.channel &&
    delta.locale === cut.locale &&
    delta.version === cut.version &&
    delta.surveyId === cut.surveyId
  );
}
