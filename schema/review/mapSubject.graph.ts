import { storedEnum } from '../toolkit/storedEnum.ts';

storedEnum('MapSubject', 'Whose experience a persona or a journey shows.', {
  CUSTOMER: 'People who buy from the company or use what it offers.',
  EMPLOYEE:
    'The people who work for the company. One measure of their experience is `eNPS`: the NPS of a survey of the kind EMPLOYEE.',
});
