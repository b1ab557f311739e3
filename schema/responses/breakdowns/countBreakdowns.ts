import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel, ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { contributionsOfAll } from '../../scores/rollups/contributions.ts';
import { foldBreakdowns, registerValues } from '../../scores/rollups/foldBreakdowns.ts';
import { deleteGone, forgetValues } from '../../scores/rollups/forgetValues.ts';
import type { RollupDelta } from '../../scores/rollups/rollup.ts';
import { type AnsweredSurvey, answeredSurvey, atVersion } from '../../surveys/answeredSurvey.ts';
import { attributeOfKey } from '../../surveys/breakdowns/breakdown.ts';
import { breakdownParts } from '../../surveys/breakdowns/breakdownParts.ts';
import {
  type BreakdownWork,
  breakdownTask,
  breakdownTopic,
} from '../../surveys/breakdowns/storeBreakdowns.ts';
import { lockAsKnown } from '../../surveys/quotas/counters.ts';
import { lockRows } from '../../toolkit/write/revision.ts';
import { type StoredAnswer, valuesOf } from '../answerRow.ts';
import { clearAttributes, takeAttributes } from '../customers/takeAttributes.ts';
import { attributeTextsOf, decodedAnswersOf, hiddenValuesOf } from '../storedResponse.ts';

/**
 * Counts earlier responses by new breakdowns, and deletes what is counted no more; one batch in each
 * transaction.
 *
 * @param batch responses that one transaction counts
 */
export function countBreakdownsBy(batch: number): TransactionalHandler {
  return {
    kind: 'TRANSACTIONAL',
    topic: breakdownTopic,
    batch: 1,
    handle: async (db, tasks, now) => {
      for (const { subjectId, payload } of tasks) {
        if (subjectId === null) continue;
        const work = workIn(payload);
        if (await doWork[work](db, subjectId, batch)) continue;
        const anonymous = await isAnonymous(db, subjectId);
        await enqueue(db, now, [breakdownTask(work, { id: subjectId, anonymous })]);
      }
    },
  };
}

/** A thousand take about half a second. */
export const countBreakdowns = countBreakdownsBy(1_000);

/** Written by `breakdownTask`. */
function workIn(payload: unknown): BreakdownWork {
  return payload as BreakdownWork;
}

async function isAnonymous(db: WorkspaceDb, id: string): Promise<boolean> {
  return (await db.survey.count({ where: { id, anonymous: true } })) > 0;
}

/** What a task does; each says whether all is done. */
const doWork: Readonly<
  Record<BreakdownWork, (db: WorkspaceDb, surveyId: string, batch: number) => Promise<boolean>>
> = { COUNT: countOn, FORGET: forgetValues, DELETE: deleteGone, CLEAR: clearOn };

/**
 * Counts the next batch. A transaction that changes or deletes one of its responses has locked that: it
 * is waited for, and its response counted as it is then.
 */
async function countOn(db: WorkspaceDb, surveyId: string, batch: number): Promise<boolean> {
  const survey = await answeredSurvey(db, surveyId);
  if (!survey) return true;
  // Before the survey, as where they are marked.
  const breakdowns = await lockedBreakdowns(db, surveyId);
  await lockAsKnown(db, survey);
  const open = breakdowns.filter(({ countedToAt }) => countedToAt !== null);
  const [first] = open;
  if (!first) return true;
  const total = first.total || (await earlier(db, surveyId, first.number));
  const next = await responsesAfter(db, surveyId, first, batch);
  const ids = next.map(({ id }) => id);
  if (ids.length > 0) await lockRows(db, 'SurveyResponse', ids);
  if (ids.length > 0 && open.some(({ source }) => source === 'ATTRIBUTE')) {
    await takeAttributes(db, ids, { onlyOpen: true });
  }
  const deltas = await deltasOf(db, { ...survey, breakdowns }, ids);
  await registerValues(db, deltas);
  await foldBreakdowns(db, deltas, { first: open.map(({ number }) => number) });
  const last = next.length < batch ? undefined : next.at(-1);
  await db.surveyBreakdown.updateMany({
    where: { surveyId, number: { in: open.map(({ number }) => number) } },
    data: {
      countedToAt: last?.startedAt ?? null,
      countedToId: last?.id ?? null,
      total,
      counted: first.counted + next.length,
    },
  });
  return last === undefined;
}

