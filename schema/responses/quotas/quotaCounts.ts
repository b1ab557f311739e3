import { Prisma } from '../../../prisma/generated/client/client.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { onPublication } from '../../surveys/publish.ts';
import {
  type CountedSurvey,
  type Counter,
  capKey,
  countersOf,
  lockAsKnown,
  lockedCounters,
  makeCounters,
  writeCounters,
} from '../../surveys/quotas/counters.ts';
import { conditionHash, questionsOfQuotas, quotasMet } from '../../surveys/quotas/quotas.ts';
import { type StoredAnswer, valuesOf } from '../answerRow.ts';
import { judgedAt } from '../moments.ts';
import { decodedAnswersOf, hiddenValuesOf, storedVariablesOf } from '../storedResponse.ts';

/** The topic of tasks that go on counting where a transaction stopped; `subjectId` is the survey. */
export const quotaTopic = 'quotas';

/** Responses that one statement reads. */
const batch = 2_000;

/** Batches that a publication counts itself: 10,000 responses take about a second. */
const batchesAtOnce = 5;

/** The position before the first response. */
const beginning = {
  countedToAt: new Date('0001-01-01T00:00:00Z'),
  countedToId: '00000000-0000-0000-0000-000000000000',
};

/**
 * Locks the counters of a survey; runs no statement if it has neither quotas nor cap. Inserts counters
 * that are missing, and counts again those whose condition is not that of the newest version: up to
 * 10,000 responses are counted here; of a survey with more, a task counts the others.
 *
 * The counters are those of the version that was read. Check with `lockAsKnown` or `insertResponses`
 * that it is still the newest.
 *
 * @throws TryAgain if there was something to count, and the survey was published since it was read
 */
export async function currentCounters(
  db: WorkspaceDb,
  now: Date,
  survey: CountedSurvey,
): Promise<Map<string, Counter>> {
  const keys = countersOf(survey);
  if (keys.length === 0) return new Map();
  let counters = await lockedCounters(db, survey.id, keys);
  const { definition } = survey.newest;
  const { timeZone } = survey.workspace;
  const hashes = new Map(
    definition.quotas.map((quota) => [quota, conditionHash(definition, quota, timeZone)]),
  );
  const anew = definition.quotas.filter(
    (quota) => counters.get(quota.key)?.condition !== hashes.get(quota),
  );
  const lacking = keys.filter((key) => !counters.has(key));
  if (anew.length === 0 && lacking.length === 0) return counters;
  await lockAsKnown(db, survey);
  if (lacking.length > 0) {
    await makeCounters(db, survey.id, lacking);
    counters = await lockedCounters(db, survey.id, keys);
  }
  // Counters that are still being counted begin again, too: all open counters have one position.
  for (const quota of anew.length === 0 ? [] : definition.quotas) {
    const counter = counters.get(quota.key);
    if (!counter || !(anew.includes(quota) || counter.countedToAt)) continue;
    const condition = hashes.get(quota) ?? null;
    counters.set(quota.key, { key: quota.key, count: 0, condition, ...beginning });
  }
  if (anew.length > 0) await countOn(db, now, survey, counters, batchesAtOnce);
  return counters;
}

// Publication counts the responses that are there already.
onPublication(async (db, now, survey) => {
  // The counter of a removed quota would be wrong if the quota were added again.
  await db.surveyCounter.deleteMany({
    where: { surveyId: survey.id, key: { notIn: [capKey, ...countersOf(survey)] } },
  });
  await currentCounters(db, now, survey);
});

/** Goes on counting, one batch in each transaction: after a crash the batch is counted again. */
export const countQuotas: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: quotaTopic,
  batch: 1,
  handle: async (db, tasks, now) => {
    for (const { subjectId } of tasks) {
      const survey = subjectId === null ? null : await answeredSurvey(db, subjectId);
      if (!survey) continue;
      const counters = await currentCounters(db, now, survey);
      await lockAsKnown(db, survey);
      await countOn(db, now, survey, counters, 1);
    }
  },
};

/**
 * Counts batches of stored responses in the counters that have not reached the last response, and
 * enqueues a task for the rest. The counters must be locked: then they agree with the stored
 * responses, as a transaction that changes a passed response locks them until its commit.
 */
