import { builder } from '../../builder.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { type Assignment, assignCases, assignmentFields } from '../assignCases.ts';
import { ownCase, throwCaseErrors } from '../changeCases.ts';
import { changedCase, type StatusInput, whichCase } from '../changeStatus.ts';

type AssignShape = Assignment & Omit<StatusInput, 'note'>;

const AssignInput = builder.inputRef<AssignShape>('CaseAssignInput').implement({
  description: 'Who is to do a case from now on.',
  fields: (t) => ({ ...whichCase(t), ...assignmentFields(t) }),
});

mutation<AssignShape, { case: string }>('caseAssign', {
  description:
    'Says who is to do a case: a person, a team or both. Its status stays. Without an owner, a team whose `assignment` is ROUND_ROBIN gives it to one of its people who works now; if there is none, `unassignedReason` says why, and it is assigned once there is. Refused with `WRONG_STATE` for one that is RESOLVED, CLOSED or CANCELED, with `INVALID_VALUE` for an owner who is archived or a key, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing.',
  scope: 'cases:write',
  input: AssignInput,
  entity: changedCase,
  resolve: async (ctx, { owner, team, ...named }) => {
    throwCaseErrors(await assignCases(ctx, ownCase(named), { owner, team }));
    return { case: named.id };
  },
});
