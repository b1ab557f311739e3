import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { ChangeType } from '../../changes/types.ts';
import { followMatches } from '../../customers/match/followMatches.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { isAwaited, triggerTasks } from './triggers.ts';

/**
 * By which change a fact was logged, and the columns with the moments at which that can have been. What
 * came as history was not logged.
 */
const logged: Partial<Record<ModelName, { type: ChangeType; moments: readonly string[] }>> = {
  CustomerEvent: { type: 'event.recorded', moments: ['recordedAt'] },
  Feedback: { type: 'feedback.recorded', moments: ['createdAt'] },
  SurveyResponse: {
    type: 'response.completed',
    moments: ['createdAt', 'completedAt', 'updatedAt'],
  },
};

/**
 * A fact whose customer was found after it was logged triggers rules then. One that is not numbered yet is
 * looked at with its number: its change is locked, so that it is numbered after this is committed.
 */
followMatches(async (db, now, model, ids) => {
  const log = logged[model];
  if (!log || !(await isAwaited(db))) return;
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const moments = Prisma.raw(log.moments.map((column) => `fact."${column}"`).join(', '));
  // OFFSET has each fact and its change looked up by an index, without statistics, too.
  const changes = await db.$queryRaw<{ id: string; at: Date; numbered: boolean }[]>(Prisma.sql`
    SELECT matched.id, change.at, change.seq IS NOT NULL AS numbered
    FROM unnest(${[...ids]}::uuid[]) AS matched (id) CROSS JOIN LATERAL (
      SELECT ARRAY[${moments}] AS moments FROM ${Prisma.raw(`"${model}"`)} fact
      WHERE fact."workspaceId" = ${workspace} AND fact.id = matched.id OFFSET 0
    ) stored CROSS JOIN LATERAL (
      SELECT at, seq FROM "Change"
      WHERE "workspaceId" = ${workspace} AND at = ANY(stored.moments)
        AND "subjectId" = matched.id AND type = ${log.type}::text OFFSET 0 FOR SHARE
    ) change`);
  const numbered = changes.filter((change) => change.numbered);
  const facts = numbered.map(({ id, at }) => {
    return { type: log.type, subjectId: id, at: at.toISOString() };
  });
  await enqueue(db, now, triggerTasks(facts));
});
