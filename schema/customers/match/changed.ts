import type { Context } from '../../kernel/context.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import type { CustomerKeyShape } from '../customerKey.ts';
import { touchedTask } from '../touched.ts';
import { findIdentifiers, identifierOf } from './identifiers.ts';

/**
 * The topic of tasks that look for the customers of facts anew: a customer has another email address,
 * telephone number or external id, or facts came whose customer was not found.
 */
export const customersTopic = 'customers';

/** The payload of such a task: keys alone, of customers and of identifiers. Facts of either are looked at. */
export interface CustomersChanged {
  readonly customers: readonly string[];
  readonly identifiers: readonly string[];
  /**
   * Identifiers with which facts came that are stored as WAITING: they are looked at only if a customer
   * has the identifier by now.
   */
  readonly waiting?: readonly string[];
}

/** The task for what a change can have matched. */
export function customersTask(payload: CustomersChanged): Task {
  return { topic: customersTopic, subjectId: null, payload };
}

/** A customer of a call, and how it was stored before; null if it is new. */
interface StoredCustomer {
  readonly key: string;
  readonly input: object;
  readonly stored: Pick<StoredAddresses, 'email' | 'phone'> | null;
}

interface StoredAddresses {
  readonly email: string | null;
  readonly phone: string | null;
}

const addresses = ['email', 'phone'] as const;

/** Enqueues what follows from a change of customers, and from another address or external id if one got it. */
export async function enqueueChanged(
  { db, now, runs }: Context,
  rows: readonly StoredCustomer[],
): Promise<void> {
  const customers = rows.filter(hasAnotherName).map(({ key }) => key);
  const before: CustomerKeyShape[] = rows.flatMap(({ input, stored }) =>
    addresses.flatMap((field) => {
      const [had, has] = [stored?.[field], Reflect.get(input, field)];
      return had == null || has === undefined || has === had ? [] : [{ [field]: had }];
    }),
  );
  const created = rows.filter(({ stored }) => !stored).map(({ key }) => key);
  const changed = rows.filter(({ stored }) => stored);
  const fields = [...new Set(changed.flatMap(({ input }) => fieldsIn(input)))];
  const touched = [
    ...(created.length > 0 ? [touchedTask(created)] : []),
    ...(changed.length > 0
      ? [
          touchedTask(
            changed.map(({ key }) => key),
            fields,
            undefined,
            runs,
          ),
        ]
      : []),
  ];
  await enqueueFor({ db, now }, customers, before, touched);
}

/** What an input sets, as conditions name it. */
function fieldsIn(input: object): string[] {
  return Object.entries(input).flatMap(([field, value]) =>
    field === 'attributes' && Array.isArray(value)
      ? value.map(({ key }: { key: string }) => `attributes.${key}`)
      : [field],
  );
}

/** Enqueues what follows from a customer that is deleted: another may have its address alone now. */
export async function enqueueDeleted(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { email, phone }: StoredAddresses,
): Promise<void> {
  const before = [...(email === null ? [] : [{ email }]), ...(phone === null ? [] : [{ phone }])];
  await enqueueFor({ db, now }, [], before);
}

/** An address that a row had before is found by its identifier, so that no task has the address. */
async function enqueueFor(
  { db, now }: Pick<Context, 'db' | 'now'>,
  customers: readonly string[],
  before: readonly CustomerKeyShape[],
  also: readonly Task[] = [],
): Promise<void> {
  const found = await findIdentifiers(db, before.map(identifierOf));
  const identifiers = [...found.values()];
  const isNamedAnew = customers.length > 0 || identifiers.length > 0;
  const named = isNamedAnew ? [customersTask({ customers, identifiers })] : [];
  await enqueue(db, now, [...named, ...also]);
}

/** Whether a customer has an address or external id that it did not have. */
function hasAnotherName({ input, stored }: StoredCustomer): boolean {
  const isOther = addresses.some((field) => {
    const after: unknown = Reflect.get(input, field);
    return after != null && after !== stored?.[field];
  });
  const externalIds: unknown = Reflect.get(input, 'externalIds');
  const isListed = Array.isArray(externalIds) && externalIds.length > 0;
  // A stored row of a bulk call is found by its external id, and so had it.
  return isOther || isListed || (stored === null && Reflect.has(input, 'externalId'));
}
