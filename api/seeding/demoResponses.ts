import { demoResponses, responseCounts } from '../../prisma/seed/responses.ts';
import type { DemoResponse, DemoSurvey } from '../../prisma/seed/types.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../schema/outbox/handler.ts';
import type { Task } from '../../schema/outbox/outbox.ts';
import { storeResponses } from '../../schema/responses/submit/store.ts';
import { type AnsweredSurvey, answeredSurvey } from '../../schema/surveys/answeredSurvey.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The topic of tasks that store the demo's responses. */
export const demoTopic = 'demo.responses';

/** Responses that a task stores: on the embedded database, requests wait for a task's transaction. */
const batch = 250;

/** What a task stores: some responses to a survey of the demo. */
interface Batch {
  readonly survey: DemoSurvey['key'];
  readonly from: number;
  readonly count: number;
  /** The time of the seed, in milliseconds since the epoch: the latest responses are of that day. */
  readonly seededAt: number;
}

/** The tasks that store a year of responses to a survey of the demo. */
export function demoTasks(id: string, survey: DemoSurvey['key'], now: Date): Task[] {
  const total = responseCounts[survey];
  return Array.from({ length: Math.ceil(total / batch) }, (_, index) => {
    const from = index * batch;
    const count = Math.min(batch, total - from);
    const payload: Batch = { survey, from, count, seededAt: now.getTime() };
    return { topic: demoTopic, subjectId: id, payload };
  });
}

/**
 * Stores the demo's responses after the server has begun to answer. A start that is killed leaves the
 * rest to the next one, or to any worker.
 */
export const storeDemoResponses: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: demoTopic,
  batch: 1,
  handle: async (db, tasks, now) => {
    for (const { subjectId, payload } of tasks) {
      const stored = batchOf(payload);
      const survey = subjectId && (await answeredSurvey(db, subjectId));
      // A survey that was deleted meanwhile needs no responses.
      if (!survey || !stored) continue;
      const { from, count, seededAt } = stored;
      const responses = demoResponses(stored.survey).slice(from, from + count);
      const finished = responses.filter(({ minutes }) => minutes !== null);
      const begun = responses.filter(({ minutes }) => minutes === null);
      await store(db, now, survey, { responses: finished, seededAt, verb: 'SUBMIT' });
      await store(db, now, survey, { responses: begun, seededAt, verb: 'START' });
    }
  },
};

interface Storing {
  readonly responses: readonly DemoResponse[];
  readonly seededAt: number;
  readonly verb: 'SUBMIT' | 'START';
}

/** A response that no longer fits the survey, which may have been changed meanwhile, is left out. */
async function store(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  { responses, seededAt, verb }: Storing,
): Promise<void> {
  const inputs = responses.map((response) => ({
    submissionKey: response.key,
    locale: response.locale,
    channel: response.channel,
    startedAt: before(seededAt, response.daysAgo, 0),
    ...(response.minutes !== null && {
      completedAt: before(seededAt, response.daysAgo, response.minutes),
    }),
    answers: Object.entries(response.answers).map(([question, value]) => ({ question, value })),
    path: [response.key],
  }));
  await storeResponses(db, now, survey, inputs, { verb });
}

function before(seededAt: number, days: number, minutes: number): Date {
  return new Date(seededAt - days * day + minutes * minute);
}

/** How many of the demo's responses are not stored yet, of tasks that will be tried. */
export async function responsesLeft(db: WorkspaceDb): Promise<number> {
  const where = { topic: demoTopic, state: 'READY' } as const;
  const tasks = await db.outbox.findMany({ where, select: { payload: true } });
  return tasks.reduce((sum, { payload }) => sum + (batchOf(payload)?.count ?? 0), 0);
}

/** Null for a payload of another version, which may know other surveys. */
function batchOf(payload: unknown): Batch | null {
  const { survey, from, count, seededAt }: Partial<Record<string, unknown>> = {
    ...Object(payload),
  };
  if (typeof from !== 'number' || typeof count !== 'number') return null;
  if (typeof seededAt !== 'number' || !isSurvey(survey)) return null;
  return { survey, from, count, seededAt };
}

function isSurvey(key: unknown): key is DemoSurvey['key'] {
  return typeof key === 'string' && Object.hasOwn(responseCounts, key);
}
