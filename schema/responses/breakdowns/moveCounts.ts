import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { aggregated } from '../../scores/rollups/contributions.ts';
import { answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { movedBetween } from '../edit/contributions.ts';
import { enqueueRollups } from '../enqueueRollups.ts';
import { lockedResponses, type ResponseColumns } from '../storedResponse.ts';

/** What many responses can have another of, and its column. */
const columns = { TAGS: 'tags', SEGMENTS: 'segmentIds' } as const;

/**
 * Moves locked responses between the counts by a breakdown, after other values were stored for them. The
 * number of statements does not grow with the responses, only with their surveys that have it.
 *
 * @param before the values that each response was counted by, by its key
 */
export async function moveCounts(
  db: WorkspaceDb,
  now: Date,
  source: keyof typeof columns,
  before: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  if (before.size === 0) return;
  const rows = await db.surveyResponse.findMany({
    where: { id: { in: [...before.keys()] }, survey: { breakdowns: { some: { source } } } },
    select: { id: true, surveyId: true },
  });
  for (const [surveyId, ofSurvey] of grouped(rows, (row) => row.surveyId)) {
    const survey = await answeredSurvey(db, surveyId);
    if (!survey) continue;
    const ids = ofSurvey.map(({ id }) => id);
    const moved = [...(await lockedResponses(db, survey, ids)).values()];
    const deltas = moved.flatMap((after) => {
      const earlier = { [columns[source]]: before.get(after.row.id) ?? [] };
      const row: ResponseColumns = { ...after.row, ...earlier };
      return movedBetween({ ...after, row }, after);
    });
    await enqueueRollups(db, now, survey, aggregated(deltas));
  }
}
