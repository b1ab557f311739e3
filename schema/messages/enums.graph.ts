import { storedEnum } from '../toolkit/storedEnum.ts';

export const MessageDirectionType = storedEnum('MessageDirection', 'Who wrote a message.', {
  OUTBOUND: 'It goes to the customer.',
  INBOUND: 'It came from the customer.',
});

export const MessageStateType = storedEnum('MessageState', 'What became of a message.', {
  QUEUED: 'It is to be sent, at `dueAt` or later.',
  SENDING: 'A worker is sending it.',
  SENT: 'It went out; what became of it is not known yet.',
  DELIVERED: 'It arrived.',
  BOUNCED: 'It came back, or was refused by the other side: `refusal` says why.',
  COMPLAINED: 'The customer reported it as spam.',
  REFUSED: 'The customer may not be contacted with it: `decision` says why.',
  EXPIRED: 'It could not be sent until `notAfter`.',
  FAILED: 'It could not be made or sent: `refusal` says why.',
  CANCELED: 'It was canceled before it was sent.',
  RECEIVED: 'It came from the customer.',
});

export const MessageRefusalType = storedEnum(
  'MessageRefusal',
  'Why the last attempt to send a message failed.',
  {
    HARD: 'There is no such address, and nothing is sent to it any more.',
    MAILBOX: 'The mailbox is full or disabled for now.',
    SIZE: 'The message is too large.',
    POLICY: 'The other side does not want this message; the address stays good.',
    UNREACHABLE: 'There was no answer.',
    OTHER: 'The other side gave another reason.',
    TEMPLATE:
      'The template could not be rendered for this customer; `refusalCode` says where. Try it with `messageTemplatePreview`. One that reaches its limit of time or memory for three customers in a row is left alone for a minute, and its messages fail meanwhile.',
    NO_CHANNEL:
      'The server has no way to send by this channel: set `CXGRAPH_CHANNELS`. The message waits for one until `notAfter`; servers look every ten minutes.',
  },
);

export const MessageReadingType = storedEnum(
  'MessageReading',
  'What became of a message in a thread whose survey waited for an answer.',
  {
    ANSWERED: 'It was read as the answer, and a response was submitted.',
    UNREADABLE: 'It has no value that the question takes.',
    REFUSED: 'It was read, and the survey did not take the response.',
  },
);
