import { logJobsEnd, openStates } from '../../jobs/logEnd.ts';
import { insertJob } from '../../jobs/newJob.ts';
import { isSame } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/context.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { type CustomerKeySource, customerKeyIn } from './customerKeySource.ts';

/** The topic of tasks that read the customer's key from responses. */
export const linkTopic = 'responseCustomers';

/** A position among the responses of a survey, in the order of `startedAt` and id. */
export interface LinkPosition {
  readonly startedAt: string;
  readonly id: string;
}

/** What such a task is to do: read some responses, or those of a survey from a position on, for a job. */
export type LinkWork =
  | { readonly responses: readonly string[] }
  | { readonly job: string; readonly after: LinkPosition | null };

/** The task that reads the key from responses of a survey that were stored or changed. */
export function linkTask(surveyId: string, responses: readonly string[]): Task {
  const payload: LinkWork = { responses };
  return { topic: linkTopic, subjectId: surveyId, payload };
}

/** The task that goes on with a job. */
export function linkJobTask(surveyId: string, job: string, after: LinkPosition | null): Task {
  const payload: LinkWork = { job, after };
  return { topic: linkTopic, subjectId: surveyId, payload };
}

/** A survey whose input is stored. */
interface ChangedSurvey {
  readonly key: string;
  readonly stored: { readonly version: number; readonly customerKey: unknown } | null;
  readonly source: CustomerKeySource | null;
}

/** Whether another key is stored for a survey that can have responses. */
export function isKeyChanged({ stored, source }: Omit<ChangedSurvey, 'key'>): boolean {
  return (
    stored !== null && stored.version > 0 && !isSame(customerKeyIn(stored.customerKey), source)
  );
}

/** Creates the jobs that find the customers of responses by another key; they replace earlier ones. */
export async function linkStored(ctx: Context, changed: readonly ChangedSurvey[]): Promise<void> {
  const { db, now } = ctx;
  for (const { key } of changed.filter(isKeyChanged)) {
    const replaced = await db.job.updateManyAndReturn({
      where: { surveyId: key, kind: 'RESPONSE_LINK', status: { in: [...openStates] } },
      data: { status: 'CANCELED', finishedAt: now },
      select: { id: true },
    });
    await logJobsEnd(
      db,
      now,
      replaced.map(({ id }) => id),
    );
    const job = await insertJob(ctx, { kind: 'RESPONSE_LINK', surveyId: key, settings: {} });
    await enqueue(db, now, [linkJobTask(key, job, null)]);
  }
}
