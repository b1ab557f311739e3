import { builder } from '../builder.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import { entity } from '../kernel/entity.ts';
import { noPersonalData, personalData } from '../kernel/personalData.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { contactsOfBoth } from './contactsOfBoth.ts';

const scope = 'contacts:read';

export const ContactKind = storedEnum('ContactKind', 'How a survey reached a customer.', {
  INVITED: 'The customer was invited.',
  SHOWN: 'The app showed the survey, or offered it.',
  DISMISSED: 'The customer closed it without an answer.',
  STARTED: 'The customer began to answer.',
});

ofCustomer('SurveyContact', {
  merge: 'FOLLOW',
  timeline: {
    kind: 'SURVEY_CONTACT',
    description: 'A survey reached the customer: an invitation, or a survey that an app showed.',
    field: { name: 'surveyContact', description: 'How a survey reached the customer.' },
    at: 'at',
    channel: 'channel',
  },
  afterUndo: contactsOfBoth,
});

personalData('SurveyContact', {});

noPersonalData('VisitorContact', 'It has a keyed hash of an id that says nothing of the person.');

builder.prismaNode('SurveyContact', {
  ...entity('SurveyContact', scope),
  description:
    'That a survey reached a customer. It never changes; pauses and caps are counted from it.',
  fields: (t) => ({
    customer: t.relation('customer', { description: 'Whom it reached.' }),
    survey: t.relation('survey', { description: 'What was shown or sent to the customer.' }),
    channel: t.expose('channel', { type: Channel, description: 'The channel by which it did.' }),
    kind: t.expose('kind', { type: ContactKind, description: 'How it did, or what came of it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it did.' }),
  }),
});

defineListing('SurveyContact', {
  scope,
  filter: ['id', 'channel', 'kind', 'at'],
  relations: {
    customer: { to: 'Customer', single: true, description: 'Conditions on the customer.' },
    survey: { to: 'Survey', single: true, description: 'Conditions on the survey.' },
  },
  order: { AT: { path: ['at'], description: 'When it reached the customer.' } },
  defaultOrder: [{ field: 'AT', direction: 'desc' }],
});

rootList('surveyContacts', 'SurveyContact', 'How surveys reached customers, the latest first.');

rootRow(
  'surveyContact',
  'SurveyContact',
  'One contact by its id; null if this workspace has no such contact.',
);

builder.prismaObjectField('Customer', 'surveyContacts', (t) =>
  nestedList(t, {
    model: 'SurveyContact',
    relation: 'surveyContacts',
    description: 'How surveys reached the customer, the latest first.',
  }),
);

builder.prismaObjectField('Survey', 'contacts', (t) =>
  nestedList(t, {
    model: 'SurveyContact',
    relation: 'contacts',
    description: 'How the survey reached customers, the latest first.',
  }),
);
