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

interface Reopening extends StatusInput {
  readonly reason?: CaseReason | null;
}

const ReopenInput = builder.inputRef<Reopening>('CaseReopenInput').implement({
  description: 'Which case is to be done again, and why.',
  fields: (t) => ({
    ...whichCase(t),
    reason: t.field({
      type: CaseReasonType,
      description: 'Why: NOT_SOLVED, CUSTOMER_ANSWERED or OTHER, which it is by default.',
    }),
    note: noteField(t),
  }),
});

mutation<Reopening, { case: string }>('caseReopen', {
  description:
    'Reopens a case that was resolved, closed or canceled: it becomes REOPENED, is counted in `reopenings`, and has no outcome until it is resolved again. In a team whose `assignment` is ROUND_ROBIN it stays with its owner only if that person works now, and is else assigned anew; an archived owner never gets it back. Refused with `WRONG_STATE` from another status and for a duplicate that was joined, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing.',
  scope: 'cases:write',
  input: ReopenInput,
  entity: changedCase,
  resolve: async (ctx, { reason, ...input }) => {
    await changeStatus(ctx, input, { status: 'REOPENED', reason: reason ?? 'OTHER' });
    return { case: input.id };
  },
});
