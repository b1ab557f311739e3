import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { definitionIn } from '../definition/stored.ts';
import { breakdownLimits } from './breakdown.ts';
import { sourceOfKey } from './breakdownKeys.ts';

/** The topic of tasks for the counts of a survey by its breakdowns; `subjectId` is the survey. */
export const breakdownTopic = 'breakdowns';

/**
 * What such a task does: COUNT the responses that are not counted; FORGET the values that none has; DELETE the
 * counts of what is no breakdown; CLEAR the values of attributes that are none from responses.
 */
export type BreakdownWork = 'COUNT' | 'FORGET' | 'DELETE' | 'CLEAR';

/** A task for a worker. */
export function breakdownTask(
  work: BreakdownWork,
  { id, anonymous }: { readonly id: string; readonly anonymous: boolean },
): Task {
  const dedupeKey = `${breakdownTopic}:${work}:${id}`;
  return { topic: breakdownTopic, subjectId: id, payload: work, dedupeKey, timeless: anonymous };
}

/** The position before the first response. */
const beginning = {
  countedToAt: new Date('0001-01-01T00:00:00Z'),
  countedToId: '00000000-0000-0000-0000-000000000000',
};

/**
 * Locks the breakdowns of a survey. Call it before its row is locked for update: a batch that is being
 * counted, or folded, is waited for here, where no submit waits for this transaction.
 */
export async function lockBreakdowns(db: Context['db'], surveyId: string): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    SELECT number FROM "SurveyBreakdown"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid
    ORDER BY number FOR UPDATE`);
}

const storedColumns = {
  id: true,
  version: true,
  anonymous: true,
  definition: true,
  breakdownVersion: true,
  breakdowns: true,
  versions: { select: { definition: true } },
} as const;

type Stored = Prisma.SurveyGetPayload<{ select: typeof storedColumns }>;

/**
 * Stores the breakdowns of surveys, in the order of their keys, and enqueues the counting of the
 * responses that are there. Call it while the rows of the surveys are locked for update: a transaction
 * that stores a response and did not know the breakdown has committed before, or throws TryAgain
 * (`lockAsKnown`, `insertResponses`).
 *
 * @param keysOf the keys of each survey's breakdowns; they have no errors
 */
export async function storeBreakdowns(
  { db, now }: Context,
  keysOf: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  if (keysOf.size === 0) return;
  const surveys = await db.survey.findMany({
    where: { id: { in: [...keysOf.keys()] } },
    select: storedColumns,
  });
  const changes = surveys.map((survey) => changeTo(survey, keysOf.get(survey.id) ?? []));
  const gone = changes.flatMap(({ survey, gone: numbers }) =>
    numbers.length === 0 ? [] : [{ surveyId: survey.id, number: { in: numbers } }],
  );
  if (gone.length > 0) await db.surveyBreakdown.deleteMany({ where: { OR: gone } });
  const made = changes.flatMap((change) => change.made);
  if (made.length > 0) await db.surveyBreakdown.createMany({ data: made });
  await number(db, changes);
  const tasks = changes.flatMap(({ survey, made: counted, gone: deleted, clears }) => [
    ...(counted.length > 0 && survey.version > 0 ? [breakdownTask('COUNT', survey)] : []),
    ...(deleted.length > 0 && survey.version > 0 ? [breakdownTask('DELETE', survey)] : []),
    ...(clears && survey.version > 0 ? [breakdownTask('CLEAR', survey)] : []),
  ]);
  await enqueue(db, now, tasks);
}

/** What becomes of the breakdowns of a survey. */
function changeTo(survey: Stored, keys: readonly string[]) {
  const { id: surveyId, breakdowns, version, breakdownVersion } = survey;
  const definitions = [survey, ...survey.versions].map(({ definition }) =>
    definitionIn(definition),
  );
  const wanted = keys.flatMap((key, position) => {
    const source = sourceOfKey(key, definitions);
    const paired = position < breakdownLimits.paired;
    const stored = breakdowns.find(
      (each) => each.key === key && each.source === source && each.paired === paired,
    );
    return source ? [{ key, source, position, paired, stored }] : [];
  });
  const isAdded = wanted.some(({ stored }) => !stored);
  // What is being counted begins again with what is added: all that is open has one position.
  const stays = wanted.flatMap(({ stored, position }) =>
    stored && !(isAdded && stored.countedToAt) ? [{ ...stored, position }] : [],
  );
  const numbers = new Set(stays.map(({ number }) => number));
  const made = wanted
    .filter(({ stored }) => !stored || !numbers.has(stored.number))
    .map(({ stored: _, ...marked }, index) => ({
      ...{ surveyId, ...marked, number: breakdownVersion + 1 + index },
      ...(version > 0 && beginning),
    }));
  return {
    survey,
    made,
    moved: stays.map(({ number, position }) => ({ surveyId, number, position })),
    gone: breakdowns.map(({ number }) => number).filter((number) => !numbers.has(number)),
    /** Whether responses have values of an attribute that is no breakdown any more. */
    clears: breakdowns.some(({ key, source }) => source === 'ATTRIBUTE' && !keys.includes(key)),
  };
}

/** Stores the numbers that were used, and the positions of what stays. */
async function number(db: Context['db'], changes: readonly ReturnType<typeof changeTo>[]) {
  const used = changes.map(({ survey: { id, breakdownVersion }, made }) => ({
    id,
    breakdownVersion: breakdownVersion + made.length,
  }));
  const moved = changes.flatMap((change) => change.moved);
  await db.$queryRaw(Prisma.sql`
    WITH numbered AS (
      UPDATE "Survey" AS stored SET "breakdownVersion" = used."breakdownVersion"
      FROM jsonb_to_recordset(${JSON.stringify(used)}::jsonb) AS used (
        id uuid, "breakdownVersion" int)
      WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = used.id
    )
    UPDATE "SurveyBreakdown" AS stored SET position = moved.position
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS moved (
      "surveyId" uuid, number int, position int)
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored."surveyId" = moved."surveyId"
      AND stored.number = moved.number
    RETURNING stored.number`);
}
