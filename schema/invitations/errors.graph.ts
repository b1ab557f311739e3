import type { InvitationState } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { ErrorOf, InputPath, UserErrorShape } from '../kernel/userError.ts';
import { UserError, userErrorCode } from '../toolkit/write/userErrors.graph.ts';
import { InvitationStateType } from './state.graph.ts';

declare module '../kernel/userError.ts' {
  interface UserErrorTypes {
    readonly InvitationEndedError: {
      readonly code: 'INVITATION_ENDED';
      readonly state: InvitationState;
    };
  }
}

userErrorCode('INVITATION_ENDED', 'The invitation was answered before, or is no longer open.');

builder.objectRef<ErrorOf<'InvitationEndedError'>>('InvitationEndedError').implement({
  interfaces: [UserError],
  description: 'The link of the invitation begins no response any more.',
  fields: (t) => ({
    state: t.field({
      type: InvitationStateType,
      description:
        'The state of the invitation: it says whether it was answered, has expired, or was withdrawn.',
      resolve: ({ state }) => state,
    }),
  }),
});

/** The user error for the token of an invitation that begins no response. */
export function endedError(state: InvitationState, path: InputPath): UserErrorShape {
  return {
    type: 'InvitationEndedError',
    code: 'INVITATION_ENDED',
    path,
    message: `The link can be used for one response only, ${reasonOf(state)}.`,
    state,
  };
}

function reasonOf(state: InvitationState): string {
  if (state === 'STARTED' || state === 'PARTIAL') {
    return 'which was started: continue it with its `resumeToken`';
  }
  if (state === 'EXPIRED') return 'and it has expired';
  if (['COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL'].includes(state)) return 'and it was answered';
  return 'and it is not open';
}
