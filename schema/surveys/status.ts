import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import {
  invalid,
  notFound,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../kernel/userError.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { lockRows, revise } from '../toolkit/write/revision.ts';
import { idOf, revisionField } from '../toolkit/write/rowInput.ts';

/** The input of a mutation that changes the status of a survey. */
export function statusInput(verb: string, description: string) {
  return builder.inputType(`Survey${verb}Input`, {
    description,
    fields: (t) => ({
      id: t.id(idOf('Survey')),
      revision: t.int(revisionField),
    }),
  });
}

/** The input of such a mutation. */
export type StatusChange = ReturnType<typeof statusInput>['$inferInput'];

export type SurveyStatusChange = 'DRAFT' | 'LIVE' | 'PAUSED' | 'CLOSED';

interface Transition {
  from: readonly SurveyStatusChange[];
  to: SurveyStatusChange;
  description: string;
  input: string;
  cure: string;
}

/** The statuses that each verb changes, and to which. A survey that is there already does not change. */
const transitions: Readonly<Record<string, Transition>> = {
  Pause: {
    from: ['LIVE'],
    to: 'PAUSED',
    description:
      'Pauses a live survey: it takes no answers for now. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not live.',
    input: 'The live survey to pause, and the revision that you read.',
    cure: 'Only a live survey can be paused.',
  },
  Resume: {
    from: ['PAUSED'],
    to: 'LIVE',
    description:
      'Makes a paused survey live: it takes answers again. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not paused, or is archived.',
    input: 'The paused survey to resume, and the revision that you read.',
    cure: 'Only a paused survey can be resumed. Publish a draft; reopen a closed survey.',
  },
  Close: {
    from: ['LIVE', 'PAUSED'],
    to: 'CLOSED',
    description:
      'Closes a survey: it takes no more answers, and its responses stay. Repeating it changes nothing. Refused with `WRONG_STATE` if it was never published.',
    input: 'The survey to close, and the revision that you read.',
    cure: 'A survey that was never published cannot be closed. Archive or delete it instead.',
  },
  Reopen: {
    from: ['CLOSED'],
    to: 'LIVE',
    description:
      'Makes a closed survey live: it takes answers again. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not closed, or is archived. It does not change `closesAt`: if that has passed, change it with `surveyUpdate`.',
    input: 'The closed survey to reopen, and the revision that you read.',
    cure: 'Only a closed survey can be reopened.',
  },
};

for (const [verb, transition] of Object.entries(transitions)) {
  mutation(`survey${verb}`, {
    description: transition.description,
    scope: 'surveys:write',
    input: statusInput(verb, transition.input),
    entity: {
      field: 'survey',
      model: 'Survey',
      description: 'The survey as it is now; null if there are errors.',
    },
    resolve: async (ctx, { id, revision }) => {
      const { status, archivedAt } = await lockedSurvey(ctx, id);
      if (status === transition.to) return { survey: id };
      if (!transition.from.includes(status)) throwUserErrors([wrongState(transition.cure)]);
      if (transition.to === 'LIVE') throwUserErrors(archivedErrors(archivedAt));
      await revise(ctx.db, 'Survey', id, revision, { status: transition.to });
      return { survey: id };
    },
  });
}

const idPath = ['input', 'id'];

/** A survey, locked until the transaction ends. */
export async function lockedSurvey({ db }: Context, key: string) {
  await lockRows(db, 'Survey', [key]);
  const survey = await db.survey.findFirst({
    where: { id: key },
    include: { workspace: { select: { timeZone: true } } },
  });
  if (!survey) throw new UserErrorsThrown(notFound(idPath, 'survey'));
  return survey;
}

export function archivedErrors(archivedAt: Date | null): UserErrorShape[] {
  return archivedAt ? [wrongState('The survey is archived. Restore it first.')] : [];
}

export function wrongState(cure: string): UserErrorShape {
  return invalid('WRONG_STATE', idPath, cure);
}
