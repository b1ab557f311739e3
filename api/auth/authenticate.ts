import { randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { readKey, secretMatches } from '../../schema/actors/key.ts';
import { namesOrigin, opaqueOrigin } from '../../schema/actors/origins.ts';
import type { Binding } from '../../schema/kernel/binding.ts';
import type { Viewer } from '../../schema/kernel/context.ts';
import { refusal, unauthenticated } from '../../schema/kernel/errors.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { Database } from '../database/open.ts';
import { adminKey } from './adminKey.ts';
import { keyMemory } from './keyMemory.ts';
import { lastUse } from './lastUse.ts';

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
   * Null for a request without a key. One statement for a stored key, none if it was looked up within
   * the last second: for so long a key may go on working that another process has revoked or changed, or
   * for whose workspace it has changed `verbatimsPersonal`.
   * What this process changes itself counts at once, and a key expires exactly when it says.
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
  /** By default the time of the database. */
  readonly now?: () => Date;
  /** Milliseconds of a clock that never goes back; by default that of the process. */
  readonly elapsed?: () => number;
  /** Called when `lastUsedAt` could not be written; the request does not fail for it. */
  readonly onLostUse?: (error: unknown) => void;
}

/** A key that has worked, without the door to its workspace, which takes much more memory. */
interface WorkingKey extends Omit<Authentication, 'db'> {
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** Null for a key of the whole workspace. */
  readonly binding: Binding | null;
}

export function createAuthenticator(
  database: Pick<Database, 'workspace' | 'platform' | 'onKeyChange'>,
  options: AuthenticatorOptions,
): Authenticator {
  const now = (db: WorkspaceDb) => options.now?.() ?? db.$now();
  const uses = lastUse(now, options.onLostUse);
  const admin = options.adminKey === null ? null : adminKey(options.adminKey, database);
  let adminHasWorked = false;
  const memory = keyMemory<WorkingKey>(options.elapsed ?? (() => performance.now()));
  // For as long as the database is open.
  database.onKeyChange(memory.stale);
  const authenticateStored = async (text: string, origin: string | null) => {
    const lookUp = memory.lookUp(text, () => storedKey(text, database));
    const key = await lookUp.key;
    const { viewer, workspaceId, allowedOrigins, expiresAt, lastUsedAt, binding } = key;
    const db = database.workspace(workspaceId, binding);
    if (expiresAt && expiresAt <= now(db)) {
      throw unauthenticated('This key has expired. Use another one.');
    }
    refuseForeignPage(viewer.keyKind, origin, allowedOrigins);
    if (!lookUp.isRemembered) {
      const bound = [...(binding?.segments ?? []), ...(binding?.touchpoints ?? [])];
      memory.remember(text, key, lookUp, [...viewer.scopes, ...allowedOrigins, ...bound]);
    }
    if (viewer.keyId !== null) {
      // A bound door writes nothing.
      uses.note(binding ? database.workspace(workspaceId) : db, {
        id: viewer.keyId,
        kind: viewer.keyKind,
        lastUsedAt,
      });
    }
    return { viewer, workspaceId, db, allowedOrigins };
  };
  return {
    authenticate: async ({ authorization, origin }) => {
      if (authorization === null) return null;
      const text = bearerOf(authorization);
      if (admin?.matches(text)) {
        const authentication = await admin.authentication();
        adminHasWorked = true;
        return authentication;
      }
      try {
        return await authenticateStored(text, origin);
      } catch (error) {
        if (isUnauthenticated(error)) memory.forget(text);
        throw error;
      }
    },
    known: (authorization) => {
      const text = keyIn(authorization);
      if (text === undefined) return null;
      if (adminHasWorked && admin?.matches(text)) return administrator;
      const key = memory.get(text);
      if (!key) return null;
      return { id: key.viewer.keyId, kind: key.viewer.keyKind, allowedOrigins: key.allowedOrigins };
    },
    claimsSecret: (authorization) => readKey(keyIn(authorization) ?? '')?.kind === 'SECRET',
    settle: uses.settle,
  };
}

/** What is known of the administrator's key. */
const administrator: KnownKey = { id: null, kind: 'SECRET', allowedOrigins: [] };

function isUnauthenticated(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED';
}

/** Stands in for the hash of a key that does not exist. */
const noSecretHash = randomBytes(32).toString('base64url');

async function storedKey(text: string, database: Pick<Database, 'workspace'>): Promise<WorkingKey> {
  const claimed = readKey(text);
  if (!claimed) {
    throw unauthenticated(
      'This is not a whole cxgraph key: it starts with cxg_sk_ or cxg_pk_ and ends with a checksum that does not fit here. Copy it again. It is not the CXGRAPH_ADMIN_KEY of this server either.',
    );
  }
  const db = database.workspace(claimed.workspaceId);
  const stored = await db.apiKey.findFirst({
    where: { id: claimed.id },
    include: {
      ...{ segments: true, touchpoints: true },
      actor: {
        select: {
          ...{ segments: true, touchpoints: true },
          workspace: { select: { verbatimsPersonal: true } },
        },
      },
    },
  });
  // Always compared, so that the time of the answer does not show which keys exist.
  const matches = secretMatches(claimed.secret, stored?.secretHash ?? noSecretHash);
  if (!stored || stored.kind !== claimed.kind || !matches) {
    throw unauthenticated('No such key is known here. It may belong to another server.');
  }
  if (stored.revokedAt) throw unauthenticated('This key was revoked. Use another one.');
  const { id, actorId, kind, scopes, allowedOrigins, expiresAt, lastUsedAt } = stored;
  const { verbatimsPersonal } = stored.actor.workspace;
  const viewer = { actorId, keyId: id, keyKind: kind, scopes: new Set(scopes), verbatimsPersonal };
  const { workspaceId } = claimed;
  const [ofKey, ofActor] = [stored, stored.actor].map((bound) => ({
    segments: bound.segments.map(({ segmentId }) => segmentId),
    touchpoints: bound.touchpoints.map(({ touchpointId }) => touchpointId),
  }));
  const segments = inBoth(ofKey?.segments, ofActor?.segments);
  const touchpoints = inBoth(ofKey?.touchpoints, ofActor?.touchpoints);
  const binding = segments === null && touchpoints === null ? null : { segments, touchpoints };
  return { viewer, workspaceId, allowedOrigins, expiresAt, lastUsedAt, binding };
}

/** What a key sees that is bound by itself, by the person for whom it acts, or by both; null if by none. */
function inBoth(ofKey: readonly string[] = [], ofActor: readonly string[] = []) {
  if (ofKey.length === 0 || ofActor.length === 0) {
    const only = [...ofKey, ...ofActor];
    return only.length === 0 ? null : only;
  }
  return ofKey.filter((id) => ofActor.includes(id));
}

function refuseForeignPage(
  kind: Viewer['keyKind'],
  origin: string | null,
  allowed: readonly string[],
): void {
  if (kind !== 'PUBLISHABLE' || origin === null || namesOrigin(allowed, origin)) return;
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
