import type pg from 'pg';
import type { Roles } from '../../prisma/migrate/catalogue.ts';
import { DatabasePool, type DatabasePoolConfig } from './databasePool.ts';
import {
  bindingSql,
  bindingValues,
  currentSession,
  type DoorSession,
  doorSession,
} from './doorSession.ts';
import { reading } from './reading.ts';

type Release = (release?: boolean | Error) => void;
type Handed = (error: Error | undefined, client: pg.PoolClient | undefined, done: Release) => void;

/** The roles that connections take on: one for whole workspaces, one for bound keys. */
type DoorRoles = Pick<Roles, 'application' | 'bound'>;

const nowhere = doorSession('', null);

/**
 * A pool that binds each connection to the current session before it is used: plain queries,
 * nested writes and transactions all pass here. Row-level security reads the binding. Outside any
 * workspace, a connection is bound to none and sees nothing.
 */
export class SessionPool extends DatabasePool {
  readonly #roles: DoorRoles;
  readonly #sessions = new WeakMap<pg.PoolClient, DoorSession>();

  constructor(
    roles: DoorRoles,
    config: DatabasePoolConfig,
    onFailure?: (sqlState: string) => void,
  ) {
    super(config, onFailure);
    this.#roles = roles;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(handed: Handed): void;
  override connect(handed?: Handed): Promise<pg.PoolClient> | undefined {
    const session = currentSession.getStore() ?? nowhere;
    if (handed) {
      super.connect((error, client, done) => {
        if (error || !client) return handed(error, client, done);
        this.#bind(client, session).then(
          () => handed(undefined, client, done),
          (refused: Error) => {
            done(refused);
            handed(refused, undefined, done);
          },
        );
      });
      return undefined;
    }
    return super.connect().then(async (client) => {
      try {
        await this.#bind(client, session);
        return client;
      } catch (refused) {
        client.release(refused as Error);
        throw refused;
      }
    });
  }

  async #bind(client: pg.PoolClient, session: DoorSession): Promise<void> {
    const last = this.#sessions.get(client);
    if (last && isSame(last, session)) return;
    // Deleted first: the binding may fail half-way.
    this.#sessions.delete(client);
    if (last && !last.bound && !session.bound) {
      await client.query("select set_config('cxgraph.workspace', $1, false)", [
        session.workspaceId,
      ]);
    } else {
      // The role and its settings in one statement, so that no session has one without the other.
      const role = session.bound ? this.#roles.bound : this.#roles.application;
      await client.query(bindingSql(false), bindingValues(session, role));
    }
    this.#sessions.set(client, session);
  }
}

function isSame(one: DoorSession, other: DoorSession): boolean {
  return (
    one.workspaceId === other.workspaceId &&
    one.bound?.segments === other.bound?.segments &&
    one.bound?.touchpoints === other.bound?.touchpoints
  );
}

/**
 * Such a pool with a second one beside it for reads. Those connections have their own settings from
 * their beginning, so that a lower limit for reads costs no statement; and slow reads leave writes
 * their connections.
 */
export class ServingPool extends SessionPool {
  readonly #reads: SessionPool;

  constructor(
    roles: DoorRoles,
    config: { readonly writes: DatabasePoolConfig; readonly reads: DatabasePoolConfig },
    onFailure?: (sqlState: string) => void,
  ) {
    super(roles, config.writes, onFailure);
    this.#reads = new SessionPool(roles, config.reads, onFailure);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(handed: Handed): void;
  override connect(handed?: Handed): Promise<pg.PoolClient> | undefined {
    const reads = reading.getStore() === true;
    if (!handed) return reads ? this.#reads.connect() : super.connect();
    if (reads) this.#reads.connect(handed);
    else super.connect(handed);
    return undefined;
  }

  override end(): Promise<void>;
  override end(ended: () => void): void;
  override end(ended?: () => void): Promise<void> | undefined {
    const both = Promise.all([super.end(), this.#reads.end()]).then(() => {});
    if (!ended) return both;
    void both.then(ended);
    return undefined;
  }
}