/** Clears a batch, while no attribute is marked: what is marked stays. */
async function clearOn(db: WorkspaceDb, surveyId: string, batch: number): Promise<boolean> {
  const survey = await answeredSurvey(db, surveyId);
  if (!survey) return true;
  await lockAsKnown(db, survey);
  const marked = survey.breakdowns.flatMap(({ key }) => attributeOfKey(key) ?? []);
  return clearAttributes(db, surveyId, marked, batch);
}

type Locked = AnsweredSurvey['breakdowns'][number] & {
  readonly total: number;
  readonly counted: number;
};

/** Locks the breakdowns of a survey. Those that are open were marked together, and have one position. */
function lockedBreakdowns(db: WorkspaceDb, surveyId: string): Promise<Locked[]> {
  return db.$queryRaw<Locked[]>(Prisma.sql`
    SELECT number, key, source::text AS source, "countedToAt", "countedToId", total, counted
    FROM "SurveyBreakdown"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid
    ORDER BY number FOR NO KEY UPDATE`);
}

/** How many responses were stored without knowing the breakdown of a number. */
function earlier(db: WorkspaceDb, surveyId: string, number: number): Promise<number> {
  return db.surveyResponse.count({ where: { surveyId, breakdownVersion: { lt: number } } });
}

function responsesAfter(
  db: WorkspaceDb,
  surveyId: string,
  { number, countedToAt, countedToId }: Locked,
  limit: number,
): Promise<{ readonly id: string; readonly startedAt: Date }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT id, "startedAt" FROM "SurveyResponse"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid
      AND "breakdownVersion" < ${number}::int
      AND ("startedAt", id) > (${countedToAt?.toISOString()}::timestamptz, ${countedToId}::uuid)
    ORDER BY "startedAt", id LIMIT ${limit}`);
}

interface ResponseRow {
  readonly id: string;
  readonly version: number;
  readonly status: ResponseStatus;
  readonly locale: string;
  readonly channel: Channel;
  readonly touchpointId: string | null;
  readonly day: string;
  readonly reached: readonly string[];
  readonly hiddenFields: unknown;
  readonly tags: readonly string[];
  readonly segmentIds: readonly string[];
  readonly attributes: unknown;
}

/** What responses add to the rollups, by the breakdowns of the survey; they are locked. */
async function deltasOf(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  ids: readonly string[],
): Promise<RollupDelta[]> {
  if (ids.length === 0) return [];
  const ofWorkspace = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<ResponseRow[]>(Prisma.sql`
    SELECT id, version, status::text AS status, locale, channel::text AS channel, "touchpointId",
      day::text AS day, reached, "hiddenFields", tags, "segmentIds", attributes
    FROM "SurveyResponse" WHERE ${ofWorkspace} AND id = ANY(${[...ids]}::uuid[])`);
  // What is in respondents' own words has no value that is counted.
  const found = await db.$queryRaw<(StoredAnswer & { responseId: string })[]>(Prisma.sql`
    SELECT "responseId", id, question, kind::text AS kind, text, number, boolean, date, choices,
      NULL AS other, matrix, NULL AS contact, "hiddenByLogic"
    FROM "Answer" WHERE ${ofWorkspace} AND "responseId" = ANY(${[...ids]}::uuid[])
      AND kind NOT IN ('SHORT_TEXT', 'LONG_TEXT', 'CONTACT', 'DATE')`);
  const answersOf = grouped(found, ({ responseId }) => responseId);
  const deltas: RollupDelta[] = [];
  for (const [version, ofVersion] of grouped(rows, (row) => row.version)) {
    const answered = await atVersion(db, survey, version);
    if (!answered) throw new Error(`Version ${version} of survey ${survey.id} is gone`);
    const counted = ofVersion.map(({ id, status, reached, hiddenFields, tags, ...row }) => {
      const answers = decodedAnswersOf(answersOf.get(id) ?? []);
      const parts = breakdownParts(survey.breakdowns, {
        ...{ hiddenFields: hiddenValuesOf(hiddenFields), tags, segments: row.segmentIds },
        attributes: attributeTextsOf(row.attributes),
        answerTo: (question) => answers.get(question)?.value,
      });
      const { touchpointId, channel, locale, day } = row;
      const cut = { surveyId: survey.id, day, touchpointId, channel, locale, version, parts };
      return { cut, status, reached, answers: valuesOf(answers) };
    });
    const { questions } = answered.atVersion;
    deltas.push(...contributionsOfAll(counted, (key) => questions.get(key)));
  }
  return deltas;
}
