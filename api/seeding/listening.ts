import { demoResponses } from '../../prisma/seed/responses.ts';
import type { DemoResponse, DemoSurvey } from '../../prisma/seed/types.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { storeResponses } from '../../schema/responses/submit/store.ts';
import { answeredSurvey } from '../../schema/surveys/answeredSurvey.ts';
import { publishSurvey } from '../../schema/surveys/publish.ts';
import { Survey } from '../../schema/surveys/survey.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Responses that are stored by one statement. */
const batch = 1_000;

/** Makes a survey of the content, publishes it, and stores a year of responses to it. */
export async function seedSurvey(
  ctx: Context,
  survey: DemoSurvey,
  found: { owner: string; touchpoint: string | null; onStored: (responses: number) => void },
): Promise<void> {
  const { key, owner: _, touchpoint: __, ...fields } = survey;
  const id = await Survey.make(ctx, {
    ...fields,
    owner: found.owner,
    ...(found.touchpoint !== null && { target: { touchpoint: found.touchpoint } }),
  });
  await publishSurvey(ctx, { id });
  const responses = demoResponses(key);
  const finished = responses.filter(({ minutes }) => minutes !== null);
  const begun = responses.filter(({ minutes }) => minutes === null);
  await store(ctx, id, finished, 'SUBMIT', found.onStored);
  await store(ctx, id, begun, 'START', found.onStored);
}

async function store(
  ctx: Context,
  id: string,
  responses: readonly DemoResponse[],
  verb: 'SUBMIT' | 'START',
  onStored: (responses: number) => void,
): Promise<void> {
  const survey = await answeredSurvey(ctx.db, id);
  if (!survey) throw new Error('The survey was not published');
  for (let from = 0; from < responses.length; from += batch) {
    const inputs = responses.slice(from, from + batch).map((response) => ({
      submissionKey: response.key,
      locale: response.locale,
      channel: response.channel,
      startedAt: before(ctx, response.daysAgo, 0),
      ...(response.minutes !== null && {
        completedAt: before(ctx, response.daysAgo, response.minutes),
      }),
      answers: Object.entries(response.answers).map(([question, value]) => ({ question, value })),
      path: [response.key],
    }));
    const outcomes = await storeResponses(ctx.db, ctx.now, survey, inputs, { verb });
    const failed = outcomes.flatMap(({ errors }) => errors)[0];
    if (failed) throw new Error(`${failed.path.join('.')}: ${failed.message}`);
    onStored(inputs.length);
  }
}

function before({ now }: Context, days: number, minutes: number): Date {
  return new Date(now.getTime() - days * day + minutes * minute);
}
