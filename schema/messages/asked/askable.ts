import type { Context } from '../../kernel/context.ts';
import { invalid, throwUserErrors } from '../../kernel/userError.ts';
import { answeredSurvey, closedError } from '../../surveys/answeredSurvey.ts';
import { takesMessage } from './readReply.ts';

/**
 * Checks that a message can ask a question: its survey takes answers, knows its customers, and asks for
 * nothing else that must be answered.
 *
 * @throws UserErrorsThrown if not
 */
export async function askable(
  { db, now }: Context,
  asks: { readonly survey: string; readonly question: string },
): Promise<void> {
  const path = ['input', 'asks'];
  const survey = await answeredSurvey(db, asks.survey);
  const closed = closedError(survey, now, [...path, 'survey']);
  throwUserErrors(closed ? [closed] : []);
  if (!survey) return;
  const { questions } = survey.newest;
  const question = questions.get(asks.question);
  const others = [...questions.values()].filter(
    ({ key, required }) => required && key !== asks.question,
  );
  const problem = survey.anonymous
    ? 'The survey is anonymous, and a message says who answers. Use another survey.'
    : !question
      ? 'The survey has no question with this key in its newest version.'
      : !takesMessage(question)
        ? `A message cannot answer a question of the kind ${question.kind}. Use a scale, SINGLE_CHOICE, BOOLEAN or a text.`
        : others.length > 0
          ? `The survey also requires an answer to ${others[0]?.key}. Make it optional, or use another survey.`
          : null;
  const at = survey.anonymous ? 'survey' : 'question';
  throwUserErrors(problem === null ? [] : [invalid('INVALID_VALUE', [...path, at], problem)]);
}
