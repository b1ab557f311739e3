import type { CaseOutcome } from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import type { InputPath } from '../../kernel/userError.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import {
  type CaseDecision,
  changeCases,
  ownCase,
  type StoredCase,
  throwCaseErrors,
} from '../changeCases.ts';
import {
  changedCase,
  decideStatus,
  noteField,
  type StatusInput,
  whichCase,
} from '../changeStatus.ts';
import { CaseOutcomeType } from '../enums.graph.ts';
import { isResolved } from '../states.ts';

interface Resolution extends StatusInput {
  readonly outcome?: CaseOutcome | null;
  readonly followUpResponse?: string | null;
}

const ResolveInput = builder.inputRef<Resolution>('CaseResolveInput').implement({
  description: 'Which case is done, and how the customer is after it.',
  fields: (t) => ({
    ...whichCase(t),
    outcome: t.field({
      type: CaseOutcomeType,
      description: 'How the customer is after it; leave it out until that is known.',
    }),
    followUpResponse: t.id(
      bounded(
        { reference: 'SurveyResponse' },
        { description: 'The response with which the customer, asked again, showed the outcome.' },
      ),
    ),
    note: noteField(t),
  }),
});

mutation<Resolution, { case: string }>('caseResolve', {
  description:
    'Notes that what was to be done for a case is done: it becomes RESOLVED, from OPEN, IN_PROGRESS, WAITING or REOPENED. For a case that is RESOLVED or CLOSED it changes the outcome and the follow-up response alone, such as after the customer was asked again. Refused with `WRONG_STATE` for a canceled case, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing.',
  scope: 'cases:write',
  input: ResolveInput,
  entity: changedCase,
  resolve: async (ctx, { note, outcome, followUpResponse, ...named }) => {
    const found = { outcome, followUpResponseId: followUpResponse };
    const results = await changeCases(
      ctx,
      ownCase(named),
      (stored, at, path) => resolved(stored, found, at, path),
      { note },
    );
    throwCaseErrors(results);
    return { case: named.id };
  },
});

interface Found {
  readonly outcome?: CaseOutcome | null | undefined;
  readonly followUpResponseId?: string | null | undefined;
}

function resolved(stored: StoredCase, found: Found, at: Date, path: InputPath): CaseDecision {
  const after = {
    ...(found.outcome !== undefined && { outcome: found.outcome }),
    ...(found.followUpResponseId !== undefined && { followUpResponseId: found.followUpResponseId }),
  };
  if (isResolved(stored.status)) return { columns: after };
  const decided = decideStatus(stored, { status: 'RESOLVED' }, at, path);
  return 'errors' in decided ? decided : { columns: { ...decided.columns, ...after } };
}
