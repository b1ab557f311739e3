import type { Context } from '../kernel/context.ts';
import type { ArchivedOrRestored } from '../toolkit/write/lifecycle.ts';
import { lookAtRestored } from './assignment/assignWaiting.ts';
import { noteCases } from './board/noteCases.ts';
import { storeHistory } from './history.ts';
import { setTargets } from './sla/setTargets.ts';

/** Stores what follows when a case is archived or restored. */
export async function followArchived(
  ctx: Context,
  key: string,
  { archived, revision }: ArchivedOrRestored,
): Promise<void> {
  if (revision === null) return;
  const [before, after] = [{ archived: !archived }, { archived }];
  await storeHistory(ctx, [{ case: key, revision, before, after }]);
  // One that is archived raises no alarm.
  if (archived) {
    await ctx.db.caseTarget.updateMany({ where: { caseId: key }, data: { alarmAt: null } });
  } else {
    await setTargets(ctx.db, ctx.now, [{ id: key }]);
    await lookAtRestored(ctx, key);
  }
  await noteCases(ctx.db, ctx.now, [key]);
}
