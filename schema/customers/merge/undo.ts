import { builder } from '../../builder.ts';
import { logChanges } from '../../changes/log.ts';
import type { Context } from '../../kernel/context.ts';
import { encodeId } from '../../kernel/id.ts';
import { invalid, notFound, UserErrorsThrown } from '../../kernel/userError.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { readLocked, revise } from '../../toolkit/write/revision.ts';
import { customersTask } from '../match/changed.ts';
import { afterUndo, type UndoneMerge } from '../ofCustomer.ts';
import { touchedTask } from '../touched.ts';
import { matchAnew, moveFactsBack, withAliases } from './facts.ts';
import { emptied, refilled, takeBackCopies } from './fill.ts';
import { enqueueAnotherLook, undoMs } from './forgetMerges.ts';
import './merge.graph.ts';

interface UndoInput {
  readonly merge: string;
}

const CustomerMergeUndoInput = builder.inputRef<UndoInput>('CustomerMergeUndoInput').implement({
  description: 'Which merge to undo: the latest ones first, where the survivor was merged, too.',
  fields: (t) => ({
    merge: t.id(
      bounded(
        { reference: 'CustomerMerge', own: true },
        { required: true, description: 'The id of the merge: `customermerge_…`.' },
      ),
    ),
  }),
});

mutation<UndoInput, { merge: string }>('customerMergeUndo', {
  description:
    'Undoes a merge within a day: the merged customer is one of its own again. What was its own goes back to it, and so do events that came since with its id, an external id, the email address or the telephone number that it alone has; with one that the survivor has, too, they are AMBIGUOUS. A refusal to be contacted that was recorded since counts for both, and so does a contact with a survey. Fields and attributes that the survivor got and that were not changed since are cleared, or get what another customer has who is still merged into it. Refused with `WRONG_STATE` for a merge that was undone or is older than a day, with `LATER_MERGE` if the survivor was merged itself since.',
  scope: 'customers:write',
  input: CustomerMergeUndoInput,
  entity: {
    field: 'merge',
    model: 'CustomerMerge',
    description: 'The merge, with `undoneAt`; null if there are errors.',
  },
  resolve: async (ctx, { merge: id }) => {
    const { db, now } = ctx;
    const { merge, merged, survivor, filled } = await lockMerge(ctx, id);
    if (survivor.mergedIntoId) throw await laterMerge(ctx, merge.survivor);
    await revise(db, 'Customer', merged.id, null, { mergedIntoId: null });
    const cleared = emptied(filled, survivor, merged);
    await revise(db, 'Customer', survivor.id, null, await refilled(db, merge, cleared));
    await takeBackCopies(db, merge, now);
    await moveFactsBack(db, merge);
    await matchAnew(db, merge);
    await afterUndo(db, merge);
    await db.customerMerge.updateMany({ where: { id }, data: { undoneAt: now } });
    const customers = await withAliases(db, [merged.id, survivor.id]);
    await enqueue(db, now, [customersTask({ customers, identifiers: [] }), touchedTask(customers)]);
    await enqueueAnotherLook(db, now, id);
    const updated = [merged, survivor].map(
      (row) => ({ type: 'customer.updated', subjectId: row.id }) as const,
    );
    await logChanges(db, now, updated);
    return { merge: id };
  },
});

const path = ['input', 'merge'];

/**
 * The merge, if it can be undone, and its customers, locked: all that changes a merge locks its survivor
 * before, as an undoing also changes other merges into it.
 */
async function lockMerge({ db, now }: Context, id: string) {
  const find = () => db.customerMerge.findFirst({ where: { id } });
  const gone = new UserErrorsThrown(notFound(path, 'merge'));
  const before = await find();
  if (!before) throw gone;
  const { mergedId, survivorId } = before;
  const rows = await readLocked(db, 'Customer', [mergedId, survivorId], 'UPDATE');
  const [merged, survivor] = [rows.get(mergedId), rows.get(survivorId)];
  const stored = await find();
  if (!stored || !merged || !survivor) throw gone;
  const { filled, mergedAt, undoneAt } = stored;
  const refuse = (message: string) => new UserErrorsThrown(invalid('WRONG_STATE', path, message));
  if (undoneAt) throw refuse('This merge was undone before.');
  if (now.getTime() - mergedAt.getTime() > undoMs) {
    throw refuse('A merge can be undone for a day. Change the customers by hand instead.');
  }
  const merge: UndoneMerge = { id, survivor: survivorId, merged: mergedId, mergedAt };
  return { merge, merged, survivor, filled };
}

async function laterMerge({ db }: Context, survivor: string): Promise<UserErrorsThrown> {
  const later = await db.customerMerge.findFirst({
    where: { mergedId: survivor, undoneAt: null },
    orderBy: [{ mergedAt: 'desc' }, { id: 'desc' }],
  });
  const merge = later?.id ?? '';
  return new UserErrorsThrown({
    type: 'LaterMergeError',
    code: 'LATER_MERGE',
    path,
    message: `The survivor was itself merged later. Undo ${encodeId('CustomerMerge', merge)} first.`,
    merge,
  });
}
