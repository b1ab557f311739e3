import type { CaseReason } from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import {
  changedCase,
  changeStatus,
  noteField,
  type StatusInput,
  whichCase,
} from '../changeStatus.ts';
import { CaseReasonType } from '../enums.graph.ts';

interface Canceling extends StatusInput {
  readonly reason: CaseReason;
}

const CancelInput = builder.inputRef<Canceling>('CaseCancelInput').implement({
  description: 'Which case is not to be done, and why.',
  fields: (t) => ({
    ...whichCase(t),
    reason: t.field({
      type: CaseReasonType,
      required: true,
      description:
        'Why: DUPLICATE, SPAM, NOTHING_TO_DO or OTHER. `caseJoin` cancels a duplicate and has the other case have what it has.',
    }),
    note: noteField(t),
  }),
});

mutation<Canceling, { case: string }>('caseCancel', {
  description:
    'Cancels a case that is not to be done: it becomes CANCELED, from OPEN, IN_PROGRESS, WAITING or REOPENED. Refused with `WRONG_STATE` from another status, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing.',
  scope: 'cases:write',
  input: CancelInput,
  entity: changedCase,
  resolve: async (ctx, { reason, ...input }) => {
    await changeStatus(ctx, input, { status: 'CANCELED', reason });
    return { case: input.id };
  },
});
