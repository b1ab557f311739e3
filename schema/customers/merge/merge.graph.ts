import { builder } from '../../builder.ts';
import { entity } from '../../kernel/entity.ts';
import { personalData } from '../../kernel/personalData.ts';
import { nestedList, rootList } from '../../toolkit/read/connection.ts';
import { defineListing } from '../../toolkit/read/listing.ts';
import { rootRow } from '../../toolkit/read/lookup.ts';
import { ofCustomer } from '../ofCustomer.ts';
import { undoMs } from './forgetMerges.ts';

const scope = 'customers:read';

personalData('CustomerMerge', { other: ['filled'] });
personalData('CustomerMergeRow', { other: ['reference'] });

ofCustomer('Customer', { relation: 'mergedInto', merge: 'STAY' });
const timeline = {
  kind: 'MERGE',
  description: 'Another customer was merged into this one, or this one into another.',
  field: { name: 'merge', description: 'The merge, which may have been undone since.' },
  at: 'mergedAt',
};
ofCustomer('CustomerMerge', { relation: 'survivor', merge: 'STAY', timeline });
ofCustomer('CustomerMerge', { relation: 'merged', merge: 'STAY', timeline });

builder.prismaNode('CustomerMerge', {
  ...entity('CustomerMerge', scope),
  description:
    'That a customer was merged into another, the survivor, which has stood for it since. It stays when the merge is undone.',
  fields: (t) => ({
    survivor: t.relation('survivor', {
      description: 'The customer that stands for both, unless it was merged itself since.',
    }),
    merged: t.relation('merged', { description: 'The customer that was merged into it.' }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime', description: 'When they were merged.' }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the merge was undone; null if it was not.',
    }),
    undoableUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when it can be undone, a day after it was made; null if it was undone.',
      select: { mergedAt: true, undoneAt: true },
      resolve: ({ mergedAt, undoneAt }) =>
        undoneAt ? null : new Date(mergedAt.getTime() + undoMs),
    }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'The person or key that merged them; null if that is not known.',
    }),
  }),
});

defineListing('CustomerMerge', {
  scope,
  filter: ['id', 'mergedAt', 'undoneAt'],
  relations: {
    survivor: { to: 'Customer', single: true, description: 'Conditions on the survivor.' },
    merged: { to: 'Customer', single: true, description: 'Conditions on the merged customer.' },
  },
  order: { MERGED_AT: { path: ['mergedAt'], description: 'When they were merged.' } },
  defaultOrder: [{ field: 'MERGED_AT', direction: 'desc' }],
});

rootList(
  'customerMerges',
  'CustomerMerge',
  'Merges of customers, the latest first, those included that were undone.',
);

rootRow(
  'customerMerge',
  'CustomerMerge',
  'One merge of customers by its id; null if this workspace has no such merge.',
);

builder.prismaObjectField('Customer', 'mergedInto', (t) =>
  t.relation('mergedInto', {
    nullable: true,
    description:
      'The customer that this one was merged into: all that is recorded of this one is that one’s. Null if it was not merged.',
  }),
);

builder.prismaObjectField('Customer', 'aliases', (t) =>
  nestedList(t, {
    model: 'Customer',
    relation: 'aliases',
    inUse: { archivedAt: null },
    description:
      'The customers that were merged into this one, the newest first: their ids, external ids, email addresses and telephone numbers find this one.',
  }),
);

builder.prismaObjectField('Customer', 'merges', (t) =>
  nestedList(t, {
    model: 'CustomerMerge',
    relation: 'merges',
    description:
      'The merges of other customers into this one, the latest first, those included that were undone.',
  }),
);
