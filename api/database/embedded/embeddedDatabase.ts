import { Mutex, type ParserOptions, type QueryOptions, type Results } from '@electric-sql/pglite';
import type {
  EmbeddedSource,
  EmbeddedStatements,
  EmbeddedTransaction,
} from '../../../prisma/migrate/embeddedAdapter.ts';
import { requireDatabase } from './directory.ts';
import { Engine, type Location } from './engine.ts';
import { interruption } from './interruption.ts';
import { Session } from './session.ts';
import { Statistics } from './statistics.ts';
import { inTransaction } from './transaction.ts';
import { Vacuum } from './vacuum.ts';
import { type ArrayType, arrayTypesSql, type Parsers, parsersWith } from './wire.ts';

/** A limit in milliseconds, and listeners. */
export interface EmbeddedLimits {
  /** How long a statement may take, and how long a transaction may be idle. */
  readonly statement: number;
  /** Called when the engine ended by itself or at the limit, and when it could not be opened again. */
  readonly onInterruption: (failure: Error) => void;
  /** Called with the SQLSTATE of each statement that the database refused. */
  readonly onRefusal: (sqlState: string) => void;
  /** Between two looks for dead rows; a minute by default. */
  readonly vacuumEvery?: number;
}

/** Milliseconds that closing may take; PostgreSQL then writes all it has in memory. */
const closingLimit = 30_000;

/**
 * The embedded database: PGlite in a thread of its own, so that the event loop is free whatever
 * it computes. It has one session, for which statements and transactions queue up here, outside
 * the thread: when the thread ends, only what was running in it fails.
 *
 * A statement that takes too long ends the thread, as nothing else can stop it. A directory is
 * then opened again; a database in memory would be lost, and so its statements may take any time.
 */
export class EmbeddedDatabase implements EmbeddedSource {
  readonly #location: Location;
  readonly #limits: EmbeddedLimits;
  readonly #queue = new Mutex();
  readonly #statistics = new Statistics();
  readonly #vacuum: Vacuum;
  /** Undefined after an opening that failed: the next in the queue tries again. */
  #engine: Promise<Engine> | undefined;
  #closed = false;
  /** Why no statement is taken any more: the rows in memory are lost, or the directory is. */
  #lost: Error | null = null;
  #parsers = parsersWith([]);
  /** Parsers of the database, overruled by those of a statement, which are always the same object. */
  #merged = new WeakMap<ParserOptions, Parsers>();

  /** @throws {Error} what PGlite says if it cannot open it */
  static async open(location: Location, limits: EmbeddedLimits): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(location, limits, await Engine.start(location));
    try {
      await database.refreshArrayTypes();
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }

  private constructor(location: Location, limits: EmbeddedLimits, engine: Engine) {
    this.#location = location;
    this.#limits = limits;
    this.#vacuum = new Vacuum(limits.vacuumEvery ?? 60_000);
    this.#watch(engine);
    this.#engine = Promise.resolve(engine);
  }

