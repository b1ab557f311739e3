import { builder } from '../../builder.ts';
import { personalData } from '../../kernel/personalData.ts';
import { hasScope, personalScope } from '../../kernel/scope.ts';
import { nullWithoutScope } from '../../toolkit/primitive/fields.ts';
import { defineListing } from '../../toolkit/read/listing.ts';
import { storedEnum } from '../../toolkit/storedEnum.ts';

const IdentifierKind = storedEnum('IdentifierKind', 'What names a customer.', {
  ID: 'The customer’s id here.',
  EXTERNAL_ID: 'The customer’s id in another system.',
  EMAIL: 'The email address.',
  PHONE: 'The telephone number.',
});

personalData('CustomerIdentifier', { personal: ['value'], other: ['system'] });

builder.prismaObject('CustomerIdentifier', {
  description:
    'What a fact, such as an event, named its customer by. A customer that is found or created later gets the facts that wait for it.',
  select: { workspaceId: true, id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: IdentifierKind, description: 'What it is.' }),
    system: t.string({
      nullable: true,
      description:
        'For EXTERNAL_ID: the other system, by the name that the workspace chose; else null.',
      select: { kind: true, system: true },
      resolve: ({ kind, system }) => (kind === 'EXTERNAL_ID' ? system : null),
    }),
    value: t.string({
      nullable: true,
      description: `The id, the email address in its normal form, or the telephone number as E.164. ${nullWithoutScope(personalScope)}`,
      extensions: { column: 'value', nullWithout: personalScope },
      select: { value: true },
      resolve: ({ value }, _args, { viewer }) => (hasScope(viewer, personalScope) ? value : null),
    }),
  }),
});

defineListing('CustomerIdentifier', {
  scope: 'customers:read',
  filter: ['kind', 'value'],
  scopes: new Map([['value', personalScope]]),
  order: { VALUE: { path: ['value'], description: 'The id, address or number.' } },
  defaultOrder: [{ field: 'VALUE', direction: 'asc' }],
});
