import { logChanges, logRows } from '../changes/log.ts';
import { defineColumns } from '../files/definedColumns.ts';
import type { Context } from '../kernel/context.ts';
import type { UserErrorShape } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { primitive } from '../toolkit/primitive.ts';
import { bounded } from '../toolkit/write/input.ts';
import { archivedTask } from './archived.ts';
import {
  type AttributeChange,
  CustomerAttributeInput,
  maxAttributeChanges,
} from './attribute.graph.ts';
import { attributeColumns } from './attributeColumns.ts';
import { CustomerKey, newByKey } from './customerKey.ts';
import { erasedErrors, type NamedInput } from './erasedErrors.ts';
import { mergedError } from './errors.graph.ts';
import { rememberFormer } from './formerKeys.ts';
import { enqueueChanged, enqueueDeleted } from './match/changed.ts';
import { matchCustomers } from './matchCustomers.ts';
import { beforeDeletion, ofCustomer } from './ofCustomer.ts';
import { attributeErrors, storeAttributes } from './storeAttributes.ts';
import { touchedTask } from './touched.ts';

interface WithAttributes {
  readonly key: string;
  readonly stored: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly mergedIntoId: string | null;
  } | null;
  readonly path: readonly string[];
  readonly input: NamedInput & {
    readonly attributes?: readonly AttributeChange[] | null | undefined;
  };
}

ofCustomer('CustomerExternalId', { relation: 'entity', merge: 'STAY' });

export const Customer = primitive('Customer', {
  scope: 'customers',
  description:
    'A person who buys from the company or uses what it offers: what they said in surveys and feedback meets here what they did.',
  label: ['name'],
  fields: {
    name: {
      description: 'The person’s name.',
      order: 'The name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
      personal: true,
    },
    email: {
      description:
        'The email address in its normal form: small letters, the domain in ASCII. Several customers can have the same, as a family does.',
      input: 'The email address. It is stored in small letters, its domain in ASCII.',
      maxLength: 320,
      email: true,
      personal: true,
    },
    phone: {
      description:
        'The telephone number as E.164: `+436601234567`. Several customers can have the same.',
      input: 'The telephone number with its country code, in any spelling. It is stored as E.164.',
      maxLength: 50,
      phone: true,
      personal: true,
    },
    locale: {
      description:
        'The language that the person reads, as BCP 47: `de-AT`. Any language, not only the workspace’s.',
      input: 'The language that the person reads, as BCP 47; any language.',
      maxLength: 35,
      locale: true,
    },
    timeZone: {
      description: 'The time zone that the person lives in, by its IANA name: `Europe/Vienna`.',
      input: 'The time zone that the person lives in, by its IANA name.',
      filter: false,
      maxLength: 50,
      timeZone: true,
    },
    account: {
      description: 'The company or organisation that the person belongs to; null if there is none.',
      input: 'The company or organisation that the person belongs to.',
      reverse: {
        field: 'customers',
        description: 'The people of this account.',
      },
    },
    lifecycleStage: {
      description:
        'How far the company and the person have come with each other; null if that is not known.',
      input: 'How far the company and the person have come with each other.',
      reverse: {
        field: 'customers',
        description:
          'Those who have come as far as this, archived ones left out; the newest first.',
      },
    },
  },
  inputs: attributesField,
  list: {
    field: 'customers',
    description: 'The customers of the workspace, the newest first.',
    order: { createdAt: 'desc' },
    sort: {
      'lifecycleStage.position':
        'The position of the lifecycle stage. Customers without one come last in ASC, first in DESC; `nulls` does not change that.',
    },
    inUse: { archivedAt: null, mergedIntoId: null },
    relations: {
      mergedInto: {
        to: 'Customer',
        single: true,
        description:
          'Conditions on the customer that it was merged into; lists have merged customers only with `includeArchived`.',
      },
      attributes: {
        to: 'CustomerAttribute',
        description:
          'The attributes of the customer: `{ some: { definition: { key: { eq: "plan" } }, text: { eq: "gold" } } }`.',
      },
    },
  },
  make: {
    verb: 'Create',
    description:
      'Creates a customer, even if there is one with the same email address or telephone number: use `customerUpsert` to find it first.',
    input: 'A new customer. Nothing is required.',
    payload: 'The new customer; null if there are errors.',
  },
  update: {
    description:
      'Changes a customer. Refused with `STALE_REVISION` if `revision` is set and the customer has changed since, and with `CUSTOMER_MERGED` for one that was merged into another.',
    input:
      'Changes to a customer. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its attributes, its external ids and the record of its merges',
  bulk: {
    row: 'A customer, found by its key or created with it. Refused with `AMBIGUOUS_CUSTOMER` if the key fits several customers, with `NOT_FOUND` for an `id` of none, and with `DUPLICATE` for the customer of an earlier row.',
    key: newByKey,
    find: { input: CustomerKey, columns: ['email', 'phone'], match: matchCustomers },
  },
  checkRows: async (ctx: Context, rows: readonly WithAttributes[]): Promise<UserErrorShape[]> => [
    ...(await attributeErrors(ctx, rows.map(changesOf))),
    ...rows.flatMap(({ stored, path }) =>
      stored?.mergedIntoId ? [mergedError(stored.mergedIntoId, [...path, 'id'])] : [],
    ),
    ...(await erasedErrors(ctx, rows)),
  ],
  storeInputs: async (ctx: Context, rows: readonly WithAttributes[]) => {
    await rememberFormer(ctx, rows);
    await enqueueChanged(ctx, rows);
    await logRows(ctx, rows, { made: 'customer.created', changed: 'customer.updated' });
    return storeAttributes(ctx, rows.map(changesOf));
  },
  onDelete: async (ctx, stored) => {
    await beforeDeletion(ctx.db, [stored.id]);
    await enqueueDeleted(ctx, stored);
    await logChanges(ctx.db, ctx.now, [{ type: 'customer.deleted', subjectId: stored.id }]);
  },
  onArchiveOrRestore: async ({ db, now }, key) => {
    await enqueue(db, now, [touchedTask([key]), archivedTask(key)]);
    await logChanges(db, now, [{ type: 'customer.updated', subjectId: key }]);
  },
  example: { name: 'Jana' },
});

defineColumns('Customer', attributeColumns);

function attributesField(t: InputFields) {
  return {
    attributes: t.field({
      type: [CustomerAttributeInput],
      ...bounded(
        { maxItems: maxAttributeChanges, notNull: true },
        {
          description:
            'Values of attributes that the workspace has defined, each once. Attributes that are left out do not change.',
        },
      ),
    }),
  };
}

function changesOf({ key, path, input }: WithAttributes) {
  return { key, path: [...path, 'attributes'], changes: input.attributes ?? [] };
}
