import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type AnsweredSurvey, answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { type Counter, capKey, countersOf, lockedCounters } from '../../surveys/quotas/counters.ts';
import { conditionHash } from '../../surveys/quotas/quotas.ts';
import { countQuotas, currentCounters, hasPassed, metAfter, quotaTopic } from './quotaCounts.ts';

/** A counter that is not what the completed responses say. */
export interface QuotaDifference {
  readonly surveyId: string;
  /** Of the quota; '' of the survey's cap, `maxResponses`. */
  readonly key: string;
  /** 0 where its condition is not counted yet. */
  readonly kept: number;
  /** Over the responses that the counter has come to. */
  readonly recounted: number;
}

/** What a comparison of counters with responses found. */
export interface VerifiedQuotas {
  readonly faults: readonly QuotaDifference[];
  /** Surveys with quotas whose completed responses are too many for one snapshot. */
  readonly tooLarge: readonly string[];
}

/** What a repair of counters did. */
export interface RepairedQuotas {
  /** Counters that were put right. */
  readonly repaired: number;
  /** Surveys that were not compared, and so not repaired: see `VerifiedQuotas`. */
  readonly tooLarge: readonly string[];
}

/** What is read of a survey in one snapshot. */
interface SnapshotLimits {
  /** Completed responses. */
  readonly responses: number;
  /** Milliseconds. */
  readonly ms: number;
}

/**
 * A snapshot has 30 seconds, of which 200,000 responses take some 20 on a quick machine. On a slow
 * one the time decides, with room for the batch that is being read.
 */
const snapshotLimits: SnapshotLimits = { responses: 200_000, ms: 25_000 };

/**
 * Proves that what quotas and caps count is what a recount of the completed responses gives. One
 * snapshot a survey: it is exact while responses come in. It reads every completed response of a
 * survey with quotas, but for those where they are beyond the limits: these are named.
 */
export async function verifyQuotas(
  db: WorkspaceDb,
  limits: SnapshotLimits = snapshotLimits,
): Promise<VerifiedQuotas> {
  const faults: QuotaDifference[] = [];
  const tooLarge: string[] = [];
  for (const { id } of await publishedSurveys(db)) {
    const found = await db.$transaction((snapshot) => faultsOf(snapshot, id, limits));
    if (found) faults.push(...found);
    else tooLarge.push(id);
  }
  return { faults, tooLarge };
}

/**
 * Makes those counters what a recount gives: each wrong one begins anew, and is counted to its end.
 */
export async function repairQuotas(
  db: WorkspaceDb,
  now: Date,
  limits?: SnapshotLimits,
): Promise<RepairedQuotas> {
  const { faults, tooLarge } = await verifyQuotas(db, limits);
  for (const surveyId of new Set(faults.map((fault) => fault.surveyId))) {
    const keys = faults.flatMap((fault) => (fault.surveyId === surveyId ? fault.key : []));
    await db.$transaction((tx) => countAnew(tx, now, surveyId, keys));
    while (await isCounting(db, surveyId)) {
      await db.$transaction((tx) => countQuotas.handle(tx, [taskFor(surveyId)], now));
    }
  }
  return { repaired: faults.length, tooLarge };
}

function publishedSurveys(db: WorkspaceDb): Promise<{ id: string }[]> {
  return db.survey.findMany({
    where: { version: { gt: 0 } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
}

/** Null where there are too many responses to be read. */
async function faultsOf(
  db: WorkspaceDb,
  surveyId: string,
  { responses, ms }: SnapshotLimits,
): Promise<QuotaDifference[] | null> {
  const end = performance.now() + ms;
  await db.$queryRaw(Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`);
  const survey = await answeredSurvey(db, surveyId);
  if (!survey || countersOf(survey).length === 0) return [];
  const stored = await db.surveyCounter.findMany({ where: { surveyId } });
  const counters = new Map(stored.map((counter) => [counter.key, asCounted(survey, counter)]));
  const completed = await db.surveyResponse.count({ where: { surveyId, status: 'COMPLETED' } });
  if (survey.newest.definition.quotas.length > 0 && completed > responses) return null;
  const recounted = await recount(db, survey, counters, end);
  if (!recounted) return null;
  recounted.set(capKey, completed);
  return countersOf(survey).flatMap((key): QuotaDifference[] => {
    const [kept, counted] = [counters.get(key)?.count ?? 0, recounted.get(key) ?? 0];
    return kept === counted ? [] : [{ surveyId, key, kept, recounted: counted }];
  });
}

/** A counter of another condition than the newest version's counts nothing yet. */
function asCounted({ newest, workspace }: AnsweredSurvey, counter: Counter): Counter {
  const { definition } = newest;
  const quota = definition.quotas.find(({ key }) => key === counter.key);
  const isOther =
    quota && counter.condition !== conditionHash(definition, quota, workspace.timeZone);
  return isOther ? { ...counter, count: 0, countedToAt: null, countedToId: null } : counter;
}

/** Null where it is not done by `end`, a moment of `performance.now`. */
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
  // Whoever completes, corrects or deletes a response holds them until the commit.
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
