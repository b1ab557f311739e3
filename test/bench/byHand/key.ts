import { type ClaimedKey, readKey as read, secretMatches } from '../../../schema/actors/key.ts';
import type { Sql } from './sql.ts';

/** The key of an `Authorization` header, if it has the form of one. */
export function readKey(authorization: string | undefined): ClaimedKey | null {
  return read(authorization?.slice('Bearer '.length) ?? '');
}

interface StoredKey {
  secretHash: string;
  scopes: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** Whether the database has this key, and it is neither revoked nor expired. */
export async function keyWorks(
  sql: Sql,
  { workspaceId, id, secret }: ClaimedKey,
): Promise<boolean> {
  const [stored] = await sql.rows<StoredKey>(
    'key',
    `SELECT "secretHash", scopes, "expiresAt", "revokedAt" FROM "ApiKey"
     WHERE "workspaceId" = $1 AND id = $2`,
    [workspaceId, id],
  );
  return (
    stored !== undefined &&
    secretMatches(secret, stored.secretHash) &&
    stored.revokedAt === null &&
    (stored.expiresAt === null || stored.expiresAt > new Date()) &&
    stored.scopes.length > 0
  );
}
