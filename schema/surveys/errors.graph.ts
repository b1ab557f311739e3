import { builder } from '../builder.ts';
import type { ErrorOf } from '../kernel/userError.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';
import { UserError, userErrorCode } from '../toolkit/write/userErrors.graph.ts';

declare module '../kernel/userError.ts' {
  interface UserErrorTypes {
    readonly SurveyClosedError: {
      readonly code: 'SURVEY_CLOSED';
      readonly reason: ClosedReasonValue;
    };
  }
}

/** Why a survey takes no answers. */
const closedReasons = {
  DRAFT: 'The survey was never published.',
  PAUSED: 'The survey is paused, and may take answers again later.',
  CLOSED: 'The survey was closed with `surveyClose`; `surveyReopen` makes it live again.',
  PAST_CLOSING_DATE: 'The survey’s closing date, `closesAt`, has passed.',
  ARCHIVED: 'The survey was archived with `surveyArchive`; `surveyRestore` undoes that.',
} as const;

export type ClosedReasonValue = keyof typeof closedReasons;

const ClosedReason = describedEnum(
  'SurveyClosedReason',
  'Why a survey takes no answers.',
  closedReasons,
);

userErrorCode('SURVEY_CLOSED', 'The survey takes no answers now.');

builder.objectRef<ErrorOf<'SurveyClosedError'>>('SurveyClosedError').implement({
  interfaces: [UserError],
  description: 'The survey takes no answers now.',
  fields: (t) => ({
    reason: t.field({
      type: ClosedReason,
      description: 'Why it takes no answers. A retry makes sense only if it is PAUSED.',
      resolve: ({ reason }) => reason,
    }),
  }),
});
