import type { Channel, MessageReading } from '../../../prisma/generated/client/enums.ts';
import type { Context } from '../../kernel/context.ts';
import { encodeId } from '../../kernel/id.ts';
import { UserErrorsThrown } from '../../kernel/userError.ts';
import { submitResponse } from '../../responses/submit/submit.ts';
import { answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { readReply } from '../asked/readReply.ts';

/** A message from a customer, and the thread that it came in; all by their keys. */
interface Answering {
  readonly message: string;
  readonly customer: string;
  readonly thread: string;
  readonly channel: Channel;
  readonly text: string;
}

/** What became of a message as an answer, and the key of the response that was submitted. */
interface Reading {
  readonly reading: MessageReading | null;
  readonly responseId: string | null;
}

/** What becomes of a message that answers nothing. */
export const noAnswer: Reading = { reading: null, responseId: null };

/**
 * Reads a message as the answer to the question of its thread, and submits that as any response.
 * Where no question waits for an answer, nothing becomes of it.
 */
export async function answerQuestion(
  ctx: Context,
  { message, customer, thread, channel, text }: Answering,
): Promise<Reading> {
  const asked = await ctx.db.messageThread.findFirst({
    where: { id: thread, answeredAt: null },
    select: { surveyId: true, question: true },
  });
  const { surveyId: survey = null, question: key = null } = asked ?? {};
  if (survey === null || key === null) return noAnswer;
  const question = (await answeredSurvey(ctx.db, survey))?.newest.questions.get(key);
  const value = question ? readReply(question, text) : null;
  if (value === null) return { reading: 'UNREADABLE', responseId: null };
  try {
    const { response } = await submitResponse(ctx, {
      ...{ survey, channel, submissionKey: encodeId('Message', message) },
      customer: { id: customer },
      answers: [{ question: key, value }],
    });
    return { reading: response === null ? 'REFUSED' : 'ANSWERED', responseId: response };
  } catch (error) {
    // The message is stored all the same.
    if (error instanceof UserErrorsThrown) return { reading: 'REFUSED', responseId: null };
    throw error;
  }
}
