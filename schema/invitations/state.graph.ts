import { storedEnum } from '../toolkit/storedEnum.ts';

export const InvitationStateType = storedEnum(
  'InvitationState',
  'What became of an invitation. No report takes it back: one that comes late changes nothing. If an unfinished response is deleted, its invitation is OPENED again.',
  {
    CREATED: 'It is to be decided and sent at `scheduledAt`.',
    QUEUED: 'It is allowed and due to be sent.',
    SENT: 'A report says that it went out; what became of it is not known yet.',
    DELIVERED: 'It arrived.',
    OPENED: 'The customer opened the page behind its link.',
    STARTED: 'The customer began a response, and has not answered a question.',
    PARTIAL: 'The customer answered some questions.',
    COMPLETED: 'The customer submitted the response.',
    EXPIRED:
      'No response was begun until `expiresAt`, or the case after which it was to ask was reopened before it was sent.',
    BOUNCED: 'It could not be delivered, or nothing could be sent to the address before.',
    OPTED_OUT: 'The customer does not agree to be contacted for this.',
    QUARANTINED:
      'A rule of contact forbade it: the customer was asked too often, has no address for the channel, or is not whom the survey is for; `decision` says which. Or the customer was archived before it was sent.',
    NOT_SAMPLED: 'The customer was not drawn for the survey’s sample.',
    SCREENED_OUT: 'The answers showed that the survey is not for this customer.',
    QUOTA_FULL: 'The survey had as many responses of this kind as it takes.',
    ERROR: 'It could not be sent for another reason.',
  },
);

export const InvitationDueType = storedEnum(
  'InvitationDue',
  'What is to be sent to a customer now.',
  {
    INVITATION: 'The invitation itself.',
    REMINDER: 'A reminder: the customer has not begun a response.',
  },
);

export const InvitationSenderType = storedEnum(
  'InvitationSender',
  'Who sends an invitation or its reminder.',
  {
    CXGRAPH:
      'cxgraph: the `templates` of the survey have one of the kind, INVITE or REMINDER, and of the channel.',
    TOOL: 'A tool of yours, which reports with `invitationMark` what it did.',
  },
);
