import { builder } from '../builder.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import { entity } from '../kernel/entity.ts';
import { personalData } from '../kernel/personalData.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import '../purposes/purpose.ts';
import { refusalsOfBoth } from './refusalsOfBoth.ts';

const scope = 'consents:read';

export const ConsentStatus = storedEnum(
  'ConsentStatus',
  'What a customer said of being contacted.',
  {
    GRANTED: 'Yes. It counts until `expiresAt`, or until a later refusal.',
    DENIED: 'No, when asked. A later GRANTED with evidence lifts it.',
    REVOKED: 'No longer. A later GRANTED with evidence lifts it.',
    PENDING: 'Asked to confirm a yes, and not confirmed yet: it allows no contact.',
  },
);

ofCustomer('Consent', {
  merge: 'FOLLOW',
  timeline: {
    kind: 'CONSENT',
    description: 'The customer allowed or refused to be contacted for a purpose.',
    field: { name: 'consent', description: 'What the customer said of being contacted.' },
    at: 'statusAt',
    channel: 'channel',
  },
  afterUndo: refusalsOfBoth,
});

personalData('Consent', { personal: ['source', 'evidence'] });

builder.prismaNode('Consent', {
  ...entity('Consent', scope),
  description:
    'What a customer said of being contacted for a purpose, as it was recorded. It never changes: a customer who thinks again says something new. `Customer.consent` says what is in force.',
  fields: (t) => ({
    customer: t.relation('customer', { description: 'Who said it.' }),
    purpose: t.relation('purpose', { description: 'What it is about.' }),
    channel: t.expose('channel', {
      type: Channel,
      nullable: true,
      description: 'The channel it is about; null for all channels.',
    }),
    status: t.expose('status', { type: ConsentStatus, description: 'What was said.' }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Where it was said: `checkout`, `preference page`; null if that is not known.',
    }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description:
        'What shows that it was said, for who has to prove it: the text that was agreed to, the id of a form. Null if there is none.',
    }),
    statusAt: t.expose('statusAt', { type: 'DateTime', description: 'When it was said.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it stops counting; null for never.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When it was stored here.',
    }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'The person or key that recorded it; null if that is not known.',
    }),
  }),
});

defineListing('Consent', {
  scope,
  filter: ['id', 'channel', 'status', 'statusAt', 'expiresAt', 'recordedAt'],
  relations: {
    customer: { to: 'Customer', single: true, description: 'Conditions on the customer.' },
    purpose: { to: 'Purpose', single: true, description: 'Conditions on the purpose.' },
  },
  order: { STATUS_AT: { path: ['statusAt'], description: 'When it was said.' } },
  defaultOrder: [{ field: 'STATUS_AT', direction: 'desc' }],
});

rootList('consents', 'Consent', 'What customers said of being contacted, the latest first.');

rootRow('consent', 'Consent', 'One consent by its id; null if this workspace has no such consent.');

builder.prismaObjectField('Customer', 'consents', (t) =>
  nestedList(t, {
    model: 'Consent',
    relation: 'consents',
    description: 'All that the customer said of being contacted, the latest first.',
  }),
);
