import {
  Mutex,
  messages,
  type ParserOptions,
  type QueryOptions,
  type Results,
} from '@electric-sql/pglite';
import type { EmbeddedStatements } from '../../../prisma/migrate/embeddedAdapter.ts';
import type { Engine } from './engine.ts';
import type { PreparedTexts } from './preparedTexts.ts';
import { type Parsers, resultsIn, script, statement, type WireMessages } from './wire.ts';

/** How results are read. */
type ReadOptions = Pick<QueryOptions, 'rowMode' | 'parsers'>;

/**
 * Statements on one run of the engine, one after the other. When that run ends, the session ends: its
 * transaction and locks are lost, so no later statement may go on as part of them.
 */
export class Session implements EmbeddedStatements {
  readonly #engine: Engine;
  readonly #parsersFor: (own: ParserOptions | undefined) => Parsers;
  readonly #limit: number | null;
  readonly #onRefusal: (sqlState: string) => void;
  readonly #prepared: PreparedTexts | null;
  readonly #order = new Mutex();

  /**
   * @param parsersFor the parsers for results, including those that the statement brings
   * @param limit milliseconds that a statement may take; null: any time
   * @param onRefusal called with the SQLSTATE of a statement that the database refuses
   * @param prepared where its statements are prepared; null for migrations, which change their tables
   */
  constructor(
    engine: Engine,
    parsersFor: (own: ParserOptions | undefined) => Parsers,
    limit: number | null,
    onRefusal: (sqlState: string) => void,
    prepared: PreparedTexts | null,
  ) {
    this.#engine = engine;
    this.#parsersFor = parsersFor;
    this.#limit = limit;
    this.#onRefusal = onRefusal;
    this.#prepared = prepared;
  }

  /** Whether its run of the engine has ended. */
  get lost(): boolean {
    return this.#engine.failure !== null;
  }

  async query<Row>(
    sql: string,
    parameters?: unknown[],
    options?: ReadOptions,
  ): Promise<Results<Row>> {
    const { messages: request, succeeded } = this.#prepared
      ? this.#prepared.sent(sql, parameters ?? [])
      : { messages: statement(sql, parameters), succeeded: () => {} };
    const [result] = await this.#run(request, options);
    succeeded();
    // Only the author of a statement knows which columns its rows have.
    return result as Results<Row>;
  }

  async exec(sql: string): Promise<Results[]> {
    return this.#run(script(sql), {});
  }

  async #run(request: WireMessages, options: ReadOptions = {}): Promise<Results[]> {
    const answer = await this.#order.runExclusive(() => this.#engine.run(request, this.#limit));
    try {
      return resultsIn(answer, this.#parsersFor(options.parsers), options.rowMode ?? 'object');
    } catch (error) {
      if (error instanceof messages.DatabaseError && error.code) this.#onRefusal(error.code);
      throw error;
    }
  }
}
