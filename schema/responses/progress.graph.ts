import { builder } from '../builder.ts';
import { batched } from '../kernel/batched.ts';
import type { Context } from '../kernel/context.ts';
import { SurveyEndingType } from '../surveys/definition/parts.graph.ts';
import { progressOfResponse, type ResponseProgress } from './progress.ts';
import { readResponse } from './storedResponse.ts';
import { resumeTokenOf } from './submit/token.ts';

export const ResponseProgressType = builder
  .objectRef<ResponseProgress>('ResponseProgress')
  .implement({
    description: 'How far a response has come, and what to show next.',
    fields: (t) => ({
      page: t.exposeString('page', {
        nullable: true,
        description: 'The key of the page to show next; null when nothing is left to ask.',
      }),
      questions: t.stringList({
        description: 'Keys of the questions that this page shows to somebody with these answers.',
        resolve: ({ questions }) => [...questions],
      }),
      remaining: t.exposeInt('remaining', {
        description: 'How many questions are still to come, if no further answer changes the way.',
      }),
      share: t.exposeFloat('share', {
        description: 'Which part of the questions on the way was passed, from 0 to 1.',
      }),
      ending: t.field({
        type: SurveyEndingType,
        nullable: true,
        description:
          'What to show at last, with the address to go on to; null as long as something is left to ask, and where the survey simply ends.',
        resolve: ({ ending }) => ending,
      }),
      screenedOut: t.exposeBoolean('screenedOut', {
        description: 'Whether these answers show somebody who does not belong to those asked.',
      }),
      quotaFull: t.exposeBoolean('quotaFull', {
        description:
          'Whether a quota was full when it was submitted: then `ending` is the one that the quota names. False until then.',
      }),
    }),
  });

/** Both fields of a payload look at the same response. */
const stored = batched('stored', (ctx: Context, keys: readonly string[]) =>
  Promise.all(keys.map((key) => readResponse(ctx.db, key))),
);

/** Options of a field that tells the progress of the response whose key `keyOf` finds. */
export function progressField<Parent>(keyOf: (parent: Parent) => string | null) {
  return {
    type: ResponseProgressType,
    nullable: true as const,
    description: 'How far the response has come, and what to show next; null if there is none.',
    args: {
      left: builder.args((t) => ({
        left: t.string({
          description:
            'The key of the page that was left last: what was skipped there does not come again.',
        }),
      })).left,
    },
    resolve: async (
      parent: Parent,
      { left }: { left?: string | null | undefined },
      ctx: Context,
    ): Promise<ResponseProgress | null> => {
      const key = keyOf(parent);
      const response = key === null ? null : await stored(ctx, key);
      return response && progressOfResponse(response, left ?? null, ctx.now);
    },
  };
}

/** Options of the field that hands out the token of a response. */
export function resumeTokenField<Parent>(keyOf: (parent: Parent) => string | null) {
  return {
    type: 'String' as const,
    nullable: true as const,
    description:
      'Lets its holder read and continue the response until it is submitted or expires: keep it like a password. The same again for a retry; null if nothing was begun.',
    resolve: async (parent: Parent, _args: object, ctx: Context): Promise<string | null> => {
      const key = keyOf(parent);
      const response = key === null ? null : await stored(ctx, key);
      return response && resumeTokenOf(response.survey.secret, response.row.id);
    },
  };
}
