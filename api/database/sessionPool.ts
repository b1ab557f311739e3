import pg from 'pg';
import { currentWorkspace } from './workspaceDoor.ts';

type Release = (release?: boolean | Error) => void;
type Handed = (error: Error | undefined, client: pg.PoolClient | undefined, done: Release) => void;

/**
 * A pool whose connections are bound to the asking workspace when they are handed out, which is
 * the one place that plain queries, nested writes and transactions all pass. Row-level security
 * reads the binding. Asked for outside any workspace, a connection is bound to none and sees
 * nothing.
 */
export class SessionPool extends pg.Pool {
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
    // Forgotten first: a binding that fails half-way must not be taken for granted.
    this.#bound.delete(client);
    await client.query("select set_config('cxgraph.workspace', $1, false)", [workspaceId]);
    this.#bound.set(client, workspaceId);
  }
}
