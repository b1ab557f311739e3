import { maxDefinitions } from '../attributes/attributeDefinition.ts';
import { builder } from '../builder.ts';
import type { Viewer } from '../kernel/context.ts';
import { personalData } from '../kernel/personalData.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { bounded } from '../toolkit/write/input.ts';
import { ofCustomer } from './ofCustomer.ts';

/** A value of an attribute; exactly one field is set. */
export interface AttributeValue {
  readonly text?: string | null;
  readonly number?: number | null;
  readonly boolean?: boolean | null;
  readonly date?: string | null;
  readonly choice?: string | null;
}

/** A new value of one attribute; null clears it. */
export interface AttributeChange {
  readonly key: string;
  readonly value?: AttributeValue | null;
}

/** Attributes that one input can set, at most. */
export const maxAttributeChanges = maxDefinitions;

/** Characters of a text, at most. */
const maxTextLength = 1000;

const AttributeValueInput = builder.inputRef<AttributeValue>('AttributeValueInput').implement({
  description: 'The value of an attribute, in the field for its type; exactly one field is set.',
  isOneOf: true,
  fields: (t) => ({
    text: t.string(
      bounded({ maxLength: maxTextLength }, { description: 'For TEXT: the written words.' }),
    ),
    number: t.float(bounded({}, { description: 'For NUMBER: the value, in its `unit`.' })),
    boolean: t.boolean({ description: 'For BOOLEAN: yes or no.' }),
    date: t.string(
      bounded({ maxLength: 10 }, { description: 'For DATE: the day, as `2026-11-21`.' }),
    ),
    choice: t.string(
      bounded({ maxLength: 100 }, { description: 'For CHOICE: one of its `choices`.' }),
    ),
  }),
});

export const CustomerAttributeInput = builder
  .inputRef<AttributeChange>('CustomerAttributeInput')
  .implement({
    description: 'The value of one attribute of a customer.',
    fields: (t) => ({
      key: t.string(
        bounded(
          { maxLength: 100 },
          { required: true, description: 'The key of its definition: `plan`.' },
        ),
      ),
      value: t.field({ type: AttributeValueInput, description: 'The value; null clears it.' }),
    }),
  });

ofCustomer('CustomerAttribute', { merge: 'FILL' });

personalData('CustomerAttribute', { personal: ['text'] });

builder.prismaObject('CustomerAttribute', {
  description:
    'The value of one attribute of a customer. It is in the field for the type of the attribute; the other fields are null.',
  select: { workspaceId: true, customerId: true, definitionId: true },
  fields: (t) => ({
    definition: t.relation('definition', { description: 'What the attribute is.' }),
    key: t.string({
      description: 'The key of its definition: `plan`.',
      select: { definition: { select: { key: true } } },
      resolve: ({ definition }) => definition.key,
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'For TEXT and CHOICE: the text, or the choice.',
    }),
    number: t.exposeFloat('number', {
      nullable: true,
      description: 'For NUMBER: the value, in the `unit` of its definition.',
    }),
    boolean: t.exposeBoolean('boolean', { nullable: true, description: 'For BOOLEAN: yes or no.' }),
    date: t.string({
      nullable: true,
      description: 'For DATE: the day, as `2026-11-21`.',
      select: { date: true },
      resolve: ({ date }) => date?.toISOString().slice(0, 10) ?? null,
    }),
  }),
});

/** Which attributes a viewer sees: personal ones need their scope. */
function shownTo(viewer: Viewer | null) {
  return hasScope(viewer, personalScope) ? {} : { definition: { is: { personal: false } } };
}

defineListing('CustomerAttribute', {
  scope: 'customers:read',
  visible: shownTo,
  filter: ['text', 'number', 'boolean'],
  relations: {
    definition: {
      to: 'AttributeDefinition',
      single: true,
      description: 'Conditions on its definition, such as the key.',
    },
  },
  order: { TEXT: { path: ['text'], description: 'The text or choice.' } },
  defaultOrder: [{ field: 'TEXT', direction: 'asc' }],
});

builder.prismaObjectField('Customer', 'attributes', (t) =>
  t.relation('attributes', {
    description:
      'The values of its attributes, in the order in which the attributes were defined. Those of personal attributes only with the scope `customers:personal`.',
    extensions: { rows: maxDefinitions },
    query: (_args, { viewer }) => ({
      where: shownTo(viewer),
      orderBy: { definitionId: 'asc' },
      take: maxDefinitions,
    }),
  }),
);
