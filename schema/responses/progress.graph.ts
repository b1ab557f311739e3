import { builder } from '../builder.ts';
import { batched } from '../kernel/batched.ts';
import type { Context } from '../kernel/context.ts';
import { rowTokenOf } from '../kernel/rowToken.ts';
import { SurveyEndingType } from '../surveys/definition/parts.graph.ts';
import { progressOfResponse, type ResponseProgress } from './progress.ts';
import { readResponse } from './storedResponse.ts';

export const ResponseProgressType = builder
  .objectRef<ResponseProgress>('ResponseProgress')
  .implement({
    description: 'How far a response has come, and what to show next.',
    fields: (t) => ({
      page: t.exposeString('page', {
        nullable: true,
        description: 'The key of the page to show next; null when no question is left.',
      }),
      questions: t.stringList({
        description: 'Keys of the questions that this page shows with these answers.',
        resolve: ({ questions }) => [...questions],
      }),
      remaining: t.exposeInt('remaining', {
        description:
          'How many questions are still to come, unless further answers change which ones are shown.',
      }),
      share: t.exposeFloat('share', {
        description:
          'The share of the shown questions that the respondent has passed, from 0 to 1.',
      }),
      ending: t.field({
        type: SurveyEndingType,
        nullable: true,
        description:
          'The ending to show, with the address that it leads to; null while questions are left, and if the survey has no ending for these answers.',
        resolve: ({ ending }) => ending,
      }),
      screenedOut: t.exposeBoolean('screenedOut', {
        description:
          'Whether the survey’s logic screens the respondent out. False while questions are left.',
      }),
      quotaFull: t.exposeBoolean('quotaFull', {
        description:
          'Whether a quota was full when the response was submitted; then `ending` is the `whenFull` of the quota. False before it is submitted.',
      }),
    }),
  });

/** Both fields of a payload read the same response: it is read once. */
const stored = batched('stored', (ctx: Context, keys: readonly string[]) =>
  Promise.all(keys.map((key) => readResponse(ctx.db, key))),
);

/** Options of a field with the progress of a response; `keyOf` returns the key of the response. */
export function progressField<Parent>(keyOf: (parent: Parent) => string | null) {
  return {
    type: ResponseProgressType,
    nullable: true as const,
    description:
      'How far the response has come, and what to show next; null if there is no response.',
    args: {
      left: builder.args((t) => ({
        left: t.string({
          description:
            'The key of the page that the respondent left last: optional questions that were skipped there are not shown again.',
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

/** Options of the field with the resume token of a response. */
export function resumeTokenField<Parent>(keyOf: (parent: Parent) => string | null) {
  return {
    type: 'String' as const,
    nullable: true as const,
    description:
      'Lets its holder read and continue the response until it is submitted or expires: protect it like a password. A retry returns the same token. Null if no response was started.',
    resolve: async (parent: Parent, _args: object, ctx: Context): Promise<string | null> => {
      const key = keyOf(parent);
      const response = key === null ? null : await stored(ctx, key);
      return response && rowTokenOf(response.survey.secret, 'resume', response.row.id);
    },
  };
}
