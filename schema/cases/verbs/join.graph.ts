import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { type InputPath, invalid, throwUserErrors } from '../../kernel/userError.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import {
  lockCases,
  momentOfChange,
  namedCaseErrors,
  type StoredCase,
  storeChanges,
} from '../changeCases.ts';
import { changedCase, type StatusInput, whichCase } from '../changeStatus.ts';
import { joinEdits } from '../joinEdits.ts';
import { openStatuses } from '../states.ts';

interface Joining extends Omit<StatusInput, 'note'> {
  readonly into: string;
}

const JoinInput = builder.inputRef<Joining>('CaseJoinInput').implement({
  description: 'Two cases that are about the same.',
  fields: (t) => ({
    ...whichCase(t),
    into: t.id(
      bounded(
        { reference: 'Case', own: true },
        { required: true, description: 'The id of the case that stands for both: `case_…`.' },
      ),
    ),
  }),
});

mutation<Joining, { case: string }>('caseJoin', {
  description:
    'Joins a duplicate into another case of its customer, which stands for both: it has the comments, the notices and the duplicates of both, the earlier `openedAt` and `firstResponseAt`, of both promises the one that is due first (its clock runs while one of both did), and what the duplicate is about where it is about nothing itself. The duplicate becomes CANCELED with the reason DUPLICATE and is not reopened. Refused with `WRONG_STATE` unless something is left to do for both, with `INVALID_VALUE` for one case or two customers, and with `STALE_REVISION` if `revision` is set and the duplicate has changed since. Repeating it changes nothing.',
  scope: 'cases:write',
  input: JoinInput,
  entity: {
    ...changedCase,
    description: 'The case that stands for both; null if there are errors.',
  },
  resolve: async (ctx, { into, ...named }) => {
    const found = await lockCases(ctx.db, [named.id, into]);
    const [duplicate, survivor] = [found.get(named.id), found.get(into)];
    throwUserErrors([
      ...namedCaseErrors({ ...named, path: ownPath }, duplicate),
      ...namedCaseErrors({ id: into, path: intoPath }, survivor),
    ]);
    if (!duplicate || !survivor) throw new Error('Cases that are missing are errors');
    if (duplicate.joinedIntoId !== into) await join(ctx, duplicate, survivor);
    return { case: into };
  },
});

const ownPath: InputPath = ['input', 'id'];
const intoPath: InputPath = ['input', 'into'];

async function join(ctx: Context, duplicate: StoredCase, survivor: StoredCase): Promise<void> {
  throwUserErrors(joinErrors(duplicate, survivor));
  const { db } = ctx;
  const at = momentOfChange(ctx, [duplicate, survivor]);
  // First, since the clock of the case that stands for all follows the histories of all.
  await db.case.updateMany({
    where: { joinedIntoId: duplicate.id },
    data: { joinedIntoId: survivor.id },
  });
  await storeChanges(ctx, joinEdits(duplicate, survivor, at), at);
  const [from, to] = [{ caseId: duplicate.id }, { caseId: survivor.id }];
  await db.caseComment.updateMany({ where: from, data: to });
  await db.notice.updateMany({ where: from, data: to });
}

function joinErrors(duplicate: StoredCase, survivor: StoredCase) {
  if (duplicate.id === survivor.id) {
    return [
      invalid('INVALID_VALUE', intoPath, 'Both are one and the same case. Name another one.'),
    ];
  }
  const closed = ({ status }: StoredCase) => !openStatuses.includes(status);
  const isDone = 'Nothing is left to do for this case. Reopen it first.';
  return [
    ...(closed(duplicate) ? [invalid('WRONG_STATE', ownPath, isDone)] : []),
    ...(closed(survivor) ? [invalid('WRONG_STATE', intoPath, isDone)] : []),
    ...(duplicate.customerId === survivor.customerId
      ? []
      : [invalid('INVALID_VALUE', intoPath, 'This case is of another customer.')]),
  ];
}
