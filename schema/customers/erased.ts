import { createHash } from 'node:crypto';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { keyedHash, storedWorkspaceSecret } from '../kernel/workspaceSecret.ts';

/** The hash by which a key of an erased customer is recognised. */
export function erasedHash(secret: string, keyText: string): string {
  return keyedHash(secret, 'erased customer', keyText);
}

/**
 * Those of some keys that an erased customer had; all as `keyText` has them. Call it in the transaction
 * that stores them: an erasure waits until that ends, or is seen.
 */
export async function erasedKeys(
  db: WorkspaceDb,
  keyTexts: readonly string[],
): Promise<readonly string[]> {
  // A bound key stores nothing, and does not learn who was erased.
  if (keyTexts.length === 0 || db.$binding !== null) return [];
  await lockErasures(db, 'together');
  const secret = await storedWorkspaceSecret(db);
  // Nothing was erased yet.
  if (secret === null) return [];
  const byHash = new Map(keyTexts.map((text) => [erasedHash(secret, text), text]));
  const rows = await db.$queryRaw<{ hash: string }[]>(Prisma.sql`
    SELECT hash FROM "ErasedIdentifier"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND hash = ANY(${[...byHash.keys()]}::text[])`);
  return rows.flatMap(({ hash }) => byHash.get(hash) ?? []);
}

/**
 * The lock of a workspace's erasures, until the transaction ends: an erasure takes it alone, calls that
 * store what names a customer take it together.
 */
export async function lockErasures(db: WorkspaceDb, how: 'together' | 'alone'): Promise<void> {
  const name = createHash('sha256').update(`erasures ${db.$workspaceId}`).digest();
  const lock = String(name.readBigInt64BE());
  await db.$queryRaw(
    how === 'alone'
      ? Prisma.sql`SELECT pg_advisory_xact_lock(${lock}::bigint)::text`
      : Prisma.sql`SELECT pg_advisory_xact_lock_shared(${lock}::bigint)::text`,
  );
}

/** The user error of what named an erased customer. */
export function erasedError(path: InputPath): UserErrorShape {
  const message =
    'A customer with this was erased, and nothing about the person is stored again. If the person came back, `customerErasureLift` allows it.';
  return invalid('ERASED', path, message);
}

noPersonalData('ErasedIdentifier', 'It is a keyed hash.');
