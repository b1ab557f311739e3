import pg from 'pg';

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
    // Prisma and pg wrap what the server says in forms of their own; here it is heard as it is.
    this.connection.on('errorMessage', ({ code }: pg.DatabaseError) => {
      if (code !== undefined) this.#heard.add(code);
    });
  }

  /** Why the connection was lost; null while it is there. What comes after is only told that it was. */
  get loss(): Error | null {
    return this.#loss;
  }

  /** The SQLSTATEs of the errors since the last call. */
  takeFailures(): string[] {
    const codes = [...this.#heard];
    this.#heard.clear();
    return codes;
  }
}

/**
 * A pool of such connections. One that was handed back in the middle of a transaction (its end
 * failed) is closed, and so is one that may only read: the setting is read when a session begins,
 * and a standby may have been replaced since.
 */
export class DatabasePool extends pg.Pool {
  /** @param onFailure told the SQLSTATE of an error of the server, when its connection is handed back */
  constructor(config: pg.PoolConfig, onFailure: (sqlState: string) => void = () => {}) {
    super({ ...config, Client: DatabaseClient });
    // An idle connection that breaks is replaced at its next use.
    this.on('error', () => {});
    this.on('release', (_error, client) => {
      const failures = client instanceof DatabaseClient ? client.takeFailures() : [];
      failures.forEach(onFailure);
      const isUsable = client.getTransactionStatus() === 'I' && !failures.includes(readOnlySession);
      if (!isUsable) void client.end();
    });
  }
}
