import type { BreakdownSource } from '../../../prisma/generated/client/enums.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { aggregated } from '../../scores/rollups/contributions.ts';
import { answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { movedBetween } from '../edit/contributions.ts';
import { enqueueRollups } from '../enqueueRollups.ts';
import { lockedResponses, type ResponseColumns } from '../storedResponse.ts';

/** What many responses can have another of. */
type Counted = Pick<ResponseColumns, 'tags' | 'segmentIds' | 'attributes'>;

/**
 * Moves locked responses between the counts by breakdowns, after other values were stored for them. The
 * number of statements does not grow with the responses, only with their surveys that have one of these.
 *
 * @param sources of the breakdowns
 * @param before by the key of each response, those values that it was counted by that are others now
 */
export async function moveCounts(
  db: WorkspaceDb,
  now: Date,
  sources: readonly BreakdownSource[],
  before: ReadonlyMap<string, Partial<Counted>>,
): Promise<void> {
  if (before.size === 0) return;
  const rows = await db.surveyResponse.findMany({
    where: {
      id: { in: [...before.keys()] },
      survey: { breakdowns: { some: { source: { in: [...sources] } } } },
    },
    select: { id: true, surveyId: true },
  });
  for (const [surveyId, ofSurvey] of grouped(rows, (row) => row.surveyId)) {
    const survey = await answeredSurvey(db, surveyId);
    if (!survey) continue;
    const ids = ofSurvey.map(({ id }) => id);
    const moved = [...(await lockedResponses(db, survey, ids)).values()];
    const deltas = moved.flatMap((after) => {
      const row: ResponseColumns = { ...after.row, ...before.get(after.row.id) };
      return movedBetween({ ...after, row }, after);
    });
    await enqueueRollups(db, now, survey, aggregated(deltas));
  }
}
