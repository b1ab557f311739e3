import { createHmac, randomBytes } from 'node:crypto';
import { BoundedCache } from './boundedCache.ts';
import { noPersonalData } from './personalData.ts';
import type { WorkspaceDb } from './workspaceDb.ts';

/** Secrets that are remembered of one database, at most. */
const remembered = 10_000;

/** Milliseconds after which a transaction has ended, whose time is half of this at most. */
const transactionOver = 60_000;

/** What is remembered of the secrets of one database. */
class Secrets {
  readonly #known = new BoundedCache<string>(remembered);
  /** When secrets were made here, by secret: a transaction that stores one may be rolled back. */
  readonly #made = new Map<string, number>();

  get(workspaceId: string): string | undefined {
    return this.#known.get(workspaceId);
  }

  noteMade(secret: string): void {
    this.#made.set(secret, Date.now());
  }

  noteStored(workspaceId: string, secret: string): void {
    if (Date.now() - (this.#made.get(secret) ?? 0) < transactionOver) return;
    this.#made.delete(secret);
    this.#known.set(workspaceId, secret, 1);
  }
}

const databases = new WeakMap<object, Secrets>();

function secretsOf({ $database }: WorkspaceDb): Secrets {
  const secrets = databases.get($database) ?? new Secrets();
  databases.set($database, secrets);
  return secrets;
}

/**
 * The key of a workspace's keyed hashes: by the hash of an address alone, without the database, the
 * address cannot be guessed. It is made when it is first needed, and never changes.
 */
export async function workspaceSecret(db: WorkspaceDb): Promise<string> {
  const known = await storedWorkspaceSecret(db);
  if (known !== null) return known;
  const secret = randomBytes(32).toString('base64url');
  secretsOf(db).noteMade(secret);
  await db.workspaceSecret.createMany({ data: { secret }, skipDuplicates: true });
  // Another transaction may have been faster.
  const stored = await db.workspaceSecret.findFirst({ select: { secret: true } });
  return stored?.secret ?? secret;
}

/** The same, where a hash was made before; null where none was. */
export async function storedWorkspaceSecret(db: WorkspaceDb): Promise<string | null> {
  const secrets = secretsOf(db);
  const known = secrets.get(db.$workspaceId);
  if (known !== undefined) return known;
  const stored = await db.workspaceSecret.findFirst({ select: { secret: true } });
  if (stored) secrets.noteStored(db.$workspaceId, stored.secret);
  return stored?.secret ?? null;
}

/** A keyed hash, of a purpose: the same text has another hash for each. */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0`).update(text).digest('base64url');
}

noPersonalData('WorkspaceSecret', 'It is random.');
