import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type PromisesPass, promisesTask, promisesTopic } from '../../workspaces/promises.ts';
import { noteCases } from '../board/noteCases.ts';
import { lockCases } from '../changeCases.ts';
import { openStatuses } from '../states.ts';
import { setTargets } from './setTargets.ts';

/** Cases of one transaction. */
const batch = 500;

/**
 * Has the targets of open cases follow hours or promises that were changed, a batch in each transaction.
 * Those that were reached or missed stay.
 */
export const setTargetsAgain: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: promisesTopic,
  batch: 1,
  handle: async (db, tasks, now) => {
    for (const { payload } of tasks) {
      const { after } = payload as PromisesPass;
      const cases = await db.case.findMany({
        where: {
          ...(after !== null && { id: { gt: after } }),
          status: { in: [...openStatuses] },
          targets: { some: { reachedAt: null, overdueAt: null } },
        },
        orderBy: { id: 'asc' },
        take: batch,
        select: { id: true },
      });
      const locked = await lockCases(
        db,
        cases.map(({ id }) => id),
      );
      const keys = [...locked.keys()];
      await setTargets(
        db,
        now,
        keys.map((id) => ({ id })),
      );
      await noteCases(db, now, keys, []);
      const last = cases.at(-1);
      if (last && cases.length === batch) {
        await enqueue(db, now, [promisesTask({ after: last.id })]);
      }
    }
  },
};
