import { builder } from '../../builder.ts';
import { entity } from '../../kernel/entity.ts';
import { noPersonalData } from '../../kernel/personalData.ts';
import { rootList } from '../../toolkit/read/connection.ts';
import { defineListing } from '../../toolkit/read/listing.ts';
import { rootRow } from '../../toolkit/read/lookup.ts';
import { storedEnum } from '../../toolkit/storedEnum.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import '../../purposes/purpose.ts';

const scope = 'consents:read';

export const SuppressionReason = storedEnum('SuppressionReason', 'Why an address is suppressed.', {
  OPTED_OUT: 'A customer who has the address opted out, of a purpose or of all.',
  BOUNCED: 'What was sent to it could not be delivered, and will not be.',
  COMPLAINED: 'Its owner reported a message as spam.',
});

noPersonalData('SuppressedAddress', 'It has a keyed hash of an address, and no customer.');

builder.prismaNode('SuppressedAddress', {
  ...entity('SuppressedAddress', scope),
  description:
    'An address that is not written to over one channel. The address itself is not stored, only a keyed hash of it, which recognises it for every customer who has it. It stays when a customer is erased: a person who wanted no more messages gets none, even if another system sends the address again.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel it is about.' }),
    reason: t.expose('reason', { type: SuppressionReason, description: 'Why it is suppressed.' }),
    purpose: t.relation('purpose', {
      nullable: true,
      description: 'What an opt-out is about; null for all purposes.',
    }),
    suppressedAt: t.expose('suppressedAt', {
      type: 'DateTime',
      description: 'When it happened: the latest time, if it happened several times.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When it was first stored here.',
    }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'The person or key that recorded it; null for an opt-out by a link.',
    }),
    liftedAt: t.expose('liftedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was lifted; null while it counts.',
    }),
    liftedBy: t.relation('liftedBy', {
      nullable: true,
      description: 'The person or key that lifted it; null if none did, or a customer by a link.',
    }),
    liftReason: t.exposeString('liftReason', {
      nullable: true,
      description: 'Why it was lifted; null while it counts.',
    }),
  }),
});

defineListing('SuppressedAddress', {
  scope,
  filter: ['id', 'channel', 'reason', 'suppressedAt', 'recordedAt', 'liftedAt'],
  relations: {
    purpose: { to: 'Purpose', single: true, description: 'Conditions on the purpose.' },
  },
  order: { SUPPRESSED_AT: { path: ['suppressedAt'], description: 'When it happened.' } },
  defaultOrder: [{ field: 'SUPPRESSED_AT', direction: 'desc' }],
});

rootList(
  'suppressedAddresses',
  'SuppressedAddress',
  'Addresses that are or were not written to, the latest first.',
);

rootRow(
  'suppressedAddress',
  'SuppressedAddress',
  'One suppressed address by its id; null if this workspace has no such row.',
);
