import { builder } from '../../builder.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import {
  changedCase,
  changeStatus,
  noteField,
  type StatusInput,
  whichCase,
} from '../changeStatus.ts';

const CloseInput = builder.inputRef<StatusInput>('CaseCloseInput').implement({
  description: 'Which case is over.',
  fields: (t) => ({ ...whichCase(t), note: noteField(t) }),
});

mutation<StatusInput, { case: string }>('caseClose', {
  description:
    'Closes a case that is resolved: nothing more is expected, and it becomes CLOSED. Its outcome can still be said by `caseResolve`. Refused with `WRONG_STATE` from another status than RESOLVED, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing.',
  scope: 'cases:write',
  input: CloseInput,
  entity: changedCase,
  resolve: async (ctx, input) => {
    await changeStatus(ctx, input, { status: 'CLOSED' });
    return { case: input.id };
  },
});
