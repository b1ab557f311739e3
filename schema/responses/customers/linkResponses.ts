import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { JobStatus } from '../../../prisma/generated/client/enums.ts';
import type { CustomerKeyShape } from '../../customers/customerKey.ts';
import { factsMatched } from '../../customers/match/followMatches.ts';
import { linksOf, noLink } from '../../customers/match/links.ts';
import { logJobProgress, logJobsEnd } from '../../jobs/logEnd.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import {
  type CustomerKeySource,
  customerNamedBy,
} from '../../surveys/customerKey/customerKeySource.ts';
import {
  type LinkPosition,
  type LinkWork,
  linkJobTask,
  linkTopic,
} from '../../surveys/customerKey/linkTask.ts';
import { lockRows } from '../../toolkit/write/revision.ts';
import { storeLinks } from './storeLinks.ts';

/** Responses that one step of a job reads. */
const batch = 1_000;

const beginning: LinkPosition = {
  startedAt: '0001-01-01T00:00:00Z',
  id: '00000000-0000-0000-0000-000000000000',
};

/**
 * Reads the customer's key from responses, as their survey's `customerKey` says now, and gives them the
 * customer. One that came with a customer of its own, from an import, keeps that.
 */
export const linkResponses: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: linkTopic,
  batch: 10,
  jobOf: ({ payload }) => {
    const work = workIn(payload);
    return 'job' in work ? work.job : null;
  },
  handle: async (db, tasks, now) => {
    const works = tasks.map(({ subjectId, payload }) => ({ subjectId, ...workIn(payload) }));
    await link(
      db,
      now,
      works.flatMap((work) => ('responses' in work ? work.responses : [])),
    );
    for (const work of works) {
      if ('job' in work && work.subjectId) await goOn(db, now, work.subjectId, work);
    }
  },
};

/** Written by `linkTask` and `linkJobTask`. */
function workIn(payload: unknown): LinkWork {
  return payload as LinkWork;
}

/** Does a step of a job: one task goes from batch to batch. */
async function goOn(
  db: WorkspaceDb,
  now: Date,
  surveyId: string,
  { job: id, after }: { readonly job: string; readonly after: LinkPosition | null },
): Promise<void> {
  await lockRows(db, 'Job', [id]);
  // It has failed with a task that was dead, and that an operator had tried again.
  const open: JobStatus[] = ['WAITING', 'RUNNING', 'FAILED'];
  const job = await db.job.findFirst({ where: { id, status: { in: open } } });
  if (!job) return;
  const rowsTotal = job.rowsTotal ?? (await db.surveyResponse.count({ where: { surveyId } }));
  const rows = await rowsAfter(db, surveyId, after ?? beginning);
  const updated = await link(
    db,
    now,
    rows.map((row) => row.id),
  );
  const last = rows.length === batch ? rows.at(-1) : undefined;
  await db.job.updateMany({
    where: { id },
    data: {
      status: last ? 'RUNNING' : 'SUCCEEDED',
      rowsTotal,
      rowsDone: job.rowsDone + rows.length,
      rowsUpdated: job.rowsUpdated + updated,
      startedAt: job.startedAt ?? now,
      finishedAt: last ? null : now,
      failure: null,
    },
  });
  if (!last) return logJobsEnd(db, now, [id]);
  await logJobProgress(db, now, id);
  const position = { startedAt: last.startedAt.toISOString(), id: last.id };
  await enqueue(db, now, [linkJobTask(surveyId, id, position)]);
}

function rowsAfter(
  db: WorkspaceDb,
  surveyId: string,
  { startedAt, id }: LinkPosition,
): Promise<{ readonly id: string; readonly startedAt: Date }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT id, "startedAt" FROM "SurveyResponse"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid
      AND ("startedAt", id) > (${startedAt}::timestamptz, ${id}::uuid)
    ORDER BY "startedAt", id LIMIT ${batch}`);
}

/** Links responses; returns how many changed. The number of statements does not grow with them. */
async function link(db: WorkspaceDb, now: Date, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const named = (await lockedKeys(db, ids)).map((row) => ({ ...row, key: keyOf(row) }));
  const keys = named.flatMap(({ key }) => key ?? []);
  const linkOf = await linksOf({ db, now }, keys);
  const links = named.flatMap(({ id, identifierId, key }) => {
    const found = key ? linkOf(key) : noLink;
    return found.identifierId === identifierId
      ? []
      : [{ id, ...found, identifiedByKey: key !== null }];
  });
  const stored = await storeLinks(db, now, links);
  const matched = links.filter(({ id, customerId }) => customerId !== null && stored.has(id));
  await factsMatched(
    db,
    now,
    'SurveyResponse',
    matched.map(({ id }) => id),
  );
  return stored.size;
}

/** A response, and the text that its survey's key names in it. */
interface KeyedCount {
  readonly id: string;
  readonly identifierId: string | null;
  readonly source: CustomerKeySource | null;
  readonly text: string | null;
}

function keyOf({ source, text }: KeyedCount): CustomerKeyShape | null {
  return source && text !== null ? customerNamedBy(source, text) : null;
}

/** Locks and reads responses that came without a customer of their own; none of anonymous surveys. */
function lockedKeys(db: WorkspaceDb, ids: readonly string[]): Promise<KeyedCount[]> {
  return db.$queryRaw<KeyedCount[]>(Prisma.sql`
    SELECT response.id, response."identifierId", survey."customerKey" AS source,
      coalesce(response."hiddenFields" ->> (survey."customerKey" ->> 'hiddenField'), answer.text,
        answer.contact ->> lower(survey."customerKey" ->> 'kind')) AS text
    FROM "SurveyResponse" response
    JOIN "Survey" survey ON survey."workspaceId" = response."workspaceId"
      AND survey.id = response."surveyId" AND NOT survey.anonymous
    LEFT JOIN "Answer" answer ON answer."workspaceId" = response."workspaceId"
      AND answer."responseId" = response.id
      AND answer.question = survey."customerKey" ->> 'question'
    WHERE response."workspaceId" = ${db.$workspaceId}::uuid AND response.id = ANY(${[...ids]}::uuid[])
      AND (response."identifierId" IS NULL OR response."identifiedByKey")
    ORDER BY response.id FOR UPDATE OF response`);
}
