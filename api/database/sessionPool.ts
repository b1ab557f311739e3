import type pg from 'pg';
import { DatabasePool, type DatabasePoolConfig } from './databasePool.ts';
import { reading } from './reading.ts';
import { currentWorkspace } from './workspaceDoor.ts';

type Release = (release?: boolean | Error) => void;
type Handed = (error: Error | undefined, client: pg.PoolClient | undefined, done: Release) => void;

/**
 * A pool that binds each connection to the current workspace before it is used: plain queries,
 * nested writes and transactions all pass here. Row-level security reads the binding. Outside any
 * workspace, a connection is bound to none and sees nothing.
 */
export class SessionPool extends DatabasePool {
  readonly #bound = new WeakMap<pg.PoolClient, string>();

  override connect(): Promise<pg.PoolClient>;
  override connect(handed: Handed): void;
  override connect(handed?: Handed): Promise<pg.PoolClient> | undefined {
    const workspaceId = currentWorkspace.getStore() ?? '';
    if (handed) {
      super.connect((error, client, done) => {
        if (error || !client) return handed(error, client, done);
        this.#bind(client, workspaceId).then(
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
        await this.#bind(client, workspaceId);
        return client;
      } catch (refused) {
        client.release(refused as Error);
        throw refused;
      }
    });
  }

  async #bind(client: pg.PoolClient, workspaceId: string): Promise<void> {
    if (this.#bound.get(client) === workspaceId) return;
    // Deleted first: the binding may fail half-way.
    this.#bound.delete(client);
    await client.query("select set_config('cxgraph.workspace', $1, false)", [workspaceId]);
    this.#bound.set(client, workspaceId);
  }
}

/**
 * Such a pool with a second one beside it for reads. Those connections have their own settings from
 * their beginning, so that a lower limit for reads costs no statement; and slow reads leave writes
 * their connections.
 */
export class ServingPool extends SessionPool {
  readonly #reads: SessionPool;

  constructor(
    config: { readonly writes: DatabasePoolConfig; readonly reads: DatabasePoolConfig },
    onFailure?: (sqlState: string) => void,
  ) {
    super(config.writes, onFailure);
    this.#reads = new SessionPool(config.reads, onFailure);
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