  query<Row>(
    sql: string,
    parameters?: unknown[],
    options?: Pick<QueryOptions, 'rowMode' | 'parsers'>,
  ): Promise<Results<Row>> {
    return this.#inTurn(this.#statementLimit, (session) =>
      session.query<Row>(sql, parameters, options),
    );
  }

  exec(sql: string): Promise<Results[]> {
    return this.#inTurn(this.#statementLimit, (session) => session.exec(sql));
  }

  transaction<T>(work: (tx: EmbeddedTransaction) => Promise<T>): Promise<T> {
    return this.#inTurn(this.#statementLimit, (session) =>
      inTransaction(session, this.#limits.statement, work),
    );
  }

  /** Reserves the session for `work`; its statements may take any time. For migrations. */
  session<T>(work: (session: EmbeddedStatements) => Promise<T>): Promise<T> {
    return this.#inTurn(null, work, false);
  }

  /** Reads the array types that were made since the database was opened, so that they are parsed. */
  async refreshArrayTypes(): Promise<void> {
    const { rows } = await this.query<ArrayType>(arrayTypesSql);
    this.#parsers = parsersWith(rows);
    this.#merged = new WeakMap();
  }

  /** Finishes what is in the queue, closes the database and ends the thread. */
  async close(): Promise<void> {
    await this.#queue.runExclusive(async () => {
      if (this.#closed) return;
      this.#closed = true;
      const engine = await this.#engine?.catch(() => undefined);
      await engine?.close(closingLimit);
    });
  }

  /** Ends the thread at once, without closing its files, and takes no statement any more. */
  async abandon(failure: Error): Promise<void> {
    this.#lost = failure;
    const engine = await this.#engine?.catch(() => undefined);
    engine?.end(failure);
  }

  get #isMemory(): boolean {
    return this.#location.directory === 'memory';
  }

  get #statementLimit(): number | null {
    return this.#isMemory ? null : this.#limits.statement;
  }

  async #inTurn<T>(
    limit: number | null,
    work: (session: Session) => Promise<T>,
    prepares = true,
  ): Promise<T> {
    try {
      return await this.#queue.runExclusive(async () => {
        const engine = await this.#running();
        const parsersFor = (own?: ParserOptions) => this.#parsersFor(own);
        const prepared = prepares ? engine.prepared : null;
        return work(new Session(engine, parsersFor, limit, this.#limits.onRefusal, prepared));
      });
    } finally {
      this.#refreshStatistics();
      this.#freeSpace();
    }
  }

  /** Behind what is in the queue. */
  #refreshStatistics(): void {
    if (!this.#statistics.due()) return;
    // What fails is tried again at the next look; the database may be closed.
    const refresh = (session: Session) => this.#statistics.refresh(session);
    this.#inTurn(this.#statementLimit, refresh, false).catch(() => {});
  }

  /** Table by table behind what is in the queue, so that requests come in between. */
  #freeSpace(): void {
    if (!this.#vacuum.due()) return;
    const commands = (session: Session) => this.#vacuum.commands(session);
    const all = async () => {
      for (const command of await this.#inTurn(this.#statementLimit, commands, false)) {
        await this.#inTurn(null, (session) => session.exec(command), false);
      }
    };
    // What fails is tried again at the next look; the database may be closed.
    all().catch(() => {});
  }

  async #running(): Promise<Engine> {
    for (;;) {
      if (this.#closed) throw interruption('closed', 'The embedded database is closed.');
      if (this.#lost) throw this.#lost;
      const engine = await (this.#engine ?? this.#openAgain());
      if (!engine.failure) return engine;
      // Another engine follows when the files of this one are closed.
      await engine.ended;
    }
  }

  #watch(engine: Engine): void {
    void engine.ended.then((failure) => {
      if (this.#closed) return;
      this.#limits.onInterruption(failure);
      // At once, so that the next in the queue waits less.
      if (this.#isMemory) this.#lost ??= failure;
      else if (!this.#lost) void this.#openAgain().catch(() => {});
    });
  }

  #openAgain(): Promise<Engine> {
    const opening = this.#reopened();
    this.#engine = opening;
    opening.catch(() => {
      this.#engine = undefined;
    });
    return opening;
  }

  async #reopened(): Promise<Engine> {
    try {
      requireDatabase(this.#location.directory);
      const engine = await Engine.start({ directory: this.#location.directory, isNew: false });
      this.#watch(engine);
      return engine;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const failure = interruption(
        'notOpen',
        `The embedded database in ${this.#location.directory} could not be opened again: ` +
          `${reason}. The next statement tries again; if it goes on, restart the process.`,
      );
      this.#limits.onInterruption(failure);
      throw failure;
    }
  }

  #parsersFor(own: ParserOptions | undefined): Parsers {
    if (!own) return this.#parsers;
    let merged = this.#merged.get(own);
    if (!merged) {
      merged = { ...this.#parsers, ...own };
      this.#merged.set(own, merged);
    }
    return merged;
  }
}
