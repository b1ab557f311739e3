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
import { idOf, revisionOf } from '../toolkit/write/rowInput.ts';

/** The input of a mutation that leads a survey from one status to another. */
export function statusInput(verb: string, description: string) {
  return builder.inputType(`Survey${verb}Input`, {
    description,
    fields: (t) => ({
      id: t.id(idOf('Survey')),
      revision: t.int(revisionOf()),
    }),
  });
}

/** What the input of such a mutation says. */
export type StatusChange = ReturnType<typeof statusInput>['$inferInput'];

export type SurveyStatusChange = 'DRAFT' | 'LIVE' | 'PAUSED' | 'CLOSED';

interface Way {
  from: readonly SurveyStatusChange[];
  to: SurveyStatusChange;
  description: string;
  input: string;
  cure: string;
}

/** From which statuses a survey comes into another, by verb; what is there already stays as it is. */
const ways: Readonly<Record<string, Way>> = {
  Pause: {
    from: ['LIVE'],
    to: 'PAUSED',
    description:
      'Lets a live survey take no answers for now. Repeating it changes nothing; `WRONG_STATE` if it is not live.',
    input: 'The survey that is to rest.',
    cure: 'Only a live survey can be paused.',
  },
  Resume: {
    from: ['PAUSED'],
    to: 'LIVE',
    description:
      'Lets a paused survey take answers again. Repeating it changes nothing; `WRONG_STATE` if it is not paused, or archived.',
    input: 'The survey that has rested enough.',
    cure: 'Only a paused survey can be resumed: publish a draft, reopen what is closed.',
  },
  Close: {
    from: ['LIVE', 'PAUSED'],
    to: 'CLOSED',
    description:
      'Ends a survey: it takes no more answers, and what it has stays. Repeating it changes nothing; `WRONG_STATE` if it was never published.',
    input: 'The survey that is over.',
    cure: 'A survey that was never published cannot be closed. Archive or delete it instead.',
  },
  Reopen: {
    from: ['CLOSED'],
    to: 'LIVE',
    description:
      'Lets a closed survey take answers again. Repeating it changes nothing; `WRONG_STATE` if it is not closed, or archived. A `closesAt` that has passed is left to `surveyUpdate`.',
    input: 'The survey that is not over after all.',
    cure: 'Only a closed survey can be reopened.',
  },
};

for (const [verb, way] of Object.entries(ways)) {
  mutation(`survey${verb}`, {
    description: way.description,
    scope: 'surveys:write',
    input: statusInput(verb, way.input),
    entity: { field: 'survey', model: 'Survey', description: 'The survey as it is now.' },
    resolve: async (ctx, { id, revision }) => {
      const { status, archivedAt } = await lockedSurvey(ctx, id);
      if (status === way.to) return { survey: id };
      if (!way.from.includes(status)) throwUserErrors([wrongState(way.cure)]);
      if (way.to === 'LIVE') throwUserErrors(archivedErrors(archivedAt));
      await revise(ctx.db, 'Survey', id, revision, { status: way.to });
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
