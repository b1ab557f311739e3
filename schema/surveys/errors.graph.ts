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
  DRAFT: 'It was never published.',
  PAUSED: 'It rests, and may go on later.',
  CLOSED: 'It is over.',
  PAST_CLOSING_DATE: 'The time until which it took answers has passed.',
  ARCHIVED: 'It was put away.',
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
  description: 'The survey takes no answers now, whatever they are.',
  fields: (t) => ({
    reason: t.field({
      type: ClosedReason,
      description: 'Why not; only a survey that rests is worth another try.',
      resolve: ({ reason }) => reason,
    }),
  }),
});
