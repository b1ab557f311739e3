import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import '../jobs/job.graph.ts';
import '../responses/response.graph.ts';
import './trackingStudy.ts';

const scope = 'invitations:read';

noPersonalData('Wave', 'It says when a study asked, and no customer.');

builder.prismaNode('Wave', {
  ...entity('Wave', scope),
  description:
    'One time that the survey of a tracking study was sent. Its links end when the next wave is due at the latest, so that a response belongs to the wave in which it was begun.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the study, from 1 without gaps.' }),
    study: t.relation('study', { description: 'The tracking study that it belongs to.' }),
    survey: t.relation('survey', { description: 'What asked.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      description: 'When it was due: before `startsAt` where no worker ran then.',
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it began.' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      description: 'When its links stop beginning a response.',
    }),
    job: t.relation('job', {
      description: 'The job that invited the customers; its `rowsUpdated` counts the invitations.',
    }),
  }),
});

defineListing('Wave', {
  scope,
  filter: ['id', 'number', 'startsAt'],
  relations: {
    study: { to: 'TrackingStudy', single: true, description: 'Conditions on the tracking study.' },
  },
  order: { STARTS_AT: { path: ['startsAt'], description: 'When it began.' } },
  defaultOrder: [{ field: 'STARTS_AT', direction: 'desc' }],
});

rootList('waves', 'Wave', 'The waves of all tracking studies, the latest first.');

rootRow('wave', 'Wave', 'One wave by its id; null if this workspace has no such wave.');

builder.prismaObjectField('TrackingStudy', 'waves', (t) =>
  nestedList(t, {
    model: 'Wave',
    relation: 'waves',
    description: 'The waves that have begun, the latest first.',
  }),
);

builder.prismaObjectField('Wave', 'invitations', (t) =>
  nestedList(t, {
    model: 'Invitation',
    relation: 'invitations',
    description: 'The invitations of the wave, the latest first.',
  }),
);

builder.prismaObjectField('Wave', 'responses', (t) =>
  nestedList(t, {
    model: 'SurveyResponse',
    relation: 'responses',
    description: 'The responses to invitations of the wave, the latest first.',
  }),
);

builder.prismaObjectField('Invitation', 'wave', (t) =>
  t.relation('wave', {
    nullable: true,
    description: 'The wave of a tracking study that it belongs to; null if it belongs to none.',
  }),
);

builder.prismaObjectField('SurveyResponse', 'wave', (t) =>
  t.relation('wave', {
    nullable: true,
    authScopes: { scope },
    description:
      'The wave of a tracking study whose invitation it answers; null if it belongs to none.',
  }),
);
