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

/** The problems that an answer can have, with their descriptions. */
const answerProblems = {
  UNKNOWN_QUESTION: 'The survey has no question with this key.',
  HIDDEN: 'The question is not shown with these answers.',
  MISSING: 'The question is shown and required, and has no answer.',
  REQUIRED: 'The survey cannot be completed without this consent.',
  WRONG_TYPE: 'The value is in another field than the kind of the question takes.',
  OUT_OF_RANGE: 'The number or day is outside the range of the question.',
  TOO_SHORT: 'The text has fewer characters than the question requires.',
  TOO_LONG: 'The text has more characters than the question allows.',
  TOO_FEW: 'Fewer choices were chosen than the question requires.',
  TOO_MANY: 'More choices were chosen than the question allows.',
  UNKNOWN_CHOICE: 'The question has no choice, row or column with this key.',
  DUPLICATE: 'The input has the same question, choice or row twice.',
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
  'An answer is missing, or the survey does not take it; the error names the question.',
);

builder.objectRef<ErrorOf<'AnswerError'>>('AnswerError').implement({
  interfaces: [UserError],
  description: 'An answer is missing, or its question does not take it.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The key of the question.' }),
    problem: t.field({
      type: AnswerProblem,
      description: 'The problem, for a program to branch on.',
      resolve: ({ problem }) => problem,
    }),
  }),
});

userErrorCode(
  'QUOTA_FULL',
  'A quota of the survey is full, or it has as many responses as its `maxResponses`.',
);

builder.objectRef<ErrorOf<'QuotaFullError'>>('QuotaFullError').implement({
  interfaces: [UserError],
  description:
    'The survey has as many responses as its `maxResponses`, or a quota that the response meets is full.',
  fields: (t) => ({
    quota: t.exposeString('quota', {
      nullable: true,
      description:
        'The key of the full quota: the response is stored as QUOTA_FULL. Null for the survey’s `maxResponses`: nothing was stored.',
    }),
    ending: t.exposeString('ending', {
      nullable: true,
      description:
        'The key of the ending to show, the quota’s `whenFull`; null if the quota has none, and for `maxResponses`.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description:
        'The address that this ending leads to, http or https; null if it leads to none.',
    }),
  }),
});

userErrorCode('RESPONSE_EXPIRED', 'The response was started too long ago to be continued.');

builder.objectRef<ErrorOf<'ResponseExpiredError'>>('ResponseExpiredError').implement({
  interfaces: [UserError],
  description:
    'The survey’s `resumeDays` have passed since the response was started. Start a new response.',
  fields: (t) => ({
    expiredAt: t.expose('expiredAt', {
      type: 'DateTime',
      description: 'When it expired.',
    }),
  }),
});

userErrorCode('SCREENED_OUT', 'The survey’s logic screened the respondent out.');

builder.objectRef<ErrorOf<'ScreenedOutError'>>('ScreenedOutError').implement({
  interfaces: [UserError],
  description:
    'The survey’s logic screened the respondent out. The response is stored as SCREENED_OUT, and counts for no score.',
  fields: (t) => ({
    ending: t.exposeString('ending', {
      nullable: true,
      description: 'The key of the ending to show; null if the survey has no such ending any more.',
    }),
  }),
});
