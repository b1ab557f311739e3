import { createHash } from 'node:crypto';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { Match } from '../toolkit/write/rowKey.ts';
import {
  type CustomerKeyShape,
  customerKeyErrors,
  type Found,
  findCustomers,
  keyText,
} from './customerKey.ts';

/** What an input says of a customer, beside the key by which it is found. */
export interface Keyed {
  readonly key: CustomerKeyShape;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** A row to upsert, and the path to it in the input. */
export interface KeyedCustomer {
  readonly input: Keyed;
  readonly path: InputPath;
}

/**
 * Finds the customers of rows. Keys that fit no customer are locked until the end of the transaction,
 * so that calls at the same time create one customer and not two.
 */
export async function matchCustomers(
  ctx: Context,
  rows: readonly KeyedCustomer[],
): Promise<Match[]> {
  const keys = rows.map(({ input }) => input.key);
  let found = await findCustomers(ctx.db, keys);
  const unknown = keys.filter((key) => key.id == null && found(key).total === 0);
  if (unknown.length > 0) {
    await lockKeys(ctx.db, unknown);
    const since = await findCustomers(ctx.db, unknown);
    const before = found;
    const locked = new Set(unknown.map(keyText));
    found = (key) => (locked.has(keyText(key)) ? since(key) : before(key));
  }
  return rows.map((row) => matchOf(ctx, row, found(row.input.key)));
}

function matchOf(ctx: Context, { input, path }: KeyedCustomer, found: Found): Match {
  const { key } = input;
  if (found.total === 0 && key.id == null && !found.erased) {
    const errors = otherAddressErrors(input, path);
    return errors.length > 0 ? { errors } : { row: null };
  }
  const errors = customerKeyErrors(ctx, key, found, [...path, 'key']);
  return errors.length > 0 ? { errors } : { row: found.customers[0] ?? null };
}

/** A new customer with another address than its key has would not be found by it the next time. */
function otherAddressErrors(input: Keyed, path: InputPath): UserErrorShape[] {
  return (['email', 'phone'] as const).flatMap((field) => {
    const named = input.key[field];
    const set = input[field];
    if (named == null || set === undefined || set === named) return [];
    const message = `No customer has the ${field} of the key, and the new one would not have it either. Leave \`${field}\` out.`;
    return [invalid('INVALID_VALUE', [...path, field], message)];
  });
}

/** Locks of a workspace for the keys of customers: each takes memory of the database. */
const lockCount = 64;

async function lockKeys(db: WorkspaceDb, keys: readonly CustomerKeyShape[]): Promise<void> {
  const locks = new Set(keys.map((key) => lockOf(db.$workspaceId, keyText(key))));
  // In one order, so that two calls do not wait for each other.
  const ordered = [...locks].sort((one, other) => (one < other ? -1 : 1)).map(String);
  await db.$queryRaw(Prisma.sql`
    SELECT pg_advisory_xact_lock(key)::text FROM unnest(${ordered}::bigint[]) AS key`);
}

/** One of the workspace’s locks, as a number of 64 bits. */
function lockOf(workspaceId: string, key: string): bigint {
  const bucket = createHash('sha256').update(key).digest().readUInt32BE() % lockCount;
  const name = `customer ${workspaceId} ${bucket}`;
  return createHash('sha256').update(name).digest().readBigInt64BE();
}
