import { randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type ClaimedKey, readKey, secretMatches } from '../../schema/actors/key.ts';
import { namesOrigin, opaqueOrigin } from '../../schema/actors/origins.ts';
import type { Viewer } from '../../schema/kernel/context.ts';
import { refusal, unauthenticated } from '../../schema/kernel/errors.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { Database } from '../database/open.ts';
import { type AdminKey, adminKey } from './adminKey.ts';
import { type LastUse, lastUse } from './lastUse.ts';
import { secretHash } from './secretHash.ts';

/** The viewer of a request, their workspace, and the pages that may use the key. */
export interface Authentication {
  readonly viewer: Viewer;
  readonly workspaceId: string;
  readonly db: WorkspaceDb;
  /** Origins whose pages may use the key in a browser. */
  readonly allowedOrigins: readonly string[];
}

/** The headers that authenticate a request. */
export interface Credentials {
  readonly authorization: string | null;
  readonly origin: string | null;
}

/** The memory of a key that has worked in this process: enough to judge an unread request. */
export interface KnownKey {
  readonly id: string | null;
  readonly kind: Viewer['keyKind'];
  readonly allowedOrigins: readonly string[];
}

/** Finds the viewer of a request. */
export interface Authenticator {
  /**
   * Null for a request without a key. One statement for a stored key.
   *
   * @throws `UNAUTHENTICATED` for a key that does not work, `FORBIDDEN` for a publishable one used
   * outside its origins; neither repeats the key
   */
  authenticate(credentials: Credentials): Promise<Authentication | null>;
  /** The key of a header, if it worked the last time; it may have been revoked since. */
  known(authorization: string | undefined): KnownKey | null;
  /** Whether a header has the form of one of our secret keys, with the right checksum. */
  claimsSecret(authorization: string | undefined): boolean;
  /** Resolves when all pending writes of `lastUsedAt` have ended. */
  settle(): Promise<void>;
}

export interface AuthenticatorOptions {
  readonly adminKey: string | null;
  readonly now?: () => Date;
  /** Called when `lastUsedAt` could not be written; the request does not fail for it. */
  readonly onLostUse?: (error: unknown) => void;
}

export function createAuthenticator(
  database: Pick<Database, 'workspace' | 'platform'>,
  options: AuthenticatorOptions,
): Authenticator {
  const now = options.now ?? (() => new Date());
  const uses = lastUse(now, options.onLostUse);
  const admin = options.adminKey === null ? null : adminKey(options.adminKey, database);
  const known = new LRUCache<string, KnownKey>({ max: knownKeys });
  return {
    authenticate: async ({ authorization, origin }) => {
      if (authorization === null) return null;
      const text = bearerOf(authorization);
      try {
        const authentication =
          (await asAdministrator(admin, text)) ??
          (await asKey(text, origin, database, uses, now()));
        const { keyId: id, keyKind: kind } = authentication.viewer;
        known.set(nameOf(text), { id, kind, allowedOrigins: authentication.allowedOrigins });
        return authentication;
      } catch (error) {
        if (isUnauthenticated(error)) known.delete(nameOf(text));
        throw error;
      }
    },
    known: (authorization) => {
      const text = keyIn(authorization);
      return text === undefined ? null : (known.get(nameOf(text)) ?? null);
    },
    claimsSecret: (authorization) => readKey(keyIn(authorization) ?? '')?.kind === 'SECRET',
    settle: uses.settle,
  };
}

/** How many keys that have worked are remembered. */
const knownKeys = 10_000;

/** A key is remembered by its hash. */
function nameOf(key: string): string {
  return secretHash(key).toString('base64');
}

function isUnauthenticated(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED';
}

async function asAdministrator(
  admin: AdminKey | null,
  text: string,
): Promise<Authentication | null> {
  return admin?.matches(text) ? admin.authentication() : null;
}

/** Stands in for the hash of a key that does not exist. */
const noSecretHash = randomBytes(32).toString('base64url');

async function asKey(
  text: string,
  origin: string | null,
  database: Pick<Database, 'workspace'>,
  uses: LastUse,
  now: Date,
): Promise<Authentication> {
  const claimed = readKey(text);
  if (!claimed) {
    throw unauthenticated(
      'This is not a whole cxgraph key: it starts with cxg_sk_ or cxg_pk_ and ends with a checksum that does not fit here. Copy it again. It is not the CXGRAPH_ADMIN_KEY of this server either.',
    );
  }
  const db = database.workspace(claimed.workspaceId);
  const stored = await db.apiKey.findFirst({ where: { id: claimed.id } });
  // Always compared, so that the time of the answer does not show which keys exist.
  const matches = secretMatches(claimed.secret, stored?.secretHash ?? noSecretHash);
  if (!stored || stored.kind !== claimed.kind || !matches) {
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
  if (key.kind !== 'PUBLISHABLE' || origin === null || namesOrigin(allowed, origin)) return;
  throw refusal(
    'FORBIDDEN',
    origin === opaqueOrigin
      ? 'This page has no origin that a key could name: it was opened as a file, or is in a sandboxed frame. Serve it over HTTP, from an origin that the key’s allowedOrigins name.'
      : 'This publishable key is not for pages of this origin. Make one whose allowedOrigins name it.',
  );
}

/** The scheme's name is not case-sensitive. */
function keyIn(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
}

function bearerOf(authorization: string): string {
  const key = keyIn(authorization);
  if (key !== undefined) return key;
  throw unauthenticated(
    'The Authorization header is not of the form "Bearer cxg_sk_…": one word, one space and the key.',
  );
}
