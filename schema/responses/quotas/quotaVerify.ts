import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type AnsweredSurvey, answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { type Counter, capKey, countersOf, lockedCounters } from '../../surveys/quotas/counters.ts';
import { conditionHash } from '../../surveys/quotas/quotas.ts';
import { hasPassed } from './hasPassed.ts';
import { countQuotas, currentCounters, metAfter, quotaTopic } from './quotaCounts.ts';

/** A counter that differs from a recount of the completed responses. */
export interface QuotaDifference {
  readonly surveyId: string;
  /** The quota's key; '' for the survey's cap, `maxResponses`. */
  readonly key: string;
  /** 0 where its condition is not counted yet. */
  readonly stored: number;
  /** The recount, of the responses that the counter has passed. */
  readonly recounted: number;
}

/** What a comparison of counters with responses found. */
export interface VerifiedQuotas {
  readonly differences: readonly QuotaDifference[];
  /** Keys of surveys that have quotas and too many completed responses for one snapshot. */
  readonly tooLarge: readonly string[];
}

/** What a repair of counters did. */
export interface RepairedQuotas {
  /** How many counters were corrected. */
  readonly repaired: number;
  /** Surveys that were not compared, and so not repaired: see `VerifiedQuotas`. */
  readonly tooLarge: readonly string[];
}

/** How much of a survey one snapshot reads. */
interface SnapshotLimits {
  /** Completed responses. */
  readonly responses: number;
  /** Milliseconds. */
  readonly ms: number;
}

/**
 * A transaction has 30 seconds; 200,000 responses take about 20 of them on a fast machine. On a slow
 * machine the limit of 25 seconds decides: it leaves time for the batch that is being read.
 */
const snapshotLimits: SnapshotLimits = { responses: 200_000, ms: 25_000 };

/**
 * Compares the counters of quotas and caps with a recount of the completed responses. Each survey is
 * read in one snapshot, so that the result is exact while responses come in. Surveys with quotas and
 * more responses than the limits are not compared: `tooLarge` names them.
 */
export async function verifyQuotas(
  db: WorkspaceDb,
  limits: SnapshotLimits = snapshotLimits,
): Promise<VerifiedQuotas> {
  const differences: QuotaDifference[] = [];
  const tooLarge: string[] = [];
  for (const { id } of await publishedSurveys(db)) {
    const found = await db.$transaction((snapshot) => differencesOf(snapshot, id, limits));
    if (found) differences.push(...found);
    else tooLarge.push(id);
  }
  return { differences, tooLarge };
}

/** Corrects the counters that `verifyQuotas` finds: each is counted again from its start to its end. */
export async function repairQuotas(
  db: WorkspaceDb,
  now: Date,
  limits?: SnapshotLimits,
): Promise<RepairedQuotas> {
  const { differences, tooLarge } = await verifyQuotas(db, limits);
  for (const surveyId of new Set(differences.map((found) => found.surveyId))) {
    const keys = differences.flatMap((found) => (found.surveyId === surveyId ? found.key : []));
    await db.$transaction((tx) => countAnew(tx, now, surveyId, keys));
    while (await isCounting(db, surveyId)) {
      await db.$transaction((tx) => countQuotas.handle(tx, [taskFor(surveyId)], now));
    }
  }
  return { repaired: differences.length, tooLarge };
}

function publishedSurveys(db: WorkspaceDb): Promise<{ id: string }[]> {
  return db.survey.findMany({
    where: { version: { gt: 0 } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
}

/** Null if the survey has too many responses to be read. */
async function differencesOf(
  db: WorkspaceDb,
  surveyId: string,
  { responses, ms }: SnapshotLimits,
): Promise<QuotaDifference[] | null> {
  const end = performance.now() + ms;
  await db.$queryRaw(Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`);
  const survey = await answeredSurvey(db, surveyId);
  if (!survey || countersOf(survey).length === 0) return [];
  const rows = await db.surveyCounter.findMany({ where: { surveyId } });
  const counters = new Map(rows.map((counter) => [counter.key, asCounted(survey, counter)]));
  const completed = await db.surveyResponse.count({ where: { surveyId, status: 'COMPLETED' } });
  if (survey.newest.definition.quotas.length > 0 && completed > responses) return null;
  const recounted = await recount(db, survey, counters, end);
  if (!recounted) return null;
  recounted.set(capKey, completed);
  return countersOf(survey).flatMap((key): QuotaDifference[] => {
    const [stored, counted] = [counters.get(key)?.count ?? 0, recounted.get(key) ?? 0];
    return stored === counted ? [] : [{ surveyId, key, stored, recounted: counted }];
  });
}

/** A counter whose condition is not that of the newest version has counted nothing yet. */
function asCounted({ newest, workspace }: AnsweredSurvey, counter: Counter): Counter {
  const { definition } = newest;
  const quota = definition.quotas.find(({ key }) => key === counter.key);
  const isOther =
    quota && counter.condition !== conditionHash(definition, quota, workspace.timeZone);
  return isOther ? { ...counter, count: 0, countedToAt: null, countedToId: null } : counter;
}

/** Null if it is not done by `end`, a moment of `performance.now`. */
async function recount(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  counters: ReadonlyMap<string, Counter>,
  end: number,
): Promise<Map<string, number> | null> {
  const counts = new Map<string, number>();
  if (survey.newest.definition.quotas.length === 0) return counts;
  let batch = await metAfter(db, survey);
  for (;;) {
    if (performance.now() > end) return null;
    for (const { row, keys } of batch.met) {
      for (const key of keys) {
        const counter = counters.get(key);
        if (!counter || hasPassed(counter, row)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    if (batch.next.countedToAt === null) return counts;
    batch = await metAfter(db, survey, batch.next);
  }
}

async function countAnew(
  db: WorkspaceDb,
  now: Date,
  surveyId: string,
  keys: readonly string[],
): Promise<void> {
  const survey = await answeredSurvey(db, surveyId);
  if (!survey) return;
  // A transaction that completes, corrects or deletes a response locks them until its commit.
  await lockedCounters(db, surveyId);
  if (keys.includes(capKey)) {
    const count = await db.surveyResponse.count({ where: { surveyId, status: 'COMPLETED' } });
    await db.surveyCounter.updateMany({ where: { surveyId, key: capKey }, data: { count } });
  }
  await db.surveyCounter.updateMany({
    where: { surveyId, key: { in: keys.filter((key) => key !== capKey) } },
    data: { condition: null },
  });
  await currentCounters(db, now, survey);
}

async function isCounting(db: WorkspaceDb, surveyId: string): Promise<boolean> {
  return (await db.surveyCounter.count({ where: { surveyId, countedToAt: { not: null } } })) > 0;
}

function taskFor(subjectId: string) {
  return { id: subjectId, topic: quotaTopic, subjectId, payload: null, attempts: 1 };
}
