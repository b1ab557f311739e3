import { builder } from '../builder.ts';
import type { ErrorOf } from '../kernel/userError.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';
import { UserError, userErrorCode } from '../toolkit/write/userErrors.graph.ts';

declare module '../kernel/userError.ts' {
  interface UserErrorTypes {
    readonly AnswerError: {
      readonly code: 'INVALID_ANSWER';
      readonly question: string;
      readonly problem: AnswerProblemValue;
    };
    readonly QuotaFullError: {
      readonly code: 'QUOTA_FULL';
      readonly quota: string | null;
      readonly ending: string | null;
      readonly url: string | null;
    };
    readonly ResponseExpiredError: { readonly code: 'RESPONSE_EXPIRED'; readonly expiredAt: Date };
    readonly ScreenedOutError: { readonly code: 'SCREENED_OUT'; readonly ending: string | null };
  }
}

/** What can be wrong with an answer, and what that means. */
const answerProblems = {
  UNKNOWN_QUESTION: 'The survey has no question of this key.',
  HIDDEN: 'The question is not shown to somebody with these answers.',
  MISSING: 'The question is shown and required, and has no answer.',
  REQUIRED: 'The survey cannot be completed without this consent.',
  WRONG_TYPE: 'The value has another form than answers to this kind of question.',
  OUT_OF_RANGE: 'The number or day is outside what the question takes.',
  TOO_SHORT: 'The text has fewer characters than the question takes.',
  TOO_LONG: 'The text has more characters than the question takes.',
  TOO_FEW: 'Fewer were chosen than the question takes.',
  TOO_MANY: 'More were chosen than the question takes.',
  UNKNOWN_CHOICE: 'The question has no choice, row or column of this key.',
  DUPLICATE: 'The same question, choice or row stands there twice.',
  INVALID_VALUE: 'The value does not have the form that the question asks for.',
  INVALID_CHARACTER: 'The text has a character that cannot be stored, such as NUL.',
} as const;

export type AnswerProblemValue = keyof typeof answerProblems;

const AnswerProblem = describedEnum(
  'AnswerProblem',
  'What is wrong with an answer.',
  answerProblems,
);

userErrorCode(
  'INVALID_ANSWER',
  'The answer is not one that the survey takes here; the error names its question.',
);

builder.objectRef<ErrorOf<'AnswerError'>>('AnswerError').implement({
  interfaces: [UserError],
  description: 'An answer is missing, or is not one that its question takes.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The key of the question.' }),
    problem: t.field({
      type: AnswerProblem,
      description: 'What is wrong, for a program to branch on.',
      resolve: ({ problem }) => problem,
    }),
  }),
});

userErrorCode('QUOTA_FULL', 'As many as the survey wants have answered it already.');

builder.objectRef<ErrorOf<'QuotaFullError'>>('QuotaFullError').implement({
  interfaces: [UserError],
  description:
    'The survey has all the answers it wants, from everybody or from people like this one.',
  fields: (t) => ({
    quota: t.exposeString('quota', {
      nullable: true,
      description:
        'The key of the quota that is full: the response is kept as QUOTA_FULL. Null for the survey’s own `maxResponses`: nothing was changed.',
    }),
    ending: t.exposeString('ending', {
      nullable: true,
      description:
        'The key of the ending to show, the quota’s `whenFull`; null if it names none, and for `maxResponses`.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where that ending takes the reader next, http or https; null for nowhere.',
    }),
  }),
});

userErrorCode('RESPONSE_EXPIRED', 'The response was begun too long ago to be continued.');

builder.objectRef<ErrorOf<'ResponseExpiredError'>>('ResponseExpiredError').implement({
  interfaces: [UserError],
  description: 'The survey’s `resumeDays` have passed since the response was begun. Begin another.',
  fields: (t) => ({
    expiredAt: t.expose('expiredAt', {
      type: 'DateTime',
      description: 'Until when it could be continued.',
    }),
  }),
});

userErrorCode('SCREENED_OUT', 'The answers show that the reader does not belong to those asked.');

builder.objectRef<ErrorOf<'ScreenedOutError'>>('ScreenedOutError').implement({
  interfaces: [UserError],
  description:
    'The reader does not belong to those asked. The response is kept as SCREENED_OUT, and counts for no score.',
  fields: (t) => ({
    ending: t.exposeString('ending', {
      nullable: true,
      description: 'The key of the ending to show; null if the survey has no such ending any more.',
    }),
  }),
});
