import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import {
  invalid,
  notFound,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { lockRows, revise } from '../toolkit/write/revision.ts';
import type { SurveyDefinition } from './definition/definition.ts';
import { definitionErrors, publishedQuestionsOf } from './definition/definitionRules.ts';
import { asJson, definitionIn, publishedQuestionsIn } from './definition/stored.ts';
import { compiledVersion, inZone } from './published.ts';
import { type CountedSurvey, lockedCounters } from './quotas/counters.ts';
import type { SurveyChange } from './survey.input.ts';

const idPath = ['input', 'id'];

/** What follows from a publication, in its transaction; the survey's row is locked. */
type PublicationStep = (db: WorkspaceDb, now: Date, survey: CountedSurvey) => Promise<void>;

const publicationSteps: PublicationStep[] = [];

/** Declares what follows from every publication. For rooms above this one, which it may not import. */
export function onPublication(step: PublicationStep): void {
  publicationSteps.push(step);
}

/**
 * Makes the draft the next version and takes answers to it. A draft
 * that was published as it is makes no other version; a survey that rests goes on.
 */
export async function publishSurvey(ctx: Context, input: SurveyChange): Promise<string> {
  await lockedCounters(ctx.db, input.id);
  const survey = await held(ctx, input.id);
  throwUserErrors(publishingErrors(survey.status, survey.archivedAt));
  if (!survey.changed) {
    if (survey.status !== 'LIVE') {
      await revise(ctx.db, 'Survey', survey.id, input.revision, { status: 'LIVE' });
    }
    return survey.id;
  }
  const definition = definitionIn(survey.definition);
  const { locales, anonymous } = survey;
  const published = publishedQuestionsIn(survey.publishedQuestions);
  throwUserErrors([
    ...answerableErrors(definition),
    ...draftErrors(definitionErrors(definition, { locales, anonymous, published }, [])),
  ]);
  const version = survey.version + 1;
  await ctx.db.surveyVersion.createMany({
    data: {
      id: newId(),
      surveyId: survey.id,
      version,
      definition: asJson(definition),
      anonymous,
      publishedAt: ctx.now,
      publishedById: ctx.viewer?.actorId,
    },
  });
  await revise(ctx.db, 'Survey', survey.id, input.revision, {
    status: 'LIVE',
    version,
    changed: false,
    publishedQuestions: { ...asJson(published), ...publishedQuestionsOf(definition) },
  });
  const newest = inZone(compiledVersion(version, definition), survey.workspace.timeZone);
  for (const step of publicationSteps) {
    await step(ctx.db, ctx.now, { ...survey, version, counters: [], newest });
  }
  return survey.id;
}

type Status = 'DRAFT' | 'LIVE' | 'PAUSED' | 'CLOSED';

/** From which statuses a survey comes into another; what is there already stays as it is. */
const ways: Readonly<Record<Verb, { from: readonly Status[]; to: Status; cure: string }>> = {
  pause: { from: ['LIVE'], to: 'PAUSED', cure: 'Only a live survey can be paused.' },
  resume: {
    from: ['PAUSED'],
    to: 'LIVE',
    cure: 'Only a paused survey can be resumed: publish a draft, reopen what is closed.',
  },
  close: {
    from: ['LIVE', 'PAUSED'],
    to: 'CLOSED',
    cure: 'A survey that was never published cannot be closed. Archive or delete it instead.',
  },
  reopen: { from: ['CLOSED'], to: 'LIVE', cure: 'Only a closed survey can be reopened.' },
};

type Verb = 'pause' | 'resume' | 'close' | 'reopen';

/** Leads a survey into another status, and answers with its key. */
export async function changeStatus(ctx: Context, verb: Verb, input: SurveyChange): Promise<string> {
  const { from, to, cure } = ways[verb];
  const survey = await held(ctx, input.id);
  if (survey.status === to) return survey.id;
  if (!from.includes(survey.status))
    throw new UserErrorsThrown(invalid('WRONG_STATE', idPath, cure));
  if (to === 'LIVE') throwUserErrors(archivedErrors(survey.archivedAt));
  await revise(ctx.db, 'Survey', survey.id, input.revision, { status: to });
  return survey.id;
}

/** The survey, held until the transaction ends. */
async function held({ db }: Context, key: string) {
  await lockRows(db, 'Survey', [key]);
  const survey = await db.survey.findFirst({
    where: { id: key },
    include: { workspace: { select: { timeZone: true } } },
  });
  if (!survey) throw new UserErrorsThrown(notFound(idPath, 'survey'));
  return survey;
}

function archivedErrors(archivedAt: Date | null): UserErrorShape[] {
  return archivedAt
    ? [invalid('WRONG_STATE', idPath, 'The survey is archived. Restore it first.')]
    : [];
}

function publishingErrors(status: Status, archivedAt: Date | null): UserErrorShape[] {
  const closed = status === 'CLOSED';
  return [
    ...archivedErrors(archivedAt),
    ...(closed ? [invalid('WRONG_STATE', idPath, 'The survey is closed. Reopen it first.')] : []),
  ];
}

function answerableErrors({ pages }: SurveyDefinition): UserErrorShape[] {
  const answerable = pages.some(({ questions }) =>
    questions.some(({ kind }) => kind !== 'STATEMENT'),
  );
  return answerable
    ? []
    : [invalid('WRONG_STATE', idPath, 'The draft asks nothing. Give it a question first.')];
}

/** Mistakes of the draft are not in the input of the call, so their place is told in words. */
function draftErrors(errors: readonly UserErrorShape[]): UserErrorShape[] {
  return errors.map((error) => ({
    ...error,
    path: idPath,
    message: `${error.path.join('.')} of the draft: ${error.message}`,
  }));
}
