import { storedEnum } from '../toolkit/storedEnum.ts';

export const FeedbackSource = storedEnum('FeedbackSource', 'On which occasion somebody spoke.', {
  COMPLAINT: 'They complained to the company.',
  REVIEW: 'They reviewed it on a portal, in a shop or in an app store.',
  SOCIAL: 'They wrote of it on a social network.',
  CHAT: 'They wrote to it in a chat, with a person or a program.',
  CALL: 'They called, or were called; the text is a transcript or a note.',
  INTERVIEW: 'They were interviewed for research.',
  EMPLOYEE: 'Staff passed on what they heard or saw.',
  OTHER: 'Any other occasion.',
});
