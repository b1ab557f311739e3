import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { addListed } from '../../segments/listed.ts';
import { onStep } from '../actions.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { forCustomers, skipped } from './forCustomers.ts';

export const notAList = skipped('NOT_A_LIST', 'The segment is archived, or is no list any more.');

/** Puts the customers of steps on lists, as `segmentAddCustomers` does; those who are on one stay. */
onStep(
  'ADD_TO_LIST',
  forCustomers<'ADD_TO_LIST'>(async (db, now, reached) => {
    const lists = await listsOf(db, reached);
    const open = reached.filter(({ step }) => lists.has(step.segment));
    // In the order of their keys, so that two transactions wait and do not deadlock.
    const bySegment = [...grouped(open, ({ step }) => step.segment)].sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    for (const [segment, those] of bySegment) {
      await addListed(
        db,
        now,
        segment,
        those.map(({ run }) => run.customerId),
        Object.fromEntries(those.map(({ run }) => [run.customerId, run.id])),
      );
    }
    return new Map(
      reached.map(({ id, step }): [string, StepOutcome] => [
        id,
        lists.has(step.segment)
          ? { status: 'SUCCEEDED', log: 'The customer is on the list.' }
          : notAList,
      ]),
    );
  }),
);

/** The segments of steps that are lists, by their keys. */
export async function listsOf(
  db: WorkspaceDb,
  reached: readonly Pick<ReachedStep<'ADD_TO_LIST'>, 'step'>[],
): Promise<ReadonlySet<string>> {
  const named = [...new Set(reached.map(({ step }) => step.segment))];
  const rows = await db.segment.findMany({
    where: { id: { in: named }, archivedAt: null },
    select: { id: true, condition: true },
  });
  return new Set(rows.flatMap(({ id, condition }) => (condition === null ? id : [])));
}
