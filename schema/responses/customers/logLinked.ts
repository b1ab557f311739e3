import { logChanges } from '../../changes/log.ts';
import { followMatches } from '../../customers/match/followMatches.ts';

/** Of one that is not submitted, its submit will say who answered. */
followMatches(async (db, now, model, responses) => {
  if (model !== 'SurveyResponse') return;
  const completed = await db.surveyResponse.findMany({
    where: { id: { in: [...responses] }, status: 'COMPLETED' },
    select: { id: true },
  });
  await logChanges(
    db,
    now,
    completed.map(({ id }) => ({ type: 'response.updated', subjectId: id })),
  );
});
