import { storedEnum } from '../toolkit/storedEnum.ts';

export const JourneyBasis = storedEnum('JourneyBasis', 'What a journey map rests on.', {
  ASSUMPTION: 'What the company expects or wants.',
  RESEARCH: 'Interviews, observation or other studies of customers.',
  DATA: 'Measured behaviour of customers.',
});

export const JourneyState = storedEnum('JourneyState', 'Which time a journey map shows.', {
  CURRENT: 'How it is today.',
  FUTURE: 'How it is to be; often the twin of a current one.',
});

export const StepLayer = storedEnum('StepLayer', 'Who does a step, and who sees it.', {
  CUSTOMER: 'The customer does it; only these steps make the emotion curve.',
  FRONTSTAGE: 'The company does it, before the customer’s eyes.',
  BACKSTAGE: 'The company does it, out of sight.',
  SUPPORT: 'Systems and partners that the others stand on.',
});
