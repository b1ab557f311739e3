import { builder } from '../../builder.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import {
  changedCase,
  changeStatus,
  noteField,
  type StatusInput,
  whichCase,
} from '../changeStatus.ts';

const StartInput = builder.inputRef<StatusInput>('CaseStartInput').implement({
  description: 'Which case is worked on from now on.',
  fields: (t) => ({ ...whichCase(t), note: noteField(t) }),
});

mutation<StatusInput, { case: string }>('caseStart', {
  description:
    'Notes that a case is worked on: it becomes IN_PROGRESS, from OPEN, WAITING or REOPENED. Refused with `WRONG_STATE` from another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing.',
  scope: 'cases:write',
  input: StartInput,
  entity: changedCase,
  resolve: async (ctx, input) => {
    await changeStatus(ctx, input, { status: 'IN_PROGRESS' });
    return { case: input.id };
  },
});
