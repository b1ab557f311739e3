import type { FollowUpPolicy } from '../../prisma/generated/client/client.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { publishedQuestionsOf } from '../surveys/definition/definitionRules.ts';
import { definitionIn, publishedQuestionsIn } from '../surveys/definition/stored.ts';
import { thresholdsOf } from './followUpOutcome.ts';

/** What of a policy has to fit its survey. */
type AskedPolicy = Pick<
  FollowUpPolicy,
  'surveyId' | 'channel' | 'question' | 'recoveredFrom' | 'lostUpTo'
>;

interface JudgedPolicy {
  /** The policy as it is going to be. */
  readonly after: AskedPolicy;
  readonly input: Readonly<Record<string, unknown>>;
  readonly path: InputPath;
}

/** Inputs that have to fit the survey. One that stays may have been right when it was set. */
const fitting = ['survey', 'channel', 'question', 'recoveredFrom', 'lostUpTo'];

/** The user errors of policies whose survey cannot ask as they say; one statement for all. */
export async function askedSurveyErrors(
  db: WorkspaceDb,
  rows: readonly JudgedPolicy[],
): Promise<UserErrorShape[]> {
  const judged = rows.filter(({ input }) => fitting.some((name) => input[name] !== undefined));
  if (judged.length === 0) return [];
  const surveys = await db.survey.findMany({
    where: { id: { in: judged.map(({ after }) => after.surveyId) } },
    select: {
      ...{ id: true, anonymous: true, channels: true },
      ...{ definition: true, publishedQuestions: true },
    },
  });
  const found = new Map(surveys.map((survey) => [survey.id, survey]));
  return judged.flatMap(({ after, path }) => {
    const survey = found.get(after.surveyId);
    if (!survey) return [];
    if (survey.anonymous) {
      const message = 'This survey is anonymous: it is not known which customer answers.';
      return [invalid('WRONG_STATE', [...path, 'survey'], message)];
    }
    const { channels } = survey;
    const isFor = channels.length === 0 || channels.includes(after.channel);
    const message = `The survey is for ${channels.join(', ')}. Choose one of them, or change its \`channels\`.`;
    return [
      ...(isFor ? [] : [invalid('INVALID_VALUE', [...path, 'channel'], message)]),
      ...questionErrors(after, survey, path),
    ];
  });
}

function questionErrors(
  policy: AskedPolicy,
  survey: { readonly definition: unknown; readonly publishedQuestions: unknown },
  path: InputPath,
): UserErrorShape[] {
  const questions = new Map(
    Object.entries({
      ...publishedQuestionsOf(definitionIn(survey.definition)),
      ...publishedQuestionsIn(survey.publishedQuestions),
    }),
  );
  const scaled = [...questions].flatMap(([key, { scale }]) => (scale ? [key] : []));
  const cure = `Those with a scale are: ${scaled.slice(0, 20).join(', ')}.`;
  const question = questions.get(policy.question);
  const at = [...path, 'question'];
  if (!question) return [invalid('UNKNOWN_FIELD', at, `The survey has no such question. ${cure}`)];
  const { scale } = question;
  if (!scale) return [invalid('WRONG_TYPE', at, `This question has no scale. ${cure}`)];
  const outside = (['recoveredFrom', 'lostUpTo'] as const).filter((name) => {
    const bound = policy[name];
    return bound !== null && (bound < scale.min || bound > scale.max);
  });
  if (outside.length > 0) {
    const message = `The answers go from ${scale.min} to ${scale.max}.`;
    return outside.map((name) => invalid('OUT_OF_RANGE', [...path, name], message));
  }
  const { recoveredFrom, lostUpTo } = thresholdsOf(policy, scale);
  if (lostUpTo < recoveredFrom) return [];
  const message = `An answer cannot be both: customers are LOST up to ${lostUpTo}, and RECOVERED from ${recoveredFrom}.`;
  return [invalid('OUT_OF_RANGE', [...path, 'lostUpTo'], message)];
}
