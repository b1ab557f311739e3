import { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { foldText } from '../conditions/foldText.ts';
import type { Context } from '../kernel/context.ts';
import { hasScope } from '../kernel/scope.ts';
import { type InputPath, notFound, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { ExternalIdInput, type ExternalIdShape } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { survivorSql } from '../toolkit/write/merged.ts';
import { externalKey, findByExternalIds } from '../toolkit/write/reference.ts';
import { erasedError, erasedKeys } from './erased.ts';

/** What names a customer, in its normal form; exactly one field is set. `id` is the row's key. */
export interface CustomerKeyShape {
  readonly id?: string | null;
  readonly externalId?: ExternalIdShape | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

export const CustomerKey = builder.inputRef<CustomerKeyShape>('CustomerKey').implement({
  description:
    'A customer, by what is known of the person; exactly one field is set. Several customers can have the same email address or telephone number.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'Customer', own: true },
        { description: 'The customer’s id here: `customer_…`.' },
      ),
    ),
    externalId: t.field({
      type: ExternalIdInput,
      description: 'The customer’s id in another system, such as a CRM or a shop.',
    }),
    email: t.string(
      bounded(
        { email: true, maxLength: 320, personal: true },
        { description: 'The email address; capital letters make no difference.' },
      ),
    ),
    phone: t.string(
      bounded(
        { phone: true, maxLength: 50, personal: true },
        { description: 'The telephone number with its country code, in any spelling.' },
      ),
    ),
  }),
});

/** The description of a key in an input that creates a customer where it fits none. */
export const newByKey =
  'Which customer it is. A new customer gets the external id, the email address or the telephone number of the key; one with an `id` must exist.';

/** The customers that a key fits: how many, and the keys of the first 20. */
export interface Found {
  readonly customers: readonly string[];
  readonly total: number;
  /** Whether none has it and one that was erased had it. */
  readonly erased?: true;
}

/** Customers of one key that are named, at most. */
const maxNamed = 20;

const none: Found = { customers: [], total: 0 };
const erased: Found = { ...none, erased: true };

/** A key as one text: equal for keys that fit the same customers. */
export function keyText({ id, externalId, email, phone }: CustomerKeyShape): string {
  if (id != null) return `id ${id}`;
  if (externalId) return `externalId ${externalKey(externalId)}`;
  return email != null ? `email ${email}` : `phone ${phone}`;
}

/**
 * Finds the customers that keys fit, by their `keyText`; archived ones, too. A customer that was merged
 * stands for its survivor: its id, external ids, address and number find that. Two statements at most,
 * one for external ids and one for all else, each by an index; for keys that no customer has, two more that
 * find out whether an erased one had them.
 */
export async function findCustomers(
  db: WorkspaceDb,
  keys: readonly CustomerKeyShape[],
): Promise<(key: CustomerKeyShape) => Found> {
  const externalIds = keys.flatMap(({ externalId }) => externalId ?? []);
  const external = await findByExternalIds(db, 'Customer', externalIds);
  const found = new Map<string, Found>();
  for (const externalId of externalIds) {
    const customer = external.get(externalKey(externalId));
    if (customer) found.set(keyText({ externalId }), { customers: [customer], total: 1 });
  }
  for (const { key, ...rows } of await findByColumns(db, keys)) found.set(key, rows);
  // Of a thousand events, each asks for its key several times.
  const texts = new Map(keys.map((key) => [key, keyText(key)]));
  const unknown = [...new Set(texts.values())].filter((text) => !found.has(text));
  for (const text of await erasedKeys(db, unknown)) found.set(text, erased);
  return (key) => found.get(texts.get(key) ?? keyText(key)) ?? none;
}

async function findByColumns(
  db: WorkspaceDb,
  keys: readonly CustomerKeyShape[],
): Promise<(Found & { readonly key: string })[]> {
  const ids = [...new Set(keys.flatMap(({ id }) => id ?? []))];
  const emails = [...new Set(keys.flatMap(({ email }) => email ?? []))];
  const phones = [...new Set(keys.flatMap(({ phone }) => phone ?? []))];
  const survivor = Prisma.sql`${Prisma.raw(survivorSql('Customer', 'named'))} AS id`;
  const named = Prisma.sql`FROM "Customer" named WHERE "workspaceId" = ${db.$workspaceId}::uuid`;
  // OFFSET has each looked up by its index: without statistics the planner would read all
  // customers. For addresses, the folded column has the index.
  const matches = [
    ...(ids.length > 0
      ? [
          Prisma.sql`SELECT 'id ' || wanted.id AS key, found.id
            FROM unnest(${ids}::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
              SELECT ${survivor} ${named} AND id = wanted.id OFFSET 0
            ) found`,
        ]
      : []),
    ...(emails.length > 0
      ? [
          Prisma.sql`SELECT 'email ' || wanted.email AS key, found.id
            FROM unnest(${emails.map(foldText)}::text[], ${emails}::text[]) AS wanted (folded, email)
            CROSS JOIN LATERAL (
              SELECT ${survivor} ${named}
                AND "emailFolded" = wanted.folded AND email = wanted.email OFFSET 0
            ) found`,
        ]
      : []),
    ...(phones.length > 0
      ? [
          Prisma.sql`SELECT 'phone ' || wanted.phone AS key, found.id
            FROM unnest(${phones}::text[]) AS wanted (phone) CROSS JOIN LATERAL (
              SELECT ${survivor} ${named} AND phone = wanted.phone OFFSET 0
            ) found`,
        ]
      : []),
  ];
  if (matches.length === 0) return [];
  return db.$queryRaw(Prisma.sql`
    SELECT key, count(*)::int AS total, (array_agg(id::text ORDER BY id))[1:${maxNamed}::int] AS customers
    FROM (SELECT DISTINCT key, id FROM (${Prisma.join(matches, ' UNION ALL ')}) AS matches) AS found
    GROUP BY key`);
}

/** The user error of a key that fits no customer, or several; none for a key that fits one. */
export function customerKeyErrors(
  { viewer }: Pick<Context, 'viewer'>,
  key: CustomerKeyShape,
  { customers, total, erased }: Found,
  path: InputPath,
): UserErrorShape[] {
  if (total === 1) return [];
  const [field] = Object.entries(key).find(([, value]) => value != null) ?? [''];
  if (erased) return [erasedError([...path, field])];
  if (total === 0) return [notFound([...path, field], 'customer')];
  return [
    {
      type: 'AmbiguousCustomerError',
      code: 'AMBIGUOUS_CUSTOMER',
      path: [...path, field],
      message: `${total} customers have this ${field}. Name one by its id or external id.`,
      customers: hasScope(viewer, 'customers:read') ? customers : [],
      total,
    },
  ];
}
