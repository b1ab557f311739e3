import { evaluate } from '../../schema/conditions/evaluate.ts';
import { startOfDay } from '../../schema/kernel/localTime.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { answerColumns, decodedAnswersOf } from '../../schema/responses/storedResponse.ts';
import type { Quota } from '../../schema/surveys/definition/definition.ts';
import { definitionIn } from '../../schema/surveys/definition/stored.ts';

/** Where a recount ends, in the order of `startedAt` and id; null: after the last response. */
export type RecountTo = { readonly startedAt: Date; readonly id: string } | null;

/** The quotas of a survey's newest version, by key; none before the first. */
export async function quotasInForce(db: WorkspaceDb, surveyId: string): Promise<readonly Quota[]> {
  const [newest] = await db.surveyVersion.findMany({
    where: { surveyId },
    orderBy: { version: 'desc' },
    take: 1,
  });
  return newest ? definitionIn(newest.definition).quotas : [];
}

/** How many completed responses meet each quota in force: by what is stored of them, field by field. */
export async function recountedQuotas(
  db: WorkspaceDb,
  surveyId: string,
  to: RecountTo = null,
): Promise<Record<string, number>> {
  const quotas = await quotasInForce(db, surveyId);
  const rows = await db.surveyResponse.findMany({
    where: { surveyId, status: 'COMPLETED', ...(to && upTo(to)) },
    select: {
      id: true,
      day: true,
      startedAt: true,
      completedAt: true,
      variables: true,
      hiddenFields: true,
      answers: { select: answerColumns },
      survey: { select: { anonymous: true, workspace: { select: { timeZone: true } } } },
    },
  });
  const counts = Object.fromEntries(quotas.map(({ key }) => [key, 0]));
  for (const { variables, hiddenFields, answers, survey, ...row } of rows) {
    const values = new Map<string, unknown>([
      ...[...decodedAnswersOf(answers)].map(([key, { value }]) => [key, value] as const),
      ...Object.entries(Object(variables)),
      ...Object.entries(Object(hiddenFields)),
    ]);
    const { timeZone } = survey.workspace;
    const judgedAt = survey.anonymous
      ? lastOf(row.day, timeZone)
      : (row.completedAt ?? row.startedAt);
    for (const { key, when } of quotas) {
      if (evaluate(when, (field) => values.get(field), judgedAt, timeZone)) {
        counts[key] = (counts[key] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** The last moment of a day. */
function lastOf(day: Date, timeZone: string): Date {
  const dayAfter = new Date(day.getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return new Date(startOfDay(dayAfter, timeZone).getTime() - 1);
}

function upTo({ startedAt, id }: NonNullable<RecountTo>) {
  return { OR: [{ startedAt: { lt: startedAt } }, { startedAt, id: { lte: id } }] };
}

/** What the counters of a survey say of its quotas, and how far they have come. */
export async function countedQuotas(
  db: WorkspaceDb,
  surveyId: string,
): Promise<{ counts: Record<string, number>; to: RecountTo }> {
  const rows = await db.surveyCounter.findMany({ where: { surveyId, key: { not: '' } } });
  const [open] = rows.flatMap(({ countedToAt: startedAt, countedToId: id }) =>
    startedAt && id ? [{ startedAt, id }] : [],
  );
  return {
    counts: Object.fromEntries(rows.map(({ key, count }) => [key, count])),
    to: open ?? null,
  };
}
