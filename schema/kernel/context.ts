import type { Logger } from 'pino';
import type { OpenLive } from './live.ts';
import type { WorkspaceDb } from './workspaceDb.ts';

/** Who sends a request: an actor, through one of its keys. */
export interface Viewer {
  readonly actorId: string;
  /** Null for the administrator's key, which is not stored. */
  readonly keyId: string | null;
  readonly keyKind: 'SECRET' | 'PUBLISHABLE';
  /** `personas:read`, `journeys:write`, …; `owner` stands for all of them. */
  readonly scopes: ReadonlySet<string>;
  /** `Workspace.verbatimsPersonal`: whether it needs `customers:personal` for texts in respondents’ own words. */
  readonly verbatimsPersonal: boolean;
}

/** The context of a request: the first parameter of every function of the graph. */
export interface Context {
  /** Null for a request without a key: it can only read the schema. */
  readonly viewer: Viewer | null;
  /**
   * The workspace door to the database. Without a viewer, using it is refused as `UNAUTHENTICATED`.
   */
  readonly db: WorkspaceDb;
  readonly workspaceId: string;
  /** One moment for the whole request, so that its parts agree on what is overdue. */
  readonly now: Date;
  /** The `Idempotency-Key` header. */
  readonly idempotencyKey: string | null;
  /** The id of the request in the logs and in every error's `extensions`. */
  readonly requestId: string;
  readonly log: Logger;
  /** The runs of rules that act, by the keys of their customers; only where rules do. */
  readonly runs?: Readonly<Record<string, string>>;
  /** Opens the stream of a subscription; only where a server answers one. */
  readonly live?: OpenLive;
}
