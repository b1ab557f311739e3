import { type ClaimedKey, readKey, secretMatches } from '../../schema/actors/key.ts';
import type { Viewer } from '../../schema/context.ts';
import { refusal, unauthenticated } from '../../schema/toolkit/errors.ts';
import type { WorkspaceDb } from '../../schema/toolkit/workspaceDb.ts';
import type { Database } from '../database/open.ts';
import { type AdminKey, adminKey } from './adminKey.ts';
import { type LastUse, lastUse } from './lastUse.ts';

/** Who asks, where, and from which pages it may. */
export interface Caller {
  readonly viewer: Viewer;
  readonly workspaceId: string;
  readonly db: WorkspaceDb;
  /** Origins whose pages may use the key in a browser. */
  readonly allowedOrigins: readonly string[];
}

/** What a request shows of itself. */
export interface Credentials {
  readonly authorization: string | null;
  readonly origin: string | null;
}

/** Finds out who asks. */
export interface Authenticator {
  /**
   * Null for a request without a key. One statement for a stored key.
   *
   * @throws `UNAUTHENTICATED` for a key that does not work, `FORBIDDEN` for a publishable one used
   * outside its origins; neither repeats the key
   */
  authenticate(credentials: Credentials): Promise<Caller | null>;
  /** Resolves when every `lastUsedAt` that is being written is written. */
  settle(): Promise<void>;
}

export interface AuthenticatorOptions {
  readonly adminKey: string | null;
  readonly now?: () => Date;
  /** Told when `lastUsedAt` could not be written; the request does not fail for it. */
  readonly onLostUse?: (error: unknown) => void;
}

export function createAuthenticator(
  database: Pick<Database, 'workspace' | 'platform'>,
  options: AuthenticatorOptions,
): Authenticator {
  const now = options.now ?? (() => new Date());
  const uses = lastUse(now, options.onLostUse);
  const admin = options.adminKey === null ? null : adminKey(options.adminKey, database);
  return {
    authenticate: async ({ authorization, origin }) => {
      if (authorization === null) return null;
      const text = bearerOf(authorization);
      return (
        (await asAdministrator(admin, text)) ?? (await asKey(text, origin, database, uses, now()))
      );
    },
    settle: uses.settle,
  };
}

async function asAdministrator(admin: AdminKey | null, text: string): Promise<Caller | null> {
  return admin?.matches(text) ? admin.caller() : null;
}

async function asKey(
  text: string,
  origin: string | null,
  database: Pick<Database, 'workspace'>,
  uses: LastUse,
  now: Date,
): Promise<Caller> {
  const claimed = readKey(text);
  if (!claimed) {
    throw unauthenticated(
      'This is not a whole cxgraph key: it starts with cxg_sk_ or cxg_pk_ and ends with a checksum that does not fit here. Copy it again.',
    );
  }
  const db = database.workspace(claimed.workspaceId);
  const stored = await db.apiKey.findFirst({ where: { id: claimed.id } });
  if (
    !stored ||
    stored.kind !== claimed.kind ||
    !secretMatches(claimed.secret, stored.secretHash)
  ) {
    throw unauthenticated('No such key is known here. It may belong to another server.');
  }
  if (stored.revokedAt) throw unauthenticated('This key was revoked. Use another one.');
  if (stored.expiresAt && stored.expiresAt <= now) {
    throw unauthenticated('This key has expired. Use another one.');
  }
  refuseForeignPage(claimed, origin, stored.allowedOrigins);
  uses.note(db, stored);
  return {
    viewer: {
      actorId: stored.actorId,
      keyId: stored.id,
      keyKind: stored.kind,
      scopes: new Set(stored.scopes),
    },
    workspaceId: claimed.workspaceId,
    db,
    allowedOrigins: stored.allowedOrigins,
  };
}

function refuseForeignPage(
  key: ClaimedKey,
  origin: string | null,
  allowed: readonly string[],
): void {
  if (key.kind !== 'PUBLISHABLE' || origin === null || allowed.includes(origin)) return;
  throw refusal(
    'FORBIDDEN',
    'This publishable key is not for pages of this origin. Add the origin to its allowedOrigins, with a new key.',
  );
}

/** The scheme's name is not case-sensitive. */
function bearerOf(authorization: string): string {
  const key = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (key !== undefined) return key;
  throw unauthenticated(
    'The Authorization header is not of the form "Bearer cxg_sk_…": one word, one space and the key.',
  );
}
