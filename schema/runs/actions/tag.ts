import { Prisma } from '../../../prisma/generated/client/client.ts';
import { logChanges } from '../../changes/log.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import { onStep } from '../actions.ts';
import type { ReachedStep, RunState, StepOutcome } from '../stepAction.ts';
import { forCustomers, skipped } from './forCustomers.ts';

/** Tags of a response or of feedback, at most: as their inputs have it. */
const maxTags = 50;

export const nothingToTag = skipped('NOTHING_TO_TAG', 'What triggered the run has no tags.');

/** What triggers a run and has tags. */
type Tagged = 'SurveyResponse' | 'Feedback';

const changed = {
  SurveyResponse: 'response.updated',
  Feedback: 'feedback.updated',
} as const satisfies Record<Tagged, string>;

/** Adds tags to what triggered the runs of steps; those that it has are not added again. */
onStep(
  'TAG',
  forCustomers<'TAG'>(async (db, now, reached) => {
    const outcomes = new Map<string, StepOutcome>();
    for (const model of ['SurveyResponse', 'Feedback'] as const) {
      const those = reached.filter(({ run }) => taggedBy(run) === model);
      for (const [id, outcome] of await tag(db, now, model, those)) outcomes.set(id, outcome);
    }
    for (const { id } of reached) {
      if (outcomes.has(id)) continue;
      outcomes.set(id, nothingToTag);
    }
    return outcomes;
  }),
);

/** What a run tags; null for nothing. */
export function taggedBy({
  trigger,
  triggerId,
}: Pick<RunState, 'trigger' | 'triggerId'>): Tagged | null {
  if (triggerId === null) return null;
  if (trigger === 'RESPONSE_COMPLETED' || trigger === 'ANSWER_SCORED') return 'SurveyResponse';
  return trigger === 'FEEDBACK_RECORDED' ? 'Feedback' : null;
}

async function tag(
  db: WorkspaceDb,
  now: Date,
  model: Tagged,
  reached: readonly ReachedStep<'TAG'>[],
): Promise<ReadonlyMap<string, StepOutcome>> {
  const keys = [...new Set(reached.flatMap(({ run }) => run.triggerId ?? []))];
  const locked = await readLocked(db, model, keys, 'NO KEY UPDATE');
  const stored = new Map([...locked].map(([key, { tags }]) => [key, tagsIn(tags)]));
  const after = new Map(stored);
  const outcomes = new Map<string, StepOutcome>();
  for (const { id, run, step } of reached) {
    const had = after.get(run.triggerId ?? '');
    // A response can be deleted meanwhile; then there is nothing to tag.
    if (!had) continue;
    const has = [...new Set([...had, ...step.tags])];
    if (has.length > maxTags) {
      outcomes.set(id, skipped('TOO_MANY', `It would have more than ${maxTags} tags.`));
      continue;
    }
    after.set(run.triggerId ?? '', has);
    outcomes.set(id, { status: 'SUCCEEDED', log: 'It has the tags.' });
  }
  const rows = [...after].flatMap(([id, tags]) =>
    tags.length > (stored.get(id)?.length ?? 0) ? [{ id, tags }] : [],
  );
  await store(db, now, model, rows);
  return outcomes;
}

/** A column of texts. */
function tagsIn(tags: unknown): readonly string[] {
  return tags as readonly string[];
}

const taggedRows = recordset({ id: 'uuid', tags: 'text[]' });

async function store(
  db: WorkspaceDb,
  now: Date,
  model: Tagged,
  rows: readonly { readonly id: string; readonly tags: readonly string[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE ${Prisma.raw(`"${model}"`)} AS stored
    SET tags = input.tags, "updatedAt" = ${now.toISOString()}::timestamptz,
      revision = stored.revision + 1
    FROM (${taggedRows(rows)}) AS input
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = input.id
    RETURNING stored.id`);
  await logChanges(
    db,
    now,
    rows.map(({ id: subjectId }) => ({ type: changed[model], subjectId })),
  );
}
