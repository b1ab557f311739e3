import type { Survey } from '../../prisma/generated/client/client.ts';
import { type LinkedSurvey, linkError, linkedSurvey } from '../invitations/link.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { publishedQuestionsOf } from '../surveys/definition/definitionRules.ts';
import { definitionIn, publishedQuestionsIn } from '../surveys/definition/stored.ts';
import { localeOf } from '../toolkit/locale.ts';
import type { RuleDefinition, RuleTrigger, SendSurveyStep } from './definition.ts';
import { stepsBefore } from './structure.ts';

/** What is read of a survey that a rule names. */
type NamedSurvey = LinkedSurvey &
  Pick<Survey, 'channels' | 'locales' | 'defaultLocale' | 'definition' | 'publishedQuestions'>;

/** Errors of surveys that exist, but not as the rule needs them; one statement. */
export async function surveyErrors(
  db: WorkspaceDb,
  { trigger, steps }: RuleDefinition,
): Promise<UserErrorShape[]> {
  const sent = steps.flatMap((step, index) =>
    step.kind === 'SEND_SURVEY' ? [{ step, path: ['steps', String(index)] }] : [],
  );
  const keys = new Set([...sent.map(({ step }) => step.survey), trigger.survey ?? '']);
  keys.delete('');
  const rows =
    keys.size === 0
      ? []
      : await db.survey.findMany({
          where: { id: { in: [...keys] } },
          select: {
            ...{ id: true, channels: true, locales: true, defaultLocale: true },
            ...{ definition: true, publishedQuestions: true, ...linkedSurvey },
          },
        });
  const surveys = new Map<string, NamedSurvey>(rows.map((row) => [row.id, row]));
  const triggering = surveys.get(trigger.survey ?? '');
  return [
    ...(triggering ? triggerErrors(triggering, trigger) : []),
    ...sent.flatMap(({ step, path }) => {
      const survey = surveys.get(step.survey);
      return survey ? sendingErrors(survey, step, path) : [];
    }),
    ...steps.flatMap((step, index) => {
      if (step.kind !== 'WAIT' || step.response === null) return [];
      const asking = sent.find(({ step: { key } }) => key === step.response)?.step;
      const isBefore = stepsBefore(steps, step.key).has(step.response);
      const survey = isBefore && asking ? (surveys.get(asking.survey) ?? null) : null;
      return awaitingErrors(survey, ['steps', String(index), 'response']);
    }),
  ];
}

function triggerErrors(survey: NamedSurvey, trigger: RuleTrigger): UserErrorShape[] {
  if (survey.anonymous) {
    const message = 'This survey is anonymous: its responses are of no known customer.';
    return [invalid('WRONG_STATE', ['trigger', 'survey'], message)];
  }
  if (trigger.kind !== 'ANSWER_SCORED') return [];
  const path = ['trigger', 'question'];
  const questions = new Map(
    Object.entries({
      ...publishedQuestionsOf(definitionIn(survey.definition)),
      ...publishedQuestionsIn(survey.publishedQuestions),
    }),
  );
  const question = questions.get(trigger.question ?? '');
  const scaled = [...questions].flatMap(([key, { scale }]) => (scale ? [key] : []));
  const cure = `Those with a scale are: ${scaled.slice(0, 20).join(', ')}.`;
  if (!question)
    return [invalid('UNKNOWN_FIELD', path, `The survey has no such question. ${cure}`)];
  const { scale } = question;
  if (!scale) return [invalid('WRONG_TYPE', path, `This question has no scale. ${cure}`)];
  const { atLeast, atMost } = trigger;
  const outside = (bound: number | null | undefined) =>
    bound != null && (bound < scale.min || bound > scale.max);
  const message = `The answers go from ${scale.min} to ${scale.max}.`;
  return [
    ...(outside(atLeast) ? [invalid('OUT_OF_RANGE', ['trigger', 'atLeast'], message)] : []),
    ...(outside(atMost) ? [invalid('OUT_OF_RANGE', ['trigger', 'atMost'], message)] : []),
  ];
}

function sendingErrors(
  survey: NamedSurvey,
  { channel, locale }: SendSurveyStep,
  path: InputPath,
): UserErrorShape[] {
  const unlinked = linkError(survey, [...path, 'survey']);
  const { channels, locales } = survey;
  const isFor = channels.length === 0 || channels.includes(channel);
  const isOffered = locale === null || localeOf(survey, locale) !== null;
  const offered = `The survey is offered in ${locales.join(', ')}.`;
  return [
    ...(unlinked ? [unlinked] : []),
    ...(isFor
      ? []
      : [
          invalid(
            'INVALID_VALUE',
            [...path, 'channel'],
            `The survey is for ${channels.join(', ')}. Choose one of them, or change its \`channels\`.`,
          ),
        ]),
    ...(isOffered ? [] : [invalid('UNKNOWN_LOCALE', [...path, 'locale'], offered)]),
  ];
}

/** @param survey the one that a step before the wait sends; null if there is none */
function awaitingErrors(survey: NamedSurvey | null, path: InputPath): UserErrorShape[] {
  if (survey && !survey.anonymous) return [];
  const message = survey
    ? 'This survey is anonymous: it is not known which response is the customer’s.'
    : 'No SEND_SURVEY step before this one has this key.';
  return [invalid(survey ? 'WRONG_STATE' : 'UNKNOWN_FIELD', path, message)];
}
