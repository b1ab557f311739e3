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

interface Waiting extends StatusInput {
  readonly reason: CaseReason;
}

const WaitInput = builder.inputRef<Waiting>('CaseWaitInput').implement({
  description: 'Which case cannot go on now, and why.',
  fields: (t) => ({
    ...whichCase(t),
    reason: t.field({
      type: CaseReasonType,
      required: true,
      description: 'For whom it waits: AWAITS_CUSTOMER, AWAITS_COLLEAGUE, AWAITS_PARTNER or OTHER.',
    }),
    note: noteField(t),
  }),
});

mutation<Waiting, { case: string }>('caseWait', {
  description:
    'Has a case wait for the customer, a colleague or a partner: it becomes WAITING, from OPEN, IN_PROGRESS or REOPENED. Refused with `WRONG_STATE` from another status, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing.',
  scope: 'cases:write',
  input: WaitInput,
  entity: changedCase,
  resolve: async (ctx, { reason, ...input }) => {
    await changeStatus(ctx, input, { status: 'WAITING', reason });
    return { case: input.id };
  },
});
