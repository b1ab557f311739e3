import type { InvitationState } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import { throwUserErrors, UserErrorsThrown } from '../kernel/userError.ts';
import type { Effect } from '../toolkit/write/idempotency.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { advance } from './advance.ts';
import { lockedInvitations, responseError, unknownInvitation } from './answered.ts';
import './invitation.graph.ts';
import { InvitationStateType } from './state.graph.ts';

/** What the page of a survey learns of an invitation. */
interface Opened extends Effect {
  readonly survey: string;
  readonly locale: string;
  readonly state: InvitationState;
}

const OpenedType = builder.objectRef<Opened>('OpenedInvitation').implement({
  description: 'What the page of a survey needs to know of an invitation.',
  fields: (t) => ({
    survey: t.id({
      description: 'The id of its survey, for `liveSurvey` and `responseStart`.',
      resolve: ({ survey }) => encodeId('Survey', survey),
    }),
    locale: t.string({
      description: 'The language of the invitation, as BCP 47.',
      resolve: ({ locale }) => locale,
    }),
    state: t.field({
      type: InvitationStateType,
      description: 'Its state: OPENED, or STARTED or PARTIAL where a response can be continued.',
      resolve: ({ state }) => state,
    }),
  }),
});

const OpenInput = builder.inputType('InvitationOpenInput', {
  description: 'An invitation whose page was opened.',
  fields: (t) => ({
    token: t.string(
      bounded(
        { maxLength: 200 },
        { required: true, description: 'The token in the link of the invitation.' },
      ),
    ),
  }),
});

const path = ['input', 'token'];

mutation<{ token: string }, Opened>('invitationOpen', {
  description:
    'Notes that a customer opened the page behind the link of an invitation, and returns which survey to show. It is called by the page itself: programs that scan mail follow links, and would open all. It uses nothing up, and can be repeated; header `Idempotency-Key` is ignored. Refused with `NOT_FOUND` for a token that belongs to no invitation, and with `INVITATION_ENDED` for one that was answered or has expired. Open to publishable keys.',
  scope: 'responses:submit',
  input: OpenInput,
  fields: (t) => ({
    opened: t.field({
      type: OpenedType,
      nullable: true,
      description: 'What was opened; null if there are errors.',
      resolve: ({ effect }) => effect,
    }),
  }),
  ownRetries: () => ({ replayed: false, errors: [] }),
  described: {
    replayed: 'Always false: opening a page again is no retry.',
    errors: 'The user errors, which you can fix. If there are any, nothing was changed.',
  },
  resolve: async ({ db, now }, { token }) => {
    const invitation = (await lockedInvitations(db, [token])).get(token);
    if (!invitation) throw new UserErrorsThrown(unknownInvitation(path));
    const { id, survey, locale, state } = invitation;
    const isBegun = invitation.response?.status === 'PARTIAL';
    const error = isBegun ? null : responseError(invitation, now, path);
    throwUserErrors(error ? [error] : []);
    const changed = await advance(db, now, [{ id, state: 'OPENED', at: now }]);
    return { survey, locale, state: changed.has(id) ? 'OPENED' : state };
  },
});
