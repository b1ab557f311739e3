import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { throwUserErrors, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { revise } from '../toolkit/write/revision.ts';
import type { SurveyDefinition } from './definition/definition.ts';
import { definitionErrors, publishedQuestionsOf } from './definition/definitionRules.ts';
import { asJson, definitionIn, publishedQuestionsIn } from './definition/stored.ts';
import { compiledVersion, inZone } from './published.ts';
import { type CountedSurvey, lockedCounters } from './quotas/counters.ts';
import {
  archivedErrors,
  lockedSurvey,
  type StatusChange,
  type SurveyStatusChange,
  wrongState,
} from './status.ts';

/** Work that belongs to every publication, in its transaction; the survey's row is locked. */
type PublicationStep = (db: WorkspaceDb, now: Date, survey: CountedSurvey) => Promise<void>;

const publicationSteps: PublicationStep[] = [];

/** Adds a step to every publication. For rooms above this one, which it may not import. */
export function onPublication(step: PublicationStep): void {
  publicationSteps.push(step);
}

/**
 * Makes the draft the next version, which takes the answers. A draft that does not differ from the
 * newest version makes no new one; a paused survey becomes live again.
 */
export async function publishSurvey(ctx: Context, input: StatusChange): Promise<string> {
  await lockedCounters(ctx.db, input.id);
  const survey = await lockedSurvey(ctx, input.id);
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

function publishingErrors(status: SurveyStatusChange, archivedAt: Date | null): UserErrorShape[] {
  return [
    ...archivedErrors(archivedAt),
    ...(status === 'CLOSED' ? [wrongState('The survey is closed. Reopen it first.')] : []),
  ];
}

function answerableErrors({ pages }: SurveyDefinition): UserErrorShape[] {
  const answerable = pages.some(({ questions }) =>
    questions.some(({ kind }) => kind !== 'STATEMENT'),
  );
  return answerable ? [] : [wrongState('The draft has no question to answer. Add one first.')];
}

/** Errors of the draft have no path in this mutation's input, so the message names where they are. */
function draftErrors(errors: readonly UserErrorShape[]): UserErrorShape[] {
  return errors.map((error) => ({
    ...error,
    path: ['input', 'id'],
    message: `${error.path.join('.')} of the draft: ${error.message}`,
  }));
}
