import pg from 'pg';
import { isObject } from '../../schema/kernel/isObject.ts';

/** PostgreSQL's code for a write where only reads are allowed: on a standby, or by a setting. */
const readOnlySession = '25006';

/**
 * A connection whose loss fails the queries on it and nothing else. pg emits it as an `error` event
 * as well, which ends the process where it has no listener, and a pool listens only while a
 * connection is idle.
 */
export class DatabaseClient extends pg.Client {
  readonly #heard = new Set<string>();
  #loss: Error | null = null;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', (error) => {
      this.#loss ??= error;
    });
    // Prisma and pg wrap the server's errors in forms of their own; this is the original.
    this.connection.on('errorMessage', ({ code }: pg.DatabaseError) => {
      if (code !== undefined) this.#heard.add(code);
    });
  }

  /** Why the connection was lost; null while it is there. Later errors only say that it was lost. */
  get loss(): Error | null {
    return this.#loss;
  }

  /** The SQLSTATEs of the errors since the last call. */
  takeFailures(): string[] {
    const codes = [...this.#heard];
    this.#heard.clear();
    return codes;
  }

  /**
   * If the session has more than `most` prepared statements, drops the oldest until it has three
   * quarters of `most`. One that is used again is prepared again. Call it outside transactions.
   */
  boundStatements(most: number): void {
    const prepared = preparedOn(this.connection);
    const names = Object.keys(prepared);
    if (names.length <= most) return;
    const oldest = names.slice(0, names.length - Math.floor(most * 0.75));
    for (const name of oldest) delete prepared[name];
    // A session that is lost, or that a pooler has reset, has none of them any more.
    this.query(oldest.map((name) => `DEALLOCATE "${name}"`).join('; ')).catch(() => this.end());
  }
}

/** The texts of the statements that the session has prepared, by name, the oldest first. */
function preparedOn(connection: pg.Connection): Record<string, unknown> {
  const prepared: unknown = Reflect.get(connection, 'parsedStatements');
  if (!isObject(prepared)) throw new Error('This version of pg does not list its statements');
  return prepared;
}

export interface DatabasePoolConfig extends pg.PoolConfig {
  /** The prepared statements that a connection has, at most, when it is released; 0 by default. */
  readonly preparedStatements?: number;
}

/**
 * A pool of such connections. It closes one that is released in the middle of a transaction (whose
 * end failed), and one that may only read: that setting is read when a session begins, and a standby
 * may have been replaced since.
 */
export class DatabasePool extends pg.Pool {
  /** @param onFailure called with the SQLSTATE of a server's error, when its connection is released */
  constructor(
    { preparedStatements = 0, ...config }: DatabasePoolConfig,
    onFailure: (sqlState: string) => void = () => {},
  ) {
    super({ ...config, Client: DatabaseClient });
    // An idle connection that breaks is replaced at its next use.
    this.on('error', () => {});
    this.on('release', (_error, client) => {
      const failures = client instanceof DatabaseClient ? client.takeFailures() : [];
      failures.forEach(onFailure);
      const isUsable = client.getTransactionStatus() === 'I' && !failures.includes(readOnlySession);
      if (!isUsable) void client.end();
      else if (client instanceof DatabaseClient) client.boundStatements(preparedStatements);
    });
  }

  /** Whether the database takes writes; a session on a standby may only read, and is not used again. */
  async takesWrites(): Promise<boolean> {
    const client = await this.connect();
    try {
      const { rows } = await client.query<{ writable: boolean }>(
        "SELECT current_setting('transaction_read_only') = 'off' AS writable",
      );
      const writable = rows[0]?.writable === true;
      client.release(!writable);
      return writable;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
