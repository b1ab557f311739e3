import { builder } from '../builder.ts';
import { answerFaults, closedReasons, type ErrorOf, UserError } from '../kernel/userError.ts';

/** An enum whose values and descriptions stand in a record. */
function described<V extends string>(name: string, description: string, values: Record<V, string>) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries<string>(values).map(([value, told]) => [value, { description: told }]),
    ) as { [K in V]: { description: string } },
  });
}

const AnswerFault = described('AnswerFault', 'What is wrong with an answer.', answerFaults);

builder.objectRef<ErrorOf<'AnswerError'>>('AnswerError').implement({
  description: 'An answer is missing, or is not one that its question takes.',
  interfaces: [UserError],
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The key of the question.' }),
    fault: t.field({
      type: AnswerFault,
      description: 'What is wrong, for a program to branch on.',
      resolve: ({ fault }) => fault,
    }),
  }),
});

const ClosedReason = described(
  'SurveyClosedReason',
  'Why a survey takes no answers.',
  closedReasons,
);

builder.objectRef<ErrorOf<'SurveyClosedError'>>('SurveyClosedError').implement({
  description: 'The survey takes no answers now, whatever they are.',
  interfaces: [UserError],
  fields: (t) => ({
    reason: t.field({
      type: ClosedReason,
      description: 'Why not; only a survey that rests is worth another try.',
      resolve: ({ reason }) => reason,
    }),
  }),
});

builder.objectRef<ErrorOf<'QuotaFullError'>>('QuotaFullError').implement({
  description:
    'The survey has all the answers it wants, from everybody or from people like this one.',
  interfaces: [UserError],
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

builder.objectRef<ErrorOf<'ResponseExpiredError'>>('ResponseExpiredError').implement({
  description: 'The survey’s `resumeDays` have passed since the response was begun. Begin another.',
  interfaces: [UserError],
  fields: (t) => ({
    expiredAt: t.expose('expiredAt', {
      type: 'DateTime',
      description: 'Until when it could be continued.',
    }),
  }),
});

builder.objectRef<ErrorOf<'ScreenedOutError'>>('ScreenedOutError').implement({
  description:
    'The reader does not belong to those asked. The response is kept as SCREENED_OUT, and counts for no score.',
  interfaces: [UserError],
  fields: (t) => ({
    ending: t.exposeString('ending', {
      nullable: true,
      description: 'The key of the ending to show; null if the survey has no such ending any more.',
    }),
  }),
});
