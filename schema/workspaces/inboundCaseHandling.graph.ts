import { storedEnum } from '../toolkit/storedEnum.ts';
import { bounded } from '../toolkit/write/input.ts';

export const InboundCaseHandling = storedEnum(
  'InboundCaseHandling',
  'What a message that a customer wrote does with cases. One that a program sent by itself, and one that answers a survey, do nothing.',
  {
    NONE: 'Nothing.',
    FOLLOW:
      'A case of its thread that waits for the customer becomes IN_PROGRESS; where none is open, the last that was resolved or closed becomes REOPENED.',
    OPEN: 'The same; where its thread has no such case, one is opened, but not after one that was canceled as SPAM.',
  },
);

/** The field of the input that changes it. */
export const inboundCasesInput = bounded(
  { notNull: true },
  {
    description:
      'What a message that a customer wrote does with cases. A new workspace has FOLLOW.',
  },
);
