import { createHash, randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type ClaimedKey, readKey, secretMatches } from '../../schema/actors/key.ts';
import type { Viewer } from '../../schema/context.ts';
import { refusal, unauthenticated } from '../../schema/toolkit/errors.ts';
import type { WorkspaceDb } from '../../schema/toolkit/workspaceDb.ts';
import type { Database } from '../database/open.ts';
import type { RateLimit } from '../protection/rateLimit.ts';
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
  /** Where it came from; for the rate limit alone. */
  readonly address: string;
}

/** A key that has worked in this process, as far as a request can be judged by it before it is read. */
export interface KnownKey {
  readonly id: string | null;
  readonly kind: Viewer['keyKind'];
  readonly allowedOrigins: readonly string[];
}

/** Finds out who asks. */
export interface Authenticator {
  /**
   * Null for a request without a key. One statement for a stored key. A request without a key, or
   * with one that is refused, counts towards the limit of its address.
   *
   * @throws `UNAUTHENTICATED` for a key that does not work, `FORBIDDEN` for a publishable one used
   * outside its origins, `RATE_LIMITED`; none repeats the key
   */
  authenticate(credentials: Credentials): Promise<Caller | null>;
  /** The key of a header, if it worked the last time; it may have been revoked since. */
  known(authorization: string | undefined): KnownKey | null;
  /** Resolves when every `lastUsedAt` that is being written is written. */
  settle(): Promise<void>;
}

export interface AuthenticatorOptions {
  readonly adminKey: string | null;
  readonly rateLimit: Pick<RateLimit, 'admit'>;
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
  const known = new LRUCache<string, KnownKey>({ max: knownKeys });
  const callerOf = async (authorization: string, origin: string | null): Promise<Caller> => {
    const text = bearerOf(authorization);
    return (
      (await asAdministrator(admin, text)) ?? (await asKey(text, origin, database, uses, now()))
    );
  };
  return {
    authenticate: async ({ authorization, origin, address }) => {
      if (authorization === null) {
        await options.rateLimit.admit(null, address);
        return null;
      }
      const header = hashOf(authorization);
      try {
        const caller = await callerOf(authorization, origin);
        const { keyId: id, keyKind: kind } = caller.viewer;
        known.set(header, { id, kind, allowedOrigins: caller.allowedOrigins });
        return caller;
      } catch (error) {
        // Refused, and not unanswered because the database is away.
        if (error instanceof GraphQLError) {
          known.delete(header);
          await options.rateLimit.admit(null, address);
        }
        throw error;
      }
    },
    known: (authorization) =>
      authorization === undefined ? null : (known.get(hashOf(authorization)) ?? null),
    settle: uses.settle,
  };
}

/** Keys that are remembered to have worked. */
const knownKeys = 10_000;

function hashOf(authorization: string): string {
  return createHash('sha256').update(authorization).digest('base64');
}

async function asAdministrator(admin: AdminKey | null, text: string): Promise<Caller | null> {
  return admin?.matches(text) ? admin.caller() : null;
}

/** What the secret of a key that is not there is compared with. */
const noSecretHash = randomBytes(32).toString('base64url');

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
  // Compared in any case: how long the answer takes does not tell which keys exist.
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