async function countOn(
  db: WorkspaceDb,
  now: Date,
  survey: CountedSurvey,
  counters: Map<string, Counter>,
  batches: number,
): Promise<void> {
  const open = [...counters.values()].filter(({ countedToAt }) => countedToAt !== null);
  const [first] = open;
  if (!first) return;
  const counts = new Map(open.map(({ key, count }) => [key, count]));
  let to: Position = { countedToAt: first.countedToAt, countedToId: first.countedToId };
  for (let done = 0; done < batches && to.countedToAt !== null; done++) {
    const { met, next } = await metAfter(db, survey, to);
    for (const { keys } of met) {
      for (const key of keys) {
        const count = counts.get(key);
        if (count !== undefined) counts.set(key, count + 1);
      }
    }
    to = next;
  }
  const counted = open.map((counter) => ({
    ...{ ...counter, ...to },
    count: counts.get(counter.key) ?? 0,
  }));
  await writeCounters(db, survey.id, counted);
  for (const counter of counted) counters.set(counter.key, counter);
  if (to.countedToAt === null) return;
  await enqueue(db, now, [quotaTask(survey)]);
}

/** A task for a worker that counts what is not counted of a survey's quotas. */
export function quotaTask({ id, anonymous }: Pick<CountedSurvey, 'id' | 'anonymous'>): Task {
  const dedupeKey = `${quotaTopic}:${id}`;
  return { topic: quotaTopic, subjectId: id, payload: null, dedupeKey, timeless: anonymous };
}

/** How far responses were counted, in the order of `startedAt` and id; null: to the last. */
type Position = Pick<Counter, 'countedToAt' | 'countedToId'>;

/** A completed response, and the quotas in force that it meets. */
export interface MetQuotas {
  readonly row: { readonly id: string; readonly startedAt: Date };
  readonly keys: readonly string[];
}

/** The next batch of completed responses after a position, and the position of its last. */
export async function metAfter(
  db: WorkspaceDb,
  survey: CountedSurvey,
  position: Position = beginning,
): Promise<{ readonly met: readonly MetQuotas[]; readonly next: Position }> {
  const rows = await responsesAfter(db, survey, position);
  const answers = await answersOf(db, survey, rows);
  const met = rows.map((row) => ({
    row,
    keys: quotasMet(survey.newest.compiled, {
      answers: valuesOf(decodedAnswersOf(answers.get(row.id) ?? [])),
      variables: storedVariablesOf(row.variables),
      hiddenFields: hiddenValuesOf(row.hiddenFields),
      judgedAt: judgedAt(survey, row),
    }),
  }));
  const last = rows.at(-1);
  const isEnd = !last || rows.length < batch;
  const next = isEnd
    ? { countedToAt: null, countedToId: null }
    : { countedToAt: last.startedAt, countedToId: last.id };
  return { met, next };
}

interface ResponseRow {
  readonly id: string;
  readonly day: Date;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly variables: unknown;
  readonly hiddenFields: unknown;
}

function responsesAfter(
  db: WorkspaceDb,
  { id }: CountedSurvey,
  { countedToAt, countedToId }: Position,
): Promise<ResponseRow[]> {
  return db.$queryRaw<ResponseRow[]>(Prisma.sql`
    SELECT id, day, "startedAt", "completedAt", variables, "hiddenFields" FROM "SurveyResponse"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${id}::uuid
      AND status = 'COMPLETED'
      AND ("startedAt", id) > (${countedToAt?.toISOString()}::timestamptz, ${countedToId}::uuid)
    ORDER BY "startedAt", id LIMIT ${batch}`);
}

/** The answers that the conditions of quotas read, by response; no statement if they read none. */
async function answersOf(
  db: WorkspaceDb,
  { newest }: CountedSurvey,
  rows: readonly ResponseRow[],
): Promise<ReadonlyMap<string, readonly StoredAnswer[]>> {
  const questions = questionsOfQuotas(newest.definition);
  if (questions.length === 0 || rows.length === 0) return new Map();
  const found = await db.$queryRaw<(StoredAnswer & { responseId: string })[]>(Prisma.sql`
    SELECT "responseId", id, question, kind::text AS kind, text, number, boolean, date, choices,
      other, matrix, contact, "hiddenByLogic"
    FROM "Answer"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid
      AND "responseId" = ANY(${rows.map(({ id }) => id)}::uuid[])
      AND question = ANY(${questions}::text[])`);
  return grouped(found, ({ responseId }) => responseId);
}
