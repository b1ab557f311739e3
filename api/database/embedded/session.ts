import {
  Mutex,
  messages,
  type ParserOptions,
  type QueryOptions,
  type Results,
} from '@electric-sql/pglite';
import type { EmbeddedStatements } from '../../../prisma/migrate/embeddedAdapter.ts';
import type { Engine } from './engine.ts';
import { type Parsers, resultsIn, script, statement, type WireMessages } from './wire.ts';

/** How results are read. */
type ReadOptions = Pick<QueryOptions, 'rowMode' | 'parsers'>;

/**
 * Statements on one run of the engine, one after the other. When that run ends, so does the
 * session: what it had begun (a transaction, a lock) is lost, so nothing may go on as if it were not.
 */
export class Session implements EmbeddedStatements {
  readonly #engine: Engine;
  readonly #parsersFor: (own: ParserOptions | undefined) => Parsers;
  readonly #limit: number | null;
  readonly #onRefusal: (sqlState: string) => void;
  readonly #order = new Mutex();

  /**
   * @param parsersFor the parsers for results when the statement brings some of its own
   * @param limit milliseconds that a statement may take; null: any time
   * @param onRefusal told the SQLSTATE of a statement that the database refuses
   */
  constructor(
    engine: Engine,
    parsersFor: (own: ParserOptions | undefined) => Parsers,
    limit: number | null,
    onRefusal: (sqlState: string) => void,
  ) {
    this.#engine = engine;
    this.#parsersFor = parsersFor;
    this.#limit = limit;
    this.#onRefusal = onRefusal;
  }

  /** Whether its run of the engine is over. */
  get lost(): boolean {
    return this.#engine.failure !== null;
  }

  async query<Row>(
    sql: string,
    parameters?: unknown[],
    options?: ReadOptions,
  ): Promise<Results<Row>> {
    const [result] = await this.#run(statement(sql, parameters), options);
    // Which columns the rows have is known only where the statement is written.
    return result as Results<Row>;
  }

  async exec(sql: string): Promise<Results[]> {
    return this.#run(script(sql), {});
  }

  async #run(asked: WireMessages, options: ReadOptions = {}): Promise<Results[]> {
    const answer = await this.#order.runExclusive(() => this.#engine.run(asked, this.#limit));
    try {
      return resultsIn(answer, this.#parsersFor(options.parsers), options.rowMode ?? 'object');
    } catch (error) {
      if (error instanceof messages.DatabaseError && error.code) this.#onRefusal(error.code);
      throw error;
    }
  }
}
