import { flowOf } from '../surveys/logic.ts';
import { versionOf } from '../surveys/published.ts';
import type { WorkspaceDb } from '../toolkit/workspaceDb.ts';
import { valuesOf } from './answerRow.ts';
import type { QuotaCounted } from './counters.ts';
import { heldAnswersOf, hiddenValuesOf, responseColumns } from './storedResponse.ts';

/** Responses that are in memory at once. */
const batch = 500;

/** Completed responses to these versions of a survey, a batch at a time, each with its way through it. */
export async function* completedResponses(
  db: WorkspaceDb,
  surveyId: string,
  versions: readonly number[],
): AsyncGenerator<QuotaCounted> {
  if (versions.length === 0) return;
  const listed = { surveyId, status: 'COMPLETED' as const, version: { in: [...versions] } };
  let after: string | undefined;
  for (;;) {
    const rows = await db.surveyResponse.findMany({
      where: { ...listed, ...(after !== undefined && { id: { gt: after } }) },
      select: responseColumns,
      orderBy: { id: 'asc' },
      take: batch,
    });
    for (const row of rows) {
      const atVersion = await versionOf(db, surveyId, row.version);
      if (!atVersion) continue;
      const values = valuesOf(heldAnswersOf(row.answers));
      const hiddenFields = hiddenValuesOf(row.hiddenFields);
      const now = row.completedAt ?? row.startedAt;
      const flow = flowOf(atVersion.compiled, values, hiddenFields, now);
      yield { atVersion, flow, values, hiddenFields, now };
    }
    after = rows.at(-1)?.id;
    if (rows.length < batch) return;
  }
}
